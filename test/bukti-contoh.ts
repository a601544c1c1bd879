/** The follow-up matrix of the sample as the reader gives it, straight from its data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BarisTindakLanjut } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { Sel } from '@lembar-kinerja/shared/lembar/terbaca';

export const SUMBER = join(__dirname, '../samples/bkpsdm-2024');

interface BarisData {
  no: number;
  rekomendasi: string;
  temuan: string;
  rencanaAksi: string;
  unit: string | null;
  status: string;
  tautan: string[];
}

const sel = <T>(nilai: T | null, alamat: string): Sel<T> => ({ nilai, sel: alamat, rumus: null, teks: null });

/** One row of the matrix; the header of the invented sheet ends in row 4. */
export function barisContoh(isi: Partial<BarisData> & { no: number; bukti?: string }): BarisTindakLanjut {
  const r = isi.no + 4;
  return {
    no: sel(isi.no, `A${r}`),
    rekomendasi: sel(isi.rekomendasi ?? `Rekomendasi ${isi.no}`, `B${r}`),
    temuan: isi.temuan ?? null,
    rencanaAksi: sel(isi.rencanaAksi ?? null, `C${r}`),
    unit: sel(isi.unit ?? null, `D${r}`),
    status: sel(isi.status ?? null, `E${r}`),
    tenggat: sel<string>(null, ''),
    bukti: sel(isi.bukti ?? isi.tautan?.join('\n') ?? null, `F${r}`),
    tautan: [],
  };
}

/** The 36 rows, the unit carried down its merged cells. */
export function matriksContoh(): BarisTindakLanjut[] {
  const berkas = join(__dirname, '../samples/data/tindak-lanjut-lhe.json');
  const { baris } = JSON.parse(readFileSync(berkas, 'utf8')) as { baris: BarisData[] };
  let unit: string | null = null;
  return baris.map((b) => {
    unit = b.unit ?? unit;
    return barisContoh({ ...b, unit });
  });
}
