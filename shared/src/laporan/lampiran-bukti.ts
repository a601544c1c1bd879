/** The evidence behind the follow-up matrix: every link with its state, and who else shows it. */
import { NAMA_KEADAAN, NAMA_STATUS } from '../bukti/nama';
import { kepala, paragraf, sel, tabel } from './blok';
import { daftarKata } from './kalimat';
import type { Konteks } from './konteks';
import { kalimatTindakLanjut } from './lhe';
import type { Blok } from './model';

export function lampiranBukti(k: Konteks): Blok[] {
  return [
    paragraf(kalimatTindakLanjut(k.bukti)),
    tabel({
      lebar: [6, 50, 17, 52, 24],
      ukuran: 7.5,
      kepala: [kepala('No', 'Rekomendasi', 'Status', 'Bukti Dukung', 'Keadaan')],
      baris: k.bukti.flatMap((b) => {
        const banyak = Math.max(1, b.tautan.length);
        return Array.from({ length: banyak }, (_, i) => {
          const t = b.tautan[i] ?? null;
          const lain = t ? t.dipakaiOleh.filter((no) => no !== b.no) : [];
          return [
            ...(i === 0
              ? [
                  sel(String(b.no), { rata: 'tengah', baris: banyak }),
                  sel(b.rekomendasi, { baris: banyak }),
                  sel(NAMA_STATUS[b.status], { baris: banyak }),
                ]
              : []),
            sel(t ? `${t.nama ? `${t.nama}\n` : ''}${t.url}` : null),
            sel(
              t
                ? `${NAMA_KEADAAN[t.keadaan]}${lain.length > 0 ? `; juga dipakai rekomendasi ${daftarKata(lain.map(String))}` : ''}`
                : 'tanpa tautan',
            ),
          ];
        });
      }),
    }),
  ];
}
