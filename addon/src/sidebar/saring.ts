/** Filtering and grouping of findings for the list. */
import type { Temuan, Tingkat } from '@lembar-kinerja/shared/temuan/temuan';

export interface Saringan {
  /** '' for all. */
  tingkat: string;
  aturan: string;
  /** Also those that someone set aside. */
  denganAbaian: boolean;
}

export function saring(
  temuan: readonly Temuan[],
  { tingkat, aturan, denganAbaian }: Saringan,
  abaian: { has(t: Temuan): boolean },
): Temuan[] {
  return temuan.filter(
    (t) =>
      (tingkat === '' || t.tingkat === tingkat) &&
      (aturan === '' || t.aturan === aturan) &&
      (denganAbaian || !abaian.has(t)),
  );
}

/** Most severe first; empty groups are left out, the order inside a group stays. */
export function kelompok(temuan: readonly Temuan[]): [Tingkat, Temuan[]][] {
  const urut: Tingkat[] = ['galat', 'peringatan', 'info'];
  return urut
    .map((tingkat): [Tingkat, Temuan[]] => [tingkat, temuan.filter((t) => t.tingkat === tingkat)])
    .filter(([, isi]) => isi.length > 0);
}
