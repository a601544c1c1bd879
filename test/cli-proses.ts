/** Runs the built command as its own process, from the project's root. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const AKAR = join(__dirname, '..');
export const CONTOH = join(AKAR, 'samples', 'bkpsdm-2024');

export interface HasilProses {
  kode: number | null;
  keluar: string;
  salah: string;
}

export function lk(...kata: string[]): HasilProses {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('local', 'dist', 'lk.cjs'), ...kata], {
    cwd: AKAR,
    encoding: 'utf8',
  });
  return { kode: status, keluar: stdout, salah: stderr };
}
