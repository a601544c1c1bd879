/** What one row of a sheet without kode shows of itself: its name, its running number, how far it is set in. */

import type { Nilai } from '../../dasar/kisi';
import { isKosong, rapi } from '../../dasar/teks';
import type { Level } from '../../kinerja/istilah';
import { parseKode } from '../../kinerja/kode';
import type { Kepala } from '../kepala';
import type { CiriBaris } from './jenjang-rumus';
import { type NomorUrut, pisahNomor, readNomor } from './nomor-urut';

/** Where names and running numbers stand. */
export interface KolomNama {
  /** Name columns from left to right; with a level where the sheet has one column per level. */
  nama: { kolom: number; level: Level | null }[];
  nomor: number[];
}

export interface NamaBaris {
  kolom: number;
  /** Without number and bullet. */
  nama: string;
  kode: { kode: string; level: Level } | null;
  ciri: Omit<CiriBaris, 'pagu'>;
}

const PER_LEVEL: [bidang: string, level: Level][] = [
  ['nama', 'program'],
  ['namaKegiatan', 'kegiatan'],
  ['namaSubkegiatan', 'subkegiatan'],
];

/** A header merged over several columns, or columns without a header behind it, hold names that are set in. */
export function kolomNama(kepala: Kepala): KolomNama {
  const { peta } = kepala;
  const terpakai = new Set([...kepala.kolom.map((k) => k.kolom), ...Object.values(peta)]);
  const rentang = (kolom: number | undefined): number[] => {
    if (kolom === undefined) return [];
    const hasil = [kolom];
    while (
      hasil.length < 8 &&
      kolom + hasil.length < kepala.rentang.lebar &&
      !terpakai.has(kolom + hasil.length)
    ) {
      hasil.push(kolom + hasil.length);
    }
    return hasil;
  };
  const ada = PER_LEVEL.filter(([bidang]) => peta[bidang] !== undefined);
  const nama =
    ada.length > 1
      ? ada.map(([bidang, level]) => ({ kolom: peta[bidang] as number, level }))
      : ada.flatMap(([bidang]) => rentang(peta[bidang]).map((kolom) => ({ kolom, level: null })));
  return { nama, nomor: rentang(peta.no) };
}

/** Names of a row: one, or one per level where each level has its column; none for a row without a name. */
export function readNama(isi: Nilai[], kolom: KolomNama): NamaBaris[] {
  const letakNomor = kolom.nomor.findIndex((k) => !isKosong(isi[k]));
  const teksNomor = letakNomor < 0 ? '' : rapi(isi[kolom.nomor[letakNomor] as number]);
  const terisi = kolom.nama.filter(({ kolom: k }) => !isKosong(isi[k]));
  if (terisi.some((t) => t.level !== null)) {
    return terisi.map((t) => satuNama(isi, t.kolom, null, 0, '', t.level));
  }
  const [pertama] = terisi;
  if (pertama === undefined) return [];
  const dalam = kolom.nama.indexOf(pertama) + Math.max(letakNomor, 0) * 10;
  // In set-in columns the number has the first of them and the name the next: `| A | Program … |`.
  const dalamKolom = terisi.length > 1 ? readNomor(rapi(isi[pertama.kolom])) : null;
  const tempat = dalamKolom === null ? pertama : (terisi[1] as typeof pertama);
  if (!/\p{L}/u.test(rapi(isi[tempat.kolom]))) return [];
  return [satuNama(isi, tempat.kolom, dalamKolom ?? readNomor(teksNomor), dalam, teksNomor, null)];
}

function satuNama(
  isi: Nilai[],
  kolom: number,
  nomor: NomorUrut | null,
  dalam: number,
  teksNomor: string,
  level: Level | null,
): NamaBaris {
  const mentah = String(isi[kolom] ?? '');
  const { kode, sisa } = pisahKode(rapi(mentah), teksNomor);
  const butir = /^[-–•*➢✓]\s*(?=\p{L})/u.exec(sisa);
  const tanpaButir = sisa.slice(butir?.[0].length ?? 0);
  const dipisah = nomor === null ? pisahNomor(tanpaButir) : { nomor, sisa: tanpaButir };
  const nama = dipisah.sisa;
  const tetap = level ?? kode?.level;
  return {
    kolom,
    nama,
    kode,
    ciri: {
      nama,
      nomor: dipisah.nomor,
      kolom: dalam,
      sela: /^[ \u00a0\t]*/.exec(mentah)?.[0].length ?? 0,
      butir: butir !== null,
      ...(tetap === undefined ? {} : { tetap }),
    },
  };
}

/** A kode in the number column or in front of the name, of a program or below: `1.01` may be a running number. */
function pisahKode(teks: string, teksNomor: string): { kode: NamaBaris['kode']; sisa: string } {
  const diNomor = parseKode(teksNomor);
  if (diNomor !== null && diNomor.level !== 'urusan') return { kode: diNomor, sisa: teks };
  const cocok = /^(\d\.\d\d\.\d\d(?:\.\d\.\d\d(?:\.\d{4})?)?)[\s:.-]+(?=\p{L})/u.exec(teks);
  const kode = cocok === null ? null : parseKode(cocok[1] as string);
  return kode === null ? { kode, sisa: teks } : { kode, sisa: teks.slice(cocok?.[0].length) };
}
