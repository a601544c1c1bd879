/** Services per quarter (Tabel 12 of the example). */

import { formatAngka } from '../dasar/angka';
import { jumlahkan } from '../dasar/jumlah';
import { at } from '../dasar/pasti';
import { ROMAWI } from '../kinerja/istilah';
import type { BarisPelayanan } from '../lembar/dokumen/terbaca';
import { kepala, paragraf, sel, selAngka, tabel } from './blok';
import type { Konteks } from './konteks';
import type { Blok, SelTabel } from './model';
import { narasi } from './narasi';

export function pelayanan(k: Konteks): Blok[] {
  const isi = k.dokumen?.pelayanan?.isi ?? [];
  const prosa = narasi(k, 'pelayanan');
  if (isi.length === 0) return prosa;
  return [
    ...prosa,
    paragraf(
      'Realisasi pelayanan menurut triwulan disajikan pada ',
      { rujukan: 'tabel:pelayanan' },
      `. ${puncak(isi)}`,
    ),
    tabelPelayanan(k, isi),
  ];
}

const totalTahun = (b: BarisPelayanan) => jumlahkan(b.tw.map((s) => s.nilai));

function puncak(isi: BarisPelayanan[]): string {
  const berisi = isi
    .map((b) => ({ b, total: totalTahun(b) }))
    .filter((x): x is { b: BarisPelayanan; total: number } => x.total !== null && x.total > 0)
    .sort((x, y) => y.total - x.total);
  const [atas] = berisi;
  if (!atas) return 'Belum ada realisasi pelayanan yang tercatat.';
  const nama = atas.b.jenis.nilai ?? atas.b.nama.nilai ?? '';
  return `Dari ${formatAngka(isi.length)} jenis pelayanan, ${formatAngka(berisi.length)} mencatat realisasi; yang terbanyak ialah “${nama}” sebanyak ${formatAngka(atas.total)}.`;
}

function tabelPelayanan(k: Konteks, isi: BarisPelayanan[]): Blok {
  const lembar = k.dokumen?.pelayanan?.lembar ?? '';
  const berkas = k.dokumen?.berkas ?? '';
  const isian: SelTabel[][] = [];
  for (let i = 0; i < isi.length; i++) {
    const b = at(isi, i);
    const baru = i === 0 || !sama(b, at(isi, i - 1));
    let banyak = 1;
    while (i + banyak < isi.length && sama(at(isi, i + banyak), b)) banyak++;
    isian.push([
      ...(baru
        ? [
            sel(b.no.nilai === null ? null : formatAngka(b.no.nilai), { rata: 'tengah', baris: banyak }),
            sel(b.nama.nilai, { baris: banyak }),
          ]
        : []),
      sel(b.jenis.nilai),
      ...b.tw.map((s) => selAngka(s.nilai, s.sel ? { jejak: `${berkas}!${lembar}!${s.sel}` } : {})),
      selAngka(totalTahun(b), { tebal: true }),
    ]);
  }
  return tabel({
    kunci: 'pelayanan',
    judul: `Realisasi Pelayanan ${k.singkatan} Tahun ${k.tahun}`,
    lebar: [7, 40, 38, 11, 11, 11, 11, 12],
    ukuran: 8,
    kepala: [
      [
        ...['No', 'Program / Kegiatan / Sub Kegiatan', 'Jenis Pelayanan'].map((t) =>
          sel(t, { rata: 'tengah', tebal: true, baris: 2 }),
        ),
        sel('Realisasi per Triwulan', { rata: 'tengah', tebal: true, kolom: 4 }),
        sel('Jumlah', { rata: 'tengah', tebal: true, baris: 2 }),
      ],
      kepala(...ROMAWI.map((n) => `TW ${n}`)),
    ],
    baris: isian,
    sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${lembar}.`,
  });
}

const sama = (a: BarisPelayanan, b: BarisPelayanan) =>
  a.no.nilai !== null && a.no.nilai === b.no.nilai && a.nama.nilai === b.nama.nilai;
