/** The columns of one form from left to right, with their labels from the top down. */
import type { Acak } from './acak';
import { BUTIR, JUTA, LABEL, LABEL_RATA, RIBUAN, TRIWULAN } from './label';
import type { Rancangan } from './rancangan';

export interface Kolom {
  /** `kode0`, `no`, `nama0`, `indikator`, `satuan`, `target.k`, `tw1.rp`, `tw1.persen`, … */
  kunci: string;
  jalur: string[];
  /** Columns that share one number in the row of column numbers. */
  grup: string;
}

/** Years are written into the labels; `tahun` is the year under evaluation. */
export function susunKolom(r: Rancangan, acak: Acak, tahun: number): Kolom[] {
  return new PenyusunKolom(r, acak, tahun).semua();
}

class PenyusunKolom {
  private readonly kolom: Kolom[] = [];
  private readonly butir: Record<'k' | 'rp' | 'persen' | 'persenRp' | 'sumberDana', string>;
  private readonly namaTw: readonly string[];
  private readonly payung: string;
  private readonly banyakTw: number;

  constructor(
    private readonly r: Rancangan,
    private readonly acak: Acak,
    private readonly tahun: number,
  ) {
    const kinerja = acak.pilih(BUTIR.k);
    this.butir = {
      k: kinerja,
      rp:
        r.uang === 'ribuan'
          ? acak.pilih(RIBUAN)
          : r.uang === 'juta'
            ? acak.pilih(JUTA)
            : acak.pilih(BUTIR.rp),
      persen: acak.pilih(BUTIR.persen),
      persenRp: acak.pilih(BUTIR.persenRp),
      sumberDana: acak.pilih(BUTIR.sumberDana),
    };
    this.namaTw = acak.pilih(TRIWULAN[r.namaTw] ?? (TRIWULAN.romawi as readonly string[][]));
    this.payung = this.tulis('payung');
    this.banyakTw = r.kolomTw === 'sampai' ? r.triwulan : 4;
  }

  semua(): Kolom[] {
    const { r } = this;
    this.depan();
    if (r.renstra) this.blok('renstra');
    if (r.lalu) this.blok('lalu');
    this.target();
    if (r.targetTw) this.triwulan('targetTw', this.tulis('targetTw'), ['k', 'rp']);
    if (r.susunan === 'perBesaran') this.perBesaran();
    else this.triwulan('tw', this.tulis(r.kumulatif === 'tidak' ? 'tw' : 'sd'), this.butirTw());
    if (r.realisasi) this.blok('realisasi');
    const tahunan = r.capaian !== 'renstra';
    if (tahunan && r.capaian === 'keduanya') this.blok('capaian');
    if (r.renstra) this.blok('kini');
    if (r.capaian !== 'tahun') this.blok('capaianRenstra');
    if (tahunan && r.capaian === 'tahun') this.blok('capaian');
    if (r.sisa) this.satu('sisa.rp', 'sisa');
    if (r.penanggungJawab) this.satu('penanggungJawab');
    if (r.faktor) this.satu('faktor');
    return this.kolom;
  }

  private depan(): void {
    const { r } = this;
    if (r.nomor !== 'tanpa') this.satu('no');
    if (r.sasaran) this.satu('sasaran');
    if (r.kode === 'pecah' || r.kode === 'lama') {
      const kode = this.tulis('kode');
      const banyak = r.kode === 'lama' ? 4 : 3 + (r.tingkat === 3 ? 2 : 1);
      for (let i = 0; i < banyak; i++) this.kolom.push({ kunci: `kode${i}`, jalur: [kode], grup: 'kode' });
    } else if (r.kode !== 'tanpa') this.satu('kode0', 'kode');
    if (r.nama === 'perJenjang') {
      const nama = ['Program', 'Kegiatan', 'Sub Kegiatan'].slice(0, r.tingkat);
      nama.forEach((n, i) => {
        this.kolom.push({ kunci: `nama${i}`, jalur: [n], grup: `nama${i}` });
      });
    } else if (r.nama === 'kolom') {
      const nama = this.tulis('nama');
      for (let i = 0; i < 3 + (r.urusan ? 1 : 0); i++)
        this.kolom.push({ kunci: `nama${i}`, jalur: [nama], grup: 'nama' });
    } else this.satu('nama0', 'nama');
    this.satu('indikator');
    if (r.satuan === 'kolom') this.satu('satuan');
  }

  private satu(kunci: string, label: keyof typeof LABEL = kunci as keyof typeof LABEL): void {
    this.kolom.push({ kunci, jalur: [this.tulis(label)], grup: kunci });
  }

  private target(): void {
    const awal = this.kolom.length;
    this.blok('target');
    if (this.r.satuan !== 'target') return;
    const letak = this.kolom.findIndex((k) => k.kunci === 'target.k');
    const jalur = [...(this.kolom[awal]?.jalur.slice(0, -1) ?? []), this.tulis('satuan')];
    this.kolom.splice(letak + 1, 0, { kunci: 'satuan', jalur, grup: 'target' });
  }

  private urut = (): ('k' | 'rp')[] => (this.r.butir === 'rpK' ? ['rp', 'k'] : ['k', 'rp']);

  private butirTw(): (keyof typeof BUTIR)[] {
    if (this.r.butir === 'kPersenRp') return ['k', 'persen', 'rp'];
    if (this.r.butir === 'kPersenRpPersen') return ['k', 'persen', 'rp', 'persenRp'];
    return this.r.butir === 'kRpSumber' ? ['k', 'rp', 'sumberDana'] : this.urut();
  }

  private blok(nama: keyof typeof LABEL): void {
    const label = this.tulis(nama);
    const dibawahPayung = this.r.kedalaman === 4 && /^(target|realisasi)$/.test(nama);
    const isPersen = /^capaian/.test(nama);
    for (const b of this.urut()) {
      const rata = this.rata(nama, b, '');
      const butir = isPersen && b === 'rp' && !/^Rp\.?$/.test(this.butir.rp) ? 'Rp' : this.butir[b];
      const jalur = rata ? [rata] : [...(dibawahPayung ? [this.payung] : []), label, butir];
      this.kolom.push({ kunci: `${nama}.${b}`, jalur, grup: nama });
    }
  }

  private rata(nama: string, b: string, triwulan: string): string | null {
    if (this.r.kedalaman !== 1) return null;
    const [k, rp] = LABEL_RATA[nama] as readonly [string, string];
    const label =
      b === 'k'
        ? k
        : b === 'rp'
          ? rp
          : b === 'sumberDana'
            ? 'Sumber Dana {Q}'
            : b === 'persen'
              ? '% Kinerja {Q}'
              : '% Anggaran {Q}';
    const satuan = this.r.uang === 'ribuan' ? '(ribu Rp)' : this.r.uang === 'juta' ? '(juta Rp)' : '(Rp)';
    return this.isi(label.replace('{Q}', triwulan).replace('(Rp)', satuan));
  }

  private triwulan(kelompok: 'tw' | 'targetTw', label: string, butir: readonly (keyof typeof BUTIR)[]): void {
    for (let n = 1; n <= this.banyakTw; n++) {
      const nama = this.namaTw[n - 1] as string;
      for (const b of butir) {
        const kunci = `${kelompok}${n}.${b}`;
        const jalur = this.jalurTw(kelompok, label, nama, b);
        this.kolom.push({ kunci, jalur, grup: `${kelompok}${n}` });
      }
    }
  }

  private jalurTw(kelompok: string, label: string, nama: string, b: keyof typeof BUTIR): string[] {
    const { kedalaman, namaTw } = this.r;
    const rata = this.rata(kelompok, b, nama);
    if (rata) return [rata];
    if (kedalaman === 2) {
      const awal = label.replace(/ ?(pada|per)? ?(Triwulan|Tribulan)$/i, '');
      return [`${awal} ${nama}`, this.butir[b]];
    }
    const payung = kedalaman === 4 ? [this.payung] : [];
    return [...payung, label, ...(namaTw === 'tanpa' ? [] : [nama]), this.butir[b]];
  }

  private perBesaran(): void {
    for (const b of this.urut()) {
      const label = this.tulis(b === 'k' ? 'twFisik' : 'twUang');
      const nama = TRIWULAN.romawi?.[0] as readonly string[];
      for (let n = 1; n <= this.banyakTw; n++) {
        const jalur = [label, nama[n - 1] as string];
        this.kolom.push({ kunci: `tw${n}.${b}`, jalur, grup: `tw${n}.${b}` });
      }
    }
  }

  private tulis(label: keyof typeof LABEL): string {
    const semua: readonly string[] = LABEL[label];
    // Where the year stands nowhere else, the label of this year's target names it.
    const bertahun = semua.filter((l) => l.includes('{T}'));
    return this.isi(this.acak.pilih(this.r.tahun === 'kepala' && label === 'target' ? bertahun : semua));
  }

  private isi(label: string): string {
    return label
      .replaceAll('{T}', String(this.tahun))
      .replaceAll('{L}', String(this.tahun - 1))
      .replaceAll('{A}', String(this.tahun + 2));
  }
}
