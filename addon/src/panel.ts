/** The functions that the page calls. The page imports their types only, so a renamed one fails to compile there. */

import { indeksKolom, type KoreksiKolom } from '@lembar-kinerja/shared/dasar/kisi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { HasilPenetapan, KeadaanBukti, StatusDitetapkan } from '@lembar-kinerja/shared/kawat/bukti';
import type { KoreksiBuku } from '@lembar-kinerja/shared/kawat/koreksi';
import type { Laporan } from '@lembar-kinerja/shared/kawat/laporan';
import type { Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { Pengaturan, PengaturanSaya } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { Pengesahan, StatusPengesahan } from '@lembar-kinerja/shared/kawat/pengesahan';
import type { SnapshotDaftar, SnapshotLengkap } from '@lembar-kinerja/shared/kawat/snapshot';
import type { Abaian } from '@lembar-kinerja/shared/kawat/temuan';
import { readBuku } from '@lembar-kinerja/shared/lembar/baca';
import { BIDANG_PILIHAN, namaBidang } from '@lembar-kinerja/shared/lembar/nama-bidang';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import type { TemuanCetak } from '@lembar-kinerja/shared/temuan/lembar-temuan';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { minta, mintaBerkas } from './api';
import { galat, jawab } from './galat';
import { ambilKartu, type Kartu } from './kartu';
import type { BerkasUnduhan, HasilCaraBaca, HasilPeriksa, Jawaban } from './kawat';
import { ambilKoreksi, simpanKoreksi } from './koreksi';
import { bacaLembarAktif, bacaLembarBernama, idBukuAktif, namaLembar, tunjukSel } from './lembar';
import { ambilPilihan, simpanPilihan } from './pilihan-ketentuan';
import { type RingkasanSnapshot, ringkasSnapshot } from './ringkas';
import { cariTemuan } from './temuan-sama';

/** The card that the menu asked for; asked once, then the page opens with the check. */
export function kartuAwal(): Jawaban<Kartu> {
  return jawab(ambilKartu);
}

/** Checks the active sheet in the add-on itself; no request leaves. */
export function periksaLembarIni(): Jawaban<HasilPeriksa> {
  return jawab(() => {
    const buku = { ...bacaLembarAktif(), koreksi: ambilKoreksi() };
    const { pengukuran, dokumen, temuan } = checkBuku(buku);
    return {
      berkas: buku.berkas,
      lembar: buku.lembar[0]?.nama ?? '',
      temuan: periksa({ rekap: null, pengukuran, dokumen, pilihan: ambilPilihan(), temuanBaca: temuan }),
    };
  });
}

/** How the active sheet is read, and the fields that a column can be shown to be. */
export function lihatCaraBaca(): Jawaban<HasilCaraBaca> {
  return jawab(() => {
    const buku = bacaLembarAktif();
    segarkanKoreksi(buku.id);
    const koreksi = ambilKoreksi();
    const lembar = buku.lembar[0]?.nama ?? '';
    const [cara = null] = readBuku({ ...buku, koreksi }).cara;
    const bidang = BIDANG_PILIHAN.map((b): [string, string] => [b, namaBidang(b)]);
    return { lembar, cara, bidang, ditunjukkan: Object.keys(koreksi[lembar]?.kolom ?? {}) };
  });
}

/**
 * Shows what a column of the active sheet is; null: the sheet is read by its header again. Kept for the consolidation and
 * for this spreadsheet; gives how the sheet is read now.
 */
export function tunjukKolom(pilihan: { kolom: string; bidang: string } | null): Jawaban<HasilCaraBaca> {
  const disimpan = jawab(() => {
    const buku = bacaLembarAktif();
    const lembar = buku.lembar[0]?.nama ?? '';
    const lama = ambilKoreksi()[lembar];
    const koreksi: KoreksiKolom = { kolom: {}, sidikKepala: null };
    if (pilihan !== null) {
      const [cara] = readBuku(buku).cara;
      const letak = indeksKolom(pilihan.kolom);
      const lain = Object.entries(lama?.kolom ?? {}).filter(([b, k]) => b !== pilihan.bidang && k !== letak);
      koreksi.kolom = { ...Object.fromEntries(lain), [pilihan.bidang]: letak };
      koreksi.sidikKepala = cara?.sidikKepala ?? null;
    }
    simpanKoreksi(minta('put', `koreksi/${ruas(buku.id)}`, { lembar, ...koreksi }));
    return null;
  });
  return disimpan.ok ? lihatCaraBaca() : disimpan;
}

/** What others showed meanwhile; without the service what this spreadsheet remembers holds. */
function segarkanKoreksi(id: string): void {
  const didapat = jawab(() => minta<KoreksiBuku>('get', `koreksi/${ruas(id)}`));
  if (didapat.ok) simpanKoreksi(didapat.isi);
}

/** Year of the open spreadsheet: the latest in its sheets' names (`Pengukuran 2024`), else its Profil's; null: neither. */
export function tahunLembar(): Jawaban<number | null> {
  return jawab(() => {
    const tahun = namaLembar().flatMap((nama) => (nama.match(/\b20\d\d\b/g) ?? []).map(Number));
    if (tahun.length > 0) return Math.max(...tahun);
    const profil = bacaLembarBernama('Profil');
    return (profil && readBuku(profil).dokumen?.profil?.isi.tahun) ?? null;
  });
}

/** Selects a cell of the open spreadsheet. */
export function pilihSel(lembar: string, sel: string): Jawaban<null> {
  return jawab(() => {
    tunjukSel(lembar, sel);
    return null;
  });
}

/** Set-aside notes of the newest snapshot for these findings, in their order; null where there is none. */
export function lihatAbaian(temuan: Temuan[]): Jawaban<(Abaian | null)[]> {
  return jawab(() => {
    const terbaru = snapshotTerbaru();
    return temuan.map((t) => (terbaru && cariTemuan(terbaru, t, idBukuAktif())?.diabaikan) ?? null);
  });
}

/** Sets a finding aside, by its entry in the newest snapshot: there it is kept with name, date and reason. */
export function abaikanTemuan(temuan: Temuan, alasan: string): Jawaban<Abaian> {
  return jawab(() => {
    const terbaru = snapshotTerbaru();
    const tercatat = terbaru && cariTemuan(terbaru, temuan, idBukuAktif());
    if (!terbaru || !tercatat) throw galat('temuan/belum-dikonsolidasi');
    return minta<Abaian>('post', `temuan/${ruas(tercatat.id)}/abaikan`, { snapshot: terbaru.id, alasan });
  });
}

/** These findings as a list to be printed, with the notes that set them aside. */
export function cetakTemuan(lembar: string, temuan: TemuanCetak[]): Jawaban<BerkasUnduhan> {
  // The list does not show related cells, and a request has a size limit.
  const ringan = temuan.map((t) => ({ ...t, terkait: [] }));
  return jawab(() => ({
    nama: `Temuan ${lembar}.xlsx`,
    ...mintaBerkas('post', 'temuan/cetak', { temuan: ringan }),
  }));
}

/** All findings of a snapshot as a list to be printed. */
export function cetakTemuanSnapshot(id: string): Jawaban<BerkasUnduhan> {
  return jawab(() => ({ nama: 'temuan.xlsx', ...mintaBerkas('get', `snapshot/${ruas(id)}/temuan.xlsx`) }));
}

function snapshotTerbaru(): SnapshotLengkap | null {
  const [terbaru] = minta<SnapshotDaftar[]>('get', 'snapshot?batas=1');
  return terbaru ? minta<SnapshotLengkap>('get', `snapshot/${ruas(terbaru.id)}`) : null;
}

const ruas = (id: string): string => encodeURIComponent(id);

/** Settings, and who is asking with which rights. */
export function lihatPengaturan(): Jawaban<PengaturanSaya> {
  return jawab(() => simpanPilihan(minta<PengaturanSaya>('get', 'pengaturan')));
}

export function simpanPengaturan(isi: Pengaturan): Jawaban<Pengaturan> {
  return jawab(() => simpanPilihan(minta<Pengaturan>('put', 'pengaturan', isi)));
}

/** Running jobs and the person's own last ones, newest first. */
export function daftarPekerjaan(): Jawaban<Pekerjaan[]> {
  return jawab(() => minta('get', 'pekerjaan'));
}

export function lihatPekerjaan(id: string): Jawaban<Pekerjaan> {
  return jawab(() => minta('get', `pekerjaan/${ruas(id)}`));
}

export function batalkanPekerjaan(id: string): Jawaban<Pekerjaan> {
  return jawab(() => minta('post', `pekerjaan/${ruas(id)}/batal`, {}));
}

/** Repeats the failed steps only. */
export function ulangiPekerjaan(id: string): Jawaban<Pekerjaan> {
  return jawab(() => minta('post', `pekerjaan/${ruas(id)}/ulangi`, {}));
}

export function mulaiKonsolidasi(tahun: number, triwulan: number): Jawaban<Pekerjaan> {
  return jawab(() => minta('post', 'konsolidasi', { tahun, triwulan }));
}

export function daftarSnapshot(): Jawaban<SnapshotDaftar[]> {
  return jawab(() => minta('get', 'snapshot?batas=50'));
}

export function lihatSnapshot(id: string): Jawaban<RingkasanSnapshot> {
  return jawab(() => ringkasSnapshot(minta('get', `snapshot/${ruas(id)}`)));
}

/** Moves the approval on; unlocking (`draf`) needs a reason. */
export function sahkanSnapshot(id: string, ke: StatusPengesahan, alasan: string | null): Jawaban<Pengesahan> {
  return jawab(() =>
    minta('post', `snapshot/${ruas(id)}/sahkan`, { ke, ...(alasan === null ? {} : { alasan }) }),
  );
}

/** The follow-up matrix with the state of every link, as last checked. */
export function lihatBukti(): Jawaban<KeadaanBukti> {
  return jawab(() => minta('get', 'bukti'));
}

export function periksaBukti(): Jawaban<Pekerjaan> {
  return jawab(() => minta('post', 'bukti/periksa', {}));
}

/** A person's word on a status, with the reason; `status: null` goes back to the text of the sheet. */
export function tetapkanStatus(
  baris: string,
  status: StatusDitetapkan | null,
  alasan: string | null,
): Jawaban<HasilPenetapan> {
  return jawab(() =>
    minta('post', `bukti/${ruas(baris)}/status`, { status, ...(alasan === null ? {} : { alasan }) }),
  );
}

export function daftarLaporan(): Jawaban<Laporan[]> {
  return jawab(() => minta('get', 'laporan?batas=20'));
}

export function mulaiLaporan(snapshot: string): Jawaban<Pekerjaan> {
  return jawab(() => minta('post', 'laporan', { snapshot }));
}

/** One file of a report; it comes through the add-on because the page may not call the api itself. */
export function unduhLaporan(id: string, berkas: string): Jawaban<BerkasUnduhan> {
  return jawab(() => ({ nama: berkas, ...mintaBerkas('get', `laporan/${ruas(id)}/${ruas(berkas)}`) }));
}
