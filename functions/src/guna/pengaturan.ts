/** The agency's settings: one document, changed only by the Sekretariat (see `http/peran.ts`). */

import { NAMA_ZONA } from '@lembar-kinerja/shared/dasar/zona';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import { NAMA_SKALA, SKALA_BAWAAN } from '@lembar-kinerja/shared/kinerja/skala';
import { z } from 'zod';
import type { Store } from '../store/store';

const teks = (maks: number) => z.string().trim().min(1).max(maks);
const idBidang = z.string().regex(/^[a-z0-9-]{1,40}$/, 'id bidang: huruf kecil, angka, dan tanda hubung');

/** The settings are one document, and Firestore's end at 1 MiB; no agency has so many people with a role. */
const PERAN_MAKS = 2000;

/** Workbooks of one installation; a folder with more is read up to here. */
export const BIDANG_MAKS = 300;

export const skemaPeran = z
  .string()
  .regex(/^(sekretariat|pimpinan|evaluator|bidang:[a-z0-9-]{1,40})$/, 'peran tidak dikenal');

/** Whole: what is left out would silently go back to its default. */
export const skemaPengaturan = z.strictObject({
  bidang: z
    .array(z.strictObject({ id: idBidang, nama: teks(200), buku: teks(200).nullable() }))
    .max(BIDANG_MAKS),
  dokumen: teks(200).nullable(),
  peran: z
    .record(z.email().toLowerCase(), skemaPeran)
    .refine((p) => Object.keys(p).length <= PERAN_MAKS, `paling banyak ${PERAN_MAKS} orang diberi peran`),
  skala: z.enum(NAMA_SKALA),
  batas: z.number().positive().max(1000).nullable(),
  templat: teks(200).nullable(),
  pembacaBukti: z.union([z.literal('siapa-saja'), z.email().toLowerCase()]),
  zona: z.enum(NAMA_ZONA),
}) satisfies z.ZodType<Pengaturan> & { shape: Record<keyof Pengaturan, z.ZodType> };

const AWAL: Pengaturan = {
  bidang: [],
  dokumen: null,
  peran: {},
  skala: SKALA_BAWAAN,
  batas: null,
  templat: null,
  pembacaBukti: 'siapa-saja',
  zona: 'WIB',
};

const KOLEKSI = 'pengaturan';
const ID = 'instansi';

/** The stored settings; the default for what was not stored yet. */
export async function getPengaturan(store: Store): Promise<Pengaturan> {
  return skemaPengaturan.parse({ ...AWAL, ...(await store.get<Partial<Pengaturan>>(KOLEKSI, ID)) });
}

export const LETAK_PENGATURAN = { koleksi: KOLEKSI, id: ID } as const;
