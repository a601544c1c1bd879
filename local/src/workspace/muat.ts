/** A workbook as the library's whole model, pictures and all, within bounds that keep this process alive. */
import { Workbook } from '@cj-tech-master/excelts';
import { bukaPaket } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { bukaZip, ZipTerlaluBesar } from '@lembar-kinerja/functions/berkas/zip/buka';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { indeksKolom } from '@lembar-kinerja/shared/dasar/kisi';

/** Unpacked size of all parts. */
const UKURAN_MAKS = 128 * 1024 * 1024;
/** Rows, cells, and cells under merges: each becomes an object. 20.000 rows of 24 columns are 500.000. */
const BENDA_MAKS = 600_000;
const POTONGAN = 64 * 1024;

interface ModelMentah {
  worksheets?: { rows?: ({ cells?: unknown[] } | null)[]; mergeCells?: string[] }[];
}

interface Penampung {
  write(data: unknown, ...lain: unknown[]): Promise<unknown>;
}

/** What is replaced in the library's reader and writer. */
interface Pembaca {
  createStreamBuf(): Penampung;
  reconcile(model: ModelMentah, opsi: unknown): void;
  loadFromFiles(bagian: Record<string, Uint8Array>): Promise<unknown>;
}

/** Throws `Kesalahan` (`buku/…`). */
export async function muatBuku(isi: Uint8Array, berkas: string): Promise<Workbook> {
  const buku = new Workbook();
  const pembaca = buku.xlsx as unknown as Pembaca;
  const susun = pembaca.reconcile.bind(pembaca);
  const penampung = pembaca.createStreamBuf.bind(pembaca);
  pembaca.createStreamBuf = () => sepotongSepotong(penampung());
  pembaca.reconcile = (model, opsi) => {
    if (banyakBenda(model) > BENDA_MAKS) throw new Kesalahan('buku/terlalu-besar', { berkas });
    susun(model, opsi);
  };
  tolakNamaLuas(isi, berkas);
  try {
    await pembaca.loadFromFiles(bukaZip(isi, /./, UKURAN_MAKS));
  } catch (sebab) {
    if (sebab instanceof Kesalahan) throw sebab;
    throw new Kesalahan(sebab instanceof ZipTerlaluBesar ? 'buku/terlalu-besar' : 'buku/rusak', { berkas });
  }
  return buku;
}

/** The library makes an object of every cell of a name: one over a whole sheet would end this process. */
function tolakNamaLuas(isi: Uint8Array, berkas: string): void {
  for (const { nama, isi: rumus } of bukaPaket(isi, berkas, UKURAN_MAKS).nama) {
    const sel = rumus.split(',').reduce((jumlah, r) => jumlah + luas(r.replace(/^.*!/s, '')), 0);
    if (sel > BENDA_MAKS) throw new Kesalahan('simpan/tak-utuh', { berkas, bagian: `nama rentang ${nama}` });
  }
}

/** The library's buffer breaks, outside of any promise, on a picture that comes in one piece of several MB. */
function sepotongSepotong(penampung: Penampung): Penampung {
  const tulis = penampung.write.bind(penampung);
  penampung.write = (data, ...lain) => {
    if (!(data instanceof Uint8Array) || data.length <= POTONGAN) return tulis(data, ...lain);
    const akhir = data.length - POTONGAN;
    // Without waiting between the pieces: another write must not come between them.
    const awal = Array.from({ length: Math.ceil(akhir / POTONGAN) }, (_, i) =>
      tulis(data.subarray(i * POTONGAN, Math.min((i + 1) * POTONGAN, akhir))),
    );
    return Promise.all([...awal, tulis(data.subarray(akhir), ...lain)]);
  };
  return penampung;
}

function banyakBenda({ worksheets = [] }: ModelMentah): number {
  let jumlah = 0;
  for (const lembar of worksheets) {
    for (const baris of lembar?.rows ?? []) jumlah += 1 + (baris?.cells?.length ?? 0);
    for (const rentang of lembar?.mergeCells ?? []) jumlah += luas(rentang);
  }
  return jumlah;
}

/** Cells of `A1:C3`; the library refuses what is no range. */
function luas(rentang: string): number {
  const letak = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(rentang);
  if (!letak) return 1;
  return (
    (indeksKolom(letak[3] ?? '') - indeksKolom(letak[1] ?? '') + 1) *
    (Number(letak[4]) - Number(letak[2]) + 1)
  );
}
