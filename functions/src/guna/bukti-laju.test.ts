import { isSementara } from '../galat-http';
import type { Files } from '../ports';
import { aturLaju, type Jam } from './bukti-laju';

/** A clock that stands still until someone sleeps. */
function jamUji(): Jam & { tidurSelama: number[] } {
  let kini = 0;
  const tidurSelama: number[] = [];
  return {
    tidurSelama,
    sekarang: () => kini,
    tidur: async (ms) => {
      tidurSelama.push(ms);
      kini += ms;
    },
  };
}

const galatHttp = (status: number, kepala: Record<string, string> = {}) =>
  Object.assign(new Error(`HTTP ${status}`), { response: { status, headers: kepala } });

/** Fails in this order, then answers. */
function files(...galat: Error[]): Files & { kali: number } {
  return {
    kali: 0,
    async get() {
      const g = galat[this.kali++];
      if (g) throw g;
      return null;
    },
    children: async () => [],
  };
}

test('no more than the quota goes out in a second', async () => {
  const jam = { ...jamUji(), tidur: async (ms: number) => void tidur.push(ms) };
  const tidur: number[] = [];
  const teratur = aturLaju(files(), { perDetik: 100, jam });
  await Promise.all(Array.from({ length: 250 }, (_, i) => teratur.get(`id${i}`)));
  // Time stands still: 100 go at once, 100 wait a second, 50 wait two.
  expect(tidur.filter((ms) => ms === 1020)).toHaveLength(100);
  expect(tidur.filter((ms) => ms === 2040)).toHaveLength(50);
  expect(tidur).toHaveLength(150);
});

test('a failure that passes by itself is repeated', async () => {
  const f = files(galatHttp(503), galatHttp(429));
  const jam = jamUji();
  expect(await aturLaju(f, { jam }).get('id')).toBeNull();
  expect(f.kali).toBe(3);
  expect(jam.tidurSelama).toHaveLength(2);
});

test('Retry-After is obeyed, and holds back every other request too', async () => {
  let kini = 0;
  let bangun: (() => void)[] = [];
  const jam: Jam = { sekarang: () => kini, tidur: () => new Promise((selesai) => bangun.push(selesai)) };
  const terkirim: [string, number][] = [];
  const f: Files = {
    async get(id) {
      terkirim.push([id, kini]);
      if (terkirim.length === 1) throw galatHttp(429, { 'retry-after': '7' });
      return null;
    },
    children: async () => [],
  };
  const teratur = aturLaju(f, { jam });
  const pertama = teratur.get('pertama');
  await new Promise(setImmediate);
  const kedua = teratur.get('kedua');
  await new Promise(setImmediate);
  expect(terkirim).toEqual([['pertama', 0]]);
  expect(bangun).toHaveLength(2);
  kini = 7000;
  for (const b of bangun.splice(0)) b();
  bangun = [];
  await Promise.all([pertama, kedua]);
  expect(terkirim.slice(1).map(([, t]) => t)).toEqual([7000, 7000]);
});

test('it gives up after the attempts, and at the deadline', async () => {
  const f = files(...Array.from({ length: 9 }, () => galatHttp(500)));
  await expect(aturLaju(f, { jam: jamUji(), percobaan: 4 }).get('id')).rejects.toThrow('HTTP 500');
  expect(f.kali).toBe(4);
  const g = files(galatHttp(503, { 'retry-after': '600' }));
  await expect(aturLaju(g, { jam: jamUji(), tenggat: 60_000 }).get('id')).rejects.toThrow('HTTP 503');
  expect(g.kali).toBe(1);
});

test.each<[unknown, boolean]>([
  [galatHttp(429), true],
  [galatHttp(500), true],
  [{ code: 'ECONNRESET' }, true],
  [{ code: 403, errors: [{ reason: 'userRateLimitExceeded' }] }, true],
  [{ code: 403, errors: [{ reason: 'insufficientFilePermissions' }] }, false],
  [galatHttp(401), false],
  [galatHttp(404), false],
  [new Error('lain'), false],
])('%j passes by itself: %s', (galat, sementara) => {
  expect(isSementara(galat)).toBe(sementara);
});
