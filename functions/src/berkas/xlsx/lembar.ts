/** A sheet's part → `Lembar`: values, formulas, merges, links, and how numbers are shown where that matters. */
import { isFormatPersen, tampilBernol } from '@lembar-kinerja/shared/dasar/format-angka';
import { alamat, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { BUKA, PembacaXml, TUTUP, XmlRusak } from '../xml/pembaca';
import { bacaAlamat, bacaRentang, type Letak, rapatkan, taruh } from './letak';
import { akar, type BagianLembar, benar, type Hubungan } from './paket';
import { geserRumus, nilaiBungkus, rumusTerbuka } from './rumus';
import { isFormatTanggal, teksTanggal } from './tanggal';
import { bacaTautan, type TautanSel } from './tautan';
import { lepas, teksBuku, teksKaya } from './teks';

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

/** A date that the strict edition of the standard writes out; anything else stays text. */
function tanggalIso(teks: string): string {
  const waktu = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$|^\d{4}-\d\d-\d\d$/.test(teks) ? teks : `${teks}Z`);
  if (Number.isNaN(waktu)) return lepas(teks);
  const format = /T(?!00:00:00)/.test(teks) ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
  return teksTanggal(waktu / 86_400_000 + 25569, format, false);
}

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
  private readonly induk = new Map<string, Letak & { rumus: string }>();
  private baris = -1;
  private kolom = -1;

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
    if (akar(x) !== 'worksheet') throw new XmlRusak();
    this.anak(() => {
      if (x.nama === 'sheetData') this.anak(() => this.bacaBaris());
      else if (x.nama === 'cols') this.anak(() => this.bacaKolom(kolomTersembunyi));
      else if (x.nama === 'mergeCells')
        this.anak(() => lembar.gabungan.push(...bacaRentang(x.sifat('ref') ?? '', BARIS_MAKS, KOLOM_MAKS)));
      else if (x.nama === 'hyperlinks') this.anak(() => this.bacaHyperlink(tautan));
      else x.lewati();
    });
    x.maju(); // nothing may follow the root
    rapatkan(lembar.nilai);
    rapatkan(lembar.rumus);
    if (kolomTersembunyi.length > 0) lembar.kolomTersembunyi = kolomTersembunyi;
    lembar.tautan = bacaTautan(lembar, tautan);
    return lembar;
  }

  /** Runs `lihat` for every element inside the one that was just opened, and goes to its end. */
  private anak(lihat: () => void): void {
    const dalam = this.x.dalam;
    for (;;) {
      const langkah = this.x.maju();
      if (langkah === TUTUP && this.x.dalam < dalam) return;
      if (langkah !== BUKA) continue;
      lihat();
      if (this.x.dalam > dalam) this.x.lewati();
    }
  }

  private bacaKolom(hasil: number[]): void {
    if (!benar(this.x.sifat('hidden'))) return;
    const sampai = Math.min(Number(this.x.sifat('max')), KOLOM_MAKS);
    for (let k = Number(this.x.sifat('min')) - 1; k < sampai; k++) hasil.push(k);
  }

  private bacaHyperlink(hasil: TautanSel[]): void {
    const letak = bacaAlamat((this.x.sifat('ref') ?? '').split(':')[0] ?? '');
    const h = this.rel.get(this.x.sifatBerawalan('id') ?? '');
    if (!letak || !h?.luar) return;
    const tempat = this.x.sifat('location');
    hasil.push({ ...letak, url: tempat ? `${h.sasaran}#${tempat}` : h.sasaran });
  }

  /** Rows and cells without a number follow the one before. */
  private bacaBaris(): void {
    const { x, lembar } = this;
    if (x.nama !== 'row') return;
    const nomor = x.sifat('r');
    this.baris = nomor === undefined ? this.baris + 1 : Number(nomor) - 1;
    this.kolom = -1;
    if (!Number.isInteger(this.baris) || this.baris < 0) throw new XmlRusak();
    if (this.baris < BARIS_MAKS && benar(x.sifat('hidden'))) {
      lembar.barisTersembunyi ??= [];
      lembar.barisTersembunyi.push(this.baris);
    }
    this.anak(() => {
      if (x.nama === 'c') this.bacaSel();
    });
  }

  private bacaSel(): void {
    const { x, bersama } = this;
    const tertulis = x.sifat('r');
    const letak =
      tertulis === undefined ? { baris: this.baris, kolom: this.kolom + 1 } : bacaAlamat(tertulis);
    if (letak === null) throw new XmlRusak();
    this.kolom = letak.kolom;
    const gaya = x.sifat('s');
    const format = gaya === undefined ? undefined : bersama.format[Number(gaya)];
    const jenis = x.sifat('t') ?? 'n';
    let isi: string | null = null;
    let teks: string | null = null;
    let rumus: string | null = null;
    this.anak(() => {
      if (x.nama === 'v') isi = x.isi();
      else if (x.nama === 'is') teks = teksKaya(x);
      else if (x.nama === 'f') rumus = this.bacaRumus(letak);
    });
    const mentah = teks ?? this.nilai(jenis, isi, rumus);
    const bersihRumus = rumus === null ? null : rumusTerbuka(rumus);
    if (mentah === null && bersihRumus === null) return;
    this.simpan(letak, mentah === '' ? null : mentah, bersihRumus, format);
  }

  /** The formula's text as the file holds it; a shared one moved from its first cell. Empty: the value is what was typed. */
  private bacaRumus(letak: Letak): string | null {
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

  private nilai(jenis: string, isi: string | null, rumus: string | null): Nilai {
    if (isi === null || isi === '') return rumus === null || isi === '' ? null : nilaiBungkus(rumus);
    if (jenis === 's') {
      const teks = this.bersama.teks[Number(isi)];
      if (teks === undefined) throw new XmlRusak();
      return teks;
    }
    if (jenis === 'b') return isi === '1' || isi === 'true';
    if (jenis === 'd') return tanggalIso(isi);
    if (jenis !== 'n') return teksBuku(isi);
    const angka = Number(isi);
    // A figure that is none stays as it was written: it is told, and not lost.
    return Number.isFinite(angka) ? angka : lepas(isi);
  }

  private simpan(letak: Letak, nilai: Nilai, rumus: string | null, format: string | undefined): void {
    const { lembar, bersama } = this;
    const isi =
      typeof nilai === 'number' && isFormatTanggal(format)
        ? teksTanggal(nilai, format as string, bersama.sejak1904)
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
