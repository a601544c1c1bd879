/** `lk periksa laporan.docx`: the product's own report is silent, a faulty old one is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeDocx } from '../berkas/docx/docx';
import { readXlsx } from '../berkas/xlsx/baca';
import { periksaDokumen, uraiRekap } from './periksa';

const CONTOH = join(__dirname, '../../../samples/bkpsdm-2024');
const BIDANG = [
  'Sekretariat',
  'Pengadaan dan Pemberhentian',
  'Mutasi',
  'Pengembangan Kompetensi',
  'Pembinaan Aparatur',
];
const baca = async (berkas: string) => checkBuku(await readXlsx(readFileSync(join(CONTOH, berkas)), berkas));

let rekap: Rekap;
let sendiri: Uint8Array;
beforeAll(async () => {
  const buku = await Promise.all(BIDANG.map((b) => baca(`Pengukuran ${b}.xlsx`)));
  const { dokumen } = await baca('Dokumen Kinerja.xlsx');
  rekap = konsolidasi(
    buku.flatMap((b) => b.pengukuran),
    {
      instansi: dokumen?.profil?.isi.instansi ?? null,
      tahun: 2024,
      triwulan: 4,
    },
  );
  sendiri = await writeDocx(laporan({ rekap, dokumen, temuan: [], bukti: [], draf: false }));
});

const tabel = (...baris: string[][]) =>
  new Table({
    rows: baris.map(
      (b) => new TableRow({ children: b.map((s) => new TableCell({ children: [new Paragraph(s)] })) }),
    ),
  });
/** The old manuscript: what its author left in it is told in the design's narasi-pokok. */
async function naskahLama(): Promise<Uint8Array> {
  const doc = new Document({
    sections: [
      {
        children: [
          new Paragraph('LAPORAN KINERJA INSTANSI PEMERINTAH'),
          new Paragraph('TAHUN 2024'),
          new Paragraph('BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA SAMARINDA'),
          new Paragraph({ text: 'BAB III AKUNTABILITAS KINERJA', heading: 'Heading1' }),
          new Paragraph('Pelayanan kepegawaian Kota Balikpapan terus diperbaiki pada tahun ini.'),
          new Paragraph('Capaian kinerja urusan kepegawaian tahun 2023 sebesar 50,63 %.'),
          new Paragraph('Urusan kepegawaian dijalankan melalui 3 program, 14 kegiatan, dan 60 sub kegiatan.'),
          new Paragraph(
            'Realisasi urusan kepegawaian Rp 12.386.717.788, realisasi pendidikan dan pelatihan Rp 1.509.160.201.',
          ),
          new Paragraph('Capaian itu berkategori cukup berhasil, sebagaimana Tabel 12.'),
          new Paragraph('Tabel 13 Pagu dan Realisasi'),
          tabel(
            ['Kode', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)', 'Serapan (%)'],
            ['5.03', 'KEPEGAWAIAN', '29.160.800.721', '12.386.177.788', '42,48'],
            ['5.04', 'PENDIDIKAN DAN PELATIHAN', '6.127.252.700', '1.509.160.271', '26,43'],
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(doc));
}

test('laporan buatan produk sendiri: tanpa galat; tabel belanja yang bersumber lain disebut sekali tiap kolom, kodenya sekali', () => {
  const temuan = periksaDokumen(sendiri, 'LKjIP-2024.docx', rekap);
  expect(temuan.filter((t) => t.tingkat === 'galat')).toEqual([]);
  const lain = temuan.filter((t) => !/tampaknya tabel itu memakai sumber atau tanggal lain/.test(t.pesan));
  // The sheet of the source prints twelve kode that the measurement sheets do not have for these names.
  expect(lain.map((t) => [t.aturan, t.lokasi.sel, t.terkait.length])).toEqual([
    ['kode-beda', 'Tabel 13 baris 9 kolom 1', 11],
  ]);
  expect(new Set(temuan.map((t) => t.lokasi.sel.replace(/ baris.*/, '')))).toEqual(new Set(['Tabel 13']));
  expect(periksaDokumen(sendiri, 'LKjIP-2024.docx', null)).toEqual([]);
});

test('naskah lama: kota dan tahun lain, angka tertukar, hitungan, tabel yang tidak ada, sebutan tanpa skala', async () => {
  const temuan = periksaDokumen(await naskahLama(), 'Naskah lama.docx', rekap);
  const ada = temuan.map((t) => [t.aturan, t.lokasi.sel, t.tercetak, t.seharusnya]);
  expect(ada).toEqual(
    expect.arrayContaining([
      ['daerah-salah', 'paragraf 5', expect.anything(), 'Samarinda'],
      ['tahun-salah', 'paragraf 6', 2023, 2024],
      ['angka-beda', 'paragraf 7', 14, 12],
      ['angka-beda', 'paragraf 8', 12_386_717_788, 12_386_177_788],
      ['angka-beda', 'paragraf 8', 1_509_160_201, 1_509_160_271],
      ['kategori', 'paragraf 9', 'cukup berhasil', null],
      ['rujukan-tabel', 'paragraf 9', 12, null],
      ['angka-beda', 'Tabel 13 baris 3 kolom 5', 26.43, 24.63],
    ]),
  );
  expect(temuan.every((t) => t.lokasi.berkas === 'Naskah lama.docx')).toBe(true);
});

test('rekap yang bukan rekap ditolak dengan satu kalimat', () => {
  for (const teks of ['', '[]', '{"tahun":2024}', 'Laporan']) {
    expect(() => uraiRekap(teks, 'rekap.json')).toThrow('bukan rekap.json keluaran lk konsolidasi');
  }
  expect(uraiRekap(JSON.stringify(rekap), 'rekap.json')).toEqual(rekap);
});
