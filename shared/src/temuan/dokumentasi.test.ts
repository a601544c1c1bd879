import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATURAN } from './aturan';
import { dokumentasiTemuan } from './dokumentasi';

const BERKAS = join(__dirname, '../../../docs/temuan.md');

test('docs/temuan.md is what the index of rules says (PERBARUI=1 npx jest dokumentasi rewrites it)', () => {
  if (process.env.PERBARUI) writeFileSync(BERKAS, dokumentasiTemuan());
  expect(readFileSync(BERKAS, 'utf8')).toBe(dokumentasiTemuan());
});

test('every rule has its own slug', () => {
  const id = ATURAN.map((a) => a.id);
  expect(new Set(id).size).toBe(id.length);
  for (const satu of id) expect(satu).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
