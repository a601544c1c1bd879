/**
 * A workbook's package that is changed part by part: a part that nobody touches is written as it was packed, and in a
 * touched one only what was touched reads differently. Parts are found by relationships, whatever they are called.
 */
import { posix } from 'node:path';
import { mutlak } from '@lembar-kinerja/functions/berkas/xlsx/paket';
import { teksXml, XmlRusak } from '@lembar-kinerja/functions/berkas/xml/pembaca';
import { type Arsip, bukaArsip, ZipRusak, ZipTerlaluBesar } from '@lembar-kinerja/functions/berkas/zip/buka';
import { direktoriZip } from '@lembar-kinerja/functions/berkas/zip/isi';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { GayaPaket } from './gaya';
import type { HubunganBagian, IndukLembar } from './induk';
import { LembarPaket } from './lembar';
import {
  anakPertama,
  anakUnsur,
  bacaPohon,
  type Dokumen,
  lepasAnak,
  setSifat,
  sifat,
  sifatBerawalan,
  sisipAnak,
  sisipUrut,
  tulisPohon,
  type Unsur,
  unsur,
} from './pohon';
import { tulisZip } from './zip';

/** Unpacked size of all parts that are read. */
const UKURAN_MAKS = 256 * 1024 * 1024;
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const JENIS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const GAYA_KOSONG =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Children of `workbook` in the order of the schema. */
const URUTAN_BUKU =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

export class Paket implements IndukLembar {
  readonly #arsip: Arsip;
  readonly #dokumen = new Map<string, Dokumen>();
  /** Texts of the parts whose trees were made, as the file has them. */
  readonly #semula = new Map<string, string>();
  readonly #ubah = new Map<string, Uint8Array | null>();
  readonly #tersentuh = new Set<string>();
  readonly #isi: Uint8Array;
  /** Part of the workbook itself. */
  readonly bagian: string;
  #lembar: LembarPaket[] | null = null;
  #gaya: GayaPaket | null = null;
  #teks: Unsur[] | null = null;
  rumusBerubah = false;

  private constructor(
    isi: Uint8Array,
    readonly berkas: string,
  ) {
    this.#isi = isi;
    this.#arsip = bukaArsip(isi, UKURAN_MAKS);
    const utama = this.hubungan('').find((h) => h.jenis === 'officedocument' && !h.luar);
    this.bagian = utama?.sasaran ?? 'xl/workbook.xml';
  }

  /** Throws `Kesalahan` (`buku/rusak`, `buku/terlalu-besar`). */
  static buka(isi: Uint8Array, berkas: string): Paket {
    return Paket.jaga(berkas, () => {
      const paket = new Paket(isi, berkas);
      for (const lembar of paket.lembar) void lembar.akar;
      return paket;
    });
  }

  /** What reading and writing trees throws, as the sentences of the product. */
  static jaga<T>(berkas: string, kerja: () => T): T {
    try {
      return kerja();
    } catch (sebab) {
      if (sebab instanceof ZipTerlaluBesar) throw new Kesalahan('buku/terlalu-besar', { berkas });
      if (sebab instanceof ZipRusak || sebab instanceof XmlRusak)
        throw new Kesalahan('buku/rusak', { berkas });
      throw sebab;
    }
  }

  get buku(): Unsur {
    return this.dokumen(this.bagian).akar;
  }

  dokumen(bagian: string): Dokumen {
    let ada = this.#dokumen.get(bagian);
    if (!ada) {
      const teks = this.teksBagian(bagian);
      if (!this.#ubah.has(bagian)) this.#semula.set(bagian, teks.replace(/^\ufeff/, ''));
      ada = bacaPohon(teks);
      this.#dokumen.set(bagian, ada);
    }
    return ada;
  }

  ubah(bagian: string): Dokumen {
    this.#tersentuh.add(bagian);
    return this.dokumen(bagian);
  }

  teksBagian(bagian: string): string {
    const baru = this.#ubah.get(bagian);
    if (baru === null) throw new ZipRusak();
    return teksXml(baru ?? this.#arsip.baca(bagian));
  }

  setBagian(bagian: string, isi: string): void {
    this.#dokumen.delete(bagian);
    this.#tersentuh.delete(bagian);
    this.#ubah.set(bagian, new TextEncoder().encode(isi));
  }

  /** Whether a part can hold a reference to a sheet: the name's beginning stands in it, or it has been changed already. */
  menyebut(bagian: string, nama: string): boolean {
    const awal = /^[\p{L}\p{M}\d_. ]+/u.exec(nama)?.[0].toLowerCase() ?? '';
    return this.#tersentuh.has(bagian) || this.teksBagian(bagian).toLowerCase().includes(awal);
  }

  ada(bagian: string): boolean {
    const baru = this.#ubah.get(bagian);
    return baru === undefined ? this.#arsip.cari(bagian) !== null : baru !== null;
  }

  /** Names of all parts, as they are now. */
  semuaBagian(): string[] {
    const semua = (direktoriZip(this.#isi) ?? []).map((e) => e.nama).filter((n) => !n.endsWith('/'));
    const baru = [...this.#ubah].filter(([n, isi]) => isi !== null && !semua.includes(n)).map(([n]) => n);
    return [...semua.filter((n) => this.#ubah.get(n) !== null), ...baru];
  }

  hubungan(bagian: string): HubunganBagian[] {
    const rel = berkasRel(bagian);
    const letak = this.#arsip.cari(rel) ?? (this.ada(rel) ? rel : null);
    if (letak === null || this.#ubah.get(letak) === null) return [];
    return anakUnsur(this.dokumen(letak).akar, 'Relationship').map((satu) => {
      const luar = sifat(satu, 'TargetMode')?.toLowerCase() === 'external';
      const sasaran = sifat(satu, 'Target') ?? '';
      const nama = luar ? sasaran : mutlak(sasaran, bagian);
      return {
        unsur: satu,
        id: sifat(satu, 'Id') ?? '',
        jenis: (sifat(satu, 'Type') ?? '').replace(/^.*\//s, '').toLowerCase(),
        sasaran: luar ? sasaran : (this.#arsip.cari(nama) ?? nama),
        luar,
      };
    });
  }

  tambahHubungan(bagian: string, jenis: string, sasaran: string, luar = false): string {
    const nama = this.#arsip.cari(berkasRel(bagian)) ?? berkasRel(bagian);
    if (!this.ada(nama)) {
      this.setBagian(
        nama,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${REL}"/>`,
      );
    }
    const { akar, awalan } = this.ubah(nama);
    const dipakai = new Set(anakUnsur(akar).map((satu) => sifat(satu, 'Id')));
    let nomor = dipakai.size + 1;
    while (dipakai.has(`rId${nomor}`)) nomor++;
    const Id = `rId${nomor}`;
    const Target = luar ? sasaran : `/${sasaran}`;
    const isi = { Id, Type: `${JENIS}/${jenis}`, Target, ...(luar ? { TargetMode: 'External' } : {}) };
    sisipAnak(akar, akar.anak.length, unsur(awalan, 'Relationship', isi));
    return Id;
  }

  lepasHubungan(bagian: string, id: string): void {
    const h = this.hubungan(bagian).find((satu) => satu.id === id);
    if (h) lepasAnak(this.ubah(this.#arsip.cari(berkasRel(bagian)) ?? berkasRel(bagian)).akar, h.unsur);
  }

  tambahBagian(nama: string, jenisIsi: string, isi: string): void {
    this.setBagian(nama, isi);
    const { akar, awalan } = this.ubah(this.#jenisIsi());
    sisipAnak(
      akar,
      akar.anak.length,
      unsur(awalan, 'Override', { PartName: `/${nama}`, ContentType: jenisIsi }),
    );
  }

  hapusBagian(nama: string): void {
    this.#dokumen.delete(nama);
    this.#tersentuh.delete(nama);
    this.#ubah.set(nama, null);
    const { akar } = this.ubah(this.#jenisIsi());
    for (const satu of anakUnsur(akar, 'Override')) {
      if ((sifat(satu, 'PartName') ?? '').replace(/^\//, '').toLowerCase() === nama.toLowerCase())
        lepasAnak(akar, satu);
    }
  }

  #jenisIsi(): string {
    return this.#arsip.cari('[Content_Types].xml') ?? '[Content_Types].xml';
  }

  /** Worksheets in their order; charts and dialogs that are sheets of their own are not among them. */
  get lembar(): LembarPaket[] {
    if (this.#lembar) return this.#lembar;
    const rel = new Map(this.hubungan(this.bagian).map((h) => [h.id, h]));
    this.#lembar = this.unsurLembar().flatMap((satu) => {
      const h = rel.get(sifatBerawalan(satu, 'id') ?? '');
      if (h !== undefined && h.jenis !== 'worksheet') return [];
      if (h === undefined || h.luar || !this.ada(h.sasaran)) throw new XmlRusak();
      return [new LembarPaket(this, h.sasaran, satu)];
    });
    return this.#lembar;
  }

  /** The list of sheets changed. */
  set lembar(baru: LembarPaket[]) {
    this.#lembar = baru;
  }

  /** Every `sheet` of the workbook, those that are no worksheets too. */
  unsurLembar(): Unsur[] {
    const induk = anakPertama(this.buku, 'sheets');
    return induk ? anakUnsur(induk, 'sheet') : [];
  }

  cariLembar(nama: string): LembarPaket | undefined {
    const kecil = nama.toLowerCase();
    return this.lembar.find((l) => l.nama.toLowerCase() === kecil);
  }

  get gaya(): GayaPaket {
    if (this.#gaya) return this.#gaya;
    let bagian = this.#satu('styles');
    if (bagian === null) {
      bagian = posix.join(posix.dirname(this.bagian), 'styles.xml');
      this.#bagianGaya = bagian;
      this.#dokumen.set(bagian, bacaPohon(GAYA_KOSONG));
    }
    const nama = bagian;
    this.#gaya = new GayaPaket(this.dokumen(nama), () => {
      if (this.#bagianGaya === nama && !this.ada(nama)) {
        this.tambahBagian(
          nama,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
          GAYA_KOSONG,
        );
        this.#dokumen.set(nama, this.#gaya?.dokumen as Dokumen);
        this.tambahHubungan(this.bagian, 'styles', nama);
      }
      this.ubah(nama);
    });
    return this.#gaya;
  }
  #bagianGaya: string | null = null;

  get teksBersama(): Unsur[] {
    if (this.#teks) return this.#teks;
    const bagian = this.#satu('sharedstrings');
    this.#teks = bagian === null ? [] : anakUnsur(this.dokumen(bagian).akar, 'si');
    return this.#teks;
  }

  #satu(jenis: string): string | null {
    const h = this.hubungan(this.bagian).find((satu) => satu.jenis === jenis && !satu.luar);
    return h && this.ada(h.sasaran) ? h.sasaran : null;
  }

  get sejak1904(): boolean {
    const pr = anakPertama(this.buku, 'workbookPr');
    return ['1', 'true'].includes((pr && sifat(pr, 'date1904')) ?? '');
  }

  namaTerdefinisi(): Unsur[] {
    const induk = anakPertama(this.buku, 'definedNames');
    return induk ? anakUnsur(induk, 'definedName') : [];
  }

  mintaHitung(): void {
    const { akar, awalan } = this.ubah(this.bagian);
    let pr = anakPertama(akar, 'calcPr');
    if (!pr) {
      pr = unsur(awalan, 'calcPr');
      sisipUrut(akar, pr, URUTAN_BUKU);
    }
    setSifat(pr, 'fullCalcOnLoad', 1);
  }

  /** The file with all changes. Throws `Kesalahan` (`buku/rusak`). */
  tulis(): Uint8Array {
    if (this.rumusBerubah) this.#lepasUrutanHitung();
    const ubah = new Map(this.#ubah);
    for (const bagian of this.#tersentuh) {
      const dok = this.dokumen(bagian);
      if (!this.#ubah.has(bagian) && tulisPohon(dok) === this.#semula.get(bagian)) continue;
      dok.kepala = dok.kepala.replace(/(encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
      const teks = tulisPohon(dok);
      ubah.set(bagian, new TextEncoder().encode(teks));
    }
    return tulisZip(this.#isi, ubah);
  }

  #lepasUrutanHitung(): void {
    for (const h of this.hubungan(this.bagian)) {
      if (h.jenis !== 'calcchain') continue;
      this.lepasHubungan(this.bagian, h.id);
      if (this.ada(h.sasaran)) this.hapusBagian(h.sasaran);
    }
  }

  /** Takes out what no relationship leads to any more since `dulu` was all that there was. */
  lepasYatim(dulu: ReadonlySet<string>): void {
    const kini = this.tercapai();
    for (const bagian of dulu) {
      if (kini.has(bagian)) continue;
      this.hapusBagian(bagian);
      const rel = this.#arsip.cari(berkasRel(bagian));
      if (rel !== null) this.#ubah.set(rel, null);
    }
  }

  /** Parts that relationships lead to from the package itself. */
  tercapai(): Set<string> {
    const hasil = new Set<string>();
    const telusuri = (bagian: string) => {
      for (const h of this.hubungan(bagian)) {
        if (h.luar || hasil.has(h.sasaran) || !this.ada(h.sasaran)) continue;
        hasil.add(h.sasaran);
        telusuri(h.sasaran);
      }
    };
    telusuri('');
    return hasil;
  }
}

const berkasRel = (bagian: string): string =>
  posix.join(posix.dirname(bagian), '_rels', `${posix.basename(bagian)}.rels`);
