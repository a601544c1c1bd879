import { readFile } from 'node:fs/promises';
import { keluaranLaporan } from '@lembar-kinerja/functions/guna/keluaran';
import { konsolidasiSumber } from '@lembar-kinerja/functions/guna/konsolidasi';
import { readSumber } from '@lembar-kinerja/functions/guna/sumber';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { folderSpreadsheets } from '../../workspace/folder';
import { tulisKeluaran } from '../../workspace/tulis';
import { buktiFolder, catatanDrive } from '../bukti-folder';
import { denganKoreksi } from '../koreksi-folder';
import * as opsi from '../opsi';
import { ringkasanBerkas, ringkasanKurang, ringkasanTemuan } from '../ringkasan';
import { kodeKeluar } from './konsolidasi';
import { cetakRingkasan, type Perintah, teks } from './perintah';

export const laporan: Perintah = {
  nama: 'laporan',
  ringkas: 'LKjIP sebagai .docx dan .pdf',
  bantuan: `lk laporan --sumber DIR --keluaran DIR [--tahun Y] [--triwulan N] [--templat FILE.docx] [--final]
           [--lampiran-temuan] [--lampiran-jejak]

Menyusun Laporan Kinerja Instansi Pemerintah dari buku kerja bidang dan Dokumen Kinerja.

  --sumber DIR      folder berisi buku kerja bidang dan Dokumen Kinerja (.xlsx,
                    .xlsm, .xls, .ods, .csv)
  --keluaran DIR    folder hasil: LKjIP-TAHUN.docx dan LKjIP-TAHUN.pdf
  --tahun Y         bawaan: tahun pada lembar Profil atau lembar pengukuran
  --triwulan N      bawaan: 4
  --templat FILE    berkas Word yang gaya, kop, huruf, dan tepi halamannya diikuti
  --final           tanpa tanda draf
  --lampiran-temuan tambahkan lampiran berisi temuan pemeriksaan lembar kerja
  --lampiran-jejak  tambahkan lampiran berisi asal setiap angka: berkas, lembar, dan sel

Kode keluar: 0 selesai; 1 selesai dan ada galat di lembar; 2 perintah salah atau sumber tidak terbaca.`,
  opsi: {
    sumber: { type: 'string' },
    keluaran: { type: 'string' },
    tahun: { type: 'string' },
    triwulan: { type: 'string' },
    templat: { type: 'string' },
    final: { type: 'boolean' },
    'lampiran-temuan': { type: 'boolean' },
    'lampiran-jejak': { type: 'boolean' },
  },
  argumen: 0,
  async jalankan(nilai, _argumen, tampilan) {
    const folder = opsi.wajib('sumber', teks(nilai, 'sumber'));
    const keluaran = opsi.wajib('keluaran', teks(nilai, 'keluaran'));
    const diminta = teks(nilai, 'tahun');
    const tahunDiminta = diminta === undefined ? null : opsi.tahun(diminta);
    const triwulan = opsi.triwulan(teks(nilai, 'triwulan') ?? '4');
    const templat = await readTemplat(teks(nilai, 'templat'));
    const sumber = await readSumber(
      await denganKoreksi(folderSpreadsheets(folder), folder),
      folder,
      tampilan.lapor,
    );
    const tahun = tahunDiminta ?? tahunSumber(sumber, folder);
    const hasil = konsolidasiSumber(sumber, folder, { tahun, triwulan }, tampilan.lapor);
    const bukti = await buktiFolder(sumber, folder, tampilan.lapor);
    // Loaded only here: the document libraries take longer to load than other commands to run.
    const { runLaporan } = await import('@lembar-kinerja/functions/guna/laporan');
    const dokumen = await runLaporan(
      hasil,
      {
        bukti,
        draf: nilai.final !== true,
        lampiran: { temuan: nilai['lampiran-temuan'] === true, jejak: nilai['lampiran-jejak'] === true },
        ...(templat ? { templat } : {}),
      },
      tampilan.lapor,
    );
    const berkas = await tulisKeluaran(keluaran, keluaranLaporan(dokumen));
    cetakRingkasan(
      ...ringkasanKurang(dokumen.model.kurang),
      ringkasanTemuan(hasil.temuan, 0),
      ...catatanDrive(folder),
      ringkasanBerkas(berkas),
    );
    return kodeKeluar(hasil.temuan);
  },
};

function tahunSumber(sumber: Awaited<ReturnType<typeof readSumber>>, folder: string): number {
  const tertulis = [sumber.dokumen?.profil?.isi.tahun, ...sumber.pengukuran.map((p) => p.tahun)];
  const tahun = tertulis.find((t): t is number => typeof t === 'number');
  if (tahun === undefined) throw new Kesalahan('sumber/tanpa-tahun', { folder });
  return tahun;
}

async function readTemplat(berkas: string | undefined): Promise<Uint8Array | null> {
  if (berkas === undefined) return null;
  const isi = await readFile(berkas).catch(() => null);
  if (isi === null) throw new Kesalahan('berkas/tak-ada', { berkas });
  return isi;
}
