/** Rules on the kode itself: `kode-ganda` and `kode-induk`. */

import type { Level } from '../../kinerja/istilah';
import { indukKode, URUTAN } from '../../kinerja/kode';
import type { BarisTerbaca, PengukuranTerbaca } from '../../lembar/terbaca';
import { kodeBaris } from '../../rekap/pohon';
import { sebut } from '../kalimat';
import type { HasilAturan, Lahan, Perkara } from '../lahan';

/** A kode with figures in two places: the first in file order counts, the other is not in the rekap. */
export function kodeGanda(lahan: Lahan): HasilAturan {
  const perkara = lahan.simpul.flatMap((s): Perkara[] => {
    const pertama = s.pemilik;
    if (!pertama) return [];
    return s.kembar.map((asal) => {
      const { berkas, lembar } = pertama.pengukuran;
      const tempat = `${berkas}, lembar ${lembar}, sel ${pertama.baris.kode.sel ?? pertama.baris.nama.sel ?? ''}`;
      return {
        asal,
        sel: asal.baris.kode,
        tingkat: 'galat',
        pesan: `Kode ${sebut(asal)} sudah dipakai di ${tempat}. Baris yang pertama itu yang dihitung; baris ini tidak masuk rekap sampai kodenya dibetulkan atau salah satunya dihapus.`,
        terkait: [{ asal: pertama, sel: pertama.baris.kode }],
        tercetak: s.kode,
      };
    });
  });
  return { perkara };
}

/** A row stands below another owner on its sheet than its kode says. */
export function kodeInduk(lahan: Lahan): HasilAturan {
  return { perkara: lahan.pengukuran.flatMap(salahInduk) };
}

function salahInduk(p: PengukuranTerbaca): Perkara[] {
  const terakhir = new Map<Level, BarisTerbaca>();
  const perkara: Perkara[] = [];
  for (const baris of p.baris) {
    const kode = kodeBaris(baris);
    const seharusnya = kode && indukKode(kode);
    const atas = URUTAN[URUTAN.indexOf(baris.level) - 1];
    const induk = atas && terakhir.get(atas);
    const kodeIndukTampak = induk && kodeBaris(induk);
    if (kode && seharusnya && induk && kodeIndukTampak && kodeIndukTampak !== seharusnya) {
      const asal = { pengukuran: p, baris };
      perkara.push({
        asal,
        sel: baris.kode,
        tingkat: 'galat',
        pesan: `${sebut(asal)} berdiri di bawah ${sebut({ pengukuran: p, baris: induk })}, padahal menurut kodenya termasuk ${seharusnya}. Betulkan kodenya atau pindahkan barisnya.`,
        terkait: [{ asal: { pengukuran: p, baris: induk }, sel: induk.kode }],
        tercetak: kode,
      });
    }
    terakhir.set(baris.level, baris);
    for (const bawah of URUTAN.slice(URUTAN.indexOf(baris.level) + 1)) terakhir.delete(bawah);
  }
  return perkara;
}
