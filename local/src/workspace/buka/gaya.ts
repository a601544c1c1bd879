/** Cell styles of a workbook's styles part, as the grid shows them. */
import { BAWAAN_FORMAT } from '@lembar-kinerja/functions/berkas/xlsx/gaya';
import { anak } from '@lembar-kinerja/functions/berkas/xlsx/telusur';
import { BUKA, PembacaXml, XmlRusak } from '@lembar-kinerja/functions/berkas/xml/pembaca';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import { BUNGKUS, DATAR, GARIS, TEMA } from '../simpan-gaya';

const TEGAK: Record<string, 1 | 2 | 3> = { top: 1, center: 2, bottom: 3 };
const SISI: Record<string, 'l' | 'r' | 't' | 'b'> = { left: 'l', right: 'r', top: 't', bottom: 'b' };

export interface GayaBerkas {
  gaya: IStyleData;
  /** Text breaks into lines: the row grows with it. */
  bungkus: boolean;
}

/** Equal styles are one, whatever numbers the file gives them. */
export class DaftarGaya {
  readonly styles: Record<string, IStyleData> = {};
  private readonly kunci = new Map<string, string>();
  private readonly menurutGaya = new Map<IStyleData, string | undefined>();

  nama(gaya: IStyleData): string | undefined {
    if (this.menurutGaya.has(gaya)) return this.menurutGaya.get(gaya);
    const teks = JSON.stringify(gaya);
    const ada = teks === '{}' ? undefined : (this.kunci.get(teks) ?? `g${this.kunci.size}`);
    if (ada !== undefined && !this.kunci.has(teks)) {
      this.kunci.set(teks, ada);
      this.styles[ada] = gaya;
    }
    this.menurutGaya.set(gaya, ada);
    return ada;
  }
}

/** By the number that a cell's `s` gives. @throws XmlRusak */
export function bacaGaya(xml: string): GayaBerkas[] {
  const x = new PembacaXml(xml);
  const format = new Map<number, string>();
  const huruf: IStyleData[] = [];
  const latar: IStyleData[] = [];
  const garis: IStyleData[] = [];
  const hasil: GayaBerkas[] = [];
  if (x.maju() !== BUKA) throw new XmlRusak();
  const daftar: Record<string, (() => void) | undefined> = {
    numFmts: () => anak(x, () => format.set(Number(x.sifat('numFmtId')), x.sifat('formatCode') ?? '')),
    fonts: () => anak(x, () => huruf.push(bacaHuruf(x))),
    fills: () => anak(x, () => latar.push(bacaLatar(x))),
    borders: () => anak(x, () => garis.push(bacaGaris(x))),
    cellXfs: () =>
      anak(x, () => {
        const nomor = (nama: string) => Number(x.sifat(nama) ?? 0);
        const pola = format.get(nomor('numFmtId')) ?? BAWAAN_FORMAT[nomor('numFmtId')];
        const gaya: IStyleData = {
          ...(pola && !/^general$/i.test(pola) ? { n: { pattern: pola } } : {}),
          // The first style is the one of cells that nobody styled.
          ...(hasil.length > 0 ? huruf[nomor('fontId')] : {}),
          ...latar[nomor('fillId')],
        };
        const bingkai = garis[nomor('borderId')];
        anak(x, () => {
          if (x.nama === 'alignment') Object.assign(gaya, bacaLetak(x));
        });
        hasil.push({ gaya: { ...gaya, ...bingkai }, bungkus: gaya.tb === BUNGKUS });
      }),
  };
  anak(x, () => daftar[x.nama]?.());
  return hasil;
}

/** `<b/>` is true, `<b val="0"/>` is not. */
const nyala = (x: PembacaXml): boolean => !/^(0|false|off)$/.test(x.sifat('val') ?? '1');

function bacaHuruf(x: PembacaXml): IStyleData {
  const hasil: IStyleData = {};
  let warna: { rgb: string } | null = null;
  anak(x, () => {
    const isi = x.sifat('val');
    if (x.nama === 'name' && isi) hasil.ff = isi;
    else if (x.nama === 'sz' && Number(isi) > 0) hasil.fs = Number(isi);
    else if (x.nama === 'b' && nyala(x)) hasil.bl = 1;
    else if (x.nama === 'i' && nyala(x)) hasil.it = 1;
    else if (x.nama === 'u' && isi !== 'none') hasil.ul = { s: 1 };
    else if (x.nama === 'strike' && nyala(x)) hasil.st = { s: 1 };
    else if (x.nama === 'color') warna = bacaWarna(x);
  });
  const { ff, fs, bl, it, ul, st } = hasil;
  const berurut = Object.entries({ ff, fs, bl, it, ul, st, cl: warna as { rgb: string } | null });
  const ada = berurut.filter(([, isi]) => isi !== undefined && isi !== null);
  return Object.fromEntries(
    ada.filter(([k, isi]) => k !== 'cl' || (isi as { rgb: string }).rgb !== '#000000'),
  );
}

function bacaLatar(x: PembacaXml): IStyleData {
  const hasil: IStyleData = {};
  anak(x, () => {
    if (x.nama !== 'patternFill' || x.sifat('patternType') !== 'solid') return;
    anak(x, () => {
      const bg = x.nama === 'fgColor' ? bacaWarna(x) : null;
      if (bg) hasil.bg = bg;
    });
  });
  return hasil;
}

function bacaGaris(x: PembacaXml): IStyleData {
  const bd: Partial<Record<'l' | 'r' | 't' | 'b', IBorderStyleData>> = {};
  anak(x, () => {
    const sisi = SISI[x.nama];
    const jenis = x.sifat('style');
    if (!sisi || !jenis || jenis === 'none') return;
    let cl = { rgb: '#000000' };
    anak(x, () => {
      if (x.nama === 'color') cl = bacaWarna(x) ?? cl;
    });
    bd[sisi] = { s: GARIS[jenis as keyof typeof GARIS] ?? 1, cl };
  });
  const { t, r, b, l } = bd;
  const berurut = Object.entries({ t, r, b, l }).filter(([, isi]) => isi !== undefined);
  return berurut.length === 0 ? {} : { bd: Object.fromEntries(berurut) };
}

function bacaLetak(x: PembacaXml): IStyleData {
  const ht = DATAR[x.sifat('horizontal') as keyof typeof DATAR];
  const vt = TEGAK[x.sifat('vertical') ?? ''];
  const putar = Number(x.sifat('textRotation') ?? 0);
  const sudut = putar > 90 && putar <= 180 ? 90 - putar : putar;
  return {
    ...(ht ? { ht } : {}),
    ...(vt ? { vt } : {}),
    ...(/^(1|true)$/.test(x.sifat('wrapText') ?? '') ? { tb: BUNGKUS } : {}),
    ...(sudut !== 0 && putar <= 180 ? { tr: { a: -sudut } } : {}),
  };
}

function bacaWarna(x: PembacaXml): { rgb: string } | null {
  const rgb = x.sifat('rgb');
  if (rgb) return { rgb: `#${rgb.slice(-6)}` };
  const tema = TEMA[Number(x.sifat('theme') ?? -1)];
  return tema ? { rgb: `#${tema}` } : null;
}
