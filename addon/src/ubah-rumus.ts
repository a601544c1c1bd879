export function ubahPilihan(): string {
  return '';
}
