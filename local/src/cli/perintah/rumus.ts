import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { evaluateRumus, type NilaiRumus } from '../rumus';
import { SalahPakai } from '../salah-pakai';
import { cetak, type Perintah } from './perintah';

export const rumus: Perintah = {
  nama: 'rumus',
  ringkas: 'nilai sebuah rumus Lembar Kinerja',
  bantuan: `lk rumus '=CAPAIAN(81,73; 73,76)'

Menghitung rumus dengan bundel add-on yang sama seperti di Google Sheets. Desimal ditulis
dengan koma, argumen dipisahkan titik koma.

Kode keluar: 0 selesai; 2 rumus tidak terbaca.`,
  opsi: {},
  argumen: 1,
  async jalankan(_nilai, [rumus]) {
    if (!rumus) throw new SalahPakai("Sebutkan rumusnya, misalnya lk rumus '=CAPAIAN(81,73; 73,76)'.");
    cetak(tulisNilai(await evaluateRumus(rumus)));
    return 0;
  },
};

/** A range prints a line per row, its cells apart by tabs. */
function tulisNilai(nilai: NilaiRumus): string {
  if (Array.isArray(nilai)) return nilai.map((baris) => baris.map(tulisNilai).join('\t')).join('\n');
  if (typeof nilai === 'number') return formatAngka(nilai);
  return typeof nilai === 'boolean' ? (nilai ? 'BENAR' : 'SALAH') : nilai;
}
