/** The seven analyses of PermenPANRB 53/2014 for one IKU: each a sentence, with a table or a chart where figures allow. */

import { formatAngka, persen } from '../dasar/angka';
import { capaian as tingkatCapaian } from '../kinerja/capaian';
import { efisiensiIku, penunjangIku } from './analisis-program';
import { bersatuan, judul, kepala, paragraf, sel, selAngka, selPersen, tabel } from './blok';
import type { Iku } from './data-iku';
import { kalimatCapaian, perubahan } from './kalimat';
import { type Konteks, namaPredikat } from './konteks';
import type { Blok, BlokGrafik } from './model';
import { adaNarasi, narasi } from './narasi';
import { tabelPembanding } from './pembanding';

export function analisisIku(k: Konteks, i: Iku): Blok[] {
  const prosa = (bagian: string) => narasi(k, `iku:${i.no}:${bagian}`);
  return [
    ...narasi(k, `iku:${i.no}`),
    judul(5, `Target dan realisasi tahun ${k.tahun}`),
    ...tahunIni(k, i),
    judul(5, 'Perbandingan dengan tahun-tahun sebelumnya'),
    ...tahunLalu(k, i),
    ...prosa('tahun-lalu'),
    judul(5, 'Perbandingan dengan target jangka menengah'),
    ...jangkaMenengah(k, i),
    ...prosa('renstra'),
    judul(5, 'Perbandingan dengan standar nasional atau daerah lain'),
    ...prosa('pembanding'),
    ...pembanding(k, i),
    judul(5, 'Penyebab keberhasilan atau kegagalan dan perbaikannya'),
    ...sebab(k, i),
    judul(5, 'Efisiensi penggunaan sumber daya'),
    ...efisiensiIku(k, i),
    ...prosa('efisiensi'),
    judul(5, 'Program dan kegiatan yang menunjang'),
    ...penunjangIku(k, i),
    ...prosa('program'),
  ];
}

export const faktaIku = (k: Konteks, i: Iku) => ({
  indikator: i.indikator,
  tahun: k.tahun,
  satuan: i.satuan,
  target: i.target,
  realisasi: i.capaian,
  capaian: i.tingkat,
  predikat: i.predikat,
  negatif: i.polaritas.startsWith('negatif'),
});

function tahunIni(k: Konteks, i: Iku): Blok[] {
  const pk =
    i.targetPk === null || i.targetPk === i.target
      ? null
      : tingkatCapaian(i.targetPk, i.capaian, i.polaritas);
  const predikatPk = namaPredikat(k, pk);
  const tambahan =
    pk === null
      ? ''
      : ` Terhadap target Perjanjian Kinerja sebesar ${bersatuan(i.targetPk, i.satuan)}, tingkat capaiannya ${persen(pk)}${predikatPk ? ` dengan predikat ${predikatPk}` : ''}.`;
  return [
    paragraf(`${kalimatCapaian(faktaIku(k, i))}${tambahan}`),
    ...grafik(i, 'target', `Target dan Realisasi IKU ${i.no} Tahun ${k.tahun}`, [
      ...(pk === null ? [] : [{ nama: 'Target PK', nilai: i.targetPk }]),
      { nama: `Target ${k.tahun}`, nilai: i.target },
      { nama: `Realisasi ${k.tahun}`, nilai: i.capaian },
    ]),
  ];
}

function tahunLalu(k: Konteks, i: Iku): Blok[] {
  const lalu = [...i.riwayat].reverse().find((r) => r.tahun < k.tahun && r.realisasi !== null);
  if (!lalu || lalu.realisasi === null || i.capaian === null) {
    return [paragraf('Realisasi tahun sebelumnya belum tersedia, sehingga belum dapat diperbandingkan.')];
  }
  return [
    paragraf(
      `Realisasi IKU ini ${perubahan(i.capaian, lalu.realisasi, i.satuan, lalu.tahun)} pada tahun ${k.tahun}.`,
    ),
    tabel({
      lebar: [10, 16, 16, 16],
      ukuran: 9,
      kepala: [kepala('Tahun', 'Target', 'Realisasi', 'Tingkat Capaian (%)')],
      baris: i.riwayat.map((r) => [
        sel(String(r.tahun), { rata: 'tengah' }),
        selAngka(r.target),
        selAngka(r.realisasi),
        selPersen(tingkatCapaian(r.target, r.realisasi, i.polaritas)),
      ]),
    }),
    grafikGaris(i, k),
  ];
}

function grafikGaris(i: Iku, k: Konteks): BlokGrafik {
  const sebut = (n: number | null) => bersatuan(n, i.satuan) ?? 'belum ada';
  return {
    jenis: 'grafik',
    kunci: `iku-${i.no}-tahun`,
    judul: `Perkembangan IKU ${i.no} sampai dengan Tahun ${k.tahun}`,
    alt: `Diagram garis ${i.indikator}. ${i.riwayat.map((r) => `Tahun ${r.tahun}: target ${sebut(r.target)}, realisasi ${sebut(r.realisasi)}`).join('; ')}.`,
    bentuk: 'garis',
    kategori: i.riwayat.map((r) => String(r.tahun)),
    seri: [
      { nama: 'Realisasi', nilai: i.riwayat.map((r) => r.realisasi) },
      ...(i.riwayat.some((r) => r.target !== null)
        ? [{ nama: 'Target', nilai: i.riwayat.map((r) => r.target) }]
        : []),
    ],
    satuan: i.satuan ?? '',
  };
}

function jangkaMenengah(k: Konteks, i: Iku): Blok[] {
  const r = i.renstra;
  if (!r || r.target === null)
    return [paragraf('Target Renstra untuk indikator ini belum tersedia pada dokumen kinerja.')];
  const kalimat = kalimatCapaian({
    ...faktaIku(k, i),
    target: r.target,
    capaian: r.tingkat,
    predikat: r.predikat,
  });
  return [
    paragraf(kalimat.replace(' dari target ', ' dari target Renstra ')),
    ...grafik(i, 'renstra', `Realisasi IKU ${i.no} Dibandingkan dengan Target Renstra Tahun ${k.tahun}`, [
      { nama: `Target Renstra ${k.tahun}`, nilai: r.target },
      { nama: `Realisasi ${k.tahun}`, nilai: i.capaian },
    ]),
  ];
}

/** Two or three bars; nothing when fewer than two of them have a figure. */
function grafik(
  i: Iku,
  nama: string,
  judulGrafik: string,
  isi: { nama: string; nilai: number | null }[],
): Blok[] {
  if (isi.filter((b) => b.nilai !== null).length < 2) return [];
  return [
    {
      jenis: 'grafik',
      kunci: `iku-${i.no}-${nama}`,
      judul: judulGrafik,
      alt: `Diagram batang ${i.indikator}. ${isi.map((b) => `${b.nama}: ${bersatuan(b.nilai, i.satuan) ?? 'belum ada'}`).join('; ')}.`,
      bentuk: 'batang',
      kategori: isi.map((b) => b.nama),
      seri: [{ nama: 'Nilai', nilai: isi.map((b) => b.nilai) }],
      satuan: i.satuan ?? '',
    },
  ];
}

function pembanding(k: Konteks, i: Iku): Blok[] {
  const isi = i.pembanding.filter((b) => b.indikator.nilai !== null);
  if (isi.length === 0) {
    if (adaNarasi(k, `iku:${i.no}:pembanding`)) return [];
    k.kurang.push(`IKU ${i.no} belum mempunyai pembanding nasional atau daerah lain.`);
    return [
      paragraf(
        'Pembanding nasional atau daerah lain untuk indikator ini belum tersedia pada dokumen kinerja.',
      ),
    ];
  }
  const kalimat = isi.map((b) => {
    const terisi = Object.entries(b.tahun).filter(([, s]) => s.nilai !== null && s.nilai !== 0);
    const [tahun, s] = terisi[terisi.length - 1] ?? [];
    const sumber = b.sumber.nilai ? ` (${b.sumber.nilai})` : '';
    return s
      ? `${b.indikator.nilai}${sumber} sebesar ${bersatuan(s.nilai, b.satuan.nilai)} pada tahun ${tahun}`
      : `${b.indikator.nilai}${sumber} tanpa angka`;
  });
  const setara = isi.every((b) => (b.satuan.nilai ?? '').trim() === (i.satuan ?? '').trim());
  const akhir = setara
    ? `; realisasi ${k.singkatan} tahun ${k.tahun} ${bersatuan(i.capaian, i.satuan) ?? 'belum tersedia'}`
    : '; karena ukurannya berbeda, angkanya menjadi gambaran arah dan bukan ukuran yang setara';
  return [
    paragraf(`Pembanding yang tersedia: ${kalimat.join('; ')}${akhir}.`),
    ...tabelPembanding(k, isi),
    ...grafikPembanding(i),
  ];
}

function grafikPembanding(i: Iku): Blok[] {
  const isi = i.pembanding.filter((b) => Object.values(b.tahun).some((s) => (s.nilai ?? 0) !== 0));
  const tahun = [...new Set(isi.flatMap((b) => Object.keys(b.tahun).map(Number)))].sort((a, b) => a - b);
  const satuan = new Set(isi.map((b) => b.satuan.nilai ?? ''));
  if (isi.length === 0 || tahun.length < 2) return [];
  const nilai = (b: (typeof isi)[number]) => tahun.map((t) => b.tahun[t]?.nilai || null);
  return [
    {
      jenis: 'grafik',
      kunci: `iku-${i.no}-pembanding`,
      judul: `Target Pembanding Tahun ${tahun[0]}–${tahun[tahun.length - 1]}`,
      alt: `Diagram garis pembanding. ${isi
        .map(
          (b) =>
            `${b.indikator.nilai}: ${nilai(b)
              .map((n, j) => `${tahun[j]} ${n === null ? 'kosong' : formatAngka(n)}`)
              .join(', ')}`,
        )
        .join('; ')}.`,
      bentuk: 'garis',
      kategori: tahun.map(String),
      seri: isi.map((b) => ({ nama: b.indikator.nilai ?? '', nilai: nilai(b) })),
      satuan: satuan.size === 1 ? [...satuan][0] || '' : 'nilai atau skor',
    },
  ];
}

function sebab(k: Konteks, i: Iku): Blok[] {
  const kunci = `iku:${i.no}:sebab`;
  const dariLembar: Blok[] = [
    ...(i.kendala ? [paragraf('Kendala pencapaian target: ', i.kendala.replace(/\.?\s*$/, '.'))] : []),
    ...(i.tindakLanjut ? [paragraf('Tindak lanjut: ', i.tindakLanjut.replace(/\.?\s*$/, '.'))] : []),
  ];
  const wajib = dariLembar.length === 0 ? `analisis penyebab dan perbaikan IKU ${i.no}` : undefined;
  return [...dariLembar, ...(wajib === undefined ? narasi(k, kunci) : narasi(k, kunci, wajib))];
}
