/** LHE AKIP (PermenPANRB 88/2021): the scores, and the matrix that follows up each rekomendasi. */

import { isKosong, rapi } from '../../dasar/teks';
import { type PembacaSel, tanpaKolom } from '../sel';
import type { Sel } from '../terbaca';
import { findTabel, judulLembar, kamusTabel, type Tabel, tahunTeks } from './tabel';
import type { BarisLhe, BarisTindakLanjut, TabelLhe } from './terbaca';

const LHE = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['komponen', /^(komponen|unsur|aspek)/],
    ['bobot', /^bobot/],
    ['nilaiLalu', /^(nilai|hasil).*(lalu|sebelumnya)/],
    ['nilai', /^(nilai|skor|hasil)/],
    ['keterangan', /^(ket|keterangan)$/],
  ],
  ['komponen', 'bobot', 'nilai'],
  (jalur) => {
    const butir = jalur[jalur.length - 1] ?? '';
    const tahun = /^(?:tahun )?(20\d\d)$|^nilai.* (20\d\d)$/.exec(butir);
    return tahun && /nilai|skor/.test(jalur.join(' ')) ? `nilai.${tahun[1] ?? tahun[2]}` : null;
  },
);

/** With a column per year the newest is the score, the one before it the score of last year. */
function kolomNilai(tabel: Tabel): { nilai: string; lalu: string } {
  const tahun = Object.keys(tabel.kepala.peta)
    .filter((b) => b.startsWith('nilai.'))
    .sort()
    .reverse();
  return { nilai: tahun[0] ?? 'nilai', lalu: tahun[1] ?? 'nilaiLalu' };
}

export function readLhe(sel: PembacaSel): TabelLhe | null {
  const tabel = findTabel(sel, { lhe: { ...LHE, sah: isLhe } })[0]?.tabel;
  if (tabel === undefined) return null;
  const kolom = kolomNilai(tabel);
  const tahun = kolom.nilai.startsWith('nilai.')
    ? Number(kolom.nilai.slice(6))
    : tahunTeks(judulLembar(sel).nilai);
  const hasil: TabelLhe = { tahun, baris: [], jumlah: null, predikat: tanpaKolom<string>() };
  for (const r of tabel.baris) {
    const bobot = tabel.angka(r, 'bobot', 'persen');
    const label = tabel.label(r);
    if (/^(predikat|kategori)/.test(label)) hasil.predikat = nilaiTerakhir(sel, r);
    else if (/^(jumlah|total|nilai (akhir|hasil))/.test(label)) {
      hasil.jumlah = { bobot, nilai: tabel.angka(r, kolom.nilai, 'persen') };
    } else if (tabel.isi(r, 'komponen')) hasil.baris.push(baris(tabel, r, bobot, kolom));
  }
  return hasil;
}

const isLhe = (peta: Record<string, number>) =>
  peta.komponen !== undefined &&
  peta.bobot !== undefined &&
  Object.keys(peta).some((b) => /^nilai(\.|$)/.test(b));

function baris(tabel: Tabel, r: number, bobot: Sel, kolom: { nilai: string; lalu: string }): BarisLhe {
  return {
    no: tabel.nomor(r),
    komponen: tabel.teks(r, 'komponen'),
    bobot,
    nilai: tabel.angka(r, kolom.nilai, 'persen'),
    nilaiLalu: tabel.angka(r, kolom.lalu, 'persen'),
  };
}

function nilaiTerakhir(sel: PembacaSel, r: number): Sel<string> {
  const isi = sel.lembar.nilai[r] ?? [];
  for (let kolom = isi.length - 1; kolom > 0; kolom--) if (!isKosong(isi[kolom])) return sel.teks(r, kolom);
  return tanpaKolom<string>();
}

const MILIK_PRODUK = /^(keadaan|status|hasil|catatan|jumlah|periksa|pemeriksaan)( \w+)* (bukti|tautan)/;

const TINDAK_LANJUT = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['rekomendasi', /^(rekomendasi|saran|catatan hasil evaluasi)/],
    ['rencanaAksi', /^(rencana aksi|rencana tindak|tindak lanjut|aksi)/],
    ['unit', /^(unit|penanggung ?jawab|pelaksana|satuan kerja)/],
    ['status', /^(status|progres|realisasi|perkembangan)/],
    ['tenggat', /^(tenggat|target (waktu|penyelesaian)|batas waktu|waktu|jadwal)/],
    ['bukti', /^(bukti|data dukung|dokumen (pendukung|bukti)|evidence|tautan|link)/],
    ['keterangan', /^(ket|keterangan)$/],
  ],
  ['rekomendasi', 'status'],
  // Columns that the product adds at the right; they are its own, each a field by itself, and not read back.
  (jalur) => {
    const butir = jalur[jalur.length - 1] ?? '';
    return MILIK_PRODUK.test(butir) ? `milikProduk.${butir}` : null;
  },
);

export function readTindakLanjut(sel: PembacaSel): BarisTindakLanjut[] | null {
  const tabel = findTabel(sel, { tindakLanjut: TINDAK_LANJUT })[0]?.tabel;
  if (tabel === undefined) return null;
  return tabel.baris
    .filter((r) => tabel.isi(r, 'rekomendasi'))
    .map((r) => ({
      no: tabel.nomor(r),
      ...rekomendasi(tabel.naskah(r, 'rekomendasi')),
      rencanaAksi: tabel.teks(r, 'rencanaAksi'),
      unit: tabel.teks(r, 'unit'),
      status: tabel.teks(r, 'status'),
      tenggat: tabel.teks(r, 'tenggat'),
      bukti: tabel.naskah(r, 'bukti'),
      tautan: tabel.tautan(r, 'bukti'),
    }));
}

/** The part after `=` is what the evaluator found. */
function rekomendasi(sel: Sel<string>): Pick<BarisTindakLanjut, 'rekomendasi' | 'temuan'> {
  const [depan = '', ...belakang] = (sel.nilai ?? '').split(/(?:^|\s)=\s*/);
  const rapat = (teks: string) => rapi(teks) || null;
  return { rekomendasi: { ...sel, nilai: rapat(depan) }, temuan: rapat(belakang.join(' = ')) };
}
