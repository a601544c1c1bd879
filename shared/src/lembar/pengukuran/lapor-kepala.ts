/** What a header could not place, told with its cell. */
import type { Kepala } from '../kepala';
import type { PembacaSel } from '../sel';
import { kolomKode } from './kode-terpisah';

export function laporKepala(sel: PembacaSel, kepala: Kepala): void {
  for (const k of kepala.takDikenal) {
    const pesan = `Kolom “${k.label}” di sel ${k.sel} tidak dikenal; isinya tidak dibaca.`;
    sel.lapor('kepala-tak-dikenal', 'info', pesan, k.sel, k.label);
  }
  const kode = kepala.peta.kode === undefined ? [] : kolomKode(kepala, kepala.peta.kode);
  for (const k of kepala.ganda) {
    if (kode.includes(k.kolom)) continue;
    const pesan = `Kolom “${k.label}” di sel ${k.sel} sama artinya dengan kolom lain; hanya kolom yang pertama dibaca.`;
    sel.lapor('kepala-tak-dikenal', 'peringatan', pesan, k.sel, k.label);
  }
}
