/** The sample's evidence over several days: what changed, disappeared and came back, and who said what. */
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import { setStatus } from '@lembar-kinerja/functions/guna/bukti-penetapan';
import type { Files } from '@lembar-kinerja/functions/ports';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import type { Store, Transaksi } from '@lembar-kinerja/functions/store/store';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { driveFiles, readDrive } from '../local/src/workspace/drive';
import { barisContoh, matriksContoh, SUMBER } from './bukti-contoh';

const SOP = '1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC';
/** Its second version is of 5 March 2024. */
const PENYELARASAN = '1nDjlFE4D3Fac3l1eLGEE2DbDupbfnoQx';
const hari = (n: number) => new Date(Date.UTC(2024, 2, n, 1));
const iso = (n: number) => hari(n).toISOString();

/** A matrix that is checked on some days, on a Drive that can be changed in between. */
function pantauan(store: Store = new LibsqlStore(':memory:')) {
  const pohon = readDrive(SUMBER);
  let kini = hari(1);
  const jam = { now: () => kini };
  const files = driveFiles(pohon, undefined, jam);
  const diminta: string[] = [];
  const tercatat: Files = {
    get: (id) => {
      diminta.push(id);
      return files.get(id);
    },
    children: files.children,
  };
  return {
    pohon,
    jam,
    store,
    diminta,
    periksa(tanggal: number, baris = matriksContoh(), pada: Files = tercatat): Promise<BuktiRekomendasi[]> {
      kini = hari(tanggal);
      diminta.length = 0;
      return trackBukti(baris, pada, { ingatan: { store, jam } });
    },
  };
}

/** The store, with every document written counted by collection. */
function terhitung(store: Store): Store & { ditulis: string[] } {
  const ditulis: string[] = [];
  return {
    ditulis,
    get: (k, id) => store.get(k, id),
    query: (k, q) => store.query(k, q),
    close: () => store.close(),
    transaction: (kerja) =>
      store.transaction((tx) => {
        const catat: Transaksi = {
          get: (k, id) => tx.get(k, id),
          create: (k, id, isi) => tx.create(k, id, isi),
          delete: (k, id) => tx.delete(k, id),
          set: (k, id, isi) => {
            ditulis.push(`${k}/${id}`);
            tx.set(k, id, isi);
          },
        };
        return kerja(catat);
      }),
  };
}

const tautan = (bukti: BuktiRekomendasi[], no: number) => bukti.find((b) => b.no === no)?.tautan[0];

test('evidence that changed after the follow-up was done', async () => {
  const p = pantauan();
  await p.periksa(1);
  const t = tautan(await p.periksa(6), 2);
  expect(t).toMatchObject({
    keadaan: 'ada',
    jejak: { pertama: iso(1), terakhir: iso(6), berubahSejakSelesai: true },
  });
  expect(t?.jejak?.riwayat.map((r) => [r.waktu, r.peristiwa])).toEqual([
    [iso(1), 'pertama'],
    [iso(6), 'berubah'],
  ]);
  expect(tautan(await p.periksa(7), 1)?.jejak).toMatchObject({
    terakhir: iso(7),
    berubahSejakSelesai: false,
  });
});

test('a file that goes into the trash, for good, and comes back as another', async () => {
  const p = pantauan();
  await p.periksa(1);
  const asli = p.pohon.gambarkan(SOP);
  if (!asli) throw new Error('contoh tanpa SOP');
  p.pohon.taruh({ ...asli, sampah: true });
  expect(tautan(await p.periksa(2), 1)).toMatchObject({ keadaan: 'sampah', jejak: { terakhir: iso(1) } });
  p.pohon.hapus(SOP);
  expect(tautan(await p.periksa(3), 1)).toMatchObject({
    keadaan: 'tak-ditemukan',
    jejak: { terakhir: iso(1) },
  });
  p.pohon.taruh({ ...asli, versi: [{ sejak: iso(4), isi: 'SOP yang lain' }] });
  const t = tautan(await p.periksa(4), 1);
  expect(t).toMatchObject({ keadaan: 'ada', jejak: { terakhir: iso(4), berubahSejakSelesai: true } });
  expect(t?.jejak?.riwayat.map((r) => [r.peristiwa, r.dari, r.ke])).toEqual([
    ['pertama', null, 'ada'],
    ['hilang', 'ada', 'sampah'],
    ['beralih', 'sampah', 'tak-ditemukan'],
    ['kembali', 'tak-ditemukan', 'ada'],
    ['berubah', 'tak-ditemukan', 'ada'],
  ]);
});

test('only what changed is written', async () => {
  const store = terhitung(new LibsqlStore(':memory:'));
  const p = pantauan(store);
  await p.periksa(1);
  const isi = () => store.ditulis.filter((d) => /^bukti-(tautan|status)/.test(d));
  expect(isi()).toHaveLength(27 + 36);
  store.ditulis.length = 0;
  await p.periksa(2);
  expect(isi()).toEqual([]);
  await p.periksa(6);
  expect(isi()).toEqual([`bukti-tautan/${PENYELARASAN}`]);
});

test('a person decides; the word has a name and a date, and ends when the text is written anew', async () => {
  const p = pantauan();
  await p.periksa(1);
  await setStatus(p.store, p.jam, {
    baris: '9',
    status: 'selesai',
    oleh: 'evaluator@kota.example',
    alasan: 'Laporan sudah ditandatangani',
  });
  const [b] = (await p.periksa(2)).filter(({ no }) => no === 9);
  expect(b).toMatchObject({
    status: 'selesai',
    selesaiSejak: iso(2),
    penetapan: { oleh: 'evaluator@kota.example', pada: iso(1), alasan: 'Laporan sudah ditandatangani' },
  });
  const [baru] = await p.periksa(3, [barisContoh({ no: 9, status: 'Belum dilaksanakan' })]);
  expect(baru).toMatchObject({ status: 'belum', penetapan: null, selesaiSejak: null });
});

test('a word about a row that no check has seen is refused in one sentence', async () => {
  const p = pantauan();
  const kata = setStatus(p.store, p.jam, {
    baris: '99',
    status: 'selesai',
    oleh: 'x@kota.example',
    alasan: null,
  });
  await expect(kata).rejects.toThrow('Rekomendasi nomor 99');
});

test('a look-up that failed leaves what is known', async () => {
  const p = pantauan();
  await p.periksa(1);
  const putus: Files = { get: () => Promise.reject(new Error('putus')), children: async () => [] };
  const t = tautan(await p.periksa(2, matriksContoh(), putus), 1);
  expect(t).toMatchObject({ keadaan: 'galat', jejak: { terakhir: iso(1) } });
  expect(t?.jejak?.riwayat).toHaveLength(1);
  expect(tautan(await p.periksa(3), 1)).toMatchObject({ keadaan: 'ada', jejak: { terakhir: iso(3) } });
});

test('a refused sign-in ends the check; what was done is not done again', async () => {
  const p = pantauan();
  const asli = driveFiles(p.pohon, undefined, p.jam);
  let kali = 0;
  const dicabut: Files = {
    get: (id) =>
      ++kali > 20 ? Promise.reject(Object.assign(new Error('masuk'), { status: 401 })) : asli.get(id),
    children: asli.children,
  };
  await expect(p.periksa(1, matriksContoh(), dicabut)).rejects.toThrow('masuk');
  const bukti = await p.periksa(1);
  // How many were on their way when the refusal came depends on the machine's load; some were done.
  expect(p.diminta.length).toBeLessThan(30);
  expect(bukti.flatMap((b) => b.tautan).filter((t) => t.keadaan === 'ada')).toHaveLength(47 - 8);
});
