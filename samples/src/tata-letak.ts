/** Where each row of the form stands on a bidang's sheet: paired rows, notes and closing lines in the form's order. */
import type { Level } from '@lembar-kinerja/shared/kinerja/istilah';
import type { Bidang } from './bidang';
import { type BarisBidang, rowsOf } from './bidang';
import type { BarisForm, CatatanForm } from './data';

/** Columns of the BKPSDM form, A to X, counted from 0. */
export const KOLOM = {
  kode: 0,
  nama: 1,
  indikator: 2,
  target: 3,
  satuan: 4,
  anggaran: 5,
  k: [6, 9, 12, 15],
  rp: [7, 10, 13, 16],
  sumberDana: [8, 11, 14, 17],
  realisasiK: 18,
  realisasiRp: 19,
  rpjmdK: 20,
  rpjmdRp: 21,
  capaianK: 22,
  capaianRp: 23,
  jumlah: 24,
} as const;

export const BARIS_KEPALA = 6;
const BARIS_DATA = 9;

export interface Tempat extends BarisBidang {
  /** Row with kode, name and rupiah. */
  barisRp: number;
  /** Row with the indicator and the K figures; a row without indicator has only one. */
  barisK: number;
}

export interface TataLetak {
  tempat: Map<string, Tempat>;
  catatan: { baris: number; teks: string }[];
  /** First of the two closing lines of a kegiatan, program or urusan. */
  penutup: Map<string, { baris: number; level: Level }>;
  akhir: number;
}

export function layOut(bidang: Bidang, form: BarisForm[], catatan: CatatanForm[]): TataLetak {
  const hasil: TataLetak = { tempat: new Map(), catatan: [], penutup: new Map(), akhir: BARIS_DATA };
  const terbuka: BarisForm[] = [];
  const close = (sampai: string | null): void => {
    for (let atas = terbuka.at(-1); atas && !sampai?.startsWith(`${atas.kode}.`); atas = terbuka.at(-1)) {
      hasil.penutup.set(atas.kode, { baris: hasil.akhir, level: atas.level });
      hasil.akhir += 2;
      terbuka.pop();
    }
  };
  for (const baris of rowsOf(bidang, form)) {
    close(baris.form.kode);
    place(hasil, baris, catatan);
    if (!baris.konteks && baris.form.level !== 'subkegiatan') terbuka.push(baris.form);
  }
  close(null);
  return hasil;
}

function place(hasil: TataLetak, baris: BarisBidang, catatan: CatatanForm[]): void {
  const { kode, indikator } = baris.form;
  const barisRp = hasil.akhir;
  const barisK = baris.konteks || indikator === null ? barisRp : barisRp + 1;
  hasil.tempat.set(kode, { ...baris, barisRp, barisK });
  hasil.akhir = barisK + 1;
  if (baris.konteks) return;
  for (const { teks } of catatan.filter((satu) => satu.kode === kode)) {
    hasil.catatan.push({ baris: hasil.akhir, teks });
    hasil.akhir += 1;
  }
}
