/** The checker for an existing report document: its text and tables against themselves and against a rekap. */
import type { Rekap } from '../../rekap';
import type { Blok } from '../teks/blok';
import type { Temuan } from '../temuan';
import { nomorTabel } from './nomor-tabel';
import { prosaLawanRekap } from './prosa-rekap';
import { tabelLawanRekap } from './tabel-rekap';

/** Findings in the order of the document; without a rekap only what the document says about itself. */
export function periksaLaporan(blok: readonly Blok[], rekap: Rekap | null): Temuan[] {
  const semua = [
    ...nomorTabel(blok),
    ...(rekap === null ? [] : [...tabelLawanRekap(blok, rekap), ...prosaLawanRekap(blok, rekap)]),
  ];
  const tempat = new Map(blok.map((b, i) => [b.lokasi.sel, i]));
  const letak = (t: Temuan) => tempat.get(t.lokasi.sel) ?? 0;
  return semua
    .map((t, i) => ({ t, i }))
    .sort((a, b) => letak(a.t) - letak(b.t) || a.i - b.i)
    .map(({ t }) => t);
}
