/** What changed between two snapshots of one year: a past quarter that was revised is a finding of its own. */
import { formatAngka, rupiah } from '../dasar/angka';
import { lapor, type Temuan } from '../dasar/temuan';
import { ROMAWI } from '../kinerja/istilah';
import type { PengukuranTerbaca, Sel } from '../lembar/terbaca';
import type { BarisRekap, Rekap } from './rekap';

interface Perubahan {
  apa: string;
  lama: number | null;
  baru: number | null;
  /** Writes a figure of this kind. */
  tulis: (n: number) => string;
  sel: (cari: Pencari) => Sel | undefined;
}

type Pencari = { baris: PengukuranTerbaca['baris'][number] };

const kunci = (b: Pick<BarisRekap, 'kode' | 'jalur'>): string => b.kode ?? `> ${b.jalur}`;

/** Quarters up to the older snapshot's that hold another figure now, and rows that came or went. */
export function bandingRekap(
  lama: Rekap,
  baru: Rekap,
  pengukuran: readonly PengukuranTerbaca[] = [],
): Temuan[] {
  const sampai = Math.min(lama.triwulan, baru.triwulan);
  const dulu = new Map(lama.baris.map((b) => [kunci(b), b]));
  const kini = new Set(baru.baris.map(kunci));
  const berubah = baru.baris.flatMap((b) => {
    const sebelum = dulu.get(kunci(b));
    if (!sebelum) return [barisBerganti(b, 'baru')];
    return perubahan(sebelum, b, sampai)
      .filter((p) => p.lama !== p.baru)
      .map((p) => temuan(b, p, pengukuran));
  });
  const hilang = lama.baris.filter((b) => !kini.has(kunci(b))).map((b) => barisBerganti(b, 'hilang'));
  return [...berubah, ...hilang];
}

function perubahan(lama: BarisRekap, baru: BarisRekap, sampai: number): Perubahan[] {
  const hasil: Perubahan[] = [
    {
      apa: 'pagu anggaran',
      lama: lama.anggaran,
      baru: baru.anggaran,
      tulis: rupiah,
      sel: ({ baris }) => baris.anggaran,
    },
  ];
  for (let tw = 0; tw < sampai; tw++) {
    hasil.push({
      apa: `realisasi anggaran triwulan ${ROMAWI[tw]}`,
      lama: lama.twRp[tw] ?? null,
      baru: baru.twRp[tw] ?? null,
      tulis: rupiah,
      sel: ({ baris }) => baris.twRp[tw],
    });
    baru.indikator.forEach((indikator, i) => {
      hasil.push({
        apa: `realisasi kinerja triwulan ${ROMAWI[tw]}`,
        lama: lama.indikator[i]?.tw[tw] ?? null,
        baru: indikator.tw[tw] ?? null,
        tulis: formatAngka,
        sel: ({ baris }) => baris.indikator[i]?.tw[tw],
      });
    });
  }
  return hasil;
}

function temuan(baris: BarisRekap, p: Perubahan, pengukuran: readonly PengukuranTerbaca[]): Temuan {
  const { berkas, lembar, baris: nomor } = baris.sumber;
  const terbaca = pengukuran
    .find((s) => s.berkas === berkas && s.lembar === lembar)
    ?.baris.find((b) => b.baris === nomor);
  const tulis = (n: number | null) => (n === null ? 'kosong' : p.tulis(n));
  return {
    aturan: 'triwulan-berubah',
    tingkat: 'peringatan',
    pesan: `${nama(baris)}: ${p.apa} semula ${tulis(p.lama)}, sekarang ${tulis(p.baru)}. Pastikan perubahan ini disengaja.`,
    lokasi: { berkas, lembar, sel: (terbaca && p.sel({ baris: terbaca })?.sel) ?? `A${nomor}` },
    terkait: [],
    tercetak: p.baru,
    seharusnya: p.lama,
    selisih: p.lama === null || p.baru === null ? null : p.baru - p.lama,
  };
}

function barisBerganti(baris: BarisRekap, keadaan: 'baru' | 'hilang'): Temuan {
  const { berkas, lembar, baris: nomor } = baris.sumber;
  return lapor({
    aturan: 'triwulan-berubah',
    tingkat: 'peringatan',
    pesan:
      keadaan === 'baru'
        ? `${nama(baris)} belum ada pada snapshot sebelumnya.`
        : `${nama(baris)} ada pada snapshot sebelumnya, sekarang tidak ada lagi.`,
    lokasi: { berkas, lembar, sel: `A${nomor}` },
  });
}

const nama = (b: BarisRekap): string => (b.kode === null ? b.nama : `${b.kode} ${b.nama}`);
