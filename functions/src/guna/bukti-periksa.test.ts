import type { Files, MetaBerkas } from '../ports';
import { periksaBerkas } from './bukti-periksa';

const FOLDER = 'application/vnd.google-apps.folder';
const meta = (id: string, isi: Partial<MetaBerkas> = {}): MetaBerkas => ({
  id,
  nama: `${id}.pdf`,
  mime: 'application/pdf',
  ukuran: 10,
  diubah: '2024-01-01T00:00:00.000Z',
  sidik: `sidik-${id}`,
  sampah: false,
  terbaca: true,
  pemilikLuar: false,
  sasaran: null,
  ...isi,
});

/** A tree of folders: name → what is in it. */
function files(berkas: MetaBerkas[], isi: Record<string, MetaBerkas[]> = {}): Files & { diminta: string[] } {
  const diminta: string[] = [];
  return {
    diminta,
    get: async (id) => {
      diminta.push(id);
      return berkas.find((b) => b.id === id) ?? null;
    },
    children: async (id) => {
      diminta.push(`${id}/`);
      return isi[id] ?? [];
    },
  };
}
const periksa = (f: Files, id = 'a', kedalaman = 3) => periksaBerkas(f, id, null, kedalaman);

test.each([
  ['there', meta('a'), 'ada'],
  ['an empty file', meta('a', { ukuran: 0 }), 'kosong'],
  ['a Google document, which has no size', meta('a', { ukuran: null }), 'ada'],
  ['in the trash', meta('a', { sampah: true }), 'sampah'],
  ['closed to the evaluators', meta('a', { terbaca: false }), 'tak-berizin'],
])('%s', async (_, berkas, keadaan) => {
  expect((await periksa(files([berkas]))).keadaan).toBe(keadaan);
});

test('not found', async () => {
  expect(await periksa(files([]))).toMatchObject({ keadaan: 'tak-ditemukan', nama: null });
});

test('the resource key goes along', async () => {
  const kunci: (string | undefined)[] = [];
  const f = {
    ...files([]),
    get: async (_: string, k?: string) => {
      kunci.push(k);
      return null;
    },
  };
  await periksaBerkas(f, 'a', '0-abc', 0);
  await periksaBerkas(f, 'a', null, 0);
  expect(kunci).toEqual(['0-abc', undefined]);
});

describe('a shortcut', () => {
  const pintas = meta('a', { mime: 'application/vnd.google-apps.shortcut', sasaran: 'b', nama: 'Pintasan' });

  test('has the state of its target', async () => {
    expect(await periksa(files([pintas, meta('b')]))).toMatchObject({
      keadaan: 'ada',
      nama: 'b.pdf',
      sasaran: 'b',
    });
    expect((await periksa(files([pintas, meta('b', { sampah: true })]))).keadaan).toBe('sampah');
  });

  test('whose target is gone keeps its own name', async () => {
    expect(await periksa(files([pintas]))).toMatchObject({ keadaan: 'tak-ditemukan', nama: 'Pintasan' });
  });

  test('to itself ends', async () => {
    expect((await periksa(files([{ ...pintas, sasaran: 'a' }]))).keadaan).toBe('ada');
  });
});

describe('a folder', () => {
  const folder = (id: string) => meta(id, { mime: FOLDER, ukuran: null, sidik: null });

  test('with files: how many, the newest change', async () => {
    const f = files([folder('a')], {
      a: [meta('b'), folder('c'), meta('d', { sampah: true })],
      c: [meta('e', { diubah: '2024-05-02T00:00:00.000Z' })],
    });
    expect(await periksa(f)).toMatchObject({
      keadaan: 'ada',
      diubah: '2024-05-02T00:00:00.000Z',
      isi: { jumlah: 2, terbaru: '2024-05-02T00:00:00.000Z', sebagian: false },
    });
  });

  test('with nothing but folders and trash is empty', async () => {
    const f = files([folder('a')], { a: [folder('b'), meta('c', { sampah: true })] });
    expect(await periksa(f)).toMatchObject({ keadaan: 'kosong', isi: { jumlah: 0 } });
  });

  test('is looked into to the set depth; what lies deeper is not called empty', async () => {
    const f = files([folder('a')], { a: [folder('b')], b: [folder('c')], c: [meta('d')] });
    expect(await periksa(f, 'a', 1)).toMatchObject({ keadaan: 'ada', isi: { jumlah: 0, sebagian: true } });
    expect(f.diminta).toEqual(['a', 'a/', 'b/']);
    expect(await periksa(f, 'a', 2)).toMatchObject({ keadaan: 'ada', isi: { jumlah: 1, sebagian: false } });
  });

  test('in a circle ends', async () => {
    const f = files([folder('a')], { a: [folder('b')], b: [folder('a')] });
    expect((await periksa(f, 'a', 99)).keadaan).toBe('kosong');
  });

  test.each([
    ['beside each other', { a: Array.from({ length: 3000 }, (_, i) => folder(`s${i}`)) }],
    [
      'inside each other',
      Object.fromEntries(['a', ...Array(3000).keys()].map((k, i) => [`${k}`, [folder(`${i}`)]])),
    ],
  ])('with very many subfolders %s does not use up the quota', async (_, isi) => {
    const f = files([folder('a')], isi);
    expect(await periksa(f, 'a', 9999)).toMatchObject({ keadaan: 'ada', isi: { sebagian: true } });
    expect(f.diminta).toHaveLength(1 + 50);
  });

  test('whose files are all closed to the evaluators', async () => {
    const f = files([folder('a')], { a: [meta('b', { terbaca: false })] });
    expect((await periksa(f)).keadaan).toBe('tak-berizin');
  });

  test('its fingerprint follows its content, not the order of the listing', async () => {
    const sidik = async (isi: MetaBerkas[]) => (await periksa(files([folder('a')], { a: isi }))).sidik;
    const awal = await sidik([meta('b'), meta('c')]);
    expect(await sidik([meta('c'), meta('b')])).toBe(awal);
    expect(await sidik([meta('b'), meta('c', { sidik: 'lain' })])).not.toBe(awal);
    expect(await sidik([meta('b')])).not.toBe(awal);
    expect(await sidik([meta('b'), meta('c', { nama: 'lain.pdf' })])).not.toBe(awal);
  });
});

describe('a look-up that fails', () => {
  const gagal = (galat: object): Files => ({
    get: () => Promise.reject(Object.assign(new Error('gagal'), galat)),
    children: async () => [],
  });

  test('is unknown, not gone', async () => {
    expect((await periksa(gagal({ status: 500 }))).keadaan).toBe('galat');
    expect((await periksa(gagal({ code: 'ECONNRESET' }))).keadaan).toBe('galat');
  });

  test('refused for this file', async () => {
    expect((await periksa(gagal({ status: 403 }))).keadaan).toBe('tak-berizin');
    const kuota = { status: 403, errors: [{ reason: 'rateLimitExceeded' }] };
    expect((await periksa(gagal(kuota))).keadaan).toBe('galat');
  });

  test('because the product itself was refused stops the check', async () => {
    await expect(periksa(gagal({ status: 401 }))).rejects.toThrow('gagal');
  });
});
