/** The built bundle, as Apps Script sees it: its globals, their documentation, and what they run on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as formulas from './formulas';
import * as panel from './panel';

const dist = join(__dirname, '../dist');
const kode = readFileSync(join(dist, 'Code.js'), 'utf8');
const kodePanel = readFileSync(join(dist, 'Panel.js'), 'utf8');
const konteks: Record<string, (...argumen: unknown[]) => unknown> = {};
createContext(konteks);
for (const naskah of [kode, kodePanel]) runInContext(naskah, konteks);

const RUMUS_PRODUK = (
  'CAPAIAN REALISASI PREDIKAT RATACAPAIAN SERAPAN SISA EFISIENSI NILAIEFISIENSI KATEGORIEFISIENSI ' +
  'NILAILHE PREDIKATLHE ANGKA RUPIAH TERBILANG PERIKSABARIS'
).split(' ');

/** Generated stubs: JSDoc, name, parameters. */
const stub = [
  ...kode.matchAll(/^(\/\*\*\n(?: \*.*\n)+?)function (\w+)\((.*)\) \{\n {2}return LembarKinerja_/gm),
].map(([, doc = '', nama = '', parameter = '']) => ({ nama, doc, parameter: parameter.split(', ') }));
const rumus = stub.filter(({ doc }) => doc.includes('@customfunction'));

test('the formulas are exactly those promised, and stubs, exports and globals are the same', () => {
  expect(Object.keys(formulas).sort()).toEqual([...RUMUS_PRODUK].sort());
  expect(rumus.map(({ nama }) => nama).sort()).toEqual([...RUMUS_PRODUK].sort());
  for (const nama of RUMUS_PRODUK) expect([nama, typeof konteks[nama]]).toEqual([nama, 'function']);
});

test.each(rumus)(
  '$nama is documented: every parameter, a result, an example with ;',
  ({ nama, doc, parameter }) => {
    const parameterDok = [...doc.matchAll(/@param \{[^}]+\} (\w+) \S/g)].map((cocok) => cocok[1]);
    expect(parameterDok).toEqual(parameter);
    expect(doc).toMatch(/@return \{\w+\} \S/);
    const [, contoh = ''] = new RegExp(`@example =(${nama}\\(.*\\))\\n`).exec(doc) ?? [];
    expect(contoh).not.toBe('');
    if (parameter.length > 1) expect(contoh).toContain('; ');
  },
);

test("the panel's functions are globals of their own, and its code runs only when one is called", () => {
  for (const nama of Object.keys(panel)) expect([nama, typeof konteks[nama]]).toEqual([nama, 'function']);
  expect(konteks.LembarKinerjaIsi_$).toBeUndefined();
  konteks.LembarKinerjaPanel_?.();
  expect(Object.keys(konteks.LembarKinerjaIsi_$ ?? {}).sort()).toEqual(Object.keys(panel).sort());
});

test.each([
  ['Code.js', kode],
  ['Panel.js', kodePanel],
])('%s: nothing of Node or a browser, and no syntax that Apps Script refuses', (_, naskah) => {
  expect(naskah).not.toMatch(
    /\b(require|process|Buffer|globalThis|setTimeout|setInterval|(?<!UrlFetchApp\.)fetch|TextEncoder|TextDecoder|crypto|window|document)\b\s*[.(]/,
  );
  expect(naskah).not.toMatch(/new URL\b|\bthis\.#|^\s*static |^\s*(import|export) |\?\?=|\|\|=|&&=|\d_\d/m);
});

test('what every cell loads is well under 150 kB', () => {
  expect(Buffer.byteLength(kode)).toBeLessThan(150_000);
});

test('a scalar in, a scalar out; a range in, one row out for each row', () => {
  expect(konteks.CAPAIAN?.(81.73, 73.76)).toBe(90.25);
  const kolom = Array.from({ length: 5000 }, (_, i) => [i % 7 === 0 ? '' : i]);
  const hasil = konteks.CAPAIAN?.(
    kolom,
    kolom.map(([n]) => [n === '' ? 1 : Number(n) / 2]),
  ) as unknown[][];
  expect(hasil).toHaveLength(5000);
  expect(hasil.every(([nilai], i) => nilai === (i % 7 === 0 ? '' : 50))).toBe(true);
});

test('only the bad row is bad', () => {
  const hasil = konteks.SERAPAN?.([[100], ['#N/A'], ['seratus'], [200]], [[50], [1], [1], ['50']]);
  expect(JSON.parse(JSON.stringify(hasil))).toEqual([
    [50],
    ['#N/A'],
    ['Galat: pagu harus angka, bukan "seratus".'],
    [25],
  ]);
});

test('a date is no number, ranges of different height are refused', () => {
  expect(konteks.RUPIAH?.(new Date(0))).toMatch(/^Galat: angka harus angka/);
  expect(konteks.SISA?.([[1], [2]], [[1], [2], [3]])).toBe(
    'Galat: pagu berukuran 2 × 1 sel, padahal rentang lain 3 × 1.',
  );
});

test('the manifest asks for no more than it needs', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8'));
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Makassar' });
  expect(manifest.oauthScopes).toContain('https://www.googleapis.com/auth/spreadsheets.currentonly');
  expect(manifest.oauthScopes).not.toContain('https://www.googleapis.com/auth/drive');
  expect(manifest.urlFetchWhitelist.every((alamat: string) => /^https:\/\/.+\/$/.test(alamat))).toBe(true);
});
