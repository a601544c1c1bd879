/** III.1.1: the IKU against last year (Tabel 9) and against the Renstra (Tabel 10), then the analyses of each. */
import { analisisIku } from './analisis-iku';
import { judul, kepala, paragraf, sel, selAngka, selPersen, tabel } from './blok';
import { daftarIku, type Iku } from './data-iku';
import type { Konteks } from './konteks';
import type { Blok, BlokTabel, Potongan } from './model';
import { narasi } from './narasi';

export function capaianIku(k: Konteks): Blok[] {
  const semua = daftarIku(k);
  if (semua.length === 0) {
    k.kurang.push('Lembar IKU belum diisi, sehingga capaian IKU tidak tercetak.');
    return [...narasi(k, 'iku'), paragraf('Indikator kinerja utama belum tersedia pada dokumen kinerja.')];
  }
  return [
    ...narasi(k, 'iku'),
    paragraf(
      'Capaian IKU tahun ini dibandingkan dengan tahun sebelumnya disajikan pada ',
      { rujukan: 'tabel:iku' },
      '.',
    ),
    tabelIku(k, semua),
    ...semua
      .filter((i) => i.catatan)
      .map((i): Blok => ({ jenis: 'paragraf', gaya: 'catatan', isi: [`Catatan: ${i.catatan}`] })),
    ...renstra(k, semua),
    ...semua.flatMap((i) => [
      judul(4, `IKU ${i.no}: ${i.indikator}`, { tanpaNomor: true }),
      ...analisisIku(k, i),
    ]),
  ];
}

const tanpaJudul = (i: Iku): Potongan[] => [
  i.indikator,
  ...(i.formulasi ? [{ teks: `\nFormulasi: ${i.formulasi}`, miring: true }] : []),
];

function tabelIku(k: Konteks, semua: Iku[]): BlokTabel {
  const lembar = k.dokumen?.iku?.lembar ?? '';
  const jejak = (s: string | null) => (s ? { jejak: `${k.dokumen?.berkas ?? ''}!${lembar}!${s}` } : {});
  return tabel({
    kunci: 'iku',
    judul: `Capaian Indikator Kinerja Utama (IKU) Tahun ${k.tahun} Dibandingkan Tahun Sebelumnya`,
    lebar: [8, 25, 35, 14, 15, 15, 17, 17, 16],
    ukuran: 8.5,
    kepala: [
      kepala(
        'No',
        'Sasaran',
        'Indikator Sasaran',
        'Satuan',
        `Kondisi Awal ${k.tahun - 1}`,
        `Target ${k.tahun}`,
        `Capaian ${k.tahun}`,
        'Tingkat Capaian (%)',
        'Predikat',
      ),
    ],
    baris: semua.flatMap((i) => [
      [
        sel(String(i.no), { rata: 'tengah' }),
        sel(i.sasaran),
        sel(tanpaJudul(i)),
        sel(i.satuan, { rata: 'tengah' }),
        selAngka(i.awal, jejak(i.sel.awal)),
        selAngka(i.target, jejak(i.sel.target)),
        selAngka(i.capaian, jejak(i.sel.capaian)),
        selPersen(i.tingkat),
        sel(i.predikat, { rata: 'tengah' }),
      ],
      ...(i.kendala || i.tindakLanjut
        ? [
            [
              sel(
                [
                  { teks: 'Kendala: ', tebal: true },
                  i.kendala ?? '–',
                  { teks: ' Tindak lanjut: ', tebal: true },
                  i.tindakLanjut ?? '–',
                ],
                { kolom: 9 },
              ),
            ],
          ]
        : []),
    ]),
    sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${lembar}; tingkat capaian dihitung dari target dan capaian.`,
  });
}

function renstra(k: Konteks, semua: Iku[]): Blok[] {
  const isi = semua.filter((i) => i.renstra);
  if (isi.length === 0) return [];
  return [
    paragraf('Perbandingan dengan target jangka menengah disajikan pada ', { rujukan: 'tabel:renstra' }, '.'),
    tabel({
      kunci: 'renstra',
      judul: `Capaian Indikator Kinerja Utama Tahun ${k.tahun} Dibandingkan dengan Target Renstra`,
      lebar: [8, 25, 35, 14, 15, 15, 17, 17, 16],
      ukuran: 8.5,
      kepala: [
        kepala(
          'No',
          'Sasaran',
          'Indikator Sasaran',
          'Satuan',
          `Kondisi Awal ${k.tahun - 1}`,
          `Target Renstra ${k.tahun}`,
          `Capaian ${k.tahun}`,
          'Tingkat Capaian (%)',
          'Predikat',
        ),
      ],
      baris: isi.map((i) => [
        sel(String(i.no), { rata: 'tengah' }),
        sel(i.sasaran),
        sel(tanpaJudul(i)),
        sel(i.satuan, { rata: 'tengah' }),
        selAngka(i.awal),
        selAngka(i.renstra?.target ?? null),
        selAngka(i.capaian),
        selPersen(i.renstra?.tingkat ?? null),
        sel(i.renstra?.predikat ?? null, { rata: 'tengah' }),
      ]),
      sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${k.dokumen?.renstra?.lembar ?? ''}.`,
    }),
  ];
}
