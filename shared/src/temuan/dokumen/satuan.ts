/** Rule `satuan`: the indicator counts one thing and its unit names another; a count where a percentage belongs. */

import { formatAngka, readAngka } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { serapan } from '../../kinerja/anggaran';
import type { DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import type { Sel } from '../../lembar/terbaca';
import type { Lahan } from '../lahan';
import { type Tempat, temuanSel } from './lapor';

const KELOMPOK: [RegExp, string][] = [
  [/^dokumen/i, 'Dokumen'],
  [/^laporan/i, 'Laporan'],
  [/^paket/i, 'Paket'],
  [/^unit/i, 'Unit'],
  [/^(orang|asn|pegawai|peserta|pns)/i, 'Orang'],
  [/^lembaga/i, 'Lembaga'],
  [/^(persen|%)/i, 'Persen'],
  [/^(nilai|indeks|skor)/i, 'Nilai'],
];
const kelompok = (teks: string): string | null =>
  KELOMPOK.find(([pola]) => pola.test(teks.trim()))?.[1] ?? null;

export function satuanIndikator(lahan: Lahan): Temuan[] {
  const { dokumen } = lahan;
  const program = dokumen?.capaianProgram;
  const iku = dokumen?.iku;
  const renstra = dokumen?.renstra;
  return [
    ...lahan.simpul.flatMap(({ pemilik }) =>
      pemilik ? pemilik.baris.indikator.flatMap((i) => cocok(pemilik.pengukuran, i.nama, i.satuan)) : [],
    ),
    ...(dokumen && program
      ? program.isi.flatMap((b) =>
          cocok({ berkas: dokumen.berkas, lembar: program.lembar }, b.indikator, b.satuan, b.target),
        )
      : []),
    ...[iku, renstra].flatMap((bagian) =>
      dokumen && bagian
        ? bagian.isi.baris.flatMap((b) => {
            const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
            return [
              ...cocok(t, b.indikator, b.satuan),
              ...(['kondisiAwal', 'target', 'capaian'] as const).flatMap((k) =>
                hitunganDiPersen(t, b.satuan, b[k], dokumen.narasi),
              ),
            ];
          })
        : [],
    ),
  ];
}

function cocok(
  t: Tempat,
  indikator: Sel<string>,
  satuan: Sel<string>,
  tempat: Sel<unknown> = satuan,
): Temuan[] {
  const nama = indikator.nilai?.trim() ?? '';
  const unit = kelompok(satuan.nilai ?? '');
  const kata = /^jumlah\s+(\S+)/i.exec(nama)?.[1] ?? (/^(per|pre|pro)sentase/i.test(nama) ? 'Persen' : '');
  const dihitung = kelompok(kata);
  if (!unit || !dihitung || unit === dihitung) return [];
  return [
    temuanSel(t, satuan.sel ? satuan : tempat, {
      aturan: 'satuan',
      tingkat: 'peringatan',
      pesan: `Indikator “${nama}” menghitung ${dihitung.toLowerCase()}, tetapi satuannya ${satuan.nilai}. Samakan satuannya dengan indikatornya.`,
      tercetak: satuan.nilai,
      seharusnya: dihitung,
    }),
  ];
}

/** 4.196 under a unit of percent is a head count. */
function hitunganDiPersen(
  t: Tempat,
  satuan: Sel<string>,
  sel: Sel,
  narasi: DokumenTerbaca['narasi'],
): Temuan[] {
  if (kelompok(satuan.nilai ?? '') !== 'Persen' || sel.nilai === null || sel.nilai < 500) return [];
  if (!Number.isInteger(sel.nilai)) return [];
  const lain = hitunganNarasi(sel.nilai, narasi);
  return [
    temuanSel(t, sel, {
      aturan: 'satuan',
      tingkat: 'galat',
      pesan: `Angka ${formatAngka(sel.nilai)} berdiri di kolom persen; tampaknya itu jumlah orang. Tulis persentasenya.${lain?.kalimat ?? ''}`,
      terkait: lain && narasi ? [{ berkas: t.berkas, lembar: narasi.lembar, sel: lain.sel }] : [],
    }),
  ];
}

/** `Dari 6.060 aparatur …, sebanyak 4.470 orang`. */
const BAGIAN_DARI =
  /\bdari\s+(\d{1,3}(?:\.\d{3})+)\s[^.;|]{0,120}?\bsebanyak\s+(\d{1,3}(?:\.\d{3})+)\s+(?:orang|asn|aparatur|pegawai)/i;

/** Another head count of about the same people in the prose. */
function hitunganNarasi(
  n: number,
  narasi: DokumenTerbaca['narasi'],
): { kalimat: string; sel: string } | null {
  for (const { isi, sel } of narasi?.isi ?? []) {
    const [dari, banyak] = (BAGIAN_DARI.exec(isi) ?? [])
      .slice(1)
      .map((teks) => readAngka(teks, 'orang').nilai);
    if (!dari || !banyak || n > dari || n === banyak || Math.abs(n - banyak) > banyak / 4) continue;
    const bagian = formatAngka(serapan(dari, banyak) ?? 0);
    return {
      kalimat: ` Menurut Narasi jumlahnya ${formatAngka(banyak)} dari ${formatAngka(dari)} orang (${bagian} %), bukan ${formatAngka(n)}.`,
      sel,
    };
  }
  return null;
}
