/** Errors of the api as problem+json (RFC 9457): a stable `kode` for programs, an Indonesian `detail` for people. */

import type { IsiMasalah } from '@lembar-kinerja/shared/kawat/masalah';

const kalimat = {
  'masuk/tanpa-token': [401, 'Anda belum masuk. Buka panel dari menu Lembar Kinerja lalu coba lagi.'],
  'masuk/token-tidak-sah': [
    401,
    'Tanda masuk tidak sah atau sudah kedaluwarsa. Tutup panel, buka lagi, lalu coba lagi.',
  ],
  'masuk/domain-lain': [
    401,
    'Akun {email} bukan akun instansi ini. Jika Anda memakai beberapa akun Google, keluar dari akun lain lalu coba lagi.',
  ],
  'masuk/tanpa-peran': [
    403,
    'Akun {email} belum diberi peran. Minta Sekretariat menambahkannya di kartu Pengaturan.',
  ],
  'akses/ditolak': [403, 'Peran Anda ({peran}) tidak berhak melakukan ini. Yang berhak: {berhak}.'],
  'akses/bidang-lain': [
    403,
    'Temuan ini ada di {berkas}, bukan di buku kerja bidang Anda. Yang berhak: bidang itu sendiri atau Sekretariat.',
  ],
  'alamat/tidak-ada': [404, 'Alamat yang diminta tidak ada pada layanan ini.'],
  'alamat/cara-salah': [405, 'Cara pemanggilan alamat ini tidak dikenal.'],
  'data/tidak-ada': [404, '{apa} tidak ditemukan. Muat ulang panel untuk melihat daftar yang terbaru.'],
  'permintaan/tidak-sah': [400, 'Permintaan tidak dapat diproses: {sebab}.'],
  'permintaan/terlalu-besar': [413, 'Permintaan terlalu besar. Kurangi isinya lalu coba lagi.'],
  'snapshot/terkunci': [
    409,
    'Snapshot ini sudah disahkan dan terkunci. Buka kuncinya dengan alasan sebelum mengubahnya.',
  ],
  'snapshot/urutan-pengesahan': [
    409,
    'Pengesahan harus berurutan: draf, diverifikasi, lalu disahkan. Status sekarang: {status}.',
  ],
  'pekerjaan/sudah-selesai': [409, 'Pekerjaan ini sudah selesai sehingga tidak dapat dibatalkan.'],
  'google/kuota': [
    503,
    'Google sedang membatasi permintaan. Tunggu sebentar lalu coba lagi; pekerjaan yang berjalan tidak hilang.',
  ],
  'google/tak-berizin': [
    502,
    'Buku kerja {berkas} tidak dapat dibuka. Bagikan berkas itu ke akun layanan Lembar Kinerja lalu coba lagi.',
  ],
  'simpanan/penuh': [
    507,
    'Ruang penyimpanan penuh, jadi perubahan ini tidak tersimpan; yang sudah tersimpan tidak hilang. Kosongkan ruang lalu coba lagi.',
  ],
  'sistem/konfigurasi': [
    500,
    'Layanan belum dipasang lengkap: {sebab}. Sampaikan kepada pengelola; caranya ada di docs/pemasangan.md.',
  ],
  'sistem/galat': [
    500,
    'Terjadi kesalahan di layanan. Coba lagi; bila berulang, sampaikan nomor {jejak} kepada pengelola.',
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type KodeMasalah = keyof typeof kalimat;

export class Masalah extends Error {
  readonly kode: KodeMasalah;
  readonly status: number;

  constructor(kode: KodeMasalah, isian: Record<string, string> = {}) {
    const [status, pola] = kalimat[kode];
    super(pola.replace(/\{(\w+)\}/g, (_, nama: string) => isian[nama] ?? '…'));
    this.name = 'Masalah';
    this.kode = kode;
    this.status = status;
  }

  /** Body of an `application/problem+json` answer. */
  toJSON(): IsiMasalah {
    return {
      type: `urn:lembar-kinerja:${this.kode}`,
      status: this.status,
      kode: this.kode,
      detail: this.message,
    };
  }
}
