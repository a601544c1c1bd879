/** The rules of the follow-up matrix, for the index of rules. */

import type { IdAturan, Temuan, Tingkat } from '../../dasar/temuan';
import type { DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import { buktiBertentangan, statusKabur, tautanAsing, tautanGanda, tautanKosong, unitKosong } from './bukti';

const MATRIKS = 'PermenPANRB 88/2021: tindak lanjut rekomendasi hasil evaluasi AKIP';

export interface AturanBukti {
  id: IdAturan;
  tingkat: Tingkat;
  uraian: string;
  contoh: string;
  tindakan: string;
  sumber: string;
  periksaDokumen: (dokumen: DokumenTerbaca) => Temuan[];
}

export const ATURAN_BUKTI: readonly AturanBukti[] = [
  {
    id: 'tautan-ganda',
    tingkat: 'peringatan',
    uraian: 'Satu tautan bukti dipakai untuk beberapa rekomendasi LHE.',
    contoh: 'Satu berkas menjadi bukti rekomendasi nomor 4, 19, 20, 21, 22, dan 30.',
    tindakan: 'Pastikan berkasnya membuktikan semuanya, atau tautkan bukti masing-masing.',
    sumber: MATRIKS,
    periksaDokumen: tautanGanda,
  },
  {
    id: 'bukti-bertentangan',
    tingkat: 'peringatan',
    uraian: 'Bukti yang sama dinyatakan selesai pada satu rekomendasi dan belum selesai pada yang lain.',
    contoh: 'Folder yang sama: selesai pada nomor 15, 16, 17, dan 18, dalam proses pada nomor 12 dan 14.',
    tindakan: 'Samakan statusnya, atau tautkan bukti tersendiri.',
    sumber: MATRIKS,
    periksaDokumen: buktiBertentangan,
  },
  {
    id: 'status-kabur',
    tingkat: 'peringatan',
    uraian: 'Status tindak lanjut kosong, atau tidak menyatakan selesai, dalam proses, atau belum.',
    contoh: 'Kolom status berisi “Terlampir”.',
    tindakan: 'Tulis selesai, dalam proses, atau belum dilaksanakan.',
    sumber: MATRIKS,
    periksaDokumen: statusKabur,
  },
  {
    id: 'unit-kosong',
    tingkat: 'peringatan',
    uraian: 'Rekomendasi tidak menyebut unit penanggung jawab.',
    contoh: 'Kolom penanggung jawab kosong, dan bukan bagian sel gabungan di atasnya.',
    tindakan: 'Isi unit penanggung jawabnya.',
    sumber: MATRIKS,
    periksaDokumen: unitKosong,
  },
  {
    id: 'tautan-kosong',
    tingkat: 'peringatan',
    uraian: 'Rekomendasi tidak memiliki tautan bukti. Bila belum dinyatakan selesai, hal itu hanya info.',
    contoh: 'Status “Sudah dilaksanakan” dengan bukti “ada di bidang”.',
    tindakan: 'Tautkan bukti dukungnya.',
    sumber: MATRIKS,
    periksaDokumen: tautanKosong,
  },
  {
    id: 'tautan-asing',
    tingkat: 'peringatan',
    uraian:
      'Tautan bukti bukan berkas Google Drive, sehingga tidak dapat diperiksa. Tautan itu tidak pernah dibuka.',
    contoh: 'Tautan ke laman lain, atau alamat yang menyerupai Drive.',
    tindakan: 'Simpan buktinya di Drive, lalu tautkan.',
    sumber: MATRIKS,
    periksaDokumen: tautanAsing,
  },
];
