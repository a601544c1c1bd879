/** Rows, columns and cells of a sheet come, go and move, and all that the package says about places goes with them. */
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import { buatGeseran, type Geseran, type UbahSusunan } from './geseran';
import { geserIkutan, tolakSusunan } from './ikutan';
import { BARIS_AKHIR, KOLOM_AKHIR, type Kotak, teksDaftar, teksKotak, uraiDaftar, uraiKotak } from './kotak';
import type { LembarPaket } from './lembar';
import type { Paket } from './paket';
import {
  anakPertama,
  anakUnsur,
  lepasAnak,
  namaLokal,
  semuaUnsur,
  setAnak,
  setSifat,
  setTeks,
  sifat,
  teksUnsur,
  type Unsur,
} from './pohon';
import { geserRelatif, ubahRujukan } from './rujukan';

/** Elements whose text is a formula, whatever their prefix. */
const RUMUS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);
/** Lists that are not allowed to be empty. */
const DAFTAR = [
  'mergeCells',
  'hyperlinks',
  'dataValidations',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'rowBreaks',
  'colBreaks',
];

/** Throws `Kesalahan` (`simpan/tak-terbawa`) before anything of the package has changed. */
export function terapkanSusunan(paket: Paket, lembar: LembarPaket, ubah: UbahSusunan): void {
  tolakSusunan(paket, lembar, ubah);
  const geseran = buatGeseran(ubah);
  const nama = lembar.nama.toLowerCase();
  const rumusBaru = (rumus: string, asal: LembarPaket | null): string =>
    ubahRujukan(rumus, {
      rujukan: (kotak, l) =>
        (l === null ? asal === lembar : l.toLowerCase() === nama) ? geseran.kotak(kotak) : kotak,
    });
  for (const satu of paket.lembar) {
    const semua = satu === lembar;
    if (!semua && !paket.menyebut(satu.bagian, lembar.nama)) continue;
    satu.pisahkan();
    if (semua) jangkarUlang(satu.sentuh(), geseran, ubah);
    geserRumus(satu, rumusBaru);
    if (semua) geserLetak(lembar, geseran, ubah);
  }
  for (const satu of paket.namaTerdefinisi()) {
    const asal = lembarLokal(paket, satu);
    const lama = teksUnsur(satu);
    const baru = rumusBaru(lama, asal);
    if (baru === lama) continue;
    paket.ubah(paket.bagian);
    setTeks(satu, baru);
    if (/^_xlnm\./i.test(sifat(satu, 'name') ?? '') && baru.includes('#REF!')) rapikanNama(paket, satu, baru);
  }
  geserIkutan(paket, lembar, geseran, (rumus) => rumusBaru(rumus, null));
  paket.rumusBerubah = true;
}

export function lembarLokal(paket: Paket, nama: Unsur): LembarPaket | null {
  const nomor = sifat(nama, 'localSheetId');
  const unsurnya = nomor === undefined ? undefined : paket.unsurLembar()[Number(nomor)];
  return paket.lembar.find((l) => l.unsur === unsurnya) ?? null;
}

/** A print area or title that is gone is no longer set; of several blocks the others stay. */
function rapikanNama(paket: Paket, satu: Unsur, teks: string): void {
  const sisa = teks.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).filter((bagian) => !bagian.includes('#REF!'));
  if (sisa.length > 0) setTeks(satu, sisa.join(','));
  else {
    const induk = anakPertama(paket.buku, 'definedNames');
    if (!induk) return;
    lepasAnak(induk, satu);
    if (anakUnsur(induk).length === 0) lepasAnak(paket.buku, induk);
  }
}

export type RumusBaru = (rumus: string, asal: LembarPaket | null) => string;

/** Formulas of cells, rules and lists of one sheet; `rumusBaru` decides which references move. */
export function geserRumus(lembar: LembarPaket, rumusBaru: RumusBaru): void {
  for (const satu of semuaUnsur(lembar.akar)) {
    if (RUMUS.has(namaLokal(satu)) && satu.anak.length > 0) {
      const lama = teksUnsur(satu);
      const baru = rumusBaru(lama, lembar);
      if (baru !== lama) {
        lembar.sentuh();
        setTeks(satu, baru);
      }
    } else if (satu.nama === 'hyperlink') {
      const tempat = sifat(satu, 'location');
      const baru = tempat && sifatTanpaRel(satu) ? rumusBaru(tempat, lembar) : tempat;
      if (baru !== undefined && baru !== tempat && !baru.includes('#REF!')) {
        lembar.sentuh();
        setSifat(satu, 'location', baru);
      }
    } else if (satu.nama === 'cfvo' && sifat(satu, 'type') === 'formula') {
      const lama = sifat(satu, 'val') ?? '';
      const baru = rumusBaru(lama, lembar);
      if (baru !== lama) {
        lembar.sentuh();
        setSifat(satu, 'val', baru);
      }
    }
  }
}

const sifatTanpaRel = ({ buka }: Unsur): boolean => !/\s\w+:id\s*=/.test(buka);

function geserLetak(lembar: LembarPaket, geseran: Geseran, ubah: UbahSusunan): void {
  const akar = lembar.sentuh();
  geserSel(lembar, geseran, ubah);
  const jalan = (induk: Unsur): void => {
    for (const satu of anakUnsur(induk)) {
      if (satu.nama === 'sheetData') continue;
      if (!geserUnsur(satu, geseran)) lepasAnak(induk, satu);
      else jalan(satu);
    }
  };
  if (ubah.jenis !== 'pindah-sel') {
    if (ubah.sumbu === 'kolom') geserKolom(lembar, geseran);
    geserPisah(akar, geseran, ubah.sumbu);
    geserBeku(akar, ubah);
  }
  jalan(akar);
  for (const nama of DAFTAR) lembar.hitungAnak(nama);
  for (const satu of semuaUnsur(akar)) rapikanX14(satu);
}

/** False: the element speaks of cells that are gone, and goes too. */
function geserUnsur(satu: Unsur, geseran: Geseran): boolean {
  const nama = namaLokal(satu);
  if (nama === 'filterColumn' || nama === 'brk') return true;
  if (nama === 'dimension') {
    const kotak = uraiKotak(sifat(satu, 'ref') ?? '');
    const baru = kotak && geseran.kotak(kotak);
    if (baru) setSifat(satu, 'ref', teksKotak(baru));
    return true;
  }
  const ref = sifat(satu, 'ref');
  const kotak = ref === undefined ? null : uraiKotak(ref);
  if (kotak) {
    const baru = geseran.kotak(kotak);
    if (nama === 'autoFilter' || nama === 'sortState') {
      if (baru && nama === 'autoFilter') geserSaring(satu, kotak, baru, geseran);
    } else if (nama === 'mergeCell' && baru && baru.b1 === baru.b2 && baru.k1 === baru.k2) return false;
    if (baru === null) return false;
    if (teksKotak(baru) !== teksKotak(kotak)) setSifat(satu, 'ref', teksKotak(baru));
  }
  const sqref = sifat(satu, 'sqref');
  if (sqref !== undefined) {
    const baru = daftarBaru(sqref, geseran);
    if (baru === null && nama !== 'selection') return false;
    if (baru !== null && baru !== sqref) setSifat(satu, 'sqref', baru);
  }
  if (nama === 'sqref') {
    const baru = daftarBaru(teksUnsur(satu), geseran);
    setTeks(satu, baru ?? '');
  }
  for (const sifatnya of [
    'activeCell',
    'topLeftCell',
    'r1',
    'r2',
    ...(nama === 'inputCells' || nama === 'cellWatch' ? ['r'] : []),
  ]) {
    const lama = sifat(satu, sifatnya);
    const letak = lama === undefined ? null : uraiKotak(lama);
    const baru = letak && geseran.sel(letak.b1, letak.k1);
    if (baru && lama !== alamat(baru.b, baru.k)) setSifat(satu, sifatnya, alamat(baru.b, baru.k));
    if (letak && !baru && (nama === 'cellWatch' || nama === 'inputCells')) return false;
  }
  if (nama === 'selection' && sqref !== undefined && daftarBaru(sqref, geseran) === null) {
    setSifat(satu, 'sqref', sifat(satu, 'activeCell') ?? 'A1');
  }
  return true;
}

function daftarBaru(sqref: string, geseran: Geseran): string | null {
  const kotak = uraiDaftar(sqref);
  if (kotak.length === 0) return sqref;
  const baru = kotak.flatMap((satu) => geseran.kotak(satu) ?? []);
  if (baru.length === 0) return null;
  return teksDaftar(baru) === teksDaftar(kotak) ? sqref : teksDaftar(baru);
}

/** A filter's columns are counted from its own first one. */
function geserSaring(saring: Unsur, lama: Kotak, baru: Kotak, geseran: Geseran): void {
  for (const satu of anakUnsur(saring, 'filterColumn')) {
    const letak = geseran.sel(lama.b1, lama.k1 + Number(sifat(satu, 'colId') ?? 0)) ?? null;
    const atas = letak ?? geseran.sel(lama.b2, lama.k1 + Number(sifat(satu, 'colId') ?? 0));
    if (!atas) lepasAnak(saring, satu);
    else if (String(atas.k - baru.k1) !== sifat(satu, 'colId')) setSifat(satu, 'colId', atas.k - baru.k1);
  }
}

/** Inside `extLst` a rule whose cells are all gone goes, and with the last one their list. */
function rapikanX14(induk: Unsur): void {
  for (const satu of anakUnsur(induk)) {
    const nama = namaLokal(satu);
    if (!/^(dataValidation|conditionalFormatting|sparkline|ignoredError)$/.test(nama) || satu.nama === nama)
      continue;
    const letak = anakUnsur(satu).find((anak) => namaLokal(anak) === 'sqref');
    if (letak && teksUnsur(letak).trim() === '') {
      lepasAnak(induk, satu);
      if (sifat(induk, 'count') !== undefined) setSifat(induk, 'count', anakUnsur(induk).length);
    }
  }
}

/** The formulas of rules are written for their first cell: when that one goes, for the next that stays. */
function jangkarUlang(akar: Unsur, geseran: Geseran, ubah: UbahSusunan): void {
  if (ubah.jenis !== 'hapus') return;
  const sampai = ubah.dari + ubah.banyak;
  for (const satu of semuaUnsur(akar)) {
    if (!/^(conditionalFormatting|dataValidation)$/.test(namaLokal(satu))) continue;
    const xm = anakUnsur(satu).find((anak) => namaLokal(anak) === 'sqref');
    const kotak = uraiDaftar(sifat(satu, 'sqref') ?? (xm ? teksUnsur(xm) : ''));
    const awal = kotak[0];
    const tetap = kotak.find((s) => geseran.kotak(s) !== null);
    if (!awal || !tetap) continue;
    const [b, k] =
      ubah.sumbu === 'baris'
        ? [tetap.b1 >= ubah.dari && tetap.b1 < sampai ? sampai : tetap.b1, tetap.k1]
        : [tetap.b1, tetap.k1 >= ubah.dari && tetap.k1 < sampai ? sampai : tetap.k1];
    if (b === awal.b1 && k === awal.k1) continue;
    for (const f of semuaUnsur(satu)) {
      if (RUMUS.has(namaLokal(f)) && f.anak.length > 0) {
        setTeks(f, geserRelatif(teksUnsur(f), b - awal.b1, k - awal.k1));
      }
    }
  }
}
function geserSel(lembar: LembarPaket, geseran: Geseran, ubah: UbahSusunan): void {
  const baris = [...lembar.baris];
  const { data } = lembar;
  if (ubah.jenis !== 'pindah-sel' && ubah.sumbu === 'baris') {
    const baru: [number, Unsur][] = [];
    for (const [b, { unsur, sel }] of baris) {
      const letak = geseran.sel(b, 0);
      if (!letak) continue;
      setSifat(unsur, 'r', letak.b + 1);
      for (const [k, c] of sel) setSifat(c, 'r', alamat(letak.b, k));
      baru.push([letak.b, unsur]);
    }
    setAnak(
      data,
      baru.sort(([a], [b]) => a - b).map(([, unsur]) => unsur),
    );
  } else if (ubah.jenis !== 'pindah-sel') {
    for (const [b, { unsur, sel }] of baris) {
      const baru: [number, Unsur][] = [];
      for (const [k, c] of sel) {
        const letak = geseran.sel(b, k);
        if (!letak) continue;
        setSifat(c, 'r', alamat(b, letak.k));
        baru.push([letak.k, c]);
      }
      const lain = unsur.anak.filter((satu) => typeof satu !== 'string' && satu.nama !== 'c');
      setSifat(unsur, 'r', b + 1);
      setSifat(unsur, 'spans', null);
      setAnak(unsur, [...baru.sort(([a], [z]) => a - z).map(([, c]) => c), ...lain]);
    }
  } else pindahSel(lembar, ubah, baris);
  lembar.lupakan();
  for (const f of semuaUnsur(data)) {
    if (f.nama !== 'f') continue;
    const ref = uraiKotak(sifat(f, 'ref') ?? '');
    const baru = ref && geseran.kotak(ref);
    if (baru) setSifat(f, 'ref', teksKotak(baru));
    for (const nama of ['r1', 'r2']) {
      const letak = uraiKotak(sifat(f, nama) ?? '');
      const pindah = letak && geseran.sel(letak.b1, letak.k1);
      if (pindah) setSifat(f, nama, alamat(pindah.b, pindah.k));
    }
  }
}

function pindahSel(
  lembar: LembarPaket,
  { asal, baris, kolom }: UbahSusunan & { jenis: 'pindah-sel' },
  semua: [number, { unsur: Unsur; sel: Map<number, Unsur> }][],
): void {
  const [db, dk] = [baris - asal.b1, kolom - asal.k1];
  const dibawa: { b: number; k: number; c: Unsur }[] = [];
  for (const [b, { unsur, sel }] of semua) {
    for (const [k, c] of sel) {
      const dariAsal = b >= asal.b1 && b <= asal.b2 && k >= asal.k1 && k <= asal.k2;
      const diTujuan = b >= asal.b1 + db && b <= asal.b2 + db && k >= asal.k1 + dk && k <= asal.k2 + dk;
      if (dariAsal) dibawa.push({ b: b + db, k: k + dk, c });
      if (dariAsal || diTujuan) lepasAnak(unsur, c);
    }
  }
  lembar.lupakan();
  for (const { b, k, c } of dibawa) {
    const baru = lembar.buatSel(b, k);
    setSifat(c, 'r', alamat(b, k));
    Object.assign(baru, c);
  }
}

/** Columns' widths and styles, which the file keeps for blocks of them. */
function geserKolom(lembar: LembarPaket, geseran: Geseran): void {
  const cols = anakPertama(lembar.akar, 'cols');
  if (!cols) return;
  const baru: { k1: number; unsur: Unsur }[] = [];
  for (const { unsur, min, max } of lembar.unsurKolom()) {
    const akhir = Math.min(max, KOLOM_AKHIR);
    // Column by column, because a block can be torn apart; the far end of the sheet as a whole.
    const batas = Math.min(akhir, min + 1_000);
    let potong: { k1: number; k2: number } | null = null;
    const tutup = () => {
      if (!potong) return;
      const salinan: Unsur = { ...unsur, anak: [] };
      setSifat(salinan, 'min', potong.k1 + 1);
      setSifat(salinan, 'max', potong.k2 + 1);
      baru.push({ k1: potong.k1, unsur: salinan });
      potong = null;
    };
    for (let k = min; k <= batas; k++) {
      const letak = geseran.sel(0, k)?.k;
      if (letak === undefined) continue;
      if (potong !== null && letak === (potong as { k2: number }).k2 + 1)
        (potong as { k2: number }).k2 = letak;
      else {
        tutup();
        potong = { k1: letak, k2: letak };
      }
    }
    if (potong !== null && batas < akhir) (potong as { k2: number }).k2 = akhir;
    tutup();
  }
  cols.anak = baru.sort((a, b) => a.k1 - b.k1).map(({ unsur }) => unsur);
  if (cols.anak.length === 0) lepasAnak(lembar.akar, cols);
}

/** Frozen rows or columns: one more where one comes among them, one less where one of them goes. */
function geserBeku(akar: Unsur, ubah: UbahSusunan): void {
  if (ubah.jenis !== 'sisip' && ubah.jenis !== 'hapus') return;
  const nama = ubah.sumbu === 'baris' ? 'ySplit' : 'xSplit';
  for (const pane of semuaUnsur(akar)) {
    if (pane.nama !== 'pane' || !/^frozen/.test(sifat(pane, 'state') ?? '')) continue;
    const lama = Number(sifat(pane, nama) ?? 0);
    if (ubah.dari >= lama) continue;
    const kurang = Math.min(ubah.banyak, lama - ubah.dari);
    setSifat(pane, nama, ubah.jenis === 'sisip' ? lama + ubah.banyak : Math.max(1, lama - kurang));
  }
}

/** Page breaks stand before the row or column that `id` counts. */
function geserPisah(akar: Unsur, geseran: Geseran, sumbu: 'baris' | 'kolom'): void {
  const induk = anakPertama(akar, sumbu === 'baris' ? 'rowBreaks' : 'colBreaks');
  if (!induk) return;
  const dipakai = new Set<number>();
  for (const brk of anakUnsur(induk, 'brk')) {
    const id = Number(sifat(brk, 'id'));
    const akhir = sumbu === 'baris' ? BARIS_AKHIR : KOLOM_AKHIR;
    const kotak =
      sumbu === 'baris'
        ? geseran.kotak({ b1: id, b2: akhir - 1, k1: 0, k2: 0 })?.b1
        : geseran.kotak({ k1: id, k2: akhir - 1, b1: 0, b2: 0 })?.k1;
    if (kotak === undefined || kotak === 0 || dipakai.has(kotak)) lepasAnak(induk, brk);
    else {
      dipakai.add(kotak);
      setSifat(brk, 'id', kotak);
    }
  }
  const jumlah = anakUnsur(induk, 'brk').length;
  setSifat(induk, 'count', jumlah);
  setSifat(induk, 'manualBreakCount', anakUnsur(induk, 'brk').filter((b) => sifat(b, 'man') === '1').length);
}
