/** Perjanjian Kinerja: what was promised, and the money for it. */
import { jumlahkan } from '../dasar/jumlah';
import { bersatuan, kepala, paragraf, sel, selAngka, tabel } from './blok';
import { baris, type Konteks } from './konteks';
import type { Blok, BlokTabel } from './model';

export function perjanjian(k: Konteks): Blok[] {
  const sasaran = tabelSasaran(k);
  if (!sasaran) {
    k.kurang.push('Lembar Perjanjian Kinerja belum diisi.');
    return [paragraf('Perjanjian kinerja belum tersedia pada dokumen kinerja.')];
  }
  return [
    paragraf(
      `Perjanjian Kinerja ${k.singkatan} Tahun ${k.tahun} menetapkan sasaran, indikator, dan target berikut.`,
    ),
    sasaran,
    paragraf('Program dan anggaran yang mendukung perjanjian kinerja tersebut adalah sebagai berikut.'),
    tabelProgram(k),
  ];
}

export function tabelSasaran(k: Konteks): BlokTabel | null {
  const isi = (k.dokumen?.perjanjian?.isi.baris ?? []).filter((b) => b.indikator.nilai !== null);
  if (isi.length === 0) return null;
  const lembar = k.dokumen?.perjanjian?.lembar ?? '';
  return tabel({
    lebar: [5, 34, 34, 14],
    kepala: [kepala('No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target')],
    baris: isi.map((b, i) => [
      sel(String(b.no.nilai ?? i + 1), { rata: 'tengah' }),
      sel(b.sasaran.nilai),
      sel(b.indikator.nilai),
      sel(b.target.nilai === null ? b.target.teks : bersatuan(b.target.nilai, b.satuan.nilai), {
        rata: 'tengah',
        ...(b.target.sel ? { jejak: `${k.dokumen?.berkas ?? ''}!${lembar}!${b.target.sel}` } : {}),
      }),
    ]),
  });
}

/** Programs with their budget: as written on the PK sheet, else the rekap's pagu of the program of that name. */
export function tabelProgram(k: Konteks): BlokTabel {
  const dariRekap = baris(k, 'program').map((b) => ({ nama: b.nama, anggaran: b.anggaran }));
  const tertulis = k.dokumen?.perjanjian?.isi.program ?? [];
  const isi = tertulis.some((p) => p.anggaran.nilai !== null)
    ? tertulis.map((p) => ({ nama: p.nama.nilai ?? '', anggaran: p.anggaran.nilai }))
    : dariRekap;
  return tabel({
    lebar: [5, 52, 22],
    kepala: [kepala('No', 'Program', 'Anggaran (Rp)')],
    baris: [
      ...isi.map((p, i) => [sel(String(i + 1), { rata: 'tengah' }), sel(p.nama), selAngka(p.anggaran)]),
      [
        sel('Jumlah', { kolom: 2, tebal: true, rata: 'tengah' }),
        selAngka(jumlahkan(isi.map((p) => p.anggaran)), { tebal: true }),
      ],
    ],
  });
}
