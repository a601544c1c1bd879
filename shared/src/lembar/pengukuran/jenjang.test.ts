import { jenjang } from './jenjang';
import type { CiriBaris } from './jenjang-rumus';
import { pisahNomor, readNomor } from './nomor-urut';

/** `nomor | name` with leading blanks for indent, optionally `= pagu`. */
function ciri(teks: string): CiriBaris {
  const [kiri = '', pagu] = teks.split(' = ');
  const [no = '', nama = ''] = kiri.includes('|') ? kiri.split('|') : ['', kiri];
  const sela = /^ */.exec(nama)?.[0].length ?? 0;
  const dipisah = pisahNomor(nama.trim());
  return {
    nama: dipisah.sisa.replace(/^- /, ''),
    nomor: readNomor(no) ?? dipisah.nomor,
    kolom: 0,
    sela,
    butir: nama.trim().startsWith('- '),
    pagu: pagu === undefined ? null : Number(pagu),
  };
}
/** Depth by owners, and the level's first letter: `0u 1p 2k 3s`. */
function bentuk(...baris: string[]): string {
  const hasil = jenjang(baris.map(ciri));
  const dalam = (i: number): number => {
    const induk = hasil[i]?.induk ?? null;
    return induk === null ? 0 : dalam(induk) + 1;
  };
  return hasil.map((h, i) => `${dalam(i)}${h.level[0]}`).join(' ');
}

test.each<[string, string[], string]>([
  [
    'huruf, angka, huruf kecil',
    [
      'A|Program X',
      '1|Perencanaan',
      'a|Dokumen',
      'b|Evaluasi',
      '2|Keuangan',
      'a|Gaji',
      'B|Program Y',
      '1|Mutu',
    ],
    '0p 1k 2s 2s 1k 2s 0p 1k',
  ],
  [
    'kegiatan tanpa inden, sub kegiatan bertanda',
    [
      '1|Program X',
      'Perencanaan',
      '- Dokumen',
      '- Evaluasi',
      'Keuangan',
      '- Gaji',
      '2|Program Y',
      'Mutu',
      '- Jasa',
    ],
    '0p 1k 2s 2s 1k 2s 0p 1k 2s',
  ],
  [
    'inden spasi',
    ['Program X', '  Perencanaan', '     Dokumen', '     Evaluasi', '  Keuangan', 'Program Y', '  Mutu'],
    '0p 1k 2s 2s 1k 0p 1k',
  ],
  [
    'nomor bertingkat',
    [
      '1|Program X',
      '1.1|Perencanaan',
      '1.1.1|Dokumen',
      '1.1.2|Evaluasi',
      '1.2|Keuangan',
      '2|Program Y',
      '2.1|Mutu',
    ],
    '0p 1k 2s 2s 1k 0p 1k',
  ],
  [
    'angka arab di setiap tingkat, mulai lagi dari satu',
    [
      '1|Program X',
      '1|Perencanaan',
      '1|Dokumen',
      '2|Evaluasi',
      '3|Laporan',
      '2|Keuangan',
      '1|Gaji',
      '2|Program Y',
    ],
    '0p 1k 2s 2s 2s 1k 2s 0p',
  ],
  [
    'nomor hanya menghitung baris',
    ['1|Program X', '2|  Perencanaan', '3|    Dokumen', '4|    Evaluasi', '5|Program Y', '6|  Mutu'],
    '0p 1k 2s 2s 0p 1k',
  ],
  [
    'kata di depan setiap nama',
    [
      'Program X',
      'Kegiatan Perencanaan',
      'Sub Kegiatan Dokumen',
      'Sub Kegiatan Evaluasi',
      'Kegiatan Keuangan',
    ],
    '0p 1k 2s 2s 1k',
  ],
  [
    'urusan dan sasaran di atas program',
    [
      'I|URUSAN PENDIDIKAN',
      'Sasaran: Mutu naik',
      'A|Program X',
      '1|Perencanaan',
      'II|URUSAN PENUNJANG',
      'A|Program Y',
    ],
    '0u 1u 2p 3k 0u 1p',
  ],
  [
    'baris induk tanpa kata di atas program',
    ['DINAS PENDIDIKAN', '1|Program X', 'a|Perencanaan', '2|Program Y'],
    '0u 1p 2k 1p',
  ],
  [
    'tanpa kata: dua tingkat',
    ['A|Penunjang Urusan', '1|Perencanaan', '2|Keuangan', 'B|Pengelolaan', '1|Mutu'],
    '0p 1k 1k 0p 1k',
  ],
  ['huruf H lalu I adalah huruf', ['H|Program X', '1|Mutu', 'I|Program Y', 'J|Program Z'], '0p 1k 0p 0p'],
  [
    'tanpa tanda apa pun: jumlahnya yang berkata',
    ['Program X', 'Perencanaan = 30', 'Dokumen = 10', 'Evaluasi = 20', 'Keuangan = 5', 'Gaji = 5'],
    '0p 1k 2s 2s 1k 2s',
  ],
  [
    'dua kegiatan berpagu sama bukan induk dan anak',
    ['Program X', 'Perencanaan = 30', 'Keuangan = 30'],
    '0p 1k 1k',
  ],
])('%s', (_, baris, harap) => expect(bentuk(...baris)).toBe(harap));
