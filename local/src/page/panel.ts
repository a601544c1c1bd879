/** The place for the add-on's sidebar, and its dialogs. */
import { tombol, unsur } from './bilah';
import { type Bingkai, pasangBingkai } from './bingkai';

type Panggil = (fungsi: string, argumen: unknown[]) => Promise<unknown>;

export function pasangPanel(ada: boolean, panggil: Panggil) {
  const tempat = unsur('panel');
  const saklar = unsur('tombol-panel');
  let bingkai: Bingkai | null = null;
  let kini: { berkas: string; judul: string } | null = null;

  const tampak = (buka: boolean) => {
    tempat.hidden = !buka;
    saklar.setAttribute('aria-expanded', String(buka));
    saklar.textContent = buka ? 'Tutup panel' : 'Buka panel';
  };
  const tutup = () => {
    bingkai?.lepas();
    bingkai = null;
    tampak(false);
  };
  const buka = (berkas: string, judul: string) => {
    bingkai?.lepas();
    kini = { berkas, judul };
    const kepala = document.createElement('div');
    kepala.className = 'panel-judul';
    const teks = document.createElement('h2');
    teks.textContent = judul;
    const silang = tombol('✕', tutup);
    silang.setAttribute('aria-label', 'Tutup panel');
    kepala.append(teks, silang);
    bingkai = pasangBingkai(berkas, judul, panggil, tutup);
    tempat.replaceChildren(kepala, bingkai.elemen);
    tampak(true);
  };
  const kalimat = (isi: string) => {
    const teks = document.createElement('p');
    teks.textContent = isi;
    tempat.replaceChildren(teks);
    tampak(true);
  };
  const belum = () =>
    kalimat('Panel samping belum dibangun. Jalankan npm run build, lalu muat ulang halaman ini.');
  const bukaLagi = () => {
    if (kini) buka(kini.berkas, kini.judul);
    else if (ada) void panggil('bukaPanel', []);
    else belum();
  };

  saklar.addEventListener('click', () => (tempat.hidden ? bukaLagi() : tutup()));
  // Its room is kept from the start, so that the grid never shrinks under someone's hands.
  if (ada) kalimat('Panel sedang dimuat…');
  else belum();

  return {
    buka,
    /** Another person's panel starts afresh. */
    muatUlang(): void {
      if (bingkai && kini) buka(kini.berkas, kini.judul);
    },
    dialog(berkas: string, judul: string, lebar: number, tinggi: number): void {
      const dialog = unsur('dialog', HTMLDialogElement);
      const isi = pasangBingkai(berkas, judul, panggil, () => dialog.close());
      isi.elemen.style.width = `${lebar}px`;
      isi.elemen.style.height = `${tinggi}px`;
      const bawah = document.createElement('div');
      bawah.className = 'tombol';
      bawah.append(tombol('Tutup', () => dialog.close()));
      dialog.replaceChildren(isi.elemen, bawah);
      dialog.addEventListener('close', () => isi.lepas(), { once: true });
      dialog.showModal();
    },
  };
}
