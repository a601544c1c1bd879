/** Rows and columns of a pengukuran sheet that nobody sees, but that count: they are said, so that a sum can be followed. */
import { kolomHuruf, type Lembar } from '../dasar/kisi';
import { isBarisKosong } from '../dasar/teks';
import { lapor, type Temuan } from '../dasar/temuan';
import type { PengukuranTerbaca } from './terbaca';

/** One info for rows and columns together; none where what is hidden holds nothing that was read. */
export function laporTersembunyi(lembar: Lembar, p: PengukuranTerbaca): Temuan[] {
  const awal = p.kepala.baris + p.kepala.tinggi;
  const baris = (lembar.barisTersembunyi ?? []).filter((b) => b >= awal && !isBarisKosong(lembar.nilai[b]));
  const dibaca = new Set(Object.values(p.peta));
  const kolom = (lembar.kolomTersembunyi ?? []).filter((k) => dibaca.has(k));
  const [b, k] = [baris[0], kolom[0]];
  if (b === undefined && k === undefined) return [];
  const apa = [
    ...(b === undefined ? [] : [`baris ${deret(baris, (n) => String(n + 1))}`]),
    ...(k === undefined ? [] : [`kolom ${deret(kolom, kolomHuruf)}`]),
  ].join(' dan ');
  return [
    lapor({
      aturan: 'baris-tersembunyi',
      tingkat: 'info',
      pesan: `Di lembar ${p.lembar} ada yang disembunyikan atau tersaring: ${apa}. Isinya tetap dibaca dan dihitung.`,
      lokasi: {
        berkas: p.berkas,
        lembar: p.lembar,
        sel: `${kolomHuruf(b === undefined ? (k as number) : (p.peta.kode ?? p.peta.nama ?? 0))}${(b ?? p.kepala.baris) + 1}`,
      },
    }),
  ];
}

/** `12–14, 20`: neighbours as one range. */
function deret(nomor: number[], tulis: (n: number) => string): string {
  const rentang: [number, number][] = [];
  for (const n of nomor) {
    const akhir = rentang[rentang.length - 1];
    if (akhir !== undefined && akhir[1] === n - 1) akhir[1] = n;
    else rentang.push([n, n]);
  }
  return rentang.map(([a, z]) => (a === z ? tulis(a) : `${tulis(a)}–${tulis(z)}`)).join(', ');
}
