/** Seeded single edits of a finished report: what a hand changes in Word after the figures were right. */
import type { Blok } from '@lembar-kinerja/shared/temuan/teks/blok';
import { acak } from './temuan-mutasi';

export type JenisSunting = 'tabel' | 'prosa' | 'takarir' | 'tahun';
export interface Sunting {
  jenis: JenisSunting;
  sel: string;
  dari: string;
  ke: string;
  blok: Blok[];
}

const UANG = /\d{1,3}(?:\.\d{3}){2,}/;
const POLA: Record<
  JenisSunting,
  { cocok: (b: Blok) => boolean; ganti: (teks: string, r: () => number) => string }
> = {
  tabel: { cocok: (b) => b.jenis === 'sel' && /^(Rp ?)?[\d.,]{4,}( %)?$/.test(b.teks), ganti: tukar },
  prosa: { cocok: (b) => b.jenis !== 'sel' && UANG.test(b.teks), ganti: (t, r) => tukarDi(t, UANG, r) },
  takarir: {
    cocok: (b) => b.jenis !== 'sel' && /^Tabel \d+ [A-Z]/.test(b.teks),
    ganti: (t, r) => t.replace(/\d+/, (n) => String(Number(n) + 1 + Math.floor(r() * 3))),
  },
  tahun: {
    cocok: (b) => b.jenis === 'paragraf' && /\b2024\b/.test(b.teks),
    ganti: (t, r) => t.replace('2024', r() < 0.5 ? '2023' : '2025'),
  },
};

/** `banyak` edits of each kind, each in a copy of the document. */
export function sunting(blok: readonly Blok[], benih: number, banyak: number): Sunting[] {
  const r = acak(benih);
  return (Object.keys(POLA) as JenisSunting[]).flatMap((jenis) => {
    const { cocok, ganti } = POLA[jenis];
    const tempat = blok.flatMap((b, i) => (cocok(b) ? [i] : []));
    const hasil: Sunting[] = [];
    for (let coba = 0; hasil.length < banyak && coba < 1000; coba++) {
      const i = tempat[Math.floor(r() * tempat.length)] as number;
      const lama = blok[i] as Blok;
      const ke = ganti(lama.teks, r);
      if (ke === lama.teks) continue;
      const isi = blok.map((b, n) => (n === i ? { ...b, teks: ke } : b));
      hasil.push({ jenis, sel: lama.lokasi.sel, dari: lama.teks, ke, blok: isi });
    }
    return hasil;
  });
}

/** Two neighbouring digits change places; the first does not become 0. */
function tukar(teks: string, r: () => number): string {
  const di = [...teks].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const n = Math.floor(r() * (di.length - 1));
  const [i, j] = [di[n] as number, di[n + 1] as number];
  if (n === 0 && teks[j] === '0') return teks;
  const huruf = [...teks];
  [huruf[i], huruf[j]] = [teks[j] as string, teks[i] as string];
  return huruf.join('');
}

function tukarDi(teks: string, pola: RegExp, r: () => number): string {
  const semua = [...teks.matchAll(new RegExp(pola, 'g'))];
  const m = semua[Math.floor(r() * semua.length)];
  if (!m) return teks;
  return teks.slice(0, m.index) + tukar(m[0], r) + teks.slice(m.index + m[0].length);
}
