/** Ids of the sheets of each workbook: a sheet keeps its id while others come and go. */
import { createHash } from 'node:crypto';

export class IdLembar {
  /** By workbook: title → id, of the sheets whose id was chosen by whoever made them. */
  readonly #dipilih = new Map<string, Map<string, number>>();

  /** Titles by id. An id that nobody chose is made from the title, so that it is the same at every start. */
  judul(idBuku: string, lembar: readonly { nama: string }[]): Map<number, string> {
    const dipilih = this.#dipilih.get(idBuku);
    return new Map(lembar.map(({ nama }) => [dipilih?.get(nama) ?? dariJudul(nama), nama]));
  }

  simpan(idBuku: string, judul: ReadonlyMap<number, string>): void {
    this.#dipilih.set(idBuku, new Map([...judul].map(([id, nama]) => [nama, id])));
  }
}

const dariJudul = (nama: string): number => createHash('sha256').update(nama).digest().readUInt32BE() >>> 1;
