/** Kode of the Belanja tables: cut off, below the wrong owner, used twice, or other than the pengukuran's of the same name. */

import type { Temuan } from '../../dasar/temuan';
import { indukKode, parseKode } from '../../kinerja/kode';
import type { BarisBelanja } from '../../lembar/dokumen/terbaca';
import { kodeBaris } from '../../rekap/pohon';
import { indeksNama, kunciNama } from '../cocok/nama';
import { pohonBelanja, type RantingBelanja } from '../cocok/ranting-belanja';
import type { Lahan } from '../lahan';
import { lokasiSel, type Tempat, temuanSel } from './lapor';

export function kodeBelanja(lahan: Lahan): Temuan[] {
  const { dokumen } = lahan;
  const langsung = dokumen?.belanjaLangsung;
  const tidak = dokumen?.belanjaTidakLangsung;
  return [
    ...(dokumen && langsung
      ? tabelLangsung(lahan, { berkas: dokumen.berkas, lembar: langsung.lembar }, langsung.isi)
      : []),
    ...(dokumen && tidak
      ? tabelTidakLangsung({ berkas: dokumen.berkas, lembar: tidak.lembar }, tidak.isi.baris)
      : []),
  ];
}

const teks = (b: BarisBelanja): string => b.kode.nilai?.trim() ?? '';

function tabelLangsung(lahan: Lahan, t: Tempat, tabel: Parameters<typeof pohonBelanja>[0]): Temuan[] {
  const cari = indeksNama(lahan.simpul);
  const hasil: Temuan[] = [];
  const lihat = new Map<string, BarisBelanja>();
  const satu = ({ baris: b, anak }: RantingBelanja, induk: RantingBelanja | null) => {
    const asal = cari(b.level, b.uraian.nilai);
    const benar = asal ? kodeBaris(asal.baris) : null;
    const terkait = asal ? [lokasiSel(asal.pengukuran, asal.baris.kode)] : [];
    const harus = benar ? ` Menurut lembar pengukuran kodenya ${benar}.` : '';
    const dasar = { terkait, seharusnya: benar, tingkat: 'galat' as const };
    const terurai = parseKode(teks(b));
    const nama = `${teks(b)} ${b.uraian.nilai ?? ''}`.trim();
    const uraiInduk = induk ? parseKode(teks(induk.baris)) : null;
    // An owner whose own kode is wrong is accused itself.
    const kodeInduk = uraiInduk?.level === induk?.baris.level ? uraiInduk?.kode : null;
    const ganda = terurai ? lihat.get(terurai.kode) : undefined;
    if (teks(b) === '') {
      if (benar)
        hasil.push(
          temuanSel(t, b.kode, {
            ...dasar,
            aturan: 'kode-terpotong',
            pesan: `Kode ${b.uraian.nilai} kosong.${harus}`,
          }),
        );
    } else if (!terurai || (b.level && terurai.level !== b.level))
      hasil.push(
        temuanSel(t, b.kode, {
          ...dasar,
          aturan: 'kode-terpotong',
          pesan: `Kode ${nama} terpotong atau salah tulis.${harus}`,
        }),
      );
    else if (kodeInduk && indukKode(terurai.kode) !== kodeInduk && indukKode(terurai.kode))
      hasil.push(
        temuanSel(t, b.kode, {
          ...dasar,
          aturan: 'kode-induk',
          pesan: `${nama} berdiri di bawah ${kodeInduk}, padahal menurut kodenya termasuk ${indukKode(terurai.kode)}.${harus}`,
          ...(ganda ? { terkait: [...terkait, lokasiSel(t, ganda.kode)] } : {}),
        }),
      );
    else if (ganda)
      hasil.push(
        temuanSel(t, b.kode, {
          ...dasar,
          aturan: 'kode-ganda',
          pesan: `Kode ${nama} sudah dipakai oleh ${ganda.uraian.nilai}.${harus}`,
          terkait: [lokasiSel(t, ganda.kode), ...terkait],
        }),
      );
    else if (benar && benar !== terurai.kode)
      hasil.push(
        temuanSel(t, b.kode, {
          ...dasar,
          tingkat: 'peringatan',
          aturan: 'kode-beda',
          pesan: `Kode ${nama} berbeda dari kode nama yang sama pada lembar pengukuran, ${benar}. Tentukan yang benar.`,
        }),
      );
    if (terurai && !ganda) lihat.set(terurai.kode, b);
    for (const a of anak) satu(a, { baris: b, anak });
  };
  for (const r of pohonBelanja(tabel)) satu(r, null);
  return hasil;
}

/** Accounts: PNS and PPPK share a kode; two different accounts do not. */
function tabelTidakLangsung(t: Tempat, baris: BarisBelanja[]): Temuan[] {
  const pokok = (b: BarisBelanja) => kunciNama((b.uraian.nilai ?? '').replace(/\b(PNS|PPPK|P3K)\b/gi, ''));
  const pertama = new Map<string, BarisBelanja>();
  const hasil: Temuan[] = [];
  for (const b of baris) {
    const kode = teks(b);
    if (kode === '') continue;
    const sama = pertama.get(`nama ${pokok(b)}`);
    const lain = pertama.get(`kode ${kode}`);
    const isBeda = sama && teks(sama) !== kode;
    const dipakai = baris.find((x) => x !== b && teks(x) === kode && pokok(x) !== pokok(b));
    if (isBeda)
      hasil.push(
        temuanSel(t, b.kode, {
          aturan: dipakai ? 'kode-ganda' : 'kode-beda',
          tingkat: 'peringatan',
          pesan: `Kode ${kode} ${b.uraian.nilai} berbeda dari kode ${teks(sama)} ${sama.uraian.nilai}${dipakai ? `, dan sama dengan kode ${dipakai.uraian.nilai}` : ''}.`,
          terkait: [sama, ...(dipakai ? [dipakai] : [])].map((x) => lokasiSel(t, x.kode)),
          seharusnya: teks(sama),
        }),
      );
    else if (lain && pokok(lain) !== pokok(b) && !hasil.some((h) => h.lokasi.sel === lain.kode.sel))
      hasil.push(
        temuanSel(t, b.kode, {
          aturan: 'kode-ganda',
          tingkat: 'peringatan',
          pesan: `Kode ${kode} ${b.uraian.nilai} sudah dipakai oleh ${lain.uraian.nilai}.`,
          terkait: [lokasiSel(t, lain.kode)],
        }),
      );
    if (!sama) pertama.set(`nama ${pokok(b)}`, b);
    if (!lain && !isBeda) pertama.set(`kode ${kode}`, b);
  }
  hasil.push(...tanpaAwalan(t, baris));
  const akar = baris[0];
  if (akar && /^belanja langsung$/i.test(akar.uraian.nilai?.trim() ?? ''))
    hasil.push(
      temuanSel(t, akar.uraian, {
        aturan: 'nama-beda',
        tingkat: 'peringatan',
        pesan: `Baris ${teks(akar)} pada tabel Belanja Tidak Langsung bernama “${akar.uraian.nilai}”.`,
        seharusnya: 'Belanja Tidak Langsung',
      }),
    );
  return hasil;
}

/** Accounts below `5.1.1` that are written without the `5.` of the account they belong to: one fault of the table. */
function tanpaAwalan(t: Tempat, baris: BarisBelanja[]): Temuan[] {
  const akar = baris[0] ? teks(baris[0]) : '';
  const awalan = /^(\d)\.\d/.exec(akar)?.[1];
  const salah = baris.filter((b) => /^\d+(\.\d+)+$/.test(teks(b)) && !teks(b).startsWith(`${awalan}.`));
  const [pertama, ...lain] = salah;
  if (!awalan || !pertama) return [];
  const harus = `${awalan}.${teks(pertama)}`;
  return [
    temuanSel(t, pertama.kode, {
      aturan: 'kode-terpotong',
      tingkat: 'peringatan',
      pesan: `Kode ${teks(pertama)} ${pertama.uraian.nilai ?? ''}${lain.length > 0 ? ` dan ${lain.length} kode rekening lain` : ''} ditulis tanpa “${awalan}.” di depannya, padahal termasuk ${akar}; seharusnya ${harus}.`,
      terkait: lain.map((b) => lokasiSel(t, b.kode)),
      seharusnya: harus,
    }),
  ];
}
