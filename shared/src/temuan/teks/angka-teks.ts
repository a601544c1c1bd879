/** Figures typed in prose against the tables: money a slip away from a total, counts, and a percentage between two amounts. */
import { readAngka, rupiah } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { isSalahKetik } from '../cocok/salah-ketik';
import { dugaan } from '../kalimat';
import type { AcuanTeks, UangAcuan } from './acuan';
import type { Blok } from './blok';
import { kalimatBlok, kutip, temuanTeks } from './kalimat-teks';
import { persenKalimat, sisaKalimat } from './sisa-teks';

export function angkaTeks(blok: Blok, acuan: AcuanTeks): Temuan[] {
  if (blok.jenis === 'sel') return [];
  return kalimatBlok(blok).flatMap((k) => [
    ...uangKalimat(blok, k, acuan),
    ...hitunganKalimat(blok, k, acuan),
    ...tercapaiKalimat(blok, k, acuan),
  ]);
}

const UANG = /Rp\.?\s*(\d{1,3}(?:\.\d{3})+)(?:\s?,\s?\d{2}|,-)?/g;

function uangKalimat(blok: Blok, kalimat: string, { uang }: AcuanTeks): Temuan[] {
  const hasil: Temuan[] = [];
  if (!kalimat.includes('Rp')) return hasil;
  const angka = [...kalimat.matchAll(UANG)].map((m) => ({
    nilai: readAngka(m[1] ?? '', 'uang').nilai ?? 0,
    di: m.index,
  }));
  for (const { nilai, di } of angka) {
    if (nilai < 1_000_000 || uang.some((u) => u.nilai === nilai)) continue;
    const mirip = terdekat(nilai, uang);
    if (!mirip) continue;
    hasil.push(
      temuanTeks(blok, {
        aturan: 'angka-beda',
        tingkat: 'galat',
        pesan: `${kutip(kalimat, di)}: ${rupiah(nilai)} tidak ada pada tabel; ${mirip.apa} adalah ${rupiah(mirip.nilai)} (selisih ${rupiah(nilai - mirip.nilai)}).${dugaan(nilai, mirip.nilai)}`,
        tercetak: nilai,
        seharusnya: mirip.nilai,
        selisih: nilai - mirip.nilai,
      }),
    );
  }
  // With one of them wrong already, what is left would only say so again.
  if (hasil.length === 0) hasil.push(...sisaKalimat(blok, kalimat, angka));
  const [a, b] = angka;
  if (a && b && angka.length === 2 && hasil.length === 0) {
    const [kecil, besar] = [Math.min(a.nilai, b.nilai), Math.max(a.nilai, b.nilai)];
    hasil.push(...persenKalimat(blok, kalimat, besar, [kecil], b.di));
  }
  return hasil;
}

/** Totals first; then any amount that one slip, or a few rupiah, could have made it of. */
function terdekat(nilai: number, uang: readonly UangAcuan[]): UangAcuan | undefined {
  const dekat = (u: UangAcuan) =>
    isSalahKetik(nilai, u.nilai) || Math.abs(u.nilai - nilai) <= Math.max(1000, u.nilai * 1e-7);
  return uang.find((u) => u.nilai >= 1_000_000 && dekat(u));
}

const KATA: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  'dua belas': 12,
  'tiga belas': 13,
  'empat belas': 14,
  'lima belas': 15,
  'enam puluh': 60,
  'lima puluh': 50,
};
const BILANGAN = `(?<n>\\d{1,3}|${Object.keys(KATA)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?:\\s*\\([^)]*\\))?`;
const HITUNGAN = new RegExp(
  `(?<![\\d.,])\\b${BILANGAN}\\s+(?<apa>indikator kinerja utama|sub ?kegiatan|kegiatan|program|sasaran)\\b(?=(?<ekor>.{0,24}))`,
  'gi',
);
const DIHITUNG = /kegiatan|program|sasaran|indikator/i;
/** A count of some of them, not of all. */
const SEBAGIAN =
  /^\s*(yang|penunjang|pendukung|lain|tersebut|dengan capaian|belum|tidak|unggulan|prioritas|berikut|di antaranya|seleksi|pelatihan)/i;

function hitunganKalimat(blok: Blok, kalimat: string, { jumlah }: AcuanTeks): Temuan[] {
  if (!DIHITUNG.test(kalimat)) return [];
  return [...kalimat.matchAll(HITUNGAN)].flatMap((m): Temuan[] => {
    const { n = '', apa = '', ekor = '' } = m.groups ?? {};
    const kunci = apa.toLowerCase().replace('subkegiatan', 'sub kegiatan') as keyof AcuanTeks['jumlah'];
    const harus = jumlah[kunci];
    const cetak = /\d/.test(n) ? Number(n) : KATA[n.toLowerCase()];
    if (harus === undefined || cetak === undefined || cetak === harus || SEBAGIAN.test(ekor)) return [];
    // One thing of many is named all the time: only a count that a sentence gives as the whole is compared.
    const depan = kalimat.slice(Math.max(0, m.index - 60), m.index);
    const menyeluruh =
      /(terdiri|melalui|memuat|meliputi|memiliki|terdapat|sebanyak|sejumlah|berjumlah|dengan|seluruh|membiayai|menetapkan|melaksanakan|menjalankan|dari|dan|,|ada)\s*(atas|dari)?\s*$/i.test(
        depan,
      );
    if (!menyeluruh) return [];
    return [
      temuanTeks(blok, {
        aturan: 'angka-beda',
        tingkat: 'peringatan',
        pesan: `${kutip(kalimat, m.index)}: tertulis ${cetak} ${kunci}, padahal menurut tabel ada ${harus}.`,
        tercetak: cetak,
        seharusnya: harus,
        selisih: cetak - harus,
      }),
    ];
  });
}

const TERCAPAI = new RegExp(
  `(?<![\\d.,])\\b${BILANGAN}\\s+(?:indikator|sub ?kegiatan)(?:[a-z ]{0,30}?)\\s(?:sangat berhasil|berhasil|tercapai|mencapai target|mencapai 100)`,
  'i',
);

function tercapaiKalimat(blok: Blok, kalimat: string, { tercapai }: AcuanTeks): Temuan[] {
  const m = /berhasil|tercapai|mencapai/i.test(kalimat) ? TERCAPAI.exec(kalimat) : null;
  const n = m?.groups?.n ?? '';
  const cetak = /\d/.test(n) ? Number(n) : KATA[n.toLowerCase()];
  if (!m || tercapai === null || cetak === undefined || cetak === tercapai) return [];
  return [
    temuanTeks(blok, {
      aturan: 'angka-beda',
      tingkat: 'peringatan',
      pesan: `${kutip(kalimat, m.index)}: menurut tabel capaian program ${tercapai} sub kegiatan yang mencapai 100 %, bukan ${cetak}.`,
      tercetak: cetak,
      seharusnya: tercapai,
      selisih: cetak - tercapai,
    }),
  ];
}
