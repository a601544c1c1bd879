/** One figure of a drawn form altered, as a slip of the hand alters it: what the checker must find. */
import { alamat, type BukuKerja } from '../../src/dasar/kisi';
import { Acak } from './acak';
import type { Bangunan } from './bangun';

export interface Kesalahan {
  buku: BukuKerja;
  /** The altered cell. */
  sel: string;
}

/** Money whose true value follows from other cells of the form. */
const MEDAN = ['realisasi.rp', 'target.rp', 'tw1.rp', 'tw2.rp'];

/** null where the form holds no typed money to alter. */
export function ubahSatu({ buku, benar, letak }: Bangunan, benih: number): Kesalahan | null {
  const acak = new Acak(benih);
  const [lembar, ...lain] = buku.lembar;
  if (lembar === undefined) return null;
  const calon = benar.baris.flatMap(({ baris, entri }) =>
    MEDAN.flatMap((medan) => {
      const kolom = letak[medan];
      const nilai = kolom === undefined ? null : lembar.nilai[baris - 1]?.[kolom];
      const turunan = medan === 'target.rp' && entri.anak.length === 0;
      return kolom === undefined || typeof nilai !== 'number' || nilai < 100 || turunan
        ? []
        : [{ baris: baris - 1, kolom, nilai }];
    }),
  );
  if (calon.length === 0) return null;
  const { baris, kolom, nilai } = acak.pilih(calon);
  const baru = acak.pilih([nilai * 10, Math.floor(nilai / 10), nilai + Math.ceil(nilai * 0.07)]);
  const isi = lembar.nilai.map((b, r) => (r === baris ? b.map((n, k) => (k === kolom ? baru : n)) : b));
  const rumus = lembar.rumus.map((b, r) => (r === baris ? b.map((n, k) => (k === kolom ? null : n)) : b));
  return {
    buku: { ...buku, lembar: [{ ...lembar, nilai: isi, rumus }, ...lain] },
    sel: alamat(baris, kolom),
  };
}
