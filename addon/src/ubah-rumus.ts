/** The product's formulas in the selection → built-in ones; where there is none, the value that stands there. */
import { alamat, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type Acuan, type Pemisah, rumusBawaan } from '@lembar-kinerja/shared/rumus/bawaan/rumus-bawaan';
import { pemisahRumus } from '@lembar-kinerja/shared/rumus/bawaan/urai';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Says in one text what was done. */
export function ubahPilihan(): string {
  const pilihan = SpreadsheetApp.getActiveRange();
  if (!pilihan) return 'Pilih dulu sel yang rumusnya hendak diubah, lalu ulangi.';
  const sheet = SpreadsheetApp.getActiveSheet();
  const opsi = { lihat: pelihat(sheet), pemisah: pemisahLembar(sheet) };
  let diubah = 0;
  const dibekukan: { sel: string; sebab: string }[] = [];
  pilihan.getFormulas().forEach((baris, i) => {
    baris.forEach((rumus, j) => {
      const hasil = rumus === '' ? null : rumusBawaan(rumus, opsi);
      if (hasil === null) return;
      const [b, k] = [pilihan.getRow() + i, pilihan.getColumn() + j];
      if (hasil.jenis === 'rumus') {
        sheet.getRange(b, k, hasil.rumus.length, hasil.rumus[0]?.length ?? 1).setFormulas(hasil.rumus);
        diubah++;
        return;
      }
      const tujuan = sheet.getRange(b, k, hasil.tinggi, hasil.lebar);
      tujuan.setValues(tujuan.getValues().map((sel) => sel.map(tetapTeks)));
      dibekukan.push({ sel: alamat(b - 1, k - 1), sebab: hasil.sebab });
    });
  });
  return laporan(diubah, dibekukan);
}

/** A text that begins like a formula stays text. */
export const tetapTeks = (nilai: unknown): unknown =>
  typeof nilai === 'string' && /^[=+\-@']/.test(nilai) ? `'${nilai}` : nilai;

/** Sheets takes `;` in every language; a sheet that writes its formulas with `,` keeps doing so. */
function pemisahLembar(sheet: Sheet): Pemisah {
  const semua = sheet.getDataRange().getFormulas().flat();
  return semua.map(pemisahRumus).find((p) => p !== null) ?? ';';
}

/** Values of cells, one read for each sheet however many references there are. */
function pelihat(sini: Sheet): (acuan: Acuan) => Nilai[][] | null {
  const ingatan = new Map<string, unknown[][] | null>();
  const isiLembar = (nama: string): unknown[][] | null => {
    const diingat = ingatan.get(nama);
    if (diingat !== undefined) return diingat;
    const sheet = nama === '' ? sini : SpreadsheetApp.getActiveSpreadsheet().getSheetByName(nama);
    const isi = sheet ? sheet.getDataRange().getValues() : null;
    ingatan.set(nama, isi);
    return isi;
  };
  return ({ lembar, baris, kolom, tinggi, lebar }) => {
    const isi = isiLembar(lembar.replace(/!$/, '').replace(/^'|'$/g, '').replace(/''/g, "'"));
    if (!isi) return null;
    return Array.from({ length: tinggi }, (_, i) =>
      Array.from({ length: lebar }, (_, j) => kosongkan(isi[baris + i]?.[kolom + j])),
    );
  };
}

const kosongkan = (nilai: unknown): Nilai =>
  nilai === undefined || nilai === null || nilai === '' ? null : (nilai as Nilai);

export function laporan(diubah: number, dibekukan: readonly { sel: string; sebab: string }[]): string {
  if (diubah === 0 && dibekukan.length === 0) {
    return 'Tidak ada rumus Lembar Kinerja di sel yang dipilih. Pilih sel yang berisi rumusnya, lalu ulangi.';
  }
  const menurutSebab = new Map<string, string[]>();
  for (const { sel, sebab } of dibekukan) menurutSebab.set(sebab, [...(menurutSebab.get(sebab) ?? []), sel]);
  const bagian = [...menurutSebab].map(([sebab, sel]) => {
    const sebut =
      sel.length > 5 ? `${sel.slice(0, 5).join(', ')} dan ${sel.length - 5} lainnya` : sel.join(', ');
    return ` ${sel.length} rumus diganti nilainya karena ${sebab} (${sebut}).`;
  });
  return `${diubah} rumus diubah menjadi rumus bawaan.${bagian.join('')}`;
}
