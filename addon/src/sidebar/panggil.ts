/** Calls of the panel functions by `google.script.run`, typed from the functions themselves. */
import { field } from '@lembar-kinerja/shared/dasar/pasti';
import { dariAppsScript, GalatPanel } from '../galat';
import type { Jawaban } from '../kawat';
import type * as panel from '../panel';

type Panel = typeof panel;
type IsiJawaban<N extends keyof Panel> = ReturnType<Panel[N]> extends Jawaban<infer T> ? T : never;

interface Jalan {
  withSuccessHandler(penangan: (jawaban: unknown) => void): Jalan;
  withFailureHandler(penangan: (galat: { message?: string }) => void): Jalan;
}

declare const google: { script: { run: Jalan } };

/** Rejects with GalatPanel only; its message is the sentence to show. */
export function panggil<N extends keyof Panel>(
  nama: N,
  ...argumen: Parameters<Panel[N]>
): Promise<IsiJawaban<N>> {
  return new Promise((selesai, gagal) => {
    const terima = (jawaban: unknown) => {
      const j = jawaban as Jawaban<IsiJawaban<N>> | null;
      if (j?.ok) selesai(j.isi);
      else if (j) gagal(new GalatPanel(j.kode, j.pesan, j.sementara));
      else gagal(dariAppsScript('jawaban kosong'));
    };
    const jalan = google.script.run
      .withSuccessHandler(terima)
      .withFailureHandler((galat) => gagal(dariAppsScript(String(galat?.message ?? galat))));
    (jalan as unknown as Record<string, (...argumen: unknown[]) => void>)[nama]?.(...argumen);
  });
}

export const kalimatGalat = (galat: unknown): string =>
  galat instanceof GalatPanel
    ? galat.message
    : dariAppsScript(String(field(galat, 'message') ?? galat)).message;

export const tunggu = (ms: number): Promise<void> => new Promise((selesai) => setTimeout(selesai, ms));

/** A page that only looks may ask again: a lost connection is tried twice more. */
export async function lihat<N extends keyof Panel>(
  nama: N,
  ...argumen: Parameters<Panel[N]>
): Promise<IsiJawaban<N>> {
  for (const jeda of [1000, 3000]) {
    try {
      return await panggil(nama, ...argumen);
    } catch (galat) {
      if (!(galat instanceof GalatPanel && galat.sementara)) throw galat;
      await tunggu(jeda);
    }
  }
  return panggil(nama, ...argumen);
}
