/** A zip made from another one: entries that did not change are copied as they are packed. */
import { crc32, deflateRawSync } from 'node:zlib';
import { direktoriZip } from '@lembar-kinerja/functions/berkas/zip/isi';

const DIKEMAS = 8;
const UTF8 = 0x0800;
/** 1 January 1980, the first moment that a zip knows: the same content gives the same bytes. */
const TANGGAL = 0x21;

interface Entri {
  nama: Uint8Array;
  data: Uint8Array;
  cara: number;
  crc: number;
  ukuran: number;
  waktu: number;
}

/** @param ubah new content of parts by their name in the archive; null takes one out, a new name adds one */
export function tulisZip(lama: Uint8Array, ubah: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const lihat = new DataView(lama.buffer, lama.byteOffset, lama.byteLength);
  const entri: Entri[] = [];
  const sudah = new Set<string>();
  for (const satu of direktoriZip(lama) ?? []) {
    const baru = ubah.get(satu.nama);
    if (baru === null || sudah.has(satu.nama)) continue;
    sudah.add(satu.nama);
    const awal =
      satu.mulai + 30 + lihat.getUint16(satu.mulai + 26, true) + lihat.getUint16(satu.mulai + 28, true);
    const tetap = {
      nama: new TextEncoder().encode(satu.nama),
      data: lama.subarray(awal, awal + satu.kemasan),
      cara: satu.cara,
      crc: satu.crc,
      ukuran: satu.ukuran,
      waktu: lihat.getUint32(satu.mulai + 10, true),
    };
    entri.push(baru === undefined ? tetap : { ...kemas(baru), nama: tetap.nama, waktu: tetap.waktu });
  }
  for (const [nama, isi] of ubah) {
    if (isi !== null && !sudah.has(nama))
      entri.push({ ...kemas(isi), nama: new TextEncoder().encode(nama), waktu: TANGGAL << 16 });
  }
  return susun(entri);
}

function kemas(isi: Uint8Array): Omit<Entri, 'nama' | 'waktu'> {
  return { data: deflateRawSync(isi, { level: 3 }), cara: DIKEMAS, crc: crc32(isi), ukuran: isi.length };
}

function susun(entri: Entri[]): Uint8Array {
  const lokal = entri.map((e) => kepala(e, 30, 0x04034b50));
  const panjang = entri.map((e) => 30 + e.nama.length + e.data.length);
  const isi = panjang.reduce((jumlah, n) => jumlah + n, 0);
  const pusat = entri.reduce((jumlah, e) => jumlah + 46 + e.nama.length, 0);
  const hasil = new Uint8Array(isi + pusat + 22);
  const lihat = new DataView(hasil.buffer);
  let p = 0;
  const letak: number[] = [];
  entri.forEach((e, i) => {
    letak.push(p);
    hasil.set(lokal[i] as Uint8Array, p);
    hasil.set(e.nama, p + 30);
    hasil.set(e.data, p + 30 + e.nama.length);
    p += panjang[i] as number;
  });
  entri.forEach((e, i) => {
    hasil.set(kepala(e, 46, 0x02014b50), p);
    lihat.setUint32(p + 42, letak[i] as number, true);
    hasil.set(e.nama, p + 46);
    p += 46 + e.nama.length;
  });
  lihat.setUint32(p, 0x06054b50, true);
  lihat.setUint16(p + 8, entri.length, true);
  lihat.setUint16(p + 10, entri.length, true);
  lihat.setUint32(p + 12, pusat, true);
  lihat.setUint32(p + 16, isi, true);
  return hasil;
}

/** A local header, or the same fields in the directory's. */
function kepala(e: Entri, panjang: 30 | 46, tanda: number): Uint8Array {
  const hasil = new Uint8Array(panjang);
  const lihat = new DataView(hasil.buffer);
  lihat.setUint32(0, tanda, true);
  let p = 4;
  if (panjang === 46) {
    lihat.setUint16(p, 20, true);
    p += 2;
  }
  lihat.setUint16(p, 20, true);
  lihat.setUint16(p + 2, UTF8, true);
  lihat.setUint16(p + 4, e.cara, true);
  lihat.setUint32(p + 6, e.waktu, true);
  lihat.setUint32(p + 10, e.crc, true);
  lihat.setUint32(p + 14, e.data.length, true);
  lihat.setUint32(p + 18, e.ukuran, true);
  lihat.setUint16(p + 22, e.nama.length, true);
  return hasil;
}
