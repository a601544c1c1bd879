/** The lines that close a kegiatan, program or urusan, and the total below all of them. */

import { alamat, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { get } from '@lembar-kinerja/shared/dasar/pasti';
import { serapan } from '@lembar-kinerja/shared/kinerja/anggaran';
import { rataCapaian } from '@lembar-kinerja/shared/kinerja/capaian';
import { predikat } from '@lembar-kinerja/shared/kinerja/predikat';
import { childrenOf } from './bidang';
import type { BarisForm, RataForm } from './data';
import { blok, computed, type Kertas } from './kertas';
import { KOLOM, type TataLetak } from './tata-letak';

/** Formula of a row's serapan: its realisasi Rp against its anggaran. */
export const absorption = (baris: number): string =>
  `SERAPAN(${alamat(baris, KOLOM.anggaran)},${alamat(baris, KOLOM.realisasiRp)})`;

const RATA = 'Rata-rata capaian kinerja (%)';
const TOTAL_RATA = 'TOTAL RATA-RATA CAPAIAN KINERJA DAN ANGGARAN DARI SELURUH KEGIATAN / PROGRAM';

export function writeAverages(kertas: Kertas, rata: RataForm, letak: TataLetak, semua: RataForm[]): void {
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
    const tempat = anak.map(({ kode }) => get(letak.tempat, kode));
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

export function writeTotal(kertas: Kertas, form: BarisForm[], baris: number): number {
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
