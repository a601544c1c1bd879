/** Filtering and grouping of findings and of the follow-up for their lists. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { golongan } from '@lembar-kinerja/shared/bukti/ringkas';
import type { Temuan, Tingkat } from '@lembar-kinerja/shared/dasar/temuan';

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

const namaUnit = (unit: string | null): string => unit?.trim().replace(/\s+/g, ' ') || 'Tanpa unit';

/** The units of the matrix in its order, each once. */
export function unitBukti(bukti: readonly BuktiRekomendasi[]): string[] {
  return [...new Set(bukti.map((b) => namaUnit(b.unit)))];
}

/** '' for all. */
export function saringBukti(
  bukti: readonly BuktiRekomendasi[],
  { golongan: bagian, unit }: { golongan: string; unit: string },
): BuktiRekomendasi[] {
  return bukti.filter(
    (b) => (bagian === '' || golongan(b) === bagian) && (unit === '' || namaUnit(b.unit) === unit),
  );
}
