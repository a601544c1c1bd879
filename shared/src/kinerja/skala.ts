/** The predikat scales: one entry each, with the words it is known by and its classes from a report year on. */

export interface Kelas {
  kode: string;
  nama: string;
  /** Lower bound of the class; null: everything below the others. */
  batas: number | null;
  /** The bound itself belongs to the class below (`AA > 90`). */
  terbuka?: boolean;
}

/** Highest class first. */
export type Skala = readonly Kelas[];

/** What holds from a report year on, and the regulation that says so (`PermenPANRB 88/2021`). */
export interface Ketetapan<T> {
  nilai: T;
  /** First report year that it holds for. */
  berlakuSejak: number;
  sumber: string;
}

interface EntriSkala {
  /** As lists name it. */
  label: string;
  /** What the scale is called in a sentence before its regulation; null: the regulation alone names it. */
  sebutan: string | null;
  /** Finds it in a free name, in lower case with nothing but letters and figures. */
  pola: RegExp;
  /** Oldest first. */
  riwayat: readonly Ketetapan<Skala>[];
}

const bertingkat = (batas: [number, number, number, number]): Skala => [
  { kode: 'ST', nama: 'Sangat Tinggi', batas: batas[0] },
  { kode: 'T', nama: 'Tinggi', batas: batas[1] },
  { kode: 'S', nama: 'Sedang', batas: batas[2] },
  { kode: 'R', nama: 'Rendah', batas: batas[3] },
  { kode: 'SR', nama: 'Sangat Rendah', batas: null },
];

const ENTRI = {
  permendagri86: {
    label: 'Permendagri 86/2017 (ST, T, S, R, SR)',
    sebutan: null,
    pola: /permendagri(nomor|no)?86|dalamnegeri(nomor|no)?86|862017|86tahun2017/,
    // The regulation prints whole-number classes with gaps; the form's own 50,63 → SR says how they read.
    riwayat: [{ berlakuSejak: 2017, sumber: 'Permendagri 86/2017', nilai: bertingkat([91, 76, 66, 51]) }],
  },
  akip: {
    label: 'AKIP (AA sampai D)',
    sebutan: 'skala AKIP',
    pola: /akip|permenpan(rb)?(nomor|no)?88|882021|88tahun2021/,
    riwayat: [
      {
        berlakuSejak: 2021,
        sumber: 'PermenPANRB 88/2021',
        nilai: [
          { kode: 'AA', nama: 'Sangat Memuaskan', batas: 90, terbuka: true },
          { kode: 'A', nama: 'Memuaskan', batas: 80, terbuka: true },
          { kode: 'BB', nama: 'Sangat Baik', batas: 70, terbuka: true },
          { kode: 'B', nama: 'Baik', batas: 60, terbuka: true },
          { kode: 'CC', nama: 'Cukup (Memadai)', batas: 50, terbuka: true },
          { kode: 'C', nama: 'Kurang', batas: 30, terbuka: true },
          { kode: 'D', nama: 'Sangat Kurang', batas: null },
        ],
      },
    ],
  },
  ipasn: {
    label: 'Indeks Profesionalitas ASN',
    sebutan: 'skala Indeks Profesionalitas ASN',
    pola: /ipasn|indeksprofesionalitas|permenpan(rb)?(nomor|no)?38|382018|38tahun2018/,
    riwayat: [{ berlakuSejak: 2018, sumber: 'PermenPANRB 38/2018', nilai: bertingkat([91, 81, 71, 61]) }],
  },
} as const satisfies Record<string, EntriSkala>;

export type NamaSkala = keyof typeof ENTRI;

export const NAMA_SKALA = Object.keys(ENTRI) as [NamaSkala, ...NamaSkala[]];

export const SKALA_BAWAAN: NamaSkala = 'permendagri86';

export const entriSkala = (nama: NamaSkala): EntriSkala => ENTRI[nama];

/**
 * The scale that a free text names (`akip`, `Skala AKIP`, `AKIP (PermenPANRB 88/2021)`); null for a blank, an unknown name
 * and one that fits several scales.
 */
export function readSkala(teks: string | null): NamaSkala | null {
  const rapi = (teks ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const cocok = NAMA_SKALA.filter((nama) => rapi === nama || ENTRI[nama].pola.test(rapi));
  return cocok.length === 1 ? (cocok[0] as NamaSkala) : null;
}

/** The classes in force now, for cells that know of no report year. */
export const SKALA = Object.fromEntries(
  NAMA_SKALA.map((nama) => [nama, [...entriSkala(nama).riwayat].pop()?.nilai]),
) as Record<NamaSkala, Skala>;

/** The agency's own scale: lower bounds with their labels, in any order; a bound belongs to its own class. */
export function skalaSendiri(baris: readonly { batas: number; label: string }[]): Skala {
  return baris
    .map(({ batas, label }) => ({ kode: label, nama: label, batas }))
    .sort((a, b) => b.batas - a.batas);
}
