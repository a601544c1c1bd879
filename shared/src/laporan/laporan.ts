/** The whole LKjIP (PermenPANRB 53/2014) as blocks: a pure function of one rekap, one Dokumen Kinerja and its evidence. */
import { bab1 } from './bab1';
import { bab2 } from './bab2';
import { bab3 } from './bab3';
import { bab4 } from './bab4';
import { type BahanLaporan, type Konteks, konteks } from './konteks';
import { lampiran } from './lampiran';
import { lampiranJejak } from './lampiran-jejak';
import type { BagianLaporan, ModelLaporan } from './model';
import { bagianTakDikenal } from './narasi';
import { depan, sampul } from './sampul';

export type { BahanLaporan } from './konteks';

/** Sections that are still empty are listed in `kurang`, and printed as placeholders only when `draf`. */
export function laporan(bahan: BahanLaporan): ModelLaporan {
  const k = konteks(bahan);
  const bagian: BagianLaporan[] = [
    sampul(k),
    depan(k),
    {
      arah: 'tegak',
      nomor: 'arab',
      mulaiUlang: true,
      blok: [...bab1(k), ...bab2(k), ...bab3(k), ...bab4(k)],
    },
    ...lampiran(k),
  ];
  if (k.lampiran?.jejak) bagian.push(lampiranJejak(bagian, banyakLampiran(bagian) + 1));
  for (const b of bagianTakDikenal(k))
    k.kurang.push(
      `Bagian “${b}” pada lembar Narasi tidak dikenal, sehingga tidak tercetak. Periksa ejaannya.`,
    );
  galatTersisa(k);
  return {
    judul: `Laporan Kinerja Instansi Pemerintah (LKjIP) ${k.instansi} Tahun ${k.tahun}`,
    instansi: k.instansi,
    tahun: k.tahun,
    draf: k.draf,
    bagian,
    kurang: [...new Set(k.kurang)],
    temuan: k.temuanLaporan,
  };
}

function banyakLampiran(bagian: BagianLaporan[]): number {
  return bagian.flatMap((b) => b.blok).filter((b) => b.jenis === 'judul' && /^LAMPIRAN \d/.test(b.teks))
    .length;
}

function galatTersisa(k: Konteks): void {
  const galat = k.temuan.filter((t) => t.tingkat === 'galat').length;
  if (galat > 0) k.kurang.push(`Masih ada ${galat} temuan tingkat galat yang belum diselesaikan.`);
}
