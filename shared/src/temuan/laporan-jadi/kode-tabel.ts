/** Rule `kode-beda` for an existing report: a table prints a row's name with another kode than the rekap has for it. */
import { kunci } from '../../dasar/teks';
import { lapor, type Temuan } from '../../dasar/temuan';
import type { BarisRekap, Rekap } from '../../rekap/rekap';
import type { Blok } from '../teks/blok';
import { namaTunggal, type TabelLaporan } from './tabel';

/** `5.03`, `5.03.02.2.01.0001`: urusan and bidang of one and two digits; an amount has groups of three. */
const KODE = /^\d\.\d\d(\.\d{1,5})*$/;
/** A row begins with its kode and its name. */
const AWAL = 4;

/** One finding a table, at its first such row; the others are related. Only names that the rekap has once are held against it. */
export function kodeTabel(tabel: readonly TabelLaporan[], rekap: Rekap): Temuan[] {
  const menurutNama = namaTunggal(rekap.baris);
  return tabel.flatMap(({ baris }) => {
    const salah = baris.flatMap((b) => barisSalah(b, menurutNama));
    const [pertama, ...lain] = salah;
    if (!pertama) return [];
    const { sel, benar } = pertama;
    const juga = lain.length > 0 ? ` Begitu pula ${lain.length} baris lain di tabel itu.` : '';
    const pesan = `${benar.nama} pada ${sel.lokasi.sel} berkode ${sel.teks.trim()}, padahal kodenya menurut rekap ${benar.kode}.${juga}`;
    return [
      lapor({
        aturan: 'kode-beda',
        tingkat: 'peringatan',
        pesan,
        lokasi: sel.lokasi,
        terkait: lain.map((x) => x.sel.lokasi),
        tercetak: sel.teks.trim(),
        seharusnya: benar.kode,
      }),
    ];
  });
}

function barisSalah(baris: Blok[], menurutNama: Map<string, BarisRekap>): { sel: Blok; benar: BarisRekap }[] {
  const awal = baris.slice(0, AWAL);
  const nama = awal.findIndex((b) => menurutNama.has(kunci(b.teks)));
  const benar = menurutNama.get(kunci(awal[nama]?.teks));
  const sel = awal.slice(0, Math.max(0, nama)).find((b) => KODE.test(b.teks.replace(/ /g, '')));
  if (!sel || !benar?.kode || sel.teks.replace(/ /g, '') === benar.kode) return [];
  return [{ sel, benar }];
}
