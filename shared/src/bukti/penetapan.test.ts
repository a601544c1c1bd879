import type { BuktiRekomendasi, TautanBukti } from './bukti';
import {
  type CatatanStatus,
  catatStatus,
  isBerubahSejakSelesai,
  kunciBaris,
  penetapanBerlaku,
  statusBerlaku,
  terapkanStatus,
  tetapkan,
} from './penetapan';

const ID = '1nDjlFE4D3Fac3l1eLGEE2DbDupbfnoQx';
const hari = (n: number) => `2024-03-0${n}T00:00:00.000Z`;
const proses = { no: 3, teks: 'Dalam proses pelaksanaan', terbaca: 'proses' as const, sidik: { [ID]: 'a' } };
const selesai = { no: 3, teks: 'Sudah dilaksanakan', terbaca: 'selesai' as const, sidik: { [ID]: 'a' } };
const kata = {
  status: 'selesai' as const,
  oleh: 'evaluator@kota.example',
  alasan: 'Dokumen sudah diperiksa',
};

function lihat(...baca: (typeof proses | typeof selesai)[]): CatatanStatus {
  const catatan = baca.reduce<CatatanStatus | null>((c, b, i) => catatStatus(c, b, hari(i + 1)), null);
  if (!catatan) throw new Error('tanpa catatan');
  return catatan;
}

test('done since the first check that saw it as done', () => {
  expect(lihat(proses).selesaiSejak).toBeNull();
  expect(lihat(proses, selesai, selesai).selesaiSejak).toBe(hari(2));
  expect(lihat(selesai, proses, selesai).selesaiSejak).toBe(hari(3));
});

test('a row that stays as it is is not written again', () => {
  const c = lihat(proses, selesai);
  expect(catatStatus(c, selesai, hari(5))).toBe(c);
});

test('evidence that changed since the follow-up was done', () => {
  const c = lihat(proses, selesai);
  expect(isBerubahSejakSelesai(c, ID, 'a')).toBe(false);
  expect(isBerubahSejakSelesai(c, ID, 'b')).toBe(true);
  // Before it was done a change is just work.
  expect(isBerubahSejakSelesai(lihat(proses), ID, 'b')).toBeNull();
});

test('a link that joins later is measured from when it came', () => {
  const lain = '1yNDnWJA8HyQbE03nzLWMXWlKMWrLo0Ot';
  const c = catatStatus(lihat(selesai), { ...selesai, sidik: { [ID]: 'b', [lain]: 'x' } }, hari(2));
  expect(isBerubahSejakSelesai(c, ID, 'b')).toBe(true);
  expect(isBerubahSejakSelesai(c, lain, 'x')).toBe(false);
  expect(isBerubahSejakSelesai(c, lain, 'y')).toBe(true);
});

test("a person's word stands before the text, with name and date", () => {
  const c = tetapkan(lihat(proses), kata, hari(2));
  expect(statusBerlaku(c)).toBe('selesai');
  expect(penetapanBerlaku(c)).toEqual({ ...kata, pada: hari(2) });
  expect(catatStatus(c, proses, hari(3)).selesaiSejak).toBe(hari(3));
});

test('a text written anew is read anew; the word stays in the history', () => {
  const c = catatStatus(
    tetapkan(lihat(proses), kata, hari(2)),
    { ...proses, teks: 'Masih dalam proses' },
    hari(3),
  );
  expect(penetapanBerlaku(c)).toBeNull();
  expect(statusBerlaku(c)).toBe('proses');
  expect(c.riwayat).toEqual([{ ...kata, pada: hari(2) }]);
});

test('a word can be withdrawn', () => {
  const c = tetapkan(tetapkan(lihat(proses), kata, hari(2)), { ...kata, status: null }, hari(3));
  expect(statusBerlaku(c)).toBe('proses');
  expect(c.riwayat.map((r) => r.status)).toEqual(['selesai', null]);
});

describe('a row of the last check with what was said since', () => {
  const jejak = { pertama: hari(1), terakhir: hari(2), berubahSejakSelesai: true, riwayat: [] };
  const tautan: TautanBukti = {
    ...{ url: `https://drive.google.com/file/d/${ID}/view`, id: ID, jenis: 'berkas', keadaan: 'ada' },
    ...{ nama: 'SOP.pdf', diubah: hari(1), sidik: 'b', dipakaiOleh: [3], jejak },
  };
  const baris: BuktiRekomendasi = {
    ...{ no: 3, rekomendasi: 'Menyusun SOP', unit: 'Sekretariat', status: 'selesai', tautan: [tautan] },
    ...{ statusTeks: selesai.teks, penetapan: null, selesaiSejak: hari(1) },
  };
  const proses = { ...kata, status: 'proses' as const };

  test('stands at once, and what hung on its being done goes', () => {
    const hasil = terapkanStatus(baris, tetapkan(lihat(selesai), proses, hari(4)));
    expect(hasil).toMatchObject({ status: 'proses', penetapan: { pada: hari(4) }, selesaiSejak: null });
    expect(hasil.tautan[0]?.jejak?.berubahSejakSelesai).toBeNull();
  });
  test('withdrawn, the row is as the check left it', () => {
    const catatan = tetapkan(
      tetapkan(lihat(selesai), proses, hari(4)),
      { ...kata, status: null, alasan: null },
      hari(5),
    );
    expect(terapkanStatus(baris, catatan)).toEqual(baris);
  });
  test('a note about another text says nothing about it', () => {
    const catatan = tetapkan(lihat(selesai), proses, hari(4));
    expect(terapkanStatus({ ...baris, statusTeks: 'Belum' }, catatan).status).toBe('selesai');
  });
  test('the second row with a number has a key of its own', () => {
    expect([kunciBaris(baris), kunciBaris({ ...baris, kunci: '3_2' })]).toEqual(['3', '3_2']);
  });
});

test('the same word twice is kept once; withdrawing nothing changes nothing', () => {
  const sekali = tetapkan(lihat(proses), kata, hari(4));
  expect(tetapkan(sekali, kata, hari(5))).toBe(sekali);
  expect(tetapkan(sekali, { ...kata, alasan: 'Alasan lain' }, hari(5)).riwayat).toHaveLength(2);
  const tanpa = lihat(proses);
  expect(tetapkan(tanpa, { ...kata, status: null }, hari(4))).toBe(tanpa);
});
