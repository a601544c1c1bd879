declare const __VERSI_PEMBACA__: string | undefined;

/**
 * Names the code that reads and computes (set at build from the sources of `shared/`): a reading or a snapshot made by
 * another version is never taken for one of this version.
 */
export const VERSI_PEMBACA = typeof __VERSI_PEMBACA__ === 'string' ? __VERSI_PEMBACA__ : 'sumber';
