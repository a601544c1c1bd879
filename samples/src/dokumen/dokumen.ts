/** The Sekretariat's Dokumen Kinerja, sheet by sheet. */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { belanjaLangsung, belanjaTidakLangsung } from './belanja';
import { capaianProgram, pelayanan } from './capaian';
import { iku, renstra } from './iku';
import { lhe, tindakLanjut } from './lhe';
import { narasi } from './narasi';
import { perjanjian } from './perjanjian';
import { lampiran, prestasi, profil } from './profil';
import { sdm } from './sdm';

export function dokumenKinerja(): LembarTulis[] {
  return [
    profil(),
    sdm(),
    perjanjian(),
    iku(),
    renstra(),
    capaianProgram(),
    pelayanan(),
    belanjaLangsung(),
    belanjaTidakLangsung(),
    lhe(),
    tindakLanjut(),
    prestasi(),
    narasi(),
    lampiran(),
  ];
}
