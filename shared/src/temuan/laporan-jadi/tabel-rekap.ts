/** Figures in the tables of an existing report against the rekap: pagu, realisasi, remainder, percentages, K figures. */

import { formatAngka, readAngka } from '../../dasar/angka';
import { jumlahkan, selisih } from '../../dasar/jumlah';
import { kunci } from '../../dasar/teks';
import type { Temuan } from '../../dasar/temuan';
import { ROMAWI, readTriwulan, type Triwulan } from '../../kinerja/istilah';
import { parseKode } from '../../kinerja/kode';
import { readAngkaBersatuan } from '../../lembar/pengukuran/indikator-banyak';
import { rekapTriwulan } from '../../rekap/konsolidasi';
import type { BarisRekap, Rekap } from '../../rekap/rekap';
import type { Blok } from '../teks/blok';
import { labelKolom, namaTunggal, type TabelLaporan } from './tabel';

/** What a column holds, and the figures of a row that may stand there: recomputed, or as the sheet prints them. */
interface Medan {
  apa: string;
  nilai: (b: BarisRekap) => (number | null)[];
}

const satu = (b: BarisRekap) => (b.indikator.length === 1 ? b.indikator[0] : undefined);
const beda = (a: number | null, b: number | null) => (a === null || b === null ? null : selisih(a, b));
const serapan = (b: BarisRekap) => [b.serapan, b.tercetak.capaianRp, b.rataRp, b.tercetak.rataRp];
const capaian = (b: BarisRekap) => [satu(b)?.capaian ?? null, b.tercetak.capaianK, b.rataK, b.tercetak.rataK];
const MEDAN: Record<string, Medan> = {
  pagu: { apa: 'Pagu', nilai: (b) => [b.anggaran] },
  realisasiRp: { apa: 'Realisasi anggaran', nilai: (b) => [b.realisasiRp, b.tercetak.realisasiRp] },
  sisa: {
    apa: 'Sisa anggaran',
    nilai: (b) => [beda(b.anggaran, b.realisasiRp), beda(b.anggaran, b.tercetak.realisasiRp)],
  },
  serapan: { apa: 'Persentase realisasi anggaran', nilai: serapan },
  rpjmd: { apa: 'Realisasi RPJMD', nilai: (b) => [b.rpjmdRp] },
  ...Object.fromEntries(
    ROMAWI.flatMap((tw, i): [string, Medan][] => [
      [`rp ${tw}`, { apa: `Realisasi anggaran triwulan ${tw}`, nilai: (b) => [b.twRp[i] ?? null] }],
      [`k ${tw}`, { apa: `Realisasi kinerja triwulan ${tw}`, nilai: (b) => [satu(b)?.tw[i] ?? null] }],
    ]),
  ),
  target: { apa: 'Target', nilai: (b) => [satu(b)?.target ?? null] },
  realisasi: { apa: 'Realisasi kinerja', nilai: (b) => [satu(b)?.realisasi ?? null, b.tercetak.realisasiK] },
  capaian: { apa: 'Capaian kinerja', nilai: capaian },
  // `Capaian (%)` beside money: of the one or of the other.
  persen: { apa: 'Capaian', nilai: (b) => [...capaian(b), ...serapan(b)] },
};

/** Above this part of its rows a column is another source's. */
const BANYAK = 0.3;

/** Findings `angka-beda` in document order. Rows are found by kode, else by a name that the rekap has once. */
export function tabelLawanRekap(tabel: readonly TabelLaporan[], rekap: Rekap): Temuan[] {
  const kini = pencari(rekap.baris);
  const dulu = new Map<number, Pencari>();
  return tabel.flatMap((t) => {
    const n = triwulanTabel(t);
    if (n === null || n >= rekap.triwulan) return satuTabel(t, rekap, kini, n !== null && n > rekap.triwulan);
    const cari = dulu.get(n) ?? pencari(barisDulu(rekap, n));
    dulu.set(n, cari);
    return satuTabel(t, rekap, cari, false).map(sebagaiDulu);
  });
}

/** The rows as they stood after an earlier quarter. What the sheet prints is of the whole year and says nothing of it. */
function barisDulu(rekap: Rekap, n: Triwulan): BarisRekap[] {
  const kosong = { capaianK: null, capaianRp: null, realisasiK: null, realisasiRp: null };
  const tercetak = { ...kosong, rataK: null, rataRp: null, predikatK: null, predikatRp: null };
  return rekapTriwulan(rekap, n).baris.map((b) => ({ ...b, tercetak, rpjmdRp: null }));
}

/** A past quarter may have been changed in the sheet since that annex was made. */
function sebagaiDulu(t: Temuan): Temuan {
  return {
    ...t,
    tingkat: 'peringatan',
    pesan: `${t.pesan} Lampiran triwulan lalu dapat berbeda bila lembarnya kemudian diubah.`,
  };
}

type Pencari = (baris: Blok[]) => BarisRekap | undefined;

function pencari(semua: readonly BarisRekap[]): Pencari {
  const kode = new Map(semua.flatMap((b) => (b.kode === null ? [] : [[b.kode, b] as const])));
  const nama = namaTunggal(semua);
  return (baris) => {
    for (const { teks } of baris.slice(0, 4)) {
      const terurai = parseKode(teks);
      if (terurai !== null) return kode.get(terurai.kode);
    }
    const cocok = baris.slice(0, 4).flatMap(({ teks }) => nama.get(kunci(teks)) ?? []);
    return cocok[0];
  };
}

/** @param nanti the table is of a quarter that the rekap does not reach */
function satuTabel(t: TabelLaporan, rekap: Rekap, cari: Pencari, nanti: boolean): Temuan[] {
  const pertama = t.baris.findIndex((b) => cari(b) !== undefined);
  if (pertama < 1) return [];
  const medan = medanTabel(t.baris.slice(0, pertama), rekap.tahun);
  if (nanti) for (const [k, m] of medan) if (m !== 'pagu' && m !== 'target') medan.set(k, null);
  const dibanding = new Map<string, number>();
  const temuan = new Map<string, Temuan[]>();
  for (const baris of t.baris.slice(pertama)) {
    const r = cari(baris);
    if (r === undefined) continue;
    for (const sel of baris) {
      const m = medan.get(sel.tabel?.kolom ?? 0) ?? null;
      const hasil = m === null ? null : satuSel(sel, m, r);
      if (m === null || hasil === null) continue;
      dibanding.set(m, (dibanding.get(m) ?? 0) + 1);
      temuan.set(m, [...(temuan.get(m) ?? []), ...hasil]);
    }
  }
  return [...temuan].flatMap(([m, semuaBeda]) =>
    satukan(MEDAN[m] as Medan, semuaBeda, dibanding.get(m) ?? 0),
  );
}

/** A column that differs in many rows comes from another source or another date: one remark, not a galat for each row. */
function satukan(medan: Medan, semua: Temuan[], dibanding: number): Temuan[] {
  const [pertama, ...lain] = semua;
  if (pertama === undefined || semua.length < 5 || semua.length <= dibanding * BANYAK) return semua;
  const tabel = pertama.lokasi.sel.replace(/ baris \d.*$/, '');
  return [
    {
      ...pertama,
      tingkat: 'peringatan',
      pesan: `${medan.apa} pada ${tabel} berbeda dari rekap di ${semua.length} dari ${dibanding} baris; tampaknya tabel itu memakai sumber atau tanggal lain. Contoh: ${pertama.pesan}`,
      terkait: lain.map((t) => t.lokasi),
    },
  ];
}

/** Quarter of the heading above the table; null where it names none. */
function triwulanTabel({ baris }: TabelLaporan): Triwulan | null {
  const judul = baris[0]?.[0]?.lokasi.lembar ?? '';
  const tertulis = /triwulan\s+(iv|i{1,3}|[1-4])\b/i.exec(judul)?.[1];
  return readTriwulan(tertulis ?? '');
}

const isNomorKolom = (baris: Blok[]) => baris.every(({ teks }) => /^\(?\d{1,2}\)?( ?=.*)?$/.test(teks));

/** Field of each column of a table, by the rows above its figures. */
export function medanTabel(atas: Blok[][], tahun: number | null): Map<number, string | null> {
  const kepala = atas.filter((b) => b.length > 1 && !isNomorKolom(b));
  const label = labelKolom(kepala.slice(0, 4));
  const semua = [...label.values()].join(' | ');
  return new Map([...label].map(([k, l]) => [k, medanKolom(l, semua, tahun)]));
}

/** Field that a column's label names; null: none, or of another year. */
function medanKolom(label: string, semua: string, tahun: number | null): string | null {
  const lain = [...label.matchAll(/\b(20\d\d)\b/g)].some((c) => tahun !== null && Number(c[1]) !== tahun);
  const tw = /\btriwulan > (i{1,3}|iv) > (k|rp)$/.exec(label);
  if (tw) return `${tw[2]} ${tw[1]?.toUpperCase()}`;
  if (!lain && /realisasi.*\brpjmd\b/.test(label) && /> rp$/.test(label)) return 'rpjmd';
  if (lain || /triwulan|\btw\b|renstra|rpjmd|rata-rata|predikat|lalu|bobot|efisiensi/.test(label))
    return null;
  if (/\bsisa\b/.test(label)) return 'sisa';
  const butir = label.split(' > ').pop() ?? '';
  if (/^(k|rp|kinerja|fisik|volume|rupiah)$/.test(butir)) return medanBerpasangan(label, /^r/.test(butir));
  const uang = /\brp\b|anggaran|pagu|keuangan|belanja/.test(label);
  const tabelUang = /pagu|anggaran|\brp\b/.test(semua);
  const tabelKinerja = /target|indikator/.test(semua);
  if (/%|persen|serapan|tingkat/.test(label)) {
    if (tabelUang && /capaian/.test(label) && !uang && !/serapan|realisasi/.test(label)) return 'persen';
    if (/serapan/.test(label) || (uang && !/kinerja/.test(label)) || (tabelUang && !tabelKinerja))
      return 'serapan';
    return tabelUang ? null : 'capaian';
  }
  if (/realisasi|capaian/.test(label)) {
    if (uang || (tabelUang && !tabelKinerja)) return /realisasi/.test(label) ? 'realisasiRp' : null;
    return tabelUang ? null : 'realisasi';
  }
  if (uang) return /target.*anggaran|kinerja/.test(label) ? null : 'pagu';
  return /^target|> target/.test(label) ? 'target' : null;
}

/** The two columns of one block, K and Rp. */
function medanBerpasangan(label: string, uang: boolean): string | null {
  if (/tingkat|%|persen/.test(label)) return uang ? 'serapan' : 'capaian';
  if (/realisasi/.test(label)) return uang ? 'realisasiRp' : 'realisasi';
  if (/target|anggaran|pagu/.test(label)) return uang ? 'pagu' : 'target';
  return null;
}

/** null where there is nothing to compare. */
function satuSel(sel: Blok, medan: string, r: BarisRekap): Temuan[] | null {
  const m = MEDAN[medan] as Medan;
  if (/^[\s–—-]*$/.test(sel.teks)) return null;
  const uang = /^(pagu|realisasiRp|sisa|rpjmd|rp .*)$/.test(medan);
  const dibaca = (['uang', 'persen'] as const).map(
    (j) => readAngka(sel.teks, j).nilai ?? readAngkaBersatuan(sel.teks, j)?.nilai ?? null,
  );
  // `1.177` persons and `1,177` percent are written alike: either reading may be meant.
  const cetak = (uang ? dibaca.slice(0, 1) : [...dibaca].reverse()).filter((n) => n !== null);
  const harus = m.nilai(r).filter((n) => n !== null);
  const [utama] = harus;
  const [tertulis] = cetak;
  if (tertulis === undefined || utama === undefined) return null;
  if (harus.some((n) => cetak.some((c) => isSama(c, n, sel.teks)))) return [];
  const sebutan = [r.kode, r.nama].filter(Boolean).join(' ');
  return [
    {
      aturan: 'angka-beda',
      tingkat: 'galat',
      pesan: `${m.apa} ${sebutan} pada ${sel.lokasi.sel} tertulis ${sel.teks}, padahal menurut rekap ${formatAngka(utama)}.`,
      lokasi: sel.lokasi,
      terkait: [{ berkas: r.sumber.berkas, lembar: r.sumber.lembar, sel: `A${r.sumber.baris}` }],
      tercetak: tertulis,
      seharusnya: utama,
      selisih: jumlahkan([tertulis, -utama]),
    },
  ];
}

/** Equal to as many decimals as the document prints; one unit in the last place is rounding twice. */
function isSama(cetak: number, harus: number, teks: string): boolean {
  const desimal = /,(\d{1,2})\D*$/.exec(teks)?.[1]?.length ?? 0;
  const satuan = desimal === 0 && Number.isInteger(harus) ? 0.5 : 1.01 * 10 ** -desimal;
  return Math.abs(cetak - harus) < satuan;
}
