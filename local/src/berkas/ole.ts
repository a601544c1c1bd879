/** Whether an OLE container (.xls) is all there: the library reads a file that was cut off as far as it goes, without a word. */

const SEKTOR_BEBAS = 0xffffffff;
/** Sectors of the allocation table that the header itself lists ([MS-CFB] 2.2). */
const DIFAT_KEPALA = 109;

/** True when a sector that the container's allocation table counts lies beyond the end of the file. */
export function isOleTerpotong(isi: Uint8Array): boolean {
  if (isi.length < 512) return true;
  const lihat = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  const ukuran = 1 << lihat.getUint16(30, true);
  const banyakTabel = Math.min(lihat.getUint32(44, true), DIFAT_KEPALA);
  if (ukuran < 512 || ukuran > 4096) return true;
  for (let i = banyakTabel - 1; i >= 0; i--) {
    const mulai = (lihat.getUint32(76 + 4 * i, true) + 1) * ukuran;
    if (mulai + ukuran > isi.length) return true;
    for (let n = ukuran / 4 - 1; n >= 0; n--) {
      if (lihat.getUint32(mulai + 4 * n, true) === SEKTOR_BEBAS) continue;
      // The last one in use; those before it end earlier.
      return (i * (ukuran / 4) + n + 2) * ukuran > isi.length;
    }
  }
  return true;
}
