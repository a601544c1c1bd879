/** Optional annex: from every figure of the numbered tables back to the sheet and cell it came from. */
import { judul, kepala, paragraf, sel, tabel } from './blok';
import type { BagianLaporan, BlokTabel, Potongan, SelTabel } from './model';

/** Made last, out of the finished report: it repeats what the tables say and adds where it stands. */
export function lampiranJejak(bagian: BagianLaporan[], nomor: number): BagianLaporan {
  const isi = bagian
    .flatMap((b) => b.blok)
    .filter((b): b is BlokTabel => b.jenis === 'tabel' && b.kunci !== null);
  return {
    arah: 'tegak',
    nomor: 'arab',
    mulaiUlang: false,
    blok: [
      judul(1, `LAMPIRAN ${nomor} JEJAK ANGKA`, { tanpaNomor: true }),
      paragraf(
        'Setiap baris menunjukkan asal angka pada tabel bernomor: berkas, lembar, lalu sel atau baris lembar itu.',
      ),
      ...isi.flatMap((t) => {
        const baris = barisJejak(t);
        if (baris.length === 0) return [];
        return [
          paragraf({ rujukan: `tabel:${t.kunci}` }, ` ${t.judul ?? ''}`),
          tabel({
            lebar: [70, 34, 52],
            ukuran: 6.5,
            kepala: [kepala('Baris', 'Angka', 'Asal')],
            baris,
          }),
        ];
      }),
    ],
  };
}

function barisJejak(t: BlokTabel): SelTabel[][] {
  return t.baris.flatMap((b) => {
    const menurutAsal = new Map<string, string[]>();
    for (const s of b) {
      if (s.jejak) menurutAsal.set(s.jejak, [...(menurutAsal.get(s.jejak) ?? []), polos(s.isi)]);
    }
    const nama = b
      .slice(0, 2)
      .filter((s) => !s.jejak)
      .map((s) => polos(s.isi))
      .join(' ');
    return [...menurutAsal].map(([asal, angka]) => [
      sel(nama),
      sel(angka.join(' | ')),
      sel(asal.split('!').join(', ')),
    ]);
  });
}

function polos(isi: Potongan[]): string {
  return isi.map((p) => (typeof p === 'string' ? p : 'teks' in p ? p.teks : '')).join('');
}
