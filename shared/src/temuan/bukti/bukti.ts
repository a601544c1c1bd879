/** Contradictions of the follow-up matrix that can be seen without opening a link. */
import { type BarisMatriks, type PemakaiTautan, pemakaiTautan, readMatriks } from '../../bukti/matriks';
import type { Lokasi } from '../../dasar/kisi';
import { type IdAturan, lapor, type Temuan } from '../../dasar/temuan';
import type { BarisTindakLanjut, DokumenTerbaca } from '../../lembar/dokumen/terbaca';

/** One link shown for several recommendations. */
export function tautanGanda(dokumen: DokumenTerbaca): Temuan[] {
  return bersama(dokumen).map(({ url, baris }) =>
    temuan('tautan-ganda', dokumen, baris, 'bukti', {
      pesan: `Tautan yang sama menjadi bukti ${baris.length} rekomendasi: nomor ${daftar(baris)}. Pastikan berkasnya membuktikan semuanya, atau tautkan buktinya masing-masing.`,
      tercetak: url,
    }),
  );
}

/**
 * The same evidence said to be done in one row and open in another. Several links that always stand together are
 * one case. A vague status contradicts nothing.
 */
export function buktiBertentangan(dokumen: DokumenTerbaca): Temuan[] {
  const kasus = new Map<string, BarisMatriks[]>();
  for (const { baris } of bersama(dokumen)) kasus.set(baris.map((b) => b.kunci).join(' '), baris);
  return [...kasus.values()].flatMap((baris) => {
    const selesai = baris.filter((b) => b.terbaca === 'selesai');
    const terbuka = baris.filter((b) => b.terbaca === 'proses' || b.terbaca === 'belum');
    if (selesai.length === 0 || terbuka.length === 0) return [];
    return temuan('bukti-bertentangan', dokumen, [...terbuka, ...selesai], 'status', {
      pesan: `Bukti yang sama dinyatakan selesai pada nomor ${daftar(selesai)}, tetapi belum selesai pada nomor ${daftar(terbuka)}. Samakan statusnya, atau tautkan bukti tersendiri.`,
      tercetak: terbuka[0]?.teks ?? null,
    });
  });
}

/** A status that does not say whether the work is done, going on or not begun. */
export function statusKabur(dokumen: DokumenTerbaca): Temuan[] {
  return matriks(dokumen).flatMap((b) => {
    if (b.terbaca !== 'kabur') return [];
    const isi = b.teks?.trim() ? `“${b.teks.trim()}” tidak menyatakan` : 'kosong, sehingga tidak menyatakan';
    return temuan('status-kabur', dokumen, [b], 'status', {
      pesan: `Status rekomendasi nomor ${b.no} ${isi} selesai, dalam proses, atau belum dilaksanakan. Tulis salah satunya.`,
      tercetak: b.teks,
    });
  });
}

/** A recommendation that nobody is responsible for. */
export function unitKosong(dokumen: DokumenTerbaca): Temuan[] {
  return matriks(dokumen).flatMap((b) => {
    if (b.baris.unit.nilai?.trim()) return [];
    return temuan('unit-kosong', dokumen, [b], 'unit', {
      pesan: `Rekomendasi nomor ${b.no} belum menyebut unit penanggung jawab. Isi unitnya.`,
    });
  });
}

/** A recommendation without a link; said to be done, it is a claim without proof. */
export function tautanKosong(dokumen: DokumenTerbaca): Temuan[] {
  return matriks(dokumen).flatMap((b) => {
    if (b.tautan.length > 0) return [];
    const selesai = b.terbaca === 'selesai';
    return temuan('tautan-kosong', dokumen, [b], 'bukti', {
      tingkat: selesai ? ('peringatan' as const) : ('info' as const),
      pesan: selesai
        ? `Rekomendasi nomor ${b.no} dinyatakan selesai tanpa tautan bukti. Tautkan bukti dukungnya.`
        : `Rekomendasi nomor ${b.no} belum memiliki tautan bukti. Tautkan bila buktinya sudah ada.`,
      tercetak: b.baris.bukti.nilai,
    });
  });
}

/** A link that leads to no Drive file: it cannot be checked, and is never opened. */
export function tautanAsing(dokumen: DokumenTerbaca): Temuan[] {
  return matriks(dokumen).flatMap((b) => {
    const asing = b.tautan.filter((t) => t.id === null).map((t) => t.url);
    if (asing.length === 0) return [];
    return temuan('tautan-asing', dokumen, [b], 'bukti', {
      pesan: `Tautan pada rekomendasi nomor ${b.no} bukan berkas Google Drive, sehingga tidak dapat diperiksa: ${asing.join(', ')}. Simpan buktinya di Drive lalu tautkan.`,
      tercetak: asing[0] ?? null,
    });
  });
}

/** Six rules look at the same matrix, and finding its links is the costly part. */
const TERBACA = new WeakMap<DokumenTerbaca, BarisMatriks[]>();

function matriks(dokumen: DokumenTerbaca): BarisMatriks[] {
  const hasil = TERBACA.get(dokumen) ?? readMatriks(dokumen.tindakLanjut?.isi ?? []);
  TERBACA.set(dokumen, hasil);
  return hasil;
}

function bersama(dokumen: DokumenTerbaca): PemakaiTautan[] {
  return [...pemakaiTautan(matriks(dokumen)).values()].filter(({ baris }) => baris.length > 1);
}

type KolomMatriks = 'bukti' | 'status' | 'unit';

/** The first row's cell is accused, the others' are related. */
function temuan(
  aturan: IdAturan,
  dokumen: DokumenTerbaca,
  baris: BarisMatriks[],
  kolom: KolomMatriks,
  isi: Pick<Temuan, 'pesan'> & Partial<Temuan>,
): Temuan {
  const lokasi = (b: BarisTindakLanjut): Lokasi => ({
    berkas: dokumen.berkas,
    lembar: dokumen.tindakLanjut?.lembar ?? '',
    sel: b[kolom].sel ?? b.rekomendasi.sel ?? b.no.sel ?? 'A1',
  });
  const [pertama, ...lain] = baris.map((b) => lokasi(b.baris));
  return lapor({
    aturan,
    tingkat: 'peringatan',
    lokasi: pertama ?? { berkas: dokumen.berkas, lembar: '', sel: 'A1' },
    terkait: lain,
    ...isi,
  });
}

/** `12 dan 14`, `4, 19, dan 20`. */
function daftar(baris: BarisMatriks[]): string {
  const nomor = baris.map((b) => `${b.no}`);
  if (nomor.length <= 2) return nomor.join(' dan ');
  return `${nomor.slice(0, -1).join(', ')}, dan ${nomor[nomor.length - 1]}`;
}
