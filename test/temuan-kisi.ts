/** Writing single cells of a grid by A1 address, for copies that a test alters. */
import { type BukuKerja, kolomHuruf, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';

export function salinBuku(buku: readonly BukuKerja[]): BukuKerja[] {
  return structuredClone(buku) as BukuKerja[];
}

export function lembarBernama(buku: readonly BukuKerja[], berkas: string, nama: string): Lembar {
  const lembar = buku.find((b) => b.berkas === berkas)?.lembar.find((l) => l.nama === nama);
  if (!lembar) throw new Error(`${berkas} tidak memuat lembar ${nama}`);
  return lembar;
}

export function letak(sel: string): [baris: number, kolom: number] {
  const [, huruf = '', nomor = ''] = /^([A-Z]+)(\d+)$/.exec(sel) ?? [];
  let kolom = 0;
  while (kolomHuruf(kolom) !== huruf) kolom++;
  return [Number(nomor) - 1, kolom];
}

export function isiSel(lembar: Lembar, sel: string): Nilai {
  const [b, k] = letak(sel);
  return lembar.nilai[b]?.[k] ?? null;
}

/** A typed value; a formula in the cell stays only when told so. */
export function tulisSel(lembar: Lembar, sel: string, nilai: Nilai, rumusTetap = false): void {
  const [b, k] = letak(sel);
  const baris = lembar.nilai[b] ?? [];
  lembar.nilai[b] = baris;
  while (baris.length <= k) baris.push(null);
  baris[k] = nilai;
  const rumus = lembar.rumus[b];
  if (!rumusTetap && rumus?.[k]) rumus[k] = null;
}

/** Takes rows out; merged blocks below move up. */
export function hapusBaris(lembar: Lembar, awal: number, banyak: number): void {
  lembar.nilai.splice(awal, banyak);
  lembar.rumus.splice(awal, banyak);
  lembar.rumus = lembar.rumus.map((baris) => baris.map((r) => r && geserRumus(r, awal, banyak)));
  lembar.gabungan = lembar.gabungan
    .filter((g) => g.baris + g.tinggi <= awal || g.baris >= awal + banyak)
    .map((g) => (g.baris >= awal + banyak ? { ...g, baris: g.baris - banyak } : g));
  lembar.tautan = Object.fromEntries(
    Object.entries(lembar.tautan).flatMap(([sel, tautan]) => {
      const [b, k] = letak(sel);
      if (b >= awal && b < awal + banyak) return [];
      return [[`${kolomHuruf(k)}${(b >= awal ? b - banyak : b) + 1}`, tautan]];
    }),
  );
}

/** References below the rows that went move up with them; a block that lost rows shrinks, as a spreadsheet does it. */
function geserRumus(rumus: string, awal: number, banyak: number): string {
  const geser = (nomor: number, akhir: boolean) => {
    if (nomor > awal + banyak) return nomor - banyak;
    if (nomor <= awal) return nomor;
    return akhir ? awal : awal + 1;
  };
  return rumus
    .replace(
      /([A-Z]{1,2})(\d+):([A-Z]{1,2})(\d+)/g,
      (_, a, m, b, n) => `${a}@${geser(Number(m), false)}:${b}@${geser(Number(n), true)}`,
    )
    .replace(/\b([A-Z]{1,2})(\d+)\b/g, (_, a, n) => `${a}${geser(Number(n), false)}`)
    .replace(/@/g, '');
}
