import { keluaranBukti, keluaranPengingat } from '@lembar-kinerja/functions/guna/keluaran';
import { readSumber, type Sumber } from '@lembar-kinerja/functions/guna/sumber';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { pengingat } from '@lembar-kinerja/shared/bukti/pengingat';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { type NamaZona, ZONA } from '@lembar-kinerja/shared/dasar/zona';
import { folderSpreadsheets } from '../../workspace/folder';
import { tulisKeluaran } from '../../workspace/tulis';
import { buktiFolder, catatanDrive } from '../bukti-folder';
import { bukaIngatan, keadaanLalu, type Lalu } from '../ingatan-folder';
import { denganKoreksi } from '../koreksi-folder';
import * as opsi from '../opsi';
import { ringkasanBerkas, ringkasanBukti, ringkasanPerubahan } from '../ringkasan';
import type { Tampilan } from '../tampilan';
import { cetakRingkasan, type Perintah, teks } from './perintah';

export const bukti: Perintah = {
  nama: 'bukti',
  ringkas: 'keadaan bukti tindak lanjut LHE',
  bantuan: `lk bukti --sumber DIR --keluaran DIR [--pengingat [--batas TEKS]] [--zona Z]

Membaca matriks tindak lanjut LHE dari Dokumen Kinerja dan menelusuri setiap tautan buktinya
pada drive.json di folder sumber. Hasil pemeriksaan diingat di SUMBER/.lembar-kinerja, sehingga
pemeriksaan berikutnya menyebut apa yang berubah, menghilang, atau kembali.

  --sumber DIR      folder berisi Dokumen Kinerja (.xlsx) dan drive.json
  --keluaran DIR    folder hasil: bukti.json
  --pengingat       tulis juga pengingat-UNIT.txt untuk setiap unit yang masih harus melengkapi;
                    berkas pengingat yang lama tidak dihapus
  --batas TEKS      batas jawaban yang disebut dalam pengingat, misalnya "31 Maret 2025"
  --zona Z          zona waktu tanggalnya: WIB (bawaan), WITA, atau WIT

Kode keluar: 0 selesai; 2 perintah salah atau sumber tidak terbaca.`,
  opsi: {
    sumber: { type: 'string' },
    keluaran: { type: 'string' },
    pengingat: { type: 'boolean' },
    batas: { type: 'string' },
    zona: { type: 'string' },
  },
  argumen: 0,
  async jalankan(nilai, _argumen, tampilan) {
    const folder = opsi.wajib('sumber', teks(nilai, 'sumber'));
    const keluaran = opsi.wajib('keluaran', teks(nilai, 'keluaran'));
    const zona: NamaZona = opsi.zona(teks(nilai, 'zona') ?? 'WIB');
    const sumber = await readSumber(
      await denganKoreksi(folderSpreadsheets(folder), folder),
      folder,
      tampilan.lapor,
    );
    if (!sumber.dokumen?.tindakLanjut) {
      throw new Kesalahan('sumber/tanpa-dokumen', { folder, lembar: 'lembar Tindak Lanjut LHE' });
    }
    const { hasil, lalu } = await periksa(sumber, folder, tampilan);
    const surat = pengingat(hasil, {
      instansi: sumber.dokumen.profil?.isi.instansi ?? null,
      batas: teks(nilai, 'batas')?.trim() || null,
      zona: ZONA[zona],
    });
    const berkas = await tulisKeluaran(keluaran, {
      ...keluaranBukti(hasil),
      ...(nilai.pengingat === true ? keluaranPengingat(surat) : {}),
    });
    cetakRingkasan(
      ringkasanBukti(hasil),
      ringkasanPerubahan(lalu, hasil, ZONA[zona]),
      ...catatanDrive(folder),
      ringkasanBerkas(berkas),
    );
    return 0;
  },
};

async function periksa(
  sumber: Sumber,
  folder: string,
  { lapor }: Tampilan,
): Promise<{ hasil: BuktiRekomendasi[]; lalu: Lalu | null }> {
  const store = bukaIngatan(folder);
  if (!store) return { hasil: await buktiFolder(sumber, folder, lapor), lalu: null };
  try {
    const lalu = await keadaanLalu(store, sumber.dokumen?.tindakLanjut?.isi ?? []);
    return { hasil: await buktiFolder(sumber, folder, lapor, store), lalu };
  } finally {
    await store.close();
  }
}
