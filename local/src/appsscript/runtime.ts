/** Runs the built add-on bundle as Apps Script does: a bare V8 context in which every top-level function is callable. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';

export interface AppsScript {
  /** Names of the bundle's global functions, sorted. */
  fungsi: string[];
  /** Calls a global function; arguments and result are plain values, and blocks of them. */
  call(nama: string, argumen: readonly unknown[]): unknown;
}

/** Custom formulas are written in capitals; the other globals belong to menu and panel. */
const isRumus = (nama: string) => nama === nama.toUpperCase();

const BUNDEL = join('addon', 'dist', 'Code.js');

/** `addon/dist/Code.js` of this installation, looked for from this file upwards. */
export function findBundle(mulai = __dirname): string {
  for (let folder = mulai; ; folder = dirname(folder)) {
    const berkas = join(folder, BUNDEL);
    if (existsSync(berkas)) return berkas;
    if (dirname(folder) === folder) throw new Kesalahan('addon/belum-dibangun', { berkas: BUNDEL });
  }
}

/**
 * Runs every script of the bundle's folder in one global scope, the named one first.
 * `layanan` become globals of the context (SpreadsheetApp, …); without them only the formulas can run.
 */
export function loadAppsScript(berkas = findBundle(), layanan: Record<string, unknown> = {}): AppsScript {
  const konteks = createContext({ ...layanan });
  const folder = dirname(berkas);
  const lain = readdirSync(folder).filter((nama) => nama.endsWith('.js') && nama !== basename(berkas));
  for (const nama of [basename(berkas), ...lain.sort()]) {
    runInContext(readFileSync(join(folder, nama), 'utf8'), konteks, { filename: nama });
  }
  const isi = konteks as Record<string, unknown>;
  const fungsi = Object.keys(isi)
    // A trailing underscore makes a global private to the script.
    .filter((nama) => typeof isi[nama] === 'function' && !(nama in layanan) && !nama.endsWith('_'))
    .sort();
  return {
    fungsi,
    call(nama, argumen) {
      const panggil = isi[nama];
      if (typeof panggil !== 'function' || !fungsi.includes(nama)) {
        throw new Kesalahan('rumus/tak-dikenal', { nama, daftar: fungsi.filter(isRumus).join(', ') });
      }
      return panggil(...argumen);
    },
  };
}
