/** A typed number in a place where the rows of its kind calculate: the next change of a figure will not reach it. */
import { formatAngka } from '../../dasar/angka';
import type { Lembar } from '../../dasar/kisi';
import { lapor, type Temuan } from '../../dasar/temuan';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import { geserRumus } from '../../rumus/geser';
import { nilaiRumus } from '../../rumus/hitung';
import { acuanRumus } from '../../rumus/jumlahan';

/** So many formulas, and so few typed numbers beside them, make a column that calculates. */
const RUMUS_MIN = 3;
const BAGIAN_KETIK = 0.25;

/** Fields that forms calculate: totals, percentages; owners and lowest rows apart. */
function bidang(b: BarisTerbaca): [nama: string, sel: Sel][] {
  return [
    ['anggaran', b.anggaran],
    ...b.twRp.map((s, i): [string, Sel] => [`tw${i + 1}`, s]),
    ['realisasi', b.realisasiRp],
    ['capaianRp', b.capaianRp],
    ['rpjmd', b.rpjmdRp],
    ...b.indikator.flatMap((i): [string, Sel][] => [
      ['realisasiK', i.realisasi],
      ['capaianK', i.capaian],
      ['capaianRenstra', i.capaianRenstra],
    ]),
  ];
}

export function angkaTerketik(lembar: Lembar, p: PengukuranTerbaca): Temuan[] {
  const kelompok = new Map<string, Sel[]>();
  for (const b of p.baris) {
    for (const [nama, sel] of bidang(b)) {
      if (sel.nilai === null || sel.sel === null) continue;
      const kunci = `${b.level}|${nama}`;
      kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), sel]);
    }
  }
  return [...kelompok.values()].flatMap((semua) => {
    const berumus = semua.filter((s) => s.rumus !== null);
    const terketik = semua.filter((s) => s.rumus === null && s.teks === null);
    if (berumus.length < RUMUS_MIN || terketik.length > semua.length * BAGIAN_KETIK) return [];
    return terketik.map((sel) => ketikan(lembar, p, sel, berumus));
  });
}

function ketikan(lembar: Lembar, p: PengukuranTerbaca, sel: Sel, berumus: Sel[]): Temuan {
  const hitung = menurutTetangga(lembar, sel, berumus);
  const beda = hitung !== null && Math.abs(hitung - (sel.nilai ?? 0)) > 0.005;
  const akibat = beda
    ? ` Menurut rumus baris lain seharusnya ${formatAngka(hitung)}.`
    : ' Bila angka asalnya berubah, sel ini tidak ikut berubah.';
  return lapor({
    aturan: 'rumus-terputus',
    tingkat: beda ? 'peringatan' : 'info',
    pesan: `Sel ${sel.sel} berisi angka ketikan ${formatAngka(sel.nilai ?? 0)}, padahal ${berumus.length} sel sejenis di kolom itu berisi rumus.${akibat}`,
    lokasi: { berkas: p.berkas, lembar: p.lembar, sel: sel.sel as string },
    tercetak: sel.nilai,
    seharusnya: beda ? hitung : null,
  });
}

/** Value of the nearest formula of the same kind moved to this cell; only where it looks at its own row alone. */
function menurutTetangga(lembar: Lembar, sel: Sel, berumus: Sel[]): number | null {
  const [tempat] = acuanRumus(sel.sel as string);
  const contoh = berumus.map((s) => ({ rumus: s.rumus as string, letak: acuanRumus(s.sel as string)[0] }));
  const sekolom = contoh.find((c) => c.letak?.kolom === tempat?.kolom);
  if (tempat === undefined || sekolom?.letak === undefined) return null;
  const { rumus, letak } = sekolom;
  const baris = [...rumus.matchAll(/(?<![A-Za-z$])\$?[A-Z]{1,3}\$?(\d+)/g)].map((c) => Number(c[1]) - 1);
  if (baris.length === 0 || baris.some((b) => b !== letak.baris)) return null;
  const nilai = nilaiRumus(lembar, geserRumus(rumus, tempat.baris - letak.baris, 0));
  if (typeof nilai !== 'number') return null;
  // A quotient without × 100 beside a typed percentage is the same figure.
  const persen =
    lembar.persen?.[sel.sel as string] === true || Math.abs(nilai * 100 - (sel.nilai ?? 0)) < 0.005;
  return persen ? nilai * 100 : nilai;
}
