/**
 * The contradictions of the 2024 documents, listed by hand from the printed tables (test/emas/temuan-2024.json: rule, sheet,
 * cell, printed, right; and by kode what was spent without output or put out without spending), against what is found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { bacaBuku, bukaContoh, periksaBuku } from './temuan-contoh-buku';

type Butir = [aturan: string, lembar: string, sel: string, tercetak: unknown, seharusnya: unknown];
const EMAS: { sel: Butir[]; kode: [string, string][] } = JSON.parse(
  readFileSync(join(__dirname, 'emas/temuan-2024.json'), 'utf8'),
);
/** The links of the follow-up matrix have tests of their own (bukti-temuan.test.ts), and so has what only formulas show. */
const LAIN = /^(tautan-|bukti-|status-|unit-|rumus-|angka-teks|skala-celah)/;

let temuan: Temuan[];
beforeAll(async () => {
  temuan = periksaBuku(bacaBuku(await bukaContoh()));
});
const di = (t: Temuan) => `${t.aturan} ${t.lokasi.lembar} ${t.lokasi.sel}`;

test('well over a hundred contradictions are on the list', () => {
  expect(EMAS.sel.length + EMAS.kode.length).toBeGreaterThan(150);
});

test('each is found at its cell, with both numbers', () => {
  const tidakAda = EMAS.sel.filter(
    ([aturan, lembar, sel, tercetak, seharusnya]) =>
      !temuan.some((t) => {
        if (t.aturan !== aturan || t.lokasi.lembar !== lembar || t.lokasi.sel !== sel) return false;
        const angka = [t.tercetak, t.seharusnya];
        // Where two tables differ from one cell, the finding tells the second number in its sentence.
        const kedua = typeof seharusnya === 'number' && t.pesan.includes(` ${seharusnya}`);
        return angka[0] === tercetak && (angka[1] === seharusnya || kedua);
      }),
  );
  expect(tidakAda).toEqual([]);
});

test('spending without output, output without spending: every sub kegiatan by its kode', () => {
  const ada = temuan
    .filter((t) => t.lokasi.lembar.startsWith('Pengukuran'))
    .map((t) => `${t.aturan} ${/^\S+/.exec(t.pesan)?.[0]}`);
  expect(EMAS.kode.map((k) => k.join(' ')).filter((k) => !ada.includes(k))).toEqual([]);
});

test('nothing else is a galat, and next to nothing else a peringatan', () => {
  const daftar = new Set(EMAS.sel.map(([aturan, lembar, sel]) => `${aturan} ${lembar} ${sel}`));
  const kode = new Set(EMAS.kode.map((k) => k.join(' ')));
  const lebih = temuan.filter(
    (t) =>
      !LAIN.test(t.aturan) && !daftar.has(di(t)) && !kode.has(`${t.aturan} ${/^\S+/.exec(t.pesan)?.[0]}`),
  );
  expect(lebih.filter((t) => t.tingkat === 'galat').map(di)).toEqual([]);
  expect(lebih.filter((t) => t.tingkat === 'peringatan').map(di)).toEqual([]);
});

test('why, where it can be told', () => {
  const pesan = (sel: string) =>
    temuan.find((t) => t.lokasi.lembar === 'Belanja Langsung' && t.lokasi.sel === sel)?.pesan;
  expect(pesan('G14')).toContain('jumlah sisa 5 baris di bawahnya');
  expect(pesan('C10')).toContain('tepat jumlah Belanja Tidak Langsung');
  expect(pesan('D79')).toContain('tepat jumlah Belanja Tidak Langsung Rp 11.171.242.916');
  expect(pesan('E10')).toContain('selisih Rp 70');
});
