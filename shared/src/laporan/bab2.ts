/** BAB II Perencanaan Kinerja. */
import { formatAngka, rupiah } from '../dasar/angka';
import { bersatuan, daftar, judul, kepala, paragraf, sel, tabel } from './blok';
import { namaRapi } from './kalimat';
import { anak, baris, type Konteks } from './konteks';
import type { Blok } from './model';
import { narasi } from './narasi';
import { perjanjian } from './perjanjian';

export function bab2(k: Konteks): Blok[] {
  const p = k.dokumen?.profil?.isi;
  return [
    judul(1, 'PERENCANAAN KINERJA'),
    judul(2, 'Rencana Strategis'),
    ...narasi(k, 'rencana-strategis'),
    judul(3, 'Visi dan Misi'),
    ...narasi(k, 'visi-misi'),
    ...(p?.visi ? [paragraf('Visi: ', { teks: p.visi, tebal: true })] : []),
    ...(p && p.misi.length > 0
      ? [
          paragraf('Misi:'),
          daftar(
            p.misi.map((m) => [m]),
            true,
          ),
        ]
      : []),
    judul(3, 'Tujuan, Sasaran, dan Indikator Kinerja'),
    ...narasi(k, 'tujuan-sasaran'),
    ...misiTujuan(k),
    ...indikatorProgram(k),
    ...narasi(k, 'pembanding'),
    judul(3, 'Strategi dan Kebijakan'),
    ...narasi(k, 'strategi-kebijakan'),
    ...strategi(k),
    ...programKegiatan(k),
    judul(2, `Perjanjian Kinerja Tahun ${k.tahun}`),
    ...narasi(k, 'perjanjian-kinerja'),
    ...perjanjian(k),
  ];
}

function misiTujuan(k: Konteks): Blok[] {
  const p = k.dokumen?.profil?.isi;
  if (!p || p.tujuan.length + p.sasaran.length === 0) return [];
  const sepanjang = (isi: string[]) =>
    sel(isi.length === 0 ? null : isi.map((t, i) => (isi.length === 1 ? t : `${i + 1}. ${t}`)).join('\n'));
  return [
    paragraf('Keterkaitan misi, tujuan, dan sasaran disajikan pada ', { rujukan: 'tabel:misi-tujuan' }, '.'),
    tabel({
      kunci: 'misi-tujuan',
      judul: `Misi, Tujuan, dan Sasaran ${k.singkatan}`,
      lebar: [1, 1, 1],
      kepala: [kepala('Misi', 'Tujuan', 'Sasaran')],
      baris: [[sepanjang(p.misi), sepanjang(p.tujuan), sepanjang(p.sasaran)]],
    }),
  ];
}

function indikatorProgram(k: Konteks): Blok[] {
  const isi = baris(k, 'program').flatMap((b) =>
    b.indikator.map((i) => [
      sel(b.nama),
      sel(i.nama),
      sel(bersatuan(i.target, i.satuan), { rata: 'tengah' }),
    ]),
  );
  if (isi.length === 0) return [];
  return [
    paragraf(`Indikator kinerja program tahun ${k.tahun} adalah sebagai berikut.`),
    tabel({ lebar: [18, 18, 8], kepala: [kepala('Program', 'Indikator', 'Target')], baris: isi }),
  ];
}

function strategi(k: Konteks): Blok[] {
  const p = k.dokumen?.profil?.isi;
  if (!p || p.strategi.length + p.kebijakan.length === 0) return [];
  const banyak = Math.max(p.tujuan.length, p.strategi.length, p.kebijakan.length);
  return [
    paragraf('Tujuan, strategi, dan kebijakan dituangkan pada ', { rujukan: 'tabel:tujuan-strategi' }, '.'),
    tabel({
      kunci: 'tujuan-strategi',
      judul: `Tujuan, Strategi, dan Kebijakan ${k.singkatan}`,
      lebar: [3, 16, 16, 16],
      kepala: [kepala('No', 'Tujuan', 'Strategi', 'Kebijakan')],
      baris: Array.from({ length: banyak }, (_, i) => [
        sel(String(i + 1), { rata: 'tengah' }),
        sel(p.tujuan[i] ?? null),
        sel(p.strategi[i] ?? null),
        sel(p.kebijakan[i] ?? null),
      ]),
    }),
  ];
}

function programKegiatan(k: Konteks): Blok[] {
  const atas = baris(k, 'program');
  if (atas.length === 0) return narasi(k, 'program-kegiatan');
  const n = (l: 'program' | 'kegiatan' | 'subkegiatan') => formatAngka(baris(k, l).length);
  return [
    judul(4, 'Program dan Kegiatan', { tanpaNomor: true }),
    ...narasi(k, 'program-kegiatan'),
    paragraf(
      `Pada tahun ${k.tahun} strategi tersebut dilaksanakan melalui ${n('program')} program, ${n('kegiatan')} kegiatan, dan ${n('subkegiatan')} sub kegiatan:`,
    ),
    daftar(
      atas.map((b) => [
        `${namaRapi(b.nama)}${b.anggaran === null ? '' : ` dengan pagu ${rupiah(b.anggaran)}`}: ${anak(k, b)
          .map((a) => namaRapi(a.nama))
          .join('; ')}.`,
      ]),
      true,
    ),
  ];
}
