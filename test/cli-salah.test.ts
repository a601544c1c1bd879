/** Bad input through the real process: one clear sentence, exit code 2 or a temuan, nothing half-written. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { CONTOH, lk } from './cli-proses';

let kerja: string;
let sumber: string;
let keluaran: string;
beforeEach(() => {
  kerja = mkdtempSync(join(tmpdir(), 'lk-salah-'));
  sumber = join(kerja, 'sumber');
  keluaran = join(kerja, 'hasil');
  mkdirSync(sumber);
});
afterEach(() => rmSync(kerja, { recursive: true }));

const MUTASI = 'Pengukuran Mutasi.xlsx';
const mutasi = () => readFileSync(join(CONTOH, MUTASI));

function konsolidasi(...tambahan: string[]) {
  const pokok = ['--sumber', sumber, '--tahun', '2024', '--triwulan', '4', '--keluaran', keluaran];
  return lk('konsolidasi', ...pokok, ...tambahan);
}

/** Refused: exit code 2, this one sentence, nothing on the screen, nothing written. */
function ditolak(hasil: ReturnType<typeof lk>, kalimat: string | RegExp): void {
  expect(hasil.salah.trimEnd().split('\n')).toHaveLength(1);
  if (typeof kalimat === 'string') expect(hasil.salah).toContain(kalimat);
  else expect(hasil.salah).toMatch(kalimat);
  expect(hasil.salah).not.toMatch(/Error|undefined|\bat .*:\d+|tidak terduga/);
  expect(hasil.kode).toBe(2);
  expect(existsSync(keluaran)).toBe(false);
}

describe('sumber yang tidak dapat dipakai', () => {
  test('folder kosong', () => {
    ditolak(
      konsolidasi(),
      `Folder ${sumber} tidak berisi buku kerja (.xlsx, .xlsm, .xls, .ods, atau .csv). Taruh buku kerja bidang di folder itu`,
    );
  });

  test('folder tidak ada', () => {
    rmSync(sumber, { recursive: true });
    ditolak(konsolidasi(), `Folder ${sumber} tidak ditemukan. Periksa penulisan namanya.`);
  });

  test.each<[string, () => Uint8Array, string]>([
    [
      'pdf yang diganti namanya',
      () => Buffer.from('%PDF-1.7\n1 0 obj\n'),
      'berisi dokumen PDF, bukan buku kerja',
    ],
    ['zip terpotong', () => mutasi().subarray(0, 5000), 'rusak atau terpotong'],
    ['berkas kosong', () => new Uint8Array(), 'rusak atau terpotong'],
    ['bersandi', () => readFileSync('test/berkas/bersandi.xlsx'), 'dilindungi kata sandi'],
  ])('%s: sendirian ditolak', (_, isi, kalimat) => {
    writeFileSync(join(sumber, MUTASI), isi());
    ditolak(konsolidasi(), `Berkas ${MUTASI} ${kalimat}`);
    ditolak(lk('periksa', join(sumber, MUTASI)), `Berkas ${MUTASI} ${kalimat}`);
  });

  test('satu buku kerja rusak di antara yang lain: dilaporkan, yang lain tetap jalan', () => {
    for (const nama of readdirSync(CONTOH)) copyFileSync(join(CONTOH, nama), join(sumber, nama));
    writeFileSync(join(sumber, MUTASI), mutasi().subarray(0, 5000));
    const { kode, salah } = konsolidasi();
    expect([kode, salah]).toEqual([1, '']);
    const temuan = JSON.parse(readFileSync(join(keluaran, 'temuan.json'), 'utf8')) as Temuan[];
    expect(temuan).toContainEqual(
      expect.objectContaining({
        aturan: 'buku-tak-terbaca',
        tingkat: 'galat',
        lokasi: { berkas: MUTASI, lembar: '', sel: '' },
      }),
    );
    const rekap = JSON.parse(readFileSync(join(keluaran, 'rekap.json'), 'utf8')) as Rekap;
    expect(rekap.baris.length).toBeGreaterThan(60);
    expect(rekap.baris.some((b) => b.bidang === 'Mutasi')).toBe(false);
  });

  test('buku kerja tanpa lembar yang dikenal', async () => {
    const buku = new Workbook();
    buku.addWorksheet('Daftar hadir').addRows([
      ['No', 'Nama', 'Paraf'],
      [1, 'Peserta A', ''],
    ]);
    writeFileSync(join(sumber, 'Daftar hadir.xlsx'), new Uint8Array(await buku.xlsx.writeBuffer()));
    const kalimat =
      'Berkas Daftar hadir.xlsx tidak memuat lembar pengukuran atau Dokumen Kinerja yang dikenal.';
    ditolak(konsolidasi(), kalimat);
    ditolak(lk('periksa', join(sumber, 'Daftar hadir.xlsx')), kalimat);
  });

  test('tahun yang tidak ada di lembar mana pun', () => {
    copyFileSync(join(CONTOH, MUTASI), join(sumber, MUTASI));
    ditolak(
      konsolidasi('--tahun', '2023'),
      /tidak memuat lembar pengukuran tahun 2023; tahun yang ada: 2024/,
    );
  });

  test('kunci Excel (~$) bukan buku kerja', () => {
    writeFileSync(join(sumber, `~$${MUTASI}`), 'kunci');
    ditolak(konsolidasi(), 'tidak berisi buku kerja');
  });

  test('berkas yang diperiksa tidak ada', () => {
    ditolak(lk('periksa', join(sumber, 'tiada.xlsx')), 'Berkas tiada.xlsx tidak ditemukan.');
  });

  test('bukti tanpa matriks tindak lanjut', () => {
    copyFileSync(join(CONTOH, MUTASI), join(sumber, MUTASI));
    ditolak(lk('bukti', '--sumber', sumber, '--keluaran', keluaran), 'tidak memuat lembar Tindak Lanjut LHE');
  });
});

describe('isi sel yang rusak menjadi temuan', () => {
  async function rusak(sel: string, isi: string | { error: '#REF!' }): Promise<Temuan[]> {
    const buku = new Workbook();
    await buku.xlsx.load(mutasi());
    const lembar = buku.getWorksheet('Pengukuran 2024');
    if (!lembar) throw new Error('lembar contoh tidak ada');
    lembar.getCell(sel).value = isi;
    writeFileSync(join(sumber, MUTASI), new Uint8Array(await buku.xlsx.writeBuffer()));
    const { keluar, salah } = lk('periksa', join(sumber, MUTASI), '--json');
    expect(salah).toBe('');
    return (JSON.parse(keluar) as Temuan[]).filter((t) => t.lokasi.sel === sel);
  }

  /** First cell of the sub kegiatan's money column: found in the sheet, so that the test does not fix its layout. */
  async function selPagu(): Promise<string> {
    const buku = new Workbook();
    await buku.xlsx.load(mutasi());
    let sel = '';
    buku.getWorksheet('Pengukuran 2024')?.eachRow((baris) => {
      if (!sel && baris.getCell(1).value === '5.03.02.2.02.0002') sel = `F${baris.number}`;
    });
    expect(sel).not.toBe('');
    return sel;
  }

  test('#REF! di kolom uang', async () => {
    const [temuan] = await rusak(await selPagu(), { error: '#REF!' });
    expect(temuan).toMatchObject({ aturan: 'sel-galat', tingkat: 'galat', tercetak: '#REF!' });
  });

  test('teks di kolom uang', async () => {
    const [temuan] = await rusak(await selPagu(), 'belum ada');
    expect(temuan).toMatchObject({ aturan: 'angka-teks', tercetak: 'belum ada' });
  });
});

describe('keluaran yang tidak dapat ditulis', () => {
  test('keluaran adalah berkas', () => {
    copyFileSync(join(CONTOH, MUTASI), join(sumber, MUTASI));
    writeFileSync(keluaran, 'milik pengguna');
    const { kode, salah } = konsolidasi();
    expect([kode, salah]).toEqual([
      2,
      `Keluaran tidak dapat ditulis ke ${keluaran}: bukan folder. Pilih folder lain atau perbaiki izinnya.\n`,
    ]);
    expect(readFileSync(keluaran, 'utf8')).toBe('milik pengguna');
  });
});

describe('perintah yang salah', () => {
  test.each<[string[], string]>([
    [[], 'Sebutkan perintahnya.'],
    [['konsolidasikan'], 'Perintah konsolidasikan tidak dikenal. Lihat lk --help.'],
    [['konsolidasi', '--sumbr', 'x'], 'Opsi --sumbr tidak dikenal. Lihat lk konsolidasi --help.'],
    [['konsolidasi', '--sumber'], 'Opsi --sumber memerlukan nilai.'],
    [['konsolidasi', 'folder'], 'Argumen folder tidak dikenal.'],
    [['konsolidasi', '--tahun', '2024'], 'Opsi --sumber wajib diisi.'],
    [['periksa'], 'Sebutkan buku kerja atau laporan .docx yang hendak diperiksa.'],
    [['periksa', 'a.xlsx', 'b.xlsx'], 'Argumen b.xlsx berlebih.'],
    [['periksa', 'a.xlsx', '--json=ya'], 'Opsi --json tidak memakai nilai.'],
    [['rumus'], 'Sebutkan rumusnya'],
    [
      ['laporan', '--sumber', 'x', '--keluaran', 'y', '--templat', 'tiada.docx'],
      'Berkas tiada.docx tidak ditemukan.',
    ],
  ])('lk %j', (kata, kalimat) => {
    ditolak(lk(...kata), kalimat);
  });

  test.each([
    ['--tahun', '24', 'Tahun "24" tidak sah. Tulis empat angka, misalnya 2024.'],
    ['--tahun', 'dua ribu', 'Tahun "dua ribu" tidak sah.'],
    ['--triwulan', '5', 'Triwulan "5" tidak sah. Tulis 1, 2, 3, atau 4.'],
    ['--triwulan', '', 'Opsi --triwulan wajib diisi.'],
    ['--skala', 'bagus', 'Skala "bagus" tidak dikenal. Pilih salah satu: permendagri86, akip, ipasn.'],
    ['--batas', '-5', 'Opsi --batas memerlukan nilai.'],
    ['--batas', '0', 'Batas "0" tidak sah.'],
  ])('lk konsolidasi %s %j', (opsi, nilai, kalimat) => {
    ditolak(konsolidasi(opsi, nilai), kalimat);
  });
});
