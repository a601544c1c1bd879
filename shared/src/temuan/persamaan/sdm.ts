/** Staff tables: sums, percentages, one head count in all of them. */

import { formatAngka } from '../../dasar/angka';
import { at } from '../../dasar/pasti';
import { serapan } from '../../kinerja/anggaran';
import type { DokumenTerbaca, TabelSdm } from '../../lembar/dokumen/terbaca';
import { isTakTerbaca } from '../lahan';
import { angkaDokumen, type TempatLembar } from './angka-dokumen';
import {
  type Angka,
  bandingPersen,
  desimalKolom,
  type Persamaan,
  samaDengan,
  samaJumlah,
  samaPersen,
  tambah,
} from './persamaan';

export function persamaanSdm(dokumen: DokumenTerbaca): Persamaan[] {
  const bagian = dokumen.sdm;
  if (!bagian) return [];
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  return [
    ...bagian.isi.flatMap((tabel) => tabelSdm(t, tabel)),
    ...seluruhPegawai(t, bagian.isi),
    ...golonganBersama(t, bagian.isi),
  ];
}

const orang = (t: TempatLembar, tabel: TabelSdm, b: TabelSdm['baris'][number]): Angka =>
  angkaDokumen(t, b.jumlah, `Jumlah ${b.kelompok.nilai} (${tabel.judul.nilai ?? tabel.jenis})`, 'orang');

function tabelSdm(t: TempatLembar, tabel: TabelSdm): Persamaan[] {
  const isi = tabel.baris.map((b) => orang(t, tabel, b));
  if (isi.some((a) => isTakTerbaca(a.sel))) return [];
  const total =
    tabel.jumlah?.jumlah.nilai == null
      ? null
      : angkaDokumen(t, tabel.jumlah.jumlah, `Jumlah ${tabel.judul.nilai ?? ''}`.trim(), 'orang');
  const desimal = desimalKolom(tabel.baris.map((b) => b.persen));
  const seluruh = (n: (a: Angka) => number | null) => (total ? n(total) : tambah(isi.map(n)));
  return [
    ...(total
      ? [
          samaJumlah(isi, {
            aturan: 'jumlah-anak',
            hasil: total,
            dari: () => `jumlah ${isi.length} baris di atasnya`,
            serta: isi,
          }),
        ]
      : []),
    ...tabel.baris.flatMap((b, i): Persamaan[] => {
      const milik = at(isi, i);
      if (b.persen.nilai === null) return [];
      return [
        samaPersen(total ? [milik, total] : isi, (n) => serapan(seluruh(n), n(milik)), {
          aturan: 'persen',
          hasil: angkaDokumen(t, b.persen, `Persentase ${b.kelompok.nilai}`, 'persen'),
          banding: (cetak, n) => bandingPersen(cetak, n, desimal),
          dari: (n) => `${formatAngka(n(milik) ?? 0)} dari ${formatAngka(seluruh(n) ?? 0)} orang adalah`,
        }),
      ];
    }),
    ...jumlahPersen(t, tabel),
  ];
}

/** The percentages make 100, give or take what rounding each of them loses. */
function jumlahPersen(t: TempatLembar, tabel: TabelSdm): Persamaan[] {
  const cetak = tabel.jumlah?.persen;
  if (!cetak || cetak.nilai === null) return [];
  return [
    {
      aturan: 'persen',
      tingkat: 'galat',
      bobot: 1,
      hasil: angkaDokumen(t, cetak, 'Jumlah persentase', 'persen'),
      masukan: [],
      hitung: () => 100,
      banding: (n) => (n === 100 ? 'sama' : 'beda'),
      dari: () => 'jumlah seluruh persentase adalah',
    },
  ];
}

/** Tables of all the staff give one head count; the structural posts alone are no such table. */
function seluruhPegawai(t: TempatLembar, tabel: TabelSdm[]): Persamaan[] {
  const semua = tabel.filter(
    (x) => x.jenis !== 'eselon' && x.baris.length > 0 && !x.baris.some((b) => isTakTerbaca(b.jumlah)),
  );
  const isi = (x: TabelSdm) =>
    x.jumlah?.jumlah.nilai == null
      ? x.baris.map((b) => orang(t, x, b))
      : [angkaDokumen(t, x.jumlah.jumlah, `Jumlah ${x.judul.nilai ?? ''}`.trim(), 'orang')];
  const acuan = semua.find((x) => x.jumlah?.jumlah.nilai != null);
  const hasil = acuan?.jumlah
    ? angkaDokumen(t, acuan.jumlah.jumlah, `Jumlah ${acuan.judul.nilai ?? ''}`.trim(), 'orang')
    : null;
  if (!hasil || !acuan) return [];
  return semua
    .filter((x) => x !== acuan)
    .map((x) => {
      const milik = isi(x);
      const [satu] = milik;
      const dari = () => `jumlah pegawai pada tabel “${acuan.judul.nilai}” adalah`;
      // Where the other table prints its total, that is the cell to look at.
      if (milik.length === 1 && satu)
        return samaDengan(hasil, {
          aturan: 'angka-beda',
          tingkat: 'peringatan',
          bobot: 0.5,
          hasil: satu,
          dari,
        });
      return samaJumlah(milik, {
        aturan: 'angka-beda',
        tingkat: 'peringatan',
        bobot: 0.5,
        hasil,
        dari: () => `jumlah pegawai pada tabel “${x.judul.nilai}” adalah`,
        serta: milik,
      });
    });
}

const SAMA: [RegExp, RegExp][] = [
  [/^(honorer|non[- ]?asn|tenaga honorer|ptt)/i, /^(honorer|non[- ]?asn|tenaga honorer|ptt)/i],
];

/** One group under two names in two tables; and the structural posts against the eselon table. */
function golonganBersama(t: TempatLembar, tabel: TabelSdm[]): Persamaan[] {
  const hasil: Persamaan[] = [];
  const lunak = { aturan: 'angka-beda' as const, tingkat: 'peringatan' as const, bobot: 0.5 };
  for (const [pola] of SAMA) {
    const ada = tabel.flatMap((x) =>
      x.baris
        .filter((b) => pola.test(b.kelompok.nilai ?? '') && b.jumlah.nilai !== null)
        .map((b) => ({ x, b })),
    );
    const [satu, dua] = ada;
    if (satu && dua && satu.x !== dua.x)
      hasil.push(
        samaDengan(orang(t, satu.x, satu.b), {
          ...lunak,
          hasil: orang(t, dua.x, dua.b),
          dari: () => `${satu.b.kelompok.nilai} pada tabel “${satu.x.judul.nilai}” adalah`,
        }),
      );
  }
  const eselon = tabel.find((x) => x.jenis === 'eselon' && x.jumlah?.jumlah.nilai != null);
  const lain = tabel.filter((x) => x !== eselon).flatMap((x) => x.baris.map((b) => ({ x, b })));
  const struktural = lain.find(
    ({ b }) => /struktural/i.test(b.kelompok.nilai ?? '') && b.jumlah.nilai !== null,
  );
  if (eselon?.jumlah && struktural)
    hasil.push(
      samaDengan(
        angkaDokumen(t, eselon.jumlah.jumlah, `Jumlah ${eselon.judul.nilai ?? ''}`.trim(), 'orang'),
        {
          ...lunak,
          hasil: orang(t, struktural.x, struktural.b),
          dari: () => `jumlah pejabat pada tabel “${eselon.judul.nilai}” adalah`,
        },
      ),
    );
  return hasil;
}
