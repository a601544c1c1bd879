/** Matrices of any size for the tests of long checks, with a Drive that holds every file of them. */
import type { Files, MetaBerkas } from '@lembar-kinerja/functions/ports';
import type { BarisTindakLanjut } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import { barisContoh } from './bukti-contoh';

export const idKe = (n: number): string => `1${String(n).padStart(32, 'x')}`;

/** One link a row. */
export function matriksBanyak(jumlah: number): BarisTindakLanjut[] {
  return Array.from({ length: jumlah }, (_, i) =>
    barisContoh({
      no: i + 1,
      status: 'Sudah dilaksanakan',
      bukti: `https://drive.google.com/file/d/${idKe(i)}/view?usp=drive_link`,
    }),
  );
}

export function driveBanyak(diminta: (id: string) => void = () => {}): Files {
  return {
    async get(id) {
      diminta(id);
      const meta: MetaBerkas = {
        id,
        nama: `${id}.pdf`,
        mime: 'application/pdf',
        ukuran: 1000,
        diubah: '2024-01-02T03:04:05.000Z',
        sidik: id,
        sampah: false,
        terbaca: true,
        pemilikLuar: false,
        sasaran: null,
      };
      return meta;
    },
    children: async () => [],
  };
}
