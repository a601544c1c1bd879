/** The shape of an endpoint; `daftar-rute.ts` lists them all, and app, OpenAPI and the role matrix are made from the list. */
import type { z } from 'zod';
import type { Layanan } from './layanan';
import type { Peran, Tindakan } from './peran';

export interface Permintaan<B = unknown, K = unknown> {
  layanan: Layanan;
  email: string;
  peran: Peran;
  /** Parts of the address, `:id`. */
  alamat: Record<string, string>;
  badan: B;
  kueri: K;
}

export type Jawaban<J = unknown> =
  | { status: 200 | 201 | 202; isi: J }
  | { status: 200; berkas: Uint8Array; nama: string; mime: string };

export interface Rute<B = unknown, K = unknown, J = unknown> {
  cara: 'get' | 'post' | 'put';
  /** Express path below the api's root. */
  alamat: string;
  ringkasan: string;
  /** The right that is needed. */
  tindakan: Tindakan;
  /** Rights of which the handler asks for one more, once it knows what is wanted. */
  lebih?: readonly Tindakan[];
  badan?: z.ZodType<B>;
  kueri?: z.ZodType<K>;
  jawaban: { status: 200 | 201 | 202; uraian: string; skema?: z.ZodType<J>; biner?: true };
  /** What it answers must be what the schema says. */
  kerjakan(p: Permintaan<B, K>): Promise<Jawaban<NoInfer<J>>>;
}

/** Keeps the body, query and answer types of one endpoint; in the list they are all the same. */
export const rute = <B, K, J>(r: Rute<B, K, J>): Rute => r as unknown as Rute;
