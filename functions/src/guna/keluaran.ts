/** The files that other programs and people take away: their names and bytes. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import type { Pengingat } from '@lembar-kinerja/shared/bukti/pengingat';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import { type TemuanCetak, temuanLembar } from '@lembar-kinerja/shared/temuan/lembar-temuan';
import { writeXlsx } from '../berkas/xlsx/tulis';
import type { HasilKonsolidasi } from './konsolidasi';
import type { HasilLaporan } from './laporan';

export type Keluaran = Record<string, Uint8Array>;

/** `rekap.json`, `rekap.xlsx`, `temuan.json`, `temuan.xlsx`. */
export async function keluaranKonsolidasi({ rekap, temuan }: HasilKonsolidasi): Promise<Keluaran> {
  return {
    'rekap.json': json(rekap),
    'rekap.xlsx': await writeXlsx([rekapLembar(rekap)]),
    ...(await keluaranTemuan(temuan)),
  };
}

/** `temuan.json` for programs, `temuan.xlsx` to be printed. */
export async function keluaranTemuan(temuan: Temuan[]): Promise<Keluaran> {
  return { 'temuan.json': json(temuan), 'temuan.xlsx': await daftarCetak(temuan) };
}

/** Bytes of `temuan.xlsx`. @param zona of its dates, hours east of Greenwich */
export const daftarCetak = (temuan: readonly TemuanCetak[], zona?: number): Promise<Uint8Array> =>
  writeXlsx([temuanLembar(temuan, zona)]);

/** `bukti.json`. */
export function keluaranBukti(bukti: BuktiRekomendasi[]): Keluaran {
  return { 'bukti.json': json(bukti) };
}

/** `pengingat-tim-sakip.txt`, one a unit: what is to be said, below its subject line. */
export function keluaranPengingat(pengingat: Pengingat[]): Keluaran {
  const berkas: Keluaran = {};
  for (const { unit, perihal, teks } of pengingat) {
    const dasar = `pengingat-${namaBerkas(unit ?? 'tanpa unit')}`;
    let nama = dasar;
    for (let n = 2; `${nama}.txt` in berkas; n++) nama = `${dasar}-${n}`;
    berkas[`${nama}.txt`] = new TextEncoder().encode(`${perihal}\n\n${teks}\n`);
  }
  return berkas;
}

/** Letters and figures of a sheet's text; all else may mean something to a file system. */
function namaBerkas(teks: string): string {
  const rapi = teks.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return rapi.slice(0, 60).replace(/^-|-$/g, '') || 'unit';
}

/** `LKjIP-2024.docx` and `.pdf`. */
export function keluaranLaporan({ model, docx, pdf }: HasilLaporan): Keluaran {
  return { [`LKjIP-${model.tahun}.docx`]: docx, [`LKjIP-${model.tahun}.pdf`]: pdf };
}

function json(isi: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(isi, null, 2)}\n`);
}
