/**
 * What a computation is ruled by: each parameter a value, from a report year on, with its regulation. No formula holds a
 * constant of the law. A new regulation is one entry here (a scale's classes: one in `skala.ts`).
 */
import { persen } from '../dasar/angka';
import type { Polaritas } from './istilah';
import { entriSkala, type Ketetapan, type NamaSkala, SKALA_BAWAAN, type Skala } from './skala';

export interface KetentuanEfisiensi {
  /** E is held within ± this many percent, which `nilai` stretches to 0 … 100. */
  penjepit: number;
  /** Percentage points by which capaian passes serapan before it counts as `efisien`, and falls short before `tidak efisien`. */
  ambang: number;
}

/** The components of the AKIP evaluation, by the names of their regulation. */
export type KomponenLhe =
  | 'Perencanaan Kinerja'
  | 'Pengukuran Kinerja'
  | 'Pelaporan Kinerja'
  | 'Evaluasi Akuntabilitas Kinerja Internal';

/** The components and their weights in percent. */
export type BobotLhe = readonly { nama: KomponenLhe; bobot: number }[];

/** Travels with the figures that it ruled (`Rekap.ketentuan`, `rekap.json`). */
export interface Ketentuan {
  /** Report year that it was looked up for. */
  tahun: number;
  /** `nama` null: the agency's own scale. */
  skala: Ketetapan<Skala> & { nama: NamaSkala | null };
  /** Cap on capaian in percent; null: over-achievement stands as it is. */
  batas: Ketetapan<number | null>;
  /** Of an indicator whose sheet names none. */
  polaritas: Ketetapan<Polaritas>;
  efisiensi: Ketetapan<KetentuanEfisiensi>;
  bobotLhe: Ketetapan<BobotLhe>;
  /** Classes of the evaluation's score. */
  skalaLhe: Ketetapan<Skala>;
  /** The forms: what is measured on, and what is reported in. */
  formPengukuran: Ketetapan<string>;
  formLaporan: Ketetapan<string>;
}

const E81 = 'Permendagri 86/2017';
const PILIHAN = 'pengaturan instansi';

export interface Riwayat {
  polaritas: readonly Ketetapan<Polaritas>[];
  batas: readonly Ketetapan<null>[];
  efisiensi: readonly Ketetapan<KetentuanEfisiensi>[];
  bobotLhe: readonly Ketetapan<BobotLhe>[];
  formPengukuran: readonly Ketetapan<string>[];
  formLaporan: readonly Ketetapan<string>[];
}

/** Oldest first; a report year before the first entry is ruled by it too. */
export const RIWAYAT: Riwayat = {
  polaritas: [{ nilai: 'positif', berlakuSejak: 2017, sumber: E81 }],
  // The form prints 500 and 162.
  batas: [{ nilai: null, berlakuSejak: 2017, sumber: E81 }],
  efisiensi: [{ nilai: { penjepit: 20, ambang: 5 }, berlakuSejak: 2017, sumber: 'PMK 214/2017' }],
  bobotLhe: [
    {
      nilai: [
        { nama: 'Perencanaan Kinerja', bobot: 30 },
        { nama: 'Pengukuran Kinerja', bobot: 30 },
        { nama: 'Pelaporan Kinerja', bobot: 15 },
        { nama: 'Evaluasi Akuntabilitas Kinerja Internal', bobot: 25 },
      ],
      berlakuSejak: 2021,
      sumber: 'PermenPANRB 88/2021',
    },
  ],
  formPengukuran: [{ nilai: 'E.81', berlakuSejak: 2017, sumber: E81 }],
  formLaporan: [{ nilai: 'LKjIP', berlakuSejak: 2014, sumber: 'PermenPANRB 53/2014' }],
};

/** The entry in force in a report year. */
export function berlaku<T>(riwayat: readonly Ketetapan<T>[], tahun: number): Ketetapan<T> {
  const [pertama, ...lain] = riwayat;
  const cocok = lain.filter((r) => r.berlakuSejak <= tahun).pop() ?? pertama;
  if (cocok === undefined) throw new Error('Riwayat ketentuan kosong.');
  return cocok;
}

/** What an agency may choose. */
export interface PilihanKetentuan {
  skala?: NamaSkala | Skala | null;
  /** Cap on capaian in percent. */
  batas?: number | null;
}

/** What rules a report year. @param riwayat the law; another than ours only to try an entry */
export function ketentuan(tahun: number, pilihan: PilihanKetentuan = {}, riwayat = RIWAYAT): Ketentuan {
  return {
    tahun,
    skala: skalaBerlaku(pilihan.skala ?? SKALA_BAWAAN, tahun),
    batas:
      pilihan.batas == null
        ? berlaku(riwayat.batas, tahun)
        : { nilai: pilihan.batas, berlakuSejak: tahun, sumber: PILIHAN },
    polaritas: berlaku(riwayat.polaritas, tahun),
    efisiensi: berlaku(riwayat.efisiensi, tahun),
    bobotLhe: berlaku(riwayat.bobotLhe, tahun),
    skalaLhe: berlaku(entriSkala('akip').riwayat, tahun),
    formPengukuran: berlaku(riwayat.formPengukuran, tahun),
    formLaporan: berlaku(riwayat.formLaporan, tahun),
  };
}

function skalaBerlaku(skala: NamaSkala | Skala, tahun: number): Ketentuan['skala'] {
  return typeof skala === 'string'
    ? { nama: skala, ...berlaku(entriSkala(skala).riwayat, tahun) }
    : { nama: null, nilai: skala, berlakuSejak: tahun, sumber: PILIHAN };
}

/** What holds now, for cells that know of no report year. */
export const KETENTUAN_KINI = ketentuan(Number.MAX_SAFE_INTEGER);

/** How capaian is computed of a quarter that is over. */
export function opsiCapaian({ batas }: Ketentuan): { lewat: true; batas?: number } {
  return batas.nilai === null ? { lewat: true } : { lewat: true, batas: batas.nilai };
}

/** A regulation as a sentence names it: `PMK 214/2017` → `PMK Nomor 214 Tahun 2017`. */
export function sebutPeraturan(sumber: string): string {
  return sumber.replace(/ (\d+)\/(\d{4})$/, ' Nomor $1 Tahun $2');
}

/** The scale as a sentence names it. */
export function sebutSkala({ skala }: Ketentuan): string {
  if (skala.nama === null) return 'skala yang ditetapkan instansi';
  const { sebutan } = entriSkala(skala.nama);
  const peraturan = sebutPeraturan(skala.sumber);
  return sebutan === null ? peraturan : `${sebutan} (${peraturan})`;
}

/** What a source line adds where capaian is capped; empty without a cap. */
export function sebutBatas({ batas }: Ketentuan): string {
  return batas.nilai === null ? '' : `; capaian dibatasi paling tinggi ${persen(batas.nilai)}`;
}
