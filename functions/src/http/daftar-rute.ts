import type { Rute } from './rute';
import { RUTE_BUKTI } from './rute-bukti';
import { RUTE_KOREKSI } from './rute-koreksi';
import { RUTE_LAPORAN } from './rute-laporan';
import { RUTE_PEKERJAAN } from './rute-pekerjaan';
import { RUTE_PENGATURAN } from './rute-pengaturan';
import { RUTE_SNAPSHOT } from './rute-snapshot';
import { RUTE_TEMUAN } from './rute-temuan';

/** Every endpoint that asks for a sign-in. */
export const RUTE: readonly Rute[] = [
  ...RUTE_PEKERJAAN,
  ...RUTE_SNAPSHOT,
  ...RUTE_TEMUAN,
  ...RUTE_PENGATURAN,
  ...RUTE_BUKTI,
  ...RUTE_LAPORAN,
  ...RUTE_KOREKSI,
];
