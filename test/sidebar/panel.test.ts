/** The panel functions of the built bundle, against the real api. */
import type { Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { Jawaban } from '../../addon/src/kawat';
import { ORANG, type Rakitan, rakit } from './rakit';

let r: Rakitan;
beforeAll(async () => {
  r = await rakit();
});
afterAll(() => r.tutup());

async function minta<T>(
  orang: keyof typeof ORANG,
  fungsi: string,
  ...argumen: unknown[]
): Promise<Jawaban<T>> {
  const { hasil, galat } = await r.panggil(orang, fungsi, argumen);
  expect(galat).toBeNull();
  return hasil as Jawaban<T>;
}

async function isi<T>(orang: keyof typeof ORANG, fungsi: string, ...argumen: unknown[]): Promise<T> {
  const jawaban = await minta<T>(orang, fungsi, ...argumen);
  if (!jawaban.ok) throw new Error(jawaban.pesan);
  return jawaban.isi;
}

test('the menu touches nothing but the menu, and opens the card that was asked for', async () => {
  const { tindakan } = await r.panggil('mutasi', 'onOpen', [{ authMode: 'NONE' }]);
  expect(tindakan).toEqual([expect.objectContaining({ jenis: 'menu', judul: 'Lembar Kinerja' })]);
  const [menu] = tindakan;
  const butir = menu?.jenis === 'menu' ? menu.isi.flatMap((b) => (b ? [b.fungsi] : [])) : [];
  expect(butir).toHaveLength(9);
  await r.panggil('mutasi', 'bukaLaporan', []);
  expect(await isi('mutasi', 'kartuAwal')).toBe('laporan');
  expect(await isi('mutasi', 'kartuAwal')).toBe('periksa');
});

test('checks the open sheet and selects a cell', async () => {
  const { lembar, temuan } = await isi<{ lembar: string; temuan: { pesan: string }[] }>(
    'mutasi',
    'periksaLembarIni',
  );
  expect(lembar).toBe('Pengukuran 2024');
  for (const t of temuan) expect(t.pesan).toMatch(/\.$/);
  const { tindakan } = await r.panggil('mutasi', 'pilihSel', ['Pengukuran 2024', 'S15']);
  expect(tindakan).toEqual([
    { jenis: 'pilih', lembar: '0', rentang: { baris: 14, kolom: 18, tinggi: 1, lebar: 1 } },
  ]);
  expect(await minta('mutasi', 'pilihSel', 'Hilang', 'A1')).toMatchObject({
    ok: false,
    kode: 'lembar/tidak-ada',
  });
});

test('how the sheet is read, and a column that a person shows', async () => {
  type Cara = {
    cara: { kolom: { kolom: string; bidang: string | null; alasan: string[] }[] };
    ditunjukkan: string[];
  };
  const kolom = ({ cara }: Cara, huruf: string) => cara.kolom.find((k) => k.kolom === huruf);
  const semula = await isi<Cara>('mutasi', 'lihatCaraBaca');
  const periksaSemula = await isi('mutasi', 'periksaLembarIni');
  expect(kolom(semula, 'F')).toMatchObject({ bidang: 'target.rp' });
  const pilihan = { kolom: 'T', bidang: 'target.rp' };
  expect(await minta('sekretariat', 'tunjukKolom', pilihan)).toMatchObject({ ok: true });
  const kini = await isi<Cara>('mutasi', 'lihatCaraBaca');
  expect(kolom(kini, 'T')).toMatchObject({ bidang: 'target.rp', alasan: ['ditunjukkan oleh pengguna'] });
  expect(kini.ditunjukkan).toEqual(['target.rp']);
  // The check of the open sheet knows it without asking.
  r.putus(true);
  expect(await isi('mutasi', 'periksaLembarIni')).not.toEqual(periksaSemula);
  r.putus(false);
  expect(await minta('pimpinan', 'tunjukKolom', pilihan)).toMatchObject({ ok: false, kode: 'akses/ditolak' });
  expect((await isi<Cara>('sekretariat', 'tunjukKolom', null)).ditunjukkan).toEqual([]);
  expect(await isi('mutasi', 'periksaLembarIni')).toEqual(periksaSemula);
});

test('the year comes from the names of the sheets, in Dokumen Kinerja from its Profil', async () => {
  expect(await isi('mutasi', 'tahunLembar')).toBe(2024);
  await r.bukaBuku('Dokumen Kinerja.xlsx');
  expect(r.buku.lembar.some(({ nama }) => /20\d\d/.test(nama))).toBe(false);
  expect(await isi('sekretariat', 'tahunLembar')).toBe(2024);
  await r.bukaBuku('Pengukuran Mutasi.xlsx');
});

test('a consolidation, its approval, and a finding set aside', async () => {
  const mulai = await isi<Pekerjaan>('sekretariat', 'mulaiKonsolidasi', 2024, 4);
  let p = mulai;
  while (p.status === 'berjalan') p = await isi<Pekerjaan>('mutasi', 'lihatPekerjaan', mulai.id);
  expect(p.status).toBe('selesai');
  expect(r.lembarTertulis).toEqual(['Dokumen Kinerja.xlsx!Rekap']);
  const id = String(p.hasil?.snapshot);
  const ringkas = await isi<{ total: { pagu: number }; puncak: unknown[]; temuanBuku: { berkas: string }[] }>(
    'pimpinan',
    'lihatSnapshot',
    id,
  );
  // 5.03 and 5.04 as printed: 29.160.800.721 + 6.127.252.700.
  expect(ringkas.total.pagu).toBe(35_288_053_421);
  expect(ringkas.temuanBuku).toHaveLength(6);
  expect(await minta('mutasi', 'sahkanSnapshot', id, 'diverifikasi', null)).toMatchObject({
    kode: 'akses/ditolak',
  });
  expect(await isi('sekretariat', 'sahkanSnapshot', id, 'diverifikasi', null)).toMatchObject({
    status: 'diverifikasi',
  });
});

test('rights come with the settings; a stranger is told whom to ask', async () => {
  expect(await isi('mutasi', 'lihatPengaturan')).toMatchObject({
    saya: { peran: 'bidang:mutasi', hak: expect.not.arrayContaining(['konsolidasi.mulai']) },
  });
  expect(await minta('tamu', 'lihatPengaturan')).toMatchObject({
    ok: false,
    kode: 'masuk/tanpa-peran',
    pesan: expect.stringContaining(ORANG.tamu.surel),
  });
});

test('a lost connection is a sentence, and worth another try', async () => {
  r.putus(true);
  const jawaban = await minta('mutasi', 'daftarSnapshot');
  r.putus(false);
  expect(jawaban).toMatchObject({ ok: false, kode: 'sambungan/putus', sementara: true });
});

test('the formulas of the selection become built-in ones', async () => {
  const lembar = r.buku.lembar[0];
  const letak = lembar?.rumus.flatMap((baris, i) =>
    baris.flatMap((rumus, j) => (rumus?.startsWith('=SERAPAN(') ? [[i, j] as const] : [])),
  )[0];
  const [baris, kolom] = letak ?? [0, 0];
  r.buku.pilihan = { baris, kolom, tinggi: 1, lebar: 1 };
  const { tindakan } = await r.panggil('mutasi', 'ubahKeRumusBawaan', []);
  expect(tindakan).toEqual([
    expect.objectContaining({
      jenis: 'rumus',
      baris,
      kolom,
      isi: [[expect.stringMatching(/^=IF\(OR\(.*ROUND\(/)]],
    }),
    expect.objectContaining({ jenis: 'pesan', pesan: '1 rumus diubah menjadi rumus bawaan.' }),
  ]);
});
