/** What one cell holds: the true figure as this form writes it down. */
import { alamat } from '../../src/dasar/kisi';
import type { Acak } from './acak';
import { bulat2, type EntriBenar, type IndikatorBenar } from './kebenaran';
import type { SelBangkit } from './kertas';
import type { Rancangan } from './rancangan';

const KOSONG: SelBangkit = { nilai: null };

/** Sheet column of a field, null where the form has none. */
export type Letak = (kunci: string) => number | null;

const id = (n: number, desimal: number): string => {
  const [utuh, pecahan] = n.toFixed(desimal).split('.');
  const ribuan = (utuh as string).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return pecahan === undefined ? ribuan : `${ribuan},${pecahan}`;
};
const koma = (n: number): string => String(n).replace('.', ',');

export class Penulis {
  constructor(
    private readonly r: Rancangan,
    private readonly acak: Acak,
    private readonly letak: Letak,
  ) {}

  uang(medan: string, e: EntriBenar, baris: number, anak: readonly number[]): SelBangkit {
    const { r } = this;
    if (/^capaian|^persen/.test(medan)) return this.persen(medan, e.rp[medan] ?? null, e.rp, 'rp', baris);
    const n = this.kumulatif(medan, e.rp, false);
    if (n === null) return KOSONG;
    if (r.uang === 'ribuan') return this.berumus(n / 1000, medan, 'rp', baris, anak);
    if (r.uang === 'juta') return this.berumus(n / 1_000_000, medan, 'rp', baris, anak);
    if (r.uang === 'strip' && n === 0) return { nilai: this.acak.pilih(['-', ' - ', 0]) };
    const teks = this.uangTeks(n);
    return teks === null ? this.berumus(n, medan, 'rp', baris, anak) : { nilai: teks };
  }

  private uangTeks(n: number): string | null {
    const sela = this.r.gaib === 'angka' ? '\u00a0' : ' ';
    switch (this.r.uang) {
      case 'teksId':
        return this.acak.mungkin(0.5) ? id(n, 2) : `${id(n, 0)}${this.r.gaib === 'angka' ? '\u00a0' : ''}`;
      case 'teksEn':
        return id(n, 0).replaceAll('.', ',');
      case 'teksRp':
        return this.acak.pilih([`Rp${sela}${id(n, 0)}`, `Rp.${sela}${id(n, 2)}`]);
      default:
        return null;
    }
  }

  /** One indicator, or all of a row that share its cells under numbers. */
  kinerja(medan: string, indikator: readonly IndikatorBenar[], baris: number): SelBangkit {
    if (indikator.length > 1) {
      const isi = indikator.map((i) => this.kumulatif(medan, i.k, i.jenis === 'nilai'));
      if (isi.every((n) => n === null)) return KOSONG;
      return { nilai: isi.map((n, k) => `${k + 1}. ${n === null ? '-' : koma(n)}`).join('\n') };
    }
    const i = indikator[0];
    if (i === undefined) return KOSONG;
    if (/^capaian|^persen/.test(medan)) return this.persen(medan, i.k[medan] ?? null, i.k, 'k', baris);
    const n = this.kumulatif(medan, i.k, i.jenis === 'nilai');
    if (n === null) return KOSONG;
    if (this.r.satuan === 'diTarget' && /^(target|renstra)$/.test(medan)) {
      return { nilai: i.satuan === '%' ? `${koma(n)} %` : `${koma(n)} ${i.satuan}` };
    }
    if (this.r.kinerja === 'teks')
      return { nilai: i.satuan === '%' && this.acak.mungkin(0.5) ? `${koma(n)}%` : koma(n) };
    return this.berumus(n, medan, i.jenis === 'nilai' ? 'stok' : 'k', baris, []);
  }

  /** A quarter of a form that prints the year to date. */
  private kumulatif(medan: string, a: Record<string, number | null>, stok: boolean): number | null {
    const tw = /^tw(\d)$/.exec(medan);
    if (this.r.kumulatif !== 'ya' || tw === null || stok) return a[medan] ?? null;
    let jumlah = 0;
    for (let n = 1; n <= Number(tw[1]); n++) jumlah += a[`tw${n}`] ?? 0;
    return bulat2(jumlah);
  }

  private sel(kunci: string, baris: number): string | null {
    const kolom = this.letak(kunci);
    return kolom === null ? null : alamat(baris, kolom);
  }

  private berumus(
    nilai: number,
    medan: string,
    jenis: 'k' | 'rp' | 'stok',
    baris: number,
    anak: readonly number[],
  ): SelBangkit {
    const rumus = this.r.rumus ? this.rumus(medan, jenis, baris, anak) : null;
    return rumus === null ? { nilai } : { nilai, rumus };
  }

  private rumus(
    medan: string,
    jenis: 'k' | 'rp' | 'stok',
    baris: number,
    anak: readonly number[],
  ): string | null {
    const b = jenis === 'rp' ? 'rp' : 'k';
    if (medan === 'realisasi' && this.r.kumulatif === 'ya') return null;
    if (medan === 'realisasi' && jenis !== 'stok') {
      const tw = [1, 2, 3, 4].flatMap((n) => this.sel(`tw${n}.${b}`, baris) ?? []);
      return tw.length > 1 ? `=${tw.join('+')}` : null;
    }
    const [lalu, realisasi] = [this.sel(`lalu.${b}`, baris), this.sel(`realisasi.${b}`, baris)];
    if (medan === 'kini' && jenis !== 'stok') return lalu && realisasi ? `=${lalu}+${realisasi}` : null;
    const [pagu] = [this.sel('target.rp', baris)];
    if (medan === 'sisa') return pagu && realisasi ? `=${pagu}-${realisasi}` : null;
    if (jenis !== 'rp' || anak.length === 0) return null;
    const suku = anak.map((a) => this.sel(`${medan}.rp`, a) as string);
    const berurut = anak.every((a, i) => i === 0 || a === (anak[i - 1] as number) + 1);
    if (berurut && suku.length > 1) return `=SUM(${suku[0]}:${suku[suku.length - 1]})`;
    return this.acak.mungkin(0.5) ? `=${suku.join('+')}` : `=SUM(${suku.join(',')})`;
  }

  private persen(
    medan: string,
    n: number | null,
    a: Record<string, number | null>,
    b: 'k' | 'rp',
    baris: number,
  ): SelBangkit {
    if (n === null) return KOSONG;
    if (this.r.persen === 'teks') return { nilai: this.acak.pilih([`${id(n, 2)}%`, `${id(n, 2)} %`]) };
    const [atas, bawah] = pasangan(medan);
    const tepat = (a[atas] as number) / (a[bawah] as number);
    const [selAtas, selBawah] = [this.sel(`${atas}.${b}`, baris), this.sel(`${bawah}.${b}`, baris)];
    const berumus = this.r.rumus && selAtas && selBawah && isBilangan(this.r, b);
    if (this.r.persen === 'format')
      return { nilai: tepat, persen: true, ...(berumus && { rumus: `=${selAtas}/${selBawah}` }) };
    if (this.r.persen === 'rumus' && berumus)
      return { nilai: tepat * 100, rumus: `=${selAtas}/${selBawah}*100` };
    return { nilai: n, ...(berumus && { rumus: `=ROUND(${selAtas}/${selBawah}*100,2)` }) };
  }
}

/** Text is no operand. */
const isBilangan = (r: Rancangan, b: 'k' | 'rp'): boolean =>
  b === 'rp' ? /angka|ribuan|juta/.test(r.uang) : r.kinerja === 'angka' && r.satuan !== 'diTarget';

function pasangan(medan: string): [atas: string, bawah: string] {
  if (medan === 'capaianRenstra') return ['kini', 'renstra'];
  if (medan === 'capaian') return ['realisasi', 'target'];
  return [medan.replace('persen', 'tw'), 'target'];
}
