/**
 * References in prose, `{{capaian:5.03.02.2.02.0002}}`: a figure in *Narasi* is never typed, so it cannot go stale.
 * The vocabulary stands in kosakata.ts and docs/jejak.md.
 */

import { bandingLhe } from '../bukti/banding-lhe';
import { formatAngka, persen, rupiah } from '../dasar/angka';
import { lapor } from '../dasar/temuan';
import { efisiensi } from '../kinerja/anggaran';
import { predikatLhe } from '../kinerja/lhe';
import type { BarisRekap } from '../rekap/rekap';
import { bersatuan } from './blok';
import { ringkasanAnggaran, type Uang, uang } from './data-anggaran';
import { daftarIku, type Iku } from './data-iku';
import { namaRapi } from './kalimat';
import { baris, barisKode, type Konteks, namaPredikat } from './konteks';
import type { Potongan } from './model';

/** undefined: no such reference; null: known, but the sheets have no figure for it. */
type Nilai = string | null | undefined;

/** What a reference prints (without its braces); an unknown one prints visibly and becomes a temuan. */
export function rujukan(k: Konteks, teks: string, sel: string): Potongan {
  const [nama = '', ...ekor] = teks.trim().split(':');
  const arg = ekor.join(':').trim();
  if (/^(tabel|gambar)$/i.test(nama.trim()) && arg) return { rujukan: `${nama.trim().toLowerCase()}:${arg}` };
  const nilai = nilaiRujukan(k, nama.trim().toLowerCase(), arg);
  if (typeof nilai === 'string') return nilai;
  if (nilai === null) {
    k.kurang.push(`Rujukan ${teks.trim()} pada Narasi sel ${sel} belum mempunyai nilai.`);
    return { teks: `[${teks.trim()} belum ada nilainya]`, tebal: true };
  }
  laporkan(k, teks.trim(), sel);
  return { teks: `[rujukan tidak dikenal: ${teks.trim()}]`, tebal: true };
}

function laporkan(k: Konteks, teks: string, sel: string): void {
  k.temuanLaporan.push(
    lapor({
      aturan: 'rujukan-tak-dikenal',
      tingkat: 'galat',
      pesan: `Rujukan “${teks}” tidak dikenal, sehingga tercetak sebagai tanda yang mencolok. Periksa ejaan nama atau kodenya.`,
      lokasi: { berkas: k.dokumen?.berkas ?? '', lembar: k.dokumen?.narasi?.lembar ?? 'Narasi', sel },
      tercetak: teks,
    }),
  );
}

function nilaiRujukan(k: Konteks, nama: string, arg: string): Nilai {
  if (arg === '') return umum(k, nama);
  const [kepala = '', ...sisanya] = arg.split('.');
  const bidang = sisanya.join('.');
  if (nama === 'profil') return k.dokumen?.profil?.isi.lain[arg] ?? cariLabel(k, arg);
  if (nama === 'jumlah') return hitungan(k, arg.toLowerCase());
  if (nama === 'iku') return dariIku(k, daftarIku(k)[Number(kepala) - 1], bidang);
  if (nama === 'renstra' || nama === 'pk')
    return dariIku(k, daftarIku(k)[Number(kepala) - 1], `${nama}.${bidang}`);
  if (nama === 'lhe') return dariLhe(k, arg.toLowerCase());
  if (nama === 'pelayanan') return dariPelayanan(k, kepala, bidang);
  if (nama === 'sdm') return dariSdm(k, arg);
  const total = uangBernama(k, arg.toLowerCase());
  if (total) return dariUang(nama, total);
  const b = barisKode(k, arg);
  return b ? dariBaris(k, nama, b) : undefined;
}

function umum(k: Konteks, nama: string): Nilai {
  const tahun = /^tahun\s*([+-])\s*(\d)$/.exec(nama);
  if (tahun) return String(k.tahun + Number(`${tahun[1]}${tahun[2]}`));
  const profil = k.dokumen?.profil?.isi;
  const nilai: Record<string, Nilai> = {
    instansi: k.instansi,
    singkatan: k.singkatan,
    kota: k.kota,
    tahun: String(k.tahun),
    triwulan: k.triwulan,
    kepala: profil?.kepala.nama ?? null,
    jabatan: profil?.kepala.jabatan ?? null,
  };
  return nilai[nama];
}

function cariLabel(k: Konteks, label: string): Nilai {
  const lain = Object.entries(k.dokumen?.profil?.isi.lain ?? {});
  return lain.find(([nama]) => nama.toLowerCase() === label.toLowerCase())?.[1];
}

function hitungan(k: Konteks, apa: string): Nilai {
  const indikator = baris(k, 'subkegiatan').flatMap((b) => b.indikator);
  const pegawai = k.dokumen?.sdm?.isi.find((t) => t.jumlah !== null)?.jumlah?.jumlah.nilai ?? null;
  const nilai: Record<string, number | null> = {
    urusan: baris(k, 'urusan').length,
    program: baris(k, 'program').length,
    kegiatan: baris(k, 'kegiatan').length,
    subkegiatan: baris(k, 'subkegiatan').length,
    sasaran: new Set(daftarIku(k).map((i) => i.sasaran)).size,
    iku: daftarIku(k).length,
    indikator: indikator.length,
    tercapai: indikator.filter((i) => (i.capaian ?? 0) >= 100).length,
    pegawai,
  };
  const n = nilai[apa.replace(/[\s-]/g, '')];
  return n === undefined || n === null ? n : formatAngka(n);
}

function dariIku(k: Konteks, i: Iku | undefined, bidang: string): Nilai {
  if (!i) return undefined;
  const angka = (n: number | null | undefined) => bersatuan(n ?? null, i.satuan);
  const nilai: Record<string, Nilai> = {
    target: angka(i.target),
    capaian: angka(i.capaian),
    realisasi: angka(i.capaian),
    awal: angka(i.awal),
    tingkat: i.tingkat === null ? null : persen(i.tingkat),
    selisih: i.capaian === null || i.awal === null ? null : formatAngka(Math.abs(i.capaian - i.awal), 2),
    indikator: i.indikator,
    sasaran: i.sasaran,
    satuan: i.satuan,
    predikat: i.predikat,
    formulasi: i.formulasi,
    'renstra.target': angka(i.renstra?.target),
    'renstra.tingkat': i.renstra?.tingkat == null ? null : persen(i.renstra.tingkat),
    'renstra.predikat': i.renstra?.predikat ?? null,
    'pk.target': angka(i.targetPk),
    'pk.indikator': k.dokumen?.perjanjian?.isi.baris[i.no - 1]?.indikator.nilai ?? null,
  };
  return nilai[bidang.toLowerCase()];
}

function dariLhe(k: Konteks, apa: string): Nilai {
  const lhe = k.dokumen?.lhe?.isi ?? null;
  const skor = lhe ? bandingLhe(lhe, k.ketentuan).jumlah.nilai : null;
  const status = (s: string) => formatAngka(k.bukti.filter((b) => b.status === s).length);
  const nilai: Record<string, Nilai> = {
    nilai: skor === null ? null : formatAngka(skor, 2),
    predikat: predikatLhe(skor, k.ketentuan)?.kode ?? null,
    kategori: predikatLhe(skor, k.ketentuan)?.nama ?? null,
    tahun: lhe?.tahun == null ? null : String(lhe.tahun),
    rekomendasi: formatAngka(k.dokumen?.tindakLanjut?.isi.length ?? k.bukti.length),
    selesai: status('selesai'),
    proses: status('proses'),
    belum: status('belum'),
  };
  return nilai[apa];
}

function dariPelayanan(k: Konteks, no: string, bidang: string): Nilai {
  const cocok = (k.dokumen?.pelayanan?.isi ?? []).filter((b) => String(b.no.nilai) === no.trim());
  const pertama = cocok[0];
  if (!pertama) return undefined;
  const tw = /^tw([1-4])$/i.exec(bidang);
  if (bidang && !tw) return undefined;
  const isi = tw ? [pertama.tw[Number(tw[1]) - 1]?.nilai ?? null] : pertama.tw.map((s) => s.nilai);
  const ada = isi.filter((n): n is number => n !== null);
  return ada.length === 0 ? null : formatAngka(ada.reduce((a, b) => a + b, 0));
}

function dariSdm(k: Konteks, kelompok: string): Nilai {
  const baris = (k.dokumen?.sdm?.isi ?? []).flatMap((t) => t.baris);
  const b = baris.find((r) => (r.kelompok.nilai ?? '').toLowerCase() === kelompok.toLowerCase());
  if (!b) return undefined;
  return b.jumlah.nilai === null ? null : formatAngka(b.jumlah.nilai);
}

function uangBernama(k: Konteks, nama: string): Uang | null {
  const r = ringkasanAnggaran(k);
  const peta: Record<string, Uang | null> = {
    total: r.total,
    'belanja-langsung': r.langsung,
    'belanja-tidak-langsung': r.tidakLangsung,
    pengukuran: r.pengukuran,
  };
  return peta[nama] ?? null;
}

function dariUang(nama: string, u: Uang): Nilai {
  const rp = (n: number | null) => (n === null ? null : rupiah(n));
  const nilai: Record<string, Nilai> = {
    pagu: rp(u.pagu),
    'realisasi-rp': rp(u.realisasi),
    realisasi: rp(u.realisasi),
    sisa: rp(u.sisa),
    serapan: u.serapan === null ? null : persen(u.serapan),
  };
  return nilai[nama];
}

function dariBaris(k: Konteks, nama: string, b: BarisRekap): Nilai {
  const i = b.indikator[0] ?? null;
  const rp = dariUang(nama === 'realisasi' ? '' : nama, uang(b.anggaran, b.realisasiRp));
  if (rp !== undefined) return rp;
  const hasil = i?.capaian ?? b.rataK;
  const pct = (n: number | null) => (n === null ? null : persen(n));
  const e = efisiensi(b.anggaran, b.realisasiRp, b.rataK ?? hasil);
  const nilai: Record<string, Nilai> = {
    nama: namaRapi(b.nama),
    bidang: b.bidang,
    indikator: i?.nama ?? null,
    satuan: i?.satuan ?? null,
    target: bersatuan(i?.target ?? null, i?.satuan ?? null),
    realisasi: bersatuan(i?.realisasi ?? null, i?.satuan ?? null),
    capaian: pct(hasil),
    rata: pct(b.rataK),
    predikat: namaPredikat(k, b.rataK ?? hasil),
    'predikat-rp': namaPredikat(k, b.rataRp ?? b.serapan),
    efisiensi: pct(e),
  };
  return nilai[nama];
}
