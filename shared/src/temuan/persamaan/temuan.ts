/** From what the equations were found to say to findings: one for each cell at fault. */

import type { Lokasi } from '../../dasar/kisi';
import { at } from '../../dasar/pasti';
import type { Temuan } from '../../dasar/temuan';
import type { Sel } from '../../lembar/terbaca';
import { dugaan } from '../kalimat';
import type { Penyelesaian, Putusan } from './penyelesaian';
import { type Angka, kurang, type Persamaan } from './persamaan';

export interface HasilPersamaan {
  temuan: Temuan[];
  menurutSel: Map<Sel<unknown>, Temuan>;
  /** What an accused cell, and one that carries its figure on, should hold. */
  benar: Map<Sel<unknown>, number>;
}

const lokasi = ({ berkas, lembar, sel }: Angka): Lokasi => ({ berkas, lembar, sel: sel.sel ?? 'A1' });

export function temuanPersamaan(p: Penyelesaian): HasilPersamaan {
  const hasil: HasilPersamaan = { temuan: [], menurutSel: new Map(), benar: new Map() };
  const [kurang, putusan] = barisKurang(p.putusan);
  for (const satu of kurang) catat(hasil, p, at(satu, 0), satu.slice(1));
  for (const satu of putusan) catat(hasil, p, satu, []);
  for (const satu of p.bulatan) catatBulatan(hasil, p, satu);
  return hasil;
}

/** An owner that exceeds its children in several columns at once has most likely lost one of them: that is one fault. */
function barisKurang(semua: Putusan[]): [Putusan[][], Putusan[]] {
  const menurutBaris = new Map<string, Putusan[]>();
  for (const p of semua) {
    const [sebab] = p.sebab;
    if (sebab?.aturan !== 'jumlah-anak' || sebab.hasil.sel !== p.angka.sel || (bedanya(p) ?? 0) <= 0)
      continue;
    const kunci = `${p.angka.berkas}|${p.angka.lembar}|${/\d+$/.exec(p.angka.sel.sel ?? '')?.[0]}`;
    menurutBaris.set(kunci, [...(menurutBaris.get(kunci) ?? []), p]);
  }
  const kurang = [...menurutBaris.values()].filter((g) => new Set(g.map((p) => p.angka.sel)).size >= 3);
  const ikut = new Set(kurang.flat());
  return [kurang, semua.filter((p) => !ikut.has(p))];
}

function bedanya({ angka, seharusnya, sebab }: Putusan): number | null {
  const harus = seharusnya ?? sebab[0]?.hitung((a) => a.sel.nilai) ?? null;
  return harus === null ? null : kurang(angka.sel.nilai ?? 0, harus);
}

function catat(hasil: HasilPersamaan, p: Penyelesaian, putusan: Putusan, serumpun: Putusan[]): void {
  const { angka, akibat } = putusan;
  // What the cell is itself computed from says more than what it goes into.
  const utama = putusan.sebab.find((x) => x.hasil.sel === angka.sel) ?? putusan.sebab[0];
  if (!utama) return;
  const tercetak = angka.sel.nilai;
  const isHasil = utama.hasil.sel === angka.sel;
  const harus = isHasil ? (utama.hitung(p.nilai) ?? putusan.seharusnya) : putusan.seharusnya;
  if (harus === null) return;
  const maaf =
    isHasil && putusan.sebab.length === 1 && tercetak !== null
      ? (utama.maaf?.(tercetak, p.nilai) ?? null)
      : null;
  const beda = kurang(tercetak ?? 0, harus);
  const terkait = [
    ...serumpun.map((s) => s.angka),
    ...(putusan.calon ?? []),
    ...(putusan.lain ?? []),
    ...akibat.map((a) => a.angka),
    ...(isHasil ? (utama.serta ?? []) : []),
    ...(p.menurutSel.get(angka.sel) ?? []).filter((x) => x.bobot > 0.5).map((x) => x.hasil),
    ...putusan.sebab.filter((x) => x.bobot <= 0.5).flatMap((x) => [x.hasil, ...x.masukan]),
  ];
  const ada = hasil.menurutSel.get(angka.sel);
  if (ada) {
    const lagi = angka.tulis(harus);
    if (isHasil && ada.lokasi.sel === angka.sel.sel && !ada.pesan.includes(lagi))
      ada.pesan += ` Adapun ${utama.dari(p.nilai)} ${lagi}.`;
    ada.terkait.push(...terkait.map(lokasi));
    return;
  }
  const hilang = serumpun.length > 0 ? ' Periksa juga apakah ada baris di bawahnya yang hilang.' : '';
  const calon = (putusan.calon ?? []).map((a) => a.sel.sel).slice(0, 4);
  const mungkin = calon.length > 0 ? ` Yang mungkin salah ketik: sel ${calon.join(', ')}.` : '';
  const pesan = `${kalimat(putusan, utama, harus, p)}${serumpun.length > 0 ? '' : dugaan(tercetak, harus)}${
    tercetak === null || !isHasil ? '' : (utama.sebab?.(tercetak, harus) ?? '')
  }${hilang}${mungkin}`;
  const temuan: Temuan = {
    aturan: utama.aturan,
    tingkat: maaf?.tingkat ?? (putusan.sebab.some((x) => x.tingkat === 'galat') ? 'galat' : 'peringatan'),
    pesan: maaf ? `${pesan} ${maaf.kalimat}` : pesan,
    lokasi: lokasi(angka),
    terkait: terkait.map(lokasi),
    tercetak,
    seharusnya: harus,
    selisih: beda,
  };
  hasil.temuan.push(temuan);
  hasil.menurutSel.set(angka.sel, temuan);
  for (const s of serumpun) hasil.menurutSel.set(s.angka.sel, temuan);
  if (maaf || putusan.seharusnya === null || serumpun.length > 0) return;
  hasil.benar.set(angka.sel, harus);
  for (const a of akibat) {
    hasil.benar.set(a.angka.sel, a.seharusnya);
    if (!hasil.menurutSel.has(a.angka.sel)) hasil.menurutSel.set(a.angka.sel, temuan);
  }
}

function kalimat({ angka, sebab }: Putusan, utama: Persamaan, harus: number, p: Penyelesaian): string {
  const tercetak = angka.sel.nilai === null ? 'kosong' : `tercetak ${angka.tulis(angka.sel.nilai)}`;
  if (utama.hasil.sel === angka.sel) {
    const beda =
      utama.aturan === 'jumlah-anak' ? ` (selisih ${angka.tulis(kurang(angka.sel.nilai ?? 0, harus))})` : '';
    return `${angka.apa} ${tercetak}, padahal ${utama.dari(p.nilai)} ${angka.tulis(harus)}${beda}.`;
  }
  const saksi = [...new Set(sebab.map((x) => x.hasil.apa))].slice(0, 2).join(' dan ');
  return `${angka.apa} ${tercetak}, padahal menurut ${saksi} seharusnya ${angka.tulis(harus)}.`;
}

/** One unit in the last place: a source that rounded twice, no fault of the office. */
function catatBulatan(hasil: HasilPersamaan, p: Penyelesaian, x: Persamaan): void {
  const { hasil: angka } = x;
  const harus = x.hitung(p.nilai);
  if (harus === null || angka.sel.nilai === null) return;
  if (hasil.menurutSel.has(angka.sel) || x.masukan.some((a) => hasil.benar.has(a.sel))) return;
  const maaf = x.maaf?.(angka.sel.nilai, p.nilai);
  const temuan: Temuan = {
    aturan: x.aturan,
    tingkat: 'info',
    pesan: `${angka.apa} tercetak ${angka.tulis(angka.sel.nilai)}, padahal ${x.dari(p.nilai)} ${angka.tulis(harus)}. ${
      maaf?.kalimat ?? 'Selisih satu angka terakhir, biasanya karena pembulatan.'
    }`,
    lokasi: lokasi(angka),
    terkait: (p.menurutSel.get(angka.sel) ?? []).map((y) => lokasi(y.hasil)),
    tercetak: angka.sel.nilai,
    seharusnya: harus,
    selisih: kurang(angka.sel.nilai, harus),
  };
  hasil.temuan.push(temuan);
  hasil.menurutSel.set(angka.sel, temuan);
}
