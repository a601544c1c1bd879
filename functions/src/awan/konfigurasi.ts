/** What an agency sets at deployment. Asked for by `firebase deploy`, kept in functions/.env.<project>. */
import { defineString } from 'firebase-functions/params';
import { Masalah } from '../masalah';

const KLIEN = /^[\w-]+\.apps\.googleusercontent\.com$/;
const SUREL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DOMAIN = /^[\w-]+(\.[\w-]+)+$/;

const INSTANSI = defineString('INSTANSI', {
  default: 'instansi',
  label: 'Kode instansi',
  description: 'Kode singkat instansi, misalnya bkpsdm: huruf kecil, angka, tanda hubung.',
});
const AUDIENS = defineString('AUDIENS', {
  label: 'Client ID OAuth add-on',
  description:
    'Client ID dari proyek Apps Script, berakhir .apps.googleusercontent.com (docs/pemasangan.md).',
  input: { text: { validationRegex: KLIEN.source, validationErrorMessage: 'Bukan client ID OAuth.' } },
});
const SEKRETARIAT = defineString('SEKRETARIAT_PERTAMA', {
  label: 'Surel Sekretariat pertama',
  description: 'Akun Google orang yang pertama masuk dan memberi peran kepada yang lain.',
  input: { text: { validationRegex: SUREL.source, validationErrorMessage: 'Bukan alamat surel.' } },
});
const DOMAIN_INSTANSI = defineString('DOMAIN_INSTANSI', {
  default: '',
  label: 'Domain instansi',
  description: 'Hanya akun domain ini yang boleh masuk. Kosong: akun mana pun yang diberi peran.',
});
const FOLDER_LAPORAN = defineString('FOLDER_LAPORAN', {
  default: '',
  label: 'Folder laporan di Drive bersama',
  description: 'Id folder tempat LKjIP disimpan sebagai Google Dokumen dan PDF. Kosong: hanya untuk diunduh.',
});

export interface Konfigurasi {
  instansi: string;
  audiens: string;
  sekretariatPertama: string;
  domain: string | null;
  folderLaporan: string | null;
}

/** Throws `sistem/konfigurasi` naming the first setting that is missing or wrong. */
export function bacaKonfigurasi(): Konfigurasi {
  const domain = DOMAIN_INSTANSI.value().toLowerCase() || null;
  return {
    instansi: wajib('INSTANSI', INSTANSI.value(), /^[a-z0-9-]{1,40}$/),
    audiens: wajib('AUDIENS', AUDIENS.value(), KLIEN),
    sekretariatPertama: wajib('SEKRETARIAT_PERTAMA', SEKRETARIAT.value().toLowerCase(), SUREL),
    domain: domain === null ? null : wajib('DOMAIN_INSTANSI', domain, DOMAIN),
    folderLaporan: FOLDER_LAPORAN.value() || null,
  };
}

function wajib(nama: string, nilai: string, pola: RegExp): string {
  if (pola.test(nilai)) return nilai;
  const sebab = nilai === '' ? `${nama} belum diisi` : `${nama} tidak sah`;
  throw new Masalah('sistem/konfigurasi', { sebab });
}
