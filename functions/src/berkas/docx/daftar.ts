/** Lists of captions and the signature as Word paragraphs. */
import type { Blok } from '@lembar-kinerja/shared/laporan/model';
import type { Penomoran } from '@lembar-kinerja/shared/laporan/nomor';
import {
  AlignmentType,
  type FileChild,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { bersih, penanda } from './teks';

/** Daftar Tabel or Daftar Gambar: every caption with its page. */
export function daftarTakarir(label: 'Tabel' | 'Gambar', nomor: Penomoran, lebar: number): FileChild[] {
  const isi = [...nomor.takarir.values()].filter((t) => t.label === label);
  if (isi.length === 0)
    return [
      new Paragraph({ children: [new TextRun(`Tidak ada ${label.toLowerCase()} dalam laporan ini.`)] }),
    ];
  return [
    new TableOfContents(`Daftar ${label}`, {
      captionLabelIncludingNumbers: label,
      hyperlink: true,
      contentChildren: isi.map(
        (t) =>
          new Paragraph({
            style: 'TableofFigures',
            tabStops: [{ type: TabStopType.RIGHT, position: lebar, leader: 'dot' }],
            children: [
              new InternalHyperlink({
                anchor: penanda(t.kunci),
                children: [
                  new TextRun(`${t.label} ${t.nomor} ${bersih(t.judul)}`),
                  new TextRun({ children: [new Tab()] }),
                  new PageReference(penanda(t.kunci)),
                ],
              }),
            ],
          }),
      ),
    }),
  ];
}

/** Place and date, office, name, and what of rank and NIP is known; never parted over two pages. */
export function tandaTangan(
  t: Extract<Blok, { jenis: 'tanda-tangan' }>,
  lebar: number,
  pageBreakBefore: boolean,
): FileChild[] {
  const kiri = Math.round(lebar * 0.52);
  const line = (
    teks: string,
    opsi: { tebal?: boolean; before?: number; akhir?: boolean; awal?: boolean } = {},
  ) =>
    new Paragraph({
      style: 'TandaTangan',
      alignment: AlignmentType.CENTER,
      indent: { left: kiri },
      keepNext: !opsi.akhir,
      keepLines: true,
      pageBreakBefore: pageBreakBefore && opsi.awal === true,
      ...(opsi.before ? { spacing: { before: opsi.before, after: 0 } } : {}),
      children: [new TextRun({ text: bersih(teks), ...(opsi.tebal ? { bold: true } : {}) })],
    });
  const ekor = [t.pangkat, t.nip === null ? null : `NIP. ${t.nip.replace(/^NIP\.?\s*/i, '')}`].filter(
    (x): x is string => x !== null && x !== '',
  );
  return [
    line(t.tempatTanggal, { before: 360, awal: true }),
    line(`${t.jabatan},`),
    line(t.nama, { tebal: true, before: 1100, akhir: ekor.length === 0 }),
    ...ekor.map((e, i) => line(e, { akhir: i === ekor.length - 1 })),
  ];
}
