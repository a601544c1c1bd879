/** The stand-in's Drive: a folder tree out of a description file, with contents that can change over time. */
import { createHash } from 'node:crypto';
import type { Izin } from '@lembar-kinerja/shared/bukti/izin';

export const MIME_FOLDER = 'application/vnd.google-apps.folder';

/** What a file holds from a moment on; a folder and a shortcut have no `isi`. */
export interface VersiBerkas {
  sejak: string;
  isi?: string;
}

export interface BerkasDrive {
  id: string;
  nama: string;
  mime: string;
  versi: VersiBerkas[];
  /** Folder that holds it; absent: the top. */
  induk?: string;
  sampah?: boolean;
  /** Absent: the folder's, and at the top the description's. */
  izin?: Izin[];
  pemilik?: string;
  /** In a shared drive: there nobody is told who may open it. */
  bersama?: boolean;
  /** Id that a shortcut points to. */
  sasaran?: string;
}

/** Shape of `drive.json`. */
export interface GambaranDrive {
  pemilik: string;
  izin: Izin[];
  berkas: BerkasDrive[];
}

/** A file as it is at one moment, nothing left to inherit. */
export interface KeadaanBerkas {
  id: string;
  nama: string;
  mime: string;
  diubah: string;
  ukuran: number | null;
  md5: string | null;
  sampah: boolean;
  izin: Izin[];
  pemilik: string;
  bersama: boolean;
  sasaran: string | null;
}

export class PohonDrive {
  private readonly berkas = new Map<string, BerkasDrive>();
  private readonly anak = new Map<string, string[]>();

  constructor(private readonly gambaran: GambaranDrive) {
    for (const b of gambaran.berkas) this.taruh(b);
  }

  /** Adds a file or replaces the one with the same id. */
  taruh(b: BerkasDrive): void {
    this.hapus(b.id);
    this.berkas.set(b.id, b);
    if (b.induk !== undefined) this.anak.set(b.induk, [...(this.anak.get(b.induk) ?? []), b.id]);
  }

  /** Removes a file for good, as when the trash is emptied. */
  hapus(id: string): void {
    const induk = this.berkas.get(id)?.induk;
    if (induk !== undefined)
      this.anak.set(
        induk,
        (this.anak.get(induk) ?? []).filter((a) => a !== id),
      );
    this.berkas.delete(id);
  }

  /** The description of a file, to be changed and put back. */
  gambarkan(id: string): BerkasDrive | undefined {
    return this.berkas.get(id);
  }

  /** The file at that moment; null when there is none, or none yet. */
  lihat(id: string, saat: Date): KeadaanBerkas | null {
    const b = this.berkas.get(id);
    const versi = b?.versi.filter(({ sejak }) => Date.parse(sejak) <= saat.getTime()).at(-1);
    if (!b || !versi) return null;
    return {
      id,
      nama: b.nama,
      mime: b.mime,
      diubah: versi.sejak,
      ukuran: versi.isi === undefined ? null : Buffer.byteLength(versi.isi),
      md5: versi.isi === undefined ? null : createHash('md5').update(versi.isi).digest('hex'),
      sampah: this.warisan(b, (x) => x.sampah) ?? false,
      izin: this.warisan(b, (x) => x.izin) ?? this.gambaran.izin,
      pemilik: b.pemilik ?? this.gambaran.pemilik,
      bersama: this.warisan(b, (x) => x.bersama) ?? false,
      sasaran: b.sasaran ?? null,
    };
  }

  /** What lies directly in a folder at that moment, in the order of the description. */
  isi(folderId: string, saat: Date): KeadaanBerkas[] {
    return (this.anak.get(folderId) ?? []).flatMap((id) => this.lihat(id, saat) ?? []);
  }

  private warisan<T>(b: BerkasDrive, ambil: (b: BerkasDrive) => T | undefined): T | undefined {
    for (let kini: BerkasDrive | undefined = b; kini; kini = this.berkas.get(kini.induk ?? '')) {
      const nilai = ambil(kini);
      if (nilai !== undefined) return nilai;
    }
    return undefined;
  }
}
