import type { KoreksiKolom } from '../dasar/kisi';

/** Columns that people showed of one workbook, by sheet name. */
export type KoreksiBuku = Record<string, KoreksiKolom>;
