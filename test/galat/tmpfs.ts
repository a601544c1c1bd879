/** A small disk of its own, to be filled; only who may mount has one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function bisaPasang(): boolean {
  const coba = mkdtempSync(join(tmpdir(), 'pasang-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', coba], { stdio: 'ignore' });
    execFileSync('umount', [coba]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(coba, { recursive: true });
  }
}

export const pasangTmpfs = (folder: string, ukuran: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ukuran}`, 'tmpfs', folder]);

export const lepas = (folder: string): void => void execFileSync('umount', [folder]);

/** Leaves `sisa` bytes; the rest is taken by the file `isi`. */
export function penuhiDiska(folder: string, sisa: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'isi'), Buffer.alloc(Math.max(0, bavail * bsize - sisa)));
}
