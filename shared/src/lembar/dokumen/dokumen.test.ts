import fc from 'fast-check';
import { sisip } from '../../../uji/lembar';
import type { BukuKerja, Lembar, Nilai, Rentang } from '../../dasar/kisi';
import { readBuku } from '../baca';

const lembar = (nama: string, nilai: Nilai[][], gabungan: Rentang[] = []): Lembar => ({
  nama,
  nilai,
  rumus: [],
  gabungan,
  tautan: {},
});
const buku = (...semua: Lembar[]): BukuKerja => ({
  id: 'b',
  berkas: 'Dokumen.xlsx',
  revisi: null,
  lembar: semua,
});
const baca = (...semua: Lembar[]) => readBuku(buku(...semua));

const KEPALA_LHE: Nilai[] = [
  'No',
  'Rekomendasi Sesuai LHE AKIP 2022',
  'Rencana Aksi Tindak Lanjut',
  'Unit/Satuan Kerja Penanggung Jawab',
  'Status/Progres Penyelesaian',
  'Bukti Dukung',
];
const ISI_LHE: Nilai[][] = [
  [
    1,
    'Setiap unit menetapkan perencanaan kinerja.\n= Tidak terdapat SOP.',
    'Membuat SOP',
    'Tim Sakip',
    'Sudah dilaksanakan',
    'https://drive.google.com/file/d/abc/\nview',
  ],
  [2, 'Target selaras.', 'Penyelarasan', null, 'Sedang proses', 'Bukti dukung'],
];
const URUTAN = [0, 1, 2, 3, 4, 5];

function tindakLanjut(
  urutan: number[] = URUTAN,
  tulis = (t: string) => t,
  nama = 'Tindak Lanjut LHE',
): Lembar {
  const susun = (b: Nilai[]) => urutan.map((k) => b[k] ?? null);
  const kepala = KEPALA_LHE.map((t) => tulis(String(t)));
  const unit = urutan.indexOf(3);
  const bukti = urutan.indexOf(5);
  const hasil = lembar(
    nama,
    [['Tindak Lanjut LHE Internal'], [], susun(kepala), ...ISI_LHE.map(susun)],
    [{ baris: 3, kolom: unit, tinggi: 2, lebar: 1 }],
  );
  hasil.tautan[`${String.fromCharCode(65 + bukti)}5`] = ['https://drive.google.com/drive/folders/xyz'];
  return hasil;
}

/** The matrix without the cells that move with the columns. */
const ringkas = (l: Lembar) =>
  baca(l).dokumen?.tindakLanjut?.isi.map((b) => [
    b.no.nilai,
    b.rekomendasi.nilai,
    b.temuan,
    b.rencanaAksi.nilai,
    b.unit.nilai,
    b.status.nilai,
    b.bukti.nilai,
  ]);
const ACUAN = [
  [
    1,
    'Setiap unit menetapkan perencanaan kinerja.',
    'Tidak terdapat SOP.',
    'Membuat SOP',
    'Tim Sakip',
    'Sudah dilaksanakan',
    'https://drive.google.com/file/d/abc/\nview',
  ],
  [2, 'Target selaras.', null, 'Penyelarasan', 'Tim Sakip', 'Sedang proses', 'Bukti dukung'],
];

describe('matriks tindak lanjut', () => {
  test('temuan sesudah tanda =, unit mengikuti sel gabungan, tautan di balik teks', () => {
    const { dokumen, temuan } = baca(tindakLanjut());
    expect(temuan).toEqual([]);
    expect(ringkas(tindakLanjut())).toEqual(ACUAN);
    expect(dokumen?.tindakLanjut?.isi[1]?.tautan).toEqual(['https://drive.google.com/drive/folders/xyz']);
  });

  test('urutan kolom, baris dan kolom kosong, besar kecil huruf, dan nama lembar tidak mengubah isinya', () => {
    const sisipan = fc.array(fc.tuple(fc.constantFrom('baris' as const, 'kolom' as const), fc.nat(7)), {
      maxLength: 3,
    });
    const tulis = fc.constantFrom<(t: string) => string>(
      (t) => t,
      (t) => t.toUpperCase(),
      (t) => t.replaceAll(' ', '\n'),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(URUTAN, { minLength: 6 }),
        sisipan,
        tulis,
        fc.constantFrom('Tindak Lanjut LHE', 'TL LHE', 'Sheet1'),
        (urutan, semua, ubah, nama) => {
          let l = tindakLanjut(urutan, ubah, nama);
          for (const [arah, di] of semua) l = sisip(l, arah, di);
          expect(ringkas(l)).toEqual(ACUAN);
        },
      ),
    );
  });
});

describe('belanja', () => {
  const langsung = lembar('Belanja Langsung', [
    ['PAGU DAN REALISASI BELANJA LANGSUNG TAHUN ANGGARAN 2024'],
    [
      'NO',
      'Kode Rekening',
      'Nama Program/Kegiatan/Sub Kegiatan',
      'Pagu',
      'Realisasi keuangan',
      'Persentase Keuangan',
      'Jumlah',
    ],
    ['A', '5.03.01', 'Penunjang Urusan', 14558389656, 13883400679, 95, 674988977],
    ['I', '5.03.01.2.06', 'Administrasi Umum', 10, 9, 90, 1],
    ['1', '5.03.01.2.06', 'Penyediaan Bahan', '-', '-', '-', '-Rp          19.860.500'],
    ['JUMLAH', null, null, 14558389656, 13883400679, '81.30', 674988977],
  ]);

  test('kolom Jumlah berisi sisa, tingkat dari penomoran, strip di kolom uang adalah nol', () => {
    const isi = baca(langsung).dokumen?.belanjaLangsung?.isi;
    expect(isi?.baris.map((b) => b.level)).toEqual(['program', 'kegiatan', 'subkegiatan']);
    expect(isi?.baris[2]).toMatchObject({
      pagu: { nilai: 0 },
      persen: { nilai: null },
      sisa: { nilai: -19860500 },
    });
    expect(isi?.jumlah).toMatchObject({ pagu: { nilai: 14558389656 }, persen: { nilai: 81.3 } });
  });
});

describe('target dengan satuannya dalam satu sel', () => {
  test.each([
    ['74,83 %', 74.83, '%'],
    ['92.11 persen', 92.11, 'persen'],
    ['66 Orang/bulan', 66, 'Orang/bulan'],
    ['1.053 Orang', 1053, 'Orang'],
    ['Nilai 90', 90, 'Nilai'],
  ])('%s', (tertulis, target, satuan) => {
    const { dokumen, temuan } = baca(
      lembar('PK', [
        ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
        [1, 'Meningkatnya Kapasitas', 'Presentase aparatur', tertulis],
      ]),
    );
    expect(temuan).toEqual([]);
    expect(dokumen?.perjanjian?.isi.baris[0]).toMatchObject({
      target: { nilai: target, sel: 'D2', teks: tertulis },
      satuan: { nilai: satuan },
    });
  });
});

describe('lembar', () => {
  test('narasi: kunci kosong melanjutkan bagian di atasnya, ganti baris tetap', () => {
    const isi = baca(
      lembar('Narasi', [
        ['bagian', 'isi'],
        ['ringkasan', 'Satu.\n\nDua {{tahun}}.'],
        [null, 'Tiga.'],
        ['lhe', '=bukan rumus'],
      ]),
    ).dokumen?.narasi?.isi;
    expect(isi).toEqual([
      { bagian: 'ringkasan', isi: 'Satu.\n\nDua {{tahun}}.', sel: 'B2' },
      { bagian: 'ringkasan', isi: 'Tiga.', sel: 'B3' },
      { bagian: 'lhe', isi: '=bukan rumus', sel: 'B4' },
    ]);
  });

  test('bernama tetapi tanpa kepala: galat; tidak dikenal sama sekali: info; kosong: dilewati', () => {
    const { dokumen, temuan } = baca(
      lembar('IKU', [['catatan', 'bebas']]),
      lembar('Rapat', [['Notulen'], ['Hadir', 12]]),
      lembar('Kosong', [[null, '']]),
      tindakLanjut(),
    );
    expect(dokumen?.iku).toBeNull();
    expect(temuan.map((t) => [t.aturan, t.tingkat, t.lokasi.lembar])).toEqual([
      ['kepala-tak-dikenal', 'galat', 'IKU'],
      ['kepala-tak-dikenal', 'info', 'Rapat'],
    ]);
  });

  test('dua lembar yang sama: yang pertama dibaca, yang kedua diperingatkan', () => {
    const { temuan } = baca(
      tindakLanjut(),
      tindakLanjut(URUTAN, (t) => t, 'TL LHE lama'),
    );
    expect(temuan).toMatchObject([{ tingkat: 'peringatan', lokasi: { lembar: 'TL LHE lama' } }]);
  });
});
