/** Rencana Kinerja Tahunan: what the year was planned to give, and for how much. */
import { rupiah } from '../dasar/angka';
import { bersatuan, kepala, paragraf, sel, selAngka, tabel } from './blok';
import { daftarIku } from './data-iku';
import { jejakRekap, type Konteks, totalRekap } from './konteks';
import type { Blok, SelTabel } from './model';

export function lampiranRkt(k: Konteks): Blok[] {
  const pagu = totalRekap(k).pagu;
  return [
    ...daftarIku(k).map((i) =>
      paragraf(
        `Sasaran “${i.sasaran.replace(/\.\s*$/, '')}” diukur dengan ${i.indikator}, dengan target ${bersatuan(i.target, i.satuan) ?? 'yang belum ditetapkan'}.`,
      ),
    ),
    paragraf(
      pagu === null
        ? 'Rencana program, kegiatan, dan sub kegiatan adalah sebagai berikut.'
        : `Rencana program, kegiatan, dan sub kegiatan menurut lembar pengukuran, dengan pagu seluruhnya ${rupiah(pagu)}, adalah sebagai berikut.`,
    ),
    ...(k.rekap.baris.length === 0 ? [] : [rencana(k)]),
  ];
}

function rencana(k: Konteks): Blok {
  return tabel({
    lebar: [25, 45, 45, 19, 23],
    ukuran: 7.5,
    kepala: [kepala('Kode', 'Program / Kegiatan / Sub Kegiatan', 'Indikator Kinerja', 'Target', 'Pagu (Rp)')],
    baris: k.rekap.baris.flatMap((b): SelTabel[][] => {
      const gaya = b.level === 'subkegiatan' ? {} : { tebal: true };
      const banyak = Math.max(1, b.indikator.length);
      return Array.from({ length: banyak }, (_, i) => {
        const ini = b.indikator[i] ?? null;
        return [
          ...(i === 0
            ? [sel(b.kode, { ...gaya, baris: banyak }), sel(b.nama, { ...gaya, baris: banyak })]
            : []),
          sel(ini?.nama ?? null, gaya),
          sel(bersatuan(ini?.target ?? null, ini?.satuan ?? null), { ...gaya, rata: 'tengah' }),
          ...(i === 0 ? [selAngka(b.anggaran, { ...gaya, baris: banyak, jejak: jejakRekap(b) })] : []),
        ];
      });
    }),
  });
}
