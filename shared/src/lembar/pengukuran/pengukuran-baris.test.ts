import { formulir, kolomFormulir, lembarFormulir, rataFormulir } from '../../../uji/lembar';
import type { Lembar, Nilai } from '../../dasar/kisi';
import { readPengukuran } from './pengukuran';

const KOLOM = kolomFormulir();
const kolom = (bidang: string) => KOLOM.findIndex((k) => k.bidang === bidang);
/** A row of the BKPSDM form, by field. */
const baris = (isi: Record<string, Nilai>) => KOLOM.map((k) => isi[k.bidang] ?? null);

/** The form of the kegiatan Mutasi: rows 14 and 15 are urusan and program, its own rows follow. */
function mutasi(): Lembar {
  return lembarFormulir(
    formulir(4).filter((b) => '5.03.02.2.02.0001'.startsWith(b.kode)),
    { rata: rataFormulir(4) },
  );
}
const baca = (lembar: Lembar) => {
  const { pengukuran, temuan } = readPengukuran(lembar, 'Pengukuran Mutasi.xlsx');
  if (pengukuran === null) throw new Error('tidak dikenal');
  return { pengukuran, temuan, akhir: pengukuran.baris[pengukuran.baris.length - 1] };
};
/** Puts rows right below the last row that holds a kode. */
function sisipkan(lembar: Lembar, ...tambahan: Nilai[][]): Lembar {
  const kode = kolom('kode');
  let letak = 0;
  for (const [i, b] of lembar.nilai.entries()) if (/^\d\.\d\d/.test(String(b[kode] ?? ''))) letak = i + 1;
  lembar.nilai.splice(letak, 0, ...tambahan);
  return lembar;
}
/** Overwrites a field in the row where it stands for the last kode. */
function ganti(lembar: Lembar, bidang: string, nilai: Nilai): string {
  const k = kolom(bidang);
  for (let r = lembar.nilai.length - 1; r > 8; r--) {
    const b = lembar.nilai[r] ?? [];
    if (!/^\d\.\d\d/.test(String(b[kolom('kode')] ?? '')) || b[k] === null) continue;
    b[k] = nilai;
    return `${String.fromCharCode(65 + k)}${r + 1}`;
  }
  throw new Error(`${bidang} kosong`);
}

describe('isi sel yang tidak semestinya', () => {
  test('#REF! menjadi sel-galat dengan selnya, angkanya kosong', () => {
    const lembar = mutasi();
    const sel = ganti(lembar, 'realisasi.rp', '#REF!');
    const { temuan, akhir } = baca(lembar);
    expect(temuan).toMatchObject([
      { aturan: 'sel-galat', tingkat: 'galat', lokasi: { sel }, tercetak: '#REF!' },
    ]);
    expect(akhir?.realisasiRp).toMatchObject({ nilai: null, teks: '#REF!' });
  });

  test.each<[string, string, Nilai, number | null, string | null]>([
    ['angka Indonesia sebagai teks terbaca', 'target.rp', '23.170.691.803,00', 23170691803, 'info'],
    ['rupiah dengan spasi', 'target.rp', 'Rp             4.212.961', 4212961, 'info'],
    ['tulisan di kolom uang', 'target.rp', 'menunggu DPA', null, 'galat'],
    ['tanda hubung di kolom uang adalah nol, bukan temuan', 'target.rp', '-', 0, null],
    ['satu pemisah di kolom uang berarti ribuan', 'target.rp', '1.053', 1053, 'info'],
  ])('%s', (_, bidang, tertulis, nilai, tingkat) => {
    const lembar = mutasi();
    const sel = ganti(lembar, bidang, tertulis);
    const { temuan, akhir } = baca(lembar);
    expect(akhir?.anggaran).toMatchObject({ nilai, sel, teks: tertulis });
    expect(temuan.map((t) => [t.aturan, t.tingkat, t.lokasi.sel])).toEqual(
      tingkat === null ? [] : [['angka-teks', tingkat, sel]],
    );
  });

  test('satu pemisah tanpa satuan yang menjelaskan: dibaca, tetapi dilaporkan sebagai peringatan', () => {
    const lembar = mutasi();
    ganti(lembar, 'satuan', null);
    const sel = ganti(lembar, 'target.k', '1.053');
    expect(baca(lembar).temuan).toMatchObject([
      { aturan: 'angka-teks', tingkat: 'peringatan', lokasi: { sel } },
    ]);
  });

  test('satuan menentukan pemisah: orang berarti ribuan, persen berarti desimal', () => {
    for (const [satuan, nilai] of [
      ['Orang', 3190],
      ['persen', 3.19],
    ] as const) {
      const lembar = mutasi();
      ganti(lembar, 'satuan', satuan);
      ganti(lembar, 'target.k', '3,190');
      expect(baca(lembar).akhir?.indikator[0]?.target.nilai).toBe(nilai);
    }
  });
});

describe('kolom menentukan pemisah yang meragukan', () => {
  const dua = (satu: string, lain: string) => {
    const lembar = sisipkan(mutasi(), baris({ indikator: 'Tambahan', 'target.k': satu, satuan: 'Paket' }));
    ganti(lembar, 'satuan', 'Paket');
    ganti(lembar, 'target.k', lain);
    return baca(lembar);
  };

  test('desimal koma di sel lain: 1.053 berarti ribuan', () => {
    const { akhir, temuan } = dua('46,80', '1.053');
    expect(akhir?.indikator.map((i) => i.target.nilai)).toEqual([1053, 46.8]);
    expect(temuan.map((t) => t.tingkat)).toEqual(['info', 'info']);
  });

  test('kolom yang memakai koma dan titik sebagai desimal dilaporkan sekali', () => {
    const { temuan } = dua('46,80', '92.11');
    expect(temuan.filter((t) => t.tingkat === 'peringatan')).toMatchObject([
      { aturan: 'angka-teks', pesan: expect.stringContaining('Kolom D memakai koma dan titik') },
    ]);
  });

  test('orang berdesimal diperingatkan, angkanya dibiarkan', () => {
    const lembar = mutasi();
    ganti(lembar, 'satuan', 'Orang');
    const sel = ganti(lembar, 'target.k', 3.19);
    const { akhir, temuan } = baca(lembar);
    expect(akhir?.indikator[0]?.target.nilai).toBe(3.19);
    expect(temuan).toMatchObject([{ aturan: 'angka-teks', tingkat: 'peringatan', lokasi: { sel } }]);
  });
});

describe('baris', () => {
  test('beberapa indikator: baris berkode sama atau tanpa kode di bawahnya', () => {
    const kode = '5.03.02.2.02.0001';
    const lembar = sisipkan(
      mutasi(),
      baris({ kode, indikator: 'Jumlah SK Mutasi', 'target.k': 12, satuan: 'Dokumen', 'capaian.k': 50 }),
      baris({ indikator: 'Indeks Kepuasan', 'target.k': 90, satuan: 'Nilai' }),
    );
    const { akhir, temuan } = baca(lembar);
    expect(temuan).toEqual([]);
    expect(akhir?.indikator.map((i) => [i.nama.nilai, i.target.nilai])).toEqual([
      [expect.any(String), expect.any(Number)],
      ['Jumlah SK Mutasi', 12],
      ['Indeks Kepuasan', 90],
    ]);
  });

  test('kode yang sama dengan nama dan uang sendiri adalah baris lain, bukan lanjutan', () => {
    const ganda = baris({ kode: '5.03.02.2.02.0001', nama: 'Nama Lain', 'target.rp': 1000 });
    const { pengukuran } = baca(sisipkan(mutasi(), ganda));
    expect(pengukuran.baris.slice(-2).map((b) => [b.kode.nilai, b.nama.nilai === 'Nama Lain'])).toEqual([
      ['5.03.02.2.02.0001', false],
      ['5.03.02.2.02.0001', true],
    ]);
  });

  test('kode terpotong: dilaporkan, barisnya tetap dibaca di bawah induknya', () => {
    const putus = baris({ kode: '5.03.02.2.02.01', nama: 'Kenaikan Pangkat', 'target.rp': 7 });
    const { akhir, temuan } = baca(sisipkan(mutasi(), putus));
    expect(temuan).toMatchObject([
      { aturan: 'kode-terpotong', tingkat: 'galat', tercetak: '5.03.02.2.02.01' },
    ]);
    expect(akhir).toMatchObject({ kode: { nilai: null }, level: 'subkegiatan', anggaran: { nilai: 7 } });
    expect(akhir?.jalur.slice(-2)).toEqual([
      formulir(4).find((b) => b.kode === '5.03.02.2.02')?.nama,
      'Kenaikan Pangkat',
    ]);
  });

  test('bentuk panjang kode yang tercetak dan baris konteks tanpa angka', () => {
    const { pengukuran, temuan } = baca(
      sisipkan(
        mutasi(),
        baris({ kode: '5.03.5.04.0.00.01.0000 5 3 2 2.03', nama: 'Pengembangan Kompetensi ASN' }),
      ),
    );
    expect(temuan).toEqual([]);
    expect(pengukuran.baris.at(-1)).toMatchObject({
      kode: { nilai: '5.03.02.2.03', teks: '5.03.5.04.0.00.01.0000 5 3 2 2.03' },
      level: 'kegiatan',
      anggaran: { nilai: null },
      indikator: [],
    });
  });

  test('baris berangka tanpa kode yang tidak dikenal dilaporkan dengan selnya', () => {
    const { temuan } = baca(sisipkan(mutasi(), baris({ nama: 'Koreksi pembukuan', 'target.rp': 5 })));
    expect(temuan).toMatchObject([{ aturan: 'baris-tak-dikenal', tingkat: 'galat' }]);
  });

  test('angka di bawah tanda tangan tidak hilang diam-diam', () => {
    const lembar = mutasi();
    lembar.nilai.push(baris({ 'target.rp': 5 }));
    expect(baca(lembar).temuan).toMatchObject([{ aturan: 'baris-tak-dikenal', tingkat: 'galat' }]);
  });

  test('kolom liar di kanan disebut sekali, blok tanda tangan diabaikan', () => {
    const lembar = mutasi();
    lembar.nilai = lembar.nilai.map((b) => (/^5\.03/.test(String(b[0] ?? '')) ? [...b, 99] : b));
    expect(baca(lembar).temuan).toMatchObject([
      { aturan: 'kepala-tak-dikenal', tingkat: 'info', lokasi: { sel: 'Y9' } },
    ]);
  });
});

describe('baris penutup dan catatan', () => {
  test('catatan melekat pada kode di atasnya, dengan triwulannya', () => {
    const { pengukuran } = baca(
      sisipkan(
        mutasi(),
        baris({ nama: 'Uraian/Keterangan T1 : Kegiatan korpri' }),
        baris({ nama: 'Uraian/Keterangan Triwulan II: Evaluasi' }),
        baris({ nama: 'Keterangan : umum' }),
      ),
    );
    expect(pengukuran.catatan.map((c) => [c.kode, c.triwulan, c.isi])).toEqual([
      ['5.03.02.2.02.0001', 1, 'Kegiatan korpri'],
      ['5.03.02.2.02.0001', 2, 'Evaluasi'],
      ['5.03.02.2.02.0001', null, 'umum'],
    ]);
  });

  test('JUMLAH memberi total, indikator yang diawali Jumlah atau Predikat tetap indikator', () => {
    const { pengukuran } = baca(
      sisipkan(
        mutasi(),
        baris({ indikator: 'Jumlah Dokumen Mutasi', 'target.k': 1 }),
        baris({ indikator: 'Predikat SAKIP', 'target.k': 70 }),
        baris({
          kode: 'JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM',
          'target.rp': 35288053421,
          'tw1.rp': 9,
        }),
      ),
    );
    expect(pengukuran.baris.at(-1)?.indikator).toHaveLength(3);
    expect(pengukuran.jumlah).toMatchObject({
      anggaran: { nilai: 35288053421 },
      twRp: [{ nilai: 9 }, {}, {}, {}],
    });
  });

  test('rata-rata kedua tanpa pemilik yang terbuka dilaporkan', () => {
    const lembar = lembarFormulir(
      formulir(4)
        .filter((b) => b.level === 'subkegiatan')
        .slice(0, 1),
    );
    const { temuan } = baca(
      sisipkan(lembar, baris({ kode: 'Rata-rata capaian kinerja (%)', 'capaian.k': 5 })),
    );
    expect(temuan).toMatchObject([{ aturan: 'baris-tak-dikenal', tingkat: 'peringatan' }]);
  });
});
