/** Rules that Word holds a .docx to and a schema does not: what breaks one of them opens with a repair. */
import { anak, badanDocx, bukaBagian, satu, semuaUnsur, type Unsur } from './docx-baca';

/** Sentences about what is wrong; none for a sound document. */
export function langgar(isi: Uint8Array): string[] {
  const badan = badanDocx(isi);
  const semua = [...semuaUnsur(badan)];
  const bernama = (nama: string) => semua.filter((u) => u.nama === nama);
  return [
    ...bernama('w:tc').flatMap((tc) =>
      tc.anak.at(-1)?.nama === 'w:p' ? [] : ['sel tanpa paragraf di akhirnya'],
    ),
    ...bernama('w:tbl').flatMap(langgarTabel),
    ...langgarPenanda(bernama('w:bookmarkStart'), bernama('w:bookmarkEnd')),
    ...ganda(
      'id gambar',
      bernama('wp:docPr').map((u) => u.sifat.id ?? ''),
    ),
    ...bernama('wp:docPr').flatMap((u) => (u.sifat.descr ? [] : ['gambar tanpa teks pengganti'])),
    ...rujukanPutus(semua),
    ...langgarBidang(semua),
    ...langgarRelasi(isi),
    ...(badan.anak.at(-1)?.nama === 'w:sectPr' ? [] : ['bagian terakhir tanpa sectPr']),
  ];
}

function langgarTabel(t: Unsur): string[] {
  const lebar = anak(satu(t, 'w:tblGrid'), 'w:gridCol').length;
  return anak(t, 'w:tr').flatMap((tr, i) => {
    const rentang = anak(tr, 'w:tc').map((tc) =>
      Number(satu(tc, 'w:tcPr', 'w:gridSpan')?.sifat['w:val'] ?? 1),
    );
    const jumlah = rentang.reduce((a, b) => a + b, 0);
    return jumlah === lebar ? [] : [`baris ${i + 1}: ${jumlah} kolom, kisi ${lebar}`];
  });
}

function langgarPenanda(buka: Unsur[], tutup: Unsur[]): string[] {
  const id = (u: Unsur) => u.sifat['w:id'] ?? '';
  const ditutup = new Set(tutup.map(id));
  return [
    ...ganda('id penanda', buka.map(id)),
    ...ganda(
      'nama penanda',
      buka.map((u) => u.sifat['w:name'] ?? ''),
    ),
    ...buka.filter((u) => !ditutup.has(id(u))).map((u) => `penanda ${u.sifat['w:name']} tidak ditutup`),
    ...buka.filter((u) => (u.sifat['w:name'] ?? '').length > 40).map((u) => `nama ${u.sifat['w:name']}`),
    ...(buka.length === tutup.length ? [] : ['penanda ditutup lebih dari sekali']),
  ];
}

function ganda(apa: string, nilai: string[]): string[] {
  return nilai.filter((n, i) => nilai.indexOf(n) !== i).map((n) => `${apa} ${n} ganda`);
}

/** Links and page references into the document name a bookmark that is there. */
function rujukanPutus(semua: Unsur[]): string[] {
  const ada = new Set(semua.filter((u) => u.nama === 'w:bookmarkStart').map((u) => u.sifat['w:name']));
  const dituju = semua.flatMap((u) => {
    if (u.nama === 'w:hyperlink') return u.sifat['w:anchor'] ?? [];
    if (u.nama !== 'w:instrText') return [];
    return /PAGEREF\s+(\S+)/.exec(u.anak.map((a) => a.teks).join(''))?.[1] ?? [];
  });
  return dituju.filter((n) => !ada.has(n)).map((n) => `tujuan ${n} tidak ada`);
}

/** Fields begin and end in turn. */
function langgarBidang(semua: Unsur[]): string[] {
  let dalam = 0;
  for (const u of semua) {
    const jenis = u.nama === 'w:fldChar' ? u.sifat['w:fldCharType'] : null;
    if (jenis === 'begin') dalam++;
    if (jenis === 'end') dalam--;
    if (dalam < 0) return ['bidang ditutup sebelum dibuka'];
  }
  return dalam === 0 ? [] : [`${dalam} bidang tidak ditutup`];
}

/** Every relationship leads to a part that is in the file; every id used in the body is one of them. */
function langgarRelasi(isi: Uint8Array): string[] {
  const bagian = bukaBagian(isi);
  const rels = bagian['word/_rels/document.xml.rels'] ?? '';
  const id = new Set([...rels.matchAll(/\bId="([^"]+)"/g)].map(([, n]) => n));
  const dipakai = [...(bagian['word/document.xml'] ?? '').matchAll(/\br:(?:id|embed)="([^"]+)"/g)];
  return dipakai.filter(([, n]) => !id.has(n)).map(([, n]) => `relasi ${n} tidak ada`);
}
