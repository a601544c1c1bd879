/** What stands below the table: totals, averages, factors, follow-up, signature. */
import type { Acak } from './acak';
import { predikat, rataDari } from './badan';
import { Penulis } from './isi';
import { type Angka, type EntriBenar, semuaEntri } from './kebenaran';
import type { Kertas } from './kertas';
import type { Kolom } from './kolom';
import type { Rancangan } from './rancangan';

const FAKTOR = [
  'Faktor pendorong keberhasilan pencapaian kinerja : dukungan anggaran dan koordinasi yang baik',
  'Faktor penghambat pencapaian kinerja : keterlambatan proses pengadaan',
  'Tindak lanjut yang diperlukan dalam triwulan berikutnya : percepatan pelaksanaan kegiatan',
  'Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah Kabupaten/Kota berikutnya : penyesuaian target',
];

export function tulisKaki(
  kertas: Kertas,
  kolom: readonly Kolom[],
  r: Rancangan,
  acak: Acak,
  { akar, mulai, kiri, tempatRp }: { akar: EntriBenar[]; mulai: number; kiri: number; tempatRp: number[] },
): void {
  let baris = mulai;
  const letak = (kunci: string) => {
    const i = kolom.findIndex((k) => k.kunci === kunci);
    return i < 0 ? null : kiri + i;
  };
  if (r.jumlah !== 'tanpa') {
    if (r.jumlah === 'berlabel')
      kertas.taruh(
        baris,
        kiri,
        acak.pilih(['JUMLAH', 'Total', 'JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM']),
      );
    const penulis = new Penulis(r, acak, letak);
    const jumlah: EntriBenar = {
      ...(akar[0] as EntriBenar),
      rp: jumlahAkar(akar),
      indikator: [],
      anak: akar,
    };
    for (const { kunci } of kolom) {
      const [medan, b] = kunci.split('.') as [string, string | undefined];
      if (b !== 'rp' || /^capaian/.test(medan)) continue;
      kertas.taruh(baris, letak(kunci) as number, penulis.uang(medan, jumlah, baris, tempatRp));
    }
    baris++;
  }
  if (r.rata === 'akhir' || r.rata === 'semuaKolom')
    baris = tulisRata(kertas, kolom, r, { akar, baris, kiri });
  if (r.kaki !== 'tanpa')
    for (const teks of FAKTOR) {
      kertas.taruh(baris, kiri, teks);
      if (acak.mungkin(0.5)) kertas.gabung(baris, kiri, 1, kolom.length);
      baris++;
    }
  if (r.kaki !== 'lengkap') return;
  const kanan = kiri + Math.max(3, kolom.length - 6);
  for (const teks of ['Suka Maju, 31 Desember 2024', 'KEPALA DINAS', '', '', '( [NAMA] )', 'NIP. [NIP]']) {
    baris++;
    if (teks !== '') kertas.taruh(baris, kanan, teks);
  }
}

function jumlahAkar(akar: readonly EntriBenar[]): Angka {
  const medan = Object.keys(akar[0]?.rp ?? {});
  return Object.fromEntries(
    medan.map((m) => {
      const isi = akar.map((a) => a.rp[m] ?? null).filter((n) => n !== null);
      return [m, isi.length === 0 ? null : isi.reduce((a, b) => a + b, 0)];
    }),
  );
}

/** Mean of the percentage column over all rows, and its class; some offices fill every K column. */
function tulisRata(
  kertas: Kertas,
  kolom: readonly Kolom[],
  r: Rancangan,
  { akar, baris, kiri }: { akar: EntriBenar[]; baris: number; kiri: number },
): number {
  const medan = r.capaian === 'tahun' ? 'capaian' : 'capaianRenstra';
  const semua = semuaEntri(akar);
  kertas.taruh(baris, kiri, 'Rata-rata capaian kinerja (%)');
  kertas.taruh(baris + 1, kiri, 'Predikat kinerja');
  kolom.forEach(({ kunci }, i) => {
    const [m, b] = kunci.split('.') as [string, string | undefined];
    const sendiri = m === medan && (b === 'k' || b === 'rp');
    const lain = r.rata === 'semuaKolom' && b === 'k' && !/^capaian/.test(m) && r.indikator !== 'sel';
    if (!sendiri && !lain) return;
    const isi =
      b === 'rp' ? semua.map((e) => e.rp[m] ?? 0) : semua.flatMap((e) => e.indikator.map((x) => x.k[m] ?? 0));
    if (isi.length === 0) return;
    const rata = rataDari(isi);
    kertas.taruh(baris, kiri + i, rata);
    if (sendiri) kertas.taruh(baris + 1, kiri + i, predikat(rata));
  });
  return baris + 2;
}
