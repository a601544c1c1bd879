import { runPeriksa } from '@lembar-kinerja/functions/periksa';
import { berkasSpreadsheets } from '../../workspace/folder';
import { daftarTemuan, ringkasanTemuan } from '../ringkasan';
import { SalahPakai } from '../salah-pakai';
import { kodeKeluar } from './konsolidasi';
import { cetak, type Perintah } from './perintah';

export const periksa: Perintah = {
  nama: 'periksa',
  ringkas: 'temuan dari satu buku kerja',
  bantuan: `lk periksa FILE.xlsx [--json]

Memeriksa satu buku kerja (pengukuran bidang atau Dokumen Kinerja) dan menampilkan temuannya.

  --json    tampilkan sebagai JSON, dalam bentuk temuan.json

Kode keluar: 0 tanpa galat; 1 ada galat; 2 perintah salah atau berkas tidak terbaca.`,
  opsi: { json: { type: 'boolean' } },
  argumen: 1,
  async jalankan(nilai, [berkas]) {
    if (!berkas)
      throw new SalahPakai('Sebutkan berkas .xlsx yang hendak diperiksa. Lihat lk periksa --help.');
    const temuan = await runPeriksa(berkasSpreadsheets(berkas), berkas);
    if (nilai.json) cetak(JSON.stringify(temuan, null, 2));
    else if (temuan.length === 0) cetak(ringkasanTemuan(temuan));
    else cetak(daftarTemuan(temuan), ringkasanTemuan(temuan, 0));
    return kodeKeluar(temuan);
  },
};
