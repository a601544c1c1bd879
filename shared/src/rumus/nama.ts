/** Defined names, as formulas use them: a name is the text of a formula, whatever that is. */
import type { NamaBuku } from '../dasar/kisi';
import { type Pohon, uraiPohon } from './urai';

export class DaftarNama {
  private readonly isi = new Map<string, string>();

  constructor(nama: NamaBuku[]) {
    for (const satu of nama) this.isi.set(kunci(satu.lembar, satu.nama), satu.isi);
  }

  /** What a name stands for on a sheet: the sheet's own before the workbook's. null: unknown, or not to be calculated here. */
  cari(lembar: string, nama: string): Pohon | null {
    const isi = this.isi.get(kunci(lembar, nama)) ?? this.isi.get(kunci(null, nama));
    const pohon = isi === undefined ? null : uraiPohon(isi);
    return pohon !== null && isTetap(pohon) ? pohon : null;
  }
}

const kunci = (lembar: string | null, nama: string): string =>
  `${lembar === null ? '' : `${lembar}!`}${nama}`.toLowerCase();

/** A name whose cells move with the cell that uses it is another one in every cell. */
function isTetap(p: Pohon): boolean {
  if (p.jenis === 'acuan') return p.acuan.tetap[0] !== '' && p.acuan.tetap[1] !== '';
  if (p.jenis === 'panggil') return p.argumen.every(isTetap);
  if (p.jenis === 'operasi') return isTetap(p.kiri) && isTetap(p.kanan);
  return p.jenis !== 'minus' || isTetap(p.isi);
}
