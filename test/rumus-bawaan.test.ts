/** The rewritten formulas, recalculated by LibreOffice, against what the product itself gives. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { alamat, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type Acuan, rumusBawaan } from '@lembar-kinerja/shared/rumus/bawaan/rumus-bawaan';
import { loadAppsScript } from '../local/src/appsscript/runtime';
import { nilaiProduk } from './rumus-produk';

const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
const adaKantor = spawnSync('soffice', ['--version']).status === 0;
const bila = adaKantor ? test : test.skip;
const PRODUK =
  /\b(CAPAIAN|REALISASI|PREDIKAT|RATACAPAIAN|SERAPAN|SISA|EFISIENSI|NILAIEFISIENSI|KATEGORIEFISIENSI|NILAILHE|PREDIKATLHE|ANGKA|RUPIAH|TERBILANG|PERIKSABARIS)\(/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rumus-bawaan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lihatDi(semua: Lembar[], sini: Lembar) {
  return ({ lembar, baris, kolom, tinggi, lebar }: Acuan): Nilai[][] | null => {
    const nama = lembar.replace(/!$/, '').replace(/^'|'$/g, '');
    const tujuan = nama === '' ? sini : semua.find((l) => l.nama === nama);
    if (!tujuan) return null;
    return Array.from({ length: tinggi }, (_, i) =>
      Array.from({ length: lebar }, (_, j) => tujuan.nilai[baris + i]?.[kolom + j] ?? null),
    );
  };
}

/** No cached value is written beside a formula, so that every figure read back was calculated. */
const lembarTulis = (nama: string, sel: (SelTulis | null)[][]): LembarTulis => ({
  nama,
  sel,
  gaya: {},
  gabungan: [],
  lebar: [],
  barisBeku: 0,
  kolomBeku: 0,
  cetak: null,
});

/** One start of the office program for all files; result by file name. */
async function hitungUlang(buku: Record<string, LembarTulis[]>): Promise<Record<string, Lembar[]>> {
  const nama = Object.keys(buku);
  const asal = nama.map((n) => join(folder, n));
  for (const [i, n] of nama.entries()) writeFileSync(asal[i] ?? '', await writeXlsx(buku[n] ?? []));
  const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  execFileSync(
    'soffice',
    [profil, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'hasil'), ...asal],
    { stdio: 'ignore', timeout: 150_000 },
  );
  const hasil = nama.map(async (n) => [
    n,
    (await readXlsx(readFileSync(join(folder, 'hasil', n)), n)).lembar,
  ]);
  return Object.fromEntries(await Promise.all(hasil));
}

const sama = (a: Nilai, b: Nilai): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : (a ?? '') === (b ?? '');

const berkasContoh = readdirSync(CONTOH).filter((n) => n.endsWith('.xlsx'));

/** The workbook's cells with built-in formulas instead of the product's. */
function tanpaAddon(lembar: Lembar[]): LembarTulis[] {
  return lembar.map((l) =>
    lembarTulis(
      l.nama,
      l.nilai.map((baris, i) =>
        baris.map((nilai, j): SelTulis | null => {
          const rumus = l.rumus[i]?.[j] ?? null;
          if (rumus === null) return nilai === null ? null : { nilai };
          const hasil = rumusBawaan(rumus, { lihat: lihatDi(lembar, l) });
          if (hasil === null) return { nilai: null, rumus };
          expect([alamat(i, j), hasil.jenis]).toEqual([alamat(i, j), 'rumus']);
          return { nilai: null, rumus: (hasil.jenis === 'rumus' && hasil.rumus[0]?.[0]) || '' };
        }),
      ),
    ),
  );
}

bila(
  'the sample workbooks without the add-on show the same figures',
  async () => {
    const asli = Object.fromEntries(
      await Promise.all(
        berkasContoh.map(
          async (n) => [n, (await readXlsx(readFileSync(join(CONTOH, n)), n)).lembar] as const,
        ),
      ),
    );
    const ulang = await hitungUlang(
      Object.fromEntries(Object.entries(asli).map(([n, lembar]) => [n, tanpaAddon(lembar)])),
    );
    const sel = Object.entries(asli).flatMap(([n, lembar]) =>
      lembar.flatMap((l, k) =>
        l.nilai.flatMap((baris, i) =>
          baris.map((nilai, j) => ({
            letak: `${n} ${l.nama}!${alamat(i, j)}`,
            dulu: nilai,
            kini: ulang[n]?.[k]?.nilai[i]?.[j] ?? null,
            produk: PRODUK.test(l.rumus[i]?.[j] ?? ''),
            sisaProduk: PRODUK.test(ulang[n]?.[k]?.rumus[i]?.[j] ?? ''),
          })),
        ),
      ),
    );
    expect(sel.filter((s) => !sama(s.dulu, s.kini) || s.sisaProduk)).toEqual([]);
    expect(sel.filter((s) => s.produk).length).toBeGreaterThan(300);
  },
  180_000,
);

/** Every formula over rows of figures that the rules treat differently: blanks, zeros, halves, more than planned. */
const ANGKA: (number | null)[] = [
  null,
  0,
  1,
  2.5,
  33.333,
  48.65,
  50.625,
  67.5,
  90,
  90.005,
  91,
  100,
  162,
  4212961,
  34341934719,
];
const RUMUS = (b: number): string[] => [
  `CAPAIAN(A${b},B${b})`,
  `CAPAIAN(A${b},B${b},"negatif")`,
  `CAPAIAN(A${b},B${b},"negatif-rasio",120)`,
  `CAPAIAN(A${b},B${b},E${b},C${b})`,
  `REALISASI(A${b},B${b},C${b},D${b})`,
  `REALISASI(A${b}:D${b},"terakhir")`,
  `REALISASI(A${b},B${b},C${b},D${b},"rata-rata")`,
  `REALISASI(A${b},B${b},C${b},D${b},"tertinggi")`,
  `PREDIKAT(A${b})`,
  `PREDIKAT(A${b},"akip","nama")`,
  `PREDIKAT(CAPAIAN(A${b},B${b}),"ipasn")`,
  `PREDIKAT(B${b},G$1:H$4)`,
  `RATACAPAIAN(A${b}:D${b})`,
  `RATACAPAIAN(A${b},CAPAIAN(B${b},C${b}),D${b})`,
  `SERAPAN(A${b},B${b})`,
  `SISA(A${b},B${b})`,
  `EFISIENSI(A${b},B${b},C${b})`,
  `NILAIEFISIENSI(A${b},B${b},C${b})`,
  `KATEGORIEFISIENSI(A${b},B${b},C${b})`,
  `RUPIAH(A${b})`,
  `RUPIAH(SISA(A${b},B${b}))`,
];

bila(
  'every formula over every kind of figure',
  async () => {
    const skrip = loadAppsScript();
    const baris = ANGKA.flatMap((a, i) =>
      ANGKA.map((b, j): Nilai[] => [
        a,
        b,
        ANGKA[(i + j) % 15] ?? null,
        ANGKA[(2 * i + j) % 15] ?? null,
        [null, 'positif', 'negatif', 'stabil'][(i * 15 + j) % 4] ?? null,
      ]),
    );
    const skala: Nilai[][] = [
      [0, 'kurang'],
      [90, 'istimewa'],
      [50, 'cukup'],
      [75.5, 'baik'],
    ];
    const isi: Nilai[][] = baris.map((b, i) => [...b, null, ...(skala[i] ?? [])]);
    const lembar: Lembar = { nama: 'Uji', nilai: isi, rumus: [], gabungan: [], tautan: {} };
    const KOLOM_RUMUS = 8;
    const harap = isi.map((_, i) => RUMUS(i + 1).map((rumus) => nilaiProduk(rumus, lembar, skrip.call)));
    const tulis = lembarTulis(
      'Uji',
      isi.map((b, i) => [
        ...Array.from({ length: KOLOM_RUMUS }, (_, j): SelTulis | null =>
          b[j] == null ? null : { nilai: b[j] },
        ),
        ...RUMUS(i + 1).map((rumus): SelTulis => {
          const hasil = rumusBawaan(`=${rumus}`, { lihat: lihatDi([lembar], lembar) });
          return {
            nilai: null,
            rumus: (hasil?.jenis === 'rumus' && hasil.rumus[0]?.[0]) || '="TANPA PADANAN"',
          };
        }),
      ]),
    );
    const [ulang] = (await hitungUlang({ 'uji.xlsx': [tulis] }))['uji.xlsx'] ?? [];
    const beda = harap.flatMap((kolom, i) =>
      kolom.flatMap((nilai, k) => {
        // The product refuses this argument, or asks about it, with a text; a built-in formula has no such words.
        if (typeof nilai === 'string' && /^(Galat|Periksa): /.test(nilai)) return [];
        const baru = ulang?.nilai[i]?.[KOLOM_RUMUS + k] ?? null;
        return sama(nilai, baru)
          ? []
          : [`=${RUMUS(i + 1)[k]} untuk ${JSON.stringify(isi[i])}: ${nilai} menjadi ${baru}`];
      }),
    );
    expect(beda).toEqual([]);
  },
  180_000,
);
