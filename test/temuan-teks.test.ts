/** The text rules: a narrative full of leftovers against the sample's tables, and the sample's own narrative. */

import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { SKALA } from '@lembar-kinerja/shared/kinerja/skala';
import type { BagianNarasi, DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import { acuanTeks } from '@lembar-kinerja/shared/temuan/teks/acuan';
import { blokDokumen } from '@lembar-kinerja/shared/temuan/teks/blok-dokumen';
import { periksaTeks } from '@lembar-kinerja/shared/temuan/teks/periksa-teks';
import { bacaBuku, bukaContoh, periksaBuku, type Terbaca } from './temuan-contoh-buku';

/** `Narasi (naskah lama)`: every paragraph holds the fault of its key. */
const NASKAH_LAMA: Record<string, string> = {
  'kata-pengantar':
    'Laporan ini disusun sebagai pertanggungjawaban kepada Wali Kota Balikpapan atas pelaksanaan tugas selama satu tahun.',
  'dasar-pembentukan': 'Badan ini dibentuk untuk membantu Pemerintah Kota Bontang di bidang kepegawaian.',
  'capaian-kinerja': 'Capaian kinerja utama Tahun 2023 disajikan menurut sasaran strategis berikut ini.',
  'belanja-langsung':
    'Untuk Tahun Anggaran 2022 Belanja Langsung sebesar Rp. 23.170.691.803,00 digunakan bagi program dan kegiatan.',
  'realisasi-anggaran':
    'Realisasi Belanja Langsung sampai dengan akhir tahun sebesar Rp 18.839.460.054 menurut catatan bendahara.',
  'belanja-tidak-langsung': 'Realisasi belanja pegawai mencapai Rp. 10.802.985.895,00 pada akhir tahun.',
  'perjanjian-kinerja': 'Perjanjian Kinerja menetapkan dua sasaran strategis yang harus dicapai.',
  'program-kegiatan': 'Rencana kerja dijalankan melalui 3 program, 14 kegiatan, dan 60 sub kegiatan.',
  'capaian-program': 'Dari seluruh sub kegiatan terdapat 60 indikator sangat berhasil pada akhir tahun.',
  'iku:1':
    'Capaian kinerja utama sebesar 73,76 % dapat dikategorikan “Sangat Memuaskan Sekali” dan cukup berhasil.',
  pelayanan: 'Rincian Belanja Langsung dapat dilihat pada Tabel 12 di bawah ini.',
  kesimpulan: 'Serapan sebesar 81,31 % termasuk kategori Sangat Rendah menurut skala yang dipakai.',
};

let contoh: Terbaca;
beforeAll(async () => {
  contoh = bacaBuku(await bukaContoh());
});

const dengan = (narasi: Record<string, string>): DokumenTerbaca => {
  const dokumen = contoh.dokumen as DokumenTerbaca;
  const isi = Object.entries(narasi).map(
    ([bagian, teks], i): BagianNarasi => ({ bagian, isi: teks, sel: `B${i + 4}` }),
  );
  const judul = { nilai: null, sel: null, rumus: null, teks: null };
  return { ...dokumen, narasi: { lembar: 'Narasi', judul, isi } };
};

/** Findings of one paragraph, as `rule printed → right`. */
function temuanBagian(bagian: string): string[] {
  const dokumen = dengan(NASKAH_LAMA);
  const sel = `B${Object.keys(NASKAH_LAMA).indexOf(bagian) + 4}`;
  return periksaTeks(blokDokumen(dokumen), acuanTeks(dokumen, null, SKALA.permendagri86))
    .filter((t: Temuan) => t.lokasi.lembar === 'Narasi' && t.lokasi.sel === sel)
    .map((t) => `${t.aturan} ${t.tercetak} → ${t.seharusnya}`);
}

test.each([
  ['kata-pengantar', ['daerah-salah Balikpapan → Samarinda']],
  ['dasar-pembentukan', ['daerah-salah Bontang → Samarinda']],
  ['capaian-kinerja', ['tahun-salah 2023 → 2024']],
  ['belanja-langsung', ['tahun-salah 2022 → 2024']],
  ['realisasi-anggaran', ['angka-beda 18839460054 → 18839406054']],
  ['belanja-tidak-langsung', ['angka-beda 10802985895 → 10802985965']],
  ['perjanjian-kinerja', ['angka-beda 2 → 1']],
  ['program-kegiatan', ['angka-beda 14 → 12']],
  ['capaian-program', ['angka-beda 60 → 55', 'kategori sangat berhasil → null']],
  ['pelayanan', ['rujukan-tabel 12 → 13']],
  ['kesimpulan', ['kategori sangat rendah → Tinggi']],
])('%s of the old narrative', (bagian, harus) => {
  expect(temuanBagian(bagian).sort()).toEqual(harus);
});

test('words of success are on no scale', () => {
  expect(temuanBagian('iku:1')).toContain('kategori cukup berhasil → null');
});

test('the sample narrative and titles: two left-over years, nothing else', () => {
  const dokumen = contoh.dokumen as DokumenTerbaca;
  const temuan = periksaTeks(blokDokumen(dokumen), acuanTeks(dokumen, null, SKALA.permendagri86));
  expect(temuan.map((t) => [t.aturan, t.lokasi.lembar, t.lokasi.sel, t.tercetak])).toEqual([
    ['tahun-salah', 'Renstra', 'A1', 2023],
    ['tahun-salah', 'Lampiran', 'B7', '2024P'],
  ]);
});

test('what the text says there are is held against the services: more were appraised than there are', () => {
  const lebih = periksaBuku(contoh).filter((t) => t.aturan === 'lebih-orang');
  expect(lebih.map((t) => [t.lokasi.sel, t.tercetak])).toEqual([
    ['D21', 7080],
    ['F21', 6249],
    ['G21', 6617],
  ]);
});
