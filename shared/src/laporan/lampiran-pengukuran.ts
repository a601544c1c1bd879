/** The pengukuran form of each quarter (E.81, Permendagri 86/2017), landscape, header of three rows repeated. */

import { jumlahkan } from '../dasar/jumlah';
import { last } from '../dasar/pasti';
import { romawi } from '../dasar/romawi';
import { serapan } from '../kinerja/anggaran';
import type { Triwulan } from '../kinerja/istilah';
import { URUTAN } from '../kinerja/kode';
import { rekapTriwulan } from '../rekap/konsolidasi';
import type { BarisRekap } from '../rekap/rekap';
import { judul, sel, selAngka, selPersen, tabel } from './blok';
import { akar, jejakRekap, type Konteks } from './konteks';
import type { BagianLaporan, BlokTabel, SelTabel } from './model';
import { tandaTangan } from './sampul';

export function lampiranPengukuran(k: Konteks, nomor: number): BagianLaporan {
  const semua = ([1, 2, 3, 4] as const).filter((n) => n <= k.rekap.triwulan);
  return {
    arah: 'mendatar',
    nomor: 'arab',
    mulaiUlang: false,
    blok: semua.flatMap((n, i) => [
      ...(i === 0
        ? [judul(1, `LAMPIRAN ${nomor} PENGUKURAN KINERJA TAHUN ${k.tahun}`, { tanpaNomor: true })]
        : [{ jenis: 'halaman-baru' } as const]),
      judul(2, `Evaluasi terhadap Hasil Renja ${k.singkatan} Triwulan ${romawi(n)} Tahun ${k.tahun}`, {
        tanpaNomor: true,
      }),
      formulir({ ...k, rekap: rekapTriwulan(k.rekap, n) }, n),
      ...(n === k.rekap.triwulan ? [tandaTangan(k)] : []),
    ]),
  };
}

function formulir(k: Konteks, n: Triwulan): BlokTabel {
  return tabel({
    lebar: [19, 44, 40, 9, 13, 17, ...Array.from({ length: n }, () => [9, 16]).flat(), 10, 16, 17, 10, 10],
    ukuran: 5.5,
    kepala: kepalaFormulir(k, n),
    baris: [...isiFormulir(k, n), jumlah(k, n)],
  });
}

function kepalaFormulir(k: Konteks, n: Triwulan): SelTabel[][] {
  const j = (teks: string, opsi: Partial<SelTabel> = {}) =>
    sel(teks, { rata: 'tengah', tebal: true, warna: 'F2F2F2', ...opsi });
  const tegak = (teks: string) => j(teks, { baris: 3 });
  return [
    [
      tegak('Kode'),
      tegak('Urusan / Program / Kegiatan / Sub Kegiatan'),
      tegak('Indikator Kinerja Program (Outcome) / Kegiatan (Output)'),
      j(`Target Kinerja dan Anggaran Tahun ${k.tahun}`, { kolom: 3, baris: 2 }),
      j('Realisasi Kinerja pada Triwulan', { kolom: 2 * n }),
      j(`Realisasi Capaian Kinerja dan Anggaran Tahun ${k.tahun}`, { kolom: 2, baris: 2 }),
      j(`Realisasi Anggaran RPJMD s.d. ${k.tahun}`, { baris: 2 }),
      j(`Tingkat Capaian Kinerja dan Realisasi Anggaran (%)`, { kolom: 2, baris: 2 }),
    ],
    Array.from({ length: n }, (_, i) => j(romawi(i + 1), { kolom: 2 })),
    [
      'K',
      'Satuan',
      'Rp',
      ...Array.from({ length: n }, () => ['K', 'Rp']).flat(),
      'K',
      'Rp',
      'Rp',
      'K',
      'Rp',
    ].map((t) => j(t)),
  ];
}

/** Rows in tree order; an owner's closing lines stand after everything below it. */
function isiFormulir(k: Konteks, n: Triwulan): SelTabel[][] {
  const terbuka: BarisRekap[] = [];
  const hasil: SelTabel[][] = [];
  const tutup = (sampai: number) => {
    while (terbuka.length > 0 && URUTAN.indexOf(last(terbuka).level) >= sampai) {
      hasil.push(...penutup(last(terbuka), n));
      terbuka.pop();
    }
  };
  for (const b of k.rekap.baris) {
    tutup(URUTAN.indexOf(b.level));
    hasil.push(...barisFormulir(b, n));
    if (b.level !== 'subkegiatan') terbuka.push(b);
  }
  tutup(0);
  return hasil;
}

function barisFormulir(b: BarisRekap, n: Triwulan): SelTabel[][] {
  const gaya: Partial<SelTabel> = b.level === 'subkegiatan' ? {} : { tebal: true };
  const jejak = jejakRekap(b);
  const banyak = Math.max(1, b.indikator.length);
  const angka = (x: number | null) => selAngka(x, { ...gaya, jejak });
  const uang = (x: number | null) => selAngka(x, { ...gaya, jejak, baris: banyak });
  return Array.from({ length: banyak }, (_, ke) => {
    const i = b.indikator[ke] ?? null;
    const pertama = ke === 0;
    return [
      ...(pertama ? [sel(b.kode, { ...gaya, baris: banyak }), sel(b.nama, { ...gaya, baris: banyak })] : []),
      sel(i?.nama ?? null, gaya),
      angka(i?.target ?? null),
      sel(i?.satuan ?? null, { ...gaya, rata: 'tengah' }),
      ...(pertama ? [uang(b.anggaran)] : []),
      ...Array.from({ length: n }, (_x, q) => [
        angka(i?.tw[q] ?? null),
        ...(pertama ? [uang(b.twRp[q] ?? null)] : []),
      ]).flat(),
      angka(i?.realisasi ?? null),
      ...(pertama ? [uang(b.realisasiRp), uang(b.rpjmdRp)] : []),
      selPersen(i?.capaian ?? (b.level === 'urusan' ? b.rataK : null), { ...gaya, jejak }),
      ...(pertama ? [selPersen(b.serapan, { ...gaya, jejak, baris: banyak })] : []),
    ];
  });
}

/** `Rata-rata capaian kinerja (%)` and `Predikat Kinerja` of an owner. */
function penutup(b: BarisRekap, n: Triwulan): SelTabel[][] {
  if (b.rataK === null && b.rataRp === null) return [];
  const kolom = 9 + 2 * n;
  const gaya: Partial<SelTabel> = { tebal: true, warna: 'F7F7F7' };
  const nama =
    b.level === 'kegiatan'
      ? 'Rata-rata capaian kinerja (%)'
      : `Total rata-rata capaian kinerja dan anggaran dari seluruh ${b.level === 'program' ? 'kegiatan' : 'program'} ${b.kode ?? b.nama}`;
  return [
    [sel(nama, { ...gaya, kolom, rata: 'kanan' }), selPersen(b.rataK, gaya), selPersen(b.rataRp, gaya)],
    [
      sel('Predikat kinerja', { ...gaya, kolom, rata: 'kanan' }),
      sel(b.predikatK, { ...gaya, rata: 'kanan' }),
      sel(b.predikatRp, { ...gaya, rata: 'kanan' }),
    ],
  ];
}

function jumlah(k: Konteks, n: Triwulan): SelTabel[] {
  const atas = akar(k);
  const total = (ambil: (b: BarisRekap) => number | null) => jumlahkan(atas.map(ambil));
  const pagu = total((b) => b.anggaran);
  const habis = total((b) => b.realisasiRp);
  const gaya: Partial<SelTabel> = { tebal: true, warna: 'E7E6E6' };
  return [
    sel('Jumlah anggaran dan realisasi dari seluruh program', { ...gaya, kolom: 5, rata: 'kanan' }),
    selAngka(pagu, gaya),
    ...Array.from({ length: n }, (_, q) => [
      sel(null, { ...gaya, rata: 'kanan' }),
      selAngka(
        total((b) => b.twRp[q] ?? null),
        gaya,
      ),
    ]).flat(),
    sel(null, { ...gaya, rata: 'kanan' }),
    selAngka(habis, gaya),
    selAngka(
      total((b) => b.rpjmdRp),
      gaya,
    ),
    sel(null, { ...gaya, rata: 'kanan' }),
    selPersen(serapan(pagu, habis), gaya),
  ];
}
