/** Rule `jumlah-triwulan`: the year's realisasi against its quarters, K by the indicator's way and Rp by sum. */
import { bulat, formatAngka, rupiah } from '../angka';
import { caraIndikator } from '../konsolidasi/indikator';
import { jumlahkan, selisih } from '../konsolidasi/jumlah';
import type { Asal, Simpul } from '../konsolidasi/pohon';
import type { IndikatorTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';
import type { Cara } from '../rekap';
import { CARA, realisasi } from '../triwulan';
import { dugaan, sebut } from './kalimat';
import {
  type Akibat,
  barisBerangka,
  type HasilAturan,
  isTakTerbaca,
  type Lahan,
  type Perkara,
} from './lahan';
import { NAMA_MEDAN, selUang } from './uang';

const NAMA_CARA: Record<Cara, string> = {
  jumlah: 'jumlah triwulan',
  terakhir: 'triwulan terakhir yang terisi',
  'rata-rata': 'rata-rata triwulan',
  tertinggi: 'triwulan tertinggi',
};

export function jumlahTriwulan(lahan: Lahan): HasilAturan {
  const semua = barisBerangka(lahan).flatMap(({ simpul, asal }) => [
    ...periksaUang(simpul, asal),
    ...asal.baris.indikator.flatMap((i) => periksaKinerja(asal, i)),
  ]);
  semua.push(...lahan.jumlah.flatMap((s) => (s.pemilik ? periksaUang(s, s.pemilik) : [])));
  const akibat = terbawa(lahan, semua);
  const sendiri = semua.filter((p) => !akibat.some((a) => a.sel === p.sel));
  return { perkara: lahan.pengukuran.flatMap((p) => satukanLebihLuas(p, sendiri)), akibat };
}

/** An owner whose total is the sum of its children's wrong totals is off only because they are. */
function terbawa(lahan: Lahan, perkara: Perkara[]): Akibat[] {
  const menurutSel = new Map(perkara.map((p) => [p.sel, p]));
  return [...lahan.simpul, ...lahan.jumlah].flatMap((simpul) => {
    const asal = simpul.pemilik;
    const milik = asal && menurutSel.get(asal.baris.realisasiRp);
    if (!asal || !milik) return [];
    const sel = simpul.anak.flatMap((a) => (a.pemilik ? [a.pemilik.baris.realisasiRp] : []));
    const salah = sel.flatMap((s) => menurutSel.get(s) ?? []);
    const [sebab] = salah;
    const isSama =
      jumlahkan(salah.map((p) => p.selisih)) === milik.selisih &&
      jumlahkan(sel.map((s) => s.nilai)) === asal.baris.realisasiRp.nilai;
    if (!sebab || !isSama) return [];
    return [
      {
        sebab: akarSebab(simpul, menurutSel),
        asal,
        sel: milik.sel,
        ...(milik.benar === undefined ? {} : { benar: milik.benar }),
      },
    ];
  });
}

/** The lowest wrong total that carried up to `simpul`. */
function akarSebab(simpul: Simpul, menurutSel: Map<Sel<unknown>, Perkara>): Sel<unknown> {
  const bawah = simpul.anak.find((a) => a.pemilik && menurutSel.has(a.pemilik.baris.realisasiRp));
  return bawah ? akarSebab(bawah, menurutSel) : (simpul.pemilik as Asal).baris.realisasiRp;
}

function periksaUang(simpul: Simpul, asal: Asal): Perkara[] {
  const { twRp, realisasiRp } = asal.baris;
  if (realisasiRp.nilai === null || twRp.some(isTakTerbaca)) return [];
  const jumlah = jumlahkan(twRp.map((s) => s.nilai)) ?? 0;
  if (jumlah === realisasiRp.nilai) return [];
  const pelaku = triwulanKeliru(simpul, asal, selisih(realisasiRp.nilai, jumlah));
  if (pelaku) return [pelaku];
  return [
    perkara(
      asal,
      realisasiRp,
      jumlah,
      `Realisasi anggaran ${sebut(asal)} tercetak ${rupiah(realisasiRp.nilai)}, padahal jumlah triwulannya ${rupiah(jumlah)}.`,
    ),
  ];
}

/**
 * The parent bears witness: when its realisasi agrees with the children's totals and exactly one of its
 * quarters is off by the same amount, that quarter of the child is wrong and not the total.
 */
function triwulanKeliru(simpul: Simpul, asal: Asal, beda: number): Perkara | null {
  const induk = simpul.induk?.pemilik;
  if (!induk || simpul.pemilik !== asal) return null;
  const anak = simpul.induk?.anak.map((a) => a.pemilik) ?? [];
  const kurang = (medan: 'realisasi' | 'tw1' | 'tw2' | 'tw3' | 'tw4') =>
    selisih(
      selUang(induk.baris, medan).nilai ?? 0,
      jumlahkan(anak.map((a) => (a ? selUang(a.baris, medan).nilai : null))) ?? 0,
    );
  if (kurang('realisasi') !== 0) return null;
  const cocok = (['tw1', 'tw2', 'tw3', 'tw4'] as const).filter((m) => kurang(m) === beda);
  const medan = cocok[0];
  if (!medan || cocok.length > 1) return null;
  const sel = selUang(asal.baris, medan);
  const seharusnya = jumlahkan([sel.nilai ?? 0, beda]) ?? 0;
  const p = perkara(
    asal,
    sel,
    seharusnya,
    `${NAMA_MEDAN[medan]} ${sebut(asal)} tercetak ${rupiah(sel.nilai ?? 0)}, padahal menurut realisasi setahun dan ${sebut(induk)} seharusnya ${rupiah(seharusnya)}.`,
  );
  const terkait = [
    { asal, sel: asal.baris.realisasiRp },
    { asal: induk, sel: selUang(induk.baris, medan) },
  ];
  return { ...p, terkait };
}

function periksaKinerja(asal: Asal, i: IndikatorTerbaca): Perkara[] {
  const cetak = i.realisasi.nilai;
  if (cetak === null || i.tw.some(isTakTerbaca)) return [];
  const tw = i.tw.map((s) => s.nilai);
  const cara = caraIndikator(i);
  const hasil = realisasi(tw, cara) ?? 0;
  if (bulat(hasil) === bulat(cetak)) return [];
  const pesan = `Realisasi kinerja ${sebut(asal)} tercetak ${formatAngka(cetak)}, padahal ${NAMA_CARA[cara]} ${formatAngka(hasil)}.`;
  const lain = i.cara === null ? CARA.find((c) => bulat(realisasi(tw, c) ?? 0) === bulat(cetak)) : undefined;
  if (!lain) return [perkara(asal, i.realisasi, hasil, pesan)];
  const { benar, ...ragu } = perkara(
    asal,
    i.realisasi,
    hasil,
    `${pesan} Angka itu sama dengan ${NAMA_CARA[lain]}; bila memang begitu cara menghitungnya, tulis caranya pada kolom cara.`,
  );
  return [{ ...ragu, tingkat: 'peringatan' }];
}

function perkara(asal: Asal, sel: Sel, seharusnya: number, pesan: string): Perkara {
  return {
    asal,
    sel,
    tingkat: 'galat',
    pesan: pesan + dugaan(sel.nilai, seharusnya),
    terkait: [],
    tercetak: sel.nilai,
    seharusnya,
    selisih: selisih(sel.nilai ?? 0, seharusnya),
    benar: seharusnya,
  };
}

/**
 * A sheet that shows the first quarters only while its totals already hold later ones: rows are "wrong" in
 * the same direction, which is one remark about the sheet and not an accusation of each row.
 */
function satukanLebihLuas(p: PengukuranTerbaca, semua: Perkara[]): Perkara[] {
  const milik = semua.filter((x) => x.asal.pengukuran === p);
  const tampak = triwulanTampak(p);
  const lebih = milik.filter(
    (x) => (x.selisih ?? 0) > 0 && !dugaan(x.tercetak as number | null, x.seharusnya as number),
  );
  const [pertama, ...lain] = lebih;
  if (tampak === 4 || !pertama) return milik;
  const { benar, ...remah } = pertama;
  const ringkas: Perkara = {
    ...remah,
    tingkat: 'peringatan',
    pesan: `Kolom triwulan lembar ini baru terisi sampai triwulan ${ROMAWI[tampak]}, tetapi realisasi di ${lebih.length} sel lebih besar daripada jumlah triwulannya. Tampaknya realisasi sudah memuat triwulan sesudahnya; isi kolom triwulan itu atau samakan realisasinya.`,
    terkait: lain.map(({ asal, sel }) => ({ asal, sel })),
    tercetak: null,
    seharusnya: null,
    selisih: null,
  };
  return [ringkas, ...milik.filter((x) => !lebih.includes(x))];
}

const ROMAWI = ['-', 'I', 'II', 'III', 'IV'];

/** Last quarter that any row of the sheet fills. */
function triwulanTampak(p: PengukuranTerbaca): number {
  const isTerisi = (i: 0 | 1 | 2 | 3) =>
    p.baris.some((b) => b.twRp[i].nilai !== null || b.indikator.some((k) => k.tw[i].nilai !== null));
  return ([4, 3, 2, 1] as const).find((n) => isTerisi((n - 1) as 0 | 1 | 2 | 3)) ?? 0;
}
