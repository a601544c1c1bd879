/** What the checker says of the sample's follow-up matrix. */
import type { BarisTindakLanjut, DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import * as aturan from '@lembar-kinerja/shared/temuan/bukti/bukti';
import { ATURAN_BUKTI } from '@lembar-kinerja/shared/temuan/bukti/bukti-aturan';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { barisContoh, matriksContoh } from './bukti-contoh';

function dokumen(isi: BarisTindakLanjut[]): DokumenTerbaca {
  const judul = { nilai: null, sel: null, rumus: null, teks: null };
  return {
    berkas: 'Dokumen Kinerja.xlsx',
    ...{ profil: null, sdm: null, perjanjian: null, iku: null, renstra: null, capaianProgram: null },
    ...{ pelayanan: null, belanjaLangsung: null, belanjaTidakLangsung: null, lhe: null },
    ...{ prestasi: null, narasi: null, lampiran: null },
    tindakLanjut: { lembar: 'Tindak Lanjut LHE', judul, isi },
  };
}
const contoh = () => dokumen(matriksContoh());
const FOLDER_RAPAT = /folders\/(134wrLAGF5cJtxMvjIQs0lZQE1AqihTIx|12xGyUX3gvG5iXiBquOVRVoa_gqaTTtn5)/;

test('the seven reused links, each with all its rows', () => {
  const temuan = aturan.tautanGanda(contoh());
  expect(temuan.map((t) => [t.lokasi.sel, t.terkait.length])).toEqual([
    ['F6', 1],
    ['F8', 5],
    ['F10', 2],
    ['F16', 5],
    ['F16', 5],
    ['F30', 1],
    ['F32', 1],
  ]);
  expect(temuan[1]?.pesan).toContain('6 rekomendasi: nomor 4, 19, 20, 21, 22, dan 30');
  expect(temuan[3]?.tercetak).toMatch(FOLDER_RAPAT);
  expect(temuan[4]?.tercetak).toMatch(FOLDER_RAPAT);
});

test('the two cases of the same evidence with opposite status', () => {
  const temuan = aturan.buktiBertentangan(contoh());
  expect(temuan.map((t) => t.pesan.replace(/\. Samakan.*/, ''))).toEqual([
    'Bukti yang sama dinyatakan selesai pada nomor 4, 19, 20, dan 21, tetapi belum selesai pada nomor 22 dan 30',
    'Bukti yang sama dinyatakan selesai pada nomor 15, 16, 17, dan 18, tetapi belum selesai pada nomor 12 dan 14',
  ]);
  expect(temuan[0]?.lokasi).toEqual({
    berkas: 'Dokumen Kinerja.xlsx',
    lembar: 'Tindak Lanjut LHE',
    sel: 'E26',
  });
  expect(temuan[0]?.terkait.map((l) => l.sel)).toEqual(['E34', 'E8', 'E23', 'E24', 'E25']);
});

test('nothing else is wrong with the 36 rows', () => {
  for (const rule of [aturan.statusKabur, aturan.unitKosong, aturan.tautanKosong, aturan.tautanAsing]) {
    expect(rule(contoh())).toEqual([]);
  }
});

test('the checker gives all of them, in the order of the sheet', () => {
  const temuan = periksa({ rekap: null, pengukuran: [], dokumen: contoh(), temuanBaca: [] });
  expect(temuan.map((t) => `${t.aturan} ${t.lokasi.sel}`)).toEqual([
    'tautan-ganda F6',
    'tautan-ganda F8',
    'tautan-ganda F10',
    'bukti-bertentangan E16',
    'tautan-ganda F16',
    'tautan-ganda F16',
    'bukti-bertentangan E26',
    'tautan-ganda F30',
    'tautan-ganda F32',
  ]);
});

test('a vague or missing status, a missing unit, a claim without proof, a link elsewhere', () => {
  const isi = dokumen([
    barisContoh({ no: 1, unit: 'Tim Sakip', status: 'Terlampir', bukti: 'https://kota.example/sop.pdf' }),
    barisContoh({ no: 2, unit: ' ', bukti: 'javascript:alert(1)' }),
    barisContoh({ no: 3, unit: 'Tim Sakip', status: 'Sudah dilaksanakan', bukti: 'ada di bidang' }),
    barisContoh({ no: 4, unit: 'Tim Sakip', status: 'Belum dilaksanakan' }),
  ]);
  const temuan = ATURAN_BUKTI.flatMap((a) => a.periksaDokumen(isi));
  expect(temuan.map((t) => `${t.tingkat} ${t.aturan} ${t.lokasi.sel}`)).toEqual([
    'peringatan status-kabur E5',
    'peringatan status-kabur E6',
    'peringatan unit-kosong D6',
    'peringatan tautan-kosong F7',
    'info tautan-kosong F8',
    'peringatan tautan-asing F5',
    'peringatan tautan-asing F6',
  ]);
  expect(temuan[0]?.pesan).toContain('“Terlampir”');
  expect(temuan[3]?.tercetak).toBe('ada di bidang');
});

test('a vague status contradicts nothing', () => {
  const bukti = 'https://drive.google.com/open?id=1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC';
  const isi = ['Sudah dilaksanakan', 'Terlampir'].map((status, i) =>
    barisContoh({ no: i + 1, status, bukti }),
  );
  expect(aturan.buktiBertentangan(dokumen(isi))).toEqual([]);
  expect(aturan.tautanGanda(dokumen(isi))).toHaveLength(1);
});

test('the rules name themselves as their findings do', () => {
  const isi = dokumen([
    ...matriksContoh(),
    barisContoh({ no: 40, bukti: 'https://kota.example' }),
    barisContoh({ no: 41 }),
  ]);
  for (const a of ATURAN_BUKTI) {
    const temuan = a.periksaDokumen(isi);
    expect(temuan.length).toBeGreaterThan(0);
    expect(new Set(temuan.map((t) => t.aturan))).toEqual(new Set([a.id]));
  }
});
