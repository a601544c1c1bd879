/** A sheet's part → `Lembar`: values, formulas, merges, links, and how numbers are shown where that matters. */
import { isFormatPersen, tampilBernol } from '@lembar-kinerja/shared/dasar/format-angka';
import { alamat, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { PembacaXml } from '../xml/pembaca';
import { bacaRentang, type Letak, rapatkan, taruh } from './letak';
import { type BagianLembar, benar, type Hubungan } from './paket';
import { nilaiBungkus, rumusTerbuka } from './rumus';
import { isFormatTanggal, teksTanggal } from './tanggal';
import { bacaHyperlink, bacaTautan, type TautanSel } from './tautan';
import { lepas } from './teks';
import { anak, type SelMentah, telusuriLembar } from './telusur';

/** Cells farther out are not read: the forms end near row 250 and column X, strays sit at the sheet's far edge. */
export const BARIS_MAKS = 20_000;
export const KOLOM_MAKS = 500;

/** What all sheets of a workbook share. */
export interface IsiBersama {
  teks: string[];
  format: (string | undefined)[];
  sejak1904: boolean;
  /** Cells that may still be kept. */
  sisaSel: number;
}

/** More cells than one workbook may have. */
export class TerlaluBanyakSel extends Error {}

/** @throws XmlRusak where the part is not whole, TerlaluBanyakSel */
export function bacaLembar(
  xml: string,
  asal: BagianLembar,
  rel: Map<string, Hubungan>,
  bersama: IsiBersama,
): Lembar {
  return new PembacaLembar(new PembacaXml(xml), asal, rel, bersama).baca();
}

class PembacaLembar {
  private readonly lembar: Lembar;

  constructor(
    private readonly x: PembacaXml,
    { nama, tersembunyi }: BagianLembar,
    private readonly rel: Map<string, Hubungan>,
    private readonly bersama: IsiBersama,
  ) {
    this.lembar = {
      nama,
      nilai: [],
      rumus: [],
      gabungan: [],
      tautan: {},
      ...(tersembunyi && { tersembunyi }),
    };
  }

  baca(): Lembar {
    const { x, lembar } = this;
    const tautan: TautanSel[] = [];
    const kolomTersembunyi: number[] = [];
    telusuriLembar(x, this.bersama.teks, {
      sel: (sel) => this.sel(sel),
      baris: (b) => this.baris(b),
      unsur: {
        cols: () => anak(x, () => this.kolom(kolomTersembunyi)),
        mergeCells: () =>
          anak(x, () => lembar.gabungan.push(...bacaRentang(x.sifat('ref') ?? '', BARIS_MAKS, KOLOM_MAKS))),
        hyperlinks: () => anak(x, () => tautan.push(...bacaHyperlink(x, this.rel))),
      },
    });
    rapatkan(lembar.nilai);
    rapatkan(lembar.rumus);
    if (kolomTersembunyi.length > 0) lembar.kolomTersembunyi = kolomTersembunyi;
    lembar.tautan = bacaTautan(lembar, tautan);
    return lembar;
  }

  private kolom(hasil: number[]): void {
    if (!benar(this.x.sifat('hidden'))) return;
    const sampai = Math.min(Number(this.x.sifat('max')), KOLOM_MAKS);
    for (let k = Number(this.x.sifat('min')) - 1; k < sampai; k++) hasil.push(k);
  }

  private baris(b: number): void {
    if (b >= BARIS_MAKS || !benar(this.x.sifat('hidden'))) return;
    this.lembar.barisTersembunyi ??= [];
    this.lembar.barisTersembunyi.push(b);
  }

  private sel(sel: SelMentah): void {
    const rumus = sel.rumus === null ? null : rumusTerbuka(sel.rumus);
    const nilai = sel.nilai ?? (sel.rumus === null ? null : nilaiBungkus(sel.rumus));
    if (nilai === null && rumus === null) return;
    const format = this.bersama.format[sel.gaya];
    const tanggal = sel.isTanggal && !isFormatTanggal(format) ? 'dd/mm/yyyy' : format;
    const sejak1904 = sel.isTanggal && this.bersama.sejak1904 && typeof nilai === 'number';
    this.simpan(sel, sejak1904 ? nilai - 1462 : nilai, rumus, tanggal);
  }

  private simpan(letak: Letak, nilai: Nilai, rumus: string | null, format: string | undefined): void {
    const { lembar, bersama } = this;
    const isi =
      typeof nilai === 'number' && format !== undefined && isFormatTanggal(format)
        ? teksTanggal(nilai, format, bersama.sejak1904)
        : nilai;
    if (letak.baris >= BARIS_MAKS || letak.kolom >= KOLOM_MAKS) {
      if (isi !== null && String(isi).trim() !== '') lembar.luarBatas ??= alamat(letak.baris, letak.kolom);
      return;
    }
    bersama.sisaSel -= taruh(lembar.nilai, letak, isi);
    if (rumus !== null) bersama.sisaSel -= taruh(lembar.rumus, letak, lepas(rumus));
    if (bersama.sisaSel < 0) throw new TerlaluBanyakSel();
    // A formula without a stored value will be a number.
    if (format !== undefined && (typeof isi === 'number' || (isi === null && rumus !== null))) {
      this.tandaiFormat(alamat(letak.baris, letak.kolom), isi, format);
    }
  }

  private tandaiFormat(sel: string, nilai: number | null, format: string): void {
    const { lembar } = this;
    if (isFormatPersen(format, nilai ?? undefined)) {
      lembar.persen ??= {};
      lembar.persen[sel] = true;
    }
    const tampil = nilai === null ? null : tampilBernol(nilai, format);
    if (tampil !== null) {
      lembar.tampil ??= {};
      lembar.tampil[sel] = tampil;
    }
  }
}
