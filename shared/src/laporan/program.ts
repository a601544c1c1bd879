/** III.1.2: program, kegiatan and sub kegiatan with their capaian and predikat; services per quarter. */

import { formatAngka } from '../dasar/angka';
import { sebutBatas, sebutSkala } from '../kinerja/ketentuan';
import type { BarisRekap } from '../rekap/rekap';
import { kepala, nomorKolom, paragraf, sel, selAngka, selPersen, tabel } from './blok';
import { kalimatJumlahTercapai, kalimatRata, namaRapi } from './kalimat';
import { baris, jejakRekap, type Konteks, namaPredikat } from './konteks';
import type { Blok, SelTabel } from './model';
import { narasi } from './narasi';

export function capaianProgram(k: Konteks): Blok[] {
  const sub = baris(k, 'subkegiatan').flatMap((b) => b.indikator.map((i) => i.capaian));
  const atas = baris(k, 'program');
  return [
    ...narasi(k, 'capaian-program'),
    paragraf(
      { rujukan: 'tabel:capaian-program' },
      ` menyajikan capaian program, kegiatan, dan sub kegiatan sampai dengan ${k.triwulan} tahun ${k.tahun}. ${kalimatJumlahTercapai('indikator sub kegiatan', sub)}`,
    ),
    ...atas.map((b) => paragraf(kalimatRata(namaRapi(b.nama), b.rataK, namaPredikat(k, b.rataK)))),
    tabelCapaian(k),
    ...grafikProgram(k, atas),
  ];
}

const HURUF: Record<BarisRekap['level'], Partial<SelTabel>> = {
  urusan: { tebal: true, warna: 'D9D9D9' },
  program: { tebal: true, warna: 'E7E6E6' },
  kegiatan: { tebal: true },
  subkegiatan: {},
};

/** Tabel 11 of the example: every row of the rekap, an indicator to a line. */
function tabelCapaian(k: Konteks): Blok {
  const isi = k.rekap.baris.flatMap((b): SelTabel[][] => {
    const gaya = HURUF[b.level];
    const jejak = jejakRekap(b);
    const rata = b.level === 'subkegiatan' ? null : b.rataK;
    const depan = (banyak: number): SelTabel[] => [
      sel(b.kode, { ...gaya, baris: banyak }),
      sel(b.nama, { ...gaya, baris: banyak }),
    ];
    const hasil = (n: number | null): SelTabel[] => [
      selPersen(n, { ...gaya, jejak }),
      sel(namaPredikat(k, n), { ...gaya, rata: 'tengah' }),
    ];
    if (b.indikator.length === 0) {
      const kosong = [
        sel(null, gaya),
        sel(null, { ...gaya, rata: 'tengah' }),
        sel(null, { ...gaya, rata: 'kanan' }),
        sel(null, { ...gaya, rata: 'kanan' }),
      ];
      return [[...depan(1), ...kosong, ...hasil(rata)]];
    }
    return b.indikator.map((i, ke) => [
      ...(ke === 0 ? depan(b.indikator.length) : []),
      sel(i.nama, gaya),
      sel(i.satuan, { ...gaya, rata: 'tengah' }),
      selAngka(i.target, { ...gaya, jejak }),
      selAngka(i.realisasi, { ...gaya, jejak }),
      ...hasil(i.capaian),
    ]);
  });
  return tabel({
    kunci: 'capaian-program',
    judul: `Capaian Program dan Kegiatan Tahun ${k.tahun}`,
    lebar: [24.5, 31, 28, 17, 11, 15.5, 14, 14],
    ukuran: 7.5,
    kepala: [
      kepala(
        'Kode',
        'Program / Kegiatan / Sub Kegiatan',
        'Indikator Kinerja',
        'Satuan',
        'Target',
        'Realisasi',
        'Capaian (%)',
        'Predikat',
      ),
      nomorKolom(8),
    ],
    baris: isi,
    sumber: `Rekap pengukuran kinerja ${k.triwulan} tahun ${k.tahun}; predikat menurut ${sebutSkala(k.ketentuan)}${sebutBatas(k.ketentuan)}.`,
  });
}

function grafikProgram(k: Konteks, atas: BarisRekap[]): Blok[] {
  if (atas.length === 0) return [];
  const rata = (b: BarisRekap) => b.rataK ?? b.indikator[0]?.capaian ?? null;
  const teks = (n: number | null) => (n === null ? 'belum ada' : `${formatAngka(n, 2)} persen`);
  return [
    {
      jenis: 'grafik',
      kunci: 'capaian-program',
      judul: `Rata-rata Capaian Kinerja dan Serapan Anggaran per Program Tahun ${k.tahun}`,
      alt: `Diagram batang per program. ${atas.map((b) => `${namaRapi(b.nama)}: capaian ${teks(rata(b))}, serapan ${teks(b.serapan)}`).join('; ')}.`,
      bentuk: 'batang-mendatar',
      kategori: atas.map((b) => namaRapi(b.nama)),
      seri: [
        { nama: 'Rata-rata capaian kinerja', nilai: atas.map(rata) },
        { nama: 'Serapan anggaran', nilai: atas.map((b) => b.serapan) },
      ],
      satuan: '%',
    },
  ];
}
