/** Forms drawn by hand, three and more of each kind that agencies print: every figure, every level, no accusation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { gambar } from './saudara/gambar';
import { rapor } from './saudara/nilai';

const FOLDER = join(__dirname, 'lembar-lain-saudara');

test.each(readdirSync(FOLDER))('%s', (berkas) => {
  const g = gambar(readFileSync(join(FOLDER, berkas), 'utf8'));
  const nama = g.atur.berkas ?? 'evaluasi.xlsx';
  const { pengukuran, dokumen, temuan } = checkBuku({
    id: 'x',
    berkas: nama,
    revisi: null,
    lembar: [g.lembar],
  });
  const semua = periksa({ rekap: null, pengukuran, dokumen, temuanBaca: temuan });
  const tuduhan = semua
    .filter((t) => t.tingkat !== 'info')
    .map((t) => `${t.tingkat} ${t.aturan} ${t.lokasi.sel}: ${t.pesan}`);
  expect(dokumen).toBeNull();
  if (g.atur.bukan !== undefined) {
    expect(pengukuran).toEqual([]);
    expect(tuduhan).toEqual([]);
    expect(semua.map((t) => t.pesan).join()).toMatch(new RegExp(g.atur.bukan));
    return;
  }
  expect(pengukuran).toHaveLength(1);
  const { salah } = rapor(pengukuran[0], g);
  expect(salah).toEqual([]);
  expect(tuduhan.map((t) => t.replace(/:.*$/, ''))).toEqual(g.atur.tuduhan ? g.atur.tuduhan.split(', ') : []);
  if (g.atur.instansi) expect(pengukuran[0]?.instansi).toBe(g.atur.instansi);
  if (g.atur.tahun) expect(pengukuran[0]?.tahun).toBe(Number(g.atur.tahun));
  if (g.atur.jumlah) expect(pengukuran[0]?.jumlah?.anggaran.nilai).toBe(Number(g.atur.jumlah));
});
