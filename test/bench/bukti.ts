/** The evidence check on a Drive that answers 100 requests a second. */
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { prosesSendiri } from './proses';

/** Three and a half minutes; `LK_BENCH_TAUTAN=2000` is over in twenty seconds. */
const TAUTAN = Number(process.env.LK_BENCH_TAUTAN ?? 20_000);

/** Rows of the bench's table: label, figure, comparison. */
export function benchBukti(akar: string): string[][] {
  const hasil = prosesSendiri<Record<'detik' | 'kuota' | 'dijawab' | 'ditolak' | 'puncak', number>>(
    akar,
    'bukti-anak.cjs',
    String(TAUTAN),
  );
  return [
    [
      'bukti: tautan lewat kuota 100/detik',
      `${formatAngka(TAUTAN)} dalam ${formatAngka(hasil.detik, 1)} s`,
      `${formatAngka(hasil.detik / hasil.kuota, 2)} × kuota`,
    ],
    [
      '… permintaan ditolak karena kuota',
      formatAngka(hasil.ditolak),
      `${formatAngka(hasil.dijawab)} dijawab`,
    ],
    [
      '… memori puncak (RSS) proses ini saja',
      `${formatAngka(hasil.puncak / 2 ** 20, 0)} MB`,
      'sasaran di bawah 200 MB',
    ],
  ];
}
