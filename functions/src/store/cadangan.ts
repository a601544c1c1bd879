/** A store's file with a checked copy beside it: a damaged file is noticed when it is opened, and told how to mend. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { field } from '@lembar-kinerja/shared/dasar/pasti';
import Database from 'libsql';
import { LibsqlStore } from './libsql';

export const namaCadangan = (berkas: string): string => `${berkas}.cadangan`;

/**
 * Opens the store after every page was looked at, and renews the copy. Throws `simpanan/rusak`; nothing is put back by
 * itself, because the copy is older than the file and a person should know.
 */
export function bukaDenganCadangan(berkas: string): LibsqlStore {
  const cadangan = namaCadangan(berkas);
  const lama = existsSync(berkas);
  try {
    const store = new LibsqlStore(berkas);
    if (lama) {
      periksa(berkas);
      salin(berkas, cadangan);
    }
    return store;
  } catch (sebab) {
    if (!isRusak(sebab)) throw sebab;
    const isian = { berkas: basename(berkas), folder: dirname(berkas), cadangan: basename(cadangan) };
    throw new Kesalahan(existsSync(cadangan) ? 'simpanan/rusak' : 'simpanan/rusak-tanpa-cadangan', isian);
  }
}

class Rusak extends Error {}

const isRusak = (sebab: unknown): boolean =>
  sebab instanceof Rusak || /^SQLITE_(?:NOTADB|CORRUPT)/.test(String(field(sebab, 'code')));

function periksa(berkas: string): void {
  const db = new Database(berkas, { timeout: 20_000 });
  try {
    const hasil = db.prepare('PRAGMA quick_check').all() as { quick_check: string }[];
    if (hasil[0]?.quick_check !== 'ok') throw new Rusak();
  } finally {
    db.close();
  }
}

/** Another host may write meanwhile: VACUUM INTO reads one state of the file. Without room for a copy the old one stays. */
function salin(berkas: string, cadangan: string): void {
  const sementara = `${cadangan}.${process.pid}`;
  rmSync(sementara, { force: true });
  const db = new Database(berkas, { timeout: 20_000 });
  try {
    db.prepare('VACUUM INTO ?').run(sementara);
    renameSync(sementara, cadangan);
  } catch (sebab) {
    rmSync(sementara, { force: true });
    if (isRusak(sebab)) throw sebab;
  } finally {
    db.close();
  }
}
