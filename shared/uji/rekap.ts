/** What a rekap row and its indicator hold of a form that has no columns of the medium-term plan. */
import type { BarisRekap, IndikatorRekap } from '../src/rekap/rekap';

export const TANPA_RENSTRA = {
  ...{ renstraRp: null, laluRp: null, rpjmdRp: null, capaianRenstraRp: null },
  targetTwRp: [null, null, null, null],
  ...{ sasaran: null, penanggungJawab: null },
} satisfies Partial<BarisRekap>;

export const INDIKATOR_TANPA_RENSTRA = {
  ...{ targetRenstra: null, realisasiLalu: null, realisasiRenstra: null, capaianRenstra: null },
  targetTw: [null, null, null, null],
} satisfies Partial<IndikatorRekap>;
