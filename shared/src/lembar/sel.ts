/** Reading single cells: the figure with its address, formula and text, and a temuan for what cannot be read as it should. */
import { bulat, type JenisAngka, type KolomTerbaca, readAngka, readKolom } from '../dasar/angka';
import { alamat, isGalat, kolomHuruf, type Lembar, type Nilai } from '../dasar/kisi';
import { isKosong, rapi } from '../dasar/teks';
import { type IdAturan, lapor, type Temuan, type Tingkat } from '../dasar/temuan';
import type { Sel } from './terbaca';

const TANPA_KOLOM: Sel<never> = Object.freeze({ nilai: null, sel: null, rumus: null, teks: null });

/** A figure of which the form has no column. */
export function tanpaKolom<T = number>(): Sel<T> {
  return TANPA_KOLOM;
}

/** A quarter of a form that prints the year to date only: what was added since the quarter before, at the cell of the sum. */
export function tambahan(kini: Sel, sebelumnya: Sel | null): Sel {
  if (kini.nilai === null || sebelumnya === null) return kini;
  return { ...kini, nilai: bulat(kini.nilai - (sebelumnya.nilai ?? 0), 6), rumus: null };
}

/** What is shown of 0,8125 is 81,25; beyond ten places lies what binary arithmetic left over. */
const kaliSeratus = (n: number): number => bulat(n * 100, 10);

/** Two cells or brackets divided, whatever guards them against a zero. */
const HASIL_BAGI = /[A-Z)\d]\/[A-Z$(]/;
const KALI_SERATUS = /(?<![A-Z$\d])100(?!\d)|%/;
/** So many more texts make it the column's habit. */
const TEKS_SEKOLOM = 3;
/** Ten times the target and more would rather be a percentage already. */
const RASIO_MAKS = 10;

/** One sheet being read; collects the temuan of its cells. */
export class PembacaSel {
  readonly temuan: Temuan[] = [];
  private readonly kolomTeks = new Map<number, KolomTerbaca>();

  constructor(
    readonly lembar: Lembar,
    readonly berkas: string,
  ) {}

  mentah(baris: number, kolom: number | undefined): Nilai {
    return kolom === undefined ? null : (this.lembar.nilai[baris]?.[kolom] ?? null);
  }

  isi(baris: number, kolom: number | undefined): boolean {
    return !isKosong(this.mentah(baris, kolom));
  }

  rumus(baris: number, kolom: number): string | null {
    return this.lembar.rumus[baris]?.[kolom] || null;
  }

  /** Number of a cell; a readable text gives its number and an `angka-teks`, an unreadable one or an error gives null and a galat. */
  angka(baris: number, kolom: number | undefined, jenis: JenisAngka): Sel {
    if (kolom === undefined) return TANPA_KOLOM;
    const nilai = this.mentah(baris, kolom);
    const sel = alamat(baris, kolom);
    const hasil: Sel = {
      nilai: typeof nilai === 'number' ? (this.isPersen(sel) ? kaliSeratus(nilai) : nilai) : null,
      sel,
      rumus: this.rumus(baris, kolom),
      teks: null,
    };
    if (typeof nilai === 'number') {
      if (jenis === 'orang' && !Number.isInteger(nilai)) this.laporOrangBerdesimal(hasil);
      return hasil;
    }
    if (nilai === null || nilai === '') return hasil;
    hasil.teks = String(nilai);
    if (this.galat(nilai, baris, kolom)) return hasil;
    const kolomnya = this.kolom(baris, kolom);
    const sendiri = readAngka(nilai, jenis);
    const dibaca = sendiri.ambigu && jenis === 'bebas' ? (kolomnya.angka[baris] ?? sendiri) : sendiri;
    hasil.nilai = dibaca.nilai;
    this.periksaTeks(hasil, dibaca.kosong, dibaca.ambigu);
    return hasil;
  }

  /** True where the sheet shows the number as a percentage; `angka` gives what is shown. */
  isPersen(sel: string): boolean {
    return this.lembar.persen?.[sel] === true;
  }

  /** A percentage; a bare quotient (`=U9/E9` without × 100 and without a percent format) is one too, shown as 0,95. */
  persentase(baris: number, kolom: number | undefined): Sel {
    const hasil = this.angka(baris, kolom, 'persen');
    const { nilai, rumus, sel } = hasil;
    const hasilBagi = rumus !== null && HASIL_BAGI.test(rumus) && !KALI_SERATUS.test(rumus);
    if (nilai === null || sel === null || !hasilBagi || this.isPersen(sel) || Math.abs(nilai) > RASIO_MAKS) {
      return hasil;
    }
    return { ...hasil, nilai: kaliSeratus(nilai) };
  }

  teks(baris: number, kolom: number | undefined): Sel<string> {
    if (kolom === undefined) return TANPA_KOLOM;
    const nilai = this.mentah(baris, kolom);
    const sel = alamat(baris, kolom);
    const rumus = this.rumus(baris, kolom);
    if (isKosong(nilai)) return { nilai: null, sel, rumus, teks: null };
    if (this.galat(nilai, baris, kolom)) return { nilai: null, sel, rumus, teks: String(nilai) };
    return { nilai: rapi(nilai), sel, rumus, teks: typeof nilai === 'string' ? nilai : null };
  }

  /** As `teks`; a cell below or beside the first of a merged block shows what that one holds. */
  teksBergabung(baris: number, kolom: number): Sel<string> {
    const blok = this.lembar.gabungan.find(
      (g) => g.kolom <= kolom && kolom < g.kolom + g.lebar && g.baris <= baris && baris < g.baris + g.tinggi,
    );
    return blok === undefined ? this.teks(baris, kolom) : this.teks(blok.baris, blok.kolom);
  }

  lapor(
    aturan: IdAturan,
    tingkat: Tingkat,
    pesan: string,
    sel: string,
    tercetak: string | number | null = null,
  ) {
    this.temuan.push(
      lapor({
        aturan,
        tingkat,
        pesan,
        lokasi: { berkas: this.berkas, lembar: this.lembar.nama, sel },
        tercetak,
      }),
    );
  }

  /** The column as a whole, asked only where a figure is typed as text: its clear texts decide the unclear ones. */
  private kolom(baris: number, kolom: number): KolomTerbaca {
    let dibaca = this.kolomTeks.get(kolom);
    if (dibaca !== undefined) return dibaca;
    dibaca = readKolom(this.lembar.nilai.map((isi) => isi[kolom] ?? null));
    this.kolomTeks.set(kolom, dibaca);
    if (dibaca.campur) {
      const huruf = kolomHuruf(kolom);
      const pesan = `Kolom ${huruf} memakai koma dan titik sekaligus sebagai tanda desimal; samakan penulisannya.`;
      this.lapor('angka-teks', 'peringatan', pesan, alamat(baris, kolom));
    }
    return dibaca;
  }

  private galat(nilai: Nilai, baris: number, kolom: number): boolean {
    if (!isGalat(nilai)) return false;
    const sel = alamat(baris, kolom);
    this.lapor(
      'sel-galat',
      'galat',
      `Sel ${sel} berisi kesalahan rumus ${nilai}; nilainya tidak dapat dibaca.`,
      sel,
      nilai,
    );
    return true;
  }

  /** `3,19` heads is most likely 3.190 in a cell whose number format drops the last zero; the figure is left as it is. */
  private laporOrangBerdesimal({ nilai, sel }: Sel): void {
    const pesan = `Sel ${sel} berisi ${String(nilai).replace('.', ',')} orang; jumlah orang tidak berdesimal. Bila maksudnya ribuan, tulis tanpa pemisah.`;
    this.lapor('angka-teks', 'peringatan', pesan, sel ?? 'A1', nilai);
  }

  private periksaTeks({ nilai, sel, teks }: Sel, kosong: boolean, ambigu: boolean): void {
    if (sel === null || teks === null || kosong || (nilai === 0 && !/\d/.test(teks))) return;
    const kutip = `“${rapi(teks)}”`;
    if (nilai === null) {
      this.lapor(
        'angka-teks',
        'galat',
        `Sel ${sel} seharusnya berisi angka, tetapi berisi ${kutip} yang tidak dapat dibaca sebagai angka.`,
        sel,
        teks,
      );
    } else if (ambigu) {
      this.lapor(
        'angka-teks',
        'peringatan',
        `Angka ${kutip} di sel ${sel} ditulis sebagai teks dan pemisahnya dapat berarti ribuan atau desimal; dibaca ${String(nilai).replace('.', ',')}.`,
        sel,
        teks,
      );
    } else {
      this.lapor(
        'angka-teks',
        'info',
        `Angka ${kutip} di sel ${sel} ditulis sebagai teks, sehingga rumus tidak menghitungnya; dibaca ${String(nilai).replace('.', ',')}.`,
        sel,
        teks,
      );
    }
  }
}

/** Readable figures typed as text, told once for each column that is full of them. */
export function ringkasTeks(semua: readonly Temuan[]): Temuan[] {
  const kolom = new Map<string, Temuan[]>();
  const huruf = (t: Temuan) => t.lokasi.sel.replace(/\d+$/, '');
  for (const t of semua)
    if (t.aturan === 'angka-teks' && t.tingkat === 'info')
      kolom.set(huruf(t), [...(kolom.get(huruf(t)) ?? []), t]);
  return semua.flatMap((t): Temuan[] => {
    const serupa = t.aturan === 'angka-teks' && t.tingkat === 'info' ? (kolom.get(huruf(t)) ?? []) : [];
    const [pertama, ...lain] = serupa;
    if (pertama === undefined || lain.length < TEKS_SEKOLOM) return [t];
    if (t !== pertama) return [];
    const pesan = `${t.pesan.replace(/\.$/, '')}. Begitu pula ${lain.length} sel lain di kolom ${huruf(t)}.`;
    return [{ ...t, pesan, terkait: lain.map((l) => l.lokasi) }];
  });
}
