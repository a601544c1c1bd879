/** The checker for an existing report document: its text and tables against themselves and against a rekap. */

import { readAngka } from '../../dasar/angka';
import { jumlahkan, selisih } from '../../dasar/jumlah';
import type { Temuan } from '../../dasar/temuan';
import { KETENTUAN_KINI } from '../../kinerja/ketentuan';
import { ketentuanRekap, type Rekap } from '../../rekap/rekap';
import { rumpun } from '../../rekap/rumpun';
import { type AcuanTeks, acuanTeks, type UangAcuan } from '../teks/acuan';
import type { Blok } from '../teks/blok';
import { KOTA } from '../teks/kota';
import { periksaTeks } from '../teks/periksa-teks';
import { kodeTabel } from './kode-tabel';
import { isTakarir, nomorTabel } from './nomor-tabel';
import { tabelLaporan } from './tabel';
import { hitungTabel } from './tabel-hitung';
import { tabelLawanRekap } from './tabel-rekap';
import { tahunDepan } from './tahun-depan';

/** Smaller amounts are unit prices and the like. */
const UANG_MIN = 1_000_000;
/** The cover and the title page. */
const SAMPUL = 12;

/** Findings in the order of the document; without a rekap only what the document says about itself. */
export function periksaLaporan(blok: readonly Blok[], rekap: Rekap | null): Temuan[] {
  // A caption is a title, not a sentence on this year's figures.
  const acuan = acuanLaporan(blok, rekap);
  const tabel = tabelLaporan(blok);
  const lawanRekap = rekap === null ? [] : tabelLawanRekap(tabel, rekap);
  const dituduh = new Set(lawanRekap.map((t) => t.lokasi.sel));
  const teks = periksaTeks(
    blok.map((b, i) => (isTakarir(b, blok[i + 1]) ? { ...b, jenis: 'judul' as const } : b)),
    acuan,
  );
  const tahun = new Set(teks.filter((t) => t.aturan === 'tahun-salah').map((t) => t.lokasi.sel));
  const semua = [
    ...nomorTabel(blok),
    ...teks,
    ...tahunDepan(blok, acuan.tahun).filter((t) => !tahun.has(t.lokasi.sel)),
    ...lawanRekap,
    ...(rekap === null ? [] : kodeTabel(tabel, rekap)),
    // What the rekap has shown to be wrong is not said once more.
    ...hitungTabel(tabel, acuan.tahun).filter((t) =>
      [t.lokasi, ...t.terkait].every((l) => !dituduh.has(l.sel)),
    ),
  ];
  const tempat = new Map(blok.map((b, i) => [b.lokasi.sel, i]));
  const letak = (t: Temuan) => tempat.get(t.lokasi.sel) ?? 0;
  return semua
    .map((t, i) => ({ t, i }))
    .sort((a, b) => letak(a.t) - letak(b.t) || a.i - b.i)
    .map(({ t }) => t);
}

/** What the prose is held against: the rekap, and the amounts that the document's own tables print. */
function acuanLaporan(blok: readonly Blok[], rekap: Rekap | null): AcuanTeks {
  const dasar = acuanTeks(null, rekap, (rekap === null ? KETENTUAN_KINI : ketentuanRekap(rekap)).skala.nilai);
  const sampul = blok
    .filter((b) => b.jenis !== 'sel')
    .slice(0, SAMPUL)
    .map((b) => b.teks);
  const tahun = sampul
    .map((t) => /\btahun(?: anggaran)? (20\d\d)\b/i.exec(t)?.[1])
    .find((t) => t !== undefined);
  return {
    ...dasar,
    tahun: dasar.tahun ?? (tahun === undefined ? null : Number(tahun)),
    kota: kota([rekap?.instansi ?? '', ...sampul]),
    uang: [...total(rekap), ...dasar.uang, ...uangTabel(blok)],
  };
}

function kota(teks: string[]): string | null {
  const nama = teks.map((t) => /\bkota ([a-z ]+?)(?=$|[,.]| tahun)/i.exec(t)?.[1]?.trim().toLowerCase());
  return KOTA.find((k) => nama.includes(k.toLowerCase())) ?? null;
}

function total(rekap: Rekap | null): UangAcuan[] {
  const akar = rumpun(rekap?.baris ?? []).map((c) => c.baris);
  const pagu = jumlahkan(akar.map((b) => b.anggaran)) ?? 0;
  const realisasi = jumlahkan(akar.map((b) => b.realisasiRp)) ?? 0;
  return [
    { apa: 'total pagu pada rekap', nilai: pagu },
    { apa: 'total realisasi pada rekap', nilai: realisasi },
    { apa: 'sisa anggaran pada rekap', nilai: selisih(pagu, realisasi) },
  ].filter((u) => u.nilai > 0);
}

/** Sums first: a sentence names these, and where several amounts are near, they are meant. */
function uangTabel(blok: readonly Blok[]): UangAcuan[] {
  const jumlah = new Set(
    blok
      .filter((b) => /^(jumlah|total)\b/i.test(b.teks) && b.tabel)
      .map((b) => `${b.tabel?.nomor}|${b.tabel?.baris}`),
  );
  const isJumlah = (b: Blok) => jumlah.has(`${b.tabel?.nomor}|${b.tabel?.baris}`);
  const semua = blok.flatMap((b) => {
    const nilai = b.tabel === undefined ? null : readAngka(b.teks, 'uang').nilai;
    const ada = nilai !== null && nilai >= UANG_MIN && /\d{1,3}([.,]\d{3}){2}/.test(b.teks);
    return ada ? [{ apa: `angka pada ${b.lokasi.sel}`, nilai, jumlah: isJumlah(b) }] : [];
  });
  return [...semua.filter((u) => u.jumlah), ...semua.filter((u) => !u.jumlah)].map(({ apa, nilai }) => ({
    apa,
    nilai,
  }));
}
