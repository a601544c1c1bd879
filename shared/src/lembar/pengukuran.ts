/** The pengukuran sheet (E.81 of Permendagri 86/2017 and its local variants): from a grid to rows of the kode tree. */
import type { Temuan } from '../temuan/temuan';
import { readJudul } from './judul';
import { findKepala, type Kepala } from './kepala';
import { alamat, type Lembar } from './kisi';
import { laporKepala } from './lapor-kepala';
import { readBarisBerkode } from './pengukuran-baris';
import { PembacaSel } from './sel';
import { KAMUS_PENGUKURAN } from './sinonim-pengukuran';
import type { PengukuranTerbaca } from './terbaca';

export interface OpsiPengukuran {
  /** Columns that the user confirmed for this sheet, by field key, counted from 0; they win over the header. */
  peta?: Record<string, number>;
}

export interface HasilPengukuran {
  /** null: this sheet is no pengukuran, or of a layout without the columns to read it. */
  pengukuran: PengukuranTerbaca | null;
  temuan: Temuan[];
}

/**
 * Reads one sheet; layouts 1 (paired rows) and 2 (single row) alike. Money in rupiah, percentages as printed.
 * A blank cell is null; what cannot be read or placed is a temuan with its cell, never dropped in silence.
 */
export function readPengukuran(lembar: Lembar, berkas: string, opsi: OpsiPengukuran = {}): HasilPengukuran {
  const kepala = kepalaPengukuran(lembar, opsi.peta);
  if (kepala === null) return { pengukuran: null, temuan: [] };
  const sel = new PembacaSel(lembar, berkas);
  laporKepala(sel, kepala);
  if (kepala.peta.kode === undefined) {
    const tempat = alamat(kepala.rentang.baris, 0);
    const pesan = `Lembar ${lembar.nama} tidak mempunyai kolom Kode, sehingga barisnya tidak dapat ditempatkan pada pohon program.`;
    sel.lapor('kepala-tak-dikenal', 'galat', pesan, tempat);
    return { pengukuran: null, temuan: sel.temuan };
  }
  const isi = readBarisBerkode(sel, kepala);
  const judul = readJudul(lembar, kepala.rentang.baris);
  const pengukuran = {
    berkas,
    lembar: lembar.nama,
    ...judul,
    kepala: kepala.rentang,
    peta: kepala.peta,
    ...isi,
  };
  return { pengukuran, temuan: sel.temuan };
}

/** Header of a pengukuran sheet with the confirmed columns laid over it; null when the sheet has none. */
export function kepalaPengukuran(lembar: Lembar, peta?: Record<string, number>): Kepala | null {
  const kepala = findKepala(lembar, KAMUS_PENGUKURAN);
  if (peta === undefined || Object.keys(peta).length === 0) return kepala;
  if (kepala === null) return KAMUS_PENGUKURAN.sah(peta) ? kepalaDariPeta(lembar, peta) : null;
  const dipakai = new Set(Object.values(peta));
  const lain = Object.entries(kepala.peta).filter(
    ([bidang, k]) => peta[bidang] === undefined && !dipakai.has(k),
  );
  return {
    ...kepala,
    peta: { ...Object.fromEntries(lain), ...peta },
    takDikenal: kepala.takDikenal.filter((k) => !dipakai.has(k.kolom)),
    ganda: kepala.ganda.filter((k) => !dipakai.has(k.kolom)),
  };
}

/** No label is known, only the confirmed columns: the table begins where the kode column first looks like a kode. */
function kepalaDariPeta(lembar: Lembar, peta: Record<string, number>): Kepala {
  const kolom = peta.kode ?? 0;
  const pertama = lembar.nilai.findIndex((baris) => /^\s*\d\.\d\d/.test(String(baris[kolom] ?? '')));
  const tinggi = pertama < 0 ? lembar.nilai.length : pertama;
  const lebar = Math.max(...Object.values(peta)) + 1;
  return { rentang: { baris: 0, kolom: 0, tinggi, lebar }, kolom: [], peta, takDikenal: [], ganda: [] };
}
