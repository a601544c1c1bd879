/** The agency that the drawn forms are of: two programs, their kegiatan and sub kegiatan, every figure invented and consistent. */
import type { Level } from '@lembar-kinerja/shared/kinerja/istilah';

export interface Entri {
  id: string;
  level: Level;
  induk: string | null;
  nama: string;
  indikator: string;
  satuan: string;
  /** Codes of Permendagri 90/2019 and, down to the kegiatan, of Permendagri 13/2006. */
  kode: string;
  kodeLama: string;
  /** K by field: `renstra.k`, `tw1.k`, …; Rp likewise, owners the sum of theirs. */
  angka: Record<string, number>;
}

type Asal = [
  id: string,
  kode: string,
  lama: string,
  nama: string,
  indikator: string,
  satuan: string,
  k: number[],
  rp: number[],
];

/** K: renstra, lalu, target, four quarters. Rp in millions, of those that own nothing. */
const ASAL: Asal[] = [
  [
    'P1',
    '3.25.03',
    '3.25.15',
    'Program Pengelolaan Perikanan Tangkap',
    'Persentase nelayan yang dibina',
    '%',
    [440, 171, 88, 21, 24, 19, 20],
    [],
  ],
  [
    'K1',
    '3.25.03.2.01',
    '3.25.15.01',
    'Pengelolaan Penangkapan Ikan di Sungai',
    'Jumlah kelompok nelayan aktif',
    'Kelompok',
    [380, 152, 76, 17, 19, 21, 16],
    [],
  ],
  [
    'S1',
    '3.25.03.2.01.0001',
    '',
    'Penyediaan Jaring Ramah Lingkungan',
    'Jumlah jaring yang dibagikan',
    'Unit',
    [2100, 815, 420, 95, 110, 105, 92],
    [1300, 499, 260, 45, 72, 68, 59],
  ],
  [
    'S2',
    '3.25.03.2.01.0002',
    '',
    'Perbaikan Tambatan Perahu',
    'Jumlah tambatan yang diperbaiki',
    'Titik',
    [310, 118, 62, 11, 17, 16, 13],
    [610, 233, 122, 22, 31, 36, 25],
  ],
  [
    'S3',
    '3.25.03.2.01.0004',
    '',
    'Pelatihan Keselamatan Melaut',
    'Jumlah nelayan terlatih',
    'Orang',
    [730, 284, 146, 31, 43, 38, 29],
    [420, 161, 84, 14, 23, 21, 19],
  ],
  [
    'K2',
    '3.25.03.2.03',
    '3.25.15.03',
    'Penerbitan Tanda Daftar Kapal',
    'Jumlah kapal terdaftar',
    'Kapal',
    [355, 139, 71, 15, 18, 20, 14],
    [],
  ],
  [
    'S4',
    '3.25.03.2.03.0001',
    '',
    'Pendataan Kapal di Bawah 5 GT',
    'Jumlah kapal yang didata',
    'Kapal',
    [340, 131, 68, 12, 19, 17, 15],
    [465, 178, 93, 18, 26, 24, 20],
  ],
  [
    'S5',
    '3.25.03.2.03.0002',
    '',
    'Pelayanan Buku Kapal',
    'Jumlah buku kapal yang terbit',
    'Buku',
    [275, 106, 55, 13, 14, 12, 11],
    [385, 147, 77, 16, 19, 22, 17],
  ],
  [
    'P2',
    '3.25.04',
    '3.25.20',
    'Program Pengelolaan Perikanan Budidaya',
    'Persentase pembudidaya bersertifikat',
    '%',
    [410, 159, 82, 18, 22, 23, 16],
    [],
  ],
  [
    'K3',
    '3.25.04.2.02',
    '3.25.20.02',
    'Pemberdayaan Pembudi Daya Ikan Kecil',
    'Jumlah pokdakan yang didampingi',
    'Pokdakan',
    [325, 127, 65, 14, 17, 16, 15],
    [],
  ],
  [
    'S6',
    '3.25.04.2.02.0003',
    '',
    'Pendampingan Kelompok Pembudi Daya',
    'Jumlah kelompok didampingi',
    'Kelompok',
    [245, 94, 49, 10, 13, 12, 11],
    [515, 197, 103, 19, 29, 27, 23],
  ],
  [
    'S7',
    '3.25.04.2.02.0005',
    '',
    'Penyediaan Benih Ikan Patin',
    'Jumlah benih yang disebar',
    'Ribu Ekor',
    [1950, 741, 390, 83, 102, 99, 88],
    [905, 346, 181, 33, 51, 49, 41],
  ],
];

const LEVEL: Record<string, Level> = { P: 'program', K: 'kegiatan', S: 'subkegiatan' };
const MEDAN = ['renstra', 'lalu', 'target', 'tw1', 'tw2', 'tw3', 'tw4'];
const indukDari = (kode: string) => kode.replace(/(\.2\.\d\d|\.\d{4})$/, '');
const bagi = (a = 0, b = 1) => Math.round((a / b) * 10_000) / 100;

export const ENTRI: Entri[] = ASAL.map(([id, kode, kodeLama, nama, indikator, satuan, k, rp]) => {
  const milik =
    rp.length > 0 ? [rp] : ASAL.filter(([, lain]) => lain.startsWith(`${kode}.`)).map((a) => a[7]);
  const uang = MEDAN.map((_, i) => milik.reduce((n, m) => n + (m[i] ?? 0), 0) * 1_000_000);
  const angka: Record<string, number> = {};
  for (const [b, nilai] of [
    ['k', k],
    ['rp', uang],
  ] as const) {
    MEDAN.forEach((m, i) => {
      angka[`${m}.${b}`] = nilai[i] ?? 0;
    });
    const tw = nilai.slice(3);
    tw.forEach((_, i) => {
      angka[`sd${i + 1}.${b}`] = tw.slice(0, i + 1).reduce((n, x) => n + x, 0);
      angka[`tw${i + 1}.${b === 'k' ? 'persen' : 'persenRp'}`] = bagi(tw[i], nilai[2]);
    });
    // Planned more slowly at first than done.
    const rencana = [0.2, 0.25, 0.25].map((bagian) => Math.round((nilai[2] ?? 0) * bagian));
    [...rencana, (nilai[2] ?? 0) - rencana.reduce((n, x) => n + x, 0)].forEach((n, i) => {
      angka[`targetTw${i + 1}.${b}`] = n;
    });
    angka[`realisasi.${b}`] = tw.reduce((n, x) => n + x, 0);
    angka[`rpjmd.${b}`] = (angka[`realisasi.${b}`] ?? 0) + (nilai[1] ?? 0);
    angka[`capaian.${b}`] = bagi(angka[`realisasi.${b}`], nilai[2]);
    angka[`capaianRenstra.${b}`] = bagi(angka[`rpjmd.${b}`], nilai[0]);
  }
  angka['sisa.rp'] = (angka['target.rp'] ?? 0) - (angka['realisasi.rp'] ?? 0);
  const induk = ASAL.find(([, lain]) => lain === indukDari(kode) && lain !== kode)?.[0] ?? null;
  return {
    id,
    level: LEVEL[id[0] as string] as Level,
    induk,
    nama,
    indikator,
    satuan,
    kode,
    kodeLama,
    angka,
  };
});

/** Figure of a field; the year's are those to the end of quarter `sampai` on a form that goes no further. */
export function angkaMedan(e: Entri, medan: string, sampai = 4): number | undefined {
  const [kelompok, b] = medan.split('.');
  if (sampai === 4) return e.angka[medan];
  if (kelompok === 'realisasi') return e.angka[`sd${sampai}.${b}`];
  if (kelompok === 'capaian') return bagi(e.angka[`sd${sampai}.${b}`], e.angka[`target.${b}`]);
  return e.angka[medan];
}

export const entri = (id: string): Entri => ENTRI.find((e) => e.id === id) as Entri;
