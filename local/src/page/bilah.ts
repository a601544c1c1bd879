/** The parts of the page around the grid. Every text is set as text, never as markup. */
import { last } from '@lembar-kinerja/shared/dasar/pasti';
import type { Pengguna } from '../host/protokol';

/** An element of the page by its id, of the kind that is asked for. Throws Error where there is none. */
export function unsur(id: string): HTMLElement;
export function unsur<T extends HTMLElement>(id: string, jenis: new () => T): T;
export function unsur(id: string, jenis: new () => HTMLElement = HTMLElement): HTMLElement {
  const ada = document.getElementById(id);
  if (!(ada instanceof jenis)) throw new Error(`#${id} tidak ada di halaman`);
  return ada;
}

export function tombol(teks: string, klik: () => void): HTMLButtonElement {
  const hasil = document.createElement('button');
  hasil.type = 'button';
  hasil.textContent = teks;
  hasil.addEventListener('click', klik);
  return hasil;
}

/** The grid's help beside a formula that is being typed. */
const BANTUAN_RUMUS = '[data-u-comp="rect-popup"]';

/** A click with the mouse leaves the keyboard in the grid; whoever walks the buttons by key stays on them. */
export function jagaFokus(): void {
  addEventListener('mousedown', (acara) => {
    const sasaran = acara.target;
    if (sasaran instanceof Element && sasaran.closest(`.atas button, .berkas button, ${BANTUAN_RUMUS}`))
      acara.preventDefault();
  });
}

export function berkasDaftar(berkas: readonly string[], aktif: string, buka: (nama: string) => void): void {
  unsur('berkas').replaceChildren(
    ...berkas.map((nama) => {
      const baris = document.createElement('li');
      const isi = tombol(nama.replace(/\.xlsx$/i, ''), () => buka(nama));
      if (nama === aktif) isi.setAttribute('aria-current', 'true');
      baris.append(isi);
      return baris;
    }),
  );
}

export function isiPengguna(pengguna: readonly Pengguna[], pilih: (orang: Pengguna) => void): void {
  const kotak = unsur('pengguna', HTMLSelectElement);
  kotak.replaceChildren(...pengguna.map((orang) => new Option(orang.nama, orang.id)));
  kotak.addEventListener('change', () => {
    const orang = pengguna.find((satu) => satu.id === kotak.value);
    if (orang) pilih(orang);
  });
}

export function isiMenu(
  judul: string,
  isi: readonly ({ teks: string; fungsi: string } | null)[],
  jalankan: (fungsi: string) => void,
): void {
  const menu = unsur('menu', HTMLDetailsElement);
  menu.hidden = false;
  const [kepala, daftar] = [menu.querySelector('summary'), menu.querySelector('ul')];
  if (kepala) kepala.textContent = judul === 'Lembar Kinerja' ? 'Menu' : judul;
  daftar?.replaceChildren(
    ...isi.map((satu) => {
      const baris = document.createElement('li');
      if (!satu) {
        baris.append(document.createElement('hr'));
        return baris;
      }
      const pilihan = tombol(satu.teks, () => {
        menu.open = false;
        jalankan(satu.fungsi);
      });
      baris.append(pilihan);
      return baris;
    }),
  );
  addEventListener('click', (acara) => {
    if (!(acara.target instanceof Node && menu.contains(acara.target))) menu.open = false;
  });
  menu.addEventListener('keydown', (acara) => {
    if (acara.key !== 'Escape') return;
    menu.open = false;
    kepala?.focus();
  });
}

let batas = 0;

/** A notice that goes by itself; an error stays longer. */
export function pesan(teks: string, galat: boolean): void {
  const kotak = unsur('pesan');
  kotak.textContent = teks;
  kotak.classList.toggle('galat', galat);
  kotak.hidden = false;
  clearTimeout(batas);
  batas = window.setTimeout(
    () => {
      kotak.hidden = true;
    },
    galat ? 15_000 : 8_000,
  );
}

/** The chosen answer; Escape is the last one. */
export function tanya<T extends string>(teks: string, pilihan: readonly T[]): Promise<T> {
  const dialog = unsur('dialog', HTMLDialogElement);
  const isi = document.createElement('p');
  isi.className = 'isi';
  isi.textContent = teks;
  const tombolan = document.createElement('div');
  tombolan.className = 'tombol';
  return new Promise((jawab) => {
    let hasil = last(pilihan);
    tombolan.append(
      ...pilihan.map((satu, i) => {
        const isiTombol = tombol(satu, () => {
          hasil = satu;
          dialog.close();
        });
        if (i === 0) isiTombol.className = 'utama';
        return isiTombol;
      }),
    );
    dialog.replaceChildren(isi, tombolan);
    dialog.addEventListener('close', () => jawab(hasil), { once: true });
    dialog.showModal();
  });
}
