/** Year and agency of a sheet whose title does not say them: from its header's labels, its own name, or its file's. */
import { alamat, type Lembar, type Rentang } from '../../dasar/kisi';
import { rapi } from '../../dasar/teks';
import { labelKepala } from '../ejaan';
import type { Kepala } from '../kepala';
import type { PembacaSel } from '../sel';
import { type Judul, readJudul } from './judul';

/** The year under evaluation, as E.81 calls it. */
const TAHUN_INI = /berjalan|dievaluasi/;
const TAHUN_LAIN =
  /renstra|rpjmd|akhir|lalu|sebelum|s\/d|s d |sampai|jangka|awal|berikut|n ?- ?[12]|20\d\d ?[-–] ?20\d\d/;
const INSTANSI =
  /\b(?:dinas|badan|inspektorat|kecamatan|kelurahan|satuan polisi pamong praja|rsud|rumah sakit umum|sekretariat (?:daerah|dprd|dewan))\b[\p{L} ,&-]*/iu;
const SESUDAH_INSTANSI =
  /[\s,–-]+(?:akhir|awal|tahun|thn|periode|s\/?d|sampai|pada|triwulan|tw|semester|renja|renstra|evaluasi|laporan|pengukuran|final|rev|revisi|murni|perubahan|yang|dan anggaran|dan realisasi)\b.*$/i;
const UMUM = /^(?:perangkat|daerah|badan|dinas|opd|skpd)$/i;

interface Tempat {
  tahun: number;
  sel: string;
}

/** The title's own words first; what it leaves out is looked for in the header, the sheet's name and the file's. */
export function readJudulLengkap(sel: PembacaSel, kepala: Kepala): Judul {
  const { lembar, berkas } = sel;
  const judul = readJudul(lembar, kepala.rentang.baris);
  const diKepala = tahunKepala(lembar, kepala.rentang);
  const namaBerkas = berkas.replace(/\.\w{2,5}$/, '').replace(/_/g, ' ');
  const namaLembar = lembar.nama.replace(/_/g, ' ');
  const tahun = judul.tahun ?? diKepala?.tahun ?? tahunTeks(namaBerkas);
  if (tahun !== null) laporTahunLain(sel, tahun, diKepala, tahunTeks(namaLembar));
  const instansi =
    judul.instansi ??
    [...teksKepala(lembar, kepala.rentang).map((t) => t.teks), namaLembar, namaBerkas]
      .map(namaInstansi)
      .find((n) => n !== null) ??
    null;
  return { ...judul, instansi, tahun };
}

/** Year of the figures by the labels over them: the one called the running year, else the one that most labels have. */
export function tahunKepala(lembar: Lembar, rentang: Rentang): Tempat | null {
  const suara = new Map<number, { banyak: number; sel: string }>();
  for (const { teks, sel } of teksKepala(lembar, rentang)) {
    const label = labelKepala(teks);
    const tahun = tahunTeks(label);
    if (tahun === null || (TAHUN_LAIN.test(label) && !TAHUN_INI.test(label))) continue;
    if (TAHUN_INI.test(label)) return { tahun, sel };
    const ada = suara.get(tahun) ?? { banyak: 0, sel };
    ada.banyak++;
    suara.set(tahun, ada);
  }
  const [pertama, kedua] = [...suara].sort(([, a], [, b]) => b.banyak - a.banyak);
  if (pertama === undefined || pertama[1].banyak === kedua?.[1].banyak) return null;
  return { tahun: pertama[0], sel: pertama[1].sel };
}

function teksKepala({ nilai }: Lembar, { baris, tinggi }: Rentang): { teks: string; sel: string }[] {
  return nilai
    .slice(baris, baris + tinggi)
    .flatMap((isi, r) =>
      isi.flatMap((n, k) => (typeof n === 'string' ? [{ teks: rapi(n), sel: alamat(baris + r, k) }] : [])),
    );
}

/** The one year that a text names; null where it names none, or several. */
function tahunTeks(teks: string): number | null {
  const semua = new Set([...teks.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map((m) => Number(m[1])));
  return semua.size === 1 ? ([...semua][0] as number) : null;
}

function namaInstansi(teks: string): string | null {
  const nama =
    INSTANSI.exec(teks)?.[0]
      .replace(SESUDAH_INSTANSI, '')
      .replace(/[\s,–-]+$/, '') ?? '';
  const ekor = nama.split(' ').slice(1);
  return ekor.length === 0 || UMUM.test(ekor.join(' ')) ? null : nama;
}

/** A title, a label or a tab that names another year was left in by a copy, or the title was: only a person knows. */
function laporTahunLain(
  sel: PembacaSel,
  tahun: number,
  diKepala: Tempat | null,
  diNama: number | null,
): void {
  const lain: [tahun: number, tempat: string, sel: string][] = [];
  if (diKepala !== null && diKepala.tahun !== tahun)
    lain.push([diKepala.tahun, `judul kolom di sel ${diKepala.sel}`, diKepala.sel]);
  if (diNama !== null && diNama !== tahun) lain.push([diNama, 'nama lembarnya', 'A1']);
  for (const [tahunLain, tempat, letak] of lain) {
    const pesan = `Lembar ${sel.lembar.nama} dibaca sebagai tahun ${tahun}, tetapi ${tempat} menyebut ${tahunLain}. Betulkan yang salah.`;
    sel.lapor('tahun-salah', 'peringatan', pesan, letak, tahunLain);
  }
}
