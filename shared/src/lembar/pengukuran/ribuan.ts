/** Money that a sheet prints in thousands or millions, as its header says: made whole rupiah before anything reads it. */
import { bulat, readAngka } from '../../dasar/angka';
import type { Lembar, Nilai } from '../../dasar/kisi';
import { isKosong, kunci } from '../../dasar/teks';
import type { Kepala } from '../kepala';

export type SatuanUang = 1000 | 1_000_000 | 1_000_000_000;

export interface DalamRibuan {
  lembar: Lembar;
  /** What a figure of the sheet stands for, by column of money; empty where all are rupiah. */
  kali: Map<number, SatuanUang>;
}

const KATA: [pola: RegExp, kali: SatuanUang][] = [
  [/\b(dalam |x )?(milyar|miliar)(an)?\b|\b000 000 000\b/, 1_000_000_000],
  [/\b(dalam |x )?(juta(an)?|jt)\b|\b1?000 000\b/, 1_000_000],
  [/\b(dalam )?ribu(an)?\b|(^|rp |rupiah |x |1 )000\b/, 1000],
];
/** A title line speaks of money only where it says so. */
const JUDUL =
  /\b(dalam|satuan|x) (milyar|miliar|juta|ribu)(an)?\b|\b(rp|rupiah) ?(milyar|miliar|juta|ribu|1? ?000\b)|\b(milyar|miliar|juta|ribu)(an)? (rp|rupiah)\b/;

/** Above this no agency of the country spends: the header must be an old one over whole rupiah. */
const PAGU_MAKS = 1e15;

/** The sheet with its money in rupiah; the same sheet where it is already. Percentages are left as they are. */
export function satuanRupiah(lembar: Lembar, kepala: Kepala): DalamRibuan {
  const kali = kolomBerskala(lembar, kepala);
  if (kali.size === 0) return { lembar, kali };
  const awal = kepala.rentang.baris + kepala.rentang.tinggi;
  const nilai = lembar.nilai.map((baris, r) => (r < awal ? baris : kalikan(baris, kali)));
  return { lembar: { ...lembar, nilai }, kali };
}

function kolomBerskala(lembar: Lembar, kepala: Kepala): Map<number, SatuanUang> {
  const seluruh = satuanJudul(lembar, kepala.rentang.baris);
  const hasil = new Map<number, SatuanUang>();
  const awal = kepala.rentang.baris + kepala.rentang.tinggi;
  for (const [bidang, kolom] of Object.entries(kepala.peta)) {
    if (!bidang.endsWith('.rp') || bidang.startsWith('capaian')) continue;
    const jalur = kepala.kolom.find((k) => k.kolom === kolom)?.jalur ?? [];
    const kali = jalur.map(satuanLabel).find((s) => s !== null) ?? seluruh;
    if (kali !== null && terbesar(lembar, awal, kolom) * kali < PAGU_MAKS) hasil.set(kolom, kali);
  }
  return hasil;
}

function satuanLabel(label: string): SatuanUang | null {
  if (!/\brp\b|rupiah|anggaran|pagu|keu|\b000\b|ribu|juta|\bjt\b|mil[iy]ar/.test(label)) return null;
  return KATA.find(([pola]) => pola.test(label))?.[1] ?? null;
}

function satuanJudul({ nilai }: Lembar, sampai: number): SatuanUang | null {
  for (let r = 0; r < sampai; r++) {
    for (const isi of nilai[r] ?? []) {
      const teks = typeof isi === 'string' ? kunci(isi) : '';
      if (JUDUL.test(teks)) return KATA.find(([pola]) => pola.test(teks))?.[1] ?? null;
    }
  }
  return null;
}

function terbesar({ nilai }: Lembar, awal: number, kolom: number): number {
  let besar = 0;
  for (let r = awal; r < nilai.length; r++) {
    const isi = nilai[r]?.[kolom];
    if (typeof isi === 'number') besar = Math.max(besar, Math.abs(isi));
  }
  return besar;
}

function kalikan(baris: Nilai[], kali: Map<number, SatuanUang>): Nilai[] {
  return baris.map((isi, k) => {
    const n = kali.get(k);
    if (n === undefined || isKosong(isi)) return isi;
    const angka =
      typeof isi === 'number' ? isi : typeof isi === 'string' ? readAngka(isi, 'uang').nilai : null;
    return angka === null ? isi : bulat(angka * n, 2);
  });
}
