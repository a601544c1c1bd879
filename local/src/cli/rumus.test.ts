import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBundle, loadAppsScript } from '../appsscript/runtime';
import { evaluateRumus, type NilaiRumus } from './rumus';

const addon = loadAppsScript();
const dokumen = readFileSync(join(__dirname, '../../../docs/rumus.md'), 'utf8');

/** A value as docs/rumus.md writes it. */
function tulis(nilai: NilaiRumus): string {
  if (Array.isArray(nilai)) return `{${nilai.map((baris) => baris.map(tulis).join('\\')).join('; ')}}`;
  return typeof nilai === 'number' ? String(nilai).replace('.', ',') : String(nilai);
}

const contoh = [...dokumen.matchAll(/^\| `(=.+)` \| (.+) \|$/gm)].map((cocok) => [
  cocok[1] ?? '',
  cocok[2] === '*(kosong)*' ? '' : (cocok[2] ?? ''),
]);

test.each(contoh)('docs/rumus.md: %s → %s', async (rumus, hasil) => {
  expect(tulis(await evaluateRumus(rumus ?? '', addon))).toBe(hasil);
});

test('docs/rumus.md has a chapter and an example for every formula of the bundle', () => {
  const bab = [...dokumen.matchAll(/^### (\w+)\(/gm)].map((cocok) => cocok[1]).sort();
  const rumus = addon.fungsi.filter((nama) => /^[A-Z]+$/.test(nama));
  expect(bab).toEqual(rumus);
  for (const nama of rumus) expect(contoh.some(([teks]) => teks?.startsWith(`=${nama}(`))).toBe(true);
});

test('the example in the help of every formula works', async () => {
  const bantuan = [...readFileSync(findBundle(), 'utf8').matchAll(/@example (=.+)/g)].map(
    (cocok) => cocok[1] ?? '',
  );
  expect(bantuan.length).toBeGreaterThanOrEqual(15);
  for (const rumus of bantuan) expect(tulis(await evaluateRumus(rumus, addon))).not.toMatch(/^(Galat.*|)$/);
});

test('with or without =, in any letter case, nested', async () => {
  expect(await evaluateRumus('predikat(capaian(81,73; 73,76); ; "nama")', addon)).toBe('Tinggi');
});

test('numbers may have an exponent', async () => {
  expect(await evaluateRumus('=RUPIAH(1,5E+3)', addon)).toBe('Rp 1.500');
  expect(await evaluateRumus('=CAPAIAN(1e2; 5e1)', addon)).toBe(50);
});

test('an unknown formula names the formulas only, not what menu and panel call', async () => {
  const galat = await evaluateRumus('=RATA(1)', addon).catch((e: Error) => e.message);
  expect(galat).toMatch(/TERBILANG\.$/);
  expect(galat).not.toMatch(/onOpen|periksaLembarIni/);
});

test.each([
  ['=RATA(1)', 'Rumus RATA tidak dikenal. Rumus yang ada: ANGKA, CAPAIAN,'],
  ['=CONSTRUCTOR(1)', 'Rumus CONSTRUCTOR tidak dikenal'],
  ['=CAPAIAN(81.73; 2)', 'angka 81.73 ditulis tanpa titik, dengan koma untuk desimal'],
  ['=CAPAIAN(81,73, 73,76)', 'pisahkan argumen dengan titik koma'],
  ['=CAPAIAN(1; 2', 'kurung tutup tidak ada'],
  ['=CAPAIAN(F8; 2)', 'alamat sel tidak dapat dipakai di sini'],
  ['=ANGKA("1)', 'tanda kutip penutup tidak ada'],
  ['=CAPAIAN({1;2\\3}; 1)', 'setiap baris larik harus sama panjang'],
  ['=1 2', 'tanda 2 tidak pada tempatnya'],
  ['', 'rumus berhenti sebelum lengkap'],
])('a bad formula says why: %s', async (rumus, sebab) => {
  await expect(evaluateRumus(rumus, addon)).rejects.toThrow(sebab);
});
