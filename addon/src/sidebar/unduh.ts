/** Files for the person's own computer. */
import type { BerkasUnduhan } from '../kawat';
import { el } from './dom';

/** Hands the file to the browser; the page may not navigate to the api itself. */
export function serahkan({ nama, mime, base64 }: BerkasUnduhan): void {
  const isi = Uint8Array.from(atob(base64), (huruf) => huruf.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([isi], { type: mime }));
  const tautan = el('a', { href: url, download: nama });
  document.body.append(tautan);
  tautan.click();
  tautan.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
