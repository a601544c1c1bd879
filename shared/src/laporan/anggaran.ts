/** III.2: the budget per kode, with serapan recomputed (Tabel 13 and 14 of the example), and its efficiency. */

import { bulat, formatAngka, rupiah } from '../dasar/angka';
import { jumlahkan } from '../dasar/jumlah';
import { serapan, sisa } from '../kinerja/anggaran';
import type { BarisBelanja, TabelBelanja } from '../lembar/dokumen/terbaca';
import type { Sel } from '../lembar/terbaca';
import { judul, kepala, paragraf, sel, selAngka, selPersen, tabel } from './blok';
import { ringkasanAnggaran, totalBelanja, uang } from './data-anggaran';
import { kalimatSerapan, namaRapi } from './kalimat';
import { baris, jejakRekap, type Konteks } from './konteks';
import type { Blok, SelTabel } from './model';
import { narasi } from './narasi';

export function realisasiAnggaran(k: Konteks): Blok[] {
  const r = ringkasanAnggaran(k);
  const d = k.dokumen;
  const ta = `tahun anggaran ${k.tahun}`;
  const blok: Blok[] = [
    ...narasi(k, 'realisasi-anggaran'),
    paragraf(kalimatSerapan(`${k.singkatan} ${ta}`, r.total.pagu, r.total.realisasi, r.total.serapan)),
    ...grafikAnggaran(k),
  ];
  if (!d?.belanjaLangsung && !d?.belanjaTidakLangsung) return [...blok, tabelRekap(k)];
  if (d.belanjaLangsung && r.langsung) {
    blok.push(
      judul(3, 'Belanja Langsung'),
      ...narasi(k, 'belanja-langsung'),
      paragraf(
        `${kalimatSerapan(`Belanja Langsung ${ta}`, r.langsung.pagu, r.langsung.realisasi, r.langsung.serapan)} Rinciannya disajikan pada `,
        { rujukan: 'tabel:belanja-langsung' },
        '.',
      ),
      tabelBelanja(
        k,
        d.belanjaLangsung.isi,
        d.belanjaLangsung.lembar,
        'belanja-langsung',
        `Program, Kegiatan, Pagu, dan Realisasi Belanja Langsung Tahun Anggaran ${k.tahun}`,
      ),
      ...catatanSelisih(k, d.belanjaLangsung.isi),
    );
  }
  if (d.belanjaTidakLangsung && r.tidakLangsung) {
    blok.push(
      judul(3, 'Belanja Tidak Langsung'),
      ...narasi(k, 'belanja-tidak-langsung'),
      paragraf(
        `${kalimatSerapan(`Belanja Tidak Langsung ${ta}`, r.tidakLangsung.pagu, r.tidakLangsung.realisasi, r.tidakLangsung.serapan)} Rinciannya disajikan pada `,
        { rujukan: 'tabel:belanja-tidak-langsung' },
        '.',
      ),
      tabelBelanja(
        k,
        d.belanjaTidakLangsung.isi,
        d.belanjaTidakLangsung.lembar,
        'belanja-tidak-langsung',
        `Pagu dan Realisasi Belanja Tidak Langsung Tahun Anggaran ${k.tahun}`,
      ),
    );
  }
  return blok;
}

const KEPALA = ['Kode', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)', 'Serapan (%)', 'Sisa (Rp)'];
const LEBAR = [26, 43, 23, 23, 15, 23];

function tabelBelanja(k: Konteks, t: TabelBelanja, lembar: string, kunci: string, nama: string): Blok {
  const jejak = (s: Sel) => (s.sel ? { jejak: `${k.dokumen?.berkas ?? ''}!${lembar}!${s.sel}` } : {});
  const total = totalBelanja(t);
  return tabel({
    kunci,
    judul: nama,
    lebar: LEBAR,
    ukuran: 8,
    kepala: [kepala(...KEPALA)],
    baris: [
      ...t.baris.map((b) => {
        const gaya = gayaBelanja(b);
        return [
          sel(b.kode.nilai ?? b.no.nilai, gaya),
          sel(b.uraian.nilai, gaya),
          selAngka(b.pagu.nilai, { ...gaya, ...jejak(b.pagu) }),
          selAngka(b.realisasi.nilai, { ...gaya, ...jejak(b.realisasi) }),
          selPersen(serapan(b.pagu.nilai, b.realisasi.nilai), gaya),
          selAngka(sisa(b.pagu.nilai, b.realisasi.nilai), gaya),
        ];
      }),
      barisTotal('JUMLAH', total.pagu, total.realisasi),
    ],
    sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${lembar}; serapan dan sisa dihitung dari pagu dan realisasi.`,
  });
}

function gayaBelanja(b: BarisBelanja): Partial<SelTabel> {
  if (b.level === 'program' || b.level === 'urusan') return { tebal: true, warna: 'E7E6E6' };
  return b.level === 'kegiatan' ? { tebal: true } : {};
}

function barisTotal(nama: string, pagu: number | null, realisasi: number | null): SelTabel[] {
  const u = uang(pagu, realisasi);
  const gaya = { tebal: true, warna: 'D9D9D9' };
  return [
    sel(nama, { ...gaya, kolom: 2, rata: 'tengah' }),
    selAngka(u.pagu, gaya),
    selAngka(u.realisasi, gaya),
    selPersen(u.serapan, gaya),
    selAngka(u.sisa, gaya),
  ];
}

/** Programs that hold salaries as well add up to more than the total of Belanja Langsung: say so beside the table. */
function catatanSelisih(k: Konteks, t: TabelBelanja): Blok[] {
  const program = jumlahkan(t.baris.filter((b) => b.level === 'program').map((b) => b.pagu.nilai));
  const total = totalBelanja(t).pagu;
  const gaji = ringkasanAnggaran(k).tidakLangsung?.pagu ?? null;
  if (program === null || total === null || program === total) return [];
  const beda = program - total;
  const sebab =
    beda === gaji ? ', yaitu belanja gaji dan tunjangan yang dirinci pada ' : '; periksa lembar anggaran.';
  return [
    {
      jenis: 'paragraf',
      gaya: 'catatan',
      isi: [
        `Catatan: jumlah pagu program pada tabel di atas ${rupiah(program)}, berbeda ${rupiah(Math.abs(beda))} dari jumlah Belanja Langsung${sebab}`,
        ...(beda === gaji ? [{ rujukan: 'tabel:belanja-tidak-langsung' }, '.'] : []),
      ],
    },
  ];
}

/** Without budget sheets the rekap is the only source. */
function tabelRekap(k: Konteks): Blok {
  const total = ringkasanAnggaran(k).pengukuran;
  return tabel({
    kunci: 'belanja-langsung',
    judul: `Pagu dan Realisasi Anggaran Program, Kegiatan, dan Sub Kegiatan Tahun ${k.tahun}`,
    lebar: LEBAR,
    ukuran: 8,
    kepala: [kepala(...KEPALA)],
    baris: [
      ...k.rekap.baris.map((b) => {
        const gaya = b.level === 'subkegiatan' ? {} : { tebal: true };
        const jejak = jejakRekap(b);
        return [
          sel(b.kode, gaya),
          sel(b.nama, gaya),
          selAngka(b.anggaran, { ...gaya, jejak }),
          selAngka(b.realisasiRp, { ...gaya, jejak }),
          selPersen(b.serapan, gaya),
          selAngka(sisa(b.anggaran, b.realisasiRp), gaya),
        ];
      }),
      barisTotal('JUMLAH', total.pagu, total.realisasi),
    ],
    sumber: `Rekap pengukuran kinerja ${k.triwulan} tahun ${k.tahun}.`,
  });
}

function grafikAnggaran(k: Konteks): Blok[] {
  const t = k.dokumen?.belanjaLangsung?.isi;
  const dariLembar = (t?.baris ?? []).filter((b) => b.level === 'program');
  const isi =
    dariLembar.length > 0
      ? dariLembar.map((b) => ({
          nama: namaRapi(b.uraian.nilai ?? ''),
          pagu: b.pagu.nilai,
          realisasi: b.realisasi.nilai,
        }))
      : baris(k, 'program').map((b) => ({
          nama: namaRapi(b.nama),
          pagu: b.anggaran,
          realisasi: b.realisasiRp,
        }));
  if (isi.length === 0) return [];
  const juta = (n: number | null) => (n === null ? null : bulat(n / 1_000_000));
  const sebut = (n: number | null) =>
    n === null ? 'belum ada' : `${formatAngka(juta(n) ?? 0, 2)} juta rupiah`;
  return [
    {
      jenis: 'grafik',
      kunci: 'anggaran',
      judul: `Pagu dan Realisasi Anggaran per Program Tahun ${k.tahun}`,
      alt: `Diagram batang pagu dan realisasi. ${isi.map((b) => `${b.nama}: pagu ${sebut(b.pagu)}, realisasi ${sebut(b.realisasi)}`).join('; ')}.`,
      bentuk: 'batang-mendatar',
      kategori: isi.map((b) => b.nama),
      seri: [
        { nama: 'Pagu', nilai: isi.map((b) => juta(b.pagu)) },
        { nama: 'Realisasi', nilai: isi.map((b) => juta(b.realisasi)) },
      ],
      satuan: 'juta rupiah',
    },
  ];
}
