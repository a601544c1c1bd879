/** The Rekap sheet's built-in formulas, computed by LibreOffice, give the values that the product writes beside them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { alamat, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import { sheetBidang } from '../shared/uji/formulir';

const OPSI = { instansi: 'BKPSDM', tahun: 2024, triwulan: 4 as const };
const isAdaSoffice = spawnSync('soffice', ['--version']).status === 0;

/** Values after LibreOffice computed every formula itself: none is given to it. */
async function dihitung(lembar: LembarTulis[]): Promise<Nilai[][][]> {
  const folder = mkdtempSync(join(tmpdir(), 'rekap-'));
  try {
    const tanpaNilai = lembar.map((l) => ({
      ...l,
      sel: l.sel.map((baris) => baris.map((s) => (s?.rumus ? { ...s, nilai: null } : s))),
    }));
    writeFileSync(join(folder, 'rekap.xlsx'), await writeXlsx(tanpaNilai));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profil`,
        ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', `${folder}/hasil`],
        `${folder}/rekap.xlsx`,
      ],
      { stdio: 'ignore' },
    );
    const buku = await readXlsx(readFileSync(join(folder, 'hasil/rekap.xlsx')), 'rekap.xlsx');
    return buku.lembar.map((l) => l.nilai);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Formula cells whose computed value is not the written one. */
function meleset(
  lembar: LembarTulis,
  nilai: Nilai[][],
): [rumus: string, tertulis: Nilai, terhitung: Nilai][] {
  return lembar.sel.flatMap((baris, b) =>
    baris.flatMap((sel, k): [string, Nilai, Nilai][] => {
      const hasil = nilai[b]?.[k] ?? '';
      if (!sel?.rumus || isSama(sel.nilai, hasil)) return [];
      return [[`${alamat(b, k)} ${sel.rumus}`, sel.nilai, hasil]];
    }),
  );
}

/** Equal up to the binary noise of a sum such as 23,03 + 23,03. */
function isSama(a: Nilai, b: Nilai): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
}

/** The printed form with every way of summing and every polarity on its rows. */
function beragam() {
  const cara = ['jumlah', 'terakhir', 'rata-rata', 'tertinggi'];
  const polaritas = ['positif', 'negatif', 'negatif-rasio', 'stabil'];
  return sheetBidang().map((p) => ({
    ...p,
    baris: p.baris.map((b, n) => ({
      ...b,
      indikator: b.indikator.map((i) => ({
        ...i,
        cara: cara[n % 4] as string,
        polaritas: polaritas[(n >> 2) % 4] as string,
      })),
    })),
  }));
}

(isAdaSoffice ? test : test.skip)(
  'LibreOffice computes what the product wrote (skipped where soffice is not installed)',
  async () => {
    const skala = [
      { kode: 'Baik', nama: 'Baik', batas: 60 },
      { kode: 'Kurang "sekali"', nama: 'Kurang', batas: 0, terbuka: true },
    ];
    const lembar = [
      rekapLembar(konsolidasi(sheetBidang(), OPSI)),
      rekapLembar(konsolidasi(sheetBidang(), { ...OPSI, triwulan: 2 })),
      rekapLembar(konsolidasi(sheetBidang().slice(2, 3), OPSI)),
      rekapLembar(konsolidasi(beragam(), { ...OPSI, batas: 120, skala })),
    ].map((l, i) => ({ ...l, nama: `Rekap ${i + 1}` }));
    const nilai = await dihitung(lembar);
    expect(lembar.map((l, i) => meleset(l, nilai[i] ?? []))).toEqual([[], [], [], []]);
  },
  180_000,
);

test('every figure that the form computes is a formula', () => {
  const rumus = (l: LembarTulis) => l.sel.flat().filter((s) => s?.rumus).length;
  const lembar = rekapLembar(konsolidasi(sheetBidang(), OPSI));
  const angkaHitungan = lembar.sel.flatMap((baris) => [18, 19, 22, 23].map((k) => baris[k]));
  expect(angkaHitungan.filter((s) => typeof s?.nilai === 'number' && !s.rumus)).toEqual([]);
  expect(rumus(lembar)).toBeGreaterThan(77 * 4);
});

test('another scale and a cap cost no formula', () => {
  const rumus = (l: LembarTulis) => l.sel.flat().filter((s) => s?.rumus).length;
  const biasa = rekapLembar(konsolidasi(sheetBidang(), OPSI));
  const lain = rekapLembar(konsolidasi(sheetBidang(), { ...OPSI, skala: 'akip', batas: 100 }));
  expect(rumus(lain)).toBe(rumus(biasa));
});

test('a rekap of an earlier version is written by the ketentuan of its year', () => {
  const { ketentuan: _, ...lama } = konsolidasi(sheetBidang(), OPSI);
  expect(rekapLembar(lama)).toEqual(rekapLembar(konsolidasi(sheetBidang(), OPSI)));
});

test('a text that looks like a formula stays text', async () => {
  const [p] = sheetBidang();
  const nama = '=HYPERLINK("x")';
  const jahat = {
    ...p,
    baris: p?.baris.map((b) => ({ ...b, nama: { ...b.nama, nilai: nama } })),
  } as typeof p;
  const tulis = rekapLembar(konsolidasi([jahat as NonNullable<typeof p>], OPSI));
  const buku = await readXlsx(await writeXlsx([tulis]), 'rekap.xlsx');
  expect(buku.lembar[0]?.nilai[9]?.[1]).toBe(nama);
  expect(buku.lembar[0]?.rumus[9]?.[1] ?? null).toBeNull();
});
