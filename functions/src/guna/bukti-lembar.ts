/** Use case: the states of the evidence, written beside the matrix in the Sekretariat's workbook. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { buktiKolom } from '@lembar-kinerja/shared/bukti/kolom';
import { readBuku } from '@lembar-kinerja/shared/lembar/baca';
import type { BacaSpreadsheets, TulisSel } from '../ports';

/**
 * Reads the workbook again, because staff may have worked on it while the links were checked, and writes only the
 * cells that change. A row that is no longer the one that was checked is left for the next check.
 * @param id the workbook with the matrix
 * @param zona hours east of Greenwich, for the dates
 * @returns how many cells were written
 */
export async function writeBukti(
  id: string,
  bukti: readonly BuktiRekomendasi[],
  buku: Pick<BacaSpreadsheets, 'read'> & TulisSel,
  zona?: number,
): Promise<number> {
  const isi = await buku.read(id);
  const bagian = readBuku(isi).dokumen?.tindakLanjut;
  const lembar = isi.lembar.find((l) => l.nama === bagian?.lembar);
  if (!bagian || !lembar) return 0;
  const pasangan = bagian.isi.flatMap((baris, i) => {
    const b = bukti[i];
    return b && b.rekomendasi === (baris.rekomendasi.nilai ?? '') ? { baris, b } : [];
  });
  const rencana = buktiKolom(
    lembar,
    pasangan.map((p) => p.baris),
    pasangan.map((p) => p.b),
    zona,
  );
  if (rencana.length > 0) await buku.writeCells(id, lembar.nama, rencana);
  return rencana.length;
}
