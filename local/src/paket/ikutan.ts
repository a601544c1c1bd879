/** What hangs on a sheet in parts of its own: tables, notes, drawings, charts, pivot tables. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import { buatGeseran, type Geseran, type UbahSusunan } from './geseran';
import { BARIS_AKHIR, beririsan, KOLOM_AKHIR, type Kotak, memuat, teksKotak, uraiKotak } from './kotak';
import type { LembarPaket } from './lembar';
import type { Paket } from './paket';
import {
  anakPertama,
  anakUnsur,
  lepasAnak,
  namaLokal,
  semuaUnsur,
  setSifat,
  setTeks,
  sifat,
  teksUnsur,
  type Unsur,
} from './pohon';

/** Throws `Kesalahan` (`simpan/tak-terbawa`) for what could not be carried along whole. */
export function tolakSusunan(paket: Paket, lembar: LembarPaket, ubah: UbahSusunan): void {
  const tolak = (sebab: string): never => {
    throw new Kesalahan('simpan/tak-terbawa', { berkas: paket.berkas, lembar: lembar.nama, sebab });
  };
  const geseran = buatGeseran(ubah);
  const terbelah = (kotak: Kotak): boolean => {
    const baru = geseran.kotak(kotak);
    if (!baru) return false;
    const sama = baru.b2 - baru.b1 === kotak.b2 - kotak.b1 && baru.k2 - baru.k1 === kotak.k2 - kotak.k1;
    return !sama || (ubah.jenis === 'pindah-sel' && beririsan(ubah.asal, kotak) && !memuat(ubah.asal, kotak));
  };
  for (const [b, baris] of lembar.baris) {
    if (ubah.jenis !== 'sisip' && !baris.mungkin('array') && !baris.mungkin('dataTable')) continue;
    for (const [k, c] of baris.sel) {
      if (ubah.jenis === 'sisip' && geseran.sel(b, k) === null)
        tolak(`sel ${alamat(b, k)} akan terdorong ke luar lembar`);
      const f = c.anak.length > 0 ? anakPertama(c, 'f') : undefined;
      const jenis = f && sifat(f, 't');
      if (!f || (jenis !== 'array' && jenis !== 'dataTable')) continue;
      const kotak = uraiKotak(sifat(f, 'ref') ?? '');
      if (kotak && terbelah(kotak)) tolak(`rumus larik ${teksKotak(kotak)} akan terbelah`);
      if (kotak && jenis === 'dataTable' && geseran.kotak(kotak) === null) continue;
    }
  }
  for (const h of paket.hubungan(lembar.bagian)) {
    if (h.luar || !paket.ada(h.sasaran)) continue;
    if (h.jenis === 'table') tolakTabel(paket.dokumen(h.sasaran).akar, geseran, ubah, tolak);
    if (h.jenis === 'pivottable') {
      const letak = anakPertama(paket.dokumen(h.sasaran).akar, 'location');
      const kotak = uraiKotak((letak && sifat(letak, 'ref')) ?? '');
      if (kotak && (terbelah(kotak) || geseran.kotak(kotak) === null))
        tolak(`tabel pivot di ${teksKotak(kotak)} akan terbelah`);
    }
  }
}

function tolakTabel(
  tabel: Unsur,
  geseran: Geseran,
  ubah: UbahSusunan,
  tolak: (sebab: string) => never,
): void {
  const kotak = uraiKotak(sifat(tabel, 'ref') ?? '');
  if (!kotak) return;
  const nama = sifat(tabel, 'displayName') ?? sifat(tabel, 'name') ?? '';
  const baru = geseran.kotak(kotak);
  if (baru === null) {
    tolak(`tabel “${nama}” akan terhapus seluruhnya`);
    return;
  }
  if (baru.k2 - baru.k1 !== kotak.k2 - kotak.k1) tolak(`kolom tabel “${nama}” akan bertambah atau berkurang`);
  const kepala = Number(sifat(tabel, 'headerRowCount') ?? 1);
  const jumlah = Number(sifat(tabel, 'totalsRowCount') ?? 0);
  for (const [b, ada] of [
    [kotak.b1, kepala > 0],
    [kotak.b2, jumlah > 0],
  ] as const) {
    if (ada && geseran.sel(b, kotak.k1) === null)
      tolak(`baris judul atau jumlah tabel “${nama}” akan terhapus`);
  }
  if (baru.b2 - baru.b1 + 1 <= kepala + jumlah) tolak(`tabel “${nama}” akan tanpa baris data`);
  if (ubah.jenis === 'pindah-sel' && beririsan(ubah.asal, kotak) && !memuat(ubah.asal, kotak)) return;
  if (ubah.jenis === 'pindah' && baru.b2 - baru.b1 !== kotak.b2 - kotak.b1)
    tolak(`tabel “${nama}” akan terbelah`);
}

export function geserIkutan(
  paket: Paket,
  lembar: LembarPaket,
  geseran: Geseran,
  rumusBaru: (rumus: string) => string,
): void {
  for (const h of paket.hubungan(lembar.bagian)) {
    if (h.luar || !paket.ada(h.sasaran)) continue;
    if (h.jenis === 'table' || h.jenis === 'pivottable') geserRef(paket, h.sasaran, geseran);
    else if (h.jenis === 'comments' || h.jenis === 'threadedcomment') geserCatatan(paket, h.sasaran, geseran);
    else if (h.jenis === 'vmldrawing') geserVml(paket, h.sasaran, geseran);
    else if (h.jenis === 'drawing') geserGambar(paket, h.sasaran, geseran);
  }
  geserRumusLuar(paket, lembar, rumusBaru);
  for (const h of paket.hubungan(paket.bagian)) {
    if (h.jenis !== 'pivotcachedefinition' || !paket.ada(h.sasaran)) continue;
    for (const sumber of semuaUnsur(paket.dokumen(h.sasaran).akar)) {
      if (sumber.nama !== 'worksheetSource') continue;
      if (sifat(sumber, 'sheet')?.toLowerCase() !== lembar.nama.toLowerCase()) continue;
      const kotak = uraiKotak(sifat(sumber, 'ref') ?? '');
      const baru = kotak && geseran.kotak(kotak);
      if (baru && kotak && teksKotak(baru) !== teksKotak(kotak)) {
        paket.ubah(h.sasaran);
        setSifat(sumber, 'ref', teksKotak(baru));
      }
    }
  }
}

/** Formulas in charts, tables' columns and form controls of the whole workbook. */
export function geserRumusLuar(
  paket: Paket,
  lembar: LembarPaket,
  rumusBaru: (rumus: string) => string,
): void {
  for (const bagian of paket.tercapai()) {
    if (
      !/chart[^/]*\.xml$|table[^/]*\.xml$|ctrlProp[^/]*\.xml$/i.test(bagian) ||
      !paket.menyebut(bagian, lembar.nama)
    )
      continue;
    for (const satu of semuaUnsur(paket.dokumen(bagian).akar)) {
      const nama = namaLokal(satu);
      if (/^(f|calculatedColumnFormula|totalsRowFormula)$/.test(nama) && satu.anak.length > 0) {
        const lama = teksUnsur(satu);
        const baru = rumusBaru(lama);
        if (baru === lama) continue;
        paket.ubah(bagian);
        setTeks(satu, baru);
      }
      for (const sifatnya of ['fmlaLink', 'fmlaRange', 'fmlaMacro']) {
        const lama = nama === 'formControlPr' ? sifat(satu, sifatnya) : undefined;
        const baru = lama && rumusBaru(lama);
        if (!baru || baru === lama) continue;
        paket.ubah(bagian);
        setSifat(satu, sifatnya, baru);
      }
    }
  }
}

/** Every `ref` of the part: a table's own, its filter's, its sort order's. */
function geserRef(paket: Paket, bagian: string, geseran: Geseran): void {
  for (const satu of semuaUnsur(paket.dokumen(bagian).akar)) {
    const kotak = uraiKotak(sifat(satu, 'ref') ?? '');
    const baru = kotak && geseran.kotak(kotak);
    if (!kotak || !baru || teksKotak(kotak) === teksKotak(baru)) continue;
    paket.ubah(bagian);
    setSifat(satu, 'ref', teksKotak(baru));
  }
}

function geserCatatan(paket: Paket, bagian: string, geseran: Geseran): void {
  const { akar } = paket.dokumen(bagian);
  for (const induk of [...semuaUnsur(akar)]) {
    for (const satu of anakUnsur(induk)) {
      if (!/^(comment|threadedComment)$/.test(namaLokal(satu))) continue;
      const kotak = uraiKotak(sifat(satu, 'ref') ?? '');
      if (!kotak) continue;
      const baru = geseran.sel(kotak.b1, kotak.k1);
      if (baru && baru.b === kotak.b1 && baru.k === kotak.k1) continue;
      paket.ubah(bagian);
      if (baru) setSifat(satu, 'ref', alamat(baru.b, baru.k));
      else lepasAnak(induk, satu);
    }
  }
}

/** Shapes of notes and controls. Not read as a tree: what Office writes here is not always well-formed. */
function geserVml(paket: Paket, bagian: string, geseran: Geseran): void {
  const lama = paket.teksBagian(bagian);
  const baru = lama.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (bentuk) => {
    const angka = (nama: string) => new RegExp(`<x:${nama}>\\s*(\\d+)\\s*</x:${nama}>`).exec(bentuk)?.[1];
    const [baris, kolom] = [angka('Row'), angka('Column')];
    let hasil = bentuk;
    if (baris !== undefined && kolom !== undefined) {
      const letak = geseran.sel(Number(baris), Number(kolom));
      if (!letak) return '';
      hasil = hasil
        .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/, `$1${letak.b}$2`)
        .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/, `$1${letak.k}$2`);
    }
    return hasil.replace(
      /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/,
      (utuh, awal: string, isi: string, akhir: string) => {
        const n = isi.split(',').map((satu) => Number(satu));
        if (n.length !== 8 || n.some((satu) => !Number.isFinite(satu))) return utuh;
        const [k1 = 0, , b1 = 0, , k2 = 0, , b2 = 0] = n;
        const kotak = geserKotak(geseran, { b1, k1, b2, k2 });
        const teks = isi.split(',');
        for (const [i, nilai] of [
          [0, kotak.k1],
          [2, kotak.b1],
          [4, kotak.k2],
          [6, kotak.b2],
        ] as const)
          teks[i] = (teks[i] ?? '').replace(/\d+/, String(nilai));
        return awal + teks.join(',') + akhir;
      },
    );
  });
  if (baru !== lama) paket.setBagian(bagian, baru);
}

/** A drawing's place: it moves with the cells under its corner and keeps its size where those cells are gone. */
function geserKotak(geseran: Geseran, kotak: Kotak): Kotak {
  const titik = (b: number, k: number) =>
    geseran.sel(b, k) ??
    kotakSudut(geseran.kotak({ b1: b, k1: k, b2: BARIS_AKHIR - 1, k2: KOLOM_AKHIR - 1 })) ?? { b, k };
  const [awal, akhir] = [titik(kotak.b1, kotak.k1), titik(kotak.b2, kotak.k2)];
  return { b1: awal.b, k1: awal.k, b2: Math.max(awal.b, akhir.b), k2: Math.max(awal.k, akhir.k) };
}

const kotakSudut = (kotak: Kotak | null) => kotak && { b: kotak.b1, k: kotak.k1 };

function geserGambar(paket: Paket, bagian: string, geseran: Geseran): void {
  for (const jangkar of anakUnsur(paket.dokumen(bagian).akar)) {
    const [dari, sampai] = ['from', 'to'].map((nama) =>
      anakUnsur(jangkar).find((s) => namaLokal(s) === nama),
    );
    if (!dari || sifat(jangkar, 'editAs') === 'absolute') continue;
    const awal = bacaTitik(dari);
    const akhir = sampai ? bacaTitik(sampai) : awal;
    const baru = geserKotak(geseran, { b1: awal.b, k1: awal.k, b2: akhir.b, k2: akhir.k });
    if (sifat(jangkar, 'editAs') === 'oneCell') {
      baru.b2 = baru.b1 + akhir.b - awal.b;
      baru.k2 = baru.k1 + akhir.k - awal.k;
    }
    const ubah = (unsur: Unsur, b: number, k: number) => {
      const lama = bacaTitik(unsur);
      if (lama.b === b && lama.k === k) return;
      paket.ubah(bagian);
      for (const satu of anakUnsur(unsur)) {
        if (namaLokal(satu) === 'row') setTeks(satu, String(b));
        if (namaLokal(satu) === 'col') setTeks(satu, String(k));
      }
    };
    ubah(dari, baru.b1, baru.k1);
    if (sampai) ubah(sampai, baru.b2, baru.k2);
  }
}

function bacaTitik(titik: Unsur): { b: number; k: number } {
  const angka = (nama: string) => {
    const satu = anakUnsur(titik).find((anak) => namaLokal(anak) === nama);
    return satu ? Number(teksUnsur(satu)) : 0;
  };
  return { b: angka('row'), k: angka('col') };
}
