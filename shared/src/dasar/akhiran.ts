/** The endings of the workbooks that are read. */
export const AKHIRAN_BUKU = /\.(?:xls[xmb]?|ods|csv)$/i;

/** A workbook's name without its ending. */
export const tanpaAkhiran = (berkas: string): string => berkas.replace(AKHIRAN_BUKU, '');
