import type { IdAturan, Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { TANPA_RENSTRA } from '../../../shared/uji/rekap';
import { ringkasanBukti, ringkasanRekap, ringkasanTemuan } from './ringkasan';

const kosong = {
  bidang: 'Sekretariat',
  indikator: [],
  twRp: [null, null, null, null] as [null, null, null, null],
  ...TANPA_RENSTRA,
  sumber: { berkas: 'Pengukuran Sekretariat.xlsx', lembar: 'Pengukuran 2024', baris: 9 },
  tercetak: {
    capaianK: null,
    capaianRp: null,
    realisasiK: null,
    realisasiRp: null,
    rataK: null,
    rataRp: null,
    predikatK: null,
    predikatRp: null,
  },
};

const rekap: Rekap = {
  instansi: 'BKPSDM Kota Samarinda',
  tahun: 2024,
  triwulan: 4,
  baris: [
    {
      ...kosong,
      kode: '5.03',
      jalur: 'KEPEGAWAIAN',
      level: 'urusan',
      nama: 'KEPEGAWAIAN',
      anggaran: 29_160_800_721,
      realisasiRp: 12_386_177_788,
      serapan: 42.48,
      rataK: 50.63,
      rataRp: 42.48,
      predikatK: 'SR',
      predikatRp: 'SR',
    },
    {
      ...kosong,
      kode: '5.04',
      jalur: 'PENDIDIKAN DAN PELATIHAN',
      level: 'urusan',
      nama: 'PENDIDIKAN DAN PELATIHAN',
      anggaran: 6_127_252_700,
      realisasiRp: 1_509_160_271,
      serapan: 24.63,
      rataK: 67.5,
      rataRp: 24.63,
      predikatK: 'S',
      predikatRp: 'SR',
    },
  ],
};

test('rekap: angka Indonesia, jumlah semua urusan', () => {
  expect(
    ringkasanRekap(rekap)
      .split('\n')
      .map((b) => b.replace(/ {2,}/g, '  ')),
  ).toEqual([
    'BKPSDM Kota Samarinda, tahun 2024, triwulan IV',
    'Urusan / program  Pagu (Rp)  Realisasi (Rp)  Serapan  Rata-rata K  Predikat K / Rp',
    '5.03 KEPEGAWAIAN  29.160.800.721  12.386.177.788  42,48 %  50,63 %  SR / SR',
    '5.04 PENDIDIKAN DAN PELATIHAN  6.127.252.700  1.509.160.271  24,63 %  67,50 %  S / SR',
    'Jumlah  35.288.053.421  13.895.338.059  39,38 %',
  ]);
});

const temuan = (aturan: IdAturan, tingkat: Temuan['tingkat'], sel: string): Temuan => ({
  aturan,
  tingkat,
  pesan: 'Tercetak Rp 700, seharusnya Rp 700.000.',
  lokasi: { berkas: 'Pengukuran Sekretariat.xlsx', lembar: 'Pengukuran 2024', sel },
  terkait: [],
  tercetak: 700,
  seharusnya: 700_000,
  selisih: -699_300,
});

test('temuan: jumlah menurut tingkat dan aturan, lalu galat dengan selnya', () => {
  const semua = [
    temuan('jumlah-triwulan', 'galat', 'T47'),
    temuan('persen', 'info', 'W9'),
    temuan('persen', 'galat', 'X9'),
  ];
  expect(ringkasanTemuan(semua, 1)).toBe(
    [
      'Temuan: 2 galat, 0 peringatan, 1 info',
      '  jumlah-triwulan  1 galat',
      '  persen           1 galat, 1 info',
      'Galat yang perlu dibetulkan:',
      '  Pengukuran Sekretariat.xlsx, lembar Pengukuran 2024, sel T47: Tercetak Rp 700, seharusnya Rp 700.000.',
      '  … dan 1 galat lain.',
    ].join('\n'),
  );
  expect(ringkasanTemuan([])).toBe('Temuan: tidak ada.');
});

test('bukti: rekomendasi menurut status, tautan menurut keadaan', () => {
  const tautan = {
    url: '',
    id: null,
    jenis: 'lain',
    nama: null,
    diubah: null,
    sidik: null,
    dipakaiOleh: [],
  } as const;
  const baris = (status: 'selesai' | 'belum', keadaan: ('ada' | 'galat')[]) => ({
    no: 1,
    rekomendasi: '',
    unit: null,
    status,
    tautan: keadaan.map((k) => ({ ...tautan, dipakaiOleh: [], keadaan: k })),
  });
  expect(ringkasanBukti([baris('selesai', ['ada', 'ada', 'galat']), baris('belum', [])])).toBe(
    'Bukti LHE: 2 rekomendasi (1 belum, 1 selesai)\n  3 tautan (2 ada, 1 galat)',
  );
});
