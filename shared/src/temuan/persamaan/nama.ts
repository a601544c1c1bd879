/** Names as they are compared between tables: spelling that offices vary does not make another name. */
import type { Asal, Simpul } from '../../konsolidasi/pohon';
import type { Level } from '../../lembar/terbaca';

export function kunciNama(teks: string | null): string {
  return (teks ?? '')
    .toLowerCase()
    .replace(/^program\b/, '')
    .replace(/\bkab(upaten)?\s*\/\s*kota\b/g, 'kabupatenkota')
    .replace(/presentase|prosentase/g, 'persentase')
    .replace(/standart/g, 'standar')
    .replace(/kendaran\b/g, 'kendaraan')
    .replace(/pengeloaan/g, 'pengelolaan')
    .replace(/pemerintahan/g, 'pemerintah')
    .replace(/\b(dan|serta|yang|dengan)\b/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** Rows of the pengukuran by level and name; a name that stands twice is left out. */
export function indeksNama(
  simpul: readonly Simpul[],
): (level: Level | null, nama: string | null) => Asal | null {
  const indeks = new Map<string, Asal | null>();
  for (const { pemilik } of simpul) {
    if (!pemilik) continue;
    const kunci = `${pemilik.baris.level} ${kunciNama(pemilik.baris.nama.nilai)}`;
    indeks.set(kunci, indeks.has(kunci) ? null : pemilik);
  }
  return (level, nama) => indeks.get(`${level} ${kunciNama(nama)}`) ?? null;
}
