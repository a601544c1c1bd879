/** A bidang's sheet `Pengukuran 2024`: the BKPSDM form of E.81, triwulan IV, with the figures as printed. */
import { serapan } from '@lembar-kinerja/shared/anggaran';
import { capaian, rataCapaian } from '@lembar-kinerja/shared/capaian';
import { alamat, type Nilai } from '@lembar-kinerja/shared/lembar/kisi';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { predikat } from '@lembar-kinerja/shared/predikat';
import { caraBawaan, realisasi } from '@lembar-kinerja/shared/triwulan';
import { type Bidang, childrenOf } from './bidang';
import type { BarisForm, CatatanForm, RataForm } from './data';
import { writeHeader } from './kepala';
import { blok, computed, Kertas } from './kertas';
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

const absorption = (baris: number): string =>
  `SERAPAN(${alamat(baris, KOLOM.anggaran)},${alamat(baris, KOLOM.realisasiRp)})`;

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

const RATA = 'Rata-rata capaian kinerja (%)';
const TOTAL_RATA = 'TOTAL RATA-RATA CAPAIAN KINERJA DAN ANGGARAN DARI SELURUH KEGIATAN / PROGRAM';

function writeAverages(kertas: Kertas, rata: RataForm, letak: TataLetak, semua: RataForm[]): void {
  const penutup = letak.penutup.get(rata.kode);
  const pemilik = letak.tempat.get(rata.kode);
  if (!penutup || !pemilik) return;
  const { baris, level } = penutup;
  kertas.merge(baris, 0, 1, KOLOM.capaianK, level === 'kegiatan' ? RATA : TOTAL_RATA, 'teks-rata');
  kertas.merge(baris + 1, 0, 1, KOLOM.capaianK, 'Predikat Kinerja', 'teks-rata');
  kertas.put(baris, KOLOM.capaianK, average(rata, pemilik.form, letak, semua), 'persen-rata');
  const terserap = serapan(pemilik.form.anggaran, pemilik.form.realisasiRp);
  const rataRp = computed(rata.rataRp, terserap, absorption(pemilik.barisRp));
  kertas.put(baris, KOLOM.capaianRp, rataRp, 'persen-rata');
  for (const [kolom, nilai, tercetak] of [
    [KOLOM.capaianK, rata.rataK, rata.predikatK],
    [KOLOM.capaianRp, rata.rataRp, rata.predikatRp],
  ] as const) {
    const isi = computed(tercetak, predikat(nilai)?.kode ?? null, `PREDIKAT(${alamat(baris, kolom)})`);
    kertas.put(baris + 1, kolom, isi, 'tengah-rata');
  }
}

/** A kegiatan averages its sub kegiatan from indikator to capaian; above it, the averages below are averaged. */
function average(
  rata: RataForm,
  pemilik: BarisForm,
  letak: TataLetak,
  semua: RataForm[],
): { nilai: Nilai; rumus?: string } {
  const anak = childrenOf(
    pemilik,
    [...letak.tempat.values()].map((t) => t.form),
  );
  if (pemilik.level === 'kegiatan') {
    const tempat = anak.map(({ kode }) => letak.tempat.get(kode) as Tempat);
    const rentang = blok(
      tempat[0]?.barisRp ?? 0,
      KOLOM.indikator,
      tempat.at(-1)?.barisK ?? 0,
      KOLOM.capaianK,
    );
    return computed(rata.rataK, rataCapaian(anak.map((satu) => satu.capaianK)), `RATACAPAIAN(${rentang})`);
  }
  const bawah = anak.map(({ kode }) => letak.penutup.get(kode)?.baris);
  // A child whose closing lines stand in another workbook leaves nothing to average here.
  const hasil = bawah.includes(undefined) ? null : meanOf(anak, semua);
  const sel = bawah.map((baris) => alamat(baris ?? 0, KOLOM.capaianK)).join(',');
  return computed(rata.rataK, hasil, `RATACAPAIAN(${sel})`);
}

function meanOf(anak: BarisForm[], semua: RataForm[]): number | null {
  return rataCapaian(anak.map(({ kode }) => semua.find((satu) => satu.kode === kode)?.rataK ?? null));
}

function writeTotal(kertas: Kertas, form: BarisForm[], baris: number): number {
  const urusan = form.filter(({ level }) => level === 'urusan');
  const jumlah = (ambil: (satu: BarisForm) => number) => urusan.reduce((n, satu) => n + ambil(satu), 0);
  for (let k = 0; k < KOLOM.jumlah; k++) kertas.put(baris, k, null, 'teks-urusan');
  const judul = 'JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM';
  kertas.merge(baris, 0, 1, KOLOM.anggaran, judul, 'teks-urusan');
  kertas.put(
    baris,
    KOLOM.anggaran,
    jumlah((b) => b.anggaran),
    'uang-urusan',
  );
  KOLOM.rp.forEach((kolom, i) => {
    kertas.put(
      baris,
      kolom,
      jumlah((b) => b.rp[i] ?? 0),
      'uang-urusan',
    );
  });
  const total = jumlah((b) => b.realisasiRp);
  const tw = KOLOM.rp.map((kolom) => alamat(baris, kolom)).join(',');
  const jumlahTw = jumlah((b) => b.rp.reduce((n, rp) => n + rp, 0));
  kertas.put(baris, KOLOM.realisasiRp, computed(total, jumlahTw, `SUM(${tw})`), 'uang-urusan');
  kertas.put(
    baris,
    KOLOM.rpjmdRp,
    jumlah((b) => b.rpjmdRp),
    'uang-urusan',
  );
  const terserap = serapan(
    jumlah((b) => b.anggaran),
    total,
  );
  kertas.put(baris, KOLOM.capaianRp, computed(terserap, terserap, absorption(baris)), 'persen-urusan');
  return baris + 1;
}

function writeSignature(kertas: Kertas, baris: number): void {
  const isi = ['Samarinda, 31 Desember 2024', 'Plt. Kepala BKPSDM Samarinda', '', '', ''];
  [...isi, '[NAMA KEPALA BADAN]', 'NIP. [NIP]'].forEach((teks, i) => {
    const gaya = teks.startsWith('[NAMA') ? 'nama' : 'ttd';
    kertas.merge(baris + i, KOLOM.realisasiK, 1, KOLOM.jumlah - KOLOM.realisasiK, teks || null, gaya);
  });
}
