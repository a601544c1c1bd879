/** The Rekap sheet: a rekap in the form's own layout, with formulas that work without the add-on. */

import type { LembarTulis } from '../../lembar/tulis';
import { ketentuanRekap, type Rekap } from '../rekap';
import { rumpun } from '../rumpun';
import { isiBaris, isiJumlah } from './baris';
import { GAYA } from './gaya';
import { isiKepala } from './kepala';
import { BEKU, type Kertas, sesuaikanTinggi, taruh } from './kertas';
import { BARIS_DATA, BARIS_KEPALA, LEBAR, susun } from './tata-letak';

/** The product owns this sheet: it is written as a whole and never read as a bidang's. */
export const LEMBAR_REKAP = 'Rekap';

const KETERANGAN =
  'Keterangan : angka pada sel berwarna ini dihitung ulang dan berbeda dari angka tercetak di lembar bidang; lihat daftar temuan.';

/**
 * Paired rows, closing averages and predikat, JUMLAH; three header rows that repeat on every landscape page.
 * Figures are the recomputed ones; a cell whose printed figure was another is coloured. Formulas
 * follow the rekap's own ketentuan; one is written only where it gives the rekap's figure.
 */
export function rekapLembar(rekap: Rekap): LembarTulis {
  const k = ketentuanRekap(rekap);
  const kertas: Kertas = { sel: [], gabungan: [], tinggi: {} };
  isiKepala(kertas, rekap);
  const { tempat, akhir } = susun(rumpun(rekap.baris));
  for (const t of tempat) isiBaris(kertas, t, k);
  isiJumlah(kertas, tempat, akhir);
  taruh(kertas, akhir + 2, 0, null, 'beda');
  taruh(kertas, akhir + 2, 1, KETERANGAN, 'catatan');
  sesuaikanTinggi(kertas);
  const dipakai = new Set(kertas.sel.flatMap((baris) => baris.map((sel) => sel?.gaya)));
  return {
    nama: LEMBAR_REKAP,
    sel: kertas.sel,
    gaya: Object.fromEntries(Object.entries(GAYA).filter(([kunci]) => dipakai.has(kunci))),
    gabungan: kertas.gabungan,
    lebar: LEBAR,
    tinggi: kertas.tinggi,
    barisBeku: BEKU.baris,
    kolomBeku: BEKU.kolom,
    cetak: {
      arah: 'mendatar',
      kertas: 'F4',
      barisUlang: [BARIS_KEPALA, BARIS_DATA - 1],
      muatLebar: true,
    },
  };
}
