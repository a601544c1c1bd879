/** A grid's changes as changes of the package: first rows and sheets with all that hangs on them, then cells. */
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { terapkanSusunan } from '../paket/geser';
import { ikutiJudul } from '../paket/judul-tabel';
import type { LembarPaket } from '../paket/lembar';
import type { Paket } from '../paket/paket';
import { ubahRujukan } from '../paket/rujukan';
import {
  gantiNamaLembar,
  hapusLembar,
  sembunyikanLembar,
  tambahLembar,
  urutkanLembar,
} from '../paket/susunan';
import { bukaKisi } from './buka/kisi';
import { type IsiKisi, nilaiXlsx, terapkanLembar } from './simpan-terap';

/** Changes `paket` into what `isi` shows. Throws `Kesalahan` (`simpan/tak-terbawa`). */
export function terapkan(paket: Paket, isi: IsiKisi, asal: IWorkbookData): void {
  const { data } = isi;
  const lembar = new Map(paket.lembar.map((l) => [`lembar-${l.nomor}`, l]));
  for (const ubah of isi.susunan ?? []) {
    const satu = lembar.get(ubah.lembar);
    if (satu) terapkanSusunan(paket, satu, ubah);
  }
  const milik = pasangkan(lembar, data);
  for (const satu of [...paket.lembar]) {
    if (![...milik.values()].includes(satu) && paket.lembar.length > 1) hapusLembar(paket, satu);
  }
  const ganti = gantiNama(paket, data, milik);
  const tersusun = (isi.susunan ?? []).length > 0 || milik.size < lembar.size || ganti.size > 0;
  for (const id of data.sheetOrder) {
    const kisi = data.sheets[id];
    if (kisi && !milik.has(id)) milik.set(id, tambahLembar(paket, kisi.name ?? ''));
  }
  for (const [id, satu] of milik) {
    const sembunyi = (data.sheets[id]?.hidden ?? 0) === 1;
    const semula = asal.sheets[`lembar-${satu.nomor}`]?.hidden ?? 0;
    if (sembunyi !== (semula === 1)) sembunyikanLembar(paket, satu, sembunyi);
  }
  urutkanLembar(
    paket,
    data.sheetOrder.flatMap((id) => milik.get(id) ?? []),
  );
  const kini = tersusun ? bukaKisi(paket.tulis(), paket.berkas) : asal;
  for (const [id, satu] of milik) {
    const baru = data.sheets[id];
    if (!baru) continue;
    ikutiNama(baru, ganti);
    const gaya = { lama: kini.styles, baru: data.styles };
    const lama = kini.sheets[`lembar-${satu.nomor}`] ?? {};
    const teks = (l: typeof lama, b: number, k: number) =>
      String(nilaiXlsx(l.cellData?.[b]?.[k] ?? {}) ?? '');
    ikutiJudul(paket, satu, (b, k) => ({ lama: teks(lama, b, k), baru: teks(baru, b, k) }));
    terapkanLembar(satu, lama, baru, gaya, isi.luberan[id] ?? []);
  }
}

/** Sheets of the file by the grid's ids. One that the grid made is after its first saving known by its name. */
function pasangkan(lembar: ReadonlyMap<string, LembarPaket>, data: IWorkbookData): Map<string, LembarPaket> {
  const hasil = new Map<string, LembarPaket>();
  for (const id of data.sheetOrder) {
    const nama = data.sheets[id]?.name;
    const ada =
      lembar.get(id) ?? [...lembar].find(([kunci, l]) => !data.sheets[kunci] && l.nama === nama)?.[1];
    if (ada) hasil.set(id, ada);
  }
  return hasil;
}

/** New names by the old ones, in small letters. Two sheets may change names with each other. */
function gantiNama(
  paket: Paket,
  data: IWorkbookData,
  milik: ReadonlyMap<string, LembarPaket>,
): Map<string, string> {
  const hasil = new Map<string, string>();
  const tugas = [...milik].flatMap(([id, satu]) => {
    const nama = data.sheets[id]?.name ?? satu.nama;
    return nama === satu.nama ? [] : [{ satu, nama, lama: satu.nama }];
  });
  for (const { satu, nama, lama } of tugas) {
    hasil.set(lama.toLowerCase(), nama);
    const bentrok = paket.cariLembar(nama);
    if (bentrok && bentrok !== satu) gantiNamaLembar(paket, bentrok, `${nama.slice(0, 24)} (lama)`);
  }
  for (const { satu, nama } of tugas) gantiNamaLembar(paket, satu, nama);
  return hasil;
}

/** The grid's own formulas follow by themselves; those of a caller without a grid follow here. */
function ikutiNama(
  lembar: Partial<IWorkbookData['sheets'][string]>,
  ganti: ReadonlyMap<string, string>,
): void {
  if (ganti.size === 0) return;
  const kini = new Set([...ganti.values()].map((nama) => nama.toLowerCase()));
  for (const baris of Object.values(lembar.cellData ?? {})) {
    for (const sel of Object.values((baris ?? {}) as Record<number, ICellData>)) {
      if (!sel?.f) continue;
      sel.f = ubahRujukan(sel.f, {
        lembar: (nama) => (kini.has(nama.toLowerCase()) ? nama : (ganti.get(nama.toLowerCase()) ?? nama)),
      });
    }
  }
}
