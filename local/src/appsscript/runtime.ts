/** Runs the built add-on bundle as Apps Script does: a bare V8 context in which every top-level function is callable. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Kesalahan } from '@lembar-kinerja/shared/kesalahan';

export interface AppsScript {
  /** Names of the bundle's global functions, sorted. */
  fungsi: string[];
  /** Calls a global function; arguments and result are plain values, and blocks of them. */
  call(nama: string, argumen: readonly unknown[]): unknown;
}

const BUNDEL = join('addon', 'dist', 'Code.js');

/** `addon/dist/Code.js` of this installation, looked for from this file upwards. */
export function findBundle(mulai = __dirname): string {
  for (let folder = mulai; ; folder = dirname(folder)) {
    const berkas = join(folder, BUNDEL);
    if (existsSync(berkas)) return berkas;
    if (dirname(folder) === folder) throw new Kesalahan('addon/belum-dibangun', { berkas: BUNDEL });
  }
}

/** `layanan` become globals of the context (SpreadsheetApp, …); without them only the formulas can run. */
export function loadAppsScript(berkas = findBundle(), layanan: Record<string, unknown> = {}): AppsScript {
  const konteks = createContext({ ...layanan });
  runInContext(readFileSync(berkas, 'utf8'), konteks, { filename: 'Code.js' });
  const isi = konteks as Record<string, unknown>;
  const fungsi = Object.keys(isi)
    .filter((nama) => typeof isi[nama] === 'function' && !(nama in layanan))
    .sort();
  return {
    fungsi,
    call(nama, argumen) {
      const panggil = isi[nama];
      if (typeof panggil !== 'function' || !fungsi.includes(nama)) {
        throw new Kesalahan('rumus/tak-dikenal', { nama, daftar: fungsi.join(', ') });
      }
      return panggil(...argumen);
    },
  };
}
