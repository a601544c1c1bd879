/** What the row of column numbers, the cells' formulas and the figures themselves say of how columns are made of others. */
import type { Lembar } from '../../../dasar/kisi';
import { jumlahanRumus } from '../../../rumus/jumlahan';
import type { KepalaMentah } from '../../kepala';

export interface Fakta {
  hasil: number;
  /** Columns that are added, or the two that are divided. */
  jenis: 'jumlah' | 'bagi';
  dari: number[];
  /** 0 to 1: how many of the rows agree. */
  kuat: number;
  alasan: string;
}

const BARIS_CONTOH = 40;
/** So many rows must agree before figures alone say anything. */
const BARIS_CUKUP = 2;
const SEPAKAT = 0.75;
const BAGI = /(?<![A-Z$\d])\$?([A-Z]{1,3})\$?(\d+)\s*\/\s*\$?([A-Z]{1,3})\$?(\d+)/;

/** @param kolom the figure columns */
export function cariFakta(lembar: Lembar, kepala: KepalaMentah, kolom: readonly number[]): Fakta[] {
  const awal = kepala.rentang.baris + kepala.rentang.tinggi;
  return [...menurutNomor(kepala), ...menurutRumus(lembar, awal, new Set(kolom))];
}

function menurutNomor({ nomor }: KepalaMentah): Fakta[] {
  const letak = new Map(nomor.filter((n) => n.nomor !== '').map((n) => [n.nomor, n.kolom]));
  return nomor.flatMap(({ kolom, nomor: no, rumus }): Fakta[] => {
    if (rumus === null) return [];
    const nama = rumus.jenis === 'jumlah' ? rumus.suku : [rumus.pembilang, rumus.penyebut];
    const dari = nama.map((n) => letak.get(n));
    if (dari.some((k) => k === undefined)) return [];
    const tulis = rumus.jenis === 'jumlah' ? nama.join(' + ') : nama.join(' / ');
    const alasan = `baris nomor kolom: ${no === '' ? '' : `${no} = `}${tulis}`;
    return [{ hasil: kolom, jenis: rumus.jenis, dari: dari as number[], kuat: 1, alasan }];
  });
}

/** The formula that most cells of a column have. */
function menurutRumus(lembar: Lembar, awal: number, kolom: ReadonlySet<number>): Fakta[] {
  const hitung = new Map<string, { fakta: Fakta; banyak: number }>();
  const berumus = new Map<number, number>();
  for (let r = awal; r < Math.min(lembar.rumus.length, awal + 3 * BARIS_CONTOH); r++) {
    for (const k of kolom) {
      const rumus = lembar.rumus[r]?.[k];
      const fakta = rumus ? satuRumus(rumus, r, k) : null;
      if (fakta === null) continue;
      berumus.set(k, (berumus.get(k) ?? 0) + 1);
      const kunci = `${k}:${fakta.jenis}:${fakta.dari.join(',')}`;
      const ada = hitung.get(kunci) ?? { fakta, banyak: 0 };
      ada.banyak++;
      hitung.set(kunci, ada);
    }
  }
  return [...hitung.values()].flatMap(({ fakta, banyak }) => {
    const kuat = banyak / (berumus.get(fakta.hasil) ?? banyak);
    return kuat >= 0.5 ? [{ ...fakta, kuat }] : [];
  });
}

/** Of cells in its own row only: what is added down a column says who owns whom, not what the column is. */
function satuRumus(rumus: string, baris: number, kolom: number): Fakta | null {
  const alasan = `rumus sel ${rumus.slice(0, 40)}`;
  const suku = jumlahanRumus(rumus);
  if (suku !== null) {
    const dari = [...new Set(suku.map((s) => s.kolom))].sort((a, b) => a - b);
    if (dari.length < 2 || suku.some((s) => s.baris !== baris) || dari.includes(kolom)) return null;
    return { hasil: kolom, jenis: 'jumlah', dari, kuat: 1, alasan };
  }
  const bagi = BAGI.exec(rumus);
  if (!bagi || Number(bagi[2]) !== baris + 1 || Number(bagi[4]) !== baris + 1) return null;
  const dari = [indeks(bagi[1] as string), indeks(bagi[3] as string)];
  return { hasil: kolom, jenis: 'bagi', dari, kuat: 1, alasan };
}

function indeks(huruf: string): number {
  let n = 0;
  for (const h of huruf) n = n * 26 + h.charCodeAt(0) - 64;
  return n - 1;
}

/** Share of the rows in which `hasil` is what `hitung` gives of the other columns; null where too few rows tell. */
export function sepakat(
  lembar: Lembar,
  awal: number,
  hasil: number,
  dari: readonly number[],
  hitung: (nilai: number[]) => number | null,
): number | null {
  let banyak = 0;
  let cocok = 0;
  for (let r = awal; r < lembar.nilai.length && banyak < BARIS_CONTOH; r++) {
    const baris = lembar.nilai[r] ?? [];
    const y = baris[hasil];
    if (typeof y !== 'number' || y === 0) continue;
    const x = dari.map((k) => baris[k]);
    if (x.every((n) => typeof n !== 'number' || n === 0)) continue;
    const harus = hitung(x.map((n) => (typeof n === 'number' ? n : 0)));
    if (harus === null) continue;
    banyak++;
    if (Math.abs(harus - y) <= Math.max(0.011, Math.abs(y) * 1e-6)) cocok++;
  }
  return banyak < BARIS_CUKUP ? null : cocok / banyak;
}

/** The figures as evidence: which column is the sum, or the quotient, of which. */
export function faktaAngka(
  lembar: Lembar,
  awal: number,
  calon: readonly { hasil: number; jenis: Fakta['jenis']; dari: number[] }[],
): Fakta[] {
  return calon.flatMap((c) => {
    const hitung =
      c.jenis === 'jumlah'
        ? (x: number[]) => x.reduce((a, b) => a + b, 0)
        : ([a = 0, b = 0]: number[]) => (b === 0 || a === 0 ? null : Math.round((a / b) * 1e6) / 1e4);
    const kuat = sepakat(lembar, awal, c.hasil, c.dari, hitung);
    const alasan =
      c.jenis === 'jumlah' ? 'angkanya adalah jumlah kolom itu' : 'angkanya adalah hasil bagi kolom itu';
    return kuat !== null && kuat >= SEPAKAT ? [{ ...c, kuat, alasan }] : [];
  });
}
