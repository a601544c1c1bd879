/** What is checked in must say what the code does. `LK_TULIS=1 npx jest functions/src/http/dokumen` writes it anew; Biome formats it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUTE } from './daftar-rute';
import { tabelHak } from './matriks';
import { uraianApi } from './openapi';

const DOCS = join(__dirname, '../../../docs');
const OPENAPI = join(DOCS, 'openapi.json');
const PEMASANGAN = join(DOCS, 'pemasangan.md');
const HAK = /(?<=<!-- hak:awal -->\n)[\s\S]*?(?=<!-- hak:akhir -->)/;

if (process.env.LK_TULIS) {
  writeFileSync(OPENAPI, `${JSON.stringify(uraianApi(), null, 2)}\n`);
  if (existsSync(PEMASANGAN)) {
    writeFileSync(
      PEMASANGAN,
      readFileSync(PEMASANGAN, 'utf8').replace(HAK, () => `${tabelHak()}\n`),
    );
  }
}

test('docs/openapi.json is current', () => {
  expect(JSON.parse(readFileSync(OPENAPI, 'utf8'))).toEqual(uraianApi());
});

test('every endpoint is described with what it answers', () => {
  const { paths } = uraianApi() as { paths: Record<string, Record<string, { responses: object }>> };
  expect(Object.values(paths).flatMap((p) => Object.keys(p))).toHaveLength(RUTE.length + 1);
  for (const r of RUTE) expect([r.alamat, r.jawaban.skema ?? r.jawaban.biner]).not.toContain(undefined);
});

test('docs/pemasangan.md shows the matrix of roles', () => {
  expect(HAK.exec(readFileSync(PEMASANGAN, 'utf8'))?.[0].trim()).toBe(tabelHak());
});
