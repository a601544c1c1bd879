import { keluaranKonsolidasi } from '@lembar-kinerja/functions/guna/keluaran';
import { type PermintaanKonsolidasi, runKonsolidasi } from '@lembar-kinerja/functions/guna/konsolidasi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { NAMA_SKALA, SKALA_BAWAAN } from '@lembar-kinerja/shared/kinerja/skala';
import { sebutSebagian } from '@lembar-kinerja/shared/temuan/sebagian';
import { sumberSpreadsheets } from '../../workspace/folder';
import { tulisKeluaran } from '../../workspace/tulis';
import { denganKoreksi } from '../koreksi-folder';
import * as opsi from '../opsi';
import { ringkasanBerkas, ringkasanLembar, ringkasanRekap, ringkasanTemuan } from '../ringkasan';
import { cetakRingkasan, type Nilai, type Perintah, teks } from './perintah';

export const konsolidasi: Perintah = {
  nama: 'konsolidasi',
  ringkas: 'satukan buku kerja bidang menjadi rekap yang sudah diperiksa',
  bantuan: `lk konsolidasi --sumber DIR --tahun Y --triwulan N --keluaran DIR [--skala NAMA] [--batas PERSEN]

Membaca semua buku kerja di folder sumber, menyatukannya menurut pohon kode, menghitung
capaian, rata-rata, dan predikat, lalu memeriksa angka yang tertulis.

  --sumber DIR      folder berisi buku kerja bidang dan Dokumen Kinerja (.xlsx,
                    .xlsm, .xls, .ods, .csv), atau satu buku kerja saja
  --tahun Y         tahun anggaran, misalnya 2024
  --triwulan N      1, 2, 3, atau 4
  --keluaran DIR    folder hasil: rekap.json, rekap.xlsx, temuan.json,
                    temuan.xlsx (daftar temuan siap cetak)
  --skala NAMA      skala predikat: ${NAMA_SKALA.join(', ')}
                    (bawaan: yang ditulis pada Profil, atau ${SKALA_BAWAAN})
  --batas PERSEN    batas atas capaian, misalnya 120 (bawaan: tanpa batas)

Kode keluar: 0 selesai; 1 selesai dan ada galat di lembar; 2 perintah salah atau sumber tidak terbaca.`,
  opsi: {
    sumber: { type: 'string' },
    tahun: { type: 'string' },
    triwulan: { type: 'string' },
    keluaran: { type: 'string' },
    skala: { type: 'string' },
    batas: { type: 'string' },
  },
  argumen: 0,
  async jalankan(nilai, _argumen, tampilan) {
    const sumber = opsi.wajib('sumber', teks(nilai, 'sumber'));
    const minta = permintaan(nilai);
    const keluaran = opsi.wajib('keluaran', teks(nilai, 'keluaran'));
    const hasil = await runKonsolidasi(
      await denganKoreksi(await sumberSpreadsheets(sumber), sumber),
      sumber,
      minta,
      tampilan.lapor,
    );
    const berkas = await tulisKeluaran(keluaran, await keluaranKonsolidasi(hasil));
    const rekap = ringkasanRekap(hasil.rekap, sebutSebagian(hasil.temuan));
    cetakRingkasan(
      rekap,
      ...ringkasanLembar(hasil.temuan),
      ringkasanTemuan(hasil.temuan),
      ringkasanBerkas(berkas),
    );
    return kodeKeluar(hasil.temuan);
  },
};

function permintaan(nilai: Nilai): PermintaanKonsolidasi {
  const skala = teks(nilai, 'skala');
  const batas = teks(nilai, 'batas');
  return {
    tahun: opsi.tahun(opsi.wajib('tahun', teks(nilai, 'tahun'))),
    triwulan: opsi.triwulan(opsi.wajib('triwulan', teks(nilai, 'triwulan'))),
    ...(skala === undefined ? {} : { skala: opsi.skala(skala) }),
    ...(batas === undefined ? {} : { batas: opsi.batas(batas) }),
  };
}

export function kodeKeluar(temuan: Temuan[]): 0 | 1 {
  return temuan.some((t) => t.tingkat === 'galat') ? 1 : 0;
}
