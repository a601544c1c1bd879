/**
 * Google's Sheets and Drive on this machine, over a folder of .xlsx files: what the real client libraries are pointed
 * at by their root URL. Answers only to the token that it was started with.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { BukuFolder, type JagaBerkas } from './buku-folder';
import { ruteDrive } from './drive';
import { ruteUnggah, Unggahan } from './drive-unggah';
import { GalatApi, takAda, tanganiGalat } from './galat-api';
import { type Gangguan, pasangGangguan } from './gangguan';
import { ruteSheets } from './sheets';
import { jagaSkema } from './skema';

export interface Tiruan {
  /** Origin, for the clients' root URL. */
  akar: string;
  /** Requests answered or refused so far, by API. */
  hitung: { sheets: number; drive: number };
  /** What was put into Drive so far. */
  unggahan: Unggahan;
  tutup(): Promise<void>;
}

const TANPA = new Set<string>();

export async function bukaTiruan(opsi: {
  folder: string;
  token: string;
  gangguan?: Gangguan;
}): Promise<Tiruan> {
  const { folder, token, gangguan = {} } = opsi;
  const buku = new BukuFolder(folder);
  const unggahan = new Unggahan();
  const dicabut = () => gangguan.dicabut ?? TANPA;
  const judul = (id: string, nama: string) => gangguan.judul?.get(id) ?? nama;
  const hitung = { sheets: 0, drive: 0 };
  const jaga: JagaBerkas = async (id) => {
    const berkas = await buku.cari(id);
    if (!berkas) throw takAda();
    if (dicabut().has(id)) throw new GalatApi(403, 'The caller does not have permission', 'forbidden');
    return berkas;
  };
  const aplikasi = express();
  aplikasi.disable('x-powered-by');
  aplikasi.use((minta, _jawab, lanjut) => {
    if (minta.headers.authorization !== `Bearer ${token}`) {
      throw new GalatApi(401, 'Request had invalid authentication credentials.', 'authError');
    }
    hitung[minta.path.startsWith('/v4/') ? 'sheets' : 'drive']++;
    lanjut();
  });
  aplikasi.use(pasangGangguan(gangguan));
  aplikasi.use(jagaSkema);
  aplikasi.use('/v4', ruteSheets(buku, jaga, judul));
  aplikasi.use('/drive/v3', ruteDrive({ folder, buku, unggahan, dicabut, judul }));
  aplikasi.use('/upload/drive/v3', ruteUnggah(unggahan));
  aplikasi.use(() => {
    throw takAda();
  });
  aplikasi.use(tanganiGalat);
  const server = createServer(aplikasi);
  await new Promise<void>((siap, gagal) => {
    server.once('error', gagal);
    server.listen(0, '127.0.0.1', siap);
  });
  return { akar: alamat(server), hitung, unggahan, tutup: () => tutup(server) };
}

const alamat = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function tutup(server: Server): Promise<void> {
  return new Promise((selesai) => {
    server.close(() => selesai());
    server.closeAllConnections();
  });
}
