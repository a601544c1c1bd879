/** Capaian Program (percent of target), and its targets and results in the pengukuran and in Pelayanan. */

import { formatAngka } from '../../dasar/angka';
import { capaian } from '../../kinerja/capaian';
import type { Ketentuan } from '../../kinerja/ketentuan';
import type { BarisCapaianProgram, BarisPelayanan } from '../../lembar/dokumen/terbaca';
import { indeksNama, kunciNama } from '../cocok/nama';
import { isTakTerbaca, type Lahan } from '../lahan';
import { angkaDokumen, type TempatLembar } from './angka-dokumen';
import { samaCapaian } from './capaian-berbatas';
import { realisasiK, targetK } from './pengukuran-kinerja';
import { type Angka, bandingPersen, desimalKolom, type Persamaan, samaDengan, samaJumlah } from './persamaan';

export function persamaanCapaianProgram(lahan: Lahan): Persamaan[] {
  const { dokumen } = lahan;
  const bagian = dokumen?.capaianProgram;
  if (!dokumen || !bagian) return [];
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  const cari = indeksNama(lahan.simpul);
  const desimal = desimalKolom(bagian.isi.map((b) => b.persentase));
  const pelayanan = new Map<string, BarisPelayanan[]>();
  for (const p of dokumen.pelayanan?.isi ?? []) {
    const kunci = kunciNama(p.nama.nilai);
    pelayanan.set(kunci, [...(pelayanan.get(kunci) ?? []), p]);
  }
  return bagian.isi.flatMap((b) => {
    const asal = cari(b.level, b.nama.nilai);
    const i = asal?.baris.indikator.length === 1 ? asal.baris.indikator[0] : undefined;
    const [target, hasil] = [angkaTarget(t, b), angkaCapaian(t, b)];
    return [
      ...persen(lahan.ketentuan, t, b, target, hasil, desimal),
      ...(asal && i && b.target.nilai !== null && i.target.nilai !== null && !isTakTerbaca(i.target)
        ? [
            samaDengan(targetK(asal, i), {
              aturan: 'target-beda',
              tingkat: 'peringatan',
              bobot: 0.5,
              hasil: target,
              dari: () => 'target pada lembar pengukuran adalah',
            }),
          ]
        : []),
      ...(asal && i && b.capaian.nilai !== null && i.realisasi.nilai !== null && !isTakTerbaca(i.realisasi)
        ? [
            samaDengan(realisasiK(asal, i), {
              aturan: 'angka-beda',
              tingkat: 'peringatan',
              bobot: 0.5,
              hasil,
              dari: () => 'realisasi pada lembar pengukuran adalah',
              sebab: (cetak, hitung) =>
                cetak > hitung ? ' Bila pengukurannya belum memuat triwulan terakhir, lengkapi dulu.' : '',
            }),
          ]
        : []),
      ...layanan(lahan, b, hasil, pelayanan.get(kunciNama(b.nama.nilai)) ?? []),
    ];
  });
}

const sebutBaris = (b: BarisCapaianProgram) => `${b.nama.nilai ?? b.no.nilai ?? ''}`;
const angkaTarget = (t: TempatLembar, b: BarisCapaianProgram): Angka =>
  angkaDokumen(t, b.target, `Target ${sebutBaris(b)}`, 'bebas');
const angkaCapaian = (t: TempatLembar, b: BarisCapaianProgram): Angka =>
  angkaDokumen(t, b.capaian, `Capaian ${sebutBaris(b)}`, 'bebas');

function persen(
  k: Ketentuan,
  t: TempatLembar,
  b: BarisCapaianProgram,
  target: Angka,
  hasil: Angka,
  desimal: number,
): Persamaan[] {
  if (b.persentase.nilai === null || [b.target, b.capaian].some(isTakTerbaca)) return [];
  return [
    samaCapaian(k, [target, hasil], (n) => capaian(n(target), n(hasil), 'positif', { lewat: true }), {
      aturan: 'persen',
      hasil: angkaDokumen(t, b.persentase, `Persentase ${sebutBaris(b)}`, 'persen'),
      banding: (cetak, n) => bandingPersen(cetak, n, desimal),
      dari: (n) =>
        `capaian ${formatAngka(n(hasil) ?? 0)} terhadap target ${formatAngka(n(target) ?? 0)} adalah`,
    }),
  ];
}

/** A service that counts what the indicator counts, in the same words: its quarters make the year's result. */
function layanan(
  lahan: Lahan,
  b: BarisCapaianProgram,
  hasil: Angka,
  milik: readonly BarisPelayanan[],
): Persamaan[] {
  const bagian = lahan.dokumen?.pelayanan;
  if (!bagian || b.capaian.nilai === null || b.level !== 'subkegiatan') return [];
  const sama = milik.filter((p) => isSamaHitungan(p.jenis.nilai, b.indikator.nilai));
  const [p] = sama;
  if (!p || sama.length > 1 || p.tw.every((s) => s.nilai === null) || p.tw.some(isTakTerbaca)) return [];
  const t = { berkas: lahan.dokumen?.berkas ?? '', lembar: bagian.lembar };
  const tw = p.tw.map((s, i) => angkaDokumen(t, s, `${p.jenis.nilai} triwulan ${i + 1}`, 'orang'));
  return [
    samaJumlah(tw, {
      aturan: 'angka-beda',
      tingkat: 'peringatan',
      bobot: 0.5,
      hasil,
      dari: () => `jumlah empat triwulan “${p.jenis.nilai}” pada lembar ${bagian.lembar} adalah`,
      serta: tw,
    }),
  ];
}

const KATA_UMUM =
  /^(jumlah|yang|dan|di|tahun|20\d\d|asn|sk|surat|dokumen|hasil|pengelolaan|proses|dilayani|terbit|rekomendasi|menerima|diberikan|mendapatkan)$/;

/** True when a service and an indicator count the same, by the words that tell them apart. */
export function isSamaHitungan(jenis: string | null, indikatornya: string | null): boolean {
  const kata = (teks: string | null) =>
    new Set(
      (teks ?? '')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((k) => k.length > 2 && !KATA_UMUM.test(k)),
    );
  const [layanan, indikator] = [kata(jenis), kata(indikatornya)];
  if (layanan.size === 0 || indikator.size === 0) return false;
  const bersama = [...layanan].filter((k) => indikator.has(k)).length;
  return (
    bersama === Math.min(layanan.size, indikator.size) &&
    bersama * 2 >= Math.max(layanan.size, indikator.size)
  );
}
