/** The table of contents of a zip, read without unpacking: enough to refuse a file before the xlsx library opens it. */

export interface IsiZip {
  nama: string[];
  /** Bytes after unpacking of the entries that were asked for, as the archive declares them. */
  ukuran: number;
  bersandi: boolean;
}

const AKHIR = 0x06054b50;
const ENTRI = 0x02014b50;

/** null: the bytes do not end in a readable zip directory (truncated, or no zip at all). */
export function isiZip(isi: Uint8Array, dihitung: RegExp): IsiZip | null {
  const lihat = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  const batas = Math.max(0, isi.length - 22 - 0xffff);
  for (let p = isi.length - 22; p >= batas; p--) {
    if (lihat.getUint32(p, true) === AKHIR) {
      return bacaDirektori(
        lihat,
        isi,
        dihitung,
        lihat.getUint32(p + 16, true),
        lihat.getUint16(p + 10, true),
      );
    }
  }
  return null;
}

function bacaDirektori(
  lihat: DataView,
  isi: Uint8Array,
  dihitung: RegExp,
  mulai: number,
  jumlah: number,
): IsiZip | null {
  const hasil: IsiZip = { nama: [], ukuran: 0, bersandi: false };
  let p = mulai;
  for (let i = 0; i < jumlah; i++) {
    if (p + 46 > isi.length || lihat.getUint32(p, true) !== ENTRI) return null;
    const panjang = lihat.getUint16(p + 28, true);
    hasil.bersandi ||= (lihat.getUint16(p + 8, true) & 1) === 1;
    const nama = new TextDecoder().decode(isi.subarray(p + 46, p + 46 + panjang));
    if (dihitung.test(nama)) hasil.ukuran += lihat.getUint32(p + 24, true);
    hasil.nama.push(nama);
    p += 46 + panjang + lihat.getUint16(p + 30, true) + lihat.getUint16(p + 32, true);
  }
  return hasil;
}
