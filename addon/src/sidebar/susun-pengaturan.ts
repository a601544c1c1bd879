/** What a person typed into the settings → what the api takes, or one sentence about what is wrong. */

import { readAngka } from '@lembar-kinerja/shared/dasar/angka';
import { NAMA_ZONA } from '@lembar-kinerja/shared/dasar/zona';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import { NAMA_SKALA, SKALA_BAWAAN } from '@lembar-kinerja/shared/kinerja/skala';

export interface IsianPengaturan {
  /** `id` is empty for a new bidang. */
  bidang: { id: string; nama: string; buku: string }[];
  peran: { email: string; peran: string }[];
  dokumen: string;
  skala: string;
  batas: string;
  templat: string;
  pembacaBukti: string;
  zona: string;
}

/** Rows that were left empty are dropped. */
export function susunPengaturan(isian: IsianPengaturan): Pengaturan | string {
  const bidang = isian.bidang.filter((b) => b.nama.trim() !== '' || b.buku.trim() !== '');
  const tanpaNama = bidang.find((b) => b.nama.trim() === '');
  if (tanpaNama) return `Bidang dengan buku kerja ${tanpaNama.buku.trim()} belum bernama.`;
  const peran = isian.peran.filter((p) => p.email.trim() !== '');
  const salah = peran.find((p) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(p.email.trim()));
  if (salah) return `${salah.email.trim()} bukan alamat e-mail. Betulkan dulu, lalu simpan.`;
  const ganda = peran.find((p, i) => peran.findIndex((q) => surel(q.email) === surel(p.email)) !== i);
  if (ganda) return `${surel(ganda.email)} tertulis dua kali. Satu orang hanya dapat memegang satu peran.`;
  const batas = readAngka(isian.batas, 'persen');
  if ((batas.nilai === null && !batas.kosong) || (batas.nilai !== null && batas.nilai <= 0)) {
    return `Batas capaian harus angka lebih besar dari 0, bukan "${isian.batas.trim()}".`;
  }
  const skala = NAMA_SKALA.find((s) => s === isian.skala);
  const pakai = new Set(bidang.map((b) => b.id).filter((id) => id !== ''));
  return {
    bidang: bidang.map((b) => ({
      id: b.id || idBidang(b.nama, pakai),
      nama: b.nama.trim(),
      buku: idBerkas(b.buku),
    })),
    dokumen: idBerkas(isian.dokumen),
    peran: Object.fromEntries(peran.map((p) => [surel(p.email), p.peran])),
    skala: skala ?? SKALA_BAWAAN,
    batas: batas.nilai,
    templat: idBerkas(isian.templat),
    pembacaBukti: surel(isian.pembacaBukti) || 'siapa-saja',
    zona: NAMA_ZONA.find((z) => z === isian.zona) ?? 'WIB',
  };
}

const surel = (teks: string): string => teks.trim().toLowerCase();

/** A link as copied from the browser holds the id; anything else is taken for the id itself. */
export function idBerkas(teks: string): string | null {
  const rapi = teks.trim();
  const dariTautan = /\/d\/([\w-]{10,})|[?&]id=([\w-]{10,})/.exec(rapi);
  return dariTautan?.[1] ?? dariTautan?.[2] ?? (rapi || null);
}

/** `Pengembangan Kompetensi` → `pengembangan-kompetensi`; a second one of the same name gets a number. */
function idBidang(nama: string, pakai: Set<string>): string {
  const dasar =
    nama
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 36) || 'bidang';
  let id = dasar;
  for (let n = 2; pakai.has(id); n++) id = `${dasar}-${n}`;
  pakai.add(id);
  return id;
}
