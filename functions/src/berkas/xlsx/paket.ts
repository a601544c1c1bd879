/** The parts of a workbook, found by the package's relationships: no program has to call them as Excel does. */
import { posix } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { NamaBuku } from '@lembar-kinerja/shared/dasar/kisi';
import { AKHIR, BUKA, PembacaXml, teksXml } from '../xml/pembaca';
import type { Arsip } from '../zip/buka';

export interface Hubungan {
  /** Last part of its address, in small letters: `worksheet`; the same in both editions of the standard. */
  jenis: string;
  /** A part of the package, or an address outside. */
  sasaran: string;
  luar: boolean;
}

export interface BagianLembar {
  nama: string;
  /** The file's own number of the sheet (`sheetId`): it stays when tabs move or are renamed. */
  nomor: number;
  tersembunyi: 'ya' | 'sangat' | null;
  bagian: string;
}

export interface PaketBuku {
  lembar: BagianLembar[];
  nama: NamaBuku[];
  sejak1904: boolean;
  /** Part names; null where the workbook has none. */
  gaya: string | null;
  teks: string | null;
}

/** Throws `Kesalahan` (`buku/bukan-xlsx`, `buku/lembar-terpotong`), `XmlRusak`, `ZipRusak`, `ZipTerlaluBesar`. */
export function bacaPaket(arsip: Arsip, berkas: string): PaketBuku {
  const utama = [...hubungan(arsip, '').values()].find((h) => h.jenis === 'officedocument' && !h.luar);
  const letak = arsip.cari(utama?.sasaran ?? 'xl/workbook.xml');
  if (letak === null || !/\.xml$/i.test(letak)) throw new Kesalahan('buku/bukan-xlsx', { berkas });
  const rel = hubungan(arsip, letak);
  const isi = bacaBuku(xmlBagian(arsip, letak));
  if (isi === null) throw new Kesalahan('buku/bukan-xlsx', { berkas });
  const satu = (jenis: string) => {
    const ada = [...rel.values()].find((h) => h.jenis === jenis && !h.luar);
    return ada === undefined ? null : arsip.cari(ada.sasaran);
  };
  const lembar = isi.lembar.flatMap(({ rId, ...l }): BagianLembar[] => {
    const h = rel.get(rId);
    if (h !== undefined && h.jenis !== 'worksheet') return []; // a chart, a dialog, a macro sheet
    const bagian = h === undefined || h.luar ? null : arsip.cari(h.sasaran);
    if (bagian === null) throw new Kesalahan('buku/lembar-terpotong', { berkas, lembar: l.nama });
    return [{ ...l, bagian }];
  });
  const { nama, sejak1904 } = isi;
  return { lembar, nama, sejak1904, gaya: satu('styles'), teks: satu('sharedstrings') };
}

export function xmlBagian(arsip: Arsip, bagian: string): string {
  return teksXml(arsip.baca(bagian));
}

/** Relationships of a part by their id; '' is the package itself. Empty where it has none. */
export function hubungan(arsip: Arsip, bagian: string): Map<string, Hubungan> {
  const hasil = new Map<string, Hubungan>();
  const letak = arsip.cari(posix.join(posix.dirname(bagian), '_rels', `${posix.basename(bagian)}.rels`));
  if (letak === null) return hasil;
  const x = new PembacaXml(xmlBagian(arsip, letak));
  for (let langkah = x.maju(); langkah !== AKHIR; langkah = x.maju()) {
    if (langkah !== BUKA || x.nama !== 'Relationship') continue;
    const luar = x.sifat('TargetMode')?.toLowerCase() === 'external';
    const sasaran = x.sifat('Target') ?? '';
    hasil.set(x.sifat('Id') ?? '', {
      jenis: (x.sifat('Type') ?? '').replace(/^.*\//s, '').toLowerCase(),
      sasaran: luar ? sasaran : mutlak(sasaran, bagian),
      luar,
    });
  }
  return hasil;
}

/** Targets are relative to their source's folder, or begin at the package's root. */
export function mutlak(sasaran: string, asal: string): string {
  const lurus = sasaran.replaceAll('\\', '/');
  let nama = lurus;
  try {
    nama = decodeURIComponent(lurus);
  } catch {
    // A percent sign that is part of the name.
  }
  return posix.join('/', nama.startsWith('/') ? '' : posix.dirname(asal), nama).slice(1);
}

interface IsiBuku {
  lembar: (Omit<BagianLembar, 'bagian'> & { rId: string })[];
  nama: NamaBuku[];
  sejak1904: boolean;
}

/** null where the root is no workbook: the package is a document or a presentation. */
function bacaBuku(xml: string): IsiBuku | null {
  const x = new PembacaXml(xml);
  const hasil: IsiBuku = { lembar: [], nama: [], sejak1904: false };
  const setempat: { nama: NamaBuku; nomor: number }[] = [];
  if (akar(x) !== 'workbook') return null;
  for (let langkah = x.maju(); langkah !== AKHIR; langkah = x.maju()) {
    if (langkah !== BUKA) continue;
    if (x.nama === 'workbookPr') hasil.sejak1904 = benar(x.sifat('date1904'));
    else if (x.nama === 'sheet') {
      const keadaan = x.sifat('state');
      hasil.lembar.push({
        nama: x.sifat('name') ?? '',
        nomor: Number(x.sifat('sheetId') ?? hasil.lembar.length + 1),
        tersembunyi: keadaan === 'hidden' ? 'ya' : keadaan === 'veryHidden' ? 'sangat' : null,
        rId: x.sifatBerawalan('id') ?? '',
      });
    } else if (x.nama === 'definedName') {
      const [nama, nomor] = [x.sifat('name') ?? '', x.sifat('localSheetId')];
      const satu = { nama, lembar: null, isi: x.isi().trim() };
      // Print areas, print titles and filters are settings of a sheet, not names that a person gave.
      if (/^_xlnm\./i.test(nama) || satu.isi === '') continue;
      hasil.nama.push(satu);
      if (nomor !== undefined) setempat.push({ nama: satu, nomor: Number(nomor) });
    }
  }
  for (const { nama, nomor } of setempat) nama.lembar = hasil.lembar[nomor]?.nama ?? '';
  return hasil;
}

/** Name of the root element; '' where there is none. */
export function akar(x: PembacaXml): string {
  return x.maju() === BUKA ? x.nama : '';
}

/** xsd:boolean. */
export function benar(teks: string | undefined): boolean {
  return teks === '1' || teks === 'true';
}
