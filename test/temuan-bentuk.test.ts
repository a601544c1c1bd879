/** temuan.json of the sample: its shape, its order, and that docs/temuan.md explains every rule that it names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lokasi } from '@lembar-kinerja/shared/dasar/kisi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { bahanContoh } from './laporan-contoh';

let temuan: Temuan[];
beforeAll(async () => {
  temuan = JSON.parse(JSON.stringify((await bahanContoh()).temuan));
});

const LOKASI = ['berkas', 'lembar', 'sel'];
const KUNCI = ['aturan', 'lokasi', 'pesan', 'seharusnya', 'selisih', 'tercetak', 'terkait', 'tingkat'];
const isLokasi = (l: Lokasi) =>
  Object.keys(l).sort().join() === LOKASI.join() && Object.values(l).every((x) => typeof x === 'string');
const isNilai = (x: unknown) => x === null || typeof x === 'number' || typeof x === 'string';

test('each finding has the fields of the contract and no other', () => {
  expect(temuan.length).toBeGreaterThan(150);
  const salah = temuan.filter(
    (t) =>
      Object.keys(t).sort().join() !== KUNCI.join() ||
      !['galat', 'peringatan', 'info'].includes(t.tingkat) ||
      !/^[a-z]+(-[a-z]+)*$/.test(t.aturan) ||
      ![t.lokasi, ...t.terkait].every(isLokasi) ||
      !isNilai(t.tercetak) ||
      !isNilai(t.seharusnya) ||
      !(t.selisih === null || typeof t.selisih === 'number') ||
      t.pesan.trim() === '',
  );
  expect(salah).toEqual([]);
});

test('every place is a cell, and no related cell is the accused one or stands twice', () => {
  const tempat = ({ berkas, lembar, sel }: Lokasi) => `${berkas}|${lembar}|${sel}`;
  const semua = temuan.flatMap((t) => [t.lokasi, ...t.terkait]);
  expect(semua.filter((l) => !/^[A-Z]{1,3}[1-9]\d*$/.test(l.sel))).toEqual([]);
  const ganda = temuan.filter((t) => {
    const tempatnya = [t.lokasi, ...t.terkait].map(tempat);
    return new Set(tempatnya).size !== tempatnya.length;
  });
  expect(ganda.map((t) => t.pesan)).toEqual([]);
});

test('sorted by file, sheet, row and column', () => {
  const kolom = (sel: string) => /^[A-Z]+/.exec(sel)?.[0].padStart(3, ' ') ?? '';
  const baris = (sel: string) => (/\d+$/.exec(sel)?.[0] ?? '').padStart(8, '0');
  const urutan = temuan.map(({ lokasi: l }) =>
    [l.berkas, l.lembar, baris(l.sel), kolom(l.sel)].join('\u0000'),
  );
  expect(urutan).toEqual([...urutan].sort());
});

test('every rule is explained in docs/temuan.md', () => {
  const docs = readFileSync(join(__dirname, '../docs/temuan.md'), 'utf8');
  const tanpa = [...new Set(temuan.map((t) => t.aturan))].filter((a) => !docs.includes(`\n## ${a}\n`));
  expect(tanpa).toEqual([]);
});
