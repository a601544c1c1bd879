/** Runs before the grid is loaded: asks for the first workbook while the browser reads the grid's code. */
import type { Awal } from '../host/protokol';
import * as sambungan from './sambungan';

export interface Mula {
  awal: Awal;
  /** null: the folder holds no workbook. */
  pertama: { nama: string; buku: Promise<sambungan.BukuTerbuka> } | null;
}

declare global {
  var mulaLembarKinerja: Promise<Mula>;
}

globalThis.mulaLembarKinerja = sambungan.awal().then((awal) => {
  const nama = awal.berkas.find((satu) => /^Pengukuran/i.test(satu)) ?? awal.berkas[0];
  return { awal, pertama: nama === undefined ? null : { nama, buku: sambungan.bukaBuku(nama) } };
});
// Whoever waits for it handles a failure; until then it is no unhandled one.
globalThis.mulaLembarKinerja.then((mula) => mula.pertama?.buku.catch(() => undefined)).catch(() => undefined);
