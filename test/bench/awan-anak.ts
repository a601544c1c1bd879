/** In a process of its own, so that its memory is its own: `awan-anak CONTOH INSTANSI`. Prints one line of JSON. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mesin } from '@lembar-kinerja/functions/pekerjaan/mesin';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { AntreanLokal } from '../../local/src/antrean/antrean';
import { type RakitanUji, rakitUji } from '../awan-rakit';

const [contoh = '', jumlah = ''] = process.argv.slice(2);
const PERIODE = { tahun: 2024, triwulan: 4 };

async function utama(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-bench-awan-'));
  const simpanan = new LibsqlStore(join(folder, 'antrean.db'));
  const antrean = new AntreanLokal({ store: simpanan, serentak: 4 });
  const milik = new Map<string, Mesin>();
  const instansi: RakitanUji[] = [];
  for (let i = 0; i < Number(jumlah); i++) {
    const r = await rakitUji({
      contoh,
      tenggatPermintaan: 60_000,
      kirim: (tugas) => {
        milik.set(tugas.pekerjaan, r.mesin);
        return antrean.kirim(tugas);
      },
    });
    instansi.push(r);
  }
  antrean.mulai(async (tugas, terakhir) => milik.get(tugas.pekerjaan)?.jalankan(tugas, terakhir));
  const reads = () => instansi.reduce((n, r) => n + r.tiruan.hitung.sheets, 0);
  const putaran = async () => {
    const [awal, mulai] = [reads(), performance.now()];
    const pekerjaan = await Promise.all(
      instansi.map((r) => r.mesin.mulai('konsolidasi', 'konsolidasi-2024-4', PERIODE, 'a@contoh.go.id')),
    );
    await antrean.kosong();
    const akhir = await Promise.all(instansi.map((r, i) => r.mesin.lihat(pekerjaan[i]?.id ?? '')));
    if (akhir.some((p) => p?.status !== 'selesai')) throw new Error('tidak semua konsolidasi selesai');
    return { detik: (performance.now() - mulai) / 1000, reads: reads() - awal };
  };
  const pertama = await putaran();
  await putaran();
  // Nothing has changed since, the own Rekap sheets included.
  const tetap = await putaran();
  console.log(JSON.stringify({ pertama, tetap, puncak: process.resourceUsage().maxRSS * 1024 }));
  await antrean.berhenti();
  await Promise.all(instansi.map((r) => r.tutup()));
  await simpanan.close();
  rmSync(folder, { recursive: true });
}

void utama();
