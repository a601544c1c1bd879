/** A snapshot as the panel shows it: a few figures instead of the whole rekap, so that little crosses the wire. */

import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Pengesahan } from '@lembar-kinerja/shared/kawat/pengesahan';
import type { SnapshotLengkap } from '@lembar-kinerja/shared/kawat/snapshot';
import { serapan } from '@lembar-kinerja/shared/kinerja/anggaran';
import type { BarisRekap } from '@lembar-kinerja/shared/rekap/rekap';

export interface RingkasanSnapshot {
  id: string;
  tahun: number;
  triwulan: number;
  dibuat: string;
  oleh: string;
  gagal: { berkas: string; pesan: string }[];
  pengesahan: Pengesahan;
  sebagian: string | null;
  total: { pagu: number; realisasi: number; serapan: number | null };
  /** Topmost rows, urusan in the BKPSDM form. */
  puncak: Pick<BarisRekap, 'kode' | 'nama' | 'rataK' | 'rataRp' | 'predikatK' | 'predikatRp'>[];
  /** Findings that nobody set aside, by workbook. */
  temuanBuku: { berkas: string; galat: number; peringatan: number; info: number; diabaikan: number }[];
  perubahan: { pesan: string; lokasi: Temuan['lokasi'] }[] | null;
}

const PERUBAHAN_TERBANYAK = 100;

export function ringkasSnapshot(s: SnapshotLengkap): RingkasanSnapshot {
  const puncak = barisPuncak(s.rekap.baris);
  const pagu = jumlah(puncak.map((b) => b.anggaran));
  const realisasi = jumlah(puncak.map((b) => b.realisasiRp));
  return {
    id: s.id,
    tahun: s.tahun,
    triwulan: s.triwulan,
    dibuat: s.dibuat,
    oleh: s.oleh,
    gagal: s.gagal,
    pengesahan: s.pengesahan,
    sebagian: s.sebagian ?? null,
    total: { pagu, realisasi, serapan: serapan(pagu, realisasi) },
    puncak: puncak.map(({ kode, nama, rataK, rataRp, predikatK, predikatRp }) => ({
      kode,
      nama,
      rataK,
      rataRp,
      predikatK,
      predikatRp,
    })),
    temuanBuku: temuanBuku(s),
    perubahan:
      s.perubahan?.temuan.slice(0, PERUBAHAN_TERBANYAK).map(({ pesan, lokasi }) => ({ pesan, lokasi })) ??
      null,
  };
}

/** Rows of the highest level that the rekap has: a file of one bidang may begin with a program. */
function barisPuncak(baris: readonly BarisRekap[]): BarisRekap[] {
  const level = (['urusan', 'program', 'kegiatan', 'subkegiatan'] as const).find((l) =>
    baris.some((b) => b.level === l),
  );
  return baris.filter((b) => b.level === level);
}

/** Rupiah are whole numbers far below 2^53: their sum is exact. */
const jumlah = (nilai: readonly (number | null)[]): number => nilai.reduce<number>((n, x) => n + (x ?? 0), 0);

function temuanBuku({ temuan, buku, gagal }: SnapshotLengkap): RingkasanSnapshot['temuanBuku'] {
  const nama = [...buku, ...gagal].map((b) => b.berkas);
  const hasil = new Map(
    nama.map((berkas) => [berkas, { berkas, galat: 0, peringatan: 0, info: 0, diabaikan: 0 }]),
  );
  for (const t of temuan) {
    const baris = hasil.get(t.lokasi.berkas) ?? {
      berkas: t.lokasi.berkas,
      galat: 0,
      peringatan: 0,
      info: 0,
      diabaikan: 0,
    };
    baris[t.diabaikan ? 'diabaikan' : t.tingkat]++;
    hasil.set(t.lokasi.berkas, baris);
  }
  return [...hasil.values()].sort((a, b) => (a.berkas < b.berkas ? -1 : 1));
}
