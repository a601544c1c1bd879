/**
 * The one kode tree that the bidang workbooks make together, still as printed. Consolidation and the
 * checker both walk it, so that "parent", "child" and "the first of two" mean the same to both.
 */
import { at } from '../dasar/pasti';
import type { Level } from '../kinerja/istilah';
import { compareKode, indukKode, parseKode } from '../kinerja/kode';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';

/** A printed row and the sheet it stands on. */
export interface Asal {
  pengukuran: PengukuranTerbaca;
  baris: BarisTerbaca;
}

export interface Simpul {
  kode: string | null;
  jalur: string;
  level: Level;
  /** The row with figures; null when every sheet shows this kode only as a heading for its own rows. */
  pemilik: Asal | null;
  /** Further rows with figures for the same kode, in file order: a conflict. */
  kembar: Asal[];
  /** Rows with kode and name only. They never conflict and never count as zero. */
  konteks: Asal[];
  induk: Simpul | null;
  anak: Simpul[];
}

/** The sheets in file order (file, sheet, bidang by code unit), however they were handed over. */
export function urutBerkas(pengukuran: readonly PengukuranTerbaca[]): PengukuranTerbaca[] {
  const kunci = (p: PengukuranTerbaca) => [p.berkas, p.lembar, p.bidang ?? ''];
  return [...pengukuran].sort((a, b) => {
    const ka = kunci(a);
    const kb = kunci(b);
    for (let i = 0; i < ka.length; i++) {
      const banding = bandingTeks(at(ka, i), at(kb, i));
      if (banding !== 0) return banding;
    }
    // Two files of one name: their content decides, so that the order of reading never does.
    return bandingTeks(JSON.stringify(a), JSON.stringify(b));
  });
}

/** Roots of the merged tree in kode order; rows without kode follow their siblings in sheet order. */
export function pohon(pengukuran: readonly PengukuranTerbaca[]): Simpul[] {
  const simpul = new Map<string, Simpul>();
  const menurutJalur = new Map<string, Simpul>();
  for (const p of urutBerkas(pengukuran)) {
    for (const baris of p.baris) {
      const kode = kodeBaris(baris);
      const jalur = baris.jalur.join(' > ');
      const kunci = kode ?? `> ${jalur}`;
      const ada = simpul.get(kunci) ?? simpulBaru(kode, jalur, baris.level);
      simpul.set(kunci, ada);
      if (!menurutJalur.has(jalur)) menurutJalur.set(jalur, ada);
      daftarkan(ada, { pengukuran: p, baris });
    }
  }
  const akar: Simpul[] = [];
  for (const s of simpul.values()) {
    s.induk = s.kode ? indukTerdekat(s.kode, simpul) : indukJalur(s, menurutJalur);
    (s.induk?.anak ?? akar).push(s);
  }
  for (const s of simpul.values()) s.anak.sort(bandingSimpul);
  return akar.sort(bandingSimpul);
}

/** Every node, parents before children, in the order of the tree. */
export function urutPohon(akar: readonly Simpul[]): Simpul[] {
  return akar.flatMap((s) => [s, ...urutPohon(s.anak)]);
}

/** True for a row that shows only kode and name: the heading of another bidang's figures. */
export function isKonteks(baris: BarisTerbaca): boolean {
  const angka: (Sel<unknown> | undefined)[] = [
    baris.anggaran,
    ...baris.twRp,
    baris.realisasiRp,
    baris.rpjmdRp,
    baris.targetRenstraRp,
    baris.realisasiLaluRp,
    baris.capaianK,
    baris.capaianRp,
    ...baris.indikator.flatMap((i) => [
      i.nama,
      i.satuan,
      i.target,
      i.targetRenstra,
      ...i.tw,
      i.realisasi,
      i.capaian,
    ]),
    ...(baris.rata ? Object.values(baris.rata) : []),
  ];
  return angka.every((s) => s === undefined || (s.nilai === null && (s.teks ?? '').trim() === ''));
}

/** Kode of a row in its normal form; null where the sheet has none. */
export function kodeBaris(baris: BarisTerbaca): string | null {
  const teks = baris.kode.nilai?.trim();
  return teks ? (parseKode(teks)?.kode ?? teks) : null;
}

/** The row that speaks for a node: its owner, else the first heading. */
export function asalSimpul(s: Simpul): Asal {
  return s.pemilik ?? at(s.konteks, 0);
}

function simpulBaru(kode: string | null, jalur: string, level: Level): Simpul {
  return { kode, jalur, level, pemilik: null, kembar: [], konteks: [], induk: null, anak: [] };
}

function daftarkan(s: Simpul, asal: Asal): void {
  if (isKonteks(asal.baris)) s.konteks.push(asal);
  else if (s.pemilik) s.kembar.push(asal);
  else {
    s.pemilik = asal;
    s.jalur = asal.baris.jalur.join(' > ');
    s.level = asal.baris.level;
  }
}

function indukTerdekat(kode: string, simpul: Map<string, Simpul>): Simpul | null {
  for (let k = indukKode(kode); k !== null; k = indukKode(k)) {
    const induk = simpul.get(k);
    if (induk) return induk;
  }
  return null;
}

function indukJalur(s: Simpul, menurutJalur: Map<string, Simpul>): Simpul | null {
  const nama = s.jalur.split(' > ');
  for (let n = nama.length - 1; n > 0; n--) {
    const induk = menurutJalur.get(nama.slice(0, n).join(' > '));
    if (induk && induk !== s) return induk;
  }
  return null;
}

function bandingSimpul(a: Simpul, b: Simpul): number {
  if (a.kode && b.kode) return compareKode(a.kode, b.kode);
  if (a.kode || b.kode) return a.kode ? -1 : 1;
  const x = asalSimpul(a);
  const y = asalSimpul(b);
  return (
    bandingTeks(x.pengukuran.berkas, y.pengukuran.berkas) ||
    bandingTeks(x.pengukuran.lembar, y.pengukuran.lembar) ||
    x.baris.baris - y.baris.baris
  );
}

function bandingTeks(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
