/**
 * State of one agency as small JSON documents in named collections: Firestore in the cloud, a libsql file on one machine.
 * One contract suite (`kontrak.ts`) runs against both.
 */
import { field } from '@lembar-kinerja/shared/dasar/pasti';

type Json = string | number | boolean | null | Json[] | ObjekJson;
export type ObjekJson = { [kunci: string]: Json };

export interface Dokumen<T> {
  id: string;
  isi: T;
}

export interface Kueri {
  /** Fields that must equal these values. */
  sama?: Record<string, string | number | boolean>;
  /** Order by this field, ties by id; without it by id. Documents that lack the field are left out. */
  urut?: { bidang: string; arah: 'naik' | 'turun' };
  batas?: number;
  /** Only what comes after this document in the order: the last one of the page before. */
  setelah?: string;
}

/** Inside a transaction: all reads come before the first write, as Firestore demands. */
export interface Transaksi {
  get<T>(koleksi: string, id: string): Promise<T | null>;
  /** Fails the transaction with `SudahAda` when the document exists. */
  create(koleksi: string, id: string, isi: object): void;
  set(koleksi: string, id: string, isi: object): void;
  delete(koleksi: string, id: string): void;
}

export interface Store {
  get<T>(koleksi: string, id: string): Promise<T | null>;
  query<T>(koleksi: string, kueri?: Kueri): Promise<Dokumen<T>[]>;
  /** All or nothing, isolated from every other writer; `kerja` may be run again when another writer came first. */
  transaction<T>(kerja: (tx: Transaksi) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** True for the error of a store, or of the system under it, that has no room left: it passes once there is. */
export const isPenuh = (galat: unknown): boolean =>
  ['SQLITE_FULL', 'ENOSPC'].includes(String(field(galat, 'code')));

export class SudahAda extends Error {
  constructor(koleksi: string, id: string) {
    super(`Dokumen ${koleksi}/${id} sudah ada.`);
    this.name = 'SudahAda';
  }
}
