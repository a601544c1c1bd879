/** The rows of the Rekap sheet. A formula stands where it gives the rekap's figure, else the figure itself. */

import { jumlahkan } from '../../dasar/jumlah';
import { alamat } from '../../dasar/kisi';
import { serapan } from '../../kinerja/anggaran';
import { capaian } from '../../kinerja/capaian';
import { type Ketentuan, opsiCapaian } from '../../kinerja/ketentuan';
import { predikat } from '../../kinerja/predikat';
import { realisasi } from '../../kinerja/triwulan';
import { type NilaiAnak, rataAnak } from '../rata';
import type { BarisRekap, IndikatorRekap } from '../rekap';
import { gabung, type Kertas, type NilaiKertas, taruh } from './kertas';
import { rumusCapaian, rumusJumlah, rumusPredikat, rumusRata, rumusRealisasi, rumusSerapan } from './rumus';
import { KOLOM, type Tempat } from './tata-letak';

type Angka = number | null;

/** What stands in a computed cell: `hasil` is what the formula would give. */
function terhitung(nilai: Angka | string, hasil: Angka | string, rumus: string): NilaiKertas {
  return nilai === hasil ? { nilai: nilai ?? '', rumus } : nilai;
}

const beda = (tercetak: unknown, nilai: unknown) =>
  tercetak !== null && nilai !== null && tercetak !== nilai ? '-beda' : '';

export function isiBaris(kertas: Kertas, t: Tempat, k: Ketentuan): void {
  const { baris } = t.cabang;
  for (const b of [t.barisRp, ...t.barisK]) {
    for (let kolom = 0; kolom < KOLOM.banyak; kolom++) taruh(kertas, b, kolom, null, `teks-${baris.level}`);
    taruh(kertas, b, KOLOM.kode, baris.kode, `kode-${baris.level}`);
  }
  taruh(kertas, t.barisRp, KOLOM.nama, baris.nama, `teks-${baris.level}`);
  isiUang(kertas, t);
  baris.indikator.forEach((i, n) => {
    isiIndikator(kertas, t.barisK[n] as number, baris, i, n === 0, k);
  });
  for (const anak of t.anak) isiBaris(kertas, anak, k);
  if (t.penutup !== null) isiPenutup(kertas, t, t.penutup, k);
}

function isiUang(kertas: Kertas, t: Tempat): void {
  const { baris } = t.cabang;
  const uang = `uang-${baris.level}`;
  const dariAnak = (kolom: number, nilai: Angka, ambil: (b: BarisRekap) => Angka): NilaiKertas =>
    nilai === null || t.anak.length === 0
      ? nilai
      : terhitung(
          nilai,
          jumlahkan(t.anak.map((a) => ambil(a.cabang.baris))),
          rumusJumlah(t.anak.map((a) => alamat(a.barisRp, kolom))),
        );
  const isi = (kolom: number, nilai: NilaiKertas, gaya = uang) =>
    taruh(kertas, t.barisRp, kolom, nilai, gaya);
  isi(
    KOLOM.anggaran,
    dariAnak(KOLOM.anggaran, baris.anggaran, (b) => b.anggaran),
  );
  KOLOM.twRp.forEach((kolom, i) => {
    isi(
      kolom,
      dariAnak(kolom, baris.twRp[i] ?? null, (b) => b.twRp[i] ?? null),
    );
  });
  isi(
    KOLOM.rpjmdRp,
    dariAnak(KOLOM.rpjmdRp, baris.rpjmdRp, (b) => b.rpjmdRp),
  );
  const { realisasiRp, capaianRp } = baris.tercetak;
  const tw = KOLOM.twRp.map((kolom) => alamat(t.barisRp, kolom));
  isi(
    KOLOM.realisasiRp,
    terhitung(baris.realisasiRp, realisasi(baris.twRp, 'jumlah'), rumusRealisasi(tw, 'jumlah')),
    uang + beda(realisasiRp, baris.realisasiRp),
  );
  const persen = rumusSerapan(alamat(t.barisRp, KOLOM.anggaran), alamat(t.barisRp, KOLOM.realisasiRp));
  isi(
    KOLOM.capaianRp,
    terhitung(baris.serapan, serapan(baris.anggaran, baris.realisasiRp), persen),
    `persen-${baris.level}${beda(capaianRp, baris.serapan)}`,
  );
  if (baris.indikator.length === 0 && t.penutup !== null) {
    const rata = rataTampak(baris);
    isi(
      KOLOM.capaianK,
      { nilai: rata ?? '', rumus: `=${alamat(t.penutup, KOLOM.capaianK)}` },
      `persen-${baris.level}`,
    );
  }
}

function isiIndikator(
  kertas: Kertas,
  b: number,
  baris: BarisRekap,
  i: IndikatorRekap,
  isUtama: boolean,
  k: Ketentuan,
): void {
  const gayaAngka = (n: Angka) => `${n === null || Number.isInteger(n) ? 'bulat' : 'angka'}-${baris.level}`;
  const isi = (kolom: number, nilai: NilaiKertas, gaya: string) => taruh(kertas, b, kolom, nilai, gaya);
  isi(KOLOM.indikator, i.nama, `teks-${baris.level}`);
  isi(KOLOM.satuan, i.satuan, `tengah-${baris.level}`);
  isi(KOLOM.target, i.target, gayaAngka(i.target));
  KOLOM.twK.forEach((kolom, n) => {
    isi(kolom, i.tw[n] ?? null, gayaAngka(i.tw[n] ?? null));
  });
  // A snapshot of an earlier version has no such figure.
  const renstra = i.realisasiRenstra ?? null;
  isi(KOLOM.rpjmdK, renstra, gayaAngka(renstra));
  const tw = KOLOM.twK.map((kolom) => alamat(b, kolom));
  const tercetak = isUtama ? baris.tercetak : { realisasiK: null, capaianK: null };
  isi(
    KOLOM.realisasiK,
    terhitung(i.realisasi, realisasi(i.tw, i.cara), rumusRealisasi(tw, i.cara)),
    gayaAngka(i.realisasi) + beda(tercetak.realisasiK, i.realisasi),
  );
  const hasil = capaian(i.target, i.realisasi, i.polaritas, opsiCapaian(k));
  const rumus = rumusCapaian(
    alamat(b, KOLOM.target),
    alamat(b, KOLOM.realisasiK),
    i.polaritas,
    k.batas.nilai,
  );
  isi(
    KOLOM.capaianK,
    terhitung(i.capaian, hasil, rumus),
    `persen-${baris.level}${beda(tercetak.capaianK, i.capaian)}`,
  );
}

const RATA = 'Rata-rata capaian kinerja (%)';
const TOTAL_RATA = 'TOTAL RATA-RATA CAPAIAN KINERJA DAN ANGGARAN DARI SELURUH KEGIATAN / PROGRAM';

/** The owner's average; the printed one where its children are not in the rekap. */
const rataTampak = (baris: BarisRekap): Angka => baris.rataK ?? baris.tercetak.rataK;

function isiPenutup(kertas: Kertas, t: Tempat, b: number, k: Ketentuan): void {
  const { baris } = t.cabang;
  const blok = { kolom: 0, tinggi: 1, lebar: KOLOM.capaianK };
  gabung(kertas, { ...blok, baris: b }, baris.level === 'kegiatan' ? RATA : TOTAL_RATA, 'teks-rata');
  gabung(kertas, { ...blok, baris: b + 1 }, 'Predikat Kinerja', 'teks-rata');
  const rataK = rataTampak(baris);
  const { rumus, hasil } = rataAnakRumus(t);
  const isiRata = rumus === null ? rataK : terhitung(rataK, hasil, rumus);
  taruh(kertas, b, KOLOM.capaianK, isiRata, `persen-rata${beda(baris.tercetak.rataK, rataK)}`);
  const rataRp = { nilai: baris.rataRp ?? '', rumus: `=${alamat(t.barisRp, KOLOM.capaianRp)}` };
  taruh(kertas, b, KOLOM.capaianRp, rataRp, `persen-rata${beda(baris.tercetak.rataRp, baris.rataRp)}`);
  for (const [kolom, nilai, tercatat] of [
    [KOLOM.capaianK, rataK, baris.rataK === null ? null : baris.predikatK],
    [KOLOM.capaianRp, baris.rataRp, baris.predikatRp],
  ] as const) {
    const kelas = predikat(nilai, k.skala.nilai)?.kode ?? '';
    const rumus = rumusPredikat(alamat(b, kolom), k.skala.nilai);
    taruh(kertas, b + 1, kolom, terhitung(tercatat ?? kelas, kelas, rumus), 'tengah-rata');
  }
}

/** Mean over the children that measure something: their closing line, else their indicators' capaian. */
function rataAnakRumus(t: Tempat): { rumus: string | null; hasil: Angka } {
  const nilai = (a: Tempat): NilaiAnak => ({
    capaian: a.cabang.baris.indikator.map((i) => i.capaian),
    rata: rataTampak(a.cabang.baris),
  });
  const terukur = t.anak.filter((a) => nilai(a).rata !== null || a.barisK.length > 0);
  if (terukur.length === 0) return { rumus: null, hasil: null };
  const kolom = KOLOM.capaianK;
  const suku = terukur.map((a) => {
    if (rataTampak(a.cabang.baris) !== null && a.penutup !== null) return alamat(a.penutup, kolom);
    const sel = a.barisK.map((b) => alamat(b, kolom));
    return sel.length === 1 ? (sel[0] as string) : `ROUND(SUM(${sel.join(',')})/${sel.length},2)`;
  });
  return { rumus: rumusRata(suku), hasil: rataAnak(t.anak.map(nilai)) };
}

/** `JUMLAH …`: the money of all roots. */
export function isiJumlah(kertas: Kertas, akar: Tempat[], b: number): void {
  for (let k = 0; k < KOLOM.banyak; k++) taruh(kertas, b, k, null, 'teks-urusan');
  const judul = 'JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM';
  gabung(kertas, { baris: b, kolom: 0, tinggi: 1, lebar: KOLOM.anggaran }, judul, 'teks-urusan');
  const jumlah = (kolom: number, ambil: (baris: BarisRekap) => Angka): Angka => {
    const nilai = jumlahkan(akar.map((t) => ambil(t.cabang.baris)));
    const isi = { nilai: nilai ?? 0, rumus: rumusJumlah(akar.map((t) => alamat(t.barisRp, kolom))) };
    taruh(kertas, b, kolom, isi, 'uang-urusan');
    return nilai ?? 0;
  };
  const pagu = jumlah(KOLOM.anggaran, (r) => r.anggaran);
  KOLOM.twRp.forEach((kolom, i) => {
    jumlah(kolom, (r) => r.twRp[i] ?? null);
  });
  const total = jumlah(KOLOM.realisasiRp, (r) => r.realisasiRp);
  jumlah(KOLOM.rpjmdRp, (r) => r.rpjmdRp);
  const rumus = rumusSerapan(alamat(b, KOLOM.anggaran), alamat(b, KOLOM.realisasiRp));
  taruh(kertas, b, KOLOM.capaianRp, { nilai: serapan(pagu, total) ?? '', rumus }, 'persen-urusan');
}
