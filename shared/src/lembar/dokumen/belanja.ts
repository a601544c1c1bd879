/** Belanja Langsung and Belanja Tidak Langsung: pagu, realisasi, percentage and remainder by program or by account. */
import { parseKode } from '../../kinerja/kode';
import type { PembacaSel } from '../sel';
import { findTabel, kamusTabel, type Tabel } from './tabel';
import type { BarisBelanja, TabelBelanja } from './terbaca';
import { tingkatNomor } from './tingkat';

const BELANJA = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['kode', /^kode/],
    ['uraian', /program.*kegiatan|^(uraian|nama)|^(jenis )?belanja$/],
    ['persen', /^(persentase|persen|%|serapan)/],
    ['realisasi', /^realisasi/],
    ['pagu', /^(pagu|anggaran|alokasi)/],
    // The form heads its remainder `Jumlah`.
    ['sisa', /^(sisa|selisih|jumlah|lebih ?\/? ?kurang)/],
    ['keterangan', /^(ket|keterangan)$/],
  ],
  ['uraian', 'pagu', 'realisasi'],
);

export function readBelanja(sel: PembacaSel): TabelBelanja | null {
  const tabel = findTabel(sel, { belanja: BELANJA })[0]?.tabel;
  if (tabel === undefined) return null;
  // Numbered A, I, 1, the row's place in the table says its level even where its kode is truncated.
  const bertingkat = tabel.baris.some((r) => tingkatNomor(tabel.teks(r, 'no').nilai) === 'program');
  const hasil: TabelBelanja = { baris: [], jumlah: null };
  for (const r of tabel.baris) {
    if (/^(jumlah|total)( |$)/.test(tabel.label(r))) hasil.jumlah = angka(tabel, r);
    else if (tabel.isi(r, 'uraian')) hasil.baris.push(baris(tabel, r, bertingkat));
  }
  return hasil;
}

function angka(tabel: Tabel, r: number) {
  return {
    pagu: tabel.angka(r, 'pagu', 'uang'),
    realisasi: tabel.angka(r, 'realisasi', 'uang'),
    persen: tabel.angka(r, 'persen', 'persen'),
    sisa: tabel.angka(r, 'sisa', 'uang'),
  };
}

/** Without a kode column the account code stands under `No`. */
function baris(tabel: Tabel, r: number, bertingkat: boolean): BarisBelanja {
  const no = tabel.teks(r, 'no');
  const kode = tabel.punya('kode') || !/\d\.\d/.test(no.nilai ?? '') ? tabel.teks(r, 'kode') : no;
  const level = (bertingkat ? tingkatNomor(no.nilai) : null) ?? parseKode(kode.nilai ?? '')?.level ?? null;
  return { no, kode, uraian: tabel.teks(r, 'uraian'), level, ...angka(tabel, r) };
}
