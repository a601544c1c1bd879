/** Ringkasan Eksekutif: the year in a dozen figures and as many sentences. */

import { bandingLhe } from '../bukti/banding-lhe';
import { formatAngka, persen, rupiah } from '../dasar/angka';
import { predikatLhe } from '../kinerja/lhe';
import { faktaIku } from './analisis-iku';
import { judul, paragraf, sel, tabel, tebal } from './blok';
import { ringkasanAnggaran } from './data-anggaran';
import { daftarIku } from './data-iku';
import { kalimatCapaian, kalimatJumlahTercapai, kalimatSerapan, namaRapi } from './kalimat';
import { baris, type Konteks, namaPredikat } from './konteks';
import type { Blok, SelTabel } from './model';
import { narasi } from './narasi';

export function ringkasan(k: Konteks): Blok[] {
  const indikator = baris(k, 'subkegiatan').flatMap((b) => b.indikator.map((i) => i.capaian));
  const uang = ringkasanAnggaran(k).total;
  return [
    judul(1, 'RINGKASAN EKSEKUTIF', { tanpaNomor: true }),
    ...narasi(k, 'ringkasan', 'ringkasan eksekutif'),
    ...daftarIku(k).map((i) => paragraf(kalimatCapaian(faktaIku(k, i)))),
    paragraf(
      `${kalimatJumlahTercapai('indikator sub kegiatan', indikator)} ${kalimatSerapan(`tahun anggaran ${k.tahun}`, uang.pagu, uang.realisasi, uang.serapan)}`,
    ),
    paragraf(`Angka pokok tahun ${k.tahun} adalah sebagai berikut.`),
    angkaPokok(k),
  ];
}

function angkaPokok(k: Konteks): Blok {
  const uang = ringkasanAnggaran(k).total;
  const pct = (n: number | null) => (n === null ? null : persen(n));
  const rp = (n: number | null) => (n === null ? null : rupiah(n));
  const isi: [string, string | null][] = [];
  for (const i of daftarIku(k))
    isi.push([`Tingkat capaian IKU ${i.no}: ${i.indikator}`, berpredikat(pct(i.tingkat), i.predikat)]);
  for (const b of baris(k, 'urusan')) {
    isi.push([
      `Rata-rata capaian kinerja urusan ${namaRapi(b.nama)}`,
      berpredikat(pct(b.rataK), namaPredikat(k, b.rataK)),
    ]);
  }
  const banyak = (l: 'program' | 'kegiatan' | 'subkegiatan') => formatAngka(baris(k, l).length);
  isi.push([
    'Program / kegiatan / sub kegiatan',
    `${banyak('program')} / ${banyak('kegiatan')} / ${banyak('subkegiatan')}`,
  ]);
  isi.push(
    ['Pagu anggaran', rp(uang.pagu)],
    ['Realisasi anggaran', rp(uang.realisasi)],
    ['Serapan anggaran', pct(uang.serapan)],
  );
  const lhe = k.dokumen?.lhe?.isi;
  const skor = lhe ? bandingLhe(lhe, k.ketentuan).jumlah.nilai : null;
  if (lhe && skor !== null) {
    const p = predikatLhe(skor, k.ketentuan);
    isi.push([
      `Nilai evaluasi AKIP${lhe.tahun ? ` tahun ${lhe.tahun}` : ''}`,
      `${formatAngka(skor, 2)}${p ? ` (${p.kode})` : ''}`,
    ]);
  }
  if (k.bukti.length > 0) {
    const selesai = k.bukti.filter((b) => b.status === 'selesai').length;
    isi.push([
      'Rekomendasi AKIP yang selesai ditindaklanjuti',
      `${formatAngka(selesai)} dari ${formatAngka(k.bukti.length)}`,
    ]);
  }
  const kolom: SelTabel[][] = isi.map(([nama, nilai]) => [sel(nama), sel(nilai, { rata: 'kanan' })]);
  return tabel({
    lebar: [10, 6],
    kepala: [[sel([tebal('Uraian')], { rata: 'tengah' }), sel([tebal('Nilai')], { rata: 'tengah' })]],
    baris: kolom,
  });
}

function berpredikat(nilai: string | null, predikat: string | null): string | null {
  return nilai === null || predikat === null ? nilai : `${nilai} (${predikat})`;
}
