/** The findings as a sheet to be printed and worked off: the gravest first, in the order of the sheets. */
import { tanggal } from '../bukti/nama';
import type { Temuan, Tingkat } from '../dasar/temuan';
import type { LembarTulis, SelTulis } from '../lembar/tulis';

/** The product owns this sheet: it is never read as a bidang's. */
export const LEMBAR_TEMUAN = 'Temuan';

/** A finding with the note that set it aside, where there is one; what was stored may name a rule that is no more. */
export type TemuanCetak = Omit<Temuan, 'aturan'> & { aturan: string } & {
  diabaikan?: { alasan: string; oleh: string; waktu: string } | null;
};

const TINGKAT: readonly Tingkat[] = ['galat', 'peringatan', 'info'];
type IsiSel = (t: TemuanCetak, zona?: number) => string | number | null;
const KOLOM: [judul: string, lebar: number, isi: IsiSel, gaya: string][] = [
  ['Tingkat', 11, (t) => t.tingkat, 'tengah'],
  ['Berkas, lembar', 21, (t) => `${t.lokasi.berkas}\n${t.lokasi.lembar}`, 'teks'],
  ['Sel', 7, (t) => t.lokasi.sel, 'tengah'],
  ['Temuan', 60, (t) => t.pesan, 'teks'],
  ['Tercetak', 16, (t) => t.tercetak, 'angka'],
  ['Seharusnya', 16, (t) => t.seharusnya, 'angka'],
  ['Selisih', 16, (t) => t.selisih, 'angka'],
  ['Aturan', 15, (t) => t.aturan, 'teks'],
  ['Tindak lanjut', 22, tindakLanjut, 'teks'],
];
const BARIS_KEPALA = 3;
const UKURAN = 11;
const TINGGI_BARIS = 14.5;
/** Characters of this font in a column, of those its width counts. */
const KERAPATAN = 0.9;

/** Room to write in, unless the finding was set aside. */
function tindakLanjut({ diabaikan }: TemuanCetak, zona?: number): string | null {
  if (!diabaikan) return null;
  const { oleh, waktu, alasan } = diabaikan;
  return `Diabaikan oleh ${oleh}, ${tanggal(waktu, zona)}: ${alasan}`;
}

/**
 * One row a finding; its texts are texts, whatever they begin with. A4 landscape, the header on every page.
 * @param zona of the dates, hours east of Greenwich
 */
export function temuanLembar(semua: readonly TemuanCetak[], zona?: number): LembarTulis {
  const urut = TINGKAT.flatMap((tingkat) => semua.filter((t) => t.tingkat === tingkat));
  const banyak = TINGKAT.map((tingkat) => `${semua.filter((t) => t.tingkat === tingkat).length} ${tingkat}`);
  const diabaikan = semua.filter((t) => t.diabaikan).length;
  if (diabaikan > 0) banyak.push(`${diabaikan} di antaranya diabaikan`);
  const baris = urut.map((t, i): SelTulis[] => [
    { nilai: i + 1, gaya: 'tengah' },
    ...KOLOM.map(([, , isi, gaya]): SelTulis => {
      const nilai = isi(t, zona);
      if (gaya !== 'angka' || typeof nilai !== 'number')
        return { nilai, gaya: gaya === 'angka' ? 'teks' : gaya };
      return { nilai, gaya: Number.isInteger(nilai) ? 'angka' : 'desimal' };
    }),
  ]);
  const sel = [
    [{ nilai: 'DAFTAR TEMUAN', gaya: 'judul' }],
    [{ nilai: banyak.join(', '), gaya: 'polos' }],
    [],
    ['No', ...KOLOM.map(([judul]) => judul)].map((nilai) => ({ nilai, gaya: 'kepala' })),
    ...baris,
  ];
  const garis = { garis: true, bungkus: true, ukuran: UKURAN } as const;
  return {
    nama: LEMBAR_TEMUAN,
    sel,
    gaya: {
      judul: { tebal: true, ukuran: 14 },
      polos: { ukuran: UKURAN },
      kepala: { ...garis, tebal: true, rata: 'tengah', tegak: 'tengah', warna: 'E8EAED' },
      teks: garis,
      tengah: { ...garis, rata: 'tengah' },
      angka: { ...garis, rata: 'kanan', format: '#,##0' },
      desimal: { ...garis, rata: 'kanan', format: '#,##0.00' },
    },
    gabungan: [],
    lebar: [5, ...KOLOM.map(([, lebar]) => lebar)],
    tinggi: Object.fromEntries(baris.map((isi, i) => [BARIS_KEPALA + 1 + i, tinggi(isi)])),
    barisBeku: BARIS_KEPALA + 1,
    kolomBeku: 0,
    cetak: { arah: 'mendatar', kertas: 'A4', barisUlang: [BARIS_KEPALA, BARIS_KEPALA], muatLebar: true },
  };
}

/** Lines of the fullest cell; a spreadsheet does not fit rows that no one has opened yet. */
function tinggi(isi: readonly SelTulis[]): number {
  const baris = isi.map(({ nilai }, k) => {
    const lebar = (KOLOM[k - 1]?.[1] ?? 5) * KERAPATAN;
    return String(nilai ?? '')
      .split('\n')
      .reduce((n, satu) => n + Math.max(1, Math.ceil(satu.length / lebar)), 0);
  });
  return Math.min(400, Math.max(...baris) * TINGGI_BARIS + 3);
}
