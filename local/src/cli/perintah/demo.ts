import { join, relative } from 'node:path';
import { keluaranBukti, keluaranKonsolidasi, keluaranLaporan } from '@lembar-kinerja/functions/guna/keluaran';
import { runKonsolidasi } from '@lembar-kinerja/functions/guna/konsolidasi';
import { folderSpreadsheets } from '../../workspace/folder';
import { tulisKeluaran } from '../../workspace/tulis';
import { buktiFolder, catatanDrive } from '../bukti-folder';
import {
  ringkasanBerkas,
  ringkasanBukti,
  ringkasanKurang,
  ringkasanRekap,
  ringkasanTemuan,
} from '../ringkasan';
import { cetakRingkasan, type Perintah, teks } from './perintah';

/** The built command lies in local/dist. */
const AKAR = join(__dirname, '..', '..');

export const demo: Perintah = {
  nama: 'demo',
  ringkas: 'seluruh alur kerja pada contoh BKPSDM 2024',
  bantuan: `lk demo [--keluaran DIR]

Menjalankan seluruh alur kerja pada samples/bkpsdm-2024 untuk triwulan IV: konsolidasi, pemeriksaan,
bukti, dan laporan. Contoh itu memuat kesalahan yang memang ada di lembar aslinya; galatnya ditampilkan.

  --keluaran DIR    folder hasil (bawaan: out): rekap.json, rekap.xlsx, temuan.json, temuan.xlsx, bukti.json,
                    LKjIP-2024.docx, LKjIP-2024.pdf

Kode keluar: 0 selesai, juga bila contoh memuat galat; 2 tidak dapat dijalankan.`,
  opsi: { keluaran: { type: 'string' } },
  argumen: 0,
  async jalankan(nilai, _argumen, { lapor }) {
    const sumber = tampil(join(AKAR, 'samples', 'bkpsdm-2024'));
    const keluaran = teks(nilai, 'keluaran') ?? tampil(join(AKAR, 'out'));
    const hasil = await runKonsolidasi(
      folderSpreadsheets(sumber),
      sumber,
      { tahun: 2024, triwulan: 4 },
      lapor,
    );
    const bukti = await buktiFolder(hasil.sumber, sumber, lapor);
    const { runLaporan } = await import('@lembar-kinerja/functions/guna/laporan');
    const laporan = await runLaporan(hasil, { bukti, draf: true }, lapor);
    const berkas = await tulisKeluaran(keluaran, {
      ...(await keluaranKonsolidasi(hasil)),
      ...keluaranBukti(bukti),
      ...keluaranLaporan(laporan),
    });
    cetakRingkasan(
      ringkasanRekap(hasil.rekap),
      ringkasanTemuan(hasil.temuan),
      ringkasanBukti(bukti),
      ...catatanDrive(sumber),
      ...ringkasanKurang(laporan.model.kurang),
      ringkasanBerkas(berkas),
    );
    return 0;
  },
};

/** The way to it from where the command was started, as a person would type it. */
function tampil(letak: string): string {
  return relative(process.cwd(), letak) || '.';
}
