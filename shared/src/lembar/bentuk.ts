/** Sheets that agencies keep beside their measurement and that are no form of this product: told by their name, never accused. */
import { alamat, type Lembar } from '../dasar/kisi';
import { rapi } from '../dasar/teks';
import { labelKepala } from './ejaan';
import { nomorTriwulan } from './pengukuran/kolom/triwulan';

export interface BentukLain {
  /** What it seems to be, as it stands in a sentence after `tampak seperti`. */
  sebutan: string;
  /** Cell that shows it. */
  sel: string;
}

const BARIS_CARI = 40;
const BULAN = [
  /^jan(uari)?$/,
  /^feb(ruari)?$/,
  /^mar(et)?$/,
  /^apr(il)?$/,
  /^mei$/,
  /^juni?$/,
  /^juli?$/,
  /^(agu|ags|agt|aug)(ustus|s)?t?$/,
  /^sept?(ember)?$/,
  /^o[kc]t(ober)?$/,
  /^no[pv](ember)?$/,
  /^d[ei]s(ember)?$/,
];
const BULAN_MIN = 6;
/** Kode rekening of belanja (Permendagri 90/2019), or of Permendagri 13/2006. */
const REKENING = /^5[. ]\d[. ]\d{1,2}[. ]\d{2}([. ]\d{2}([. ]\d{4})?)?$/;
const REKENING_MIN = 2;
const TRIWULAN = /^((target|realisasi) )?((triwulan|tribulan|tw) ?(ke ?)?)?(i{1,3}|iv|[1-4])$/;
const TRIWULAN_MIN = 3;
const JUDUL_RFK =
  /\brfk\b|realisasi fisik (dan|&|\/) ?keuangan|laporan (bulanan|realisasi fisik)|\bspj\b|surat pertanggungjawaban/i;

/** null: nothing tells that it is another form. */
export function bentukLain(lembar: Lembar): BentukLain | null {
  const bulan = kepalaBulan(lembar);
  const rekening = selRekening(lembar);
  const kata = rekening === null ? '' : ' per kode rekening';
  if (bulan !== null) return { sebutan: `daftar realisasi bulanan${kata}`, sel: bulan };
  if (rekening !== null) return { sebutan: 'daftar realisasi belanja per kode rekening', sel: rekening };
  const rencana = tanpaUang(lembar);
  if (rencana !== null) return rencana;
  const pegawai = kepalaPegawai(lembar);
  if (pegawai !== null) return { sebutan: 'daftar nama pegawai', sel: pegawai };
  const judul = selJudul(lembar, JUDUL_RFK);
  return judul === null ? null : { sebutan: 'laporan fisik dan keuangan bulanan', sel: judul };
}

/** The first of six months or more side by side. */
function kepalaBulan({ nilai }: Lembar): string | null {
  for (let r = 0; r < Math.min(nilai.length, BARIS_CARI); r++) {
    const temu = new Set<number>();
    let pertama = -1;
    for (const [k, isi] of (nilai[r] ?? []).entries()) {
      if (typeof isi !== 'string' || isi.length > 12) continue;
      const label = labelKepala(isi);
      const ke = BULAN.findIndex((pola) => pola.test(label));
      if (ke < 0) continue;
      temu.add(ke);
      if (pertama < 0) pertama = k;
    }
    if (temu.size >= BULAN_MIN) return alamat(r, pertama);
  }
  return null;
}

/**
 * Quarters without money: plans and schedules (what is planned, and nothing about what was done), or an action plan with
 * target and realisasi in every quarter.
 */
function tanpaUang({ nilai }: Lembar): BentukLain | null {
  for (let r = 0; r < Math.min(nilai.length, BARIS_CARI); r++) {
    const label = (nilai[r] ?? []).map((n) => (typeof n === 'string' ? labelKepala(n) : ''));
    const tw = label.map((l) => (TRIWULAN.test(l) ? nomorTriwulan(l) : null));
    if (new Set(tw.filter((n) => n !== null)).size < TRIWULAN_MIN) continue;
    const sel = alamat(
      r,
      tw.findIndex((n) => n !== null),
    );
    const sekitar = nilai
      .slice(0, r + 3)
      .flatMap((b) => b.map((n) => (typeof n === 'string' ? labelKepala(n) : '')));
    const banyak = (pola: RegExp) => sekitar.filter((l) => pola.test(l)).length;
    if (banyak(/target|rencana|jadwal/) === 0) return null;
    if (banyak(/realisasi|capaian/) === 0) return { sebutan: 'rencana per triwulan tanpa realisasi', sel };
    const bersanding = banyak(/^realisasi$/) >= TRIWULAN_MIN && banyak(/^target$/) >= TRIWULAN_MIN;
    return bersanding && banyak(/\brp\b|anggaran|keuangan|pagu/) === 0
      ? { sebutan: 'pemantauan rencana aksi per triwulan tanpa anggaran', sel }
      : null;
  }
  return null;
}

/** `NIP` over a column of its own, beside names: a list of people, not of heads. */
function kepalaPegawai({ nilai }: Lembar): string | null {
  for (let r = 0; r < Math.min(nilai.length, BARIS_CARI); r++) {
    const label = (nilai[r] ?? []).map((isi) => (typeof isi === 'string' ? labelKepala(isi) : ''));
    const nip = label.findIndex((l) =>
      /^(nip|nik|nama ?\/ ?nip|nip ?\/ ?nik|nomor induk pegawai)( pegawai)?$/.test(l),
    );
    if (nip >= 0 && label.some((l, k) => k !== nip && /^nama\b|^jabatan|^pangkat|^gol/.test(l)))
      return alamat(r, nip);
  }
  return null;
}

function selRekening({ nilai }: Lembar): string | null {
  let banyak = 0;
  let pertama: string | null = null;
  for (let r = 0; r < Math.min(nilai.length, 3 * BARIS_CARI); r++) {
    const baris = nilai[r] ?? [];
    const k = baris.findIndex((isi) => typeof isi === 'string' && REKENING.test(rapi(isi)));
    if (k < 0) continue;
    banyak++;
    pertama ??= alamat(r, k);
  }
  return banyak >= REKENING_MIN ? pertama : null;
}

function selJudul({ nilai }: Lembar, pola: RegExp): string | null {
  for (let r = 0; r < Math.min(nilai.length, 6); r++) {
    const k = (nilai[r] ?? []).findIndex((isi) => typeof isi === 'string' && pola.test(isi));
    if (k >= 0) return alamat(r, k);
  }
  return null;
}
