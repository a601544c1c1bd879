/** Which bidang owns which rows of the form (docs: the division by kode), and what it sees of the rows above. */
import type { BarisForm } from './data';

export interface Bidang {
  nama: string;
  /** True for a kode whose figures stand in this bidang's workbook. */
  owns(kode: string): boolean;
}

const under = (kode: string, induk: string): boolean => kode === induk || kode.startsWith(`${induk}.`);

export const BIDANG: readonly Bidang[] = [
  {
    nama: 'Sekretariat',
    owns: (kode) => under(kode, '5.03.01') || kode === '5.03' || kode === '5.03.02',
  },
  { nama: 'Pengadaan dan Pemberhentian', owns: (kode) => under(kode, '5.03.02.2.01') },
  { nama: 'Mutasi', owns: (kode) => under(kode, '5.03.02.2.02') },
  {
    nama: 'Pengembangan Kompetensi',
    owns: (kode) => under(kode, '5.03.02.2.03') || under(kode, '5.04'),
  },
  { nama: 'Pembinaan Aparatur', owns: (kode) => under(kode, '5.03.02.2.04') },
];

export interface BarisBidang {
  form: BarisForm;
  /** Kode and name only: the row's figures are another bidang's. */
  konteks: boolean;
}

/** The bidang's rows in the form's order, with the ancestors that it does not own as context rows. */
export function rowsOf(bidang: Bidang, form: BarisForm[]): BarisBidang[] {
  const milik = form.filter((baris) => bidang.owns(baris.kode));
  return form
    .filter((baris) => milik.includes(baris) || milik.some((anak) => under(anak.kode, baris.kode)))
    .map((baris) => ({ form: baris, konteks: !milik.includes(baris) }));
}

const ANAK = { urusan: 'program', program: 'kegiatan', kegiatan: 'subkegiatan', subkegiatan: null } as const;

/** The direct children of a row among these rows; a sub kegiatan has none. */
export function childrenOf(induk: BarisForm, baris: BarisForm[]): BarisForm[] {
  return baris.filter((anak) => anak.level === ANAK[induk.level] && under(anak.kode, induk.kode));
}
