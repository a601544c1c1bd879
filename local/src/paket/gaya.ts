/** The styles part: what a cell's style number means, and new numbers for changed styles; the others stay as they are. */
import { BAWAAN_FORMAT } from '@lembar-kinerja/functions/berkas/xlsx/gaya';
import {
  anakPertama,
  anakUnsur,
  bacaPotongan,
  type Dokumen,
  setSifat,
  sifat,
  sisipAnak,
  sisipUrut,
  tulisSimpul,
  type Unsur,
  unsur,
} from './pohon';

const URUTAN =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
export const URUTAN_HURUF =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
export const URUTAN_GARIS = 'start left end right top bottom diagonal vertical horizontal'.split(' ');
const URUTAN_XF = ['alignment', 'protection', 'extLst'];
type Daftar = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'numFmts';

export interface IsiGaya {
  /** As the file writes it; undefined where a number is shown as it is. */
  format: string | undefined;
  huruf: Unsur | undefined;
  isian: Unsur | undefined;
  garis: Unsur | undefined;
  letak: Unsur | undefined;
}

/** null takes the property out; undefined leaves it. */
export interface UbahGaya {
  format?: string | null;
  /** Children of the font by their name. */
  huruf?: Record<string, Unsur | null>;
  isian?: Unsur;
  garis?: Record<string, Unsur>;
  /** Attributes of the alignment. */
  letak?: Record<string, string | number | null>;
}

export class GayaPaket {
  readonly #xf: Unsur[];
  readonly #format = new Map<number, string>();
  readonly #jadi = new Map<string, number>();

  constructor(
    readonly dokumen: Dokumen,
    private readonly sentuh: () => void,
  ) {
    this.#xf = this.daftar('cellXfs');
    for (const satu of this.daftar('numFmts'))
      this.#format.set(Number(sifat(satu, 'numFmtId')), sifat(satu, 'formatCode') ?? '');
  }

  get awalan(): string {
    return this.dokumen.awalan;
  }

  private daftar(nama: Daftar): Unsur[] {
    const induk = anakPertama(this.dokumen.akar, nama);
    return induk ? anakUnsur(induk) : [];
  }

  baca(s: number): IsiGaya {
    const xf = this.#xf[s];
    const acuan = (nama: Daftar, sifatnya: string) =>
      this.daftar(nama)[Number((xf && sifat(xf, sifatnya)) ?? 0)];
    return {
      format: this.format(s),
      huruf: acuan('fonts', 'fontId'),
      isian: acuan('fills', 'fillId'),
      garis: acuan('borders', 'borderId'),
      letak: xf && anakPertama(xf, 'alignment'),
    };
  }

  format(s: number): string | undefined {
    const xf = this.#xf[s];
    const nomor = Number((xf && sifat(xf, 'numFmtId')) ?? 0);
    const kode = this.#format.get(nomor) ?? BAWAAN_FORMAT[nomor];
    return kode === undefined || /^general$/i.test(kode) ? undefined : kode;
  }

  /** The number of a style that is `s` but for `ubah`. */
  turunan(s: number, ubah: UbahGaya): number {
    this.sentuh();
    const asal = this.#xf[s] ?? this.#xf[0];
    const xf = asal
      ? salin(asal, this.awalan)
      : unsur(this.awalan, 'xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const pasang = (nama: string, terap: string, nomor: number) => {
      setSifat(xf, nama, nomor);
      setSifat(xf, terap, 1);
    };
    const lama = this.baca(s);
    if (ubah.format !== undefined) pasang('numFmtId', 'applyNumberFormat', this.nomorFormat(ubah.format));
    if (ubah.huruf) {
      const huruf = lama.huruf ? salin(lama.huruf, this.awalan) : unsur(this.awalan, 'font');
      pasang('fontId', 'applyFont', this.tambah('fonts', gantiAnak(huruf, ubah.huruf, URUTAN_HURUF)));
    }
    if (ubah.isian) pasang('fillId', 'applyFill', this.tambah('fills', ubah.isian));
    if (ubah.garis) {
      const garis = lama.garis ? salin(lama.garis, this.awalan) : unsur(this.awalan, 'border');
      pasang('borderId', 'applyBorder', this.tambah('borders', gantiAnak(garis, ubah.garis, URUTAN_GARIS)));
    }
    if (ubah.letak) {
      let letak = anakPertama(xf, 'alignment');
      if (!letak) {
        letak = unsur(this.awalan, 'alignment');
        sisipUrut(xf, letak, URUTAN_XF);
      }
      for (const [nama, nilai] of Object.entries(ubah.letak)) setSifat(letak, nama, nilai);
      setSifat(xf, 'applyAlignment', 1);
    }
    return this.tambah('cellXfs', xf);
  }

  private nomorFormat(kode: string | null): number {
    if (kode === null || /^general$/i.test(kode)) return 0;
    for (const [nomor, ada] of this.#format) if (ada === kode) return nomor;
    const bawaan = Object.entries(BAWAAN_FORMAT).find(
      ([nomor, ada]) => ada === kode && !this.#format.has(Number(nomor)),
    );
    if (bawaan) return Number(bawaan[0]);
    const nomor = Math.max(163, ...this.#format.keys()) + 1;
    this.#format.set(nomor, kode);
    this.tambah('numFmts', unsur(this.awalan, 'numFmt', { numFmtId: nomor, formatCode: kode }));
    return nomor;
  }

  /** The place of an element in its list; one that reads the same is used again. */
  private tambah(nama: Daftar, baru: Unsur): number {
    const { akar } = this.dokumen;
    let induk = anakPertama(akar, nama);
    if (!induk) {
      induk = unsur(this.awalan, nama);
      sisipUrut(akar, induk, URUTAN);
    }
    const teks = tulisSimpul(baru);
    const kunci = `${nama}:${teks}`;
    const ada = this.#jadi.get(kunci) ?? anakUnsur(induk).findIndex((satu) => tulisSimpul(satu) === teks);
    if (ada >= 0) {
      this.#jadi.set(kunci, ada);
      return ada;
    }
    const letak = anakUnsur(induk).length;
    sisipAnak(induk, induk.anak.length, baru);
    setSifat(induk, 'count', letak + 1);
    if (nama === 'cellXfs') this.#xf.push(baru);
    this.#jadi.set(kunci, letak);
    return letak;
  }
}

function salin(asal: Unsur, awalan: string): Unsur {
  return bacaPotongan(tulisSimpul(asal), awalan)[0] as Unsur;
}

function gantiAnak(
  induk: Unsur,
  ganti: Readonly<Record<string, Unsur | null>>,
  urutan: readonly string[],
): Unsur {
  for (const [nama, baru] of Object.entries(ganti)) {
    induk.anak = induk.anak.filter((satu) => typeof satu === 'string' || satu.nama !== nama);
    if (baru) sisipUrut(induk, baru, urutan);
  }
  return induk;
}
