/** Rule `jumlah-anak`: every money figure of an owner is the sum of the rows directly below it. */

import { serapan } from '../anggaran';
import { rupiah } from '../angka';
import { jumlahkan, selisih } from '../konsolidasi/jumlah';
import type { Asal, Simpul } from '../konsolidasi/pohon';
import type { Sel } from '../lembar/terbaca';
import { dugaan, sebut } from './kalimat';
import { type Akibat, benarSel, type HasilAturan, isTakTerbaca, type Lahan, type Perkara } from './lahan';
import { MEDAN_UANG, type MedanUang, NAMA_MEDAN, selUang } from './uang';

interface Beda {
  medan: MedanUang;
  sel: Sel;
  jumlah: number;
  /** printed − sum of the children */
  selisih: number;
}

export function jumlahAnak(lahan: Lahan): HasilAturan {
  const benar = new Map(lahan.benar);
  const perkara: Perkara[] = [];
  const akibat: Akibat[] = [];
  // From below, so that a wrong kegiatan is accused before the program above it is looked at.
  for (const simpul of [...[...lahan.simpul].reverse(), ...lahan.jumlah]) {
    const induk = simpul.pemilik;
    if (!induk || !isAnakLengkap(simpul)) continue;
    const beda = MEDAN_UANG.flatMap((medan) => {
      const hasil = bandingkan({ benar }, simpul, induk, medan);
      akibat.push(...hasil.akibat);
      return hasil.beda;
    });
    for (const satu of kelompok(beda)) {
      const p = tuduh(simpul, induk, satu);
      perkara.push(p);
      if (p.benar !== undefined) benar.set(p.sel, p.benar);
      if (p.asal !== induk) continue;
      for (const { sel, jumlah } of satu.slice(1)) {
        benar.set(sel, jumlah);
        akibat.push({ sebab: p.sel, asal: induk, sel, benar: jumlah });
      }
    }
  }
  return { perkara, akibat };
}

/**
 * False when the sum cannot be known: no child, a child that is only a heading here, or children of other
 * workbooks that fall short in most figures at once, which is what a workbook that was not given looks like.
 */
export function isAnakLengkap(simpul: Simpul): boolean {
  const induk = simpul.pemilik;
  if (!induk || simpul.anak.length === 0 || simpul.anak.some((a) => !a.pemilik)) return false;
  // The total line stands above all urusan, and a sheet does not show which of them are elsewhere.
  const isSelembar = simpul.anak.every((a) => a.pemilik?.pengukuran === induk.pengukuran);
  if (isSelembar && simpul.anak.every((a) => a.induk === simpul)) return true;
  const terisi = MEDAN_UANG.filter((medan) => selUang(induk.baris, medan).nilai);
  const cukup = terisi.filter(
    (medan) =>
      (selUang(induk.baris, medan).nilai ?? 0) <=
      (jumlahkan(anakUang(simpul, medan).map((s) => s.nilai)) ?? 0),
  );
  return cukup.length * 2 >= terisi.length;
}

function anakUang(simpul: Simpul, medan: MedanUang, denganKembar = false): Sel[] {
  return simpul.anak.flatMap((a) =>
    [a.pemilik, ...(denganKembar ? a.kembar : [])].flatMap((x) => (x ? [selUang(x.baris, medan)] : [])),
  );
}

function bandingkan(
  lahan: Pick<Lahan, 'benar'>,
  simpul: Simpul,
  induk: Asal,
  medan: MedanUang,
): { beda: Beda[]; akibat: Akibat[] } {
  const sel = selUang(induk.baris, medan);
  const anak = anakUang(simpul, medan, true);
  const jumlah = jumlahkan(anakUang(simpul, medan).map((s) => s.nilai)) ?? 0;
  const nihil = { beda: [], akibat: [] };
  if (sel.sel === null || [sel, ...anak].some(isTakTerbaca)) return nihil;
  const cetak = sel.nilai ?? 0;
  const keliru = anak.filter((s) => lahan.benar.has(s));
  const sebab = keliru.map((s) => ({ sebab: s, asal: induk, sel }));
  if (cetak === jumlah) return { beda: [], akibat: sel.rumus === null ? [] : sebab };
  // A kode that stands twice may be two rows, one of them mistyped: the parent may well have counted both.
  const cocok = [false, true].some((kembar) => {
    const harus = jumlahkan(anakUang(simpul, medan, kembar).map((s) => benarSel(lahan, s))) ?? 0;
    const apaAdanya = jumlahkan(anakUang(simpul, medan, kembar).map((s) => s.nilai)) ?? 0;
    return [cetak, benarSel(lahan, sel) ?? 0].some((n) => n === harus || n === apaAdanya);
  });
  if (cocok) return { beda: [], akibat: sebab };
  return { beda: [{ medan, sel, jumlah, selisih: selisih(cetak, jumlah) }], akibat: [] };
}

/** Quarters and the year off by the same amount are one fault, and so is a year off by what its quarters are. */
function kelompok(beda: Beda[]): Beda[][] {
  const hasil: Beda[][] = [];
  for (const b of beda) {
    const sama = hasil.find(
      (g) => b.medan !== 'anggaran' && g[0]?.medan !== 'anggaran' && g[0]?.selisih === b.selisih,
    );
    const triwulan = hasil.filter((g) => g[0]?.medan.startsWith('tw'));
    const total = jumlahkan(triwulan.map((g) => g[0]?.selisih ?? 0));
    if (sama) sama.push(b);
    else if (b.medan === 'realisasi' && total === b.selisih) triwulan[0]?.push(b);
    else hasil.push([b]);
  }
  return hasil;
}

function tuduh(simpul: Simpul, induk: Asal, [utama, ...serta]: Beda[]): Perkara {
  const { medan, sel, jumlah, selisih: beda } = utama as Beda;
  const anak = simpul.anak.flatMap((a) => (a.pemilik ? [a.pemilik] : []));
  const terkait = anak.map((asal) => ({ asal, sel: selUang(asal.baris, medan) }));
  const pelaku = anakKeliru(anak, medan, beda);
  if (pelaku) {
    const selAnak = selUang(pelaku.baris, medan);
    const harus = jumlahkan([selAnak.nilai ?? 0, beda]) ?? 0;
    return {
      ...dasar(pelaku, selAnak, harus),
      pesan: `${NAMA_MEDAN[medan]} ${sebut(pelaku)} tercetak ${rupiah(selAnak.nilai ?? 0)}, padahal menurut ${sebut(induk)} dan persentasenya sendiri seharusnya ${rupiah(harus)}.${dugaan(selAnak.nilai, harus)}`,
      terkait: [
        { asal: induk, sel },
        { asal: pelaku, sel: pelaku.baris.capaianRp },
      ],
    };
  }
  const tercetak = sel.nilai === null ? 'kosong' : `tercetak ${rupiah(sel.nilai)}`;
  const hilang =
    serta.length >= 2 && beda > 0 ? ' Periksa juga apakah ada baris di bawahnya yang hilang.' : '';
  return {
    ...dasar(induk, sel, jumlah),
    pesan: `${NAMA_MEDAN[medan]} ${sebut(induk)} ${tercetak}, padahal jumlah ${anak.length} baris di bawahnya ${rupiah(jumlah)} (selisih ${rupiah(beda)}).${dugaan(sel.nilai, jumlah)}${hilang}`,
    terkait,
  };
}

function dasar(asal: Asal, sel: Sel, seharusnya: number): Omit<Perkara, 'pesan' | 'terkait'> {
  return {
    asal,
    sel,
    tingkat: 'galat',
    tercetak: sel.nilai,
    seharusnya,
    selisih: selisih(sel.nilai ?? 0, seharusnya),
    benar: seharusnya,
  };
}

/** The one child whose own percentage is wrong as printed and right once the difference is put in. */
function anakKeliru(anak: Asal[], medan: MedanUang, beda: number): Asal | null {
  if (medan !== 'anggaran' && medan !== 'realisasi') return null;
  const saksi = anak.filter(({ baris }) => {
    const persen = baris.capaianRp.nilai;
    const hitung = (tambah: number) =>
      serapan(
        (baris.anggaran.nilai ?? 0) + (medan === 'anggaran' ? tambah : 0),
        (baris.realisasiRp.nilai ?? 0) + (medan === 'realisasi' ? tambah : 0),
      );
    const kini = hitung(0);
    return persen !== null && kini !== null && Math.abs(kini - persen) > 0.011 && hitung(beda) === persen;
  });
  return saksi.length === 1 ? (saksi[0] as Asal) : null;
}
