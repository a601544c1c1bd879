/** IKU, Renstra and Perjanjian Kinerja: one indicator, one target, one result. */

import { formatAngka } from '../../dasar/angka';
import type { IdAturan } from '../../dasar/temuan';
import { capaian } from '../../kinerja/capaian';
import type { Ketentuan } from '../../kinerja/ketentuan';
import type { BarisIku, BarisRenstra, DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import type { Sel } from '../../lembar/terbaca';
import { kunciNama } from '../cocok/nama';
import { isTakTerbaca } from '../lahan';
import { angkaDokumen, type TempatLembar } from './angka-dokumen';
import { samaCapaian } from './capaian-berbatas';
import { type Angka, bandingPersen, type Persamaan, samaDengan } from './persamaan';

export function persamaanIku(dokumen: DokumenTerbaca, k: Ketentuan): Persamaan[] {
  const tempat = (lembar: string | undefined): TempatLembar => ({
    berkas: dokumen.berkas,
    lembar: lembar ?? '',
  });
  const tIku = tempat(dokumen.iku?.lembar);
  const tRenstra = tempat(dokumen.renstra?.lembar);
  const tPk = tempat(dokumen.perjanjian?.lembar);
  const iku = dokumen.iku?.isi.baris ?? [];
  const renstra = dokumen.renstra?.isi.baris ?? [];
  const tahun = dokumen.profil?.isi.tahun ?? null;
  return [
    ...iku.flatMap((b) => tingkat(k, tIku, b, 'IKU')),
    ...renstra.flatMap((b) => [...tingkat(k, tRenstra, b, 'Renstra'), ...perTahun(tRenstra, b, tahun)]),
    ...(dokumen.perjanjian?.isi.baris ?? []).flatMap((pk, n) => {
      const b = pasangan(iku, pk.indikator, n, dokumen.perjanjian?.isi.baris.length ?? 0);
      return b
        ? sama(
            target(tIku, b, 'IKU'),
            angkaDokumen(tPk, pk.target, 'Target PK', 'bebas'),
            'target-beda',
            'target Perjanjian Kinerja untuk indikator yang sama adalah',
          )
        : [];
    }),
    ...iku.flatMap((b, n) => {
      const r = pasangan(renstra, b.indikator, n, iku.length);
      if (!r) return [];
      return [
        ...sama(
          target(tRenstra, r, 'Renstra'),
          target(tIku, b, 'IKU'),
          'target-beda',
          'target IKU untuk indikator dan tahun yang sama adalah',
          true,
        ),
        ...sama(
          hasil(tIku, b, 'IKU'),
          hasil(tRenstra, r, 'Renstra'),
          'angka-beda',
          'capaian indikator yang sama pada lembar Renstra adalah',
        ),
        ...sama(
          awal(tIku, b, 'IKU'),
          awal(tRenstra, r, 'Renstra'),
          'angka-beda',
          'kondisi awal indikator yang sama pada lembar Renstra adalah',
        ),
      ];
    }),
  ];
}

const target = (t: TempatLembar, b: BarisIku, di: string) =>
  angkaDokumen(t, b.target, `Target ${di} ${b.indikator.nilai ?? ''}`.trim(), 'bebas');
const hasil = (t: TempatLembar, b: BarisIku, di: string) =>
  angkaDokumen(t, b.capaian, `Capaian ${di} ${b.indikator.nilai ?? ''}`.trim(), 'bebas');
const awal = (t: TempatLembar, b: BarisIku, di: string) =>
  angkaDokumen(t, b.kondisiAwal, `Kondisi awal ${di}`, 'bebas');

/** The indicator of the same name, or the only one on either side. */
function pasangan<T extends { indikator: Sel<string> }>(
  di: T[],
  indikator: Sel<string>,
  n: number,
  banyak: number,
): T | undefined {
  const cocok = di.find((b) => kunciNama(b.indikator.nilai) === kunciNama(indikator.nilai));
  return cocok ?? (di.length === 1 && banyak === 1 ? di[n] : undefined);
}

function sama(a: Angka, b: Angka, aturan: IdAturan, dari: string, lunak = false): Persamaan[] {
  if (a.sel.nilai === null || b.sel.nilai === null) return [];
  return [
    samaDengan(b, {
      aturan,
      hasil: a,
      dari: () => dari,
      ...(aturan === 'target-beda' ? { bobot: 0.5 } : {}),
      ...(lunak ? { tingkat: 'peringatan' } : {}),
    }),
  ];
}

function tingkat(k: Ketentuan, t: TempatLembar, b: BarisIku, di: string): Persamaan[] {
  if (b.tingkatCapaian.nilai === null || [b.target, b.capaian].some(isTakTerbaca)) return [];
  const [sasaran, dicapai] = [target(t, b, di), hasil(t, b, di)];
  // A text with % shows how many places were meant.
  const desimal =
    b.tingkatCapaian.teks?.match(/[.,](\d+)/)?.[1]?.length ?? (b.tingkatCapaian.teks === null ? 2 : 0);
  return [
    samaCapaian(k, [sasaran, dicapai], (n) => capaian(n(sasaran), n(dicapai)), {
      aturan: 'persen',
      hasil: angkaDokumen(t, b.tingkatCapaian, `Tingkat capaian ${di}`, 'persen'),
      banding: (cetak, n) => bandingPersen(cetak, n, Math.min(2, desimal)),
      dari: (n) =>
        `capaian ${formatAngka(n(dicapai) ?? 0)} terhadap target ${formatAngka(n(sasaran) ?? 0)} adalah`,
    }),
  ];
}

function perTahun(t: TempatLembar, b: BarisRenstra, tahun: number | null): Persamaan[] {
  if (tahun === null) return [];
  const kolom = (sel: Sel | undefined, apa: string): Angka | null =>
    sel && sel.nilai !== null ? angkaDokumen(t, sel, apa, 'bebas') : null;
  const pasang = (a: Angka, sel: Sel | undefined, apa: string) => {
    const lain = kolom(sel, apa);
    return lain ? sama(lain, a, 'angka-beda', `${a.apa} adalah`) : [];
  };
  return [
    ...pasang(target(t, b, 'Renstra'), b.targetTahun[tahun], `Target Renstra ${tahun}`),
    ...pasang(hasil(t, b, 'Renstra'), b.realisasiTahun[tahun], `Realisasi ${tahun}`),
    ...pasang(awal(t, b, 'Renstra'), b.realisasiTahun[tahun - 1], `Realisasi ${tahun - 1}`),
  ];
}
