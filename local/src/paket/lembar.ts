/** One worksheet of a package: its cells, merges, columns, panes and links, read and changed in place. */
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import type { IndukLembar } from './induk';
import { bacaIsi, type IsiSel, lepasIsi, type NilaiSel, tulisIsi } from './isi-sel';
import { type Kotak, teksKotak, uraiKotak } from './kotak';
import {
  anakPertama,
  anakUnsur,
  isiMentah,
  lepasAnak,
  lolosTeks,
  setSifat,
  sifat,
  sifatBerawalan,
  sisipAnak,
  sisipUrut,
  teksUnsur,
  type Unsur,
  unsur,
} from './pohon';
import { geserRelatif } from './rujukan';

/** Children of `worksheet` in the order of the schema. */
export const URUTAN_LEMBAR =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

export class BarisLembar {
  #sel: Map<number, Unsur> | null = null;
  constructor(readonly unsur: Unsur) {}

  /** Cells by their column from 0; one without an address follows the one before. */
  get sel(): Map<number, Unsur> {
    if (this.#sel) return this.#sel;
    this.#sel = new Map();
    let k = -1;
    for (const c of anakUnsur(this.unsur, 'c')) {
      k = uraiKotak(sifat(c, 'r') ?? '')?.k1 ?? k + 1;
      this.#sel.set(k, c);
    }
    return this.#sel;
  }

  /** Whether one of its cells may have a formula of that kind; no row is taken apart for the answer. */
  mungkin(jenis: string): boolean {
    return isiMentah(this.unsur)?.includes(jenis) ?? true;
  }
}

interface Bersama {
  b: number;
  k: number;
  rumus: string;
}

export class LembarPaket {
  #baris: Map<number, BarisLembar> | null = null;
  #bersama = new Map<string, Bersama>();

  constructor(
    readonly paket: IndukLembar,
    readonly bagian: string,
    /** The `sheet` in the workbook's list. */
    readonly unsur: Unsur,
  ) {}

  get nama(): string {
    return sifat(this.unsur, 'name') ?? '';
  }
  /** The file's own number of the sheet. */
  get nomor(): number {
    return Number(sifat(this.unsur, 'sheetId'));
  }
  get akar(): Unsur {
    return this.paket.dokumen(this.bagian).akar;
  }
  get awalan(): string {
    return this.paket.dokumen(this.bagian).awalan;
  }

  sentuh(): Unsur {
    return this.paket.ubah(this.bagian).akar;
  }

  /** Child of the root, made where the schema wants it. */
  bagianLembar(nama: string): Unsur {
    const ada = anakPertama(this.akar, nama);
    if (ada) return ada;
    const baru = unsur(this.awalan, nama);
    sisipUrut(this.sentuh(), baru, URUTAN_LEMBAR);
    return baru;
  }

  get data(): Unsur {
    return this.bagianLembar('sheetData');
  }

  /** Rows by their number from 0; rows and cells without an address follow the one before. */
  get baris(): Map<number, BarisLembar> {
    if (this.#baris) return this.#baris;
    const hasil = new Map<number, BarisLembar>();
    this.#bersama = new Map();
    const data = anakPertama(this.akar, 'sheetData');
    let b = -1;
    for (const satu of data ? anakUnsur(data, 'row') : []) {
      const nomor = sifat(satu, 'r');
      b = nomor === undefined ? b + 1 : Number(nomor) - 1;
      const baris = new BarisLembar(satu);
      hasil.set(b, baris);
      if (baris.mungkin('shared')) for (const [k, c] of baris.sel) this.catatBersama(c, b, k);
    }
    this.#baris = hasil;
    return hasil;
  }

  /** Rows or cells came, went or moved outside of this class. */
  lupakan(): void {
    this.#baris = null;
  }

  private catatBersama(c: Unsur, b: number, k: number): void {
    const f = c.anak.length > 0 ? anakPertama(c, 'f') : undefined;
    if (!f || sifat(f, 't') !== 'shared') return;
    const rumus = teksUnsur(f);
    const si = sifat(f, 'si') ?? '';
    if (rumus !== '' && !this.#bersama.has(si)) this.#bersama.set(si, { b, k, rumus });
  }

  sel(b: number, k: number): Unsur | undefined {
    return this.baris.get(b)?.sel.get(k);
  }

  isi(b: number, k: number): IsiSel {
    const c = this.sel(b, k);
    return c ? this.isiUnsur(c, b, k) : { nilai: null, galat: false, rumus: null, larik: null };
  }

  isiUnsur(c: Unsur, b: number, k: number): IsiSel {
    return bacaIsi(c, this.paket.teksBersama, (si) => {
      const asal = this.#bersama.get(si);
      return asal ? geserRelatif(asal.rumus, b - asal.b, k - asal.k) : null;
    });
  }

  gaya(b: number, k: number): number {
    const c = this.sel(b, k);
    return c ? Number(sifat(c, 's') ?? 0) : this.gayaKosong(b, k);
  }

  /** Style of a cell that is not there: its row's, else its column's. */
  private gayaKosong(b: number, k: number): number {
    const baris = this.baris.get(b)?.unsur;
    if (baris && ['1', 'true'].includes(sifat(baris, 'customFormat') ?? ''))
      return Number(sifat(baris, 's') ?? 0);
    const kolom = this.unsurKolom().find(({ min, max }) => k >= min && k <= max);
    return Number((kolom && sifat(kolom.unsur, 'style')) ?? 0);
  }

  /** The cell, made with the style of its row or column where it is not there. */
  buatSel(b: number, k: number): Unsur {
    const ada = this.sel(b, k);
    if (ada) return ada;
    const baris = this.buatBaris(b);
    this.alamati(baris, b);
    const s = this.gayaKosong(b, k);
    const baru = unsur(this.awalan, 'c', { r: alamat(b, k), s: s > 0 ? s : undefined });
    const kolom = [...baris.sel.keys()];
    const sesudah = kolom.filter((satu) => satu > k);
    const acuan = sesudah.length > 0 ? baris.sel.get(Math.min(...sesudah)) : undefined;
    const letak = acuan ? baris.unsur.anak.indexOf(acuan) : this.akhirSel(baris.unsur);
    sisipAnak(baris.unsur, letak, baru);
    baris.sel.set(k, baru);
    const spans = /^(\d+):(\d+)$/.exec(sifat(baris.unsur, 'spans') ?? '');
    if (spans && (k + 1 < Number(spans[1]) || k + 1 > Number(spans[2]))) setSifat(baris.unsur, 'spans', null);
    this.luaskan(b, k);
    return baru;
  }

  private akhirSel({ anak }: Unsur): number {
    const ekstra = anak.findIndex((satu) => typeof satu !== 'string' && satu.nama === 'extLst');
    return ekstra < 0 ? anak.length : ekstra;
  }

  buatBaris(b: number): BarisLembar {
    const ada = this.baris.get(b);
    if (ada) return ada;
    this.sentuh();
    const { data } = this;
    for (const [nomor, satu] of this.baris) if (!sifat(satu.unsur, 'r')) setSifat(satu.unsur, 'r', nomor + 1);
    const baru = new BarisLembar(unsur(this.awalan, 'row', { r: b + 1 }));
    const acuan = data.anak.findIndex((satu) => typeof satu !== 'string' && Number(sifat(satu, 'r')) > b + 1);
    sisipAnak(data, acuan < 0 ? data.anak.length : acuan, baru.unsur);
    this.baris.set(b, baru);
    return baru;
  }

  /** Every cell of the row says where it is, so that another may come between. */
  private alamati(baris: BarisLembar, b: number): void {
    this.sentuh();
    for (const [k, c] of baris.sel) if (!sifat(c, 'r')) setSifat(c, 'r', alamat(b, k));
  }

  private luaskan(b: number, k: number): void {
    const ukuran = anakPertama(this.akar, 'dimension');
    const kotak = ukuran && uraiKotak(sifat(ukuran, 'ref') ?? '');
    if (!ukuran || !kotak) return;
    const baru = {
      b1: Math.min(kotak.b1, b),
      b2: Math.max(kotak.b2, b),
      k1: Math.min(kotak.k1, k),
      k2: Math.max(kotak.k2, k),
    };
    if (teksKotak(baru) !== teksKotak(kotak)) setSifat(ukuran, 'ref', teksKotak(baru));
  }

  /** Value and formula of a cell; blank with neither. A formula that hangs on this cell is first given to the others. */
  tulis(
    b: number,
    k: number,
    nilai: NilaiSel,
    rumus: string | null = null,
    larik: Kotak | null = null,
  ): void {
    if (nilai === null && rumus === null && !this.sel(b, k)) return;
    this.sentuh();
    const c = this.buatSel(b, k);
    this.lepasDari(c, b, k);
    const lama = this.isiUnsur(c, b, k);
    if (lama.rumus !== rumus) this.paket.rumusBerubah = true;
    lepasIsi(c, true);
    tulisIsi(c, this.awalan, nilai, rumus, larik);
  }

  /** The value that a formula gave; the formula's own text stays as the file has it. */
  tulisHasil(b: number, k: number, nilai: NilaiSel): void {
    const c = this.sel(b, k);
    if (!c) return;
    this.sentuh();
    lepasIsi(c, false);
    tulisIsi(c, this.awalan, nilai, null, null);
  }

  /** A shared formula hangs on its first cell, an array on its corner: before that one changes, the others stand alone. */
  private lepasDari(c: Unsur, b: number, k: number): void {
    const f = anakPertama(c, 'f');
    if (!f) return;
    const si = sifat(f, 't') === 'shared' ? sifat(f, 'si') : undefined;
    if (si !== undefined && teksUnsur(f) !== '') this.pisahkan(si);
    const kotak = sifat(f, 't') === 'array' ? uraiKotak(sifat(f, 'ref') ?? '') : null;
    if (!kotak) return;
    for (const [b2, baris] of this.baris) {
      if (b2 < kotak.b1 || b2 > kotak.b2) continue;
      for (const [k2, lain] of baris.sel) {
        if (k2 >= kotak.k1 && k2 <= kotak.k2 && (b2 !== b || k2 !== k)) lepasIsi(lain, true);
      }
    }
  }

  /** Each cell of a shared formula gets its own text; without `si`, of all of them. */
  pisahkan(hanya?: string): void {
    for (const [b, baris] of this.baris) {
      if (!baris.mungkin('shared')) continue;
      for (const [k, c] of baris.sel) {
        const f = c.anak.length > 0 ? anakPertama(c, 'f') : undefined;
        if (!f || sifat(f, 't') !== 'shared') continue;
        const si = sifat(f, 'si') ?? '';
        const asal = this.#bersama.get(si);
        if ((hanya !== undefined && si !== hanya) || !asal) continue;
        this.sentuh();
        const teks = teksUnsur(f) || geserRelatif(asal.rumus, b - asal.b, k - asal.k);
        const baru = unsur(this.awalan, 'f', {}, [lolosTeks(teks)]);
        c.anak[c.anak.indexOf(f)] = baru;
      }
    }
    if (hanya === undefined) this.#bersama.clear();
    else this.#bersama.delete(hanya);
  }

  setGaya(b: number, k: number, s: number): void {
    if (this.gaya(b, k) === s && this.sel(b, k)) return;
    this.sentuh();
    setSifat(this.buatSel(b, k), 's', s > 0 ? s : null);
  }

  /** Merges, those that are listed twice too. */
  get gabungan(): Kotak[] {
    const induk = anakPertama(this.akar, 'mergeCells');
    return (induk ? anakUnsur(induk, 'mergeCell') : []).flatMap(
      (satu) => uraiKotak(sifat(satu, 'ref') ?? '') ?? [],
    );
  }

  gabung(kotak: Kotak): void {
    this.sentuh();
    const induk = this.bagianLembar('mergeCells');
    sisipAnak(induk, induk.anak.length, unsur(this.awalan, 'mergeCell', { ref: teksKotak(kotak) }));
    this.hitungAnak('mergeCells');
  }

  lepasGabung(kotak: Kotak): void {
    const induk = anakPertama(this.sentuh(), 'mergeCells');
    if (!induk) return;
    for (const satu of anakUnsur(induk, 'mergeCell')) {
      const ada = uraiKotak(sifat(satu, 'ref') ?? '');
      if (ada && teksKotak(ada) === teksKotak(kotak)) lepasAnak(induk, satu);
    }
    this.hitungAnak('mergeCells');
  }

  /** `count` of a list; an empty list is not allowed and goes. */
  hitungAnak(nama: string): void {
    const induk = anakPertama(this.akar, nama);
    if (!induk) return;
    const jumlah = anakUnsur(induk).length;
    if (jumlah === 0) lepasAnak(this.akar, induk);
    else if (sifat(induk, 'count') !== undefined) setSifat(induk, 'count', jumlah);
  }

  /** `col` elements, numbers from 0. */
  unsurKolom(): { unsur: Unsur; min: number; max: number }[] {
    const cols = anakPertama(this.akar, 'cols');
    return (cols ? anakUnsur(cols, 'col') : []).map((satu) => ({
      unsur: satu,
      min: Number(sifat(satu, 'min')) - 1,
      max: Number(sifat(satu, 'max')) - 1,
    }));
  }

  /** Attributes of one column; a block of columns is split around it. */
  aturKolom(k: number, isi: Readonly<Record<string, string | number | null>>): void {
    this.sentuh();
    const cols = this.bagianLembar('cols');
    const ada = this.unsurKolom().find(({ min, max }) => k >= min && k <= max);
    const baru = unsur(this.awalan, 'col', { min: k + 1, max: k + 1 });
    if (ada) {
      baru.buka = ada.unsur.buka;
      const letak = cols.anak.indexOf(ada.unsur);
      const potong = (min: number, max: number): Unsur[] => {
        if (min > max) return [];
        const satu: Unsur = { ...ada.unsur, anak: [] };
        setSifat(satu, 'min', min + 1);
        setSifat(satu, 'max', max + 1);
        return [satu];
      };
      setSifat(baru, 'min', k + 1);
      setSifat(baru, 'max', k + 1);
      cols.anak.splice(letak, 1, ...potong(ada.min, k - 1), baru, ...potong(k + 1, ada.max));
    } else {
      const sesudah = this.unsurKolom().find(({ min }) => min > k)?.unsur;
      sisipAnak(cols, sesudah ? cols.anak.indexOf(sesudah) : cols.anak.length, baru);
    }
    for (const [nama, nilai] of Object.entries(isi)) setSifat(baru, nama, nilai);
    if (sifat(baru, 'width') === undefined) setSifat(baru, 'width', 9.140625);
  }

  aturBaris(b: number, isi: Readonly<Record<string, string | number | null>>): void {
    const { unsur: satu } = this.buatBaris(b);
    this.sentuh();
    for (const [nama, nilai] of Object.entries(isi)) setSifat(satu, nama, nilai);
  }

  /** The first view, made where there is none. */
  private pandangan(): Unsur {
    const induk = this.bagianLembar('sheetViews');
    const ada = anakPertama(induk, 'sheetView');
    if (ada) return ada;
    const baru = unsur(this.awalan, 'sheetView', { workbookViewId: 0 });
    sisipAnak(induk, 0, baru);
    return baru;
  }

  get beku(): { x: number; y: number } {
    const views = anakPertama(this.akar, 'sheetViews');
    const view = views && anakPertama(views, 'sheetView');
    const pane = view && anakPertama(view, 'pane');
    if (!pane || !/^frozen/.test(sifat(pane, 'state') ?? '')) return { x: 0, y: 0 };
    return { x: Number(sifat(pane, 'xSplit') ?? 0), y: Number(sifat(pane, 'ySplit') ?? 0) };
  }

  bekukan(x: number, y: number): void {
    this.sentuh();
    const view = this.pandangan();
    view.anak = view.anak.filter(
      (satu) => typeof satu === 'string' || !['pane', 'selection'].includes(satu.nama),
    );
    if (x === 0 && y === 0) return;
    const activePane = x > 0 && y > 0 ? 'bottomRight' : y > 0 ? 'bottomLeft' : 'topRight';
    sisipAnak(
      view,
      0,
      unsur(this.awalan, 'pane', {
        xSplit: x || undefined,
        ySplit: y || undefined,
        topLeftCell: alamat(y, x),
        activePane,
        state: 'frozen',
      }),
      unsur(this.awalan, 'selection', { pane: activePane }),
    );
  }

  private unsurTautan(): Unsur[] {
    const induk = anakPertama(this.akar, 'hyperlinks');
    return induk ? anakUnsur(induk, 'hyperlink') : [];
  }

  /** Addresses outside the workbook by the block they stand behind. */
  tautan(): { kotak: Kotak; url: string }[] {
    const semua = this.unsurTautan();
    if (semua.length === 0) return [];
    const rel = new Map(this.paket.hubungan(this.bagian).map((h) => [h.id, h]));
    return semua.flatMap((satu) => {
      const kotak = uraiKotak(sifat(satu, 'ref') ?? '');
      const h = rel.get(sifatBerawalan(satu, 'id') ?? '');
      const tempat = sifat(satu, 'location');
      return kotak && h?.luar ? [{ kotak, url: tempat ? `${h.sasaran}#${tempat}` : h.sasaran }] : [];
    });
  }

  /** The address behind a cell; null takes it away. A link over a larger block is cut around the cell. */
  setTautan(b: number, k: number, url: string | null): void {
    const induk = anakPertama(this.sentuh(), 'hyperlinks');
    for (const satu of this.unsurTautan()) {
      const kotak = uraiKotak(sifat(satu, 'ref') ?? '');
      if (!kotak || b < kotak.b1 || b > kotak.b2 || k < kotak.k1 || k > kotak.k2) continue;
      const sisa = potongKotak(kotak, b, k);
      const letak = induk?.anak.indexOf(satu) ?? 0;
      const baru = sisa.map((potong) => {
        const salinan = { ...satu, anak: [...satu.anak] };
        setSifat(salinan, 'ref', teksKotak(potong));
        return salinan;
      });
      induk?.anak.splice(letak, 1, ...baru);
      const id = sifatBerawalan(satu, 'id');
      if (baru.length === 0 && id) this.lepasRelTautan(id);
    }
    if (url !== null) {
      const id = this.paket.tambahHubungan(this.bagian, 'hyperlink', url, true);
      const daftar = this.bagianLembar('hyperlinks');
      const awalanR =
        /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships"/.exec(
          this.akar.buka,
        )?.[1];
      if (!awalanR)
        setSifat(this.akar, 'xmlns:r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships');
      sisipAnak(
        daftar,
        daftar.anak.length,
        unsur(this.awalan, 'hyperlink', { ref: alamat(b, k), [`${awalanR ?? 'r'}:id`]: id }),
      );
    }
    this.hitungAnak('hyperlinks');
  }

  lepasTautan(b: number, k: number): void {
    const ada = this.unsurTautan().some((satu) => {
      const kotak = uraiKotak(sifat(satu, 'ref') ?? '');
      return kotak && b >= kotak.b1 && b <= kotak.b2 && k >= kotak.k1 && k <= kotak.k2;
    });
    if (ada) this.setTautan(b, k, null);
  }

  private lepasRelTautan(id: string): void {
    if (!this.unsurTautan().some((satu) => sifatBerawalan(satu, 'id') === id))
      this.paket.lepasHubungan(this.bagian, id);
  }
}

/** What is left of a block without one of its cells. */
function potongKotak({ b1, k1, b2, k2 }: Kotak, b: number, k: number): Kotak[] {
  return [
    { b1, k1, b2: b - 1, k2 },
    { b1: b + 1, k1, b2, k2 },
    { b1: b, k1, b2: b, k2: k - 1 },
    { b1: b, k1: k + 1, b2: b, k2 },
  ].filter((s) => s.b1 <= s.b2 && s.k1 <= s.k2);
}
