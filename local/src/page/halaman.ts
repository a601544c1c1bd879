/** The local page: files at the left, the grid, the add-on's sidebar at the right. */
import { at } from '@lembar-kinerja/shared/dasar/pasti';
import type { Awal, Pengguna } from '../host/protokol';
import { berkasDaftar, isiMenu, isiPengguna, jagaFokus, pesan, tanya, unsur } from './bilah';
import { bukuHalaman, isiKisi } from './cuplik';
import { buatKisi, type Kisi, pantauUbahan } from './kisi/kisi';
import type { FungsiRumus } from './kisi/rumus';
import type {} from './mula';
import { pasangPanel } from './panel';
import * as sambungan from './sambungan';
import { lakukan } from './tindakan';
import './gaya.css';

declare global {
  /** The bundle's formulas, by /rumus.js. */
  var rumusLembarKinerja: Record<string, FungsiRumus>;
  /** For the browser tests. */
  var kisiLembarKinerja: Kisi;
}

class Halaman {
  private berkas = '';
  private revisi = '';
  private berubah = false;
  private hanyaBaca = false;
  private menyimpan = false;
  private pilihan: { dispose(): void } | undefined;
  private readonly galat = new Map<string, string>();
  private readonly kisi: Kisi;
  private readonly panel: ReturnType<typeof pasangPanel>;
  private pengguna: Pengguna;

  constructor(private readonly awal: Awal) {
    this.pengguna = at(awal.pengguna, 0);
    this.kisi = buatKisi(unsur('kisi'), globalThis.rumusLembarKinerja, awal.rumus, (letak, galat) => {
      const kunci = `${letak.lembar}:${letak.baris}:${letak.kolom}`;
      if (galat === null) this.galat.delete(kunci);
      else this.galat.set(kunci, galat);
    });
    globalThis.kisiLembarKinerja = this.kisi;
    this.panel = pasangPanel(awal.panel, (fungsi, argumen) => this.panggil(fungsi, argumen));
    unsur('folder').textContent = `Folder: ${awal.folder}`;
    isiPengguna(awal.pengguna, (orang) => this.masuk(orang));
    this.masuk(this.pengguna);
    unsur('simpan').addEventListener('click', () => void this.simpan());
    jagaFokus();
    pantauUbahan(this.kisi, () => this.tandai(true));
    addEventListener('beforeunload', (acara) => {
      if (this.berubah) acara.preventDefault();
    });
    addEventListener(
      'keydown',
      (acara) => {
        if (!(acara.ctrlKey || acara.metaKey) || acara.key.toLowerCase() !== 's') return;
        acara.preventDefault();
        acara.stopPropagation();
        void this.simpan();
      },
      { capture: true },
    );
  }

  async buka(nama: string, diminta = () => sambungan.bukaBuku(nama)): Promise<void> {
    // A cell still being typed belongs to the workbook that is left, not to the one that comes.
    await this.kisi.api.getActiveWorkbook()?.endEditingAsync(true);
    if (this.berubah && !(await this.bolehTinggal(nama))) return;
    try {
      const { data, revisi, hanyaBaca } = await diminta();
      this.galat.clear();
      this.pilihan?.dispose();
      this.kisi.buka(data);
      // In Sheets every file has a panel of its own: findings of the one before must not seem to be this one's.
      if (nama !== this.berkas) this.panel.muatUlang();
      this.berkas = nama;
      this.revisi = revisi;
      this.hanyaBaca = hanyaBaca === true;
      document.title = `${nama.replace(/\.xlsx$/i, '')} - Lembar Kinerja`;
      berkasDaftar(this.awal.berkas, nama, (lain) => void this.buka(lain));
      this.pilihan = this.kisi.api.getActiveWorkbook()?.onSelectionChange(() => this.tunjukGalat());
      this.tandai(false);
    } catch (sebab) {
      pesan(kalimat(sebab), true);
    }
  }

  /** Unsaved changes are never lost without a question. */
  private async bolehTinggal(nama: string): Promise<boolean> {
    if (nama === this.berkas) {
      const tanyaan = `Muat ulang ${nama} dari folder? Perubahan yang belum disimpan akan hilang.`;
      return (await tanya(tanyaan, ['Muat ulang', 'Batal'])) === 'Muat ulang';
    }
    const pilih = await tanya(`Perubahan pada ${this.berkas} belum disimpan.`, ['Simpan', 'Buang', 'Batal']);
    return pilih === 'Buang' || (pilih === 'Simpan' && (await this.simpan()));
  }

  /** False when the file was not written; the reason has been shown. */
  private async simpan(): Promise<boolean> {
    if (!this.berkas || this.menyimpan) return false;
    this.menyimpan = true;
    try {
      await this.kisi.api.getActiveWorkbook()?.endEditingAsync(true);
      if (!this.berubah) return true;
      await this.kisi.api.getFormula().onCalculationResultApplied(30_000);
      keadaan('Menyimpan…');
      this.berubah = false;
      const isi = isiKisi(this.kisi);
      const { revisi } = await sambungan.simpanBuku(this.berkas, this.revisi, isi);
      this.kisi.susunan.tersimpan(isi.susunan?.length ?? 0);
      this.revisi = revisi;
      this.tandai(this.berubah);
      return true;
    } catch (sebab) {
      this.tandai(true);
      pesan(kalimat(sebab), true);
      return false;
    } finally {
      this.menyimpan = false;
    }
  }

  /** A function of the add-on, run by the host on what the grid holds now; a cell still being typed is not in it. */
  async panggil(fungsi: string, argumen: unknown[] = []): Promise<unknown> {
    const { hasil, galat, tindakan } = await sambungan.jalankan({
      fungsi,
      argumen,
      pengguna: this.pengguna.id,
      buku: bukuHalaman(this.kisi),
    });
    lakukan(this.kisi, tindakan, {
      pesan: (judul, isi) => pesan(judul ? `${judul}: ${isi}` : isi, false),
      panel: (judul, berkas) => this.panel.buka(berkas, judul),
      dialog: (judul, berkas, lebar, tinggi) => this.panel.dialog(berkas, judul, lebar, tinggi),
      menu: (judul, isi) => isiMenu(judul, isi, (nama) => void this.panggilMenu(nama)),
    });
    if (galat !== null) throw new Error(galat);
    return hasil;
  }

  async panggilMenu(fungsi: string): Promise<void> {
    try {
      await this.panggil(fungsi);
    } catch (sebab) {
      pesan(kalimat(sebab), true);
    }
  }

  private masuk(orang: Pengguna): void {
    this.pengguna = orang;
    unsur('surel').textContent = orang.surel;
    this.panel.muatUlang();
  }

  private tandai(berubah: boolean): void {
    if (this.hanyaBaca) {
      this.berubah = false;
      unsur('simpan', HTMLButtonElement).disabled = true;
      keadaan('Hanya dapat dibaca; simpan sebagai .xlsx untuk mengubah');
      return;
    }
    this.berubah = berubah;
    unsur('simpan', HTMLButtonElement).disabled = !berubah;
    keadaan(berubah ? 'Ada perubahan yang belum disimpan' : 'Tersimpan');
  }

  /** Under the grid: why the selected cell holds an error, in the formula's own words. */
  private tunjukGalat(): void {
    const sel = this.kisi.api.getActiveWorkbook()?.getActiveCell();
    const galat = sel && this.galat.get(`${sel.getSheetId()}:${sel.getRow()}:${sel.getColumn()}`);
    unsur('galat-sel').textContent = galat ?? '';
    unsur('galat-sel').hidden = !galat;
  }
}

function keadaan(teks: string): void {
  unsur('keadaan').textContent = teks;
}

function kalimat(sebab: unknown): string {
  return sebab instanceof Error ? sebab.message : String(sebab);
}

async function mulai(): Promise<void> {
  const { awal, pertama } = await globalThis.mulaLembarKinerja;
  if (!pertama) {
    keadaan('Folder ini tidak berisi buku kerja. Taruh buku kerja di folder itu, lalu muat ulang halaman.');
    return;
  }
  const halaman = new Halaman(awal);
  await halaman.buka(pertama.nama, () => pertama.buku);
  if (!awal.panel) return;
  await halaman.panggilMenu('onOpen');
  await halaman.panggilMenu('bukaPanel');
}

mulai().catch((sebab) => pesan(kalimat(sebab), true));
