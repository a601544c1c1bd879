/** What the documents name is there: files, folders, links, scripts, and every formula in each place that lists them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const AKAR = join(__dirname, '..');
const baca = (berkas: string) => readFileSync(join(AKAR, berkas), 'utf8');
const berkas = execFileSync('git', ['ls-files'], { cwd: AKAR, encoding: 'utf8' }).split('\n').filter(Boolean);
const ada = new Set(
  berkas.flatMap((b) => b.split('/').map((_, i, bagian) => bagian.slice(0, i + 1).join('/'))),
);
const DOKUMEN = berkas.filter(
  (b) => /^(README|CONTRIBUTING|CHANGELOG)\.md$/.test(b) || /^docs\/[\w-]+\.md$/.test(b),
);
const RUANG = /^(shared|addon|functions|local|samples|test|docs|scripts)\//;
/** Written by a build or by whoever installs. */
const DIBUAT = /\/dist(\/|$)|^functions\/\.env\./;
/** A floor as the graph names it (`shared/lembar`) is a folder of its room's sources. */
const lantai = (nama: string) => nama.replace(/^(\w+)\/([a-z]+)$/, '$1/src/$2');
const rumus = [...baca('addon/src/formulas.ts').matchAll(/\b[A-Z]{4,}\b/g)].map(([nama]) => nama);

test.each(DOKUMEN)('%s: files, links and scripts exist', (dokumen) => {
  const isi = baca(dokumen);
  const disebut = [...isi.matchAll(/`([\w./-]+)`/g)].map(([, nama = '']) => nama.replace(/\/$/, ''));
  const tautan = [...isi.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, ke = '']) =>
    normalize(join(dirname(dokumen), ke)),
  );
  const semua = [...disebut.filter((nama) => RUANG.test(nama) && !DIBUAT.test(nama)), ...tautan];
  expect(semua.filter((nama) => !ada.has(nama) && !ada.has(lantai(nama)))).toEqual([]);
  const { scripts } = JSON.parse(baca('package.json')) as { scripts: Record<string, string> };
  const dijalankan = [...isi.matchAll(/npm run (?:-s )?([a-z:]*[a-z])/g)].map(([, nama = '']) => nama);
  expect(dijalankan.filter((nama) => !(nama in scripts))).toEqual([]);
});

test.each(DOKUMEN)('%s: links within and between documents lead to a heading', (dokumen) => {
  const jangkar = (teks: string) =>
    [...teks.matchAll(/^#+ (.+)$/gm)].map(([, judul = '']) =>
      judul
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  const hilang = [...baca(dokumen).matchAll(/\]\(([\w./-]*)#([^)]+)\)/g)].filter(
    ([, ke, nama = '']) => !jangkar(baca(ke ? join(dirname(dokumen), ke) : dokumen)).includes(nama),
  );
  expect(hilang.map(([tautan]) => tautan)).toEqual([]);
});

test.each([
  ['addon/src/bantuan/bantuan.html', 'the help in Sheets'],
  ['docs/rumus.md', 'the reference'],
])('%s (%s) names every formula', (tempat) => {
  const isi = baca(tempat);
  expect(rumus.filter((nama) => !new RegExp(`\\b${nama}\\b`).test(isi))).toEqual([]);
});

test('every formula has a built-in equivalent, or is listed as having none', () => {
  const isi = baca('shared/src/rumus/bawaan/rumus-bawaan.ts') + baca('shared/src/rumus/bawaan/padanan.ts');
  expect(rumus.filter((nama) => !new RegExp(`\\b${nama}\\b`).test(isi))).toEqual([]);
});

describe('docs/istilah.md', () => {
  const [kiri = '', kanan = ''] = baca('docs/istilah.md').split('## English → Indonesian');
  const baris = (teks: string) =>
    [...teks.matchAll(/^\| (.+) \|$/gm)]
      .map(([, isi = '']) => isi.split(' | '))
      .filter(([awal]) => awal !== 'istilah' && awal !== 'English');
  const istilah = baris(kiri);

  test('both tables hold the same words', () => {
    const pasangan = (a = '', b = '') => `${a} = ${b}`;
    expect(istilah.length).toBeGreaterThan(0);
    expect(
      baris(kanan)
        .map(([inggris, kata]) => pasangan(kata, inggris))
        .sort(),
    ).toEqual(istilah.map(([kata, inggris]) => pasangan(kata, inggris)).sort());
  });

  test('every word has its place, and a name of the code stands there', () => {
    const salah = istilah.filter(([kata = '', , , di = '']) => {
      const tempat = di.replaceAll('`', '');
      const nama = /^`(\w+)`$/.exec(kata)?.[1];
      return !ada.has(tempat) || (nama !== undefined && !new RegExp(`\\b${nama}\\b`).test(baca(tempat)));
    });
    expect(salah).toEqual([]);
  });
});
