import { createTampilan } from './tampilan';

function layar(isTTY: boolean) {
  let teks = '';
  let jam = 0;
  const tampilan = createTampilan({ isTTY, columns: 60, write: (t) => (teks += t) }, () => jam);
  return { ...tampilan, maju: (ms: number) => (jam += ms), teks: () => teks };
}

const membaca = (ke: number, rinci: string) => ({ langkah: 'Membaca buku kerja', ke, dari: 6, rinci });

test('di terminal: satu baris per langkah, tanpa batang selama kurang dari sedetik', () => {
  const l = layar(true);
  l.lapor(membaca(0, 'Pengukuran Mutasi.xlsx'));
  l.maju(900);
  l.lapor(membaca(3, 'Pengukuran Sekretariat.xlsx'));
  l.lapor(membaca(6, '6 berkas'));
  expect(l.teks()).toBe('✓ Membaca buku kerja: 6 berkas\n');
});

test('di terminal: batang muncul sesudah sedetik, muat selebar layar, dan hilang saat langkah selesai', () => {
  const l = layar(true);
  l.lapor(membaca(0, 'Pengukuran Mutasi.xlsx'));
  l.maju(1100);
  l.lapor(membaca(3, 'Pengukuran Pengadaan dan Pemberhentian.xlsx'));
  const batang = l.teks().replace('\r\x1b[K', '');
  expect(batang).toMatch(/^█{12}░{12} 3\/6 Membaca buku kerja · Pen/);
  expect(batang.length).toBeLessThan(60);
  l.lapor(membaca(6, '6 berkas'));
  expect(l.teks().endsWith('\r\x1b[K✓ Membaca buku kerja: 6 berkas\n')).toBe(true);
});

test('jam mulai lagi pada tiap langkah', () => {
  const l = layar(true);
  l.lapor(membaca(0, 'a'));
  l.maju(900);
  l.lapor(membaca(6, '6 berkas'));
  l.lapor({ langkah: 'Memeriksa', ke: 0, dari: 2 });
  l.maju(900);
  l.lapor({ langkah: 'Memeriksa', ke: 1, dari: 2 });
  expect(l.teks()).not.toContain('█');
});

test('lewat pipa: baris polos saja', () => {
  const l = layar(false);
  l.lapor(membaca(0, 'a'));
  l.maju(5000);
  l.lapor(membaca(3, 'b'));
  l.lapor(membaca(6, '6 berkas'));
  l.tutup();
  expect(l.teks()).toBe('- Membaca buku kerja: 6 berkas\n');
});
