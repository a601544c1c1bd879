/** The 36 recommendations of the sample against the stand-in's Drive. */
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import type { Files } from '@lembar-kinerja/functions/ports';
import type { KeadaanTautan } from '@lembar-kinerja/shared/bukti/bukti';
import { PEMBACA_BAWAAN } from '@lembar-kinerja/shared/bukti/izin';
import { driveFiles, readDrive } from '../local/src/workspace/drive';
import { barisContoh, matriksContoh, SUMBER } from './bukti-contoh';

/** What `drive.json` holds, told by row: only the rows whose evidence is not simply there. */
const TIDAK_ADA: Record<number, KeadaanTautan[]> = {
  5: ['sampah'],
  8: ['tak-berizin'],
  // The attendance list is an empty file.
  9: ['ada', 'ada', 'kosong', 'ada'],
  11: ['ada', 'kosong'],
  // The second folder holds nothing but an empty folder.
  13: ['ada', 'kosong'],
  23: ['tak-ditemukan'],
  // A shortcut to a file that went into the trash.
  31: ['sampah'],
  34: ['tak-berizin'],
};

const DIPAKAI_BERSAMA: Record<string, number[]> = {
  '1nDjlFE4D3Fac3l1eLGEE2DbDupbfnoQx': [2, 3],
  '1yNDnWJA8HyQbE03nzLWMXWlKMWrLo0Ot': [4, 19, 20, 21, 22, 30],
  '1cmW-izRQlfpacuYy0fGkWl7h4_U5Sxko': [6, 7, 25],
  '134wrLAGF5cJtxMvjIQs0lZQE1AqihTIx': [12, 14, 15, 16, 17, 18],
  '12xGyUX3gvG5iXiBquOVRVoa_gqaTTtn5': [12, 14, 15, 16, 17, 18],
  '1E9WzWiDyMvmEH_nx8V_P6joZ6NbGsRLM': [26, 29],
  '1ujb6ZETG-ul2Tnv6-JErNYSrPoqLZhWu': [28, 33],
};

/** The stand-in, and which ids were asked for. */
function tiruan() {
  const files = driveFiles(readDrive(SUMBER));
  const diminta: string[] = [];
  const tercatat: Files = {
    get: (id, kunci) => {
      diminta.push(id);
      return files.get(id, kunci);
    },
    children: (id) => files.children(id),
  };
  return { files: tercatat, diminta };
}

test('every row has its unit, its status and the state of every link', async () => {
  const { files, diminta } = tiruan();
  const bukti = await trackBukti(matriksContoh(), files);
  expect(bukti).toHaveLength(36);
  expect(bukti.filter((b) => b.unit === null)).toEqual([]);
  expect(bukti.map((b) => b.status)).toEqual(
    bukti.map(({ no }) => (no <= 5 || (no >= 15 && no <= 21) ? 'selesai' : 'proses')),
  );
  const tautan = bukti.flatMap((b) => b.tautan);
  expect(tautan).toHaveLength(47);
  expect(tautan.filter((t) => t.id === null)).toEqual([]);
  for (const b of bukti) {
    const harapan = TIDAK_ADA[b.no] ?? b.tautan.map((): KeadaanTautan => 'ada');
    expect({ no: b.no, keadaan: b.tautan.map((t) => t.keadaan) }).toEqual({ no: b.no, keadaan: harapan });
  }
  // Each file is asked for once, however many rows show it; three are shortcuts with a target.
  expect(new Set(diminta).size).toBe(diminta.length);
  expect(diminta).toHaveLength(27 + 3);
});

test('the seven links that stand in several rows name those rows', async () => {
  const bukti = await trackBukti(matriksContoh(), tiruan().files);
  const bersama = new Map<string, number[]>();
  for (const t of bukti.flatMap((b) => b.tautan)) {
    if (t.id !== null && t.dipakaiOleh.length > 1) bersama.set(t.id, t.dipakaiOleh);
  }
  expect(Object.fromEntries(bersama)).toEqual(DIPAKAI_BERSAMA);
});

test('a shortcut shows what it leads to', async () => {
  const bukti = await trackBukti(matriksContoh(), tiruan().files);
  expect(bukti[23]?.tautan[0]).toMatchObject({ nama: 'Jadwal Renaksi dan Monev 2024.pdf', jenis: 'berkas' });
  expect(bukti[34]?.tautan[0]).toMatchObject({ nama: 'Pemanfaatan Hasil Evaluasi 2024', jenis: 'folder' });
});

test('who must be able to read is configured', async () => {
  const aturan = { ...PEMBACA_BAWAAN, siapaSaja: false, pembaca: ['STAF.SAKIP@bkpsdm.example'] };
  const files = driveFiles(readDrive(SUMBER), aturan);
  const bukti = await trackBukti(matriksContoh(), files);
  const ada = bukti.filter((b) => b.tautan.some((t) => t.keadaan === 'ada')).map((b) => b.no);
  expect(ada).toEqual([8]);
});

test('an address that leads elsewhere is labelled, and nothing is asked for it', async () => {
  const { files, diminta } = tiruan();
  const alamat = [
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://drive.google.com.evil.example/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
    'https://drive.google.com@evil.example/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
    'https://drive.google.com:8443/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
    'https://xn--drve-5pa.google.com/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
    'https://www.google.com/url?q=https://drive.google.com/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  ];
  const fetchAsli = globalThis.fetch;
  globalThis.fetch = () => {
    throw new Error('tidak boleh ada permintaan');
  };
  try {
    const [tertulis, kaya] = await trackBukti(
      [
        barisContoh({ no: 1, bukti: alamat.join('\n') }),
        { ...barisContoh({ no: 2, bukti: 'Notulen' }), tautan: alamat },
      ],
      files,
    );
    for (const b of [tertulis, kaya]) {
      expect(b?.tautan.map((t) => t.url)).toEqual(alamat);
      expect(b?.tautan.every((t) => t.keadaan === 'bukan-drive' && t.id === null)).toBe(true);
    }
    expect(diminta).toEqual([]);
  } finally {
    globalThis.fetch = fetchAsli;
  }
});
