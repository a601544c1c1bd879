import { INDIKATOR_TANPA_RENSTRA, TANPA_RENSTRA } from '../../../uji/rekap';
import type { BarisRekap, Rekap } from '../../rekap/rekap';
import type { Blok } from '../teks/blok';
import { periksaLaporan } from './laporan-jadi';

const baris = (
  kode: string,
  level: BarisRekap['level'],
  nama: string,
  jalur: string,
  anggaran: number,
  realisasiRp: number,
  serapan: number,
): BarisRekap => ({
  ...{ kode, level, nama, jalur, bidang: 'Sekretariat', anggaran, realisasiRp, serapan },
  indikator: [
    {
      nama: 'Jumlah dokumen',
      satuan: 'Dokumen',
      target: 1177,
      polaritas: 'positif',
      cara: 'jumlah',
      tw: [0, 0, 0, 500],
      realisasi: 500,
      capaian: 42.48,
      predikat: 'SR',
      ...INDIKATOR_TANPA_RENSTRA,
    },
  ],
  ...{
    twRp: [null, null, null, realisasiRp],
    ...TANPA_RENSTRA,
    rataK: null,
    rataRp: null,
    predikatK: null,
    predikatRp: null,
  },
  sumber: { berkas: 'Pengukuran.xlsx', lembar: 'Pengukuran 2024', baris: 14 },
  tercetak: {
    capaianK: 42.48,
    capaianRp: serapan,
    realisasiK: 500,
    realisasiRp,
    rataK: null,
    rataRp: null,
    predikatK: null,
    predikatRp: null,
  },
});
const REKAP: Rekap = {
  instansi: 'BKPSDM',
  tahun: 2024,
  triwulan: 4,
  baris: [
    baris('5.03', 'urusan', 'KEPEGAWAIAN', 'KEPEGAWAIAN', 29_160_800_721, 12_386_177_788, 42.48),
    baris(
      '5.03.02',
      'program',
      'PROGRAM KEPEGAWAIAN DAERAH',
      'KEPEGAWAIAN > PROGRAM KEPEGAWAIAN DAERAH',
      14_110_534_200,
      2_801_388_540,
      19.85,
    ),
  ],
};

/** Lines of a document; `| a | b |` is a table row. */
function dokumen(...isi: string[]): Blok[] {
  let nomor = 0;
  let barisTabel = 0;
  return isi.flatMap((teks, i): Blok[] => {
    if (!teks.startsWith('|')) {
      barisTabel = 0;
      return [
        {
          teks,
          jenis: 'paragraf',
          lokasi: { berkas: 'x.docx', lembar: 'BAB III', sel: `paragraf ${i + 1}` },
        },
      ];
    }
    if (barisTabel++ === 0) nomor++;
    const sel = teks
      .split('|')
      .slice(1, -1)
      .map((s) => s.trim());
    return sel.flatMap((s, k): Blok[] =>
      s === ''
        ? []
        : [
            {
              teks: s,
              jenis: 'sel',
              tabel: { nomor, baris: barisTabel, kolom: k + 1 },
              lokasi: {
                berkas: 'x.docx',
                lembar: 'BAB III',
                sel: `Tabel ${nomor} baris ${barisTabel} kolom ${k + 1}`,
              },
            },
          ],
    );
  });
}
const ringkas = (...isi: string[]) =>
  periksaLaporan(dokumen(...isi), REKAP).map((t) => [
    t.tingkat,
    t.aturan,
    t.lokasi.sel,
    t.tercetak,
    t.seharusnya,
  ]);

describe('tabel terhadap rekap', () => {
  const kepala = '| Kode | Uraian | Pagu (Rp) | Realisasi (Rp) | % | Sisa |';
  test('angka yang sama, juga yang dibulatkan, tidak dituduh', () => {
    expect(
      ringkas(kepala, '| 5.03 | KEPEGAWAIAN | 29.160.800.721 | 12.386.177.788,00 | 42,5 | 16.774.622.933 |'),
    ).toEqual([]);
  });
  test('dua angka tertukar ditemukan di selnya', () => {
    expect(
      ringkas(kepala, '| 5.03 | KEPEGAWAIAN | 29.160.800.721 | 12.386.177.878 | 42,48 | 16.774.622.933 |'),
    ).toEqual([['galat', 'angka-beda', 'Tabel 1 baris 2 kolom 4', 12_386_177_878, 12_386_177_788]]);
  });
  test('target 1.177 adalah seribu seratus tujuh puluh tujuh; baris dikenal dari namanya', () => {
    const k = '| Program | Indikator | Target | Realisasi | Capaian (%) |';
    expect(ringkas(k, '| Program Kepegawaian Daerah | Jumlah dokumen | 1.177 | 500 | 42,48 |')).toEqual([]);
    expect(ringkas(k, '| Program Kepegawaian Daerah | Jumlah dokumen | 1.177 | 500 | 48,42 |')).toEqual([
      ['galat', 'angka-beda', 'Tabel 1 baris 2 kolom 5', 48.42, 42.48],
    ]);
  });
  test('kolom tahun lalu dan kolom triwulan tidak dibandingkan', () => {
    expect(
      ringkas(
        '| Uraian | Realisasi 2023 (Rp) | Realisasi Triwulan I (Rp) |',
        '| KEPEGAWAIAN | 1.000.000 | 2.000.000 |',
      ),
    ).toEqual([]);
  });
});

describe('prosa terhadap rekap', () => {
  test('angka total yang dua digitnya tertukar, dan yang selisihnya kecil', () => {
    expect(ringkas('Total realisasi sebesar Rp 12.386.717.788 atau 42,48 %.')).toEqual([
      ['galat', 'angka-beda', 'paragraf 1', 12_386_717_788, 12_386_177_788],
    ]);
    expect(ringkas('Realisasi anggaran seluruhnya Rp12.386.177.718,00.')).toEqual([
      ['galat', 'angka-beda', 'paragraf 1', 12_386_177_718, 12_386_177_788],
    ]);
  });
  test('angka yang benar dan angka lain tidak dituduh', () => {
    expect(ringkas('Pagu Rp 29.160.800.721, sisa Rp 16.774.622.933, hibah Rp 5.000.000.000.')).toEqual([]);
  });
  test('angka tabel dokumen itu sendiri juga menjadi acuan', () => {
    const isi = ['| Uraian | Nilai |', '| Jumlah | 34.341.934.719 |', 'Pagu seluruhnya Rp 34.431.934.719.'];
    expect(ringkas(...isi)).toEqual([['galat', 'angka-beda', 'paragraf 3', 34_431_934_719, 34_341_934_719]]);
  });
});

describe('nomor tabel', () => {
  const tabel = '| a | b |';
  test('rujukan ke tabel yang tidak ada, nomor ganda, nomor melompat', () => {
    const isi = [
      'Tabel 1 Pegawai',
      tabel,
      'Tabel 1 Golongan',
      tabel,
      'Tabel 4 IKU',
      tabel,
      'Lihat Tabel 12 dan Tabel 4.',
    ];
    expect(ringkas(...isi)).toEqual([
      ['peringatan', 'rujukan-tabel', 'paragraf 3', 1, 2],
      ['peringatan', 'rujukan-tabel', 'paragraf 5', 4, 2],
      ['galat', 'rujukan-tabel', 'paragraf 7', 12, null],
    ]);
  });
  test('urutan yang benar, dan tabel dokumen lain, tidak dituduh', () => {
    expect(
      ringkas(
        'Tabel 1 Pegawai',
        tabel,
        'Tabel 2 IKU',
        tabel,
        'Tabel 2 memuat IKU; lihat pula Tabel 9 Permendagri 86/2017.',
      ),
    ).toEqual([]);
  });
});
