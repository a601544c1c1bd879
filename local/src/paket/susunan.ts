/** Sheets of a workbook come, go, change their names and their order; what names them follows. */
import { posix } from 'node:path';
import { geserRumus, lembarLokal, type RumusBaru } from './geser';
import { geserRumusLuar } from './ikutan';
import { LembarPaket } from './lembar';
import type { Paket } from './paket';
import {
  anakPertama,
  anakUnsur,
  lepasAnak,
  semuaUnsur,
  setAnak,
  setSifat,
  setTeks,
  sifat,
  sifatBerawalan,
  sisipAnak,
  teksUnsur,
  type Unsur,
  unsur,
} from './pohon';
import { ubahRujukan } from './rujukan';

const UTAMA = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function gantiNamaLembar(paket: Paket, lembar: LembarPaket, nama: string): void {
  if (lembar.nama === nama) return;
  ikutiNama(paket, lembar, nama);
  paket.ubah(paket.bagian);
  setSifat(lembar.unsur, 'name', nama);
}

export function hapusLembar(paket: Paket, lembar: LembarPaket): void {
  const dulu = paket.tercapai();
  const urutan = paket.unsurLembar();
  const lokal = new Map(paket.namaTerdefinisi().map((n) => [n, lembarLokalUnsur(paket, n)]));
  paket.lembar = paket.lembar.filter((l) => l !== lembar);
  ikutiNama(paket, lembar, null);
  const { akar } = paket.ubah(paket.bagian);
  const induk = anakPertama(akar, 'sheets');
  const nomor = urutan.indexOf(lembar.unsur);
  if (induk) lepasAnak(induk, lembar.unsur);
  susunNama(paket, lokal);
  geserTampilan(paket, (i) =>
    i > nomor ? i - 1 : i === nomor ? Math.max(0, Math.min(i, urutan.length - 2)) : i,
  );
  paket.lepasHubungan(paket.bagian, sifatBerawalan(lembar.unsur, 'id') ?? '');
  paket.lepasYatim(dulu);
  paket.rumusBerubah = true;
}

/** An empty sheet at the end. */
export function tambahLembar(paket: Paket, nama: string): LembarPaket {
  const folder = posix.join(posix.dirname(paket.bagian), 'worksheets');
  let nomor = 1;
  while (paket.ada(`${folder}/sheet${nomor}.xml`)) nomor++;
  const bagian = `${folder}/sheet${nomor}.xml`;
  paket.tambahBagian(
    bagian,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${UTAMA}" xmlns:r="${R}"><sheetData/></worksheet>`,
  );
  const id = paket.tambahHubungan(paket.bagian, 'worksheet', bagian);
  const { akar, awalan } = paket.ubah(paket.bagian);
  const induk = anakPertama(akar, 'sheets') as Unsur;
  const sheetId = Math.max(0, ...paket.unsurLembar().map((satu) => Number(sifat(satu, 'sheetId')))) + 1;
  const r = awalanRel(akar);
  const baru = unsur(awalan, 'sheet', { name: nama, sheetId, [`${r}:id`]: id });
  sisipAnak(induk, induk.anak.length, baru);
  const lembar = new LembarPaket(paket, bagian, baru);
  paket.lembar = [...paket.lembar, lembar];
  return lembar;
}

function awalanRel(akar: Unsur): string {
  const ada = new RegExp(`xmlns:(\\w+)=["']${R.replaceAll('.', '\\.')}["']`).exec(akar.buka)?.[1];
  if (!ada) setSifat(akar, 'xmlns:r', R);
  return ada ?? 'r';
}

/** The worksheets in a new order; sheets of other kinds stay behind the worksheet that they follow. */
export function urutkanLembar(paket: Paket, urutan: readonly LembarPaket[]): void {
  const lama = paket.unsurLembar();
  const kerja = new Set(paket.lembar.map((l) => l.unsur));
  const kini = lama.filter((satu) => kerja.has(satu));
  if (urutan.length !== kini.length || urutan.every((l, i) => l.unsur === kini[i])) return;
  const sesudah = new Map<Unsur | null, Unsur[]>();
  let jangkar: Unsur | null = null;
  for (const satu of lama) {
    if (kerja.has(satu)) jangkar = satu;
    else sesudah.set(jangkar, [...(sesudah.get(jangkar) ?? []), satu]);
  }
  const baru = [
    ...(sesudah.get(null) ?? []),
    ...urutan.flatMap((l) => [l.unsur, ...(sesudah.get(l.unsur) ?? [])]),
  ];
  const lokal = new Map(paket.namaTerdefinisi().map((n) => [n, lembarLokalUnsur(paket, n)]));
  const { akar } = paket.ubah(paket.bagian);
  setAnak(anakPertama(akar, 'sheets') as Unsur, baru);
  paket.lembar = [...urutan];
  susunNama(paket, lokal);
  geserTampilan(paket, (i) => Math.max(0, baru.indexOf(lama[i] as Unsur)));
}

export function sembunyikanLembar(paket: Paket, lembar: LembarPaket, sembunyi: boolean): void {
  paket.ubah(paket.bagian);
  setSifat(lembar.unsur, 'state', sembunyi ? 'hidden' : null);
  const semua = paket.unsurLembar();
  const tampak = semua.findIndex((satu) => !sifat(satu, 'state') || sifat(satu, 'state') === 'visible');
  geserTampilan(paket, (i) => (sembunyi && semua[i] === lembar.unsur && tampak >= 0 ? tampak : i));
}

/** Formulas, names, lists, links, charts and pivot sources say the new name; null: `#REF!`. */
function ikutiNama(paket: Paket, lembar: LembarPaket, nama: string | null): void {
  const kecil = lembar.nama.toLowerCase();
  const rumusBaru: RumusBaru = (rumus) =>
    ubahRujukan(rumus, { lembar: (l) => (l.toLowerCase() === kecil ? nama : l) });
  for (const satu of paket.lembar) {
    if (!paket.menyebut(satu.bagian, lembar.nama)) continue;
    // The text of a shared formula is the first cell's: renamed there, it is renamed for all.
    geserRumus(satu, rumusBaru);
    satu.lupakan();
  }
  for (const satu of paket.namaTerdefinisi()) {
    const lama = teksUnsur(satu);
    const baru = rumusBaru(lama, lembarLokal(paket, satu));
    if (baru === lama) continue;
    paket.ubah(paket.bagian);
    setTeks(satu, baru);
  }
  geserRumusLuar(paket, lembar, (rumus) => rumusBaru(rumus, null));
  if (nama === null) return;
  for (const h of paket.hubungan(paket.bagian)) {
    if (h.jenis !== 'pivotcachedefinition' || !paket.ada(h.sasaran)) continue;
    for (const sumber of semuaUnsur(paket.dokumen(h.sasaran).akar)) {
      if (sumber.nama !== 'worksheetSource' || sifat(sumber, 'sheet')?.toLowerCase() !== kecil) continue;
      paket.ubah(h.sasaran);
      setSifat(sumber, 'sheet', nama);
    }
  }
}

function lembarLokalUnsur(paket: Paket, nama: Unsur): Unsur | null {
  const nomor = sifat(nama, 'localSheetId');
  return nomor === undefined ? null : (paket.unsurLembar()[Number(nomor)] ?? null);
}

/** Names that belong to one sheet count it by its place, which has changed; those of a sheet that is gone go. */
function susunNama(paket: Paket, lokal: ReadonlyMap<Unsur, Unsur | null>): void {
  const urutan = paket.unsurLembar();
  const induk = anakPertama(paket.buku, 'definedNames');
  if (!induk) return;
  for (const [nama, milik] of lokal) {
    if (sifat(nama, 'localSheetId') === undefined) continue;
    const nomor = milik === null ? -1 : urutan.indexOf(milik);
    if (nomor < 0) lepasAnak(induk, nama);
    else if (sifat(nama, 'localSheetId') !== String(nomor)) setSifat(nama, 'localSheetId', nomor);
  }
  if (anakUnsur(induk).length === 0) lepasAnak(paket.buku, induk);
}

/** Which sheet is shown first, counted by place. */
function geserTampilan(paket: Paket, ke: (i: number) => number): void {
  const induk = anakPertama(paket.buku, 'bookViews');
  for (const view of induk ? anakUnsur(induk, 'workbookView') : []) {
    for (const nama of ['activeTab', 'firstSheet']) {
      const lama = sifat(view, nama);
      const baru = ke(Number(lama ?? 0));
      if (baru !== Number(lama ?? 0)) setSifat(view, nama, baru);
    }
  }
}
