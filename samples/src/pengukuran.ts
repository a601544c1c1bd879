/** A bidang's sheet `Pengukuran 2024`: the BKPSDM form of E.81, triwulan IV, with the figures as printed. */

import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import { serapan } from '@lembar-kinerja/shared/kinerja/anggaran';
import { capaian } from '@lembar-kinerja/shared/kinerja/capaian';
import { caraBawaan, realisasi } from '@lembar-kinerja/shared/kinerja/triwulan';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type Bidang, childrenOf } from './bidang';
import type { BarisForm, CatatanForm, RataForm } from './data';
import { writeHeader } from './kepala';
import { blok, computed, Kertas } from './kertas';
import { absorption, writeAverages, writeTotal } from './penutup';
import { BARIS_KEPALA, KOLOM, layOut, type TataLetak, type Tempat } from './tata-letak';

export interface BahanForm {
  form: BarisForm[];
  rata: RataForm[];
  catatan: CatatanForm[];
}

const LEBAR = [
  15.5,
  30,
  30,
  7,
  10,
  14,
  ...Array(4).fill([6.5, 12.5, 7.5]).flat(),
  7,
  13.5,
  6,
  14,
  8,
  8,
] as number[];

export function pengukuran(bidang: Bidang, bahan: BahanForm): LembarTulis {
  const kertas = new Kertas('Pengukuran 2024', LEBAR);
  const letak = layOut(bidang, bahan.form, bahan.catatan);
  writeHeader(kertas, bidang.nama);
  for (const tempat of letak.tempat.values()) writeRow(kertas, tempat, letak);
  for (const { baris, teks } of letak.catatan) {
    kertas.put(baris, KOLOM.kode, null, 'kode');
    kertas.merge(baris, KOLOM.nama, 1, KOLOM.jumlah - 1, teks, 'catatan');
  }
  for (const rata of bahan.rata) writeAverages(kertas, rata, letak, bahan.rata);
  const akhir = bidang.owns('5.03') ? writeTotal(kertas, bahan.form, letak.akhir) : letak.akhir;
  writeSignature(kertas, akhir + 1);
  return kertas.finish({
    barisBeku: BARIS_KEPALA + 3,
    kolomBeku: 2,
    cetak: {
      arah: 'mendatar',
      kertas: 'F4',
      barisUlang: [BARIS_KEPALA, BARIS_KEPALA + 2],
      muatLebar: true,
    },
  });
}

function writeRow(kertas: Kertas, tempat: Tempat, letak: TataLetak): void {
  const { form, konteks, barisRp, barisK } = tempat;
  for (const baris of new Set([barisRp, barisK])) {
    for (let k = 0; k < KOLOM.jumlah; k++) kertas.put(baris, k, null, `teks-${form.level}`);
    kertas.put(baris, KOLOM.kode, form.kode, `kode-${form.level}`);
  }
  kertas.put(barisRp, KOLOM.nama, form.nama, `teks-${form.level}`);
  if (konteks) return;
  writeMoney(kertas, tempat, letak);
  if (form.indikator === null) {
    const penutup = letak.penutup.get(form.kode);
    const rumus = penutup ? `=${alamat(penutup.baris, KOLOM.capaianK)}` : undefined;
    const nilai = form.capaianK;
    kertas.put(barisRp, KOLOM.capaianK, rumus ? { nilai, rumus } : nilai, `persen-${form.level}`);
  } else writeIndicator(kertas, tempat);
}

function writeMoney(kertas: Kertas, { form, barisRp }: Tempat, letak: TataLetak): void {
  const anak = childrenOf(
    form,
    [...letak.tempat.values()].filter((t) => !t.konteks).map((t) => t.form),
  );
  const sum = (kolom: number, tercetak: number, ambil: (baris: BarisForm) => number) =>
    computed(
      tercetak,
      anak.length > 0 ? anak.reduce((jumlah, satu) => jumlah + ambil(satu), 0) : null,
      `SUM(${cellsOf(anak, kolom, letak)})`,
    );
  const uang = `uang-${form.level}`;
  kertas.put(
    barisRp,
    KOLOM.anggaran,
    sum(KOLOM.anggaran, form.anggaran, (b) => b.anggaran),
    uang,
  );
  KOLOM.rp.forEach((kolom, i) => {
    kertas.put(
      barisRp,
      kolom,
      sum(kolom, form.rp[i] ?? 0, (b) => b.rp[i] ?? 0),
      uang,
    );
  });
  const tw = KOLOM.rp.map((kolom) => alamat(barisRp, kolom)).join(',');
  const total = realisasi(form.rp, 'jumlah');
  kertas.put(barisRp, KOLOM.realisasiRp, computed(form.realisasiRp, total, `SUM(${tw})`), uang);
  kertas.put(
    barisRp,
    KOLOM.rpjmdRp,
    sum(KOLOM.rpjmdRp, form.rpjmdRp, (b) => b.rpjmdRp),
    uang,
  );
  const persen = computed(form.capaianRp, serapan(form.anggaran, form.realisasiRp), absorption(barisRp));
  kertas.put(barisRp, KOLOM.capaianRp, persen, `persen-${form.level}`);
}

/** Sub kegiatan stand in one block and are summed as a range; the rows of a higher level are named one by one. */
function cellsOf(anak: BarisForm[], kolom: number, letak: TataLetak): string {
  const baris = anak.map(({ kode }) => letak.tempat.get(kode)?.barisRp ?? 0);
  const [awal, akhir] = [baris[0], baris.at(-1)];
  if (anak[0]?.level === 'subkegiatan' && awal !== undefined && akhir !== undefined) {
    return blok(awal, kolom, akhir, kolom);
  }
  return baris.map((satu) => alamat(satu, kolom)).join(',');
}

function writeIndicator(kertas: Kertas, { form, barisK }: Tempat): void {
  const bebas = `bebas-${form.level}`;
  kertas.put(barisK, KOLOM.indikator, form.indikator, `teks-${form.level}`);
  kertas.put(barisK, KOLOM.target, form.target, bebas);
  kertas.put(barisK, KOLOM.satuan, form.satuan, `tengah-${form.level}`);
  KOLOM.k.forEach((kolom, i) => {
    kertas.put(barisK, kolom, form.k[i] ?? null, bebas);
  });
  KOLOM.sumberDana.forEach((kolom, i) => {
    kertas.put(barisK, kolom, form.sumberDana[i] ?? null, `tengah-${form.level}`);
  });
  const cara = caraBawaan(form.satuan);
  const tw = KOLOM.k.map((kolom) => alamat(barisK, kolom)).join(',');
  const rumus = `REALISASI(${tw}${cara === 'jumlah' ? '' : `,"${cara}"`})`;
  kertas.put(barisK, KOLOM.realisasiK, computed(form.realisasiK, realisasi(form.k, cara), rumus), bebas);
  const persen = computed(
    form.capaianK,
    capaian(form.target, form.realisasiK),
    `CAPAIAN(${alamat(barisK, KOLOM.target)},${alamat(barisK, KOLOM.realisasiK)})`,
  );
  kertas.put(barisK, KOLOM.capaianK, persen, `persen-${form.level}`);
}

function writeSignature(kertas: Kertas, baris: number): void {
  const isi = ['Samarinda, 31 Desember 2024', 'Plt. Kepala BKPSDM Samarinda', '', '', ''];
  [...isi, '[NAMA KEPALA BADAN]', 'NIP. [NIP]'].forEach((teks, i) => {
    const gaya = teks.startsWith('[NAMA') ? 'nama' : 'ttd';
    kertas.merge(baris + i, KOLOM.realisasiK, 1, KOLOM.jumlah - KOLOM.realisasiK, teks || null, gaya);
  });
}
