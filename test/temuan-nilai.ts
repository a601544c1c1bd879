/** Judging what the checker said of one seeded fault. */

import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { kunciNama } from '@lembar-kinerja/shared/temuan/cocok/nama';
import { gabung, periksaBuku } from './temuan-contoh-buku';
import { type Mutasi, terapkan } from './temuan-mutasi';

export interface Hasil {
  mutasi: Mutasi;
  /** A new finding names the cell (or the row that was taken out). */
  ditemukan: boolean;
  /** New galat at other cells. */
  galatLain: Temuan[];
  baru: Temuan[];
}

/** Findings of the clean copy are the background; what is said of a cell elsewhere on the sheet may shift with a row. */
export function ujiMutasi(bersih: readonly BukuKerja[], semua: readonly Mutasi[]): Hasil[] {
  const terbaca = new Map(bersih.map((b) => [b.berkas, checkBuku(b)]));
  const kunci = (t: Temuan) => `${t.tingkat} ${t.aturan} ${t.pesan.replace(/\b[A-Z]{1,2}\d+\b/g, '#')}`;
  const latar = new Set(periksaBuku(gabung([...terbaca.values()])).map(kunci));
  return semua.map((mutasi) => {
    const isi = new Map(terbaca).set(mutasi.berkas, checkBuku(terapkan(bersih, mutasi)));
    const baru = periksaBuku(gabung([...isi.values()])).filter((t) => !latar.has(kunci(t)));
    const sama = (l: Temuan['lokasi']) =>
      l.berkas === mutasi.berkas && l.lembar === mutasi.lembar && l.sel === mutasi.sel;
    const menamai = (t: Temuan) =>
      mutasi.nama === undefined
        ? [t.lokasi, ...t.terkait].some(sama)
        : kunciNama(t.pesan).includes(kunciNama(mutasi.nama));
    const boleh = (t: Temuan) => (mutasi.nama === undefined ? sama(t.lokasi) : menamai(t));
    return {
      mutasi,
      ditemukan: baru.some(menamai),
      galatLain: baru.filter((t) => t.tingkat === 'galat' && !boleh(t)),
      baru,
    };
  });
}
