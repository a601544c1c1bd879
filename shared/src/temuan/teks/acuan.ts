/** What the tables say, as the text rules hold prose against it. */

import type { Level } from '../../kinerja/istilah';
import type { Skala } from '../../kinerja/skala';
import type { DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import type { Rekap } from '../../rekap/rekap';

export interface UangAcuan {
  apa: string;
  nilai: number;
}

export interface AcuanTeks {
  tahun: number | null;
  kota: string | null;
  skala: Skala;
  /** How many there are, by the word that a sentence uses; absent where no table says. */
  jumlah: Partial<
    Record<'program' | 'kegiatan' | 'sub kegiatan' | 'sasaran' | 'indikator kinerja utama', number>
  >;
  /** Sub kegiatan whose indicator reached its target. */
  tercapai: number | null;
  /** Money that a sentence may name, totals first. */
  uang: UangAcuan[];
}

/** From the document, and from the rekap for what only it has. */
export function acuanTeks(dokumen: DokumenTerbaca | null, rekap: Rekap | null, skala: Skala): AcuanTeks {
  const program = dokumen?.capaianProgram?.isi ?? [];
  const daftar = dokumen?.perjanjian?.isi.daftar ?? [];
  const banyak = (level: Level): number => {
    const semua = [program, daftar, rekap?.baris ?? []] as { level: Level }[][];
    return semua.map((b) => b.filter((x) => x.level === level).length).find((n) => n > 0) ?? 0;
  };
  const sasaran = new Set((dokumen?.perjanjian?.isi.baris ?? []).map((b) => b.sasaran.nilai ?? '')).size;
  const jumlah: AcuanTeks['jumlah'] = {};
  const isi = {
    program: banyak('program'),
    kegiatan: banyak('kegiatan'),
    'sub kegiatan': banyak('subkegiatan'),
    sasaran,
    'indikator kinerja utama': dokumen?.iku?.isi.baris.length ?? 0,
  };
  for (const [kata, n] of Object.entries(isi)) if (n > 0) jumlah[kata as keyof typeof isi] = n;
  const sub = program.filter((b) => b.level === 'subkegiatan' && b.persentase.nilai !== null);
  return {
    tahun: dokumen?.profil?.isi.tahun ?? rekap?.tahun ?? null,
    kota: dokumen?.profil?.isi.kota ?? null,
    skala,
    jumlah,
    tercapai: sub.length > 0 ? sub.filter((b) => (b.persentase.nilai ?? 0) >= 100).length : null,
    uang: [...uangDokumen(dokumen), ...uangRekap(rekap)],
  };
}

function uangDokumen(dokumen: DokumenTerbaca | null): UangAcuan[] {
  const tabel = [
    { apa: 'Belanja Langsung', isi: dokumen?.belanjaLangsung?.isi },
    { apa: 'Belanja Tidak Langsung', isi: dokumen?.belanjaTidakLangsung?.isi },
  ];
  const total = (['pagu', 'realisasi'] as const).flatMap((k): UangAcuan[] => {
    const jumlah = tabel.map((t) => t.isi?.jumlah?.[k].nilai ?? null);
    const nama = k === 'pagu' ? 'pagu' : 'realisasi';
    const satu = tabel.flatMap((t, i) => uang(`jumlah ${nama} ${t.apa}`, jumlah[i] ?? null));
    const [a, b] = jumlah;
    return a != null && b != null ? [...satu, { apa: `total ${nama}`, nilai: a + b }] : satu;
  });
  const rinci = tabel.flatMap((t) =>
    (t.isi?.baris ?? []).flatMap((b) => [
      ...uang(`pagu ${b.uraian.nilai}`, b.pagu.nilai),
      ...uang(`realisasi ${b.uraian.nilai}`, b.realisasi.nilai),
    ]),
  );
  return [...total, ...rinci];
}

function uangRekap(rekap: Rekap | null): UangAcuan[] {
  return (rekap?.baris ?? []).flatMap((b) => [
    ...uang(`pagu ${b.nama} pada pengukuran`, b.anggaran),
    ...uang(`realisasi ${b.nama} pada pengukuran`, b.realisasiRp),
  ]);
}

const uang = (apa: string, nilai: number | null): UangAcuan[] => (nilai ? [{ apa, nilai }] : []);
