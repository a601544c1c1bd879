/** Messages between the page and the sandboxed sidebar; types only. */

export type PesanPanel =
  | { jenis: 'panggil'; id: number; fungsi: string; argumen: unknown[] }
  | { jenis: 'tutup' }
  | { jenis: 'fokus' };

export interface PesanHalaman {
  jenis: 'jawaban';
  id: number;
  hasil: unknown;
  galat: string | null;
}
