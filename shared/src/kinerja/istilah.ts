/** The field's own kinds, as every floor above names them. */

/** Level of a row of the pengukuran form, from the top down. */
export type Level = 'urusan' | 'program' | 'kegiatan' | 'subkegiatan';

/** How the quarters make the year's realisasi. */
export type Cara = 'jumlah' | 'terakhir' | 'rata-rata' | 'tertinggi';

/** Which way is better. */
export type Polaritas = 'positif' | 'negatif' | 'negatif-rasio' | 'stabil';
