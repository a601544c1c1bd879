/** Prose taken apart for the text rules. */
import { type IdAturan, lapor, type Temuan, type Tingkat } from '../../dasar/temuan';
import type { Blok } from './blok';

/** Sentences of a block; `{{…}}` references stand for figures that cannot be wrong. */
export function kalimatBlok(blok: Blok): string[] {
  const ada = SIMPANAN.get(blok) ?? pecah(blok.teks);
  SIMPANAN.set(blok, ada);
  return ada;
}

/** Several rules read the same sentences. */
const SIMPANAN = new WeakMap<Blok, string[]>();

function pecah(teks: string): string[] {
  return teks
    .replace(/\{\{[^}]*\}\}/g, '§')
    .split(/(?<=[a-z\d)”"%§][.;!?])\s+(?=[A-Z“"(§])/)
    .map((k) => k.trim())
    .filter((k) => k !== '');
}

export function temuanTeks(
  blok: Blok,
  isi: { aturan: IdAturan; tingkat: Tingkat; pesan: string } & Partial<Omit<Temuan, 'lokasi'>>,
): Temuan {
  return lapor({ ...isi, lokasi: blok.lokasi });
}

/** A piece of a sentence, short enough to quote. */
export function kutip(kalimat: string, di = 0): string {
  const awal = Math.max(0, di - 40);
  const potong = kalimat.slice(awal, awal + 110);
  return `“${awal > 0 ? '…' : ''}${potong}${awal + 110 < kalimat.length ? '…' : ''}”`;
}
