/** Failures of the panel as sentences: coded by the api, by Apps Script's own words, or by the lost connection. */

import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { field } from '@lembar-kinerja/shared/dasar/pasti';
import type { Jawaban } from './kawat';

const kalimat = {
  'sambungan/putus':
    'Layanan Lembar Kinerja tidak dapat dihubungi. Periksa sambungan internet lalu coba lagi; pekerjaan yang sedang berjalan tidak hilang.',
  'masuk/tanpa-identitas':
    'Google tidak memberikan identitas akun Anda. Bila beberapa akun Google sedang masuk di peramban ini, buka berkas ini di jendela pribadi dengan satu akun saja, lalu coba lagi.',
  'addon/tak-aktif':
    'Add-on belum diaktifkan atau belum diberi izin di berkas ini. Pilih Ekstensi > Lembar Kinerja > Buka panel, beri izin, lalu coba lagi.',
  'layanan/jawaban-asing':
    'Layanan menjawab dengan kode {status} yang tidak dikenal. Coba lagi; bila berulang, sampaikan kode itu kepada pengelola.',
  'lembar/tidak-ada':
    'Lembar {lembar} tidak ada di berkas ini. Mungkin namanya sudah diubah; periksa ulang lembarnya.',
  'lembar/kosong': 'Lembar {lembar} kosong. Buka lembar pengukuran atau Dokumen Kinerja, lalu periksa ulang.',
  'temuan/belum-dikonsolidasi':
    'Temuan ini belum tercatat di konsolidasi mana pun, sehingga belum dapat diabaikan. Minta Sekretariat mengonsolidasi dulu, lalu coba lagi.',
  'addon/galat': 'Terjadi kesalahan di add-on ({sebab}). Tutup panel, buka lagi, lalu coba lagi.',
} as const;

export type KodeGalat = keyof typeof kalimat;

export class GalatPanel extends Error {
  constructor(
    readonly kode: string,
    pesan: string,
    /** Trying the same again may succeed. */
    readonly sementara: boolean,
  ) {
    super(pesan);
  }
}

export function galat(kode: KodeGalat, isian: Record<string, string> = {}): GalatPanel {
  const pesan = kalimat[kode].replace(/\{(\w+)\}/g, (_, nama: string) => isian[nama] ?? '…');
  return new GalatPanel(kode, pesan, kode === 'sambungan/putus');
}

/** Apps Script names no codes, so its own words have to tell; they come in the language of the account. */
const TANPA_IZIN = /permission|authoriz|authoris|izin|otorisasi|PERMISSION_DENIED/i;
const BEBERAPA_AKUN = /reading from storage|PERMISSION_DENIED/i;
const PUTUS = /NetworkError|HTTP 0|timed? ?out|unavailable|DNS|koneksi/i;

export function dariAppsScript(pesan: string): GalatPanel {
  if (BEBERAPA_AKUN.test(pesan)) return galat('masuk/tanpa-identitas');
  if (TANPA_IZIN.test(pesan)) return galat('addon/tak-aktif');
  if (PUTUS.test(pesan)) return galat('sambungan/putus');
  return galat('addon/galat', { sebab: pesan.replace(/^\w*Error: /, '').slice(0, 200) });
}

/** Runs a panel function; nothing but an answer leaves it, because the page would only see an error's bare text. */
export function jawab<T>(kerja: () => T): Jawaban<T> {
  try {
    return { ok: true, isi: kerja() };
  } catch (sebab) {
    const { kode, message, sementara } = terjemahkan(sebab);
    return { ok: false, kode, pesan: message, sementara };
  }
}

function terjemahkan(sebab: unknown): GalatPanel {
  if (sebab instanceof GalatPanel) return sebab;
  if (sebab instanceof Kesalahan) return new GalatPanel(sebab.kode, sebab.message, false);
  return dariAppsScript(String(field(sebab, 'message') ?? sebab));
}
