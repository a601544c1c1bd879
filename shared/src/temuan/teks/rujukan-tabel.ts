/** Rule `rujukan-tabel`: a table number in prose that names another table, or none, and captions that skip or repeat. */
import type { Temuan } from '../temuan';
import type { Blok } from './blok';
import { kutip, temuanTeks } from './kalimat-teks';

const JUDUL = /^tabel\s+(\d{1,3})\b[.:]?\s*(.*)$/i;
const SEBUT = /\btabel\s+(\d{1,3})\b(?:\s+(?:di ?|tersebut )?(bawah|atas))?/gi;

/** The report's own order, by the words of a sentence; the first that fits counts. */
const TOPIK: [RegExp, number][] = [
  [/belanja tidak langsung|belanja pegawai/i, 14],
  [/belanja langsung/i, 13],
  [/pelayanan kepegawaian|jenis pelayanan/i, 12],
  [/capaian (program|kegiatan)|program dan kegiatan/i, 11],
  [/renstra/i, 10],
  [/indikator kinerja utama|\biku\b/i, 9],
  [/tujuan dan strategi/i, 8],
  [/misi, tujuan/i, 7],
  [/tindak lanjut/i, 6],
  [/pendidikan/i, 4],
  [/golongan/i, 3],
  [/eselon/i, 2],
];

export function rujukanTabel(blok: readonly Blok[]): Temuan[] {
  const judul = blok.flatMap((b, i) => {
    const m = b.jenis === 'sel' ? null : JUDUL.exec(b.teks);
    return m && isJudul(b, m[2] ?? '') ? [{ b, i, no: Number(m[1]) }] : [];
  });
  const isiJudul = new Set(judul.map((j) => j.i));
  return [
    ...urutan(judul),
    ...blok.flatMap((b, i) => (isiJudul.has(i) || b.jenis === 'judul' ? [] : rujukan(b, i, judul))),
  ];
}

/** A caption is short and no sentence. */
const isJudul = (b: Blok, isi: string) =>
  b.jenis === 'judul' ||
  (isi.length < 160 && !/\.\s*$/.test(isi) && !/^(di|pada|dan|menunjukkan|adalah)\b/i.test(isi));

type Judul = { b: Blok; i: number; no: number };

function urutan(judul: readonly Judul[]): Temuan[] {
  return judul.flatMap(({ b, no }, n): Temuan[] => {
    const lalu = judul[n - 1];
    // A list of tables names them all once before they come.
    if (!lalu || no === lalu.no + 1 || no === 1) return [];
    return [
      temuanTeks(b, {
        aturan: 'rujukan-tabel',
        tingkat: 'peringatan',
        pesan: `Judul ${kutip(b.teks)} bernomor ${no}, padahal tabel sebelumnya bernomor ${lalu.no}.`,
        tercetak: no,
        seharusnya: lalu.no + 1,
      }),
    ];
  });
}

function rujukan(b: Blok, i: number, judul: readonly Judul[]): Temuan[] {
  return [...b.teks.matchAll(SEBUT)].flatMap((m): Temuan[] => {
    const no = Number(m[1]);
    const arah = m[2]?.toLowerCase();
    const berikut = judul.find((j) => j.i > i);
    const lalu = [...judul].reverse().find((j) => j.i < i);
    const harus =
      judul.length === 0
        ? menurutTopik(b.teks, m.index)
        : arah === 'bawah'
          ? berikut?.no
          : arah === 'atas'
            ? lalu?.no
            : judul.some((j) => j.no === no)
              ? no
              : undefined;
    if (harus === no || (judul.length === 0 && harus === undefined)) return [];
    if (arah && harus === undefined) return [];
    return [
      temuanTeks(b, {
        aturan: 'rujukan-tabel',
        tingkat: 'peringatan',
        pesan:
          harus === undefined
            ? `${kutip(b.teks, m.index)} merujuk Tabel ${no}, tetapi tabel itu tidak ada.`
            : `${kutip(b.teks, m.index)} merujuk Tabel ${no}, padahal yang dimaksud Tabel ${harus}.`,
        tercetak: no,
        seharusnya: harus ?? null,
      }),
    ];
  });
}

function menurutTopik(teks: string, di: number): number | undefined {
  const awal = teks.lastIndexOf('. ', di) + 1;
  const akhir = teks.indexOf('. ', di);
  const kalimat = teks.slice(awal, akhir < 0 ? undefined : akhir);
  return TOPIK.find(([pola]) => pola.test(kalimat))?.[1];
}
