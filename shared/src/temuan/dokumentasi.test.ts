import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ID_ATURAN } from '../dasar/temuan';
import { ATURAN } from './aturan';
import { dokumentasiTemuan } from './dokumentasi';

const AKAR = join(__dirname, '../../..');
const BERKAS = join(AKAR, 'docs/temuan.md');

test('docs/temuan.md is what the index of rules says (PERBARUI=1 npx jest dokumentasi rewrites it)', () => {
  if (process.env.PERBARUI) writeFileSync(BERKAS, dokumentasiTemuan());
  expect(readFileSync(BERKAS, 'utf8')).toBe(dokumentasiTemuan());
});

test('the slugs of dasar/temuan.ts are those of the index', () => {
  expect(ATURAN.map((a) => a.id).sort()).toEqual([...ID_ATURAN].sort());
});

test('every rule has its own slug', () => {
  const id = ATURAN.map((a) => a.id);
  expect(new Set(id).size).toBe(id.length);
  for (const satu of id) expect(satu).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('every slug that the code writes into a finding is in the index', () => {
  const id = new Set<string>(ATURAN.map((a) => a.id));
  const sumber = ['shared/src', 'functions/src'].flatMap((folder) =>
    readdirSync(join(AKAR, folder), { recursive: true, encoding: 'utf8' })
      .filter((f) => /(?<!\.test)\.ts$/.test(f) && !f.includes('node_modules'))
      .map((f) => readFileSync(join(AKAR, folder, f), 'utf8')),
  );
  const ditulis = sumber.flatMap((isi) =>
    [...isi.matchAll(/(?:aturan: |\.lapor\(\s*|\btemuan\(\s*)'([a-z]+(?:-[a-z]+)*)'/g)].map(
      (c) => c[1] as string,
    ),
  );
  expect(ditulis.length).toBeGreaterThan(10);
  expect([...new Set(ditulis)].filter((slug) => !id.has(slug))).toEqual([]);
});
