/** Files for the person's own computer. */
import type { BerkasUnduhan } from '../kawat';
import { el, kabari } from './dom';
import { jalankan } from './konteks';

/** Hands the file to the browser; the page may not navigate to the api itself. */
function serahkan({ nama, mime, base64 }: BerkasUnduhan): void {
  const isi = Uint8Array.from(atob(base64), (huruf) => huruf.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([isi], { type: mime }));
  const tautan = el('a', { href: url, download: nama });
  document.body.append(tautan);
  tautan.click();
  tautan.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Fetches a file and hands it over, with a sentence on the board before and after; the button rests meanwhile. */
export function unduhKe(
  papan: HTMLElement,
  tombolnya: HTMLButtonElement,
  ambil: () => Promise<BerkasUnduhan>,
  kabar: { mulai: string; selesai: string },
): void {
  void jalankan(papan, tombolnya, async () => {
    kabari(papan, kabar.mulai);
    const berkas = await ambil();
    serahkan(berkas);
    kabari(papan, `${berkas.nama} diunduh${kabar.selesai}`, 'baik');
  });
}

/** What is said of a list of findings. */
export const DAFTAR_CETAK = { mulai: 'Menyusun daftar…', selesai: ', siap dicetak di kertas A4.' };
