/** The columns that a user confirmed, out of a file: `{"Renja 2024": {"nama": "B", "target.rp": "F"}}`. */
import { indeksKolom, type KoreksiKolom } from '@lembar-kinerja/shared/dasar/kisi';
import { SalahPakai } from './salah-pakai';

/** By sheet, for whatever header it has; throws `SalahPakai` with what is wrong. */
export function uraiPeta(teks: string, berkas: string): Record<string, KoreksiKolom> {
  let isi: unknown;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw new SalahPakai(`Berkas ${berkas} bukan JSON. Lihat lk periksa --help untuk contohnya.`);
  }
  return Object.fromEntries(
    pasangan(isi, berkas).map(([lembar, kolom]) => [
      lembar,
      {
        kolom: Object.fromEntries(
          pasangan(kolom, berkas).map(([bidang, huruf]) => [bidang, nomor(huruf, bidang, berkas)]),
        ),
        sidikKepala: null,
      },
    ]),
  );
}

function pasangan(isi: unknown, berkas: string): [string, unknown][] {
  if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) {
    throw new SalahPakai(`Berkas ${berkas} harus berisi nama lembar, lalu bidang dan huruf kolomnya.`);
  }
  return Object.entries(isi);
}

function nomor(huruf: unknown, bidang: string, berkas: string): number {
  if (typeof huruf !== 'string' || !/^[A-Z]{1,3}$/i.test(huruf)) {
    throw new SalahPakai(`Kolom untuk ${bidang} di ${berkas} harus huruf kolom, misalnya "F".`);
  }
  return indeksKolom(huruf);
}
