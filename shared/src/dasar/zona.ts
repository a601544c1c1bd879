/** The three time zones of Indonesia, in hours east of Greenwich (Keppres 41/1987). */
import { keys } from './pasti';
export const ZONA = { WIB: 7, WITA: 8, WIT: 9 } as const;

export type NamaZona = keyof typeof ZONA;

export const NAMA_ZONA = keys(ZONA);
