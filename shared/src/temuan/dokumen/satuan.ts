/** Rule `satuan`: the indicator counts one thing and its unit names another; a count where a percentage belongs. */
import { formatAngka } from '../../angka';
import type { Sel } from '../../lembar/terbaca';
import type { Lahan } from '../lahan';
import type { Temuan } from '../temuan';
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
                hitunganDiPersen(t, b.satuan, b[k]),
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
function hitunganDiPersen(t: Tempat, satuan: Sel<string>, sel: Sel): Temuan[] {
  if (kelompok(satuan.nilai ?? '') !== 'Persen' || sel.nilai === null || sel.nilai < 500) return [];
  if (!Number.isInteger(sel.nilai)) return [];
  return [
    temuanSel(t, sel, {
      aturan: 'satuan',
      tingkat: 'galat',
      pesan: `Angka ${formatAngka(sel.nilai)} berdiri di kolom persen; tampaknya itu jumlah orang. Tulis persentasenya.`,
    }),
  ];
}
