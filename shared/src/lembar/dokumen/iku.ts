/** IKU, and Renstra: the same indicators against this year's and the medium-term target. */

import { jenisSatuan } from '../../kinerja/satuan';
import { type Kamus, type KolomKepala, menurutLabel, type Penetapan } from '../kepala';
import { NOMOR } from '../pengukuran/sinonim-pengukuran';
import type { PembacaSel } from '../sel';
import type { Sel } from '../terbaca';
import { findTabel, kamusTabel, type Sinonim, type Tabel } from './tabel';
import { readTarget } from './target';
import type { BarisIku, BarisPembanding, BarisRenstra, DokumenTerbaca } from './terbaca';

type Iku = NonNullable<DokumenTerbaca['iku']>['isi'];
type Renstra = NonNullable<DokumenTerbaca['renstra']>['isi'];

const KOLOM: Sinonim = [
  ['no', /^(no|nomor)( urut)?$/],
  ['sasaran', /^sasaran/],
  ['indikator', /^indikator/],
  ['satuan', /^satuan/],
  ['formulasi', /^(formulasi|formula|rumus|cara (hitung|perhitungan)|definisi operasional)/],
  [
    'kondisiAwal',
    /^(kondisi awal|baseline|data awal|(capaian|realisasi) ((tahun|thn|th) )?(lalu|sebelumnya))/,
  ],
  ['kendala', /^(kendala|hambatan|permasalahan|faktor penghambat)/],
  ['tindakLanjut', /^(tindak lanjut|solusi|upaya|rencana tindak)/],
  ['tingkatCapaian', /^(tingkat capaian|(persentase|%) (capaian|realisasi)|(capaian|realisasi) (%|persen))/],
  ['target', /^target/],
  ['capaian', /^(capaian|realisasi)/],
  ['keterangan', /^(ket|keterangan)$/],
];
const WAJIB = ['indikator', 'target', 'capaian'];

/** Beside this year's target a table of IKU may print the medium-term one, and one realisasi a quarter. */
function kolomIku(jalur: string[]): string | null {
  const butir = jalur[jalur.length - 1] ?? '';
  const semua = jalur.join(' ');
  if (/terhadap.*(akhir|renstra|rpjmd)/.test(semua)) return 'capaianAkhir';
  if (/akhir (renstra|rpjmd|periode)|target (renstra|rpjmd)/.test(butir)) return 'targetAkhir';
  const tw = /(?:tw|triwulan) ?(iv|i{1,3}|[1-4])$/.exec(butir)?.[1];
  if (tw === undefined || !/realisasi|capaian/.test(semua) || /%|persen/.test(butir)) return null;
  return `capaianTw.${NOMOR[tw]}`;
}

const tahunLabel = ({ jalur }: KolomKepala): number =>
  Number(/\b20\d\d\b/.exec([...jalur].reverse().join(' '))?.[0] ?? 0);

/** `Realisasi 2023 | Target 2024 | Realisasi 2024`: the later one is this year's, the other where it began. */
function tahunTerakhir(hasil: Penetapan, kolom: readonly KolomKepala[]): Penetapan {
  const { peta, ganda } = hasil;
  const pertama = kolom.find((k) => k.kolom === peta.capaian);
  const lama = pertama === undefined ? 0 : tahunLabel(pertama);
  const baru = ganda.find((k) => /^(capaian|realisasi)/.test(k.label) && tahunLabel(k) > lama);
  if (peta.capaian === undefined || lama === 0 || baru === undefined) return hasil;
  const sisa = peta.kondisiAwal === undefined ? { kondisiAwal: peta.capaian } : {};
  return {
    ...hasil,
    peta: { ...peta, ...sisa, capaian: baru.kolom },
    ganda: ganda.filter((k) => k !== baru),
  };
}

const kamusIku = kamusTabel(KOLOM, ['indikator', 'target'], kolomIku);
const IKU: Kamus = {
  ...kamusIku,
  tetapkan: (kepala) => tahunTerakhir(menurutLabel(kepala, kamusIku), kepala.kolom),
  sah: (peta) => kamusIku.sah(peta) && Object.keys(peta).some((b) => /^capaian(Tw\.\d)?$/.test(b)),
};
const SKALA = kamusTabel(
  [
    ['no', /^(no|nomor)$/],
    ['interval', /^(interval|rentang|kelas|batas)/],
    ['kriteria', /^(kriteria|predikat|kategori|sebutan)/],
  ],
  ['interval', 'kriteria'],
);

/** `Target Renstra` > `2023`, or `Target 2023`; `Target Kinerja 2024` is this year's own column. */
function kolomTahun(jalur: string[]): string | null {
  const butir = jalur[jalur.length - 1] ?? '';
  const semua = jalur.join(' ');
  if (!/^(tahun )?20\d\d$|^(target|realisasi|capaian)( renstra| akhir)?( tahun)? 20\d\d$/.test(butir))
    return null;
  const tahun = /20\d\d/.exec(butir)?.[0];
  if (/target/.test(semua)) return `targetTahun.${tahun}`;
  if (/realisasi|(?<!tingkat )capaian/.test(semua)) return `realisasiTahun.${tahun}`;
  return jalur.length === 1 ? `tahun.${tahun}` : null;
}
const RENSTRA = kamusTabel(KOLOM, WAJIB, (jalur) =>
  jalur.length === 1 && /^capaian 20\d\d$/.test(jalur[0] ?? '') ? 'capaian' : kolomTahun(jalur),
);
const PEMBANDING = kamusTabel(
  [
    ['no', /^(no|nomor)$/],
    ['sumber', /^(sumber|instansi|daerah|pembanding|perangkat daerah)/],
    ['indikator', /^indikator/],
    ['sasaran', /^sasaran/],
    ['satuan', /^satuan/],
  ],
  ['sumber', 'indikator'],
  (jalur) => {
    const tahun = /^(?:tahun )?(20\d\d)$/.exec(jalur[jalur.length - 1] ?? '');
    return tahun ? `tahun.${tahun[1]}` : null;
  },
);

export function readIku(sel: PembacaSel): Iku | null {
  const semua = findTabel(sel, { iku: IKU, skala: SKALA });
  const iku = semua.find((t) => t.nama === 'iku')?.tabel;
  if (iku === undefined) return null;
  const skala = semua.find((t) => t.nama === 'skala')?.tabel;
  return {
    baris: barisBerisi(iku).map((r) => barisIku(iku, r)),
    skala: (skala?.baris ?? [])
      .filter((r) => skala?.isi(r, 'interval') && skala.isi(r, 'kriteria'))
      .map((r) => ({
        interval: (skala as Tabel).teks(r, 'interval'),
        kriteria: (skala as Tabel).teks(r, 'kriteria'),
      })),
  };
}

export function readRenstra(sel: PembacaSel): Renstra | null {
  const semua = findTabel(sel, { renstra: RENSTRA, pembanding: PEMBANDING });
  const renstra = semua.find((t) => t.nama === 'renstra')?.tabel;
  if (renstra === undefined) return null;
  return {
    baris: barisBerisi(renstra).map(
      (r): BarisRenstra => ({
        ...barisIku(renstra, r),
        targetTahun: renstra.tahun(r, 'targetTahun'),
        realisasiTahun: renstra.tahun(r, 'realisasiTahun'),
      }),
    ),
    pembanding: semua.filter((t) => t.nama === 'pembanding').flatMap(({ tabel }) => pembanding(tabel)),
  };
}

const barisBerisi = (tabel: Tabel) =>
  tabel.baris.filter((r) => tabel.isi(r, 'indikator') && (tabel.isi(r, 'target') || tabel.isi(r, 'capaian')));

function barisIku(tabel: Tabel, r: number): BarisIku {
  const { target, satuan } = readTarget(tabel, r);
  const angka = (bidang: string) => tabel.angka(r, bidang, jenisSatuan(satuan.nilai));
  return {
    no: tabel.nomor(r),
    sasaran: tabel.teks(r, 'sasaran'),
    indikator: tabel.teks(r, 'indikator'),
    satuan,
    formulasi: tabel.teks(r, 'formulasi'),
    kondisiAwal: angka('kondisiAwal'),
    target,
    capaian: tabel.punya('capaian')
      ? angka('capaian')
      : (capaianTerakhir(tabel, r, angka) ?? angka('capaian')),
    tingkatCapaian: tabel.angka(r, 'tingkatCapaian', 'persen'),
    kendala: tabel.naskah(r, 'kendala'),
    tindakLanjut: tabel.naskah(r, 'tindakLanjut'),
    keterangan: tabel.naskah(r, 'keterangan'),
  };
}

/** The last quarter that is filled, where a table has no column of the year. */
function capaianTerakhir(tabel: Tabel, r: number, angka: (bidang: string) => Sel): Sel | null {
  const terisi = [4, 3, 2, 1].find((tw) => tabel.isi(r, `capaianTw.${tw}`));
  return terisi === undefined ? null : angka(`capaianTw.${terisi}`);
}

function pembanding(tabel: Tabel): BarisPembanding[] {
  return tabel.baris
    .filter((r) => tabel.isi(r, 'indikator'))
    .map((r) => ({
      sumber: tabel.teks(r, 'sumber'),
      indikator: tabel.teks(r, 'indikator'),
      satuan: tabel.teks(r, 'satuan'),
      tahun: tabel.tahun(r, 'tahun'),
    }));
}
