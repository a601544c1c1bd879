import { keluaranBukti } from '@lembar-kinerja/functions/keluaran';
import { readSumber } from '@lembar-kinerja/functions/sumber';
import { Kesalahan } from '@lembar-kinerja/shared/kesalahan';
import { folderSpreadsheets } from '../../workspace/folder';
import { tulisKeluaran } from '../../workspace/tulis';
import { buktiFolder, catatanDrive } from '../bukti-folder';
import * as opsi from '../opsi';
import { ringkasanBerkas, ringkasanBukti } from '../ringkasan';
import { cetakRingkasan, type Perintah, teks } from './perintah';

export const bukti: Perintah = {
  nama: 'bukti',
  ringkas: 'keadaan bukti tindak lanjut LHE',
  bantuan: `lk bukti --sumber DIR --keluaran DIR

Membaca matriks tindak lanjut LHE dari Dokumen Kinerja dan menelusuri setiap tautan buktinya
pada drive.json di folder sumber.

  --sumber DIR      folder berisi Dokumen Kinerja (.xlsx) dan drive.json
  --keluaran DIR    folder hasil: bukti.json

Kode keluar: 0 selesai; 2 perintah salah atau sumber tidak terbaca.`,
  opsi: { sumber: { type: 'string' }, keluaran: { type: 'string' } },
  argumen: 0,
  async jalankan(nilai, _argumen, tampilan) {
    const folder = opsi.wajib('sumber', teks(nilai, 'sumber'));
    const keluaran = opsi.wajib('keluaran', teks(nilai, 'keluaran'));
    const sumber = await readSumber(folderSpreadsheets(folder), folder, tampilan.lapor);
    if (!sumber.dokumen?.tindakLanjut) {
      throw new Kesalahan('sumber/tanpa-dokumen', { folder, lembar: 'lembar Tindak Lanjut LHE' });
    }
    const hasil = await buktiFolder(sumber, folder, tampilan.lapor);
    const berkas = await tulisKeluaran(keluaran, keluaranBukti(hasil));
    cetakRingkasan(ringkasanBukti(hasil), ...catatanDrive(folder), ringkasanBerkas(berkas));
    return 0;
  },
};
