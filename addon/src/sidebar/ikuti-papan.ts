/** A long job as a card shows it: one sentence on the card's board, from its start to its end. */
import type { Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import { kabari } from './dom';
import { ikuti, STATUS_PEKERJAAN } from './pekerjaan';

/** Resolves as `ikuti` does; `kalimat` is the sentence of a state, `gambar` what else of it is drawn. */
export function ikutiDiPapan(
  pekerjaan: Pekerjaan,
  papan: HTMLElement,
  kalimat: (p: Pekerjaan) => string,
  masih: () => boolean,
  gambar: (p: Pekerjaan) => void = () => undefined,
): Promise<Pekerjaan | null> {
  const tampil = (p: Pekerjaan) => {
    gambar(p);
    kabari(papan, kalimat(p), p.status === 'berjalan' ? 'biasa' : p.status === 'selesai' ? 'baik' : 'galat');
  };
  tampil(pekerjaan);
  return ikuti(pekerjaan.id, {
    tampil,
    sambungan: (pesan) => pesan && kabari(papan, pesan, 'galat'),
    masih,
  });
}

/** How a job ended, with the reason of its first failed step. */
export function kalimatAkhir(nama: string, { status, langkah }: Pekerjaan): string {
  const sebab = Object.values(langkah).find((l) => l.status === 'gagal')?.pesan;
  return `${nama}: ${STATUS_PEKERJAAN[status].toLowerCase()}.${sebab ? ` ${sebab}` : ''}`;
}
