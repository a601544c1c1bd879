/** The follow-up in figures: each component's recommendations by how far they are, and whose evidence is missing. */
import type { BuktiRekomendasi } from '../bukti/bukti';
import { type RingkasanBukti, ringkasBukti, ringkasPerKomponen } from '../bukti/ringkas';
import { kepala, paragraf, sel, selAngka, tabel } from './blok';
import type { Blok, SelTabel } from './model';

/** Nothing without a matrix. */
export function ringkasanTindakLanjut(bukti: readonly BuktiRekomendasi[], sumber: string): Blok[] {
  if (bukti.length === 0) return [];
  const per = ringkasPerKomponen(bukti).map((p) => ({ ...p, nama: p.komponen ?? 'Tidak disebut' }));
  const jumlah = ringkasBukti(bukti);
  return [
    paragraf(
      'Keadaan tindak lanjut menurut komponen evaluasi disajikan pada tabel berikut dan ',
      { rujukan: 'gambar:tindak-lanjut-komponen' },
      `. ${kalimatBukti(jumlah)}`,
    ),
    tabel({
      lebar: [6, 32, 19, 12, 12, 11, 17],
      kepala: [
        kepala('No', 'Komponen', 'Rekomendasi', 'Selesai', 'Dalam Proses', 'Belum', 'Bukti Bermasalah'),
      ],
      baris: [
        ...per.map((p, i) => [sel(`${i + 1}`, { rata: 'tengah' }), sel(p.nama), ...angka(p.ringkasan)]),
        [sel('Jumlah', { kolom: 2, tebal: true, rata: 'tengah' }), ...angka(jumlah, true)],
      ],
      sumber: `${sumber} Bukti bermasalah: tautan tidak ada, kosong, atau tidak dapat dibuka evaluator; status yang belum jelas dihitung belum.`,
    }),
    {
      jenis: 'grafik',
      kunci: 'tindak-lanjut-komponen',
      judul: 'Keadaan Tindak Lanjut LHE menurut Komponen',
      alt: `Diagram batang tindak lanjut. ${per
        .map((p) => `${p.nama}: ${p.ringkasan.status.selesai} dari ${p.ringkasan.rekomendasi} selesai`)
        .join('; ')}.`,
      bentuk: 'batang-mendatar',
      kategori: per.map((p) => p.nama),
      seri: [
        { nama: 'Selesai', nilai: per.map((p) => p.ringkasan.status.selesai) },
        { nama: 'Dalam proses', nilai: per.map((p) => p.ringkasan.status.proses) },
        { nama: 'Belum', nilai: per.map((p) => belum(p.ringkasan)) },
        { nama: 'Bukti bermasalah', nilai: per.map((p) => bermasalah(p.ringkasan)) },
      ].filter(({ nilai }) => nilai.some((n) => n > 0)),
      satuan: 'rekomendasi',
    },
  ];
}

const belum = ({ status }: RingkasanBukti): number => status.belum + status.kabur;
const bermasalah = ({ golongan }: RingkasanBukti): number => golongan['tanpa-bukti'] + golongan.rusak;

function angka(r: RingkasanBukti, tebal = false): SelTabel[] {
  return [r.rekomendasi, r.status.selesai, r.status.proses, belum(r), bermasalah(r)].map((n) =>
    selAngka(n, { tebal, rata: 'tengah' }),
  );
}

function kalimatBukti(r: RingkasanBukti): string {
  const n = bermasalah(r);
  if (n === 0) return 'Semua rekomendasi mempunyai bukti dukung yang tidak bermasalah.';
  const selesai =
    r.selesaiTanpaBukti > 0 ? `, ${r.selesaiTanpaBukti} di antaranya sudah dinyatakan selesai` : '';
  return `Bukti dukung ${n} rekomendasi masih bermasalah${selesai}.`;
}
