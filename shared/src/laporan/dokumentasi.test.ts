import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dokumentasiJejak } from './dokumentasi';
import { isBagian } from './kosakata';

const BERKAS = join(__dirname, '../../../docs/jejak.md');

test('docs/jejak.md is what the vocabulary says (PERBARUI=1 npx jest laporan/dokumentasi rewrites it)', () => {
  if (process.env.PERBARUI) writeFileSync(BERKAS, dokumentasiJejak());
  expect(readFileSync(BERKAS, 'utf8')).toBe(dokumentasiJejak());
});

test('a section of any IKU is known, another key is not', () => {
  expect(['kata-pengantar', 'iku:12', 'iku:3:sebab'].every(isBagian)).toBe(true);
  expect(['kata pengatar', 'iku:1:lain', ''].some(isBagian)).toBe(false);
});
