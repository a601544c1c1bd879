/** Disks that are full or read-only, and processes that are killed or read while another writes: nothing half-written. */
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { bukaBuku, simpanBuku } from '../../local/src/workspace/simpan';
import { tulisKeluaran } from '../../local/src/workspace/tulis';
import { mulaiHost } from '../awan-host';
import { bisaPasang, lepas, pasangTmpfs, penuhiDiska } from './tmpfs';

const CONTOH = join(__dirname, '../../samples/bkpsdm-2024');
const NAMA = 'Pengukuran Mutasi.xlsx';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diska-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pasang = bisaPasang();
(pasang ? describe : describe.skip)(
  pasang ? 'a disk of its own' : 'a disk of its own (dilewati: perlu hak memasang tmpfs)',
  () => {
    beforeEach(() => pasangTmpfs(folder, '400k'));
    afterEach(() => lepas(folder));
    const penuhi = (sisa: number) => penuhiDiska(folder, sisa);

    test.each([0, 4096, 20_000])(
      'full but for %d bytes: a save is refused, the workbook stays',
      async (sisa) => {
        const letak = join(folder, NAMA);
        copyFileSync(join(CONTOH, NAMA), letak);
        const asli = readFileSync(letak);
        const { data, revisi } = await bukaBuku(letak);
        penuhi(sisa);
        await expect(simpanBuku(letak, revisi, { data, luberan: {} })).rejects.toMatchObject({
          kode: 'simpan/gagal',
          message: expect.stringContaining('ruang penyimpanan penuh'),
        });
        expect(asli.equals(readFileSync(letak))).toBe(true);
        expect(sisaTulisan(folder)).toEqual([]);
        // A first version that was cut short would be worse than none.
        rmSync(join(folder, 'isi'));
        await simpanBuku(letak, revisi, { data, luberan: {} });
        expect(asli.equals(readFileSync(join(folder, '.lembar-kinerja/asli', NAMA)))).toBe(true);
      },
    );

    test('full: of several output files none appears', async () => {
      writeFileSync(join(folder, 'rekap.json'), 'lama');
      penuhi(8192);
      const isi = { 'rekap.json': new Uint8Array(100), 'rekap.xlsx': new Uint8Array(300_000) };
      await expect(tulisKeluaran(folder, isi)).rejects.toMatchObject({
        kode: 'keluaran/tak-dapat-ditulis',
        message: expect.stringContaining('ruang penyimpanan penuh'),
      });
      expect(readFileSync(join(folder, 'rekap.json'), 'utf8')).toBe('lama');
      expect(readdirSync(folder).sort()).toEqual(['isi', 'rekap.json']);
    });

    test('read-only: save, output and host are refused with their reason', async () => {
      const letak = join(folder, NAMA);
      copyFileSync(join(CONTOH, NAMA), letak);
      const { data, revisi } = await bukaBuku(letak);
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      const alasan = expect.stringContaining('tempat itu hanya dapat dibaca');
      await expect(simpanBuku(letak, revisi, { data, luberan: {} })).rejects.toMatchObject({
        message: alasan,
      });
      await expect(tulisKeluaran(join(folder, 'out'), { a: new Uint8Array(1) })).rejects.toMatchObject({
        message: alasan,
      });
      await expect(mulaiHost(folder)).rejects.toThrow(/Keluaran tidak dapat ditulis .*hanya dapat dibaca/);
    });
  },
);

test('a workbook that is rewritten again and again is read whole or called damaged, never half', async () => {
  const [a, b] = [join(CONTOH, NAMA), join(CONTOH, 'Pengukuran Sekretariat.xlsx')];
  const letak = join(folder, NAMA);
  const harap = await Promise.all([a, b].map(async (f) => (await readXlsx(readFileSync(f), NAMA)).revisi));
  const tulis = `const fs = require('node:fs'); const isi = process.argv.slice(2).map((f) => fs.readFileSync(f));
    for (let i = 0; ; i++) { const f = fs.openSync(process.argv[1], 'w'); const b = isi[i % 2];
      for (let p = 0; p < b.length; p += 512) fs.writeSync(f, b, p, Math.min(512, b.length - p)); fs.closeSync(f); }`;
  const anak = spawn(process.execPath, ['-e', tulis, letak, a, b]);
  const hasil = new Set<string | null>();
  for (let i = 0; i < 60; i++) {
    try {
      hasil.add((await readXlsx(readFileSync(letak), NAMA)).revisi);
    } catch (sebab) {
      const { kode, code } = sebab as { kode?: string; code?: string };
      expect([kode, code]).toContain(code === 'ENOENT' ? 'ENOENT' : kode);
      expect(['buku/rusak', 'buku/bukan-xlsx', undefined]).toContain(kode);
    }
    await new Promise((lanjut) => setTimeout(lanjut, 2));
  }
  anak.kill('SIGKILL');
  for (const revisi of hasil) expect(harap).toContain(revisi);
});

test('a host killed while it saves leaves the old workbook or the new one', async () => {
  const letak = join(folder, NAMA);
  copyFileSync(join(CONTOH, NAMA), letak);
  const asli = readFileSync(letak);
  let sah = await nilai(letak);
  for (const tunda of [0, 60, 120, 200, 300]) {
    const host = await mulaiHost(folder);
    const jalur = `${host.halaman}lokal/buku/${encodeURIComponent(NAMA)}`;
    const { data, revisi } = (await (await fetch(jalur)).json()) as Awaited<ReturnType<typeof bukaBuku>>;
    const lembar = data.sheets[data.sheetOrder[0] ?? ''];
    const baris = lembar?.cellData?.[13] as Record<number, unknown>;
    const baru = 1000 + tunda;
    baris[9] = { v: baru, t: 2 };
    const simpan = fetch(jalur, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revisi, isi: { data, luberan: {} } }),
    }).catch(() => null);
    await new Promise((lanjut) => setTimeout(lanjut, tunda));
    await host.bunuh();
    await simpan;
    const kini = await nilai(letak);
    expect([sah, baru]).toContain(kini);
    sah = kini;
  }
  const pertama = join(folder, '.lembar-kinerja/asli', NAMA);
  if (readdirSync(join(folder, '.lembar-kinerja')).includes('asli')) {
    expect(asli.equals(readFileSync(pertama))).toBe(true);
  }
});

async function nilai(letak: string) {
  return (await readXlsx(readFileSync(letak), NAMA)).lembar[0]?.nilai[13]?.[9];
}

/** Files that were being written. */
function sisaTulisan(di: string): string[] {
  mkdirSync(join(di, '.lembar-kinerja'), { recursive: true });
  return readdirSync(join(di, '.lembar-kinerja'), { recursive: true, encoding: 'utf8' }).filter((n) =>
    /\.tulis$/.test(n),
  );
}
