/** The AKIP evaluation's scores (PermenPANRB 88/2021), beside the year before where the sheet has it. */

import { type BandingLhe, bandingLhe, type SkorLhe } from '../bukti/banding-lhe';
import { formatAngka } from '../dasar/angka';
import { predikatLhe } from '../kinerja/lhe';
import { kepala, paragraf, sel, selAngka, tabel } from './blok';
import { daftarKata } from './kalimat';
import type { Konteks } from './konteks';
import type { Blok, SelTabel } from './model';

const KEPALA = ['No', 'Komponen', 'Bobot', 'Nilai Hasil Evaluasi', 'Nilai terhadap Bobot (%)'];
const KEPALA_LALU = ['Nilai Lalu', 'Selisih'];

export function skorLhe(k: Konteks): Blok[] {
  const t = k.dokumen?.lhe?.isi;
  if (!t || t.baris.length === 0) {
    k.kurang.push('Lembar LHE belum diisi, sehingga nilai evaluasi AKIP tidak tercetak.');
    return [paragraf('Hasil evaluasi AKIP belum tersedia pada dokumen kinerja.')];
  }
  const banding = bandingLhe(t, k.ketentuan);
  const { jumlah } = banding;
  const p = predikatLhe(jumlah.nilai, k.ketentuan);
  const lembar = k.dokumen?.lhe?.lembar ?? 'LHE';
  const adaLalu = jumlah.nilaiLalu !== null;
  const angka = (
    { bobot, persen, nilaiLalu, selisih }: Omit<SkorLhe, 'nama' | 'tingkat'>,
    nilai: SelTabel,
  ) => [
    selAngka(bobot, {}, 2),
    nilai,
    selAngka(persen, {}, 2),
    ...(adaLalu ? [selAngka(nilaiLalu, {}, 2), selAngka(selisih, {}, 2)] : []),
  ];
  const jejak = (alamat: string | null) =>
    alamat ? { jejak: `${k.dokumen?.berkas ?? ''}!${lembar}!${alamat}` } : {};
  return [
    paragraf(
      `Hasil evaluasi AKIP${t.tahun ? ` tahun ${t.tahun}` : ''} ${jumlah.nilai === null ? 'belum bernilai' : `bernilai ${formatAngka(jumlah.nilai, 2)}${p ? ` dengan predikat ${p.kode} (${p.nama})` : ''}`}, sebagaimana dirinci pada `,
      { rujukan: 'tabel:lhe' },
      `.${kalimatBandingLhe(banding)}`,
    ),
    tabel({
      kunci: 'lhe',
      judul: `Komponen Manajemen Kinerja ${k.singkatan}${t.tahun ? ` Tahun ${t.tahun}` : ''}`,
      lebar: adaLalu ? [6, 30, 10, 14, 14, 14, 13] : [6, 34, 12, 14, 14],
      kepala: [kepala(...KEPALA, ...(adaLalu ? KEPALA_LALU : []))],
      baris: [
        ...t.baris.flatMap((b, i) => {
          const s = banding.baris[i];
          if (!s) return [];
          return [
            [
              sel(formatAngka(b.no.nilai ?? i + 1), { rata: 'tengah' }),
              sel(b.komponen.nilai),
              ...angka(s, selAngka(s.nilai, jejak(b.nilai.sel), 2)),
            ],
          ];
        }),
        [
          sel('Jumlah', { kolom: 2, tebal: true, rata: 'tengah' }),
          ...angka(jumlah, selAngka(jumlah.nilai, {}, 2)).map((s) => ({ ...s, tebal: true })),
        ],
      ],
      sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${lembar}.`,
    }),
  ];
}

/** Nothing where the year before is missing or incomplete: a part of a total compares with nothing. */
export function kalimatBandingLhe({ baris, jumlah, predikatLalu }: BandingLhe): string {
  const komponen = baris.filter((b) => b.tingkat === 'komponen');
  const { nilai, nilaiLalu, selisih } = jumlah;
  if (nilai === null || nilaiLalu === null || selisih === null) return '';
  if (komponen.some((b) => b.selisih === null)) return '';
  const dari = `${formatAngka(nilaiLalu, 2)}${predikatLalu ? ` (predikat ${predikatLalu})` : ''} pada evaluasi sebelumnya`;
  const arah = selisih > 0 ? 'naik' : 'turun';
  const total =
    selisih === 0
      ? `Nilai itu tetap seperti pada evaluasi sebelumnya.`
      : `Nilai itu ${arah} ${formatAngka(Math.abs(selisih), 2)} dari ${dari}.`;
  const turun = komponen.filter((b) => (b.selisih ?? 0) < 0);
  if (turun.length === 0) return ` ${total}`;
  const rinci = turun.map((b) => `${b.nama} (turun ${formatAngka(Math.abs(b.selisih ?? 0), 2)})`);
  return ` ${total} Komponen yang nilainya menurun: ${daftarKata(rinci)}.`;
}
