/** Which of the sheets that were read count for a year and a quarter, and what is still to be said of the reading. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { lapor, type Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { pokokBerkas } from '@lembar-kinerja/shared/lembar/sifat';
import type { PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { lembarDipakai } from '@lembar-kinerja/shared/rekap/lembar-dipakai';

interface Terbaca {
  pengukuran: PengukuranTerbaca[];
  temuan: Temuan[];
}

/**
 * Sheets of the asked year; a sheet without a year counts, one of another year is left out with a temuan. Of sheets that are the same form in several
 * states one is used. What the readers found on a sheet that does not count is dropped: nobody is asked to mend it.
 * Throws `Kesalahan` when there is no sheet of that year.
 */
export function pilihLembar(
  { pengukuran, temuan }: Terbaca,
  { tahun, triwulan }: { tahun: number; triwulan: Triwulan },
  folder: string,
): Terbaca {
  const cocok = (p: PengukuranTerbaca) => p.tahun === null || p.tahun === tahun;
  const setahun = pengukuran.filter(cocok);
  if (setahun.length === 0) {
    const ada = [...new Set(pengukuran.map((p) => p.tahun))].sort().join(', ') || 'tidak ada';
    throw new Kesalahan('sumber/tahun-tak-ada', { folder, tahun: String(tahun), ada });
  }
  const berkasCocok = new Set(setahun.map((p) => pokokBerkas(p.berkas)));
  const lain = pengukuran.filter((p) => !cocok(p));
  const dipakai = lembarDipakai(setahun, tahun, triwulan);
  // A workbook that has only another year's sheet may have the wrong year in its title: then its cells matter.
  const sisih = [...dipakai.sisih, ...lain.filter((p) => berkasCocok.has(pokokBerkas(p.berkas)))];
  return {
    pengukuran: dipakai.pengukuran,
    temuan: [
      ...tanpaSisih(temuan, sisih),
      ...dipakai.temuan,
      ...lain.map((p) => lainTahun(p, tahun, berkasCocok)),
    ],
  };
}

/** One workbook on its own, no year asked: its newest year, and the last quarter that it holds. */
export function pilihLembarTerbaru({ pengukuran, temuan }: Terbaca): Terbaca {
  const tahun = pengukuran.reduce<number | null>(
    (n, p) => (p.tahun !== null && p.sifat?.tersembunyi !== true ? Math.max(n ?? 0, p.tahun) : n),
    null,
  );
  const cocok = (p: PengukuranTerbaca) => p.tahun === null || tahun === null || p.tahun === tahun;
  const dipakai = lembarDipakai(pengukuran.filter(cocok), null, null);
  const lain = pengukuran.filter((p) => !cocok(p));
  const sisih = [...dipakai.sisih, ...lain];
  return {
    pengukuran: dipakai.pengukuran,
    temuan: [
      ...tanpaSisih(temuan, sisih),
      ...dipakai.temuan,
      ...(tahun === null
        ? []
        : lain.map((p) => ({
            ...lainTahun(p, tahun, new Set([pokokBerkas(p.berkas)])),
            pesan: `Lembar ${p.lembar} bertahun ${p.tahun}, sehingga tidak diperiksa bersama lembar tahun ${tahun}.`,
          }))),
    ],
  };
}

function tanpaSisih(temuan: Temuan[], sisih: PengukuranTerbaca[]): Temuan[] {
  const buang = new Set(sisih.map((p) => `${p.berkas}\u0000${p.lembar}`));
  return temuan.filter(({ lokasi }) => !buang.has(`${lokasi.berkas}\u0000${lokasi.lembar}`));
}

function lainTahun(p: PengukuranTerbaca, tahun: number, berkasCocok: Set<string>): Temuan {
  const lengkap = berkasCocok.has(pokokBerkas(p.berkas));
  return lapor({
    aturan: 'tahun-salah',
    tingkat: lengkap ? 'info' : 'galat',
    pesan:
      `Lembar ${p.lembar} bertahun ${p.tahun}, bukan ${tahun}, sehingga tidak ikut dikonsolidasi.` +
      (lengkap ? '' : ' Perbaiki tahun pada judulnya bila isinya memang tahun ini.'),
    lokasi: { berkas: p.berkas, lembar: p.lembar, sel: 'A1' },
    tercetak: p.tahun,
    seharusnya: tahun,
  });
}
