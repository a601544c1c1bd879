/** The sample's whole report as text: nothing unresolved, nobody else's city or year, no number that no sheet knows. */

import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { efisiensi, serapan, sisa } from '@lembar-kinerja/shared/kinerja/anggaran';
import { capaian } from '@lembar-kinerja/shared/kinerja/capaian';
import { RUJUKAN } from '@lembar-kinerja/shared/laporan/kosakata';
import type { BahanLaporan } from '@lembar-kinerja/shared/laporan/laporan';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { BarisRekap } from '@lembar-kinerja/shared/rekap/rekap';
import type { BlokDocx } from './docx-baca';

const angka = (n: number | null) => (n === null ? '' : formatAngka(n));
const dua = (n: number | null) => (n === null ? '' : formatAngka(n, 2));

/** Tests of the text of a report; `isi` gives it once it has been written. */
export function ujiTeks(
  isi: () => { bahan: BahanLaporan & { dokumen: DokumenTerbaca }; blok: BlokDocx[] },
): void {
  const sel = () => isi().blok.flatMap((b) => (b.jenis === 'tabel' ? [...b.kepala, ...b.baris].flat() : []));
  const paragraf = () => isi().blok.flatMap((b) => (b.jenis === 'paragraf' ? [b.teks] : []));
  const semua = () => [...paragraf(), ...sel().map((s) => s.teks)].map((t) => t.replace(/https?:\S+/g, ''));

  test('no reference left unresolved, no value of the machine, no figure in English', () => {
    for (const t of semua()) {
      expect(t).not.toMatch(/\{\{|\}\}|undefined|NaN|\bnull\b|\[object|\[rujukan|belum ada nilainya/);
      // 1,234,567 or 12.5 %: thousands take a full stop, decimals a comma.
      expect(t).not.toMatch(/\d,\d{3},|\d\.\d{1,2} ?(%|persen)|Rp\.? ?\d+\.\d{2}\b/);
    }
  });

  test('no other city, no year that the workbooks do not know', () => {
    const { bahan } = isi();
    const asal = JSON.stringify([bahan.rekap, bahan.dokumen, bahan.bukti]);
    const tahun = new Set([...asal.matchAll(/\b(?:19|20)\d\d\b/g)].map(([t]) => t));
    for (const t of semua()) {
      for (const [y] of t.matchAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g)) {
        expect([...tahun, '2025', '2023']).toContain(y);
      }
      const kota = /\b(?:Kota|Kabupaten|Kab\.) (?!Samarinda|Peradaban)([A-Z][a-z]+)/.exec(t)?.[0];
      expect(kota === undefined || asal.includes(kota) ? null : kota).toBeNull();
    }
  });

  test('numbers in prose: every percentage and amount of money is a figure of the rekap or of a table', () => {
    const { bahan } = isi();
    const angkaTabel = new Set(sel().flatMap((s) => s.teks.match(/-?\d[\d.]*(?:,\d+)?/g) ?? []));
    const lain = paragraf().flatMap((t) =>
      [...t.matchAll(/Rp (-?[\d.]+\d)|(-?\d[\d.]*(?:,\d+)?) %/g)]
        .map(([, rp, pct]) => rp ?? pct ?? '')
        .filter((n) => !angkaTabel.has(n)),
    );
    // Shares and differences that no table prints; each is worked out here from the figures of the workbooks.
    const r = bahan.rekap.baris;
    const sub = r.filter((b) => b.level === 'subkegiatan').flatMap((b) => b.indikator);
    const tercapai = sub.filter((i) => (i.capaian ?? 0) >= 100).length;
    const selesai = bahan.bukti.filter((b) => b.status === 'selesai').length;
    const program = r.filter((b) => b.kode === '5.03.02' || b.kode === '5.04.02');
    const jumlah = (ambil: (b: BarisRekap) => number | null) =>
      program.reduce((n, b) => n + (ambil(b) ?? 0), 0);
    const [pagu, habis] = [jumlah((b) => b.anggaran), jumlah((b) => b.realisasiRp)];
    const bl = bahan.dokumen.belanjaLangsung?.isi.jumlah;
    const btl = bahan.dokumen.belanjaTidakLangsung?.isi.jumlah;
    const total = (bl?.pagu.nilai ?? 0) + (btl?.pagu.nilai ?? 0);
    const nyata = (bl?.realisasi.nilai ?? 0) + (btl?.realisasi.nilai ?? 0);
    const boleh = [
      dua((tercapai * 100) / sub.length),
      dua((selesai * 100) / bahan.bukti.length),
      dua(serapan(pagu, habis)),
      dua(efisiensi(pagu, habis, 90.25)),
      angka(total),
      angka(nyata),
      dua(serapan(total, nyata)),
      angka(sisa(total, nyata)),
      // Against the target of the Perjanjian Kinerja.
      dua(capaian(74.83, 73.76)),
    ];
    expect(lain.length).toBeGreaterThan(5);
    expect(lain.filter((n) => !boleh.includes(n))).toEqual([]);
  });

  test('every reference of docs/jejak.md has a value; an unknown one and an unknown section are named', () => {
    const { bahan } = isi();
    const narasi = bahan.dokumen.narasi;
    if (!narasi) throw new Error('contoh tanpa Narasi');
    const dengan = (bagian: string, naskah: string) =>
      laporan({
        ...bahan,
        dokumen: { ...bahan.dokumen, narasi: { ...narasi, isi: [{ bagian, isi: naskah, sel: 'B2' }] } },
      });
    const semuanya = dengan('latar-belakang', RUJUKAN.map(([r]) => `{{${r}}}`).join('\n\n'));
    expect(semuanya.temuan).toEqual([]);
    expect(semuanya.kurang.join()).not.toMatch(/Rujukan|tidak dikenal/);
    const salah = dengan('latar belkang', 'x');
    expect(salah.kurang).toContain(
      'Bagian “latar belkang” pada lembar Narasi tidak dikenal, sehingga tidak tercetak. Periksa ejaannya.',
    );
    const kode = dengan('I.1', '{{capaian:9.99}} dan {{entah}}');
    expect(kode.temuan.map((t) => [t.aturan, t.tercetak, t.lokasi.sel])).toEqual([
      ['rujukan-tak-dikenal', 'capaian:9.99', 'B2'],
      ['rujukan-tak-dikenal', 'entah', 'B2'],
    ]);
    expect(JSON.stringify(kode.bagian)).toContain('[rujukan tidak dikenal: capaian:9.99]');
  });
}
