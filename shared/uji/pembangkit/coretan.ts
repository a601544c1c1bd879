/** What happens to labels under people's hands: letters swapped or doubled, capitals, marks that nobody sees, odd blanks. */
import type { Acak } from './acak';
import type { Kolom } from './kolom';
import type { Rancangan } from './rancangan';

export function coretLabel(kolom: Kolom[], r: Rancangan, acak: Acak): Kolom[] {
  const ubah = new Map<string, string>();
  const semua = [...new Set(kolom.flatMap((k) => k.jalur))];
  for (const label of semua) ubah.set(label, gaya(label, r, acak));
  if (r.salahKetik) {
    const panjang = semua.filter((l) => /[A-Za-z]{7}/.test(l));
    for (const label of acak.ambil(panjang, acak.antara(1, 2)))
      ubah.set(label, gaya(salahKetik(label, acak), r, acak));
  }
  return kolom.map((k) => ({ ...k, jalur: k.jalur.map((l) => ubah.get(l) as string) }));
}

function gaya(label: string, r: Rancangan, acak: Acak): string {
  const besar = r.kapital === 'kapital' ? label.toUpperCase() : label;
  // A line break where the cell is narrow.
  const patah = acak.mungkin(0.25) ? besar.replace(' ', '\n') : besar;
  if (r.gaib !== 'label' || !acak.mungkin(0.5)) return patah;
  return acak.pilih([
    patah.replace(' ', '\u00a0'),
    `${patah}\u200b`,
    patah.length > 4 ? `${patah.slice(0, 3)}\u00ad${patah.slice(3)}` : patah,
    ` ${patah}  `,
  ]);
}

/** One long word with two letters swapped, one left out, or one doubled. */
function salahKetik(label: string, acak: Acak): string {
  const kata = acak.pilih(label.match(/[A-Za-z]{7,}/g) ?? ['']);
  if (kata === '') return label;
  const i = acak.antara(2, kata.length - 3);
  const salah = acak.pilih([
    `${kata.slice(0, i)}${kata[i + 1]}${kata[i]}${kata.slice(i + 2)}`,
    kata.slice(0, i) + kata.slice(i + 1),
    kata.slice(0, i) + kata[i] + kata.slice(i),
  ]);
  return label.replace(kata, salah);
}
