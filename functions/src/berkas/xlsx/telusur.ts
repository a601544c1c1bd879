/** One pass over a sheet's part: every cell as the file holds it, for whoever makes something of it. */
import { BUKA, type PembacaXml, TUTUP, XmlRusak } from '../xml/pembaca';
import { bacaAlamat, type Letak } from './letak';
import { akar } from './paket';
import { geserRumus } from './rumus';
import { lepas, teksBuku, teksKaya } from './teks';

/** A cell, places counted from 0. */
export interface SelMentah extends Letak {
  /** Number of its style, as the file gives it. */
  gaya: number;
  /** Runs joined; a cell error is its text, a date is its serial number. */
  nilai: string | number | boolean | null;
  /** Without `=`; a shared one moved from its first cell. */
  rumus: string | null;
  /** Cells that its array formula fills. */
  larik: string | null;
  /** A date that is written out (the strict edition): a number, whatever its format says. */
  isTanggal: boolean;
}

export interface Penerima {
  sel(sel: SelMentah): void;
  /** The row that was just opened, whose attributes `x` gives. */
  baris?(baris: number, x: PembacaXml): void;
  /** Other elements of the sheet by name, `x` standing on each. */
  unsur: Record<string, (() => void) | undefined>;
}

/** @throws XmlRusak where the part is not whole */
export function telusuriLembar(x: PembacaXml, teks: readonly string[], penerima: Penerima): void {
  if (akar(x) !== 'worksheet') throw new XmlRusak();
  const penelusur = new Penelusur(x, teks, penerima);
  anak(x, () => {
    if (x.nama === 'sheetData') anak(x, () => penelusur.baris());
    else penerima.unsur[x.nama]?.();
  });
  x.maju(); // nothing may follow the root
}

/** Runs `lihat` for every element inside the one that was just opened, and goes to its end. */
export function anak(x: PembacaXml, lihat: () => void): void {
  const { dalam } = x;
  for (;;) {
    const langkah = x.maju();
    if (langkah === TUTUP && x.dalam < dalam) return;
    if (langkah !== BUKA) continue;
    lihat();
    if (x.dalam > dalam) x.lewati();
  }
}

class Penelusur {
  private readonly induk = new Map<string, Letak & { rumus: string }>();
  private b = -1;
  private k = -1;

  constructor(
    private readonly x: PembacaXml,
    private readonly teks: readonly string[],
    private readonly penerima: Penerima,
  ) {}

  /** Rows and cells without a number follow the one before. */
  baris(): void {
    const { x } = this;
    if (x.nama !== 'row') return;
    const nomor = x.sifat('r');
    this.b = nomor === undefined ? this.b + 1 : Number(nomor) - 1;
    this.k = -1;
    if (!Number.isInteger(this.b) || this.b < 0) throw new XmlRusak();
    this.penerima.baris?.(this.b, x);
    anak(x, () => {
      if (x.nama === 'c') this.sel();
    });
  }

  /** Runs for every cell: no closure, no spread. */
  private sel(): void {
    const { x } = this;
    const { dalam } = x;
    const tertulis = x.sifat('r');
    const letak = tertulis === undefined ? { baris: this.b, kolom: this.k + 1 } : bacaAlamat(tertulis);
    if (letak === null) throw new XmlRusak();
    const { baris, kolom } = letak;
    this.k = kolom;
    const gaya = Number(x.sifat('s') ?? 0);
    const jenis = x.sifat('t') ?? 'n';
    let isi: string | null = null;
    let teks: string | null = null;
    let rumus: string | null = null;
    let larik: string | null = null;
    for (;;) {
      const langkah = x.maju();
      if (langkah === TUTUP && x.dalam < dalam) break;
      if (langkah !== BUKA) continue;
      if (x.nama === 'v') isi = x.isi();
      else if (x.nama === 'is') teks = teksKaya(x);
      else if (x.nama === 'f') {
        larik = x.sifat('t') === 'array' ? (x.sifat('ref') ?? null) : null;
        rumus = this.rumus(letak);
      } else x.lewati();
    }
    let nilai = teks ?? this.nilai(jenis, isi);
    if (nilai === '') nilai = null;
    const isTanggal = jenis === 'd' && typeof nilai === 'number';
    this.penerima.sel({ baris, kolom, gaya, nilai, rumus, larik, isTanggal });
  }

  /** Empty: the value is what was typed. */
  private rumus(letak: Letak): string | null {
    const { x } = this;
    const bersama = x.sifat('t') === 'shared' ? x.sifat('si') : undefined;
    const teks = teksBuku(x.isi());
    if (bersama === undefined) return teks === '' ? null : teks;
    if (teks !== '') {
      this.induk.set(bersama, { ...letak, rumus: teks });
      return teks;
    }
    const asal = this.induk.get(bersama);
    return asal ? geserRumus(asal.rumus, letak.baris - asal.baris, letak.kolom - asal.kolom) : null;
  }

  private nilai(jenis: string, isi: string | null): string | number | boolean | null {
    if (isi === null || isi === '') return null;
    if (jenis === 's') {
      const teks = this.teks[Number(isi)];
      if (teks === undefined) throw new XmlRusak();
      return teks;
    }
    if (jenis === 'b') return isi === '1' || isi === 'true';
    if (jenis === 'd') return serialIso(isi);
    if (jenis !== 'n') return teksBuku(isi);
    const angka = Number(isi);
    // A figure that is none stays as it was written: it is told, and not lost.
    return Number.isFinite(angka) ? angka : lepas(isi);
  }
}

/** Serial number of a date that is written out; anything else stays text. */
function serialIso(teks: string): number | string {
  const waktu = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$|^\d{4}-\d\d-\d\d$/.test(teks) ? teks : `${teks}Z`);
  return Number.isNaN(waktu) ? lepas(teks) : waktu / 86_400_000 + 25569;
}
