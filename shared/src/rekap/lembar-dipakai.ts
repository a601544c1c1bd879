/**
 * Which sheets of a workbook count. One workbook, or a file beside it, may hold the same form several times: a sheet for each quarter, last year's
 * beside this year's, *murni* and *perubahan*, copies, hidden drafts. They are one bidang, not several: one is used, and said.
 */

import { at, get } from '../dasar/pasti';
import { lapor, type Temuan } from '../dasar/temuan';
import { ROMAWI, TRIWULAN, type Triwulan } from '../kinerja/istilah';
import { pokokBerkas, type SifatLembar } from '../lembar/sifat';
import type { PengukuranTerbaca } from '../lembar/terbaca';
import { isKonteks, kodeBaris } from './pohon';
import { lengkapiTriwulan, triwulanBerisi } from './triwulan-terpisah';

export interface LembarDipakai {
  pengukuran: PengukuranTerbaca[];
  /** Sheets that do not count; nothing that is said of their cells is of use. */
  sisih: PengukuranTerbaca[];
  temuan: Temuan[];
}

/** Of two sheets that share so much of the smaller one's rows, one is another state of the other. */
const SERUPA = 0.5;
const TANPA_SIFAT: SifatLembar = {
  triwulan: null,
  perubahan: 0,
  salinan: false,
  tahunNama: null,
  tersembunyi: false,
};
const sifatnya = (p: PengukuranTerbaca): SifatLembar => p.sifat ?? TANPA_SIFAT;

/**
 * Picks among sheets of one year. Sheets of different workbooks are compared only where their names say that they are states
 * of one (`Mutasi TW 1.xlsx`, `Salinan dari Mutasi.xlsx`), and sheets that have other rows never are. Where no sign tells alike sheets apart, all of them stay, and the rule `kode-ganda` reports them.
 * @param tahun null: as the sheets' own titles say
 * @param triwulan null: the last one that any of the sheets holds
 */
export function lembarDipakai(
  semua: readonly PengukuranTerbaca[],
  tahun: number | null,
  triwulan: Triwulan | null,
): LembarDipakai {
  const hasil: LembarDipakai = { pengukuran: [], sisih: [], temuan: [] };
  const menurutBuku = new Map<string, PengukuranTerbaca[]>();
  for (const p of semua) {
    const pokok = pokokBerkas(p.berkas);
    menurutBuku.set(pokok, [...(menurutBuku.get(pokok) ?? []), p]);
  }
  for (const buku of menurutBuku.values()) {
    const tampak = buku.filter((p) => !sifatnya(p).tersembunyi);
    const kelompok = kelompokSerupa(buku);
    for (const anggota of kelompok) {
      const lain = tampak.filter((p) => !anggota.includes(p));
      pilih(anggota, lain, tahun, triwulan, hasil);
    }
  }
  return hasil;
}

function pilih(
  anggota: PengukuranTerbaca[],
  tampakLain: PengukuranTerbaca[],
  tahun: number | null,
  diminta: Triwulan | null,
  hasil: LembarDipakai,
): void {
  if (anggota.every((p) => sifatnya(p).tersembunyi) && tampakLain.length > 0) {
    // No bidang hides its own sheet: what is hidden beside a shown form is a draft.
    hasil.sisih.push(...anggota);
    hasil.temuan.push(...anggota.map(tersembunyiSaja));
    return;
  }
  const triwulan =
    diminta ?? [...TRIWULAN].reverse().find((t) => anggota.some((p) => triwulanLembar(p) >= t)) ?? 1;
  const nilai = new Map(anggota.map((p) => [p, urutan(p, tahun ?? p.tahun, triwulan)]));
  const sebanding = (a: PengukuranTerbaca, b: PengukuranTerbaca) =>
    bandingUrutan(get(nilai, a), get(nilai, b));
  const urut = [...anggota].sort(sebanding);
  const [utama] = urut;
  if (utama === undefined) return;
  const dipakai = urut.filter((p) => p === utama || (sebanding(p, utama) === 0 && !isSama(p, utama)));
  const sisih = urut.filter((p) => !dipakai.includes(p));
  const lengkap =
    dipakai.length > 1
      ? { pengukuran: utama, diambil: [] }
      : lengkapiTriwulan(utama, sisih.filter(bolehMelengkapi(utama)), triwulan);
  hasil.pengukuran.push(lengkap.pengukuran, ...dipakai.slice(1));
  hasil.sisih.push(...sisih);
  if (sisih.length > 0 || sifatnya(utama).tersembunyi)
    hasil.temuan.push(pemberitahuan(utama, sisih, tahun, lengkap.diambil));
}

/** Sheets that hold the rows of one another, in groups. */
function kelompokSerupa(buku: readonly PengukuranTerbaca[]): PengukuranTerbaca[][] {
  const kunci = new Map(buku.map((p) => [p, kunciBaris(p)]));
  const kelompok: PengukuranTerbaca[][] = [];
  for (const p of buku) {
    const milik = get(kunci, p);
    const serupa = kelompok.filter((k) => k.some((lain) => isSerupa(milik, get(kunci, lain))));
    const [pertama] = serupa;
    if (pertama === undefined) kelompok.push([p]);
    else {
      for (const k of serupa.slice(1)) {
        pertama.push(...k);
        kelompok.splice(kelompok.indexOf(k), 1);
      }
      pertama.push(p);
    }
  }
  return kelompok;
}

function kunciBaris(p: PengukuranTerbaca): Set<string> {
  return new Set(
    p.baris.filter((b) => !isKonteks(b)).map((b) => kodeBaris(b) ?? b.jalur.join(' > ').toLowerCase()),
  );
}

function isSerupa(a: Set<string>, b: Set<string>): boolean {
  const sama = [...a].filter((k) => b.has(k)).length;
  return sama > 0 && sama >= SERUPA * Math.min(a.size, b.size);
}

const triwulanLembar = (p: PengukuranTerbaca): number =>
  sifatnya(p).triwulan ?? Math.max(0, ...triwulanBerisi(p));

/** The smaller, the rather it is the one; compared from left to right. */
function urutan(p: PengukuranTerbaca, tahun: number | null, triwulan: number): number[] {
  const { perubahan, salinan, tahunNama, tersembunyi } = sifatnya(p);
  const milik = triwulanLembar(p);
  const berisi = triwulanBerisi(p);
  const jauh =
    milik === triwulan ? 0 : milik > triwulan && berisi.includes(triwulan) ? milik : 10 + triwulan - milik;
  return [
    tahunNama !== null && tahun !== null && tahunNama !== tahun ? 1 : 0,
    tersembunyi ? 1 : 0,
    berisi.length === 0 && p.baris.every((b) => b.realisasiRp.nilai === null) ? 1 : 0,
    -perubahan,
    jauh,
    salinan ? 1 : 0,
  ];
}

function bandingUrutan(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return at(a, i) - at(b, i);
  return 0;
}

/** A sheet may lend its quarter when it is named for it, or is another version; never a draft, a copy, or another year's. */
function bolehMelengkapi(utama: PengukuranTerbaca): (p: PengukuranTerbaca) => boolean {
  return (p) => {
    const { salinan, tersembunyi, triwulan, tahunNama } = sifatnya(p);
    const tahunLain = tahunNama !== null && tahunNama !== (sifatnya(utama).tahunNama ?? utama.tahun);
    return !salinan && !tahunLain && (triwulan !== null || !tersembunyi);
  };
}

/** The same figures in the same places: which of the two is read makes no difference. */
function isSama(a: PengukuranTerbaca, b: PengukuranTerbaca): boolean {
  return JSON.stringify([a.baris, a.jumlah]) === JSON.stringify([b.baris, b.jumlah]);
}

/** The sheet, with its file where that is not the one that the message stands at. */
const kutip = (p: PengukuranTerbaca, di: PengukuranTerbaca = p): string =>
  p.berkas === di.berkas ? `“${p.lembar}”` : `“${p.lembar}” di ${p.berkas}`;
const daftar = (kata: string[]): string =>
  kata.length < 2 ? kata.join('') : `${kata.slice(0, -1).join(', ')} dan ${kata[kata.length - 1]}`;

/** Named for a year that is neither the one that counts nor the used sheet's own. */
const isTahunLain = (s: SifatLembar, u: SifatLembar, tahun: number | null): boolean =>
  s.tahunNama !== null && s.tahunNama !== tahun && s.tahunNama !== u.tahunNama;

function alasan(p: PengukuranTerbaca, utama: PengukuranTerbaca, tahun: number | null): string {
  const [s, u] = [sifatnya(p), sifatnya(utama)];
  if (isTahunLain(s, u, tahun ?? p.tahun)) return `tahun ${s.tahunNama} menurut namanya`;
  if (s.tersembunyi) return 'tersembunyi';
  if (s.perubahan < u.perubahan) return u.perubahan > 1 || s.perubahan > 0 ? 'versi sebelumnya' : 'murni';
  const milik = triwulanLembar(p);
  if (milik > 0 && milik !== triwulanLembar(utama)) return `triwulan ${ROMAWI[milik - 1]}`;
  if (s.salinan) return 'salinan';
  return isSama(p, utama) ? 'isinya sama' : 'belum terisi';
}

function pemberitahuan(
  utama: PengukuranTerbaca,
  sisih: PengukuranTerbaca[],
  tahun: number | null,
  diambil: { triwulan: number; dari: PengukuranTerbaca }[],
): Temuan {
  const kalimat =
    sisih.length === 0
      ? [`Lembar ${kutip(utama)} tersembunyi, tetapi dipakai karena tidak ada lembar pengukuran lain.`]
      : [
          `${sisih.every((p) => p.berkas === utama.berkas) ? 'Buku kerja ini memuat formulir' : 'Buku kerja ini dan salinannya memuat formulir'} yang sama ${sisih.length + 1} kali; yang dipakai lembar ${kutip(utama)}.`,
          `Tidak ikut: ${daftar(sisih.map((p) => `${kutip(p, utama)} (${alasan(p, utama, tahun)})`))}.`,
        ];
  if (diambil.length > 0)
    kalimat.push(
      `Angka ${daftar(diambil.map(({ triwulan, dari }) => `triwulan ${ROMAWI[triwulan - 1]} diambil dari lembar ${kutip(dari, utama)}`))}.`,
    );
  const hilang = barisHilang(utama, sisih, tahun);
  if (hilang.length > 0) kalimat.push(`Baris yang hanya ada di lembar yang tidak ikut: ${daftar(hilang)}.`);
  if (sisih.length > 0)
    kalimat.push('Bila seharusnya lembar lain, beri nama atau sembunyikan sesuai isinya.');
  // A copy that is shown and differs may be the newer one: nothing tells.
  const ragu = sisih.some(
    (p) => !sifatnya(p).tersembunyi && alasan(p, utama, tahun) === 'salinan' && !isSama(p, utama),
  );
  const kurang = diambil.length > 0 && hilang.length > 0;
  return lembarTemuan(utama, ragu || kurang ? 'peringatan' : 'info', kalimat.join(' '));
}

/** Rows with figures of this year's shown sheets that the used one does not have, three at most by name. */
function barisHilang(utama: PengukuranTerbaca, sisih: PengukuranTerbaca[], tahun: number | null): string[] {
  const milik = kunciBaris(utama);
  const lain = new Map<string, string>();
  for (const p of sisih) {
    const { tersembunyi, salinan } = sifatnya(p);
    if (tersembunyi || salinan || isTahunLain(sifatnya(p), sifatnya(utama), tahun ?? p.tahun)) continue;
    for (const k of kunciBaris(p))
      if (!milik.has(k) && !lain.has(k)) lain.set(k, `${k} (${kutip(p, utama)})`);
  }
  const sebut = [...lain.values()];
  return sebut.length > 3 ? [...sebut.slice(0, 3), `${sebut.length - 3} baris lain`] : sebut;
}

const tersembunyiSaja = (p: PengukuranTerbaca): Temuan =>
  lembarTemuan(
    p,
    'peringatan',
    `Lembar ${kutip(p)} tersembunyi dan barisnya tidak ada di lembar lain, sehingga dianggap rancangan dan tidak ikut. Tampilkan lembar itu bila isinya memang berlaku.`,
  );

function lembarTemuan(p: PengukuranTerbaca, tingkat: Temuan['tingkat'], pesan: string): Temuan {
  return lapor({
    aturan: 'lembar-dipakai',
    tingkat,
    pesan,
    lokasi: { berkas: p.berkas, lembar: p.lembar, sel: 'A1' },
  });
}
