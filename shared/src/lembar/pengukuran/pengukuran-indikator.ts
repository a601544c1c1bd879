/** The indicators of one row: one, or several that share its cells under numbers of their own. */

import { type JenisAngka, readAngka } from '../../dasar/angka';
import { rapi } from '../../dasar/teks';
import type { Empat } from '../../kinerja/istilah';
import { jenisSatuan } from '../../kinerja/satuan';
import { caraBawaan } from '../../kinerja/triwulan';
import { type PembacaSel, tambahan, tanpaKolom } from '../sel';
import type { IndikatorTerbaca, Sel } from '../terbaca';
import { butirAngka, readAngkaBersatuan, readButir } from './indikator-banyak';
import { sdSebelum } from './sampai-dengan';

const empat = <T>(f: (tw: number) => T): Empat<T> => [f(1), f(2), f(3), f(4)];

export interface IndikatorBaris {
  indikator: IndikatorTerbaca[];
  /** One percentage for all indicators of the row: it belongs to none of them. */
  capaianBaris: Sel | null;
}

/** Which part of its cells an indicator has. */
interface Bagian {
  ke: number;
  banyak: number;
}

export class PembacaIndikator {
  constructor(
    private readonly sel: PembacaSel,
    private readonly peta: Record<string, number>,
  ) {}

  baca(r: number): IndikatorBaris {
    const nama = this.namaIndikator(r);
    const indikator = nama.map((n, ke) => this.satu(r, n, { ke, banyak: nama.length }));
    const bersama = nama.length > 1 && this.potong(r, 'capaian.k', { ke: 0, banyak: nama.length }) === null;
    if (!bersama) return { indikator, capaianBaris: null };
    const capaianBaris = this.sel.persentase(r, this.peta['capaian.k']);
    return { indikator: indikator.map((i) => ({ ...i, capaian: tanpaKolom() })), capaianBaris };
  }

  private namaIndikator(r: number): (string | null)[] {
    const mentah = this.sel.mentah(r, this.peta.indikator);
    if (typeof mentah !== 'string') return [rapi(mentah) || null];
    const butir = [...readButir(mentah).values()];
    if (butir.length > 1) return butir;
    const baris = mentah.split(/\r?\n/).map(rapi).filter(Boolean);
    const target = this.sel.mentah(r, this.peta['target.k']);
    const sebanyakTarget = typeof target === 'string' && butirAngka(target, baris.length) !== null;
    return baris.length > 1 && sebanyakTarget ? baris : (butir as [string]);
  }

  private satu(r: number, nama: string | null, bagian: Bagian): IndikatorTerbaca {
    const { sel, peta } = this;
    const dasar = sel.teks(r, peta.indikator);
    const satuan = this.satuan(r, nama, bagian);
    const jenis = jenisSatuan(satuan.nilai);
    const k = (bidang: string, j: JenisAngka = jenis) => this.angka(r, bidang, j, bagian);
    return {
      nama: dasar.nilai === null ? dasar : { ...dasar, nilai: nama },
      satuan,
      target: k('target.k'),
      tw: empat((tw) => this.triwulan(tw, k, satuan.nilai)),
      realisasi: k('realisasi.k'),
      capaian: k('capaian.k', 'persen'),
      targetRenstra: k('renstra.k'),
      capaianRenstra: k('capaianRenstra.k', 'persen'),
      ...this.tambahan(k),
      polaritas: sel.teks(r, peta.polaritas).nilai,
      cara: sel.teks(r, peta.cara).nilai,
    };
  }

  /** A stock is printed as it stands, whatever its column is called. */
  private triwulan(tw: number, k: (bidang: string) => Sel, satuan: string | null): Sel {
    if (sdSebelum(this.peta, 'k', 5) === null) return k(`tw${tw}.k`);
    const lalu = caraBawaan(satuan) === 'terakhir' ? null : sdSebelum(this.peta, 'k', tw);
    return tambahan(k(`sd${tw}.k`), lalu === null ? null : k(lalu));
  }

  /** Figures that few forms have. */
  private tambahan(k: (bidang: string, jenis?: JenisAngka) => Sel): Partial<IndikatorTerbaca> {
    const ada = (...bidang: string[]) => bidang.some((b) => this.peta[b] !== undefined);
    return {
      ...(ada('lalu.k') ? { realisasiLalu: k('lalu.k') } : {}),
      ...(ada('rpjmd.k') ? { realisasiRenstra: k('rpjmd.k') } : {}),
      ...(ada('tw1.persen', 'tw2.persen', 'tw3.persen', 'tw4.persen')
        ? { persenTw: empat((tw) => k(`tw${tw}.persen`, 'persen')) }
        : {}),
      ...(ada('targetTw1.k', 'targetTw2.k', 'targetTw3.k', 'targetTw4.k')
        ? { targetTw: empat((tw) => k(`targetTw${tw}.k`)) }
        : {}),
    };
  }

  /** The satuan's own column, else what is written beside the target (`12 dokumen`), else the percent format. */
  private satuan(r: number, nama: string | null, bagian: Bagian): Sel<string> {
    const sendiri = this.sel.teks(r, this.peta.satuan);
    if (sendiri.nilai !== null) {
      const potong = this.potong(r, 'satuan', bagian);
      return potong === null ? sendiri : { ...sendiri, nilai: potong || null };
    }
    for (const bidang of ['target.k', 'renstra.k', 'realisasi.k']) {
      const sel = this.sel.teks(r, this.peta[bidang]);
      if (sel.sel === null) continue;
      if (this.sel.isPersen(sel.sel)) return { ...sendiri, nilai: '%' };
      const teks = this.potong(r, bidang, bagian) ?? sel.teks;
      const satuan = teks === null ? null : (readAngkaBersatuan(teks, 'bebas')?.satuan ?? null);
      if (satuan !== null) return { ...sendiri, nilai: satuan };
    }
    // `Panjang jalan ditangani (km)`.
    const kurung = /\(([a-z%/ ]{1,15})\)$/i.exec(rapi(nama))?.[1];
    return this.peta.satuan === undefined && kurung ? { ...sendiri, nilai: kurung } : sendiri;
  }

  private potong(r: number, bidang: string, { ke, banyak }: Bagian): string | null {
    if (banyak === 1) return null;
    const mentah = this.sel.mentah(r, this.peta[bidang]);
    const butir = typeof mentah === 'string' ? butirAngka(mentah, banyak) : null;
    return butir === null ? null : (butir.get(ke) ?? '');
  }

  private angka(r: number, bidang: string, jenis: JenisAngka, bagian: Bagian): Sel {
    const kolom = this.peta[bidang];
    const mentah = this.sel.mentah(r, kolom);
    if (kolom === undefined || typeof mentah !== 'string') return this.utuh(r, bidang, jenis, bagian);
    const potong = this.potong(r, bidang, bagian);
    // Without a column of its own the satuan stands beside the figure, percent signs included.
    const bersatuan = this.peta.satuan === undefined && /%/.test(mentah);
    if (potong === null && (bagian.ke > 0 || (isAngka(mentah, jenis) && !bersatuan)))
      return this.utuh(r, bidang, jenis, bagian);
    const teks = potong ?? butirTunggal(mentah);
    const dasar = { ...this.sel.teks(r, kolom), teks };
    if (teks.trim() === '') return { ...dasar, nilai: null };
    const dibaca = isAngka(teks, jenis)
      ? { ...readAngka(teks, jenis), kata: false }
      : readAngkaBersatuan(teks, jenis);
    if (dibaca === null && potong === null) return this.utuh(r, bidang, jenis, bagian);
    this.lapor(dasar.sel as string, teks, dibaca);
    return { ...dasar, nilai: dibaca?.nilai ?? null };
  }

  /** The whole cell; of a cell that is not split between several indicators only the first has it. */
  private utuh(r: number, bidang: string, jenis: JenisAngka, { ke, banyak }: Bagian): Sel {
    if (ke > 0) return { ...this.sel.teks(r, this.peta[bidang]), nilai: null, teks: null };
    const kolom = this.peta[bidang];
    const sel = bidang.startsWith('capaian')
      ? this.sel.persentase(r, kolom)
      : this.sel.angka(r, kolom, jenis);
    if (banyak > 1 && sel.nilai !== null && !bidang.startsWith('capaian') && sel.sel !== null) {
      const pesan = `Sel ${sel.sel} berisi satu angka untuk ${banyak} indikator; dibaca sebagai angka indikator pertama. Tulis angka tiap indikator dengan nomor yang sama seperti indikatornya.`;
      this.sel.lapor('angka-teks', 'peringatan', pesan, sel.sel, sel.nilai);
    }
    return sel;
  }

  private lapor(sel: string, teks: string, dibaca: { nilai: number | null; kata: boolean } | null): void {
    if (dibaca === null) {
      const pesan = `Sel ${sel} seharusnya berisi angka, tetapi berisi “${rapi(teks)}” yang tidak dapat dibaca sebagai angka.`;
      this.sel.lapor('angka-teks', 'galat', pesan, sel, teks);
    } else if (dibaca.kata) {
      const pesan = `Sel ${sel} berisi kata “${rapi(teks)}”, bukan angka; capaiannya tidak dapat dihitung.`;
      this.sel.lapor('angka-teks', 'info', pesan, sel, teks);
    } else if (this.peta.satuan !== undefined && !isAngka(teks, 'bebas')) {
      const tulis = String(dibaca.nilai).replace('.', ',');
      const pesan = `Angka “${rapi(teks)}” di sel ${sel} ditulis bersama satuannya, sehingga rumus tidak menghitungnya; dibaca ${tulis}.`;
      this.sel.lapor('angka-teks', 'info', pesan, sel, teks);
    }
  }
}

function isAngka(teks: string, jenis: JenisAngka): boolean {
  const { nilai, kosong } = readAngka(teks, jenis);
  return nilai !== null || kosong;
}

/** `1. 90 %` alone in a cell is one figure with a number in front. */
function butirTunggal(teks: string): string {
  return /^\(?1[.)]\s/.test(teks.trim()) ? (readButir(teks).get(0) ?? teks) : teks;
}
