/** Test data: the printed pengukuran form of BKPSDM 2024 as the reader would give it, one sheet or one per bidang. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alamat } from '../src/dasar/kisi';
import type { Empat, Level } from '../src/kinerja/istilah';
import type {
  BarisTerbaca,
  IndikatorTerbaca,
  PengukuranTerbaca,
  RataTerbaca,
  Sel,
} from '../src/lembar/terbaca';

const baca = (tempat: string) => JSON.parse(readFileSync(join(__dirname, '../..', tempat), 'utf8'));

export interface BarisForm {
  kode: string;
  level: Level;
  nama: string;
  indikator: string | null;
  satuan: string | null;
  target: number | null;
  k: (number | null)[];
  totalK: number | null;
  capaianK: number | null;
  pagu: number | null;
  rp: (number | null)[];
  totalRp: number | null;
  capaianRp: number | null;
  rpjmdRp: number | null;
}

export interface RataForm {
  kode: string;
  rataK: number;
  rataRp: number;
  predikatK: string;
  predikatRp: string;
}

/** Printed form `n` (1–4): 77 rows. */
export function form(n: number): BarisForm[] {
  const nama = new Map<string, object>(
    baca('samples/data/pengukuran-tw4.json').map(
      (r: Pick<BarisForm, 'kode' | 'nama' | 'indikator' | 'rpjmdRp'>) => [
        r.kode,
        { nama: r.nama, indikator: r.indikator, rpjmdRp: r.rpjmdRp },
      ],
    ),
  );
  return baca(`test/emas/tw${n}.json`).baris.map((r: BarisForm) => ({ ...r, ...nama.get(r.kode) }));
}

/** The 17 printed averages and predikat of form `n`. */
export function rataForm(n: number): RataForm[] {
  return baca(`test/emas/tw${n}.json`).rata;
}

export function sel<T>(nilai: T | null, alamatSel: string | null = null): Sel<T> {
  return { nilai, sel: alamatSel, rumus: null, teks: null };
}

const KOLOM = { anggaran: 5, tw: [6, 9, 12, 15], realisasi: 18, rpjmd: 20, capaian: 22 };
const empat = <T>(f: (i: number) => T): Empat<T> => [f(0), f(1), f(2), f(3)];

/** One form row in layout 1: name and Rp in the upper row, indicator and K in the lower. */
export function barisTerbaca(
  r: BarisForm,
  b: number,
  jalur: string[],
  rata: RataTerbaca | null,
): BarisTerbaca {
  const rp = (nilai: number | null, kolom: number) => sel(nilai, alamat(b, kolom));
  const k = (nilai: number | null, kolom: number) => sel(nilai, alamat(b + 1, kolom));
  const indikator: IndikatorTerbaca = {
    nama: sel(r.indikator, alamat(b + 1, 2)),
    satuan: sel(r.satuan, alamat(b + 1, 4)),
    target: k(r.target, 3),
    tw: empat((i) => k(r.k[i] ?? null, KOLOM.tw[i] as number)),
    realisasi: k(r.totalK, KOLOM.realisasi),
    capaian: k(r.capaianK, KOLOM.capaian),
    targetRenstra: sel<number>(null),
    capaianRenstra: sel<number>(null),
    polaritas: null,
    cara: null,
  };
  return {
    kode: sel(r.kode, alamat(b, 0)),
    level: r.level,
    nama: sel(r.nama, alamat(b, 1)),
    jalur,
    baris: b + 1,
    indikator: r.indikator === null ? [] : [indikator],
    anggaran: rp(r.pagu, KOLOM.anggaran),
    twRp: empat((i) => rp(r.rp[i] ?? null, (KOLOM.tw[i] as number) + 1)),
    sumberDana: empat((i) => sel<string>(null, alamat(b, (KOLOM.tw[i] as number) + 2))),
    realisasiRp: rp(r.totalRp, KOLOM.realisasi + 1),
    rpjmdRp: rp(r.rpjmdRp, KOLOM.rpjmd + 1),
    capaianK: r.indikator === null ? k(r.capaianK, KOLOM.capaian) : sel<number>(null),
    capaianRp: rp(r.capaianRp, KOLOM.capaian + 1),
    rata,
  };
}

/** Kode and name only, as a bidang shows the owners it does not own. */
export function barisKonteks(r: BarisForm, b: number, jalur: string[]): BarisTerbaca {
  const kosong = {
    ...{ indikator: null, satuan: null, target: null, k: [], totalK: null, capaianK: null },
    ...{ pagu: null, rp: [], totalRp: null, capaianRp: null, rpjmdRp: null },
  };
  return barisTerbaca({ ...r, ...kosong }, b, jalur, null);
}

/** Kode prefixes that each bidang owns in full; Sekretariat also owns the printed rows 5.03 and 5.03.02. */
const BIDANG: [string, string[]][] = [
  ['Sekretariat', ['5.03.01']],
  ['Pengadaan dan Pemberhentian', ['5.03.02.2.01']],
  ['Mutasi', ['5.03.02.2.02']],
  ['Pengembangan Kompetensi', ['5.03.02.2.03', '5.04']],
  ['Pembinaan Aparatur', ['5.03.02.2.04']],
];
const SEKRETARIAT = ['5.03', '5.03.02'];

/** The form as five bidang sheets. */
export function sheetBidang(n = 4): PengukuranTerbaca[] {
  return BIDANG.map(([bidang, awalan]) => {
    const isMilik = (kode: string) =>
      awalan.some((a) => kode === a || kode.startsWith(`${a}.`)) ||
      (bidang === 'Sekretariat' && SEKRETARIAT.includes(kode));
    return lembarForm(n, bidang, isMilik);
  });
}

/** The form as one sheet. */
export function sheetUtuh(n = 4): PengukuranTerbaca {
  return lembarForm(n, 'Seluruh Bidang', () => true);
}

function lembarForm(n: number, bidang: string, isMilik: (kode: string) => boolean): PengukuranTerbaca {
  const rata = new Map(rataForm(n).map((r) => [r.kode, r]));
  const semua = form(n);
  const nama = new Map(semua.map((r) => [r.kode, r.nama]));
  const leluhur = (kode: string) => [...nama.keys()].filter((k) => kode === k || kode.startsWith(`${k}.`));
  const tampak = semua.filter((r) => semua.some((x) => isMilik(x.kode) && leluhur(x.kode).includes(r.kode)));
  const baris = tampak.map((r, i) => {
    const b = 8 + 4 * i;
    const jalur = leluhur(r.kode)
      .sort((x, y) => x.length - y.length)
      .map((k) => nama.get(k) as string);
    if (!isMilik(r.kode)) return barisKonteks(r, b, jalur);
    const t = rata.get(r.kode);
    const akhir: RataTerbaca | null = t
      ? {
          rataK: sel(t.rataK, alamat(b + 2, KOLOM.capaian)),
          rataRp: sel(t.rataRp, alamat(b + 2, KOLOM.capaian + 1)),
          predikatK: sel(t.predikatK, alamat(b + 3, KOLOM.capaian)),
          predikatRp: sel(t.predikatRp, alamat(b + 3, KOLOM.capaian + 1)),
        }
      : null;
    return barisTerbaca(r, b, jalur, akhir);
  });
  return {
    berkas: `Pengukuran ${bidang}.xlsx`,
    lembar: 'Pengukuran 2024',
    tataLetak: 1,
    instansi: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    bidang,
    tahun: 2024,
    kepala: { baris: 5, kolom: 0, tinggi: 3, lebar: 24 },
    peta: {},
    baris,
    jumlah: null,
    catatan: [],
  };
}
