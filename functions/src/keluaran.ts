/** The files that other programs and people take away: their names and bytes. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti';
import { rekapLembar } from '@lembar-kinerja/shared/rekap-lembar';
import { writeXlsx } from './berkas/xlsx-tulis';
import type { HasilKonsolidasi } from './konsolidasi';
import type { HasilLaporan } from './laporan';

export type Keluaran = Record<string, Uint8Array>;

/** `rekap.json`, `rekap.xlsx`, `temuan.json`. */
export async function keluaranKonsolidasi({ rekap, temuan }: HasilKonsolidasi): Promise<Keluaran> {
  return {
    'rekap.json': json(rekap),
    'rekap.xlsx': await writeXlsx([rekapLembar(rekap)]),
    'temuan.json': json(temuan),
  };
}

/** `bukti.json`. */
export function keluaranBukti(bukti: BuktiRekomendasi[]): Keluaran {
  return { 'bukti.json': json(bukti) };
}

/** `LKjIP-2024.docx` and `.pdf`. */
export function keluaranLaporan({ model, docx, pdf }: HasilLaporan): Keluaran {
  return { [`LKjIP-${model.tahun}.docx`]: docx, [`LKjIP-${model.tahun}.pdf`]: pdf };
}

function json(isi: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(isi, null, 2)}\n`);
}
