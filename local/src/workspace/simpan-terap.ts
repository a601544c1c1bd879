/** Puts what changed in the grid into the package of the file; every other byte of the file stays. */
import { isFormatTanggal } from '@lembar-kinerja/functions/berkas/xlsx/tanggal';
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { UbahGaya } from '../paket/gaya';
import type { UbahSusunan } from '../paket/geseran';
import type { NilaiSel } from '../paket/isi-sel';
import type { Kotak } from '../paket/kotak';
import type { LembarPaket } from '../paket/lembar';
import { rumusBerkas, rumusSama } from './rumus-berkas';
import { ubahGaya } from './simpan-gaya';
import { BENAR_SALAH, lebarHuruf, tinggiPoin } from './simpan-kisi';

/** Result of a formula that fills more than its own cell; corner counted from 0. */
export interface Luberan {
  baris: number;
  kolom: number;
  nilai: (string | number | boolean | null)[][];
}

export interface IsiKisi {
  data: IWorkbookData;
  /** By sheet id. */
  luberan: Record<string, Luberan[]>;
  /** Rows, columns and cells that came, went and moved since the file was opened, by sheet id, in their order. */
  susunan?: UbahSusunan[];
}

export type LembarKisi = Partial<IWorksheetData>;
type Gaya = IWorkbookData['styles'];
/** Days between the two beginnings of time. */
const GESER_1904 = 1462;
/** The error values that the file format knows. */
const GALAT_BERKAS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
/** The grid does not know the name that a formula uses; the program that opens the file may. */
const TAK_DIKENAL = '#NAME?';
/** Two calculations of one formula may differ in the last bits. */
const SEKETIKA = 1e-12;

/** Changes the cells of `lembar` from what `lama` shows (the file as it is now) into what `baru` shows. */
export function terapkanLembar(
  lembar: LembarPaket,
  lama: LembarKisi,
  baru: LembarKisi,
  gaya: { lama: Gaya; baru: Gaya },
  luberan: readonly Luberan[],
): void {
  const gabungan = bedaGabungan(lama.mergeData ?? [], baru.mergeData ?? []);
  for (const satu of gabungan.lepas) lembar.lepasGabung(kotakRentang(satu));
  const banding = pembandingGaya(gaya, lembar.paket.gaya.awalan);
  const luber = new Map(luberan.map((satu) => [`${satu.baris}:${satu.kolom}`, satu]));
  const terluber = new Set(luberan.flatMap(selLuberan));
  for (const [b, k] of letakSel(lama, baru)) {
    const dari = lama.cellData?.[b]?.[k] ?? {};
    const ke = baru.cellData?.[b]?.[k] ?? {};
    const { gayaLama, gayaBaru, beda } = banding(dari.s, ke.s);
    if (beda) lembar.setGaya(b, k, lembar.paket.gaya.turunan(lembar.gaya(b, k), beda));
    const larik = luber.get(`${b}:${k}`);
    if (larik && ke.f) tulisLuberan(lembar, larik, ke.f);
    else if (!terluber.has(`${b}:${k}`)) {
      const berkas = (sel: ICellData, g: IStyleData) => nilaiBerkas(lembar, sel, g);
      tulisSel(lembar, b, k, { dari, ke, lama: berkas(dari, gayaLama), baru: berkas(ke, gayaBaru) });
    }
    tautkan(lembar, b, k, dari, ke);
  }
  for (const satu of gabungan.pasang) lembar.gabung(kotakRentang(satu));
  terapkanUkuran(lembar, lama, baru);
}

interface BedaSel {
  dari: ICellData;
  ke: ICellData;
  /** Values as the file holds them. */
  lama: string | number | boolean | null;
  baru: string | number | boolean | null;
}

function tulisSel(lembar: LembarPaket, b: number, k: number, { dari, ke, lama, baru }: BedaSel): void {
  if (!rumusSama(dari.f, ke.f)) {
    lembar.tulis(b, k, hasil(baru, Boolean(ke.f)), ke.f ? rumusBerkas(ke.f) : null);
    if (ke.f && baru === null) lembar.paket.mintaHitung();
    return;
  }
  if (!ke.f) {
    if (lama !== baru) lembar.tulis(b, k, baru);
    return;
  }
  // What nobody calculated is no result.
  if (ke.v === undefined || ke.v === null || sama(lama, baru)) return;
  if (lembar.isi(b, k).larik) lembar.tulis(b, k, hasil(baru, true), rumusBerkas(ke.f));
  else if (baru !== TAK_DIKENAL) lembar.tulisHasil(b, k, hasil(baru, true));
  else {
    lembar.tulisHasil(b, k, null);
    lembar.paket.mintaHitung();
  }
}

function hasil(nilai: string | number | boolean | null, rumus: boolean): NilaiSel {
  if (!rumus || typeof nilai !== 'string') return nilai;
  if (nilai === TAK_DIKENAL) return null;
  return GALAT_BERKAS.test(nilai) ? { galat: nilai } : nilai;
}

export function sama(a: string | number | boolean | null, b: string | number | boolean | null): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return a === b || Math.abs(a - b) <= SEKETIKA * Math.max(Math.abs(a), Math.abs(b));
}

/** The grid counts days from 1900, whatever the file does. */
function nilaiBerkas(lembar: LembarPaket, sel: ICellData, gaya: IStyleData): BedaSel['lama'] {
  const nilai = nilaiXlsx(sel);
  const geser = typeof nilai === 'number' && lembar.paket.sejak1904 && isFormatTanggal(gaya.n?.pattern);
  return geser ? nilai - GESER_1904 : nilai;
}

/** A link goes with the content of its cell; where the content is gone, no later one may inherit it. */
function tautkan(lembar: LembarPaket, b: number, k: number, dari: ICellData, ke: ICellData): void {
  const url = (sel: ICellData) => (sel.custom as { tautan?: string } | null | undefined)?.tautan;
  const kosong = (sel: ICellData) => nilaiXlsx(sel) === null && !sel.f;
  const [lama, baru] = [url(dari), url(ke)];
  if (baru !== undefined && baru !== lama && !kosong(ke)) lembar.setTautan(b, k, baru);
  else if (kosong(ke) && !kosong(dari)) lembar.lepasTautan(b, k);
}

const selLuberan = ({ baris, kolom, nilai }: Luberan): string[] =>
  nilai.flatMap((satu, b) => satu.map((_, k) => `${baris + b}:${kolom + k}`));

/** An array formula over its spilled cells: other programs then show the same values in the same places. */
function tulisLuberan(lembar: LembarPaket, { baris, kolom, nilai }: Luberan, rumus: string): void {
  const lebar = nilai[0]?.length ?? 1;
  const larik = { b1: baris, k1: kolom, b2: baris + nilai.length - 1, k2: kolom + lebar - 1 };
  const lama = lembar.isi(baris, kolom);
  const tetap =
    rumusSama(lama.rumus && `=${lama.rumus}`, rumus) && JSON.stringify(lama.larik) === JSON.stringify(larik);
  nilai.forEach((satu, b) => {
    satu.forEach((isi, k) => {
      const [bb, kk] = [baris + b, kolom + k];
      const pojok = b === 0 && k === 0;
      if (pojok && !tetap) lembar.tulis(bb, kk, hasil(isi, true), rumusBerkas(rumus), larik);
      else if (!sama(lembar.isi(bb, kk).nilai, isi === '' ? null : isi)) {
        if (pojok) lembar.tulisHasil(bb, kk, hasil(isi, true));
        else lembar.tulis(bb, kk, isi === '' ? null : isi);
      }
    });
  });
}

/** A cell's value; text stays text whatever it begins with. */
export function nilaiXlsx(sel: ICellData): string | number | boolean | null {
  const teks = sel.p?.body?.dataStream.replace(/\r\n$/, '');
  const nilai = sel.v ?? teks ?? null;
  if (nilai === '') return null;
  return sel.t === BENAR_SALAH ? nilai === 1 || nilai === true || nilai === 'TRUE' : nilai;
}

interface BedaGaya {
  gayaLama: IStyleData;
  gayaBaru: IStyleData;
  beda: UbahGaya | null;
}

/** Most cells have one of a few styles, before and after the same. */
function pembandingGaya(gaya: { lama: Gaya; baru: Gaya }, awalan: string) {
  const ingat = new Map<unknown, Map<unknown, BedaGaya>>();
  return (dari: ICellData['s'], ke: ICellData['s']): BedaGaya => {
    const menurut = ingat.get(dari) ?? new Map<unknown, BedaGaya>();
    ingat.set(dari, menurut);
    const ada = menurut.get(ke);
    if (ada) return ada;
    const [gayaLama, gayaBaru] = [gayaSel(dari, gaya.lama), gayaSel(ke, gaya.baru)];
    const sama = JSON.stringify(gayaLama) === JSON.stringify(gayaBaru);
    const hasil = { gayaLama, gayaBaru, beda: sama ? null : ubahGaya(gayaLama, gayaBaru, awalan) };
    menurut.set(ke, hasil);
    return hasil;
  };
}

function gayaSel(s: ICellData['s'], daftar: Gaya): IStyleData {
  const gaya = (typeof s === 'string' ? daftar[s] : s) ?? {};
  const isi = Object.entries(gaya).filter(([, nilai]) => nilai !== null && nilai !== undefined);
  return Object.fromEntries(isi.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* letakSel(lama: LembarKisi, baru: LembarKisi): Generator<[number, number]> {
  for (const b of gabungKunci(lama.cellData, baru.cellData)) {
    for (const k of gabungKunci(lama.cellData?.[b], baru.cellData?.[b])) yield [b, k];
  }
}

/** Numbers that either of the two has. */
function* gabungKunci(satu: object | undefined, dua: object | undefined): Generator<number> {
  for (const kunci in satu) yield Number(kunci);
  for (const kunci in dua) if (satu === undefined || !(kunci in satu)) yield Number(kunci);
}

function bedaGabungan(lama: IRange[], baru: IRange[]): { lepas: IRange[]; pasang: IRange[] } {
  const teks = (r: IRange) => JSON.stringify(kotakRentang(r));
  const ada = new Set(baru.map(teks));
  const semula = new Set(lama.map(teks));
  return {
    lepas: lama.filter((satu) => !ada.has(teks(satu))),
    pasang: baru.filter((satu) => !semula.has(teks(satu))),
  };
}

const kotakRentang = ({ startRow, startColumn, endRow, endColumn }: IRange): Kotak => ({
  b1: startRow,
  k1: startColumn,
  b2: endRow,
  k2: endColumn,
});

function terapkanUkuran(lembar: LembarPaket, lama: LembarKisi, baru: LembarKisi): void {
  const kolom = new Set([...Object.keys(lama.columnData ?? {}), ...Object.keys(baru.columnData ?? {})]);
  for (const kunci of kolom) {
    const k = Number(kunci);
    const [semula, kini] = [lama.columnData?.[k], baru.columnData?.[k]];
    if (kini?.w !== undefined && kini.w !== semula?.w)
      lembar.aturKolom(k, { width: lebarHuruf(kini.w), customWidth: 1 });
    if ((kini?.hd ?? 0) !== (semula?.hd ?? 0)) lembar.aturKolom(k, { hidden: kini?.hd === 1 ? 1 : null });
  }
  const baris = new Set([...Object.keys(lama.rowData ?? {}), ...Object.keys(baru.rowData ?? {})]);
  for (const kunci of baris) {
    const b = Number(kunci);
    const [semula, kini] = [lama.rowData?.[b], baru.rowData?.[b]];
    // A height that the grid fitted to the text by itself is no one's choice.
    if (kini?.h !== undefined && !kini.ia && kini.h !== semula?.h)
      lembar.aturBaris(b, { ht: tinggiPoin(kini.h), customHeight: 1 });
    if ((kini?.hd ?? 0) !== (semula?.hd ?? 0)) lembar.aturBaris(b, { hidden: kini?.hd === 1 ? 1 : null });
  }
  const beku = baru.freeze;
  if (!beku) return;
  const [x, y] = [Math.max(0, beku.xSplit), Math.max(0, beku.ySplit)];
  if (x !== (lama.freeze?.xSplit ?? 0) || y !== (lama.freeze?.ySplit ?? 0)) lembar.bekukan(x, y);
}
