/** The seven analyses of PermenPANRB 53/2014 for one IKU. */
import { paragraf } from './blok';
import type { Iku } from './data-iku';
import { kalimatCapaian } from './kalimat';
import type { Konteks } from './konteks';
import type { Blok } from './model';

export function analisisIku(k: Konteks, i: Iku): Blok[] {
  return [
    paragraf(
      kalimatCapaian({
        indikator: i.indikator,
        tahun: k.tahun,
        satuan: i.satuan,
        target: i.target,
        realisasi: i.capaian,
        capaian: i.tingkat,
        predikat: i.predikat,
        negatif: i.polaritas.startsWith('negatif'),
      }),
    ),
  ];
}
