/** A person's word on the status of one recommendation, with the reason. */

import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { NAMA_STATUS } from '@lembar-kinerja/shared/bukti/nama';
import { kunciBaris } from '@lembar-kinerja/shared/bukti/penetapan';
import type { StatusDitetapkan } from '@lembar-kinerja/shared/kawat/bukti';
import { barisSimpan, bidang, el, isi, kabari, papanKabar, pilihan, tombol } from './dom';
import { jalankan } from './konteks';
import { panggil } from './panggil';

const KEMBALI = '';

/** @param sesudah is given the row as it stands now */
export function tetapkanBukti(r: BuktiRekomendasi, sesudah: (baru: BuktiRekomendasi) => void): HTMLElement {
  const wadah = el('div');
  const buka = tombol('Tetapkan status', () => isi(wadah, formulir(r, sesudah, tutup)), {
    teks: true,
    sebut: `Tetapkan status rekomendasi nomor ${r.no}`,
  });
  const tutup = () => {
    isi(wadah, buka);
    buka.focus();
  };
  isi(wadah, buka);
  return wadah;
}

function formulir(
  r: BuktiRekomendasi,
  sesudah: (baru: BuktiRekomendasi) => void,
  tutup: () => void,
): HTMLElement {
  const alasan = el('textarea', { maxlength: 1000 });
  const isianAlasan = bidang('Alasan', alasan, 'Disimpan bersama nama Anda dan tanggalnya.');
  const status = pilihan(
    [
      ...(['selesai', 'proses', 'belum'] as const).map((s) => [s, NAMA_STATUS[s]] as const),
      ...(r.penetapan ? [[KEMBALI, 'Kembali ke teks lembar'] as const] : []),
    ],
    r.status,
    (nilai) => {
      isianAlasan.hidden = nilai === KEMBALI;
    },
  );
  const papan = papanKabar();
  const simpan = tombol('Simpan status', () => {
    const kembali = status.value === KEMBALI;
    if (!kembali && alasan.value.trim().length < 3) {
      kabari(papan, 'Tulis alasannya dulu, paling sedikit 3 huruf.', 'galat');
      alasan.focus();
      return;
    }
    void jalankan(papan, simpan, async () => {
      const [pilih, kata] = kembali
        ? ([null, null] as const)
        : ([status.value as StatusDitetapkan, alasan.value.trim()] as const);
      sesudah({ ...r, ...(await panggil('tetapkanStatus', kunciBaris(r), pilih, kata)) });
    });
  });
  return el('div', {}, bidang('Status', status), isianAlasan, barisSimpan(simpan, tutup), papan);
}
