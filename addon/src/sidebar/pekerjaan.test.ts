import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Langkah } from '@lembar-kinerja/shared/kawat/pekerjaan';
import { keadaanBuku, kemajuan } from './pekerjaan';
import { kelompok, saring } from './saring';

const langkah = (
  status: Langkah['status'],
  catatan: Record<string, unknown> = {},
  pesan: string | null = null,
) => ({
  status,
  pesan,
  catatan,
});

test('progress and the state of each workbook', () => {
  const p = {
    langkah: {
      mulai: langkah('selesai', {
        buku: {
          b1: { berkas: 'Pengukuran Mutasi', diubah: '2025-01-15T05:00:00Z' },
          b2: { berkas: 'Pengukuran Sekretariat' },
        },
      }),
      'baca:b1': langkah('selesai', { baris: 6, dibaca: false }),
      'baca:b2': langkah('gagal', {}, 'Buku kerja tidak dapat dibuka.'),
      'baca:b3': langkah('selesai', { berkas: 'Dokumen Kinerja', baris: 0, dibaca: true }),
      'baca:b4': langkah('selesai', { berkas: 'Pengukuran Pembinaan', baris: 0, dibaca: true }),
      gabung: langkah('antre'),
    },
  };
  expect(kemajuan(p)).toEqual({ selesai: 5, semua: 6 });
  const bidang = [
    { id: 'pembinaan', nama: 'Pembinaan', buku: 'b4' },
    { id: 'baru', nama: 'Bidang Baru', buku: null },
  ];
  expect(keadaanBuku(p, bidang).map((b) => [b.berkas, b.keadaan, b.rincian])).toEqual([
    ['Bidang Baru', 'belum diisi', 'buku kerjanya belum ditetapkan di Pengaturan'],
    ['Dokumen Kinerja', 'terbaca', 'tanpa baris pengukuran'],
    [
      'Pengukuran Mutasi',
      'terbaca',
      expect.stringMatching(/^6 baris, diubah 15 Jan 2025 \d\d\.00, tidak berubah sejak terakhir dibaca$/),
    ],
    ['Pengukuran Pembinaan', 'belum diisi', 'tanpa baris pengukuran'],
    ['Pengukuran Sekretariat', 'galat', 'Buku kerja tidak dapat dibuka.'],
  ]);
});

test('findings by severity, without those set aside', () => {
  const t = (tingkat: Temuan['tingkat'], aturan: string): Temuan => ({
    aturan,
    tingkat,
    pesan: '',
    lokasi: { berkas: 'b', lembar: 'l', sel: 'A1' },
    terkait: [],
    tercetak: null,
    seharusnya: null,
    selisih: null,
  });
  const semua = [t('info', 'persen'), t('galat', 'persen'), t('galat', 'predikat')];
  const diabaikan = new Set(semua.slice(1, 2));
  const tampil = saring(semua, { tingkat: '', aturan: '', denganAbaian: false }, diabaikan);
  expect(kelompok(tampil).map(([tingkat, isi]) => [tingkat, isi.length])).toEqual([
    ['galat', 1],
    ['info', 1],
  ]);
  expect(saring(semua, { tingkat: 'galat', aturan: 'persen', denganAbaian: true }, diabaikan)).toEqual([
    semua[1],
  ]);
});
