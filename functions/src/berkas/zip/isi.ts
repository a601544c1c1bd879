/** The table of contents of a zip, read without unpacking: enough to refuse a file before the xlsx library opens it. */

export interface IsiZip {
  nama: string[];
  /** Bytes after unpacking of the entries that were asked for, as the archive declares them. */
  ukuran: number;
  bersandi: boolean;
}

export interface EntriZip {
  nama: string;
  /** Bytes after and before unpacking, as the archive declares them. */
  ukuran: number;
  kemasan: number;
  cara: number;
  crc: number;
  bersandi: boolean;
  /** Offset of the entry's own header. */
  mulai: number;
}

const AKHIR = 0x06054b50;
const ENTRI = 0x02014b50;

/** null: the bytes do not end in a readable zip directory (truncated, or no zip at all). */
export function isiZip(isi: Uint8Array, dihitung: RegExp): IsiZip | null {
  const entri = direktoriZip(isi);
  return (
    entri && {
      nama: entri.map((e) => e.nama),
      ukuran: entri.reduce((jumlah, e) => jumlah + (dihitung.test(e.nama) ? e.ukuran : 0), 0),
      bersandi: entri.some((e) => e.bersandi),
    }
  );
}

/** Every entry in the archive's order; null as for `isiZip`. */
export function direktoriZip(isi: Uint8Array): EntriZip[] | null {
  const lihat = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  const batas = Math.max(0, isi.length - 22 - 0xffff);
  for (let p = isi.length - 22; p >= batas; p--) {
    if (lihat.getUint32(p, true) === AKHIR) {
      return bacaDirektori(lihat, isi, lihat.getUint32(p + 16, true), lihat.getUint16(p + 10, true));
    }
  }
  return null;
}

function bacaDirektori(lihat: DataView, isi: Uint8Array, mulai: number, jumlah: number): EntriZip[] | null {
  const hasil: EntriZip[] = [];
  const utf8 = new TextDecoder();
  let p = mulai;
  for (let i = 0; i < jumlah; i++) {
    if (p + 46 > isi.length || lihat.getUint32(p, true) !== ENTRI) return null;
    const panjang = lihat.getUint16(p + 28, true);
    hasil.push({
      nama: utf8.decode(isi.subarray(p + 46, p + 46 + panjang)),
      ukuran: lihat.getUint32(p + 24, true),
      kemasan: lihat.getUint32(p + 20, true),
      cara: lihat.getUint16(p + 10, true),
      crc: lihat.getUint32(p + 16, true),
      bersandi: (lihat.getUint16(p + 8, true) & 1) === 1,
      mulai: lihat.getUint32(p + 42, true),
    });
    p += 46 + panjang + lihat.getUint16(p + 30, true) + lihat.getUint16(p + 32, true);
  }
  return hasil;
}
