/** Following a long job: it runs in the cloud, the panel only looks, and a lost connection loses nothing. */

import type { Langkah, Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { BidangPengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import { GalatPanel } from '../galat';
import { waktu } from './konteks';
import { kalimatGalat, lihat, panggil, tunggu } from './panggil';

const JEDA_AWAL = 1200;
const JEDA_TERPANJANG = 15_000;

export interface Pengikut {
  tampil(pekerjaan: Pekerjaan): void;
  /** A sentence while the connection is lost, null when it is back. */
  sambungan(pesan: string | null): void;
  /** False once another job is followed or the card was drawn anew. */
  masih(): boolean;
}

/** Resolves with the job's end; null when nobody looks any more. Rejects for what waiting does not cure. */
export async function ikuti(id: string, pengikut: Pengikut): Promise<Pekerjaan | null> {
  let jeda = JEDA_AWAL;
  while (pengikut.masih()) {
    try {
      const pekerjaan = await panggil('lihatPekerjaan', id);
      if (!pengikut.masih()) return null;
      pengikut.sambungan(null);
      pengikut.tampil(pekerjaan);
      if (pekerjaan.status !== 'berjalan') return pekerjaan;
      jeda = JEDA_AWAL;
    } catch (galat) {
      if (!(galat instanceof GalatPanel && galat.sementara)) throw galat;
      pengikut.sambungan(`${kalimatGalat(galat)} Mencoba lagi dengan sendirinya…`);
      jeda = Math.min(jeda * 2, JEDA_TERPANJANG);
    }
    await tunggu(jeda);
  }
  return null;
}

/** The job of this kind that is running now, whoever started it; else the person's own last one. */
export async function cariPekerjaan(jenis: string): Promise<Pekerjaan | null> {
  const sejenis = (await lihat('daftarPekerjaan')).filter((p) => p.jenis === jenis);
  return sejenis.find((p) => p.status === 'berjalan') ?? sejenis[0] ?? null;
}

export const STATUS_PEKERJAAN: Record<Pekerjaan['status'], string> = {
  berjalan: 'Sedang berjalan',
  selesai: 'Selesai',
  sebagian: 'Selesai sebagian',
  gagal: 'Gagal',
  batal: 'Dibatalkan',
};

/** Done and all steps; a job learns its steps from its first one. */
export function kemajuan({ langkah }: Pick<Pekerjaan, 'langkah'>): { selesai: number; semua: number } {
  const daftar: Langkah[] = Object.values(langkah);
  return { selesai: daftar.filter((l) => l.status !== 'antre').length, semua: daftar.length };
}

export interface KeadaanBuku {
  id: string;
  berkas: string;
  keadaan: 'menunggu' | 'terbaca' | 'belum diisi' | 'galat';
  rincian: string;
}

/** State of each bidang's workbook as the job found it; a bidang without a workbook is in no job and still listed. */
export function keadaanBuku(
  { langkah }: Pick<Pekerjaan, 'langkah'>,
  bidang: readonly BidangPengaturan[] = [],
): KeadaanBuku[] {
  const buku = (langkah.mulai?.catatan.buku ?? {}) as Record<string, BukuPekerjaan>;
  const milik = new Map(bidang.map((b) => [b.buku, b.nama]));
  const dibaca = Object.entries(langkah)
    .filter(([nama]) => nama.startsWith(BACA))
    .map(([nama, l]) => satuBuku(nama.slice(BACA.length), buku[nama.slice(BACA.length)] ?? {}, l, milik));
  const tanpaBuku = bidang
    .filter((b) => b.buku === null)
    .map(
      (b): KeadaanBuku => ({
        id: b.id,
        berkas: b.nama,
        keadaan: 'belum diisi',
        rincian: 'buku kerjanya belum ditetapkan di Pengaturan',
      }),
    );
  return [...dibaca, ...tanpaBuku].sort((a, b) => (a.berkas < b.berkas ? -1 : 1));
}

const BACA = 'baca:';

/** A workbook as it was listed when the job began. */
interface BukuPekerjaan {
  berkas?: string;
  diubah?: string | null;
}

function satuBuku(
  id: string,
  { berkas: nama, diubah }: BukuPekerjaan,
  { status, pesan, catatan }: Langkah,
  milik: ReadonlyMap<string | null, string>,
): KeadaanBuku {
  const berkas = nama ?? (typeof catatan.berkas === 'string' ? catatan.berkas : id);
  if (status === 'gagal') return { id, berkas, keadaan: 'galat', rincian: pesan ?? 'Tidak terbaca.' };
  if (status === 'antre') return { id, berkas, keadaan: 'menunggu', rincian: '' };
  const baris = Number(catatan.baris ?? 0);
  const kapan = diubah ? `, diubah ${waktu(diubah)}` : '';
  const lama = `${kapan}${catatan.dibaca === false ? ', tidak berubah sejak terakhir dibaca' : ''}`;
  if (baris > 0) return { id, berkas, keadaan: 'terbaca', rincian: `${baris} baris${lama}` };
  // Only a bidang owes rows: Dokumen Kinerja has none and is not empty for that.
  return milik.has(id)
    ? { id, berkas, keadaan: 'belum diisi', rincian: `tanpa baris pengukuran${lama}` }
    : { id, berkas, keadaan: 'terbaca', rincian: `tanpa baris pengukuran${lama}` };
}
