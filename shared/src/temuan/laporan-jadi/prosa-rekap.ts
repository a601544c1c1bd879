/** Amounts and counts in the prose of an existing report against the rekap. */
import { readAngka, rupiah } from '../../angka';
import { jumlahkan, selisih } from '../../konsolidasi/jumlah';
import { rumpun } from '../../konsolidasi/rumpun';
import type { Level } from '../../lembar/terbaca';
import type { Rekap } from '../../rekap';
import type { Blok } from '../teks/blok';
import type { Temuan, Tingkat } from '../temuan';

const UANG = /Rp\.?\s?(\d{1,3}(?:[.,]\d{3})+)(?:,\d{2})?/g;
/** Smaller amounts are unit prices and the like; nobody sums them up. */
const UANG_MIN = 1_000_000;
const SELISIH_KECIL = 1_000;
const KATA_BILANGAN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
];
const CACAH =
  /\b(\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+(?:\([^)]{1,30}\)\s+)?(program|kegiatan|sub kegiatan)\b/gi;

/** Findings in document order: an amount that is nearly one of the rekap, a count of programs that is not its. */
export function prosaLawanRekap(blok: readonly Blok[], rekap: Rekap): Temuan[] {
  const uang = uangRekap(rekap);
  return blok
    .filter((b) => b.jenis === 'paragraf')
    .flatMap((b) => [...uangProsa(b, uang), ...cacahProsa(b, rekap)]);
}

interface UangRekap {
  apa: string;
  nilai: number;
}

function uangRekap(rekap: Rekap): UangRekap[] {
  const akar = rumpun(rekap.baris).map((c) => c.baris);
  const total: UangRekap[] = [
    { apa: 'total pagu', nilai: jumlahkan(akar.map((b) => b.anggaran)) ?? 0 },
    { apa: 'total realisasi', nilai: jumlahkan(akar.map((b) => b.realisasiRp)) ?? 0 },
    {
      apa: 'sisa anggaran',
      nilai: selisih(
        jumlahkan(akar.map((b) => b.anggaran)) ?? 0,
        jumlahkan(akar.map((b) => b.realisasiRp)) ?? 0,
      ),
    },
  ];
  const baris = rekap.baris.flatMap((b): UangRekap[] => [
    { apa: `pagu ${b.nama}`, nilai: b.anggaran ?? 0 },
    { apa: `realisasi ${b.nama}`, nilai: b.realisasiRp ?? 0 },
    { apa: `realisasi ${b.nama}`, nilai: b.tercetak.realisasiRp ?? 0 },
    { apa: `sisa ${b.nama}`, nilai: selisih(b.anggaran ?? 0, b.realisasiRp ?? 0) },
    ...b.twRp.map((n, i) => ({ apa: `realisasi triwulan ${i + 1} ${b.nama}`, nilai: n ?? 0 })),
  ]);
  return [...total, ...baris].filter((u) => u.nilai >= UANG_MIN);
}

function uangProsa(b: Blok, uang: UangRekap[]): Temuan[] {
  return [...b.teks.matchAll(UANG)].flatMap((c) => {
    const tertulis = readAngka(c[1] as string, 'uang').nilai ?? 0;
    if (tertulis < UANG_MIN || uang.some((u) => u.nilai === tertulis)) return [];
    const dekat = uang.filter((u) => isSalahTulis(tertulis, u.nilai));
    const [harap] = [...dekat].sort((x, y) => Math.abs(x.nilai - tertulis) - Math.abs(y.nilai - tertulis));
    if (harap === undefined) return [];
    // The sentence must speak of such an amount, or a neighbour in size would be taken for it.
    const kata =
      harap.apa.split(' ')[0] === 'total' ? (harap.apa.split(' ')[1] ?? '') : (harap.apa.split(' ')[0] ?? '');
    const disebut = new RegExp(kata === 'pagu' ? 'pagu|anggaran' : kata, 'i').test(b.teks);
    const yakin =
      disebut &&
      (harap.apa.startsWith('total') ||
        b.teks.toLowerCase().includes(harap.apa.toLowerCase().replace(/^\S+ /, '')));
    const pesan = `${b.lokasi.sel} menulis Rp ${c[1]}, yang tidak ada di rekap; yang terdekat adalah ${harap.apa} ${rupiah(harap.nilai)}${tukar(tertulis, harap.nilai)}.`;
    return [temuan(b, 'angka-beda', yakin ? 'galat' : 'peringatan', pesan, tertulis, harap.nilai)];
  });
}

const angka = (n: number) => [...String(n)].sort().join('');

/** One digit wrong, two digits swapped, or a small amount off. */
function isSalahTulis(a: number, b: number): boolean {
  if (Math.abs(a - b) < SELISIH_KECIL) return true;
  return (
    String(a).length === String(b).length &&
    (bedaTempat(a, b) === 1 || (angka(a) === angka(b) && bedaTempat(a, b) === 2))
  );
}

function bedaTempat(a: number, b: number): number {
  const [x, y] = [String(a), String(b)];
  return [...x].filter((h, i) => h !== y[i]).length;
}

function tukar(a: number, b: number): string {
  return angka(a) === angka(b) && bedaTempat(a, b) === 2 ? ' (tampaknya dua angka tertukar tempatnya)' : '';
}

const LEVEL: Record<string, Level> = {
  program: 'program',
  kegiatan: 'kegiatan',
  'sub kegiatan': 'subkegiatan',
};

/** Only a sentence that counts the agency's own programs together with its kegiatan: `tiga program, 12 kegiatan`. */
function cacahProsa(b: Blok, rekap: Rekap): Temuan[] {
  const cacah = [...b.teks.matchAll(CACAH)].map((c) => ({
    tertulis: c[0],
    n: /\d/.test(c[1] as string) ? Number(c[1]) : KATA_BILANGAN.indexOf((c[1] as string).toLowerCase()),
    level: LEVEL[(c[2] as string).toLowerCase()] as Level,
  }));
  if (new Set(cacah.map((c) => c.level)).size < 2) return [];
  const ada = (level: Level) => rekap.baris.filter((r) => r.level === level).length;
  if (!cacah.some((c) => c.n === ada(c.level))) return [];
  return cacah
    .filter((c) => c.n !== ada(c.level))
    .map((c) => {
      const pesan = `${b.lokasi.sel} menyebut “${c.tertulis}”, padahal rekap memuat ${ada(c.level)}.`;
      return temuan(b, 'angka-beda', 'galat', pesan, c.n, ada(c.level));
    });
}

function temuan(
  b: Blok,
  aturan: string,
  tingkat: Tingkat,
  pesan: string,
  tercetak: number,
  seharusnya: number,
): Temuan {
  const huruf = pesan.charAt(0).toUpperCase() + pesan.slice(1);
  return {
    aturan,
    tingkat,
    pesan: huruf,
    lokasi: b.lokasi,
    terkait: [],
    tercetak,
    seharusnya,
    selisih: selisih(tercetak, seharusnya),
  };
}
