/** Pengukuran grids for the tests: the BKPSDM form and its variants, built in memory from the form's own figures. */

import type { Lembar, Nilai, Rentang } from '../src/dasar/kisi';
import { type BarisForm, form, type RataForm, rataForm } from './formulir';

export type BarisEmas = BarisForm;
export type RataEmas = RataForm;
export const formulir = form;
export const rataFormulir = rataForm;

/** One column: its labels from the top down, what stands in the row of the kode, and in the row of the indicator. */
export interface KolomUji {
  bidang: string;
  jalur: string[];
  atas: (b: BarisEmas) => Nilai;
  bawah: (b: BarisEmas) => Nilai;
}

const kosong = () => null;
export const JUDUL_KOLOM: Record<string, string[]> = {
  kode: ['Kode'],
  nama: [
    'Perangkat Daerah / Urusan / Bidang Urusan Pemerintahan Daerah dan Program / Kegiatan / Sub Kegiatan',
  ],
  indikator: ['Indikator Kinerja Program (Outcome) / Kegiatan (Output)'],
  target: ['Target Kinerja dan Anggaran RKPD Kota Tahun berjalan yang Dievaluasi (2024)'],
  tw: ['Realisasi Kinerja Pada Triwulan'],
  realisasi: ['Realisasi Capaian Kinerja dan Anggaran RKPD Kota yang Dievaluasi (2024)'],
  rpjmd: ['Realisasi Kinerja dan Anggaran RPJMD Kota s/d Tahun 2024'],
  capaian: ['Tingkat Capaian Kinerja dan Realisasi Anggaran RKPD Tahun 2024 (%)'],
};

/** Columns of the BKPSDM form; `judul` replaces group labels, `butir` the lowest ones. */
export function kolomFormulir(
  judul: Partial<Record<string, string[]>> = {},
  butir: { k?: string; rp?: string; satuan?: string; tw?: string[] } = {},
): KolomUji[] {
  const j = (b: string) => judul[b] ?? (JUDUL_KOLOM[b] as string[]);
  const k = butir.k ?? 'K';
  const rp = butir.rp ?? 'Rp';
  const kolom: KolomUji[] = [
    { bidang: 'kode', jalur: j('kode'), atas: (b) => b.kode, bawah: (b) => b.kode },
    { bidang: 'nama', jalur: j('nama'), atas: (b) => b.nama, bawah: kosong },
    { bidang: 'indikator', jalur: j('indikator'), atas: kosong, bawah: (b) => b.indikator },
    { bidang: 'target.k', jalur: [...j('target'), k], atas: kosong, bawah: (b) => b.target },
    {
      bidang: 'satuan',
      jalur: [...j('target'), butir.satuan ?? 'Satuan'],
      atas: kosong,
      bawah: (b) => b.satuan,
    },
    { bidang: 'target.rp', jalur: [...j('target'), rp], atas: (b) => b.pagu, bawah: kosong },
  ];
  for (const [i, nomor] of (butir.tw ?? ['I', 'II', 'III', 'IV']).entries()) {
    const jalur = [...j('tw'), nomor];
    kolom.push(
      { bidang: `tw${i + 1}.k`, jalur: [...jalur, k], atas: kosong, bawah: (b) => b.k[i] ?? null },
      { bidang: `tw${i + 1}.rp`, jalur: [...jalur, rp], atas: (b) => b.rp[i] ?? null, bawah: kosong },
      {
        bidang: `tw${i + 1}.sumberDana`,
        jalur: [...jalur, 'Sumber Dana'],
        atas: kosong,
        bawah: (b) => (i === 0 && b.indikator !== null ? 'PAD' : null),
      },
    );
  }
  kolom.push(
    { bidang: 'realisasi.k', jalur: [...j('realisasi'), k], atas: kosong, bawah: (b) => b.totalK },
    { bidang: 'realisasi.rp', jalur: [...j('realisasi'), rp], atas: (b) => b.totalRp, bawah: kosong },
    { bidang: 'rpjmd.k', jalur: [...j('rpjmd'), k], atas: kosong, bawah: kosong },
    { bidang: 'rpjmd.rp', jalur: [...j('rpjmd'), rp], atas: (b) => b.rpjmdRp, bawah: kosong },
    {
      bidang: 'capaian.k',
      jalur: [...j('capaian'), k],
      atas: (b) => (b.indikator === null ? b.capaianK : null),
      bawah: (b) => b.capaianK,
    },
    { bidang: 'capaian.rp', jalur: [...j('capaian'), rp], atas: (b) => b.capaianRp, bawah: kosong },
  );
  return kolom;
}

export type GayaKepala = 'gabung' | 'berulang' | 'kosong';

export interface OpsiUji {
  kolom?: KolomUji[];
  /** Labels merged, repeated in every cell, or typed once over their first column and row. */
  gaya?: GayaKepala;
  /** 1: paired rows; 2: single row. */
  tataLetak?: 1 | 2;
  nomorKolom?: boolean;
  rata?: RataEmas[];
  judul?: Nilai[][];
}

/** A pengukuran sheet of these rows: title lines, header block, rows with closing lines, signature. */
export function lembarFormulir(baris: BarisEmas[], opsi: OpsiUji = {}): Lembar {
  const kolom = opsi.kolom ?? kolomFormulir();
  const nilai: Nilai[][] = [
    ...(opsi.judul ?? [
      ['EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH'],
      ['BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA SAMARINDA'],
      ['Bidang : Mutasi'],
      ['Tahun : 2024'],
      [],
    ]),
  ];
  const kepala = kepalaUji(kolom, opsi.gaya ?? 'gabung', nilai.length);
  nilai.push(...kepala.nilai);
  if (opsi.nomorKolom) nilai.push(kolom.map((_, i) => (i === 18 ? '19 = 7 + 10 + 13 + 16' : i + 1)));
  const tutup = new Map((opsi.rata ?? []).map((r) => [r.kode, r]));
  const terbuka: BarisEmas[] = [];
  const lalui = (level: number) => {
    while (terbuka.length > level) {
      const r = tutup.get(terbuka.pop()?.kode ?? '');
      if (r) nilai.push(...barisRata(kolom, r));
    }
  };
  for (const b of baris) {
    lalui(['urusan', 'program', 'kegiatan', 'subkegiatan'].indexOf(b.level));
    if (opsi.tataLetak === 2) nilai.push(kolom.map((k) => k.atas(b) ?? k.bawah(b)));
    else {
      nilai.push(kolom.map((k) => k.atas(b)));
      if (b.indikator !== null) nilai.push(kolom.map((k) => k.bawah(b)));
    }
    terbuka.push(b);
  }
  lalui(0);
  const tandaTangan = kolom.findIndex((k) => k.bidang === 'realisasi.k');
  for (const teks of ['', 'Samarinda, 31 Desember 2024', 'Plt. Kepala BKPSDM', '', '[NAMA]', 'NIP. [NIP]']) {
    nilai.push(kolom.map((_, i) => (i === tandaTangan && teks !== '' ? teks : null)));
  }
  return { nama: 'Pengukuran 2024', nilai, rumus: [], gabungan: kepala.gabungan, tautan: {} };
}

function barisRata(kolom: KolomUji[], r: RataEmas): Nilai[][] {
  const kegiatan = r.kode.split('.').length === 5;
  const label = kegiatan
    ? 'Rata-rata capaian kinerja (%)'
    : 'TOTAL RATA-RATA CAPAIAN KINERJA DAN ANGGARAN DARI SELURUH KEGIATAN / PROGRAM';
  const isi = (teks: string, k: Nilai, rp: Nilai) =>
    kolom.map(({ bidang }) =>
      bidang === 'kode' ? teks : bidang === 'capaian.k' ? k : bidang === 'capaian.rp' ? rp : null,
    );
  return [isi(label, r.rataK, r.rataRp), isi('Predikat Kinerja', r.predikatK, r.predikatRp)];
}

function kepalaUji(kolom: KolomUji[], gaya: GayaKepala, mulai: number) {
  const tinggi = Math.max(...kolom.map((k) => k.jalur.length));
  const nilai: Nilai[][] = Array.from({ length: tinggi }, () => kolom.map(() => null));
  const gabungan: Rentang[] = [];
  // A label takes the height that is left above its sublabels: the lowest label of a column stands in the last row.
  const label = kolom.map(({ jalur }) =>
    Array.from({ length: tinggi }, (_, r) => {
      if (r === tinggi - 1) return jalur.length - 1;
      return Math.min(r, Math.max(jalur.length - 2, 0));
    }),
  );
  const isi = (r: number, k: number) => kolom[k]?.jalur[label[k]?.[r] as number] as string;
  const jejak = (r: number, k: number) => kolom[k]?.jalur.slice(0, (label[k]?.[r] as number) + 1).join('|');
  const terisi = nilai.map((b) => b.map(() => false));
  for (let r = 0; r < tinggi; r++) {
    for (let k = 0; k < kolom.length; k++) {
      if (terisi[r]?.[k]) continue;
      let lebar = 1;
      while (kolom.length > k + lebar && jejak(r, k + lebar) === jejak(r, k) && !terisi[r]?.[k + lebar])
        lebar++;
      let bawah = 1;
      while (r + bawah < tinggi && jejak(r + bawah, k) === jejak(r, k)) bawah++;
      for (let i = r; i < r + bawah; i++) {
        for (let j = k; j < k + lebar; j++) {
          (terisi[i] as boolean[])[j] = true;
          const awal = i === r && j === k;
          if (awal || gaya === 'berulang') (nilai[i] as Nilai[])[j] = isi(r, k);
        }
      }
      if (gaya === 'gabung' && (lebar > 1 || bawah > 1)) {
        gabungan.push({ baris: mulai + r, kolom: k, tinggi: bawah, lebar });
      }
    }
  }
  return { nilai, gabungan };
}

/** A blank row or column at `di`, as a spreadsheet inserts it: merged blocks over it grow, those behind it move. */
export function sisip(lembar: Lembar, arah: 'baris' | 'kolom', di: number): Lembar {
  const nilai = lembar.nilai.map((b) => [...b]);
  if (arah === 'baris') nilai.splice(di, 0, []);
  else for (const b of nilai) if (b.length > di) b.splice(di, 0, null);
  const ukuran = arah === 'baris' ? 'tinggi' : 'lebar';
  const gabungan = lembar.gabungan.map((g) => {
    if (g[arah] >= di) return { ...g, [arah]: g[arah] + 1 };
    return g[arah] + g[ukuran] > di ? { ...g, [ukuran]: g[ukuran] + 1 } : g;
  });
  return { ...lembar, nilai, gabungan };
}
