/** Reports of agencies unlike the sample: little to tell, much to tell, and text that a document must not trip over. */
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx/docx';
import { writePdf } from '@lembar-kinerja/functions/berkas/pdf/pdf';
import { type BahanLaporan, laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { BarisRekap } from '@lembar-kinerja/shared/rekap/rekap';
import { langgar } from './docx-aturan';
import { readDocx } from './docx-baca';
import { bahanContoh, salin } from './laporan-contoh';

type Bahan = BahanLaporan & { dokumen: DokumenTerbaca };
jest.setTimeout(240_000);

let contoh: Bahan;
beforeAll(async () => {
  contoh = await bahanContoh();
});

/** The sample with 0 or few rows, so that a case costs little. */
function ringan(ubah: (b: Bahan) => void, baris = 5): Bahan {
  const b = salin(contoh);
  b.rekap.baris = b.rekap.baris.slice(0, baris);
  b.rekap.triwulan = 1;
  b.dokumen.belanjaLangsung = null;
  b.dokumen.pelayanan = null;
  b.bukti = [];
  b.dokumen.tindakLanjut = null;
  ubah(b);
  return b;
}

async function tulis(
  b: Bahan,
  opsi: { pdf?: boolean } = {},
): Promise<{ teks: string; model: ReturnType<typeof laporan> }> {
  const model = laporan(b);
  const docx = await writeDocx(model);
  expect(langgar(docx)).toEqual([]);
  if (opsi.pdf) expect(Buffer.from(await writePdf(model)).toString('latin1', 0, 5)).toBe('%PDF-');
  const blok = readDocx(docx);
  const teks = blok
    .flatMap((x) => (x.jenis === 'paragraf' ? [x.teks] : [...x.kepala, ...x.baris].flat().map((s) => s.teks)))
    .join('\n');
  expect(teks).not.toMatch(/\{\{|undefined|NaN|\bnull\b/);
  return { teks, model };
}

test('a year without LHE says so and lists it as missing', async () => {
  const { teks, model } = await tulis(
    ringan((b) => {
      b.dokumen.lhe = null;
    }),
  );
  expect(teks).toContain('Hasil evaluasi AKIP belum tersedia');
  expect(model.kurang.join()).toContain('Lembar LHE belum diisi');
});

test('LHE scores beside the year before, sub-components not added again', async () => {
  const { model } = await tulis(
    ringan((b) => {
      const isi = b.dokumen.lhe?.isi;
      const [perencanaan, ...lain] = isi?.baris ?? [];
      if (!isi || !perencanaan) throw new Error('contoh tanpa LHE');
      const angka = (nilai: number) => ({ nilai, sel: null, rumus: null, teks: null });
      const sub = ['Keberadaan', 'Kualitas', 'Pemanfaatan'].map((nama) => ({
        ...perencanaan,
        komponen: { ...perencanaan.komponen, nilai: nama },
        nilai: angka(7),
      }));
      const lalu = [20, 18, 10.5, 11.4];
      const utama = [perencanaan, ...lain].map((k, i) => ({ ...k, nilaiLalu: angka(lalu[i] ?? 0) }));
      isi.baris = [...utama.slice(0, 1), ...sub, ...utama.slice(1)];
    }),
  );
  const blok = model.bagian.flatMap((b) => b.blok);
  const t = blok.find((x) => x.jenis === 'tabel' && x.kunci === 'lhe');
  if (t?.jenis !== 'tabel') throw new Error('tabel LHE tidak ada');
  const isi = (s: { isi: unknown }) => s.isi;
  expect(t.kepala[0]?.flatMap(isi)).toContain('Nilai Lalu');
  expect(t.baris.at(-1)?.flatMap(isi)).toEqual(['Jumlah', '100,00', '67,50', '67,50', '59,90', '7,60']);
  expect(JSON.stringify(blok)).toContain(
    'Nilai itu naik 7,60 dari 59,90 (predikat CC) pada evaluasi sebelumnya.',
  );
});

test.each([1, 12])('%i IKU: each with its seven analyses', async (n) => {
  const b = ringan((x) => {
    const iku = x.dokumen.iku?.isi;
    const [asal] = iku?.baris ?? [];
    if (iku && asal) {
      iku.baris = Array.from({ length: n }, (_, i) => ({
        ...salin(asal),
        indikator: { ...asal.indikator, nilai: `Indikator utama ${i + 1}` },
        capaian: { ...asal.capaian, nilai: 70 + i },
      }));
    }
  });
  const { teks, model } = await tulis(b);
  const judul = model.bagian.flatMap((x) => x.blok).filter((x) => x.jenis === 'judul' && x.tingkat === 5);
  expect(judul).toHaveLength(7 * n);
  expect(teks).toContain(`tahun 2024 sebesar ${70 + n - 1},00 %`);
});

test('no pengukuran at all', async () => {
  const { teks } = await tulis(
    ringan(() => {}, 0),
    { pdf: true },
  );
  expect(teks).toContain('Belum ada indikator sub kegiatan yang diukur.');
});

test('400 sub kegiatan: every one in the table', async () => {
  const b = ringan(() => {});
  const asal = contoh.rekap.baris.find((x) => x.level === 'subkegiatan') as BarisRekap;
  b.rekap.baris = [
    ...contoh.rekap.baris.slice(0, 3),
    ...Array.from({ length: 400 }, (_, i) => ({
      ...salin(asal),
      kode: `5.03.01.2.01.${String(i + 1).padStart(4, '0')}`,
      nama: `Sub kegiatan nomor ${i + 1}`,
    })),
  ];
  b.rekap.baris.forEach((x) => {
    x.rataK = x.level === 'subkegiatan' ? null : 50;
  });
  const { teks } = await tulis(b);
  for (const n of [1, 200, 400]) expect(teks).toContain(`Sub kegiatan nomor ${n}\n`);
  expect(teks).toContain('400 sub kegiatan');
});

test('names of 300 characters, with and without spaces', async () => {
  const panjang = 'Penyelenggaraan koordinasi '.repeat(12).slice(0, 300);
  const rapat = 'x'.repeat(300);
  const { teks } = await tulis(
    ringan((b) => {
      b.rekap.baris.forEach((x, i) => {
        x.nama = i % 2 ? panjang : rapat;
      });
      if (b.dokumen.profil) b.dokumen.profil.isi.instansi = panjang.trim();
    }),
    { pdf: true },
  );
  expect(teks).toContain(rapat);
  expect(teks).toContain(panjang.trim());
});

test('empty prose: a visible placeholder in a draft, nothing in the final report, listed as missing in both', async () => {
  const kosong = ringan((b) => {
    b.dokumen.narasi = null;
  });
  const draf = await tulis({ ...kosong, draf: true });
  const final = await tulis({ ...kosong, draf: false });
  expect(draf.teks).toContain('[Belum diisi: latar belakang penyusunan laporan.]');
  expect(final.teks).not.toContain('Belum diisi');
  expect(final.model.kurang).toEqual(draf.model.kurang);
  expect(final.model.kurang.join()).toContain('Narasi bagian “latar-belakang”');
});

test('text of a sheet stays text: XML, control characters, broken surrogates, formula signs', async () => {
  const aneh = 'a<b> & "c" </w:t> \u0000\u0007\uD800 =1+1 %d \u{1F600}';
  const { teks } = await tulis(
    ringan((b) => {
      for (const x of b.rekap.baris) x.nama = aneh;
      b.dokumen.narasi?.isi.push({
        bagian: 'latar-belakang',
        isi: `${aneh}\n\n| x | <y> |\n| & | ${aneh} |`,
        sel: 'B9',
      });
    }),
    { pdf: true },
  );
  expect(teks).toContain('a<b> & "c" </w:t>  =1+1 %d \u{1F600}');
});
