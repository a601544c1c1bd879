/** What was read of a form against what is true of it. */
import { pilihLembarTerbaru } from '@lembar-kinerja/functions/guna/pilih-lembar';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { type BukuTerbaca, readBuku } from '@lembar-kinerja/shared/lembar/baca';
import type {
  BarisTerbaca,
  IndikatorTerbaca,
  PengukuranTerbaca,
  Sel,
} from '@lembar-kinerja/shared/lembar/terbaca';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { type BarisBenar, bangun, type FormulirBenar } from '../../shared/uji/pembangkit/bangun';
import type { Rancangan } from '../../shared/uji/pembangkit/rancangan';

export interface Banding {
  angka: { benar: number; semua: number };
  /** Rows that were read at their place with their name, level and owner. */
  baris: { benar: number; semua: number };
  galat: Temuan[];
  /** One short sentence for each thing that is wrong: kind, then what was seen. */
  salah: string[];
  milidetik: number;
}

type AmbilRp = (b: BarisTerbaca) => Sel | undefined;
type AmbilK = (i: IndikatorTerbaca) => Sel | undefined;

const RP: Record<string, AmbilRp> = {
  renstra: (b) => b.targetRenstraRp,
  lalu: (b) => b.realisasiLaluRp,
  target: (b) => b.anggaran,
  realisasi: (b) => b.realisasiRp,
  kini: (b) => b.rpjmdRp,
  capaian: (b) => b.capaianRp,
  capaianRenstra: (b) => b.capaianRenstraRp,
  sisa: (b) => b.sisaRp,
};
const K: Record<string, AmbilK> = {
  renstra: (i) => i.targetRenstra,
  lalu: (i) => i.realisasiLalu,
  target: (i) => i.target,
  realisasi: (i) => i.realisasi,
  kini: (i) => i.realisasiRenstra,
  capaian: (i) => i.capaian,
  capaianRenstra: (i) => i.capaianRenstra,
};
for (const n of [1, 2, 3, 4]) {
  RP[`tw${n}`] = (b) => b.twRp[n - 1];
  RP[`targetTw${n}`] = (b) => b.targetTwRp?.[n - 1];
  RP[`persen${n}`] = (b) => b.persenTwRp?.[n - 1];
  K[`tw${n}`] = (i) => i.tw[n - 1];
  K[`targetTw${n}`] = (i) => i.targetTw?.[n - 1];
  K[`persen${n}`] = (i) => i.persenTw?.[n - 1];
}

/** A percentage is printed with two decimals, or kept whole behind a format. */
const TOLERANSI = 0.0051;
const sama = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= TOLERANSI;

/** Reads and checks a workbook as `lk periksa` does. */
export function periksaBuku(buku: BukuKerja): { terbaca: BukuTerbaca; temuan: Temuan[]; milidetik: number } {
  const mulai = performance.now();
  const terbaca = readBuku(buku);
  const { pengukuran, temuan: temuanBaca } = pilihLembarTerbaru(terbaca);
  const temuan = periksa({ rekap: null, pengukuran, dokumen: terbaca.dokumen, temuanBaca });
  return { terbaca: { ...terbaca, pengukuran }, temuan, milidetik: performance.now() - mulai };
}

export function bandingkan(buku: BukuKerja, benar: FormulirBenar): Banding {
  const { terbaca, temuan, milidetik } = periksaBuku(buku);
  const hasil: Banding = {
    angka: { benar: 0, semua: 0 },
    baris: { benar: 0, semua: benar.baris.length },
    galat: temuan.filter((t) => t.tingkat === 'galat'),
    salah: [],
    milidetik,
  };
  const { salah } = hasil;
  const p = terbaca.pengukuran.find((x) => x.lembar === benar.lembar);
  if (terbaca.dokumen !== null) salah.push('bentuk: dibaca sebagai dokumen kinerja');
  if (p === undefined) salah.push('bentuk: lembar tidak dibaca');
  else {
    if (p.tahun !== benar.tahun) salah.push(`tahun: ${p.tahun}, seharusnya ${benar.tahun}`);
    if (p.instansi?.toUpperCase() !== benar.instansi) salah.push(`instansi: ${p.instansi}`);
    const ada = new Set(benar.baris.map((b) => b.baris));
    for (const b of p.baris)
      if (!ada.has(b.baris)) salah.push(`baris hantu: ${b.baris} ${b.level} “${b.nama.nilai}”`);
  }
  for (const b of benar.baris) bandingBaris(hasil, benar, p, b);
  salah.push(...hasil.galat.map((t) => `galat: ${t.aturan} ${t.lokasi.sel} ${t.pesan}`));
  return hasil;
}

function bandingBaris(
  hasil: Banding,
  benar: FormulirBenar,
  p: PengukuranTerbaca | undefined,
  b: BarisBenar,
): void {
  const terbaca = p?.baris.find((x) => x.baris === b.baris);
  const { entri } = b;
  if (p && !terbaca) hasil.salah.push(`baris hilang: ${b.baris} ${entri.tingkat} “${entri.nama}”`);
  if (terbaca) {
    const induk = terbaca.jalur[terbaca.jalur.length - 2] ?? null;
    const keliru = [
      terbaca.level === entri.tingkat ? '' : `tingkat ${terbaca.level}, seharusnya ${entri.tingkat}`,
      terbaca.nama.nilai === entri.nama ? '' : `nama “${terbaca.nama.nilai}”, seharusnya “${entri.nama}”`,
      (terbaca.kode.nilai ?? null) === b.kode ? '' : `kode ${terbaca.kode.nilai}, seharusnya ${b.kode}`,
      b.kode !== null || induk === b.induk ? '' : `induk “${induk}”, seharusnya “${b.induk}”`,
    ].filter(Boolean);
    if (keliru.length === 0) hasil.baris.benar++;
    for (const k of keliru) hasil.salah.push(`baris: ${b.baris} ${k}`);
  }
  for (const medan of benar.medan) {
    const [nama, butir] = medan.split('.') as [string, string | undefined];
    const persen = nama.replace('tw', 'persen');
    const uji = (apa: string, seharusnya: number | null, sel: Sel | undefined, i?: number) => {
      hasil.angka.semua++;
      const dibaca = sel?.nilai ?? null;
      if (sama(dibaca, seharusnya)) hasil.angka.benar++;
      else if (terbaca)
        hasil.salah.push(
          `angka ${apa}: baris ${b.baris}${i ? `/${i + 1}` : ''} ${dibaca}, seharusnya ${seharusnya}`,
        );
    };
    if (butir === 'rp') uji(medan, entri.rp[nama] ?? null, terbaca && RP[nama]?.(terbaca));
    if (butir === 'persenRp') uji(medan, entri.rp[persen] ?? null, terbaca && RP[persen]?.(terbaca));
    if (butir !== 'k' && butir !== 'persen') continue;
    const kunci = butir === 'k' ? nama : persen;
    entri.indikator.forEach((i, n) => {
      const baca = terbaca?.indikator[n];
      uji(medan, i.k[kunci] ?? null, baca && K[kunci]?.(baca), n);
    });
  }
  bandingTeks(hasil, terbaca, b);
}

function bandingTeks(hasil: Banding, terbaca: BarisTerbaca | undefined, { entri, baris }: BarisBenar): void {
  if (!terbaca) return;
  const nama = terbaca.indikator.map((i) => i.nama.nilai).join(' | ');
  const harap = entri.indikator.map((i) => i.nama).join(' | ');
  if (nama !== harap) hasil.salah.push(`indikator: baris ${baris} “${nama}”, seharusnya “${harap}”`);
  const satuan = terbaca.indikator.map((i) => i.satuan.nilai).join(' | ');
  const satuanHarap = entri.indikator.map((i) => i.satuan).join(' | ');
  if (nama === harap && satuan !== satuanHarap)
    hasil.salah.push(`satuan: baris ${baris} “${satuan}”, seharusnya “${satuanHarap}”`);
}

/** True where every figure, row and name of a drawn form is read as it is, and nothing is accused. */
export function tanpaSalah(r: Rancangan): boolean {
  const { buku, benar } = bangun(r);
  return bandingkan(buku, benar).salah.length === 0;
}
