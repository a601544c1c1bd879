/** Rules `skala` and `kategori` on a printed scale: classes that overlap, leave a gap, or bear a name that is on no scale. */

import { at } from '../../dasar/pasti';
import { lapor, type Temuan } from '../../dasar/temuan';
import { type Ketentuan, sebutSkala } from '../../kinerja/ketentuan';
import { NAMA_SKALA, readSkala, type Skala } from '../../kinerja/skala';
import type { DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import { lokasiSel, temuanSel } from './lapor';

interface Kelas {
  bawah: number | null;
  atas: number | null;
}

export function skalaCetak(dokumen: DokumenTerbaca, resmi: Skala): Temuan[] {
  const bagian = dokumen.iku;
  const baris = bagian?.isi.skala ?? [];
  if (!bagian || baris.length < 2) return [];
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  const kelas = baris.map((b) => uraiKelas(b.interval.nilai ?? ''));
  const hasil: Temuan[] = [];
  const celah: number[] = [];
  kelas.forEach((k, i) => {
    const bawahnya = kelas[i + 1];
    const isi = at(baris, i);
    if (k?.bawah != null && bawahnya?.atas != null) {
      if (bawahnya.atas >= k.bawah)
        hasil.push(
          temuanSel(t, isi.interval, {
            aturan: 'skala',
            tingkat: 'peringatan',
            pesan: `Kelas “${isi.interval.nilai}” dan “${baris[i + 1]?.interval.nilai}” tumpang tindih pada ${bawahnya.atas}. Menurut skala yang dipakai kelas ini mulai ${resmi[i]?.batas ?? '?'}.`,
            terkait: [lokasiSel(t, baris[i + 1]?.interval ?? isi.interval)],
            seharusnya: resmi[i]?.batas ?? null,
          }),
        );
      else if (bawahnya.atas < k.bawah) celah.push(i);
      const batas = resmi[i]?.batas;
      if (bawahnya.atas < k.bawah && batas != null && batas !== k.bawah && resmi.length === baris.length)
        hasil.push(
          temuanSel(t, isi.interval, {
            aturan: 'skala',
            tingkat: 'peringatan',
            pesan: `Kelas “${isi.interval.nilai}” mulai ${k.bawah}, padahal menurut skala yang dipakai mulai ${batas}.`,
            seharusnya: batas,
          }),
        );
    }
    const nama = isi.kriteria.nilai?.trim() ?? '';
    const harus = resmi.length === baris.length ? resmi[i] : undefined;
    if (nama && harus && ![harus.nama, harus.kode].some((n) => n.toLowerCase() === nama.toLowerCase()))
      hasil.push(
        temuanSel(t, isi.kriteria, {
          aturan: 'kategori',
          tingkat: 'peringatan',
          pesan: `Kriteria “${nama}” tidak ada pada skala yang dipakai; untuk kelas ini namanya ${harus.nama}.`,
          seharusnya: harus.nama,
        }),
      );
  });
  const [pertama, ...lain] = celah.map((i) => at(baris, i));
  if (pertama)
    hasil.push(
      temuanSel(t, pertama.interval, {
        aturan: 'skala-celah',
        tingkat: 'info',
        pesan:
          'Di antara kelas-kelas skala ini ada celah: angka berdesimal seperti 75,50 tidak masuk kelas mana pun. Predikat dihitung dari batas bawahnya.',
        terkait: lain.map((b) => lokasiSel(t, b.interval)),
      }),
    );
  return hasil;
}

/** The name on the Profil sheet: one that is on no list ruled nothing, and the rekap may have been asked for another. */
export function skalaProfil({ berkas, profil }: DokumenTerbaca, k: Ketentuan): Temuan[] {
  const tertulis = profil?.isi.skala?.trim();
  if (!profil || !tertulis) return [];
  const nama = readSkala(tertulis);
  if (nama !== null && nama === k.skala.nama) return [];
  const dipakai = `Predikat dihitung menurut ${sebutSkala(k)}`;
  return [
    lapor({
      aturan: 'skala',
      tingkat: 'peringatan',
      pesan:
        nama === null
          ? `Skala predikat “${tertulis}” tidak dikenal. ${dipakai}. Tulis salah satu: ${NAMA_SKALA.join(', ')}.`
          : `Profil menyebut skala “${tertulis}”, padahal rekap ini diminta dengan skala lain. ${dipakai}. Samakan keduanya.`,
      lokasi: { berkas, lembar: profil.lembar, sel: profil.isi.sel.skala ?? 'A1' },
      tercetak: tertulis,
      seharusnya: k.skala.nama,
    }),
  ];
}

/** `90 ≤ 100`, `91 – 100`, `≤ 50`, `> 90`. */
function uraiKelas(teks: string): Kelas | null {
  const n = (s: string | undefined) => (s === undefined ? null : Number(s.replace(',', '.')));
  const dua = /(\d+(?:[.,]\d+)?)\s*(?:≤|<|–|-|s\/?d|sampai)\s*(?:x\s*[≤<]\s*)?(\d+(?:[.,]\d+)?)/i.exec(teks);
  if (dua) return { bawah: n(dua[1]), atas: n(dua[2]) };
  const atas = /^[≤<]\s*(\d+(?:[.,]\d+)?)/.exec(teks.trim());
  if (atas) return { bawah: null, atas: n(atas[1]) };
  const bawah = /^[≥>]\s*(\d+(?:[.,]\d+)?)/.exec(teks.trim());
  return bawah ? { bawah: n(bawah[1]), atas: null } : null;
}
