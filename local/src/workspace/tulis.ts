/** Output files that appear complete or not at all. */
import { promises as fs, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { kodeSistem, sebabSistem } from './folder';

/**
 * Writes all files into a temporary folder beside their place, then moves each over: an error or an interruption
 * while writing leaves `folder` as it was. Other files in `folder` are not touched. Throws `Kesalahan`.
 */
export async function tulisKeluaran(folder: string, berkas: Record<string, Uint8Array>): Promise<string[]> {
  let sementara: string | null = null;
  const bersihkan = () => sementara && rmSync(sementara, { recursive: true, force: true });
  const putus = () => {
    bersihkan();
    process.exit(130);
  };
  process.once('SIGINT', putus).once('SIGTERM', putus);
  try {
    await buatFolder(resolve(folder));
    sementara = await fs.mkdtemp(join(folder, '.lk-'));
    for (const [nama, isi] of Object.entries(berkas)) {
      await tolakFolder(join(folder, nama));
      await fs.writeFile(join(sementara, nama), isi, { flush: true });
    }
    for (const nama of Object.keys(berkas)) await fs.rename(join(sementara, nama), join(folder, nama));
    return Object.keys(berkas).map((nama) => join(folder, nama));
  } catch (sebab) {
    if (!kodeSistem(sebab)) throw sebab;
    throw new Kesalahan('keluaran/tak-dapat-ditulis', { folder, sebab: sebabSistem(sebab) });
  } finally {
    bersihkan();
    process.off('SIGINT', putus).off('SIGTERM', putus);
  }
}

/** Not `mkdir` with `recursive`: where a folder cannot be made though its parent stands (/proc), Node tries for ever. */
async function buatFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder);
  } catch (sebab) {
    const kode = kodeSistem(sebab);
    if (kode === 'EEXIST' && (await fs.stat(folder)).isDirectory()) return;
    const induk = dirname(folder);
    if (kode !== 'ENOENT' || (await fs.stat(induk).catch(() => null)) !== null) throw sebab;
    await buatFolder(induk);
    await buatFolder(folder);
  }
}

/** Looked at before anything is moved, so that one bad name does not leave half of the files renewed. */
async function tolakFolder(letak: string): Promise<void> {
  const info = await fs.stat(letak).catch(() => null);
  if (info?.isDirectory()) throw Object.assign(new Error(letak), { code: 'EISDIR' });
}
