/** A long job as a state that steps move forward; the rules here are pure, the engine (`mesin.ts`) stores them. */
import type {
  Langkah as LangkahKawat,
  Pekerjaan as PekerjaanKawat,
  StatusPekerjaan,
} from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { ObjekJson } from '../store/store';

/** A step as it is stored. */
export interface Langkah extends LangkahKawat {
  catatan: ObjekJson;
}

/** A job as it is stored. */
export interface Pekerjaan extends PekerjaanKawat {
  /** Two jobs with the same key never run side by side. */
  kunci: string;
  parameter: ObjekJson;
  langkah: Record<string, Langkah>;
  hasil: ObjekJson | null;
}

/** What a step gives back. */
export interface HasilLangkah {
  catatan?: ObjekJson;
  /** Steps found out only now (one per workbook). */
  tambah?: string[];
  /** Steps that turn out to be done already, with what each would have left. */
  tuntas?: Record<string, ObjekJson>;
  /** The job's result, from its last step. */
  hasil?: ObjekJson;
}

/** A kind of job: which steps are ready, and how each is done. */
export interface JenisPekerjaan {
  langkahAwal: string[];
  /** May this step start, given the others? Steps that are done or failed are not asked. */
  siap(nama: string, langkah: Readonly<Record<string, Langkah>>): boolean;
  /** Must be idempotent: a queue delivers at least once, and a killed step runs again. */
  kerjakan(nama: string, pekerjaan: Readonly<Pekerjaan>): Promise<HasilLangkah>;
  /** The job's status once no step waits any more. */
  akhir(langkah: Readonly<Record<string, Langkah>>): Exclude<StatusPekerjaan, 'berjalan' | 'batal'>;
}

export const LANGKAH_BARU: Langkah = { status: 'antre', pesan: null, catatan: {} };

export function langkahSiap(jenis: JenisPekerjaan, langkah: Readonly<Record<string, Langkah>>): string[] {
  return Object.keys(langkah)
    .filter((nama) => langkah[nama]?.status === 'antre' && jenis.siap(nama, langkah))
    .sort();
}

/** The ready steps that would not be ready without this one: what its end sets free. */
export function penerus(
  jenis: JenisPekerjaan,
  langkah: Readonly<Record<string, Langkah>>,
  nama: string,
): string[] {
  const tanpa = new Set(langkahSiap(jenis, { ...langkah, [nama]: LANGKAH_BARU }));
  return langkahSiap(jenis, langkah).filter((n) => !tanpa.has(n));
}

/** The job after one step has ended; steps that can never start any more end with it. */
export function sesudahLangkah(
  jenis: JenisPekerjaan,
  pekerjaan: Readonly<Pekerjaan>,
  nama: string,
  akhir: { status: 'selesai'; hasil: HasilLangkah } | { status: 'gagal'; pesan: string },
  waktu: string,
): Pekerjaan {
  const langkah = { ...pekerjaan.langkah };
  const hasil = akhir.status === 'selesai' ? akhir.hasil : {};
  langkah[nama] = {
    status: akhir.status,
    pesan: akhir.status === 'gagal' ? akhir.pesan : null,
    catatan: hasil.catatan ?? {},
  };
  for (const baru of hasil.tambah ?? []) langkah[baru] ??= LANGKAH_BARU;
  for (const [satu, catatan] of Object.entries(hasil.tuntas ?? {}))
    langkah[satu] = { status: 'selesai', pesan: null, catatan };
  // A step under way is still `antre` and ready; when none is, nothing can make another one ready.
  const berjalan = langkahSiap(jenis, langkah).length > 0;
  return {
    ...pekerjaan,
    langkah,
    diperbarui: waktu,
    hasil: hasil.hasil ?? pekerjaan.hasil,
    status: berjalan ? 'berjalan' : jenis.akhir(langkah),
  };
}
