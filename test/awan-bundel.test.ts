/** What is deployed: found by Firebase's own discovery, complete, and without what the first request does not need. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const AKAR = join(__dirname, '..');
const DIST = join(AKAR, 'functions', 'dist');
const BUNDEL = readFileSync(join(DIST, 'index.cjs'), 'utf8');
const paket = JSON.parse(readFileSync(join(DIST, 'package.json'), 'utf8'));

interface Manifes {
  endpoints: Record<string, Record<string, unknown> & { region: string[]; platform: string }>;
  params: { name: string; default?: string }[];
  requiredAPIs: { api: string }[];
}

/** As `firebase deploy` and the emulator ask. */
function temukan(): Manifes {
  const folder = mkdtempSync(join(tmpdir(), 'lk-manifes-'));
  const berkas = join(folder, 'functions.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(AKAR, 'node_modules/firebase-functions/lib/bin/firebase-functions.js'), '.'],
    {
      cwd: DIST,
      env: { ...process.env, FUNCTIONS_MANIFEST_OUTPUT_PATH: berkas, GCLOUD_PROJECT: 'uji' },
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  const isi = JSON.parse(readFileSync(berkas, 'utf8')) as Manifes;
  rmSync(folder, { recursive: true });
  return isi;
}

describe('discovery', () => {
  const { endpoints, params, requiredAPIs } = temukan();

  test('one public address, private queues, two clocks, all in Jakarta', () => {
    const pemicu = Object.fromEntries(
      Object.entries(endpoints).map(([nama, e]) => [nama, Object.keys(e).find((k) => k.endsWith('Trigger'))]),
    );
    expect(pemicu).toEqual({
      api: 'httpsTrigger',
      tugaskonsolidasi: 'taskQueueTrigger',
      tugasbukti: 'taskQueueTrigger',
      tugaslaporan: 'taskQueueTrigger',
      jadwalbukti: 'scheduleTrigger',
      jadwallanjutkan: 'scheduleTrigger',
    });
    for (const e of Object.values(endpoints)) {
      expect([e.region, e.platform]).toEqual([['asia-southeast2'], 'gcfv2']);
    }
    expect(endpoints.api?.httpsTrigger).toEqual({ invoker: ['public'] });
    for (const nama of ['tugaskonsolidasi', 'tugasbukti', 'tugaslaporan']) {
      expect(endpoints[nama]?.taskQueueTrigger).toMatchObject({ invoker: ['private'] });
    }
  });

  test('the queue of reads stays below the Sheets quota of 300 a minute', () => {
    const pemicu = endpoints.tugaskonsolidasi?.taskQueueTrigger as
      | { rateLimits: { maxDispatchesPerSecond: number } }
      | undefined;
    expect((pemicu?.rateLimits.maxDispatchesPerSecond ?? Number.NaN) * 60 * 3).toBeLessThan(300);
  });

  test('what is asked at deployment, and the services that are switched on', () => {
    const wajib = params.filter((p) => p.default === undefined).map((p) => p.name);
    expect(wajib.sort()).toEqual(['AUDIENS', 'SEKRETARIAT_PERTAMA']);
    expect(requiredAPIs.map((r) => r.api).sort()).toEqual([
      'cloudscheduler.googleapis.com',
      'cloudtasks.googleapis.com',
    ]);
  });
});

test('every package that the bundle asks for is pinned beside it, for the runtime of firebase.json', () => {
  const diminta = [...BUNDEL.matchAll(/(?:require(?:\.resolve)?|import)\(\s*[`'"]([^`'"]+)[`'"]?/g)]
    .map(([, nama = '']) => nama)
    .filter((nama) => !nama.startsWith('node:') && !nama.startsWith('.'))
    .map((nama) =>
      nama
        .split('/')
        .slice(0, nama.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect(Object.keys(paket.dependencies).sort()).toEqual([...new Set(diminta)].sort());
  for (const [nama, versi] of Object.entries(paket.dependencies)) {
    const letak = ['functions/node_modules', 'node_modules'].map((f) => join(AKAR, f, nama, 'package.json'));
    const { version } = JSON.parse(readFileSync(letak.find((l) => existsSync(l)) ?? '', 'utf8'));
    expect([nama, version]).toEqual([nama, versi]);
  }
  const { functions } = JSON.parse(readFileSync(join(AKAR, 'firebase.json'), 'utf8'));
  expect(functions[0]).toMatchObject({ source: 'functions/dist', runtime: `nodejs${paket.engines.node}` });
});

test('the reader version is of the sources', () => {
  expect(BUNDEL).toMatch(/VERSI_PEMBACA = true \? "[0-9a-f]{12}"/);
});

test('the first request loads neither writers nor Google clients; what is not set is said', () => {
  const naskah = `
    const { api } = require(${JSON.stringify(join(DIST, 'index.cjs'))});
    // As the platform calls it: behind its own Express, which has read the body already.
    const express = require('express');
    express().use(express.json(), api).listen(0, '127.0.0.1', async function () {
      const tanya = (jalan, kepala) =>
        fetch('http://127.0.0.1:' + this.address().port + jalan, { headers: kepala }).then(async (j) => [j.status, await j.json()]);
      const sehat = await tanya('/sehat');
      const tanpa = await tanya('/pengaturan');
      const dimuat = Object.keys(require.cache).map((k) => /node_modules[/]((?:@[^/]+[/])?[^/]+)/.exec(k)?.[1]);
      console.log(JSON.stringify({ sehat, tanpa, dimuat: [...new Set(dimuat)] }));
      process.exit();
    });`;
  const jalankan = (env: Record<string, string>) => {
    const hasil = spawnSync(process.execPath, ['-e', naskah], {
      cwd: AKAR,
      env: { ...process.env, GCLOUD_PROJECT: 'uji', ...env },
      encoding: 'utf8',
    });
    return JSON.parse(hasil.stdout.trim().split('\n').at(-1) ?? '');
  };
  const lengkap = {
    AUDIENS: '1-a.apps.googleusercontent.com',
    SEKRETARIAT_PERTAMA: 'a@contoh.go.id',
    INSTANSI: 'uji',
  };
  const { sehat, tanpa, dimuat } = jalankan(lengkap);
  expect(sehat).toEqual([200, { sehat: true }]);
  expect(tanpa).toEqual([401, expect.objectContaining({ kode: 'masuk/tanpa-token' })]);
  for (const berat of [
    'docx',
    'pdfmake',
    'echarts',
    '@resvg/resvg-js',
    'fontkit',
    '@googleapis/sheets',
    '@googleapis/drive',
  ]) {
    expect(dimuat).not.toContain(berat);
  }
  expect(jalankan({ ...lengkap, AUDIENS: '' }).tanpa).toEqual([
    500,
    expect.objectContaining({ kode: 'sistem/konfigurasi', detail: expect.stringContaining('AUDIENS') }),
  ]);
});
