/** The folder's workbooks as Drive sees them: ids, versions, owners, and their content read once per version. */
import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import { readBerkasBuku } from '../../berkas/baca';
import { folderSpreadsheets } from '../folder';
import { isHanyaBaca } from '../hanya-baca';
import { ubahBuku } from '../simpan';

export interface BerkasBuku {
  id: string;
  nama: string;
  letak: string;
  /** Grows with every change of the file. */
  versi: string;
  diubah: string;
}

/** The workbook of an id, when this product's account may open it. */
export type JagaBerkas = (id: string) => Promise<BerkasBuku>;

/** Drive ids say nothing; this one is the same at every start, because it is made from the name. */
export const idBuku = (nama: string): string =>
  `1${createHash('sha256').update(nama).digest('base64url').slice(0, 32)}`;

export class BukuFolder {
  readonly #isi = new Map<string, { versi: string; buku: Promise<BukuKerja> }>();
  #tulisan: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  async daftar(): Promise<BerkasBuku[]> {
    const semua = await folderSpreadsheets(this.folder).list();
    return Promise.all(semua.map(({ berkas }) => this.#lihat(berkas)));
  }

  async cari(id: string): Promise<BerkasBuku | null> {
    return (await this.daftar()).find((b) => b.id === id) ?? null;
  }

  /** Throws `Kesalahan` (`buku/…`). */
  async buka({ nama, letak, versi }: BerkasBuku): Promise<BukuKerja> {
    const ada = this.#isi.get(nama);
    if (ada?.versi === versi) return ada.buku;
    const buku = fs.readFile(letak).then((isi) => readBerkasBuku(isi, nama));
    this.#isi.set(nama, { versi, buku });
    buku.catch(() => this.#isi.delete(nama));
    return buku;
  }

  /** One change at a time: the next one starts from what the last one left. */
  ubah(berkas: BerkasBuku, ubah: Parameters<typeof ubahBuku>[1]): Promise<void> {
    const giliran = this.#tulisan.then(() => {
      if (isHanyaBaca(berkas.nama)) throw new Kesalahan('simpan/hanya-baca', { berkas: berkas.nama });
      return ubahBuku(berkas.letak, ubah);
    });
    this.#tulisan = giliran.catch(() => undefined);
    return giliran;
  }

  async #lihat(nama: string): Promise<BerkasBuku> {
    const letak = join(this.folder, nama);
    const info = await fs.stat(letak, { bigint: true });
    return { id: idBuku(nama), nama, letak, versi: `${info.mtimeNs}`, diubah: info.mtime.toISOString() };
  }
}
