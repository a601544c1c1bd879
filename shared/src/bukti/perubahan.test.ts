import type { BuktiRekomendasi, PeristiwaTautan, TautanBukti } from './bukti';
import { perubahanBukti } from './perubahan';

const HARI1 = '2024-03-01T01:00:00.000Z';
const HARI2 = '2024-03-02T01:00:00.000Z';
const pertama: PeristiwaTautan = {
  ...{ waktu: HARI1, peristiwa: 'pertama', dari: null, ke: 'ada', sidik: 'a', nama: 'SOP.pdf' },
};
const hilang: PeristiwaTautan = {
  ...{ waktu: HARI2, peristiwa: 'hilang', dari: 'ada', ke: 'tak-ditemukan', sidik: null, nama: null },
};
const tautan = (...riwayat: PeristiwaTautan[]): TautanBukti => ({
  ...{ url: 'https://drive.google.com/file/d/x/view', id: 'x', jenis: 'berkas', keadaan: 'ada' },
  ...{ nama: null, diubah: null, sidik: 'a', dipakaiOleh: [1, 2] },
  jejak: { pertama: HARI1, terakhir: HARI1, berubahSejakSelesai: null, riwayat },
});
const baris = (no: number, status: BuktiRekomendasi['status'], t: TautanBukti): BuktiRekomendasi => ({
  ...{ no, rekomendasi: `Rekomendasi ${no}`, unit: 'Sekretariat', status, tautan: [t] },
});
const LALU = new Map([
  ['1', 'proses'],
  ['2', 'proses'],
] as const);

// A file that is gone has no name any more: it goes by the one it had.
test('a status, and a link of two rows told once; what was known before is not told again', () => {
  const t = tautan(pertama, hilang);
  expect(perubahanBukti([baris(1, 'selesai', t), baris(2, 'proses', t)], LALU, HARI1)).toEqual([
    'Nomor 1: status dalam proses menjadi selesai',
    'SOP.pdf (nomor 1, 2): menghilang, tidak ditemukan',
  ]);
});

test('nothing changed, nothing told; a row that joined is new', () => {
  const bukti = [baris(1, 'proses', tautan(pertama)), baris(3, 'belum', tautan(pertama))];
  expect(perubahanBukti(bukti, LALU, HARI1)).toEqual(['Nomor 3: rekomendasi baru']);
  expect(perubahanBukti(bukti.slice(0, 1), LALU, HARI1)).toEqual([]);
});
