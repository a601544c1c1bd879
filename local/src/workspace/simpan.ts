/** Opening a workbook for the grid, and saving it back into its .xlsx without ever leaving a damaged file. */
import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Workbook } from '@cj-tech-master/excelts';
import { isiZip } from '@lembar-kinerja/functions/berkas/zip/isi';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { bukaKisi } from './buka/kisi';
import { buatFolderSendiri, kodeSistem, sebabSistem } from './folder';
import { muatBuku } from './muat';
import { type IsiKisi, nilaiXlsx, terapkan } from './simpan-terap';

export interface BukuTerbuka {
  data: IWorkbookData;
  /** SHA-256 of the file's bytes. */
  revisi: string;
  /** The file is of a kind that is shown, but not saved. */
  hanyaBaca?: true;
}

/** The zip directory is read for its names only. */
const SEMUA = /./;
/** Beside the workbooks: first versions (`asli/`) and files being written. */
const FOLDER_SENDIRI = '.lembar-kinerja';
/** Parts that other programs make anew by themselves. */
const BOLEH_HILANG = /^(xl\/calcChain\.xml|docProps\/|xl\/printerSettings\/|xl\/theme\/|.*\.rels$)/i;

/** Throws `Kesalahan` (`berkas/…`, `buku/…`). */
export async function bukaBuku(letak: string): Promise<BukuTerbuka> {
  const isi = await baca(letak);
  return { data: bukaKisi(isi, basename(letak)), revisi: sidik(isi) };
}

/**
 * Saves what the grid shows. `revisi` is the one that the grid was opened with: a file that changed on disk since then
 * is refused (`simpan/berubah`), as is one whose other content (macros, pivot tables) the writer could not keep.
 * The file is replaced in one step after the new one was read back and compared; the first version stays in
 * `.lembar-kinerja/asli/`. Gives the new revision.
 */
export async function simpanBuku(letak: string, revisi: string, isi: IsiKisi): Promise<string> {
  const berkas = basename(letak);
  await tolakTerbuka(letak);
  const lama = await baca(letak);
  if (sidik(lama) !== revisi) throw new Kesalahan('simpan/berubah', { berkas });
  const buku = await muatBuku(lama, berkas);
  terapkan(buku, isi, bukaKisi(lama, berkas));
  const baru = new Uint8Array(await buku.xlsx.writeBuffer());
  tolakBagianHilang(lama, baru, berkas);
  bandingkan(bukaKisi(baru, berkas), isi, berkas);
  await ganti(letak, baru, revisi);
  return sidik(baru);
}

/**
 * Changes a workbook as a program does, without a grid: `ubah` works on the file's own model. The same care as for
 * `simpanBuku`: nothing of the file is lost, it is replaced in one step, and its first version stays.
 */
export async function ubahBuku(letak: string, ubah: (buku: Workbook) => void): Promise<void> {
  const berkas = basename(letak);
  await tolakTerbuka(letak);
  const lama = await baca(letak);
  const buku = await muatBuku(lama, berkas);
  ubah(buku);
  const baru = new Uint8Array(await buku.xlsx.writeBuffer());
  tolakBagianHilang(lama, baru, berkas);
  await ganti(letak, baru, sidik(lama));
}

function sidik(isi: Uint8Array): string {
  return createHash('sha256').update(isi).digest('hex');
}

async function baca(letak: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(letak);
  } catch (sebab) {
    const tiada = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(kodeSistem(sebab));
    throw new Kesalahan(tiada ? 'berkas/tak-ada' : 'berkas/tak-terbaca', { berkas: basename(letak) });
  }
}

/** Excel and LibreOffice leave a lock file beside a workbook that they have open. */
async function tolakTerbuka(letak: string): Promise<void> {
  const nama = basename(letak);
  for (const kunci of [`~$${nama}`, `.~lock.${nama}#`]) {
    const ada = await fs.stat(join(dirname(letak), kunci)).catch(() => null);
    if (ada) throw new Kesalahan('simpan/sedang-dibuka', { berkas: nama });
  }
}

function tolakBagianHilang(lama: Uint8Array, baru: Uint8Array, berkas: string): void {
  const jenis = (isi: Uint8Array) =>
    new Set((isiZip(isi, SEMUA)?.nama ?? []).map((nama) => dirname(nama.replace(/^\//, '')).toLowerCase()));
  const punya = jenis(baru);
  const hilang = (isiZip(lama, SEMUA)?.nama ?? [])
    .map((nama) => nama.replace(/^\//, ''))
    .filter((nama) => !nama.endsWith('/') && !BOLEH_HILANG.test(nama))
    .filter((nama) => !punya.has(dirname(nama).toLowerCase()) || /vbaProject|metadata\.xml$/i.test(nama));
  if (hilang.length > 0)
    throw new Kesalahan('simpan/tak-utuh', { berkas, bagian: [...new Set(hilang)].join(', ') });
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
        const cocokNilai =
          luber.has(`${b}:${k}`) || nilaiXlsx(tulis) === nilaiXlsx(sel) || tertutup(harus, +b, +k);
        if (!cocokNilai || (sel.f ?? null) !== (tulis.f ?? null)) {
          throw new Kesalahan('simpan/tak-sama', { berkas, lembar: harus?.name ?? '', sel: alamat(+b, +k) });
        }
      }
    }
  });
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
    if (sidik(await baca(letak)) !== revisi) throw new Kesalahan('simpan/berubah', { berkas });
    await fs.rename(sementara, letak);
  } catch (sebab) {
    if (sebab instanceof Kesalahan) throw sebab;
    throw new Kesalahan('simpan/gagal', { berkas, sebab: sebabSistem(sebab) });
  } finally {
    await fs.rm(sementara, { force: true });
  }
}
