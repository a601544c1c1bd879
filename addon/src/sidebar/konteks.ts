/** What the cards share: who is here, with which rights, and how a card is put together. */
import type { Pengaturan, PengaturanSaya, Saya } from '@lembar-kinerja/shared/kawat/pengaturan';
import { type Anak, el, isi, kabari, papanKabar, tombol } from './dom';
import { kalimatGalat, lihat } from './panggil';

export interface Kartu {
  id: 'periksa' | 'baca' | 'konsolidasi' | 'bukti' | 'laporan' | 'pengaturan';
  judul: string;
  /** Fills the card each time it is opened; `masih` turns false when it is closed or opened anew. */
  buka(wadah: HTMLElement, masih: () => boolean): Promise<void>;
}

let diingat: Promise<PengaturanSaya> | null = null;

/** Settings and rights, asked once; a failure is asked again. */
export function pengaturan(segar = false): Promise<PengaturanSaya> {
  if (segar || diingat === null) {
    diingat = lihat('lihatPengaturan');
    diingat.catch(() => {
      diingat = null;
    });
  }
  return diingat;
}

export const berhak = ({ hak }: Saya, tindakan: string): boolean => hak.includes(tindakan);

const NAMA_PERAN: Record<string, string> = {
  sekretariat: 'Sekretariat',
  pimpinan: 'Pimpinan',
  evaluator: 'Evaluator',
};

export function namaPeran(peran: string, bidang: Pengaturan['bidang']): string {
  if (!peran.startsWith('bidang:')) return NAMA_PERAN[peran] ?? peran;
  const id = peran.slice('bidang:'.length);
  return `Bidang ${bidang.find((b) => b.id === id)?.nama ?? id}`;
}

/** Why something is not offered here. */
export function tanpaHak({ saya, bidang }: PengaturanSaya, apa: string, siapa: string): HTMLElement {
  const peran = namaPeran(saya.peran, bidang);
  return el('p', { class: 'redup' }, `Peran Anda (${peran}) tidak dapat ${apa}. Yang dapat: ${siapa}.`);
}

/** Draws a card's content, with a sentence while it loads and one when it fails. */
export async function muat(wadah: HTMLElement, kerja: () => Promise<Anak[]>): Promise<void> {
  const papan = papanKabar();
  isi(wadah, papan);
  kabari(papan, 'Memuat…');
  try {
    const anak = await kerja();
    isi(wadah, ...anak);
  } catch (galat) {
    kabari(
      papan,
      kalimatGalat(galat),
      'galat',
      tombol('Coba lagi', () => void muat(wadah, kerja), { teks: true }),
    );
  }
}

/** Runs what a button starts: the button rests meanwhile, and a failure becomes a sentence on the board. */
export async function jalankan(
  papan: HTMLElement,
  tombolnya: HTMLButtonElement | null,
  kerja: () => Promise<void>,
): Promise<void> {
  if (tombolnya) tombolnya.disabled = true;
  try {
    await kerja();
  } catch (galat) {
    kabari(papan, kalimatGalat(galat), 'galat');
  } finally {
    if (tombolnya) tombolnya.disabled = false;
  }
}

/** `31 Jan 2025 10.00` of an ISO time, in the person's own zone. */
export function waktu(iso: string): string {
  const t = new Date(iso);
  if (Number.isNaN(t.getTime())) return iso;
  return t
    .toLocaleString('id-ID', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replace(',', '');
}
