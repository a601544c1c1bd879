/** The checker: all rules over what was read, one fault one finding, in the order of the sheets. */

import type { Lokasi } from '../dasar/kisi';
import { lapor, type Temuan } from '../dasar/temuan';
import { type Ketentuan, ketentuan, type PilihanKetentuan } from '../kinerja/ketentuan';
import { readSkala } from '../kinerja/skala';
import type { DokumenTerbaca } from '../lembar/dokumen/terbaca';
import type { PengukuranTerbaca, Sel } from '../lembar/terbaca';
import { pohon, urutBerkas, urutPohon } from '../rekap/pohon';
import { ketentuanRekap, type Rekap } from '../rekap/rekap';
import { ATURAN } from './aturan';
import { angkaKetikan } from './dokumen/angka-ketikan';
import { type Lahan, lokasi } from './lahan';
import { barisJumlah } from './pengukuran/baris-jumlah';
import { periksaPersamaan } from './persamaan/semua';
import { satukanRumus, selRumusSalah } from './rumus/rumus-rangkap';

export interface Bahan {
  /** The consolidated year; null when a single workbook is checked. */
  rekap: Rekap | null;
  pengukuran: PengukuranTerbaca[];
  dokumen: DokumenTerbaca | null;
  /** The agency's scale and cap where they are known and no rekap carries them. */
  pilihan?: PilihanKetentuan;
  /** What the readers could not place or read. */
  temuanBaca: Temuan[];
}

/**
 * Findings sorted by file, sheet and cell. All quarters that the sheets show are checked, whichever
 * triwulan the rekap was made for, because the printed totals hold them all.
 */
export function periksa(bahan: Bahan): Temuan[] {
  const benar = new Map<Sel<unknown>, number>();
  const pengukuran = urutBerkas(bahan.pengukuran);
  const akar = pohon(pengukuran);
  const lahan: Lahan = {
    pengukuran,
    simpul: urutPohon(akar),
    jumlah: barisJumlah(pengukuran, akar),
    dokumen: bahan.dokumen,
    rekap: bahan.rekap,
    ketentuan: ketentuanBahan(bahan),
    benar,
  };
  const persamaan = periksaPersamaan(lahan, selRumusSalah(bahan.temuanBaca));
  const { menurutSel } = persamaan;
  for (const [sel, n] of persamaan.benar) benar.set(sel, n);
  const semua = [...bahan.temuanBaca, ...persamaan.temuan, ...angkaKetikan(lahan)];
  for (const aturan of ATURAN) {
    semua.push(...(aturan.periksaSilang?.(lahan) ?? []));
    if (bahan.dokumen) semua.push(...(aturan.periksaDokumen?.(bahan.dokumen) ?? []));
    const { perkara, akibat = [] } = aturan.periksa?.(lahan) ?? { perkara: [] };
    for (const p of perkara) {
      const { asal, sel, terkait, benar: nilaiBenar, ...isi } = p;
      const temuan = lapor({ aturan: aturan.id, ...isi, lokasi: lokasi(p), terkait: terkait.map(lokasi) });
      semua.push(temuan);
      if (!menurutSel.has(sel)) menurutSel.set(sel, temuan);
      if (nilaiBenar !== undefined) benar.set(sel, nilaiBenar);
    }
    for (const a of akibat) {
      menurutSel.get(a.sebab)?.terkait.push(lokasi(a));
      if (a.benar !== undefined && !benar.has(a.sel)) benar.set(a.sel, a.benar);
    }
  }
  return satukanRumus(satukan(semua).map(rapikan).filter(isPertama())).sort(bandingTempat);
}

/** A workbook that is checked alone is ruled by its year and by what the Profil names. */
function ketentuanBahan({ rekap, pengukuran, dokumen, pilihan }: Bahan): Ketentuan {
  if (rekap !== null) return ketentuanRekap(rekap);
  const profil = dokumen?.profil?.isi;
  const tahun = profil?.tahun ?? pengukuran.find((p) => p.tahun !== null)?.tahun;
  return ketentuan(tahun ?? Number.MAX_SAFE_INTEGER, {
    ...pilihan,
    skala: readSkala(profil?.skala ?? null) ?? pilihan?.skala ?? null,
  });
}

/** A count in a percent column and the figure it should be are one finding: what it is says more than that it differs. */
function satukan(semua: Temuan[]): Temuan[] {
  const satuan = new Map(
    semua.filter((t) => t.aturan === 'satuan' && t.tingkat === 'galat').map((t) => [kunci(t.lokasi), t]),
  );
  return semua.filter((t) => {
    const utama = satuan.get(kunci(t.lokasi));
    if (!utama || t.aturan !== 'angka-beda') return true;
    utama.pesan += ` ${t.pesan}`;
    utama.terkait.push(...t.terkait);
    utama.seharusnya = t.seharusnya;
    utama.selisih = t.selisih;
    return false;
  });
}

const kunci = (l: Lokasi) => `${l.berkas}\u0000${l.lembar}\u0000${l.sel}`;

/** Keys in the order of `temuan.json`; a related cell once, and never the accused one itself. */
function rapikan(t: Temuan): Temuan {
  const terkait = new Map(t.terkait.map((l) => [kunci(l), l]));
  terkait.delete(kunci(t.lokasi));
  return lapor({ ...t, terkait: [...terkait.values()] });
}

function isPertama(): (t: Temuan) => boolean {
  const lihat = new Set<string>();
  return (t) => {
    // One cell can hold several texts that are each accused: the links of an evidence cell.
    const teks = typeof t.tercetak === 'string' ? t.tercetak : '';
    const k = `${t.aturan}\u0000${kunci(t.lokasi)}\u0000${teks}`;
    return !lihat.has(k) && Boolean(lihat.add(k));
  };
}

/** File, sheet, row, column, rule. */
export function bandingTempat(a: Temuan, b: Temuan): number {
  const lembar =
    bandingTeks(a.lokasi.berkas, b.lokasi.berkas) || bandingTeks(a.lokasi.lembar, b.lokasi.lembar);
  if (lembar !== 0) return lembar;
  const [kolomA, barisA] = uraiSel(a.lokasi.sel);
  const [kolomB, barisB] = uraiSel(b.lokasi.sel);
  return (
    barisA - barisB ||
    kolomA.length - kolomB.length ||
    bandingTeks(kolomA, kolomB) ||
    bandingTeks(a.aturan, b.aturan)
  );
}

function uraiSel(sel: string): [string, number] {
  let n = 0;
  while (n < sel.length && sel.charCodeAt(n) >= 65 && sel.charCodeAt(n) <= 90) n++;
  return n === 0 ? ['', 0] : [sel.slice(0, n), Number.parseInt(sel.slice(n), 10) || 0];
}

function bandingTeks(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
