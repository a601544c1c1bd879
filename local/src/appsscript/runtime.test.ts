import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBundle, loadAppsScript } from './runtime';

test('top-level functions are callable, services are globals and no functions of the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'appsscript-'));
  const berkas = join(folder, 'Code.js');
  writeFileSync(berkas, 'function onOpen() { return layanan() + typeof process + typeof require; }');
  const skrip = loadAppsScript(berkas, { layanan: () => 'ada ' });
  expect(skrip.fungsi).toEqual(['onOpen']);
  expect(skrip.call('onOpen', [])).toBe('ada undefinedundefined');
  expect(() => skrip.call('layanan', [])).toThrow('tidak dikenal');
  rmSync(folder, { recursive: true });
});

test('a bundle that was never built is said in one sentence', () => {
  expect(() => findBundle('/')).toThrow('belum ada. Jalankan npm run build');
});
