/** Figures that cannot well be: output without spending, spending without output, more spent or fewer than there can be. */
import { formatAngka, rupiah } from '../../dasar/angka';
import { jumlahkan } from '../../dasar/jumlah';
import type { Temuan } from '../../dasar/temuan';
import { realisasi } from '../../kinerja/triwulan';
import { caraIndikator } from '../../rekap/indikator';
import type { Asal } from '../../rekap/pohon';
import { indeksNama, kunciNama } from '../cocok/nama';
import { pohonBelanja, rataRanting } from '../cocok/ranting-belanja';
import { sebut } from '../kalimat';
import type { Lahan } from '../lahan';
import { lokasiSel, temuanSel } from './lapor';

export function kewajaran(lahan: Lahan): Temuan[] {
  const daun = lahan.simpul.filter((s) => s.level === 'subkegiatan').flatMap((s) => s.pemilik ?? []);
  return [...daun.flatMap((a) => pengukuranDaun(lahan, a)), ...belanja(lahan), ...anggaranPerjanjian(lahan)];
}

function pengukuranDaun(lahan: Lahan, asal: Asal): Temuan[] {
  const { realisasiRp, twRp, anggaran, indikator } = asal.baris;
  const t = asal.pengukuran;
  if ([realisasiRp, anggaran].some((s) => s.nilai === null && s.teks !== null && s.teks.trim() !== ''))
    return [];
  const terukur = indikator.filter((i) => (i.target.nilai ?? 0) > 0);
  const [i] = terukur;
  if (!i || terukur.length > 1) return [];
  const letakUang = [realisasiRp, ...twRp].find((s) => s.sel !== null);
  if (!letakUang) return [];
  const uang = lahan.benar.get(realisasiRp) ?? realisasiRp.nilai ?? jumlahkan(twRp.map((s) => s.nilai)) ?? 0;
  // Some forms leave the year's total of K blank and print the quarters only.
  const triwulan = realisasi(
    i.tw.map((s) => s.nilai),
    caraIndikator(i),
  );
  const hasil = i.realisasi.nilai ?? triwulan ?? 0;
  const letakK = [i.realisasi, ...i.tw, i.target].find((s) => s.sel !== null) ?? i.target;
  const [target, satuan] = [formatAngka(i.target.nilai ?? 0), i.satuan.nilai ?? ''];
  const dicapai =
    hasil >= (i.target.nilai ?? 0)
      ? `mencapai targetnya (${formatAngka(hasil)} ${satuan})`
      : `mencapai ${formatAngka(hasil)} dari ${target} ${satuan}`;
  if (uang === 0 && hasil > 0 && (anggaran.nilai ?? 0) > 0)
    return [
      temuanSel(t, letakUang, {
        aturan: 'keluaran-tanpa-belanja',
        tingkat: 'peringatan',
        pesan: `${sebut(asal)} ${dicapai} tanpa realisasi anggaran dari pagu ${rupiah(anggaran.nilai ?? 0)}.`,
        terkait: [lokasiSel(t, letakK)],
      }),
    ];
  if (uang > 0 && hasil === 0)
    return [
      temuanSel(t, letakK, {
        aturan: 'belanja-tanpa-keluaran',
        tingkat: 'peringatan',
        pesan: `${sebut(asal)} membelanjakan ${rupiah(uang)} tanpa realisasi kinerja; targetnya ${target} ${satuan}.`,
        terkait: [lokasiSel(t, letakUang)],
        tercetak: i.realisasi.nilai,
      }),
    ];
  return [];
}

function belanja(lahan: Lahan): Temuan[] {
  const { dokumen } = lahan;
  const bagian = dokumen?.belanjaLangsung;
  if (!dokumen || !bagian) return [];
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  const cari = indeksNama(lahan.simpul);
  const program = dokumen.capaianProgram;
  const capaian = new Map((program?.isi ?? []).map((x) => [`${x.level} ${kunciNama(x.nama.nilai)}`, x]));
  return pohonBelanja(bagian.isi)
    .flatMap(rataRanting)
    .filter((r) => r.anak.length === 0)
    .flatMap(({ baris: b }) => {
      const nama = [b.kode.nilai, b.uraian.nilai].filter(Boolean).join(' ');
      const [pagu, realisasi] = [b.pagu.nilai, b.realisasi.nilai ?? 0];
      const hasil: Temuan[] = [];
      if (pagu !== null && realisasi > pagu)
        hasil.push(
          temuanSel(t, b.realisasi, {
            aturan: 'lebih-pagu',
            tingkat: 'peringatan',
            pesan: `Realisasi anggaran ${nama} ${rupiah(realisasi)} melebihi pagunya ${rupiah(pagu)} sebesar ${rupiah(realisasi - pagu)}.`,
            terkait: [lokasiSel(t, b.pagu)],
            selisih: realisasi - pagu,
          }),
        );
      const asal = cari(b.level, b.uraian.nilai);
      const terukur = asal
        ? (lahan.benar.get(asal.baris.realisasiRp) ?? asal.baris.realisasiRp.nilai ?? 0)
        : 0;
      if (asal && pagu !== null && pagu > 0 && realisasi < terukur)
        hasil.push(
          temuanSel(t, b.realisasi, {
            aturan: 'angka-beda',
            tingkat: 'peringatan',
            pesan: `Realisasi setahun ${nama} ${rupiah(realisasi)} lebih kecil daripada realisasi yang sudah tercatat pada lembar pengukuran, ${rupiah(terukur)}.`,
            terkait: [lokasiSel(asal.pengukuran, asal.baris.realisasiRp)],
            selisih: realisasi - terukur,
          }),
        );
      const c = capaian.get(`${b.level} ${kunciNama(b.uraian.nilai)}`);
      const tProgram = { berkas: dokumen.berkas, lembar: program?.lembar ?? '' };
      if (c && pagu !== null && realisasi === 0 && (c.capaian.nilai ?? 0) > 0)
        hasil.push(
          temuanSel(t, b.realisasi.sel ? b.realisasi : b.pagu, {
            aturan: 'keluaran-tanpa-belanja',
            tingkat: 'peringatan',
            pesan: `${nama}: capaian ${formatAngka(c.capaian.nilai ?? 0)} ${c.satuan.nilai ?? ''} tanpa belanja${pagu === 0 ? ' dan tanpa pagu' : ` dari pagu ${rupiah(pagu)}`}.`,
            terkait: [lokasiSel(tProgram, c.capaian)],
          }),
        );
      if (c && realisasi > 0 && (c.target.nilai ?? 0) > 0 && (c.capaian.nilai ?? 0) === 0)
        hasil.push(
          temuanSel(tProgram, c.capaian, {
            aturan: 'belanja-tanpa-keluaran',
            tingkat: 'peringatan',
            pesan: `${nama}: belanja ${rupiah(realisasi)} tanpa capaian; targetnya ${formatAngka(c.target.nilai ?? 0)} ${c.satuan.nilai ?? ''}.`,
            terkait: [lokasiSel(t, b.realisasi)],
          }),
        );
      return hasil;
    });
}

/** The agreement lists its programs without their budgets. */
function anggaranPerjanjian({ dokumen }: Lahan): Temuan[] {
  const bagian = dokumen?.perjanjian;
  const kosong = bagian?.isi.program.filter((p) => p.anggaran.nilai === null && p.nama.nilai) ?? [];
  const [pertama, ...lain] = kosong;
  if (!dokumen || !bagian || !pertama) return [];
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  const tempat = (p: (typeof kosong)[number]) => (p.anggaran.sel ? p.anggaran : p.nama);
  return [
    temuanSel(t, tempat(pertama), {
      aturan: 'anggaran-kosong',
      tingkat: 'peringatan',
      pesan: `Anggaran ${kosong.length} program pada Perjanjian Kinerja belum diisi.`,
      terkait: lain.map((p) => lokasiSel(t, tempat(p))),
      tercetak: null,
    }),
  ];
}
