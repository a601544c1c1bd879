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

test('sesudah sedetik, langkah berikutnya langsung berbatang', () => {
  const l = layar(true);
  l.maju(1100);
  l.lapor({ langkah: 'Menyusun laporan', ke: 0, dari: 3, rinci: 'isi' });
  expect(l.teks()).toContain('░ 0/3 Menyusun laporan · isi');
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
