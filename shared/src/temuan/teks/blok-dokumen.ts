/** The texts of Dokumen Kinerja as blocks: titles, the paragraphs of Narasi, and the lists that hold prose. */
import type { DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import type { Sel } from '../../lembar/terbaca';
import type { Blok } from './blok';

const rapi = (teks: string): string => teks.replace(/\s+/g, ' ').trim();

export function blokDokumen(dokumen: DokumenTerbaca): Blok[] {
  const { berkas } = dokumen;
  const satu = (lembar: string, sel: Sel<string>, jenis: Blok['jenis']): Blok[] =>
    sel.nilai && sel.sel ? [{ teks: rapi(sel.nilai), lokasi: { berkas, lembar, sel: sel.sel }, jenis }] : [];
  const bagian = [
    dokumen.perjanjian,
    dokumen.iku,
    dokumen.renstra,
    dokumen.capaianProgram,
    dokumen.pelayanan,
    dokumen.belanjaLangsung,
    dokumen.belanjaTidakLangsung,
    dokumen.lhe,
    dokumen.prestasi,
  ];
  return [
    ...bagian.flatMap((b) => (b ? satu(b.lembar, b.judul, 'judul') : [])),
    ...(dokumen.sdm?.isi.flatMap((t) => satu(dokumen.sdm?.lembar ?? '', t.judul, 'judul')) ?? []),
    ...(dokumen.narasi?.isi.flatMap(({ isi, sel }) =>
      paragraf(isi).map(
        (teks): Blok => ({
          teks,
          lokasi: { berkas, lembar: dokumen.narasi?.lembar ?? '', sel },
          jenis: 'paragraf',
        }),
      ),
    ) ?? []),
    ...(dokumen.lampiran?.isi.flatMap((b) => satu(dokumen.lampiran?.lembar ?? '', b.judul, 'judul')) ?? []),
  ].filter((b) => b.teks !== '');
}

/** Paragraphs of a Narasi cell; the rows of its tables are no prose. */
function paragraf(isi: string): string[] {
  return isi
    .split(/\n\s*\n|\n(?=\s*(?:-|\d+[.)]|#)\s)/)
    .map((p) =>
      rapi(
        p
          .split('\n')
          .filter((b) => !/^\s*\|/.test(b))
          .join(' '),
      ),
    )
    .filter((p) => p !== '');
}
