/** Elements of the page. Text comes in as text nodes only, so nothing that a sheet holds is ever read as HTML. */

export type Anak = Node | string | null | false | undefined;
type Atribut = Record<string, string | number | boolean | null | undefined | ((peristiwa: Event) => void)>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  atribut: Atribut = {},
  ...anak: Anak[]
): HTMLElementTagNameMap[K] {
  const elemen = document.createElement(tag);
  for (const [nama, isi] of Object.entries(atribut)) {
    if (typeof isi === 'function') elemen.addEventListener(nama, isi);
    else if (isi === true) elemen.setAttribute(nama, '');
    else if (isi !== false && isi !== null && isi !== undefined) elemen.setAttribute(nama, String(isi));
  }
  elemen.append(...anak.filter((a): a is Node | string => a !== null && a !== false && a !== undefined));
  return elemen;
}

export function isi(wadah: Element, ...anak: Anak[]): void {
  wadah.replaceChildren(...anak.filter((a): a is Node | string => !!a));
}

let nomor = 0;
export const idBaru = (awalan: string): string => `${awalan}-${++nomor}`;

/** A labelled field: the label names it for a screen reader too. */
export function bidang<T extends HTMLElement>(label: string, masukan: T, petunjuk?: string): HTMLDivElement {
  const id = masukan.id || idBaru('bidang');
  masukan.id = id;
  const bantu = petunjuk ? el('div', { class: 'petunjuk', id: `${id}-p` }, petunjuk) : null;
  if (bantu) masukan.setAttribute('aria-describedby', bantu.id);
  return el('div', { class: 'bidang' }, el('label', { for: id }, label), masukan, bantu);
}

export function pilihan(
  daftar: readonly (readonly [nilai: string, label: string])[],
  dipilih: string,
  ubah?: (nilai: string) => void,
): HTMLSelectElement {
  const select = el(
    'select',
    ubah ? { change: () => ubah(select.value) } : {},
    ...daftar.map(([nilai, label]) => el('option', { value: nilai, selected: nilai === dipilih }, label)),
  );
  return select;
}

export function tombol(
  label: string,
  klik: () => void,
  opsi: { utama?: boolean; teks?: boolean; sebut?: string; nonaktif?: boolean } = {},
): HTMLButtonElement {
  return el(
    'button',
    {
      type: 'button',
      class: opsi.utama ? 'utama' : opsi.teks ? 'teks' : 'biasa',
      'aria-label': opsi.sebut,
      disabled: opsi.nonaktif,
      click: klik,
    },
    label,
  );
}

/** The end of a small form: the button that saves, and one that closes the form again. */
export function barisSimpan(simpan: HTMLButtonElement, tutup: () => void): HTMLDivElement {
  return el('div', { class: 'jajar' }, simpan, tombol('Batal', tutup, { teks: true }));
}

/** Where a card says what is going on: read out when it changes. */
export function papanKabar(): HTMLDivElement {
  return el('div', { class: 'kabar', role: 'status', 'aria-live': 'polite' });
}

export type Nada = 'biasa' | 'baik' | 'galat';

export function kabari(papan: HTMLElement, pesan: string, nada: Nada = 'biasa', ...aksi: Anak[]): void {
  papan.className = pesan ? `kabar n-${nada}` : 'kabar';
  isi(papan, pesan && el('span', {}, pesan), ...aksi);
}

/** A list that begins short: a sheet may have hundreds of findings. */
export function daftarBertahap<T>(
  butir: readonly T[],
  gambar: (butir: T) => HTMLElement,
  sekali = 50,
): HTMLElement {
  const ul = el('ul', { class: 'daftar' });
  const wadah = el('div', {}, ul);
  let tampil = 0;
  const tambah = () => {
    const awal = tampil;
    tampil = Math.min(tampil + sekali, butir.length);
    ul.append(...butir.slice(awal, tampil).map(gambar));
    wadah.querySelector(':scope > button')?.remove();
    if (tampil < butir.length)
      wadah.append(tombol(`Tampilkan ${butir.length - tampil} lainnya`, tambah, { teks: true }));
  };
  tambah();
  return wadah;
}

/** Two columns of names and figures. */
export function rincian(baris: readonly (readonly [nama: string, nilai: string])[]): HTMLElement {
  return el(
    'dl',
    { class: 'rincian' },
    ...baris.flatMap(([nama, nilai]) => [el('dt', {}, nama), el('dd', {}, nilai)]),
  );
}
