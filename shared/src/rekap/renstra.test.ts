/** E.81 keeps the medium-term plan, the quarters' targets, sasaran and penanggung jawab beside this year's figures. */
import type { Nilai } from '../dasar/kisi';
import { readPengukuran } from '../lembar/pengukuran/pengukuran';
import type { PengukuranTerbaca } from '../lembar/terbaca';
import { konsolidasi } from './konsolidasi';
import { rekapLembar } from './lembar/rekap-lembar';

const KEPALA: Nilai[][] = [
  ['EVALUASI HASIL RENJA TAHUN 2024'],
  [],
  [
    ...['Sasaran', 'Kode', 'Program/Kegiatan', 'Indikator Kinerja', 'Satuan'],
    ...['Target Renstra', null, 'Realisasi Renstra s/d Tahun 2023', null, 'Target Renja Tahun 2024', null],
    ...['Target Triwulan', null, null, null, null, null, null, null],
    ...['Realisasi Triwulan', null, null, null, null, null, null, null],
    ...['Realisasi Renja Tahun 2024', null, 'Realisasi Renstra s/d Tahun 2024', null],
    ...['Tingkat Capaian Renstra (%)', null, 'Penanggung Jawab'],
  ],
  [...Array(11).fill(null), ...['I', null, 'II', null, 'III', null, 'IV', null].flatMap((n) => [n])].concat([
    ...['I', null, 'II', null, 'III', null, 'IV', null],
  ]),
  [null, null, null, null, null, ...Array.from({ length: 28 }, (_, i) => (i % 2 === 0 ? 'K' : 'Rp'))],
];
const angka = (k: number, rp: number): number[] => [
  ...[k * 50, rp * 50, k * 20, rp * 20, k * 10, rp * 10],
  ...[2 * k, 2 * rp, 3 * k, 3 * rp, 2 * k, 2 * rp, 3 * k, 3 * rp],
  ...[2 * k, 2 * rp, 3 * k, 3 * rp, 2 * k, 2 * rp, 2 * k, rp],
  ...[9 * k, 8 * rp, 29 * k, 28 * rp, 58, 56],
];
const BARIS: Nilai[][] = [
  [
    'Meningkatnya kualitas taman',
    '2.11.05',
    'Program Taman',
    'Taman terawat',
    'Unit',
    ...angka(1, 3000),
    'Bidang Taman',
  ],
  [null, '2.11.05.2.01', 'Penataan Taman', 'Taman ditata', 'Unit', ...angka(2, 3000), null],
  [null, '2.11.05.2.01.0001', 'Penanaman Pohon', 'Pohon', 'Batang', ...angka(3, 1000), 'Seksi Penghijauan'],
  [null, '2.11.05.2.01.0002', 'Penyiraman', 'Taman disiram', 'Unit', ...angka(4, 2000), 'Seksi Penghijauan'],
];

function lembar(ubah: (baris: Nilai[][]) => Nilai[][] = (b) => b): PengukuranTerbaca {
  const nilai = [...KEPALA, ...ubah(BARIS)];
  const gabungan = [{ baris: 5, kolom: 0, tinggi: 4, lebar: 1 }];
  const isi = { nama: 'E81', nilai, rumus: [], gabungan, tautan: {} };
  return readPengukuran(isi, 'E81.xlsx').pengukuran as PengukuranTerbaca;
}
const OPSI = { instansi: null, tahun: 2024, triwulan: 4 as const };

test('everything that the form prints of the plan is in the rekap', () => {
  const [program, kegiatan, sub] = konsolidasi([lembar()], OPSI).baris;
  expect(program).toMatchObject({
    ...{ renstraRp: 150_000, laluRp: 60_000, rpjmdRp: 84_000, capaianRenstraRp: 56 },
    targetTwRp: [6000, 9000, 6000, 9000],
    sasaran: 'Meningkatnya kualitas taman',
    penanggungJawab: 'Bidang Taman',
    indikator: [
      {
        targetRenstra: 50,
        realisasiLalu: 20,
        realisasiRenstra: 29,
        capaianRenstra: 58,
        targetTw: [2, 3, 2, 3],
      },
    ],
  });
  expect(kegiatan).toMatchObject({ sasaran: 'Meningkatnya kualitas taman', penanggungJawab: null });
  expect(sub).toMatchObject({ penanggungJawab: 'Seksi Penghijauan', renstraRp: 50_000 });
});

test("an owner that prints no money of the plan has its rows' sum", () => {
  const uang = [6, 8, ...[0, 1, 2, 3].map((n) => 12 + 2 * n)];
  const tanpa = lembar((baris) =>
    baris.map((b, i) => (i === 0 ? b.map((n, k) => (uang.includes(k) ? null : n)) : b)),
  );
  expect(konsolidasi([tanpa], OPSI).baris[0]).toMatchObject({
    ...{ renstraRp: 150_000, laluRp: 60_000 },
    targetTwRp: [6000, 9000, 6000, 9000],
  });
});

test('a form without these columns gives blanks', () => {
  const nilai = [
    ['Tahun 2024'],
    ['Kode', 'Program/Kegiatan', 'Indikator', 'Target', 'Pagu', 'Realisasi Triwulan I'],
    ['2.11.05', 'Program Taman', 'Taman', 4, 1000, 1],
  ];
  const { pengukuran } = readPengukuran({ nama: 'A', nilai, rumus: [], gabungan: [], tautan: {} }, 'A.xlsx');
  const [baris] = konsolidasi([pengukuran as PengukuranTerbaca], OPSI).baris;
  expect(baris).toMatchObject({
    ...{ renstraRp: null, laluRp: null, capaianRenstraRp: null, sasaran: null, penanggungJawab: null },
    targetTwRp: [null, null, null, null],
    indikator: [
      {
        targetRenstra: null,
        realisasiLalu: null,
        realisasiRenstra: null,
        targetTw: [null, null, null, null],
      },
    ],
  });
});

test('the Rekap sheet shows the K of the plan beside its Rp', () => {
  const { sel } = rekapLembar(konsolidasi([lembar()], OPSI));
  const [barisRp, barisK] = [sel[9], sel[10]];
  const isi = (s: unknown) => (s as { nilai: Nilai } | null)?.nilai;
  expect([isi(barisRp?.[21]), isi(barisK?.[20])]).toEqual([84_000, 29]);
});
