import { basename, dirname } from 'node:path';
import { readBuku } from '@lembar-kinerja/shared/lembar/baca';
import { type CaraBaca, RAGU } from '@lembar-kinerja/shared/lembar/cara-baca';
import { berkasSpreadsheets, readIsi } from '../../workspace/folder';
import { denganKoreksi } from '../koreksi-folder';
import { uraiPeta } from '../peta';
import { SalahPakai } from '../salah-pakai';
import { cetak, type Perintah, teks } from './perintah';

export const baca: Perintah = {
  nama: 'baca',
  ringkas: 'cara tiap lembar satu buku kerja dibaca: kolom, baris, dan yang dilewati',
  bantuan: `lk baca FILE [--peta FILE.json] [--json]

Menunjukkan bentuk tiap lembar, baris judulnya, arti tiap kolom beserta alasannya, jenjang tiap baris,
dan apa yang tidak dibaca beserta sebabnya. Tidak ada yang diperiksa atau ditulis.
Kolom bertanda “tebakan” sebaiknya dipastikan di panel (kartu Cara lembar ini dibaca) atau dengan --peta.

  --peta FILE.json    kolom yang sudah dipastikan, lihat lk periksa --help
  --json              tampilkan sebagai JSON

Kode keluar: 0 paling sedikit satu lembar terbaca; 1 tidak ada; 2 perintah salah atau berkas tidak dapat dibuka.`,
  opsi: { json: { type: 'boolean' }, peta: { type: 'string' } },
  argumen: 1,
  async jalankan(nilai, [berkas]) {
    if (!berkas) throw new SalahPakai('Sebutkan berkas buku kerja yang hendak dibaca. Lihat lk baca --help.');
    const letakPeta = teks(nilai, 'peta');
    const koreksi =
      letakPeta === undefined
        ? undefined
        : uraiPeta(new TextDecoder().decode(await readIsi(letakPeta)), basename(letakPeta));
    const sumber = await denganKoreksi(berkasSpreadsheets(berkas), dirname(berkas));
    const buku = await sumber.read(basename(berkas));
    const { cara } = readBuku(buku, koreksi === undefined ? {} : { koreksi });
    if (nilai.json) cetak(JSON.stringify(cara, null, 2));
    else cetak(...cara.map(tulisLembar));
    return cara.some((c) => c.bentuk !== null) ? 0 : 1;
  },
};

/** One sheet as text, a line for each column and row. */
export function tulisLembar(c: CaraBaca): string {
  const kepala = c.kepala === null ? '' : `, judul kolom di baris ${c.kepala.awal}–${c.kepala.akhir}`;
  const baris = [`Lembar ${c.lembar}: ${sebutBentuk(c.bentuk)}${kepala}`];
  for (const k of c.kolom) {
    const tanda = k.bidang === null ? '' : k.yakin < RAGU ? '  [tebakan]' : '';
    baris.push(`  ${k.kolom.padEnd(3)} ${k.makna}${tanda}`);
    const alasan = k.alasan.length > 0 ? k.alasan : [`judul “${k.judul}”`];
    baris.push(`      ${alasan.join('; ')}`);
  }
  for (const b of c.baris) {
    const kode = b.kode === null ? '' : `${b.kode} `;
    const indikator = b.indikator === 1 ? '' : ` (${b.indikator} indikator)`;
    baris.push(`  baris ${String(b.baris).padStart(4)}  ${b.level.padEnd(11)} ${kode}${b.nama}${indikator}`);
  }
  for (const d of c.dilewati) baris.push(`  tidak dibaca: ${d.sel}: ${d.sebab}`);
  for (const catatan of c.catatan) baris.push(`  catatan: ${catatan}`);
  return baris.join('\n');
}

function sebutBentuk(bentuk: string | null): string {
  if (bentuk === null) return 'tidak dibaca';
  return bentuk === 'pengukuran' ? 'pengukuran kinerja' : `Dokumen Kinerja, bagian ${bentuk}`;
}
