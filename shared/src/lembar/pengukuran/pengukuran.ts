/** The pengukuran sheet (E.81 of Permendagri 86/2017 and its local variants): from a grid to rows of the kode tree. */
import { bulat } from '../../dasar/angka';
import { alamat, type KoreksiKolom, type Lembar } from '../../dasar/kisi';
import { rapi } from '../../dasar/teks';
import type { Temuan } from '../../dasar/temuan';
import { parseKode, sistemKode } from '../../kinerja/kode';
import { type CaraBaca, caraPengukuran, caraTakDibaca, sidikKepala } from '../cara-baca';
import { labelKepala } from '../ejaan';
import { findKepala, type Kepala } from '../kepala';
import { PembacaSel, ringkasTeks } from '../sel';
import { readSifat } from '../sifat';
import type { IndikatorTerbaca, PengukuranTerbaca } from '../terbaca';
import { readJudulLengkap } from './judul-lain';
import { KAMUS_PENGUKURAN } from './kamus-pengukuran';
import { kodeTampil, satukanKode } from './kode-terpisah';
import { laporKepala } from './lapor-kepala';
import { readBarisBerkode } from './pengukuran-baris';
import { readBarisTanpaKode } from './pengukuran-tanpa-kode';
import { satuanRupiah } from './ribuan';
import { ADA_TW } from './sinonim-pengukuran';

export interface OpsiPengukuran {
  /** Columns that a person showed. */
  koreksi?: KoreksiKolom;
}

export interface HasilPengukuran {
  /** null: this sheet is no pengukuran, or of a layout without the columns to read it. */
  pengukuran: PengukuranTerbaca | null;
  temuan: Temuan[];
  /** The sheet as its figures were read: kode whole, money in rupiah. */
  lembar: Lembar;
  cara: CaraBaca;
}

/**
 * Reads one sheet; layouts 1 (paired rows), 2 (single row) and 3 (no kode) alike. Money in rupiah, percentages as printed.
 * A blank cell is null; what cannot be read or placed is a temuan with its cell, never dropped in silence.
 */
export function readPengukuran(asli: Lembar, berkas: string, opsi: OpsiPengukuran = {}): HasilPengukuran {
  const tanpaKoreksi = lengkap(findKepala(asli, KAMUS_PENGUKURAN));
  const kepala = dikoreksi(asli, tanpaKoreksi, opsi.koreksi);
  if (kepala === null) {
    const temuan = tolak(asli, berkas);
    return { pengukuran: null, temuan, lembar: asli, cara: caraTakDibaca(asli, temuan) };
  }
  const { lembar, kali } = satuanRupiah(satukanKode(kodeTampil(asli, kepala), kepala), kepala);
  const sel = new PembacaSel(lembar, berkas);
  laporKepala(sel, kepala);
  const basi = isBasi(tanpaKoreksi, opsi.koreksi);
  if (basi) laporBasi(sel, kepala);
  const isi = isBerkode(lembar, kepala)
    ? readBarisBerkode(sel, kepala, sistemKode(teksKode(lembar, kepala)))
    : readBarisTanpaKode(sel, tanpaKode(kepala));
  if (isTertulisJumlah(lembar, kepala)) for (const b of isi.baris) b.indikator.forEach(tandaiJumlah);
  const judul = readJudulLengkap(sel, kepala);
  const pengukuran = {
    berkas,
    lembar: lembar.nama,
    ...judul,
    sifat: readSifat(lembar, kepala.rentang.baris, berkas),
    kepala: kepala.rentang,
    peta: kepala.peta,
    ...isi,
    ...(kali.size > 0 && { satuanUang: Math.max(...kali.values()) }),
  };
  const temuan = ringkasTeks(sel.temuan);
  const bidang = new Set(basi ? [] : Object.keys(opsi.koreksi?.kolom ?? {}));
  return { pengukuran, temuan, lembar, cara: caraPengukuran(lembar, kepala, pengukuran, temuan, bidang) };
}

/**
 * A sheet with K and Rp of several quarters is a measurement, even where the rest of its header cannot be read: it is
 * refused by name, with the first cell that was not understood, and never taken for another form.
 */
function tolak(lembar: Lembar, berkas: string): Temuan[] {
  const kepala = findKepala(lembar, { ...KAMUS_PENGUKURAN, sah: isBertriwulan });
  if (kepala === null) return [];
  const { peta, takDikenal, ganda } = kepala;
  const ada = (pola: RegExp) => Object.keys(peta).some((b) => pola.test(b));
  const kurang = [
    ada(/^(kode|nama)/) ? '' : 'nama program/kegiatan',
    ada(/^target\./) ? '' : 'target tahun ini',
  ].filter(Boolean);
  const asing = [...takDikenal, ...ganda].sort((a, b) => a.kolom - b.kolom)[0] ?? kepala.kolom[0];
  const tempat = asing?.sel ?? alamat(kepala.rentang.baris, 0);
  const pesan =
    `Lembar ${lembar.nama} tampak seperti formulir pengukuran per triwulan, tetapi kolom ${kurang.join(' dan ')} tidak ditemukan; ` +
    `yang pertama tidak dimengerti: sel ${tempat}${asing ? ` (“${asing.label}”)` : ''}. Lembar ini tidak dibaca. ` +
    'Tunjukkan kolomnya pada Cara lembar ini dibaca, atau perjelas judul kolomnya.';
  const sel = new PembacaSel(lembar, berkas);
  sel.lapor('kepala-tak-dikenal', 'galat', pesan, tempat, asing?.label ?? null);
  return sel.temuan;
}

/** True where a header has K and Rp of several quarters, whether the sheet can be read as a measurement or not. */
export const kepalaTriwulan = (lembar: Lembar): boolean =>
  isMenyebutTriwulan(lembar) && findKepala(lembar, { ...KAMUS_PENGUKURAN, sah: isBertriwulan }) !== null;

const BARIS_KEPALA = 60;

/** Cheap to ask, before every form of the Sekretariat's document is tried. */
const isMenyebutTriwulan = ({ nilai }: Lembar): boolean =>
  nilai
    .slice(0, BARIS_KEPALA)
    .some((b) => b.some((n) => typeof n === 'string' && n.length < 240 && ADA_TW.test(labelKepala(n))));

/** K and Rp of two quarters at least. */
const isBertriwulan = (peta: Record<string, number>): boolean =>
  [1, 2, 3, 4].filter((n) => peta[`tw${n}.k`] !== undefined && peta[`tw${n}.rp`] !== undefined).length >= 2;

/** The row of column numbers says that the year is the sum of its quarters: `12 = 8 + 9 + 10 + 11`. */
function isTertulisJumlah({ nilai }: Lembar, { rentang, peta }: Kepala): boolean {
  const kolom = [peta['realisasi.k'], peta['realisasi.rp']].filter((k) => k !== undefined);
  return nilai
    .slice(rentang.baris, rentang.baris + rentang.tinggi)
    .some((baris) => kolom.some((k) => /=[^+]*(\+[^+]*){3}$/.test(rapi(baris[k]))));
}

/** An index that is summed all the same, as its header says; one that is not keeps the way of its unit. */
function tandaiJumlah(i: IndikatorTerbaca): void {
  const jumlah = i.tw.reduce((n, s) => n + (s.nilai ?? 0), 0);
  if (i.cara === null && i.realisasi.nilai !== null && bulat(jumlah) === bulat(i.realisasi.nilai))
    i.cara = 'jumlah';
}

/** A column headed `Kode` may hold running numbers only: most of what looks like a kode must be one, in one system. */
function isBerkode(lembar: Lembar, kepala: Kepala): boolean {
  const { kode, nama } = kepala.peta;
  if (kode === undefined) return false;
  const isi = teksKode(lembar, kepala);
  if (nama === undefined || isi.length === 0) return true;
  const sistem = sistemKode(isi);
  const bertitik = isi.filter((teks) => /^\d[\d. ]*$/.test(teks) && /[. ]/.test(teks));
  const terbaca = bertitik.filter((teks) => parseKode(teks, sistem) !== null).length;
  return terbaca > 0 ? terbaca * 3 >= bertitik.length : bertitik.some((teks) => /^\d\.\d\d/.test(teks));
}

function teksKode({ nilai }: Lembar, { rentang, peta }: Kepala): string[] {
  return nilai
    .slice(rentang.baris + rentang.tinggi)
    .map((baris) => rapi(baris[peta.kode as number]))
    .filter((teks) => teks !== '');
}

function tanpaKode(kepala: Kepala): Kepala {
  const { kode, no, ...lain } = kepala.peta;
  const nomor = no ?? kode;
  return { ...kepala, peta: nomor === undefined ? lain : { ...lain, no: nomor } };
}

/** The header with the columns that a person showed laid over it; null when that is no form either. */
function dikoreksi(lembar: Lembar, kepala: Kepala | null, koreksi: KoreksiKolom | undefined): Kepala | null {
  const peta = koreksi?.kolom ?? {};
  if (Object.keys(peta).length === 0 || isBasi(kepala, koreksi)) return kepala;
  const dasar =
    kepala ??
    lengkap(findKepala(lembar, { ...KAMUS_PENGUKURAN, sah: isBertriwulan })) ??
    kepalaDariPeta(lembar, peta);
  const dipakai = new Set(Object.values(peta));
  const lain = Object.entries(dasar.peta).filter(
    ([bidang, k]) => peta[bidang] === undefined && !dipakai.has(k),
  );
  const gabung = { ...Object.fromEntries(lain), ...peta };
  if (!KAMUS_PENGUKURAN.sah(gabung)) return null;
  return {
    ...dasar,
    peta: gabung,
    takDikenal: dasar.takDikenal.filter((k) => !dipakai.has(k.kolom)),
    ganda: dasar.ganda.filter((k) => !dipakai.has(k.kolom)),
  };
}

/** True where the header is no longer the one that the columns were shown for. */
const isBasi = (kepala: Kepala | null, koreksi: KoreksiKolom | undefined): boolean =>
  kepala !== null && (koreksi?.sidikKepala ?? null) !== null && koreksi?.sidikKepala !== sidikKepala(kepala);

function laporBasi(sel: PembacaSel, { rentang }: Kepala): void {
  const pesan =
    `Kolom yang pernah ditunjukkan untuk lembar ${sel.lembar.nama} tidak dipakai lagi, karena judul kolomnya sudah berubah. ` +
    'Periksa pada Cara lembar ini dibaca, dan tunjukkan kembali bila perlu.';
  sel.lapor('kepala-tak-dikenal', 'peringatan', pesan, alamat(rentang.baris, 0));
}

const SETAHUN = { k: 'realisasi.k', rp: 'realisasi.rp', persen: 'capaian.k', persenRp: 'capaian.rp' };

/**
 * The year of a form that has no columns of that name: the last of those that add up to the end of a quarter, and a bare
 * `%` beside the year's K or Rp. Where the quarters have columns too, the earlier sums say nothing that these do not.
 */
function lengkap(kepala: Kepala | null): Kepala | null {
  if (kepala === null) return null;
  const bertriwulan = Object.keys(kepala.peta).some((b) => /^tw\d\.(k|rp)$/.test(b));
  const buang = bertriwulan ? /^sd\d\.|^realisasi\.persen/ : /^(sd\d|realisasi)\.persen/;
  const peta = Object.fromEntries(Object.entries(kepala.peta).filter(([b]) => !buang.test(b)));
  for (const [bagian, setahun] of Object.entries(SETAHUN)) {
    const kolom = ['realisasi', 'sd4', 'sd3', 'sd2', 'sd1']
      .map((kelompok) => kepala.peta[`${kelompok}.${bagian}`])
      .find((k) => k !== undefined);
    if (kolom !== undefined) peta[setahun] ??= kolom;
  }
  return { ...kepala, peta };
}

/** No label is known, only the confirmed columns: the table begins where the kode column first looks like a kode. */
function kepalaDariPeta(lembar: Lembar, peta: Record<string, number>): Kepala {
  const kolom = peta.kode ?? 0;
  const pertama = lembar.nilai.findIndex((baris) => /^\s*\d\.\d\d/.test(String(baris[kolom] ?? '')));
  const tinggi = pertama < 0 ? lembar.nilai.length : pertama;
  const lebar = Math.max(...Object.values(peta)) + 1;
  const rentang = { baris: 0, kolom: 0, tinggi, lebar };
  return { rentang, kolom: [], nomor: [], peta, takDikenal: [], ganda: [], bukti: new Map() };
}
