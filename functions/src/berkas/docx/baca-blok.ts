/** From the marks of word/document.xml to blocks: one per paragraph outside tables, one per table cell. */
import type { Blok } from '@lembar-kinerja/shared/temuan/teks/blok';
import type { Tanda } from './baca-xml';

/** Text that a reader does not see: deletions, moved-away text, fallbacks of drawings, field codes. */
const TAK_TAMPAK = /^(w:del|w:moveFrom|mc:Fallback|w:instrText|w:delText)$/;
const DAFTAR = /^(toc|tableoffigures|daftar)/i;
const JUDUL_TABEL = /^tabel\s+((?:\d+|[ivxl]+)(?:[.-]\d+)*[a-z]?)\b/i;
const JUDUL_MAKS = 80;

interface Paragraf {
  teks: string;
  gaya: string;
  /** An entry of a list of contents: it holds a reference to a page. */
  daftar: boolean;
}

interface Tabel {
  nomor: number;
  /** Number in its caption, else how it is counted. */
  nama: string;
  baris: number;
  kolom: number;
  lebarSel: number;
  lanjutan: boolean;
  isi: string[];
}

export class PenyusunBlok {
  private readonly blok: Blok[] = [];
  private readonly paragraf: Paragraf[] = [];
  private readonly tabel: Tabel[] = [];
  private tersembunyi = 0;
  private kode = 0;
  private banyakParagraf = 0;
  private banyakTabel = 0;
  private bab = '';
  private takarir: string | null = null;
  /** Paragraphs since the caption: a table far below is another one. */
  private sejakTakarir = 0;

  constructor(
    private readonly berkas: string,
    private readonly gayaJudul: Set<string>,
  ) {}

  terima(t: Tanda): void {
    if (TAK_TAMPAK.test(t.nama)) {
      this.tersembunyi += t.jenis === 'buka' ? 1 : -1;
      if (t.nama === 'w:instrText') this.kode += t.jenis === 'buka' ? 1 : -1;
      return;
    }
    const p = this.paragraf[this.paragraf.length - 1];
    if (this.kode > 0 && t.jenis === 'teks' && /\bPAGEREF\b/.test(t.teks) && p) p.daftar = true;
    if (this.tersembunyi > 0) return;
    if (t.jenis === 'teks') this.teks.isi(t.teks);
    else if (t.jenis === 'buka') this.buka(t);
    else this.tutup(t);
  }

  selesai(): Blok[] {
    return this.blok;
  }

  /** Text counts only inside w:t; the file's own line breaks between elements are none. */
  private readonly teks = {
    dalam: 0,
    isi: (teks: string): void => {
      if (this.teks.dalam > 0) this.tambah(teks);
    },
  };

  private tambah(teks: string): void {
    const p = this.paragraf[this.paragraf.length - 1];
    if (p) p.teks += teks;
  }

  private buka({ nama, sifat }: Tanda): void {
    const p = this.paragraf[this.paragraf.length - 1];
    const tabel = this.tabel[this.tabel.length - 1];
    const nilai = sifat['w:val'];
    if (nama === 'w:t') this.teks.dalam++;
    else if (nama === 'w:p') this.paragraf.push({ teks: '', gaya: '', daftar: false });
    else if (nama === 'w:pStyle' && p) p.gaya = nilai ?? '';
    else if (nama === 'w:tab' || nama === 'w:br' || nama === 'w:cr') this.tambah(' ');
    else if (nama === 'w:noBreakHyphen') this.tambah('-');
    else if (nama === 'w:fldSimple' && /\bPAGEREF\b/.test(sifat['w:instr'] ?? '') && p) p.daftar = true;
    else if (nama === 'w:tbl') this.bukaTabel();
    else if (tabel === undefined) return;
    else if (nama === 'w:tr') Object.assign(tabel, { baris: tabel.baris + 1, kolom: 0 });
    else if (nama === 'w:tc') Object.assign(tabel, { lebarSel: 1, lanjutan: false, isi: [] });
    else if (nama === 'w:gridSpan') tabel.lebarSel = Math.max(1, Number(nilai) || 1);
    else if (nama === 'w:vMerge') tabel.lanjutan = nilai !== 'restart';
  }

  private tutup({ nama }: Tanda): void {
    if (nama === 'w:t') this.teks.dalam--;
    else if (nama === 'w:p') this.tutupParagraf();
    else if (nama === 'w:tc') this.tutupSel();
    else if (nama === 'w:tbl') this.tabel.pop();
  }

  private bukaTabel(): void {
    this.banyakTabel++;
    const bertakarir = this.takarir !== null && this.sejakTakarir < 3 && this.tabel.length === 0;
    const nama = bertakarir ? `Tabel ${this.takarir}` : `tabel ke-${this.banyakTabel}`;
    this.takarir = null;
    this.tabel.push({
      nomor: this.banyakTabel,
      nama,
      baris: 0,
      kolom: 0,
      lebarSel: 1,
      lanjutan: false,
      isi: [],
    });
  }

  private tutupParagraf(): void {
    const p = this.paragraf.pop();
    const teks = (p?.teks ?? '').replace(/\s+/g, ' ').trim();
    if (p === undefined || teks === '') return;
    const tabel = this.tabel[this.tabel.length - 1];
    if (tabel !== undefined) {
      tabel.isi.push(teks);
      return;
    }
    this.banyakParagraf++;
    if (p.daftar || DAFTAR.test(p.gaya)) return;
    const judul = this.gayaJudul.has(p.gaya);
    if (judul) this.bab = teks.slice(0, JUDUL_MAKS);
    const nomorTabel = JUDUL_TABEL.exec(teks)?.[1];
    this.sejakTakarir++;
    if (nomorTabel !== undefined && teks.length < 300) {
      this.takarir = nomorTabel;
      this.sejakTakarir = 0;
    }
    const lokasi = { berkas: this.berkas, lembar: this.bab, sel: `paragraf ${this.banyakParagraf}` };
    this.blok.push({ teks, lokasi, jenis: judul ? 'judul' : 'paragraf' });
  }

  private tutupSel(): void {
    const tabel = this.tabel[this.tabel.length - 1];
    if (tabel === undefined) return;
    const kolom = tabel.kolom + 1;
    tabel.kolom += tabel.lebarSel;
    const teks = tabel.isi.join(' ');
    tabel.isi = [];
    if (teks === '' || tabel.lanjutan) return;
    const { nomor, baris } = tabel;
    const sel = `${tabel.nama} baris ${baris} kolom ${kolom}`;
    const lokasi = { berkas: this.berkas, lembar: this.bab, sel };
    this.blok.push({ teks, lokasi, jenis: 'sel', tabel: { nomor, baris, kolom } });
  }
}
