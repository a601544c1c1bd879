/** `lk serve`: the local page on a folder of workbooks. */
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { findBundle } from '../appsscript/runtime';
import { kodeSistem } from '../workspace/folder';
import { type Perintah, teks } from './perintah/perintah';
import { SalahPakai } from './salah-pakai';

export const serve: Perintah = {
  nama: 'serve',
  ringkas: 'membuka halaman lokal atas sebuah folder buku kerja',
  bantuan: `lk serve --folder DIR [--port N]
lk serve --contoh [--port N]

Melayani halaman lokal: kisi lembar kerja, rumus Lembar Kinerja, dan panel samping, atas
buku kerja di folder itu. Berkas .xls, .ods, dan .csv dapat dibuka tetapi tidak disimpan.
Hanya komputer ini yang dapat membukanya. Versi pertama tiap berkas yang disimpan ada di DIR/.lembar-kinerja/asli.

  --folder DIR   folder buku kerja
  --contoh       salinan buku kerja contoh BKPSDM 2024, bukan folder sendiri
  --port N       porta; tanpa ini dipilih yang bebas

Setelah siap, satu baris JSON dicetak: {"halaman", "api", "masuk"}. POST {"persona": "sekretariat"}
(atau "bidang:mutasi", "pimpinan", "evaluator") ke alamat "masuk" memberi {"token"} untuk memanggil
"api" dengan Authorization: Bearer. Berhenti dengan Ctrl+C.

Kode keluar: 0 dihentikan; 2 perintah salah, folder tidak terbaca, atau porta terpakai.`,
  opsi: { folder: { type: 'string' }, contoh: { type: 'boolean' }, port: { type: 'string' } },
  argumen: 0,
  async jalankan(nilai) {
    const folder = nilai.contoh ? await salinContoh() : await folderPengguna(teks(nilai, 'folder'));
    const port = bacaPort(teks(nilai, 'port'));
    // The web server is loaded for this command only.
    const [{ createHost }, { createAwan }] = await Promise.all([
      import('../host/host'),
      import('../host/awan'),
    ]);
    const awan = createAwan({ folder });
    const { server, alamat } = await createHost({ folder, ...awan })
      .listen(port)
      .catch((sebab) => {
        if (kodeSistem(sebab) !== 'EADDRINUSE') throw sebab;
        throw new SalahPakai(`Porta ${port} sedang dipakai. Pilih porta lain dengan --port.`);
      });
    const layanan = await awan.mulai(alamat);
    process.stdout.write(`${JSON.stringify({ halaman: `${alamat}/`, ...layanan })}\n`);
    await new Promise<void>((tutup) => {
      const berhenti = () => {
        server.close(() => tutup());
        server.closeAllConnections();
      };
      process.once('SIGINT', berhenti).once('SIGTERM', berhenti);
    });
    await awan.tutup();
    if (nilai.contoh) await fs.rm(folder, { recursive: true, force: true });
    return 0;
  },
};

async function folderPengguna(folder: string | undefined): Promise<string> {
  if (!folder)
    throw new SalahPakai('Sebutkan foldernya, misalnya lk serve --folder DIR. Lihat lk serve --help.');
  const info = await fs.stat(folder).catch(() => null);
  if (!info?.isDirectory()) throw new Kesalahan('sumber/tak-ada', { folder });
  return resolve(folder);
}

/** The samples stay as they are, whatever is tried on the page. */
async function salinContoh(): Promise<string> {
  const asal = join(dirname(findBundle()), '../../samples/bkpsdm-2024');
  const folder = await fs.mkdtemp(join(tmpdir(), 'lembar-kinerja-contoh-'));
  await fs.cp(asal, folder, { recursive: true });
  return folder;
}

function bacaPort(teks: string | undefined): number {
  const port = Number(teks ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SalahPakai(`Porta ${teks} tidak dapat dipakai. Pakai angka 1 sampai 65535.`);
  }
  return port;
}
