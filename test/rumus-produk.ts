/** A formula as text, calculated by the built bundle. */
import type { Lembar, Nilai } from '@lembar-kinerja/shared/dasar/kisi';

/** Value that the built bundle gives for a formula of this sheet. */
export function nilaiProduk(
  rumus: string,
  lembar: Lembar,
  call: (nama: string, argumen: readonly unknown[]) => unknown,
): Nilai {
  const cocok = /^(\w+)\((.*)\)$/.exec(rumus);
  const [, nama = '', isi = ''] = cocok ?? [];
  const argumen = pecah(isi).map((teks) => nilaiArgumen(teks, lembar, call));
  const hasil = call(nama, argumen);
  return (Array.isArray(hasil) ? hasil[0][0] : hasil) as Nilai;
}

function nilaiArgumen(
  teks: string,
  lembar: Lembar,
  call: (nama: string, argumen: readonly unknown[]) => unknown,
): unknown {
  if (/^\w+\(/.test(teks)) return nilaiProduk(teks, lembar, call);
  if (teks.startsWith('"')) return teks.slice(1, -1);
  const sel = /^([A-Z])\$?(\d+)(?::([A-Z])\$?(\d+))?$/.exec(teks);
  if (!sel) return Number(teks);
  const [, k1 = 'A', b1 = '1', k2 = k1, b2 = b1] = sel;
  const kolom = (h: string) => h.charCodeAt(0) - 65;
  const blok = Array.from({ length: Number(b2) - Number(b1) + 1 }, (_, i) =>
    Array.from(
      { length: kolom(k2) - kolom(k1) + 1 },
      (_, j) => lembar.nilai[Number(b1) - 1 + i]?.[kolom(k1) + j] ?? '',
    ),
  );
  return sel[3] === undefined ? blok[0]?.[0] : blok;
}

function pecah(isi: string): string[] {
  const hasil: string[] = [''];
  let dalam = 0;
  for (const h of isi) {
    if (h === '(') dalam++;
    if (h === ')') dalam--;
    if (h === ',' && dalam === 0) hasil.push('');
    else hasil[hasil.length - 1] += h;
  }
  return hasil;
}
