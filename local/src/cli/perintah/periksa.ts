import { basename, dirname } from 'node:path';
import { keluaranTemuan } from '@lembar-kinerja/functions/guna/keluaran';
import { periksaDokumen, runPeriksa, uraiRekap } from '@lembar-kinerja/functions/guna/periksa';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { berkasSpreadsheets, readIsi } from '../../workspace/folder';
import { tulisKeluaran } from '../../workspace/tulis';
import { denganKoreksi } from '../koreksi-folder';
import { uraiPeta } from '../peta';
import { daftarTemuan, ringkasanBerkas, ringkasanTemuan } from '../ringkasan';
import { SalahPakai } from '../salah-pakai';
import { kodeKeluar } from './konsolidasi';
import { cetak, type Nilai, type Perintah, teks } from './perintah';

export const periksa: Perintah = {
  nama: 'periksa',
  ringkas: 'temuan dari satu buku kerja atau satu laporan .docx',
  bantuan: `lk periksa FILE.xlsx [--peta FILE.json] [--json] [--keluaran DIR]
lk periksa FILE.docx [--rekap FILE.json] [--json] [--keluaran DIR]

Memeriksa satu buku kerja (pengukuran bidang atau Dokumen Kinerja) dan menampilkan temuannya.
Lembar pengukuran perangkat daerah lain juga dibaca, walau tanpa kolom kode.
Buku kerja boleh .xlsx, .xlsm, .xls, .ods, .csv, atau halaman web yang dinamai .xls.
Laporan .docx diperiksa nomor dan rujukan tabelnya, dan angkanya terhadap rekap.

  --peta FILE.json    kolom yang sudah dipastikan, menurut nama lembar, misalnya
                      {"Renja 2024": {"nama": "B", "target.rp": "F", "tw1.rp": "H"}}
  --rekap FILE.json   rekap.json keluaran lk konsolidasi, pembanding angka laporan
  --keluaran DIR      tulis juga temuan.json dan temuan.xlsx (daftar siap cetak) ke folder itu
  --json              tampilkan sebagai JSON, dalam bentuk temuan.json

Kode keluar: 0 tanpa galat; 1 ada galat; 2 perintah salah atau berkas tidak terbaca.`,
  opsi: {
    json: { type: 'boolean' },
    keluaran: { type: 'string' },
    rekap: { type: 'string' },
    peta: { type: 'string' },
  },
  argumen: 1,
  async jalankan(nilai, [berkas]) {
    if (!berkas)
      throw new SalahPakai(
        'Sebutkan buku kerja atau laporan .docx yang hendak diperiksa. Lihat lk periksa --help.',
      );
    const temuan = /\.docx$/i.test(berkas) ? await laporan(berkas, nilai) : await buku(berkas, nilai);
    const folder = teks(nilai, 'keluaran');
    const ditulis = folder === undefined ? [] : await tulisKeluaran(folder, await keluaranTemuan(temuan));
    if (nilai.json) cetak(JSON.stringify(temuan, null, 2));
    else if (temuan.length === 0) cetak(ringkasanTemuan(temuan));
    else cetak(daftarTemuan(temuan), ringkasanTemuan(temuan, 0));
    if (ditulis.length > 0 && !nilai.json) cetak(ringkasanBerkas(ditulis));
    return kodeKeluar(temuan);
  },
};

async function laporan(berkas: string, nilai: Nilai): Promise<Temuan[]> {
  const letakRekap = teks(nilai, 'rekap');
  if (teks(nilai, 'peta') !== undefined) throw new SalahPakai('Opsi --peta hanya untuk berkas .xlsx.');
  const rekap = letakRekap === undefined ? null : uraiRekap(await readTeks(letakRekap), basename(letakRekap));
  return periksaDokumen(await readIsi(berkas), basename(berkas), rekap);
}

async function buku(berkas: string, nilai: Nilai): Promise<Temuan[]> {
  if (teks(nilai, 'rekap') !== undefined) throw new SalahPakai('Opsi --rekap hanya untuk berkas .docx.');
  const letakPeta = teks(nilai, 'peta');
  const peta = letakPeta === undefined ? undefined : uraiPeta(await readTeks(letakPeta), basename(letakPeta));
  const sumber = await denganKoreksi(berkasSpreadsheets(berkas), dirname(berkas));
  return runPeriksa(sumber, berkas, peta === undefined ? {} : { koreksi: peta });
}

const readTeks = async (letak: string): Promise<string> => new TextDecoder().decode(await readIsi(letak));
