/** The figures of one row of a pengukuran form, by field. */

import type { Empat } from '../../kinerja/istilah';
import { type PembacaSel, tambahan } from '../sel';
import type { BarisTerbaca, Sel } from '../terbaca';
import { type IndikatorBaris, PembacaIndikator } from './pengukuran-indikator';
import { sdSebelum } from './sampai-dengan';

const empat = <T>(f: (tw: number) => T): Empat<T> => [f(1), f(2), f(3), f(4)];
const KOLOM_K = [
  'target.k',
  'tw1.k',
  'tw2.k',
  'tw3.k',
  'tw4.k',
  'realisasi.k',
  'renstra.k',
  'capaianRenstra.k',
];
const KOLOM_RP = ['target.rp', 'sd1.rp', 'sd4.rp', 'tw1.rp', 'tw2.rp', 'tw3.rp', 'tw4.rp', 'realisasi.rp'];

type Uang = Pick<
  BarisTerbaca,
  | 'anggaran'
  | 'twRp'
  | 'sumberDana'
  | 'sasaran'
  | 'penanggungJawab'
  | 'realisasiRp'
  | 'rpjmdRp'
  | 'capaianRp'
  | 'targetRenstraRp'
  | 'capaianRenstraRp'
  | 'realisasiLaluRp'
  | 'persenTwRp'
  | 'targetTwRp'
  | 'sisaRp'
>;

const lengkap = <T>(lama: Sel<T>, baru: Sel<T>): Sel<T> =>
  lama.nilai === null && baru.nilai !== null ? baru : lama;

const lengkapEmpat = <T>(lama: Empat<Sel<T>>, baru: Empat<Sel<T>>): Empat<Sel<T>> =>
  empat((tw) => lengkap(lama[tw - 1] as Sel<T>, baru[tw - 1] as Sel<T>));

export class PembacaAngka {
  private readonly pembacaIndikator: PembacaIndikator;
  /** Columns of figures. */
  readonly kolom: readonly number[];

  constructor(
    private readonly sel: PembacaSel,
    private readonly peta: Record<string, number>,
  ) {
    this.pembacaIndikator = new PembacaIndikator(sel, peta);
    this.kolom = Object.entries(peta)
      .flatMap(([bidang, k]) => (/\.(k|rp)$/.test(bidang) ? [k] : []))
      .sort((a, b) => a - b);
  }

  adaK = (r: number): boolean => KOLOM_K.some((b) => this.sel.isi(r, this.peta[b]));
  adaRp = (r: number): boolean => KOLOM_RP.some((b) => this.sel.isi(r, this.peta[b]));
  /** As `adaK`, but words (a signature, a remark) are no figure. */
  adaAngkaK = (r: number): boolean => KOLOM_K.some((b) => this.berangka(r, b));
  adaAngkaRp = (r: number): boolean => KOLOM_RP.some((b) => this.berangka(r, b));

  /** Indicators on this row, several where its cell numbers them; null when it has neither a name nor a K figure. */
  indikator(r: number): IndikatorBaris | null {
    if (!this.sel.isi(r, this.peta.indikator) && !this.adaK(r)) return null;
    return this.pembacaIndikator.baca(r);
  }

  capaianK(r: number): Sel {
    return this.sel.persentase(r, this.peta['capaian.k']);
  }

  uang(r: number): Uang {
    const { peta, sel } = this;
    const rp = (bidang: string) => sel.angka(r, peta[bidang], 'uang');
    return {
      anggaran: rp('target.rp'),
      twRp: empat((tw) => {
        if (sdSebelum(peta, 'rp', 5) === null) return rp(`tw${tw}.rp`);
        const lalu = sdSebelum(peta, 'rp', tw);
        return tambahan(rp(`sd${tw}.rp`), lalu === null ? null : rp(lalu));
      }),
      sumberDana: empat((tw) => sel.teks(r, peta[`tw${tw}.sumberDana`] ?? peta.sumberDana)),
      ...this.keterangan(r),
      realisasiRp: rp('realisasi.rp'),
      rpjmdRp: rp('rpjmd.rp'),
      capaianRp: sel.persentase(r, peta['capaian.rp']),
      targetRenstraRp: rp('renstra.rp'),
      capaianRenstraRp: sel.persentase(r, peta['capaianRenstra.rp']),
      ...(peta['sisa.rp'] === undefined ? {} : { sisaRp: rp('sisa.rp') }),
      ...(peta['lalu.rp'] === undefined ? {} : { realisasiLaluRp: rp('lalu.rp') }),
      ...(this.ada('tw', 'persenRp')
        ? { persenTwRp: empat((tw) => sel.persentase(r, peta[`tw${tw}.persenRp`])) }
        : {}),
      ...(this.ada('targetTw', 'rp') ? { targetTwRp: empat((tw) => rp(`targetTw${tw}.rp`)) } : {}),
    };
  }

  /** Sasaran and penanggung jawab, on forms that have these columns beside the names. */
  keterangan(r: number): Pick<BarisTerbaca, 'sasaran' | 'penanggungJawab'> {
    const { sasaran, penanggungJawab } = this.peta;
    return {
      ...(sasaran === undefined ? {} : { sasaran: this.sel.teksBergabung(r, sasaran) }),
      ...(penanggungJawab === undefined
        ? {}
        : { penanggungJawab: this.sel.teksBergabung(r, penanggungJawab) }),
    };
  }

  private ada = (kelompok: string, bagian: string): boolean =>
    [1, 2, 3, 4].some((tw) => this.peta[`${kelompok}${tw}.${bagian}`] !== undefined);

  /** What the entry lacks and this further row of it has. */
  lengkapi(entri: BarisTerbaca, r: number): void {
    const baru = this.uang(r);
    const { sumberDana, sasaran, penanggungJawab, twRp, persenTwRp, targetTwRp, ...satuan } = baru;
    for (const [bidang, sel] of Object.entries(satuan) as [keyof typeof satuan, Sel][]) {
      entri[bidang] = lengkap(entri[bidang] ?? sel, sel);
    }
    if (sasaran) entri.sasaran = lengkap(entri.sasaran ?? sasaran, sasaran);
    if (penanggungJawab)
      entri.penanggungJawab = lengkap(entri.penanggungJawab ?? penanggungJawab, penanggungJawab);
    entri.sumberDana = lengkapEmpat(entri.sumberDana, sumberDana);
    entri.twRp = lengkapEmpat(entri.twRp, twRp);
    if (persenTwRp) entri.persenTwRp = lengkapEmpat(entri.persenTwRp ?? persenTwRp, persenTwRp);
    if (targetTwRp) entri.targetTwRp = lengkapEmpat(entri.targetTwRp ?? targetTwRp, targetTwRp);
  }

  private berangka(r: number, bidang: string): boolean {
    const nilai = this.sel.mentah(r, this.peta[bidang]);
    return typeof nilai === 'number' || (typeof nilai === 'string' && /^[^a-z]*\d[^a-z]*$/i.test(nilai));
  }
}
