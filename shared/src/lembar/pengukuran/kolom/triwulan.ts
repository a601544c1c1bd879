/** Which columns are quarters: named, misnamed, or not named at all under one label. */
import { romawi } from '../../../dasar/romawi';
import type { Triwulan } from '../../../kinerja/istilah';
import type { KolomKepala } from '../../kepala';
import { ADA_TW, besaran, NOMOR, PERSEN_CAPAIAN, tunggal } from '../sinonim-pengukuran';

export interface KolomTriwulan {
  /** `tw2`, `sd3` (the year to the end of that quarter), `targetTw1`. */
  kelompok: string;
  /** Why, where the header does not simply say so. */
  alasan: string | null;
}

/** Columns side by side that one label calls quarters. */
interface Keluarga {
  kunci: string;
  /** Level of the label that names them, or above which they stand. */
  tingkat: number;
  kolom: KolomKepala[];
}

const KATA =
  /triwulan|tribulan|tri wulan|\btriw\b|\btw(?=\d|\b)|\bke\b|realisasi|target|rencana|kinerja|anggaran|keuangan|fisik|capaian|s\/d|\bs d\b|sampai|dengan|kumulatif|pada|tahun|20\d\d|\bk\b|\brp\b|[%>-]/g;
const NAMA_BULAN =
  '(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agt|agu?s(?:tus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)';
/** `Triwulan I (Januari s/d Maret)`: the months say nothing more, and nothing of a sum to date. */
const RENTANG_BULAN = new RegExp(
  `\\b${NAMA_BULAN}( ?(-|–|s/d|s d|sd|sampai( dengan)?) ?${NAMA_BULAN})?\\b`,
  'g',
);
const ROMAWI = /^(i{1,3}|iv)$/;
const MIRIP_NOMOR = /^[ivxl1-9]{1,4}$/;

/** By column; figure columns only. A total among the quarters is none of them. */
export function triwulanKolom(semua: readonly KolomKepala[]): Map<number, KolomTriwulan> {
  const hasil = new Map<number, KolomTriwulan>();
  for (const keluarga of cariKeluarga(semua.filter(isAngka))) {
    const bagian = pisah(keluarga).filter((b) => !/\b(jumlah|total)\b/.test(b.nama));
    const nomor = nomori(bagian.map((b) => nomorTriwulan(b.nama)));
    bagian.forEach((b, i) => {
      const n = nomor[i];
      if (n === undefined) return;
      for (const k of b.kolom) hasil.set(k.kolom, { kelompok: `${jenis(k)}${n.ke}`, alasan: n.alasan });
    });
  }
  return hasil;
}

/** The source of a quarter's money goes with it. */
const isAngka = (k: KolomKepala): boolean => /^(sumberDana)?$/.test(tunggal(k.label) ?? '');

function cariKeluarga(semua: readonly KolomKepala[]): Keluarga[] {
  const hasil: Keluarga[] = [];
  for (const k of semua) {
    const tingkat = k.jalur.findIndex((label) => ADA_TW.test(label));
    if (tingkat < 0) continue;
    const nama = k.jalur[tingkat] as string;
    const kunci = [...k.jalur.slice(0, tingkat), tanpaNomor(nama)].join('>');
    const lalu = hasil[hasil.length - 1];
    if (lalu?.kunci === kunci) lalu.kolom.push(k);
    else hasil.push({ kunci, tingkat, kolom: [k] });
  }
  const tersebut = new Set(hasil.flatMap((f) => f.kolom));
  return [...gabungYangBergantian(hasil), ...tanpaKata(semua.filter((k) => !tersebut.has(k)))];
}

/** `Realisasi > I | II | III | IV`, where nobody wrote what they are: three of the four names at least. */
function tanpaKata(semua: readonly KolomKepala[]): Keluarga[] {
  const hasil = new Map<string, Keluarga>();
  for (const k of semua) {
    const tingkat = k.jalur.findIndex((label) => ROMAWI.test(label));
    if (tingkat < 1) continue;
    const kunci = k.jalur.slice(0, tingkat).join('>');
    const ada = hasil.get(kunci) ?? { kunci, tingkat: tingkat - 1, kolom: [] };
    ada.kolom.push(k);
    hasil.set(kunci, ada);
  }
  return [...hasil.values()].filter((f) => new Set(f.kolom.map((k) => k.jalur[f.tingkat + 1])).size >= 3);
}

/** `Triwulan I > Target | Realisasi`, `Triwulan II > …`: one family for what is planned, one for what was done. */
function gabungYangBergantian(semua: Keluarga[]): Keluarga[] {
  const hasil = new Map<string, Keluarga>();
  for (const f of semua) {
    for (const k of f.kolom) {
      const kunci = `${f.kunci}|${jenis(k)}`;
      const ada = hasil.get(kunci) ?? { kunci, tingkat: f.tingkat, kolom: [] };
      ada.kolom.push(k);
      hasil.set(kunci, ada);
    }
  }
  return [...hasil.values()];
}

interface Bagian {
  nama: string;
  kolom: KolomKepala[];
}

/**
 * Columns of one quarter: those under one name, wherever they stand, or, without names, one round of K and Rp. A name with
 * a second K or Rp is that of another quarter, misspelt.
 */
function pisah({ tingkat, kolom }: Keluarga): Bagian[] {
  const hasil: (Bagian & { butir: Set<string> })[] = [];
  for (const k of kolom) {
    const nama = namaTriwulan(k, tingkat);
    const jenisAngka = tunggal(k.label) ?? besaran(k.jalur) ?? k.label;
    const butir = PERSEN_CAPAIAN.test(k.jalur.slice(tingkat).join(' > ')) ? 'persen' : jenisAngka;
    const calon = nama === '' ? hasil.slice(-1) : hasil;
    // Two columns of % are those of its K and of its Rp.
    const ada = calon.find((b) => b.nama === nama && (butir === 'persen' || !b.butir.has(butir)));
    if (ada) {
      ada.kolom.push(k);
      ada.butir.add(butir);
    } else hasil.push({ nama, kolom: [k], butir: new Set([butir]) });
  }
  return hasil;
}

/** The label that tells the quarter: its own number, else the label below where that is no K or Rp; '' where none does. */
function namaTriwulan(k: KolomKepala, tingkat: number): string {
  const sendiri = k.jalur[tingkat] as string;
  // `TW VI` is a name too, though no quarter has it.
  if (nomorTriwulan(sendiri) !== null || MIRIP_NOMOR.test(sisaNama(sendiri))) return sendiri;
  const bawah = k.jalur[tingkat + 1];
  if (bawah === undefined) return '';
  if (nomorTriwulan(bawah) !== null) return bawah;
  // A label between the group and K/Rp is a name, whatever is typed in it.
  return k.jalur.length > tingkat + 2 || MIRIP_NOMOR.test(bawah) ? bawah : '';
}

const tanpaNomor = (label: string): string =>
  label
    .replace(RENTANG_BULAN, '')
    .replace(/\b([ivxl1]{1,4}|[1-9]|pertama|kedua|ketiga|keempat)\b|(?<=tw)\d/g, '')
    .replace(/ +/g, ' ')
    .trim();

/** What a label says beside the words that all quarters have. */
const sisaNama = (label: string): string =>
  label.replace(RENTANG_BULAN, ' ').replace(KATA, ' ').replace(/\s+/g, ' ').trim();

/** The quarter that a label names; null for none, or one that there is not. */
export function nomorTriwulan(label: string): Triwulan | null {
  const kata = sisaNama(label);
  if (kata === '' || kata.includes(' ')) return null;
  // A small L and a one look like the Roman I.
  const n = NOMOR[kata] ?? NOMOR[kata.replace(/l/g, 'i')] ?? (/^1v$/.test(kata) ? 4 : undefined);
  return (n as Triwulan | undefined) ?? null;
}

/** A number for each part, by its name or, where that is none or used before, by its place. */
function nomori(nama: readonly (Triwulan | null)[]): { ke: number; alasan: string | null }[] {
  const urut = nama.map((n, i) => n === null || n === i + 1);
  if (nama.length === 4 && urut.filter(Boolean).length >= 3) {
    return nama.map((n, i) => ({ ke: i + 1, alasan: n === i + 1 ? null : alasanUrut(i + 1, n) }));
  }
  const hasil: { ke: number; alasan: string | null }[] = [];
  const dipakai = new Set<number>();
  for (const n of nama) {
    const terakhir = hasil[hasil.length - 1]?.ke ?? 0;
    const ke = n !== null && !dipakai.has(n) ? n : terakhir + 1;
    if (ke > 4) break;
    dipakai.add(ke);
    hasil.push({ ke, alasan: ke === n ? null : alasanUrut(ke, n) });
  }
  return hasil;
}

const alasanUrut = (ke: number, n: Triwulan | null): string =>
  n === null
    ? `namanya bukan nomor triwulan; menurut urutannya triwulan ${romawi(ke)}`
    : `bernama triwulan ${romawi(n)} seperti kolom lain; menurut urutannya triwulan ${romawi(ke)}`;

function jenis({ jalur }: KolomKepala): 'tw' | 'sd' | 'targetTw' {
  const semua = jalur.join(' > ').replace(RENTANG_BULAN, ' ');
  if (/target|rencana/.test(semua) && !/realisasi|capaian/.test(semua)) return 'targetTw';
  return /s\/d|s d |sampai|kumulatif/.test(semua) ? 'sd' : 'tw';
}
