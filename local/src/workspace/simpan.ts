/** Opening a workbook for the grid, and saving it back into its .xlsx without ever leaving a damaged file. */
import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { revisiBerkas } from '@lembar-kinerja/functions/berkas/revisi';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import { bersih } from '@lembar-kinerja/shared/dasar/teks';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { Paket } from '../paket/paket';
import { bukaKisi } from './buka/kisi';
import { buatFolderSendiri, kodeSistem, sebabSistem } from './folder';
import { rumusSama } from './rumus-berkas';
import { terapkan } from './simpan-buku';
import { type IsiKisi, nilaiXlsx, sama } from './simpan-terap';

export interface BukuTerbuka {
  data: IWorkbookData;
  /** SHA-256 of the file's bytes. */
  revisi: string;
  /** The file is of a kind that is shown, but not saved. */
  hanyaBaca?: true;
}

/** Beside the workbooks: first versions (`asli/`) and files being written. */
const FOLDER_SENDIRI = '.lembar-kinerja';
/** Throws `Kesalahan` (`berkas/…`, `buku/…`). */
export async function bukaBuku(letak: string): Promise<BukuTerbuka> {
  const isi = await baca(letak);
  return { data: bukaKisi(isi, basename(letak)), revisi: revisiBerkas(isi) };
}

/**
 * Saves what the grid shows. `revisi` is the one that the grid was opened with: a file that changed on disk since then
 * is refused (`simpan/berubah`), as is a change that the file's other content could not follow (`simpan/tak-terbawa`).
 * Only what changed is written anew; every other part of the file stays byte for byte. The file is replaced in one step
 * after the new one was read back and compared; the first version stays in `.lembar-kinerja/asli/`. Gives the new revision.
 */
export async function simpanBuku(letak: string, revisi: string, isi: IsiKisi): Promise<string> {
  const berkas = basename(letak);
  await tolakTerbuka(letak);
  const lama = await baca(letak);
  if (revisiBerkas(lama) !== revisi) throw new Kesalahan('simpan/berubah', { berkas });
  const baru = Paket.jaga(berkas, () => {
    const paket = Paket.buka(lama, berkas);
    terapkan(paket, isi, bukaKisi(lama, berkas));
    return paket.tulis();
  });
  bandingkan(bukaKisi(baru, berkas), isi, berkas);
  await ganti(letak, baru, revisi);
  return revisiBerkas(baru);
}

/**
 * Changes a workbook as a program does, without a grid: `ubah` works on the file's own package. The same care as for
 * `simpanBuku`: nothing of the file is lost, it is replaced in one step, and its first version stays.
 */
export async function ubahBuku(letak: string, ubah: (buku: Paket) => void): Promise<void> {
  const berkas = basename(letak);
  await tolakTerbuka(letak);
  const lama = await baca(letak);
  const baru = Paket.jaga(berkas, () => {
    const paket = Paket.buka(lama, berkas);
    ubah(paket);
    return paket.tulis();
  });
  await ganti(letak, baru, revisiBerkas(lama));
}

async function baca(letak: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(letak);
  } catch (sebab) {
    const tiada = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(kodeSistem(sebab));
    throw new Kesalahan(tiada ? 'berkas/tak-ada' : 'berkas/tak-terbaca', { berkas: basename(letak) });
  }
}

/** Excel, LibreOffice and WPS leave a lock file beside a workbook that they have open. */
async function tolakTerbuka(letak: string): Promise<void> {
  const nama = basename(letak);
  for (const kunci of [`~$${nama}`, `.~lock.${nama}#`, `.~${nama}`]) {
    const ada = await fs.stat(join(dirname(letak), kunci)).catch(() => null);
    if (ada) throw new Kesalahan('simpan/sedang-dibuka', { berkas: nama });
  }
}

/** Every cell of the file just written holds what the grid shows. */
function bandingkan(tertulis: IWorkbookData, isi: IsiKisi, berkas: string): void {
  const lembar = (data: IWorkbookData) => data.sheetOrder.map((id) => data.sheets[id]);
  const hasil = lembar(tertulis);
  lembar(isi.data).forEach((harus, i) => {
    const ada = hasil[i];
    const luber = new Set((isi.luberan[harus?.id ?? ''] ?? []).map((satu) => `${satu.baris}:${satu.kolom}`));
    for (const [b, baris] of Object.entries(harus?.cellData ?? {})) {
      for (const [k, sel] of Object.entries((baris ?? {}) as Record<string, ICellData>)) {
        const tulis = ada?.cellData?.[Number(b)]?.[Number(k)] ?? {};
        const [nilaiHarus, nilaiTulis] = [nilaiXlsx(sel), nilaiXlsx(tulis)];
        const cocokNilai =
          luber.has(`${b}:${k}`) ||
          sama(rapi(nilaiTulis), rapi(nilaiHarus)) ||
          // Without a value, or without one that the grid knew how to calculate.
          (Boolean(sel.f) && (nilaiHarus === null || nilaiHarus === '#NAME?')) ||
          tertutup(harus, +b, +k);
        if (!cocokNilai || !rumusSama(sel.f, tulis.f)) {
          throw new Kesalahan('simpan/tak-sama', { berkas, lembar: harus?.name ?? '', sel: alamat(+b, +k) });
        }
      }
    }
  });
}

/** What no one sees and no file can hold is left out at reading. */
function rapi(nilai: ReturnType<typeof nilaiXlsx>): ReturnType<typeof nilaiXlsx> {
  return typeof nilai === 'string' ? bersih(nilai.replace(/\r\n?/g, '\n')) || null : nilai;
}

/** A cell under a merge but its corner holds nothing in a file. */
function tertutup(lembar: IWorkbookData['sheets'][string] | undefined, b: number, k: number): boolean {
  return (lembar?.mergeData ?? []).some(
    (r) =>
      b >= r.startRow &&
      b <= r.endRow &&
      k >= r.startColumn &&
      k <= r.endColumn &&
      (b !== r.startRow || k !== r.startColumn),
  );
}

async function ganti(letak: string, isi: Uint8Array, revisi: string): Promise<void> {
  const berkas = basename(letak);
  const sendiri = join(dirname(letak), FOLDER_SENDIRI);
  const sementara = join(sendiri, `${berkas}.${process.pid}.tulis`);
  try {
    await buatFolderSendiri(sendiri);
    await buatFolderSendiri(join(sendiri, 'asli'));
    const asli = join(sendiri, 'asli', berkas);
    if (!(await fs.stat(asli).catch(() => null))) {
      // In two steps: a copy that a full disk cut short must not pass for the first version.
      await fs.copyFile(letak, sementara);
      await fs.rename(sementara, asli);
    }
    await fs.writeFile(sementara, isi, { flush: true });
    if (revisiBerkas(await baca(letak)) !== revisi) throw new Kesalahan('simpan/berubah', { berkas });
    await fs.rename(sementara, letak);
  } catch (sebab) {
    if (sebab instanceof Kesalahan) throw sebab;
    throw new Kesalahan('simpan/gagal', { berkas, sebab: sebabSistem(sebab) });
  } finally {
    await fs.rm(sementara, { force: true });
  }
}
