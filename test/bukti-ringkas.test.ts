/** The sample's matrix in figures, and what each unit is reminded of. */
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { pengingat } from '@lembar-kinerja/shared/bukti/pengingat';
import { golongan, ringkasBukti, ringkasPerKomponen } from '@lembar-kinerja/shared/bukti/ringkas';
import { driveFiles, readDrive } from '../local/src/workspace/drive';
import { matriksContoh, SUMBER } from './bukti-contoh';

let bukti: BuktiRekomendasi[];
beforeAll(async () => {
  bukti = await trackBukti(matriksContoh(), driveFiles(readDrive(SUMBER)));
});

test('12 done, 24 going on; five rows with broken evidence, one of them said to be done', () => {
  expect(ringkasBukti(bukti)).toEqual({
    rekomendasi: 36,
    status: { selesai: 12, proses: 24, belum: 0, kabur: 0 },
    golongan: { selesai: 11, proses: 20, 'tanpa-bukti': 0, rusak: 5 },
    selesaiTanpaBukti: 1,
  });
  expect(bukti.filter((b) => golongan(b) === 'rusak').map((b) => b.no)).toEqual([5, 8, 23, 31, 34]);
});

test('by component, in the order of the criteria: rows 1–5, 6–18, 19–25, 26–36', () => {
  const per = ringkasPerKomponen(bukti);
  expect(per.map((p) => [p.komponen, p.ringkasan.rekomendasi, p.ringkasan.status.selesai])).toEqual([
    ['Perencanaan Kinerja', 5, 5],
    ['Pengukuran Kinerja', 13, 4],
    ['Pelaporan Kinerja', 7, 3],
    ['Evaluasi Akuntabilitas Kinerja Internal', 11, 0],
  ]);
});

test('a link that could not be checked accuses nobody', () => {
  const putus = bukti.map(
    (b): BuktiRekomendasi => ({
      ...b,
      tautan: b.tautan.map((t) => ({ ...t, keadaan: 'galat' })),
    }),
  );
  expect(ringkasBukti(putus).golongan).toEqual({ selesai: 12, proses: 24, 'tanpa-bukti': 0, rusak: 0 });
});

describe('reminders', () => {
  const opsi = { instansi: 'BKPSDM Kota Contoh', batas: '28 Februari 2025' };

  test('one for each unit with something to do, every open or broken row in exactly one', () => {
    const semua = pengingat(bukti, opsi);
    const no = semua.flatMap((p) => p.no).sort((a, b) => a - b);
    const harapan = bukti.filter((b) => b.status !== 'selesai' || golongan(b) === 'rusak').map((b) => b.no);
    expect(no).toEqual(harapan);
    expect(new Set(semua.map((p) => p.unit)).size).toBe(semua.length);
  });

  test('the text can be sent as it is', () => {
    const surat = pengingat(
      bukti.filter((b) => b.no === 34),
      opsi,
    )[0];
    expect(surat?.perihal).toBe('Tindak lanjut LHE AKIP: 1 rekomendasi perlu dilengkapi');
    expect(surat?.teks).toBe(
      [
        'Yth. Bid yang menangani,',
        'Berdasarkan pemeriksaan matriks tindak lanjut LHE AKIP BKPSDM Kota Contoh, 1 rekomendasi berikut masih perlu dilengkapi:',
        '34. Hasil Evaluasi Akuntabilitas Kinerja Internal telah dimanfaatkan untuk perbaikan dan peningkatan akuntabilitas kinerja\n   - Status: dalam proses.\n   - Bukti tidak berizin: Upaya Perbaikan Kinerja (https://drive.google.com/drive/folders/1g7awnV5Z_i0wZoM9Fu7ud1U4m77HDrem?usp=drive_link)',
        'Mohon melengkapi status dan bukti dukungnya paling lambat 28 Februari 2025. Atas perhatian dan kerja samanya kami ucapkan terima kasih.',
      ].join('\n\n'),
    );
  });

  test('a unit whose work is done and whose evidence is there gets none', () => {
    expect(
      pengingat(
        bukti.filter((b) => b.no === 1),
        opsi,
      ),
    ).toEqual([]);
  });
});
