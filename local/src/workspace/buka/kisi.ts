/** An .xlsx workbook as the grid's own data, read from its XML: values, formulas, styles, merges, measures, names. */
import { bukaPaket, denganKalimat, type IsiPaket } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { type BagianLembar, benar, hubungan, xmlBagian } from '@lembar-kinerja/functions/berkas/xlsx/paket';
import { nilaiBungkus, rumusTerbuka } from '@lembar-kinerja/functions/berkas/xlsx/rumus';
import { isFormatTanggal } from '@lembar-kinerja/functions/berkas/xlsx/tanggal';
import { bacaHyperlink } from '@lembar-kinerja/functions/berkas/xlsx/tautan';
import { anak, type SelMentah, telusuriLembar } from '@lembar-kinerja/functions/berkas/xlsx/telusur';
import { PembacaXml } from '@lembar-kinerja/functions/berkas/xml/pembaca';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { ICellData, IRange, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { ANGKA, BENAR_SALAH, lebarPx, PX_PER_POIN, rentang, TEKS } from '../simpan-kisi';
import { bacaGaya, DaftarGaya, type GayaBerkas } from './gaya';
import { namaKisi } from './nama';

/** Unpacked size of the parts that are read. */
const UKURAN_MAKS = 128 * 1024 * 1024;
/** Rows, cells and merges: each becomes an object. 20.000 rows of 24 columns are 500.000. */
const BENDA_MAKS = 600_000;
const LEBAR_BAWAAN = 8.43;
const TINGGI_BAWAAN = 15;
/** Days between the two beginnings of time; the grid counts from 1900. */
const GESER_1904 = 1462;

/** Array formulas over one row: every cell is looked for in each. */
const LARIK_MAKS = 2_000;

type LembarKisi = Partial<IWorksheetData> &
  Pick<IWorksheetData, 'id' | 'name' | 'cellData' | 'rowCount' | 'columnCount'>;

/** Throws `Kesalahan` (`buku/…`). Sheet ids hold the file's own sheet numbers, the same at every reading. */
export function bukaKisi(isi: Uint8Array, berkas: string): IWorkbookData {
  const paket = bukaPaket(isi, berkas, UKURAN_MAKS);
  const gaya = denganKalimat(berkas, null, () =>
    paket.gaya === null ? [] : bacaGaya(xmlBagian(paket.arsip, paket.gaya)),
  );
  const bersama: Bersama = { paket, gaya, daftar: new DaftarGaya(), sisa: BENDA_MAKS, berkas };
  const lembar = paket.lembar.map((satu) =>
    denganKalimat(berkas, satu.nama, () => new PembacaKisi(satu, bersama).baca()),
  );
  if (lembar.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  const { sumber: resources, uraikan } = namaKisi(
    paket.nama,
    lembar.map(({ kisi, rumus }) => ({ ...kisi, lembar: kisi.name, rumus })),
  );
  if (uraikan !== null) for (const { kisi } of lembar) uraikanRumus(kisi, uraikan);
  return {
    id: berkas,
    name: berkas,
    appVersion: '0.25.1',
    locale: 'idID' as IWorkbookData['locale'],
    styles: bersama.daftar.styles,
    sheetOrder: lembar.map(({ kisi }) => kisi.id),
    sheets: Object.fromEntries(lembar.map(({ kisi }) => [kisi.id, kisi])),
    ...(resources.length > 0 ? { resources } : {}),
  };
}

function uraikanRumus(kisi: LembarKisi, uraikan: (rumus: string, lembar: string) => string): void {
  for (const baris of Object.values(kisi.cellData as Record<number, Record<number, ICellData>>)) {
    for (const sel of Object.values(baris)) if (sel.f) sel.f = uraikan(sel.f, kisi.name);
  }
}

interface Bersama {
  paket: IsiPaket;
  gaya: GayaBerkas[];
  daftar: DaftarGaya;
  sisa: number;
  berkas: string;
}

class PembacaKisi {
  private readonly x: PembacaXml;
  private readonly cellData: Record<number, Record<number, ICellData>> = {};
  private readonly rowData: Record<number, { h?: number; ia?: 0 | 1; hd?: 1 }> = {};
  private readonly columnData: Record<number, { w?: number; hd?: 1 }> = {};
  private readonly rumus = new Set<string>();
  /** What array formulas fill, as far as the rows still to come. */
  private luber: IRange[] = [];
  private baris = 0;
  private kolom = 0;

  constructor(
    private readonly asal: BagianLembar,
    private readonly bersama: Bersama,
  ) {
    this.x = new PembacaXml(xmlBagian(bersama.paket.arsip, asal.bagian));
  }

  baca(): { kisi: LembarKisi; rumus: Set<string> } {
    const { x, asal, bersama } = this;
    const rel = hubungan(bersama.paket.arsip, asal.bagian);
    const mergeData: IRange[] = [];
    const kolom: { min: number; max: number; isi: { w?: number; hd?: 1 } }[] = [];
    const kisi: LembarKisi = {
      id: `lembar-${asal.nomor}`,
      name: asal.nama,
      hidden: asal.tersembunyi ? 1 : 0,
      rowCount: 200,
      columnCount: 26,
      freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
      showGridlines: 1,
      defaultColumnWidth: lebarPx(LEBAR_BAWAAN),
      defaultRowHeight: Math.round(TINGGI_BAWAAN * PX_PER_POIN),
      mergeData,
      cellData: this.cellData,
      rowData: this.rowData,
      columnData: this.columnData,
    };
    telusuriLembar(x, bersama.paket.teks, {
      sel: (sel) => this.sel(sel),
      baris: (b) => this.barisBaru(b),
      unsur: {
        sheetViews: () => anak(x, () => this.pandangan(kisi)),
        sheetFormatPr: () => {
          const [lebar, tinggi] = [Number(x.sifat('defaultColWidth')), Number(x.sifat('defaultRowHeight'))];
          if (lebar > 0) kisi.defaultColumnWidth = lebarPx(lebar);
          if (tinggi > 0) kisi.defaultRowHeight = Math.round(tinggi * PX_PER_POIN);
        },
        cols: () =>
          anak(x, () => {
            const lebar = Number(x.sifat('width'));
            kolom.push({
              min: Number(x.sifat('min')),
              max: Number(x.sifat('max')),
              isi: {
                ...(lebar > 0 ? { w: lebarPx(lebar) } : {}),
                ...(benar(x.sifat('hidden')) ? { hd: 1 as const } : {}),
              },
            });
          }),
        mergeCells: () =>
          anak(x, () => {
            this.hitung();
            mergeData.push(...rentang(x.sifat('ref') ?? ''));
          }),
        hyperlinks: () =>
          anak(x, () => {
            for (const { baris, kolom: k, url } of bacaHyperlink(x, rel)) this.tautkan(baris, k, url);
          }),
      },
    });
    kisi.rowCount = Math.max(this.baris + 50, kisi.rowCount);
    kisi.columnCount = Math.max(this.kolom + 4, kisi.columnCount);
    for (const { min, max, isi } of kolom) {
      if (Object.keys(isi).length === 0) continue;
      for (let k = min - 1; k < Math.min(max, kisi.columnCount); k++) this.columnData[k] = isi;
    }
    return { kisi, rumus: this.rumus };
  }

  private hitung(): void {
    if (--this.bersama.sisa < 0) throw terlaluBesar(this.bersama.berkas);
  }

  private pandangan(kisi: LembarKisi): void {
    const { x } = this;
    if (x.sifat('showGridLines') === '0' || x.sifat('showGridLines') === 'false') kisi.showGridlines = 0;
    anak(x, () => {
      if (x.nama !== 'pane' || !/^frozen/.test(x.sifat('state') ?? '')) return;
      const [xSplit, ySplit] = [Number(x.sifat('xSplit') ?? 0), Number(x.sifat('ySplit') ?? 0)];
      kisi.freeze = { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
    });
  }

  private barisBaru(b: number): void {
    this.hitung();
    this.baris = Math.max(this.baris, b + 1);
    if (this.luber.length > 0) this.luber = this.luber.filter((r) => r.endRow >= b);
    const tinggi = Number(this.x.sifat('ht'));
    const ukuran = {
      ...(tinggi > 0 ? { h: Math.round(tinggi * PX_PER_POIN) } : {}),
      ...(benar(this.x.sifat('hidden')) ? { hd: 1 as const } : {}),
    };
    if (Object.keys(ukuran).length > 0) this.rowData[b] = ukuran;
  }

  private sel(sel: SelMentah): void {
    this.hitung();
    const { baris: b, kolom: k } = sel;
    this.kolom = Math.max(this.kolom, k + 1);
    const gaya = this.bersama.gaya[sel.gaya];
    const s = gaya && this.bersama.daftar.nama(gaya.gaya);
    const isi = this.isi(sel, gaya?.gaya.n?.pattern);
    if (s === undefined && isi.v === undefined && isi.f === undefined) return;
    if (typeof isi.f === 'string') this.rumus.add(isi.f);
    let baris = this.cellData[b];
    if (!baris) {
      baris = {};
      this.cellData[b] = baris;
    }
    baris[k] = s === undefined ? isi : { ...isi, s };
    // A row without a height of its own is as high as its text.
    if (gaya?.bungkus && isi.v !== undefined && this.rowData[b]?.h === undefined)
      this.rowData[b] = { ia: 1, ...this.rowData[b] };
  }

  /** The engine fills the neighbours of an array formula again: they hold nothing of their own. */
  private isi(sel: SelMentah, format: string | undefined): ICellData {
    const { baris, kolom } = sel;
    if (this.luber.some((r) => dalam(r, baris, kolom))) return {};
    const rumus = sel.rumus === null ? null : rumusTerbuka(sel.rumus);
    if (sel.rumus !== null && rumus === null) return {};
    if (rumus === null) return nilaiKisi(this.nilai(sel.nilai, format));
    const larik = sel.larik === null ? [] : rentang(sel.larik);
    if (this.luber.length > LARIK_MAKS) throw terlaluBesar(this.bersama.berkas);
    this.luber.push(...larik.filter((r) => r.startRow !== r.endRow || r.startColumn !== r.endColumn));
    if (larik.length > 0 && sel.larik?.includes(':')) return { f: rumus };
    return { ...nilaiKisi(this.nilai(sel.nilai, format) ?? nilaiBungkus(sel.rumus as string)), f: rumus };
  }

  private nilai(nilai: SelMentah['nilai'], format: string | undefined): SelMentah['nilai'] {
    const geser = typeof nilai === 'number' && this.bersama.paket.sejak1904 && isFormatTanggal(format);
    return geser ? nilai + GESER_1904 : nilai;
  }

  private tautkan(baris: number, kolom: number, tautan: string): void {
    const sel = this.cellData[baris]?.[kolom];
    if (sel && (sel.v !== undefined || sel.f !== undefined)) sel.custom = { tautan };
  }
}

const terlaluBesar = (berkas: string): Kesalahan => new Kesalahan('buku/terlalu-besar', { berkas });

function dalam(r: IRange, baris: number, kolom: number): boolean {
  return baris >= r.startRow && baris <= r.endRow && kolom >= r.startColumn && kolom <= r.endColumn;
}

function nilaiKisi(nilai: SelMentah['nilai']): ICellData {
  if (nilai === null || nilai === '') return {};
  if (typeof nilai === 'number') return { v: nilai, t: ANGKA };
  return typeof nilai === 'boolean' ? { v: nilai ? 1 : 0, t: BENAR_SALAH } : { v: nilai, t: TEKS };
}
