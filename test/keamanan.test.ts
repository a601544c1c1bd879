/** What docs/keamanan.md promises and no other test shows. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mulaiHost, sebagai } from './awan-host';
import { CONTOH, lk } from './cli-proses';
import { ubahZip } from './zip-uji';

const AKAR = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'aman-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mutasi = readFileSync(join(CONTOH, 'Pengukuran Mutasi.xlsx'));
/** A sample with findings of its own, its sheet under another name. */
const bernama = (nama: string) =>
  ubahZip(readFileSync(join(CONTOH, 'Pengukuran Sekretariat.xlsx')), {
    'xl/workbook.xml': (xml) => xml.replace('name="Pengukuran 2024"', `name="${nama}"`),
  });

test('text of a sheet reaches a terminal without escape sequences, and a finding stays one line', () => {
  const berkas = join(folder, 'Lembar.xlsx');
  writeFileSync(berkas, bernama('2024 &#x9b;2J&#x202e;&#10;galat palsu'));
  const { keluar, salah } = lk('periksa', berkas);
  expect(keluar).toMatch(/lembar 2024 .*galat palsu, sel [A-Z]+\d+: /);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(keluar + salah).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(`${keluar}${salah}`.split('\n').filter((b) => /^\s*galat palsu/.test(b))).toEqual([]);
});

test('a sheet whose name is a path, or a folder whose file is one, writes nothing outside the output folder', () => {
  const sumber = mkdtempSync(join(folder, 'sumber-'));
  const keluaran = join(folder, 'hasil');
  writeFileSync(join(sumber, 'x%2f..%2f..%2fjahat.xlsx'), bernama('..&#x2f;..&#x2f;jahat 2024'));
  const sebelum = readdirSync(folder).sort();
  lk('konsolidasi', '--sumber', sumber, '--tahun', '2024', '--triwulan', '4', '--keluaran', keluaran);
  expect(readdirSync(folder).sort()).toEqual([...new Set([...sebelum, 'hasil'])].sort());
  expect(readdirSync(keluaran).sort()).toEqual(['rekap.json', 'rekap.xlsx', 'temuan.json', 'temuan.xlsx']);
});

test('the add-on asks for the five scopes that its table names, and may call one address', () => {
  const { oauthScopes, urlFetchWhitelist } = JSON.parse(
    readFileSync(join(AKAR, 'addon/appsscript.json'), 'utf8'),
  );
  const tabel = readFileSync(join(AKAR, 'docs/architecture.md'), 'utf8');
  expect(oauthScopes).toHaveLength(5);
  for (const s of oauthScopes as string[])
    expect(tabel).toContain(s.replace('https://www.googleapis.com/auth/', ''));
  expect(urlFetchWhitelist).toHaveLength(1);
});

test('no client reaches the database: the rules refuse everything', () => {
  const aturan = readFileSync(join(AKAR, 'firestore.rules'), 'utf8');
  expect(aturan.match(/\ballow\b[^;]*;/g)).toEqual(['allow read, write: if false;']);
});

test('the cloud half opens no address that a sheet could name: only Google clients and the key set go out', () => {
  const berkas = execFileSync('git', ['ls-files', 'functions/src', 'shared/src'], {
    cwd: AKAR,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  const keluar = berkas.filter((f) =>
    /\bfetch\s*\(|from '(?:node:)?https?'|from 'node:net'|XMLHttpRequest|axios|undici/.test(
      readFileSync(join(AKAR, f), 'utf8'),
    ),
  );
  expect(keluar).toEqual([]);
});

test('no secret stands in the repository', () => {
  const semua = execFileSync('git', ['ls-files'], { cwd: AKAR, encoding: 'utf8' }).split('\n');
  expect(semua.filter((f) => /(^|\/)\.env|service-?account.*\.json$|\.pem$|\.p12$|clasprc/i.test(f))).toEqual(
    [],
  );
  const cari = spawnSync(
    'git',
    [
      'grep',
      '-lE',
      'BEGIN (RSA |EC )?PRIVATE KEY|AIza[0-9A-Za-z_-]{35}|ya29\\.[0-9A-Za-z_-]{20}|"private_key"',
    ],
    { cwd: AKAR, encoding: 'utf8' },
  );
  expect(cari.stdout.split('\n').filter((f) => f && f !== 'test/keamanan.test.ts')).toEqual([]);
});

test('the local host answers what it cannot use with a sentence, and lives on', async () => {
  const buku = mkdtempSync(join(folder, 'host-'));
  writeFileSync(join(buku, 'Pengukuran Mutasi.xlsx'), mutasi);
  const host = await mulaiHost(buku);
  const salah = async (cara: string, jalan: string, badan: string, tipe = 'application/json') => {
    const jawab = await fetch(host.halaman + jalan, {
      method: cara,
      headers: { 'Content-Type': tipe },
      body: badan,
    });
    expect(jawab.status).toBeGreaterThanOrEqual(400);
    const teks = await jawab.text();
    expect(teks).not.toMatch(/node_modules|\bat .*:\d+:\d+|TypeError/);
    expect(JSON.parse(teks).pesan).toMatch(/\.$/);
  };
  const lembar = `lokal/buku/${encodeURIComponent('Pengukuran Mutasi.xlsx')}`;
  for (const badan of [
    '',
    '{}',
    'null',
    '[',
    '{"revisi":1,"isi":null}',
    '{"revisi":"x","isi":{"data":{}}}',
  ]) {
    await salah('PUT', lembar, badan);
    await salah('POST', 'lokal/jalankan', badan);
  }
  await salah('PUT', lembar, 'x', 'text/plain');
  await salah('PUT', 'lokal/buku/..%2f..%2fetc%2fpasswd', '{}');
  expect(mutasi.equals(readFileSync(join(buku, 'Pengukuran Mutasi.xlsx')))).toBe(true);
  expect((await (await sebagai(host, 'sekretariat'))('GET', '/pengaturan')).status).toBe(200);
  await host.bunuh();
});
