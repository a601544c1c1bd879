/**
 * Runs jobs over a queue that delivers at least once and out of order, and over processes that may be killed anywhere.
 * A step's work happens outside the transaction and is idempotent; only its being done is recorded, once.
 */
import { randomUUID } from 'node:crypto';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { isSementara } from '../galat-http';
import type { Clock } from '../ports';
import type { ObjekJson, Store } from '../store/store';
import {
  type JenisPekerjaan,
  LANGKAH_BARU,
  langkahSiap,
  type Pekerjaan,
  penerus,
  sesudahLangkah,
} from './pekerjaan';

export interface Tugas {
  pekerjaan: string;
  /** Kind of the job: each has its own pace and its own needs. */
  jenis: string;
  langkah: string;
}

export interface Antrean {
  /** Delivered at least once, some time later. */
  kirim(tugas: Tugas): Promise<void>;
}

/** A step that failed for a reason that repeating will not mend; its sentence goes to the person. */
export class GagalTetap extends Error {}

export interface Mesin {
  /** Starts a job, or gives the one that already runs for this key. */
  mulai(jenis: string, kunci: string, parameter: ObjekJson, oleh: string): Promise<Pekerjaan>;
  /** Does one step. Throws when it should be delivered again; `terakhir`: there will be no other delivery. */
  jalankan(tugas: Tugas, terakhir?: boolean): Promise<void>;
  batal(id: string): Promise<Pekerjaan | null>;
  /** Puts failed steps, and those after them, back in the queue. */
  ulangi(id: string): Promise<Pekerjaan | null>;
  /**
   * Sends again every ready step of the running jobs that have not moved for `diam` ms: after a crash, or from a
   * schedule. Harmless when nothing was lost. What has not moved for a day is given up, so that a new start is free.
   */
  lanjutkan(diam?: number): Promise<number>;
  lihat(id: string): Promise<Pekerjaan | null>;
}

const PEKERJAAN = 'pekerjaan';
/** Key of a running job → its id, so that two presses of a button meet in one document. */
const KUNCI = 'pekerjaan-kunci';
const SEHARI = 86_400_000;

/** Sentence of a failed step. What nobody foresaw stays in the log: it is of no use to the person. */
function kalimat(galat: unknown): string {
  if (galat instanceof GagalTetap || galat instanceof Kesalahan) return galat.message;
  return isSementara(galat)
    ? 'Google berkali-kali tidak menjawab atau membatasi permintaan. Tunggu beberapa menit, lalu tekan Ulangi.'
    : 'Terjadi kesalahan yang tidak terduga pada langkah ini. Tekan Ulangi; bila terulang, hubungi pengelola.';
}

export function createMesin(
  jenis: Record<string, JenisPekerjaan>,
  {
    store,
    antrean,
    clock,
    catat = () => undefined,
  }: { store: Store; antrean: Antrean; clock: Clock; catat?: (kejadian: Record<string, unknown>) => void },
): Mesin {
  const waktu = () => clock.now().toISOString();
  const jenisDari = (p: Pekerjaan): JenisPekerjaan => {
    const j = jenis[p.jenis];
    if (!j) throw new Error(`Jenis pekerjaan tidak dikenal: ${p.jenis}`);
    return j;
  };
  const kirim = async (p: Pekerjaan, nama: string[]) => {
    for (const langkah of nama) await antrean.kirim({ pekerjaan: p.id, jenis: p.jenis, langkah });
  };
  const kirimSiap = (p: Pekerjaan) =>
    p.status === 'berjalan' ? kirim(p, langkahSiap(jenisDari(p), p.langkah)) : Promise.resolve();

  /** Also when another delivery had recorded the step: that one may have been killed before it sent these. */
  const kirimPenerus = (p: Pekerjaan, nama: string) =>
    p.status === 'berjalan' ? kirim(p, penerus(jenisDari(p), p.langkah, nama)) : Promise.resolve();

  /** Changes a job in a transaction; `ubah` gives null to leave it as it is. */
  const ubah = (id: string, ubahan: (p: Pekerjaan) => Pekerjaan | null) =>
    store.transaction(async (tx) => {
      const lama = await tx.get<Pekerjaan>(PEKERJAAN, id);
      const baru = lama && ubahan(lama);
      if (!baru) return { lama, baru: lama };
      const bangkit = lama.status !== 'berjalan' && baru.status === 'berjalan';
      // Another job of this key has started meanwhile: this one stays ended.
      if (bangkit && (await tx.get(KUNCI, baru.kunci))) return { lama, baru: lama };
      tx.set(PEKERJAAN, id, baru);
      if (bangkit) tx.set(KUNCI, baru.kunci, { id });
      if (lama.status === 'berjalan' && baru.status !== 'berjalan') tx.delete(KUNCI, baru.kunci);
      return { lama, baru };
    });

  const akhiri = async (
    { pekerjaan: id, langkah: nama }: Pick<Tugas, 'pekerjaan' | 'langkah'>,
    akhir: Parameters<typeof sesudahLangkah>[3],
  ): Promise<void> => {
    const { baru } = await ubah(id, (p) =>
      p.status === 'berjalan' && p.langkah[nama]?.status === 'antre'
        ? sesudahLangkah(jenisDari(p), p, nama, akhir, waktu())
        : null,
    );
    if (baru) await kirimPenerus(baru, nama);
  };

  return {
    async mulai(nama, kunci, parameter, oleh) {
      const j = jenis[nama];
      if (!j) throw new Error(`Jenis pekerjaan tidak dikenal: ${nama}`);
      const pekerjaan = await store.transaction(async (tx) => {
        const berjalan = await tx.get<{ id: string }>(KUNCI, kunci);
        const ada = berjalan && (await tx.get<Pekerjaan>(PEKERJAAN, berjalan.id));
        if (ada?.status === 'berjalan') return ada;
        const sekarang = waktu();
        const baru: Pekerjaan = {
          id: randomUUID(),
          jenis: nama,
          kunci,
          oleh,
          dibuat: sekarang,
          diperbarui: sekarang,
          status: 'berjalan',
          parameter,
          langkah: Object.fromEntries(j.langkahAwal.map((l) => [l, LANGKAH_BARU])),
          hasil: null,
        };
        // A drawn id: nothing can stand there already.
        tx.set(PEKERJAAN, baru.id, baru);
        tx.set(KUNCI, kunci, { id: baru.id });
        return baru;
      });
      await kirimSiap(pekerjaan);
      return pekerjaan;
    },

    async jalankan(tugas, terakhir = false) {
      const p = await store.get<Pekerjaan>(PEKERJAAN, tugas.pekerjaan);
      if (p?.status !== 'berjalan') return;
      const langkah = p.langkah[tugas.langkah];
      if (!langkah) return;
      if (langkah.status !== 'antre') return kirimPenerus(p, tugas.langkah);
      const j = jenisDari(p);
      // Delivered too early: whoever makes it ready sends it again.
      if (!j.siap(tugas.langkah, p.langkah)) return;
      try {
        const hasil = await j.kerjakan(tugas.langkah, p);
        await akhiri(tugas, { status: 'selesai', hasil });
      } catch (galat) {
        // A coded reason stays true however often it is tried; anything else may pass.
        const tetap = galat instanceof GagalTetap || galat instanceof Kesalahan;
        if (!tetap) catat({ kejadian: 'langkah-gagal', ...tugas, terakhir, galat: uraian(galat) });
        if (!tetap && !terakhir) throw galat;
        await akhiri(tugas, { status: 'gagal', pesan: kalimat(galat) });
      }
    },

    async batal(id) {
      const { baru } = await ubah(id, (p) =>
        p.status === 'berjalan' ? { ...p, status: 'batal', diperbarui: waktu() } : null,
      );
      return baru;
    },

    async ulangi(id) {
      const { baru } = await ubah(id, (p) => {
        const gagal = Object.entries(p.langkah).filter(([, l]) => l.status === 'gagal');
        if (p.status === 'berjalan' || p.status === 'batal' || gagal.length === 0) return null;
        const langkah = { ...p.langkah };
        for (const [nama] of gagal) langkah[nama] = LANGKAH_BARU;
        // What was built on the failed steps is built again, and what was built on that.
        const j = jenisDari(p);
        const basi = () =>
          Object.keys(langkah).filter((n) => langkah[n] !== LANGKAH_BARU && !j.siap(n, langkah));
        for (let nama = basi(); nama.length > 0; nama = basi())
          for (const n of nama) langkah[n] = LANGKAH_BARU;
        return { ...p, langkah, status: 'berjalan', hasil: null, diperbarui: waktu() };
      });
      if (baru) await kirimSiap(baru);
      return baru;
    },

    async lanjutkan(diam = 0) {
      const lama = (p: Pekerjaan) => clock.now().getTime() - Date.parse(p.diperbarui);
      const semua = await store.query<Pekerjaan>(PEKERJAAN, { sama: { status: 'berjalan' } });
      // A clock that was set back makes what happened lie in the future; that stands still as well.
      const macet = semua.map((d) => d.isi).filter((p) => Math.abs(lama(p)) >= diam);
      for (const p of macet) {
        if (lama(p) < SEHARI) await kirimSiap(p);
        else await ubah(p.id, (kini) => (lama(kini) < SEHARI ? null : menyerah(kini)));
      }
      return macet.length;
    },

    lihat: (id) => store.get<Pekerjaan>(PEKERJAAN, id),
  };
}

const uraian = (galat: unknown): string =>
  galat instanceof Error ? (galat.stack ?? galat.message) : String(galat);

function menyerah(p: Pekerjaan): Pekerjaan {
  const pesan = 'Langkah ini tidak selesai dalam sehari. Mulai lagi; bila terulang, hubungi pengelola.';
  const langkah = Object.entries(p.langkah).map(
    ([nama, l]) => [nama, l.status === 'antre' ? { ...l, status: 'gagal' as const, pesan } : l] as const,
  );
  return { ...p, status: 'gagal', langkah: Object.fromEntries(langkah) };
}
