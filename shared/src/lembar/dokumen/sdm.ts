/** SDM: head counts by eselon, golongan, pendidikan, …, one small table below the other. */

import type { PembacaSel } from '../sel';
import { findTabel, judulTabel, kamusTabel, type Tabel } from './tabel';
import type { TabelSdm } from './terbaca';

const SDM = kamusTabel(
  [
    ['no', /^(no|nomor)$/],
    [
      'kelompok',
      /^(eselon|jabatan|golongan|golongan ?\/ ?ruang|pangkat ?\/ ?golongan|pangkat|(tingkat )?(pendidikan|pengembangan)|kedudukan|status( kepegawaian)?|jenis (kelamin|jabatan)|kelompok|uraian)$/,
    ],
    ['jumlah', /^(jumlah|banyaknya)( (orang|pegawai|asn))*$/],
    ['persen', /^(persentase|persen|%)( ?%)?$/],
  ],
  ['kelompok', 'jumlah'],
);

export function readSdm(sel: PembacaSel): TabelSdm[] | null {
  const tabel = findTabel(sel, { sdm: SDM }).map(({ tabel }) => satuTabel(sel, tabel));
  return tabel.length > 0 ? tabel : null;
}

function satuTabel(sel: PembacaSel, tabel: Tabel): TabelSdm {
  const judul = judulTabel(sel, tabel);
  const label = tabel.kepala.kolom.find((k) => k.kolom === tabel.kepala.peta.kelompok)?.label ?? '';
  const hasil: TabelSdm = { judul, jenis: jenis(label, judul.nilai ?? ''), baris: [], jumlah: null };
  for (const r of tabel.baris) {
    const jumlah = tabel.angka(r, 'jumlah', 'orang');
    const persen = tabel.angka(r, 'persen', 'persen');
    if (/^(jumlah|total)$/.test(tabel.label(r))) hasil.jumlah = { jumlah, persen };
    // The title of the next table stands alone in its row.
    else if (tabel.isi(r, 'jumlah') || tabel.isi(r, 'persen')) {
      hasil.baris.push({ kelompok: tabel.teks(r, 'kelompok'), jumlah, persen });
    }
  }
  return hasil;
}

function jenis(label: string, judul: string): TabelSdm['jenis'] {
  for (const teks of [label, judul.toLowerCase()]) {
    if (/eselon/.test(teks)) return 'eselon';
    if (/golongan|pangkat/.test(teks)) return 'golongan';
    if (/pendidikan|pengembangan/.test(teks)) return 'pendidikan';
  }
  return 'lain';
}
