/** A sheet while it is filled. */
import type { Lembar, Nilai, Rentang } from '../../src/dasar/kisi';
import { alamat } from '../../src/dasar/kisi';

export interface SelBangkit {
  nilai: Nilai;
  rumus?: string;
  /** Under a percent format. */
  persen?: boolean;
}

export class Kertas {
  readonly nilai: Nilai[][] = [];
  private readonly rumus: (string | null)[][] = [];
  readonly gabungan: Rentang[] = [];
  private readonly persen: Record<string, true> = {};
  readonly barisTersembunyi: number[] = [];
  readonly kolomTersembunyi: number[] = [];

  /** First row without anything. */
  get akhir(): number {
    return this.nilai.length;
  }

  taruh(baris: number, kolom: number, isi: SelBangkit | Nilai): void {
    const sel = isi !== null && typeof isi === 'object' ? isi : { nilai: isi };
    while (this.nilai.length <= baris) {
      this.nilai.push([]);
      this.rumus.push([]);
    }
    const isiBaris = this.nilai[baris] as Nilai[];
    const rumusBaris = this.rumus[baris] as (string | null)[];
    while (isiBaris.length <= kolom) {
      isiBaris.push(null);
      rumusBaris.push(null);
    }
    isiBaris[kolom] = sel.nilai;
    rumusBaris[kolom] = sel.rumus ?? null;
    if (sel.persen) this.persen[alamat(baris, kolom)] = true;
  }

  gabung(baris: number, kolom: number, tinggi: number, lebar: number): void {
    if (tinggi > 1 || lebar > 1) this.gabungan.push({ baris, kolom, tinggi, lebar });
  }

  lembar(nama: string): Lembar {
    const { nilai, rumus, gabungan, persen, barisTersembunyi, kolomTersembunyi } = this;
    return {
      ...{ nama, nilai, rumus, gabungan, tautan: {} },
      ...(Object.keys(persen).length > 0 && { persen }),
      ...(barisTersembunyi.length > 0 && { barisTersembunyi }),
      ...(kolomTersembunyi.length > 0 && { kolomTersembunyi }),
    };
  }
}
