/**
 * Formulas against the rows they stand for: a sum that leaves out a row of its block, counts one twice or takes in a
 * helper's negative figure, a division by nothing, and a typed number where the column calculates. Asked where the sheet
 * is read, because only there are all cells at hand.
 */

import { formatAngka } from '../../dasar/angka';
import { selisih } from '../../dasar/jumlah';
import { alamat, kolomHuruf, type Lembar } from '../../dasar/kisi';
import { type IdAturan, lapor, type Temuan, type Tingkat } from '../../dasar/temuan';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import { nilaiRumus } from '../../rumus/hitung';
import { acuanRumus, jumlahanRumus, type SelAcuan } from '../../rumus/jumlahan';
import { MEDAN_SEMUA, type MedanUang, NAMA_MEDAN, selUang } from '../pengukuran/uang';
import { angkaTerketik } from './rumus-ketik';

/** Findings of one sheet; none is a judgement on a figure alone, each names the formula's cell. */
export function rumusBlok(lembar: Lembar, p: PengukuranTerbaca): Temuan[] {
  if (lembar.rumus.every((baris) => baris.every((r) => r === null))) return [];
  const pemeriksa = new PemeriksaRumus(lembar, p);
  return [...pemeriksa.periksa(), ...angkaTerketik(lembar, p)];
}

/** Formulas of read columns whose value is neither stored nor to be calculated: one finding for the sheet. */
export function rumusTanpaNilai(lembar: Lembar, p: PengukuranTerbaca): Temuan[] {
  const kolom = [...new Set(Object.values(p.peta))];
  const kosong: string[] = [];
  for (let r = p.kepala.baris + p.kepala.tinggi; r < lembar.rumus.length; r++) {
    for (const k of kolom) {
      if ((lembar.rumus[r]?.[k] ?? null) === null || (lembar.nilai[r]?.[k] ?? null) !== null) continue;
      // A formula may well give an empty text.
      if (nilaiRumus(lembar, lembar.rumus[r]?.[k] as string) !== '') kosong.push(alamat(r, k));
    }
  }
  const [pertama, ...lain] = kosong;
  if (pertama === undefined) return [];
  const lagi = lain.length === 0 ? '' : ` dan ${lain.length} sel lain`;
  const pesan = `Sel ${pertama}${lagi} berisi rumus tanpa nilai tersimpan yang tidak dapat dihitung di sini; angkanya dianggap kosong. Buka berkasnya di Excel atau Google Sheets, simpan, lalu periksa lagi.`;
  return [temuan(p, 'rumus-tanpa-nilai', 'peringatan', pesan, pertama, lain)];
}

/** Which row of the table a sheet row belongs to. */
interface Blok {
  /** The owner whose figure the formula gives; null for the grand total. */
  induk: BarisTerbaca | null;
  /** Rows directly below it. */
  anak: BarisTerbaca[];
}

class PemeriksaRumus {
  private readonly anak = new Map<string, BarisTerbaca[]>();
  private readonly akar: BarisTerbaca[] = [];
  private readonly temuan: Temuan[] = [];

  constructor(
    private readonly lembar: Lembar,
    private readonly p: PengukuranTerbaca,
  ) {
    const ada = new Set(p.baris.map(jalur));
    for (const b of p.baris) {
      const induk = ada.has(jalurInduk(b)) ? jalurInduk(b) : '';
      if (induk === '') this.akar.push(b);
      else this.anak.set(induk, [...(this.anak.get(induk) ?? []), b]);
    }
  }

  periksa(): Temuan[] {
    for (const b of this.p.baris) {
      for (const medan of MEDAN_SEMUA) {
        const sel = selUang(b, medan);
        const anak = this.anak.get(jalur(b)) ?? [];
        if (sel.rumus === null || sel.sel === null) continue;
        if (anak.length > 0) this.jumlahKeBawah(sel, medan, { induk: b, anak });
        if (medan === 'realisasi') this.jumlahTriwulan(sel, b);
      }
      for (const i of b.indikator) if (i.realisasi.rumus !== null) this.triwulan(i.realisasi, i.tw);
    }
    this.total();
    this.semuaRumus();
    return sebaris(this.temuan);
  }

  private total(): void {
    const { jumlah } = this.p;
    if (jumlah === null) return;
    const sel = { anggaran: jumlah.anggaran, realisasi: jumlah.realisasiRp };
    const tw = Object.fromEntries(jumlah.twRp.map((s, i) => [`tw${i + 1}`, s]));
    for (const [medan, s] of Object.entries({ ...sel, ...tw })) {
      if (s.rumus !== null) this.jumlahKeBawah(s, medan as MedanUang, { induk: null, anak: this.akar });
    }
  }

  /** A sum down its own column, against the rows below its owner (or any whole layer below them). */
  private jumlahKeBawah(sel: Sel, medan: MedanUang, blok: Blok): void {
    const suku = jumlahanRumus(sel.rumus as string);
    const letak = uraiSel(sel.sel as string);
    if (suku === null || letak === null || !suku.every((s) => s.kolom === letak.kolom)) return;
    const dipakai = new Set(suku.map((s) => s.baris));
    const lapis = this.lapisan(blok.anak, medan, letak.kolom);
    const terpilih = lapis.reduce((a, b) => (irisan(b, dipakai) > irisan(a, dipakai) ? b : a));
    if (irisan(terpilih, dipakai) === 0) return;
    const hilang = terpilih.filter((s) => !dipakai.has(uraiSel(s.sel as string)?.baris ?? -1));
    const apa = `${NAMA_MEDAN[medan]} ${blok.induk === null ? 'pada baris jumlah' : (blok.induk.nama.nilai ?? '')}`;
    if (hilang.length > 0) this.terputus(sel, apa, terpilih, hilang);
    else this.berlebih(sel, apa, medan, letak.kolom, dipakai, terpilih);
  }

  /** The children; their children; and so on while every one has some: each layer adds up to the same. */
  private lapisan(anak: BarisTerbaca[], medan: MedanUang, kolom: number): Sel[][] {
    const hasil: Sel[][] = [];
    for (let lapis = anak; lapis.length > 0; ) {
      const sel = lapis.map((b) => selUang(b, medan)).filter((s) => uraiSel(s.sel ?? '')?.kolom === kolom);
      if (sel.length > 0) hasil.push(sel);
      const turun = lapis.flatMap((b) => this.anak.get(jalur(b)) ?? [b]);
      if (turun.every((b, i) => b === lapis[i])) break;
      lapis = turun;
    }
    return hasil.length === 0 ? [[]] : hasil;
  }

  private terputus(sel: Sel, apa: string, semua: Sel[], hilang: Sel[]): void {
    const seharusnya = jumlah(semua);
    const beda = sel.nilai === null ? null : selisih(sel.nilai, seharusnya);
    const tempat = sebutSel(hilang);
    const isi = hilang.some((s) => s.nilai)
      ? `, padahal ${hilang.length > 1 ? 'sel-sel itu' : 'sel itu'} berisi ${formatAngka(jumlah(hilang))}`
      : '';
    const pesan = `Rumus ${sel.rumus} di sel ${sel.sel} (${apa}) tidak menjumlahkan sel ${tempat}${isi}. Betulkan rentang rumusnya.`;
    const t = temuan(
      this.p,
      'rumus-terputus',
      isi ? 'galat' : 'peringatan',
      pesan,
      sel.sel as string,
      hilang.map((s) => s.sel as string),
    );
    this.temuan.push({ ...t, tercetak: sel.nilai, seharusnya, selisih: beda });
  }

  /** Rows counted beside what they are part of, and rows of another owner. */
  private berlebih(
    sel: Sel,
    apa: string,
    medan: MedanUang,
    kolom: number,
    dipakai: Set<number>,
    semua: Sel[],
  ): void {
    const sah = new Set(semua.map((s) => s.sel));
    const lain = this.p.baris
      .map((b) => selUang(b, medan))
      .filter((s) => s.sel !== null && !sah.has(s.sel) && s.nilai)
      .filter((s) => {
        const letak = uraiSel(s.sel as string);
        return letak?.kolom === kolom && dipakai.has(letak.baris);
      });
    if (lain.length === 0) return;
    const seharusnya = jumlah(semua);
    const pesan = `Rumus ${sel.rumus} di sel ${sel.sel} (${apa}) menjumlahkan juga sel ${sebutSel(lain)}, yang sudah terhitung dalam baris lain atau bukan bagiannya. Jumlahkan satu tingkat saja.`;
    const t = temuan(
      this.p,
      'rumus-ganda',
      'galat',
      pesan,
      sel.sel as string,
      lain.map((s) => s.sel as string),
    );
    this.temuan.push({
      ...t,
      tercetak: sel.nilai,
      seharusnya,
      selisih: sel.nilai === null ? null : selisih(sel.nilai, seharusnya),
    });
  }

  private jumlahTriwulan(sel: Sel, b: BarisTerbaca): void {
    this.triwulan(sel, b.twRp);
  }

  /** A year that adds up some quarters but not all of them. */
  private triwulan(sel: Sel, tw: Sel[]): void {
    const suku = jumlahanRumus(sel.rumus as string);
    if (suku === null || sel.sel === null) return;
    const dipakai = new Set(suku.map((s) => alamat(s.baris, s.kolom)));
    const ada = tw.filter((s) => s.sel !== null);
    const hilang = ada.filter((s) => !dipakai.has(s.sel as string));
    if (hilang.length === 0 || ada.length - hilang.length < 2) return;
    this.terputus(sel, 'realisasi setahun', ada, hilang);
  }

  /** What can be said of any formula of the sheet, read or not. */
  private semuaRumus(): void {
    const bagi = new Map<number, string[]>();
    const dibaca = new Set(Object.values(this.p.peta));
    const awal = this.p.kepala.baris + this.p.kepala.tinggi;
    for (let r = awal; r < this.lembar.rumus.length; r++) {
      for (const [k, rumus] of (this.lembar.rumus[r] ?? []).entries()) {
        if (rumus === null) continue;
        if (this.lembar.nilai[r]?.[k] === '#DIV/0!') {
          if (!dibaca.has(k)) bagi.set(k, [...(bagi.get(k) ?? []), alamat(r, k)]);
        } else this.negatif(r, k, rumus);
      }
    }
    for (const [k, [pertama, ...lain]] of bagi) {
      const pesan = `Rumus di kolom ${kolomHuruf(k)} membagi dengan sel kosong atau nol (#DIV/0! di sel ${pertama}${lain.length > 0 ? ` dan ${lain.length} sel lain` : ''}). Beri syarat pada rumusnya, misalnya IFERROR.`;
      this.temuan.push(temuan(this.p, 'sel-galat', 'peringatan', pesan, pertama as string, lain));
    }
  }

  private negatif(r: number, k: number, rumus: string): void {
    const suku = jumlahanRumus(rumus);
    if (suku === null || suku.length < 2) return;
    const minus = suku.filter((s) => {
      const n = this.lembar.nilai[s.baris]?.[s.kolom];
      return typeof n === 'number' && n < 0;
    });
    if (minus.length === 0 || minus.length === suku.length) return;
    const sel = alamat(r, k);
    const tempat = minus.map((s) => alamat(s.baris, s.kolom));
    const pesan = `Rumus ${rumus} di sel ${sel} ikut menjumlahkan nilai negatif di sel ${singkat(tempat)}, sehingga hasilnya lebih kecil daripada yang sebenarnya. Periksa apakah nilai itu hanya angka bantu.`;
    this.temuan.push(temuan(this.p, 'rumus-negatif', 'peringatan', pesan, sel, tempat));
  }
}

/** Formulas of one row that leave out the same rows were filled from one another: one finding, the others with it. */
function sebaris(semua: Temuan[]): Temuan[] {
  const nomor = (sel: string) => sel.replace(/^[A-Z]+/, '');
  const kunci = (t: Temuan) =>
    `${t.aturan}|${nomor(t.lokasi.sel)}|${t.terkait.map((l) => nomor(l.sel)).join(',')}`;
  const hasil = new Map<string, Temuan>();
  for (const t of semua) {
    const lama = /^rumus-(terputus|ganda)$/.test(t.aturan) ? hasil.get(kunci(t)) : undefined;
    if (lama === undefined) hasil.set(hasil.has(kunci(t)) ? `${kunci(t)}|${t.lokasi.sel}` : kunci(t), t);
    else if (lama.tingkat !== 'galat' && t.tingkat === 'galat') {
      hasil.set(kunci(t), { ...t, terkait: [...t.terkait, lama.lokasi, ...lama.terkait] });
    } else lama.terkait.push(t.lokasi, ...t.terkait);
  }
  return [...hasil.values()];
}

const jalur = (b: BarisTerbaca): string => b.jalur.join(' > ');
const jalurInduk = (b: BarisTerbaca): string => b.jalur.slice(0, -1).join(' > ');
const jumlah = (sel: Sel[]): number => sel.reduce((a, s) => a + (s.nilai ?? 0), 0);
const irisan = (sel: Sel[], baris: Set<number>): number =>
  sel.filter((s) => baris.has(uraiSel(s.sel ?? '')?.baris ?? -1)).length;
const sebutSel = (sel: Sel[]): string => singkat(sel.map((s) => s.sel as string));
const singkat = (sel: string[]): string =>
  sel.length > 4 ? `${sel.slice(0, 3).join(', ')} dan ${sel.length - 3} sel lain` : sel.join(', ');

function uraiSel(sel: string): SelAcuan | null {
  return acuanRumus(sel)[0] ?? null;
}

function temuan(
  p: PengukuranTerbaca,
  aturan: IdAturan,
  tingkat: Tingkat,
  pesan: string,
  sel: string,
  terkait: string[],
): Temuan {
  const tempat = (s: string) => ({ berkas: p.berkas, lembar: p.lembar, sel: s });
  return lapor({
    aturan,
    tingkat,
    pesan,
    lokasi: tempat(sel),
    terkait: terkait.map(tempat),
  });
}
