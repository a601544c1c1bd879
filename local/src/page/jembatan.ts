/** `google.script` inside the sandboxed sidebar: calls go to the page around it as messages. */
import type { PesanHalaman, PesanPanel } from './pesan';

type Penangan = (isi: unknown, benda?: unknown) => void;

interface Jalan {
  sukses: Penangan;
  gagal: Penangan;
  benda: unknown;
}

const menunggu = new Map<number, Jalan>();
let nomor = 0;

// The frame's origin is opaque, and the page around it is the only one that can have framed it (frame-src).
const kirim = (pesan: PesanPanel) => parent.postMessage(pesan, '*');

addEventListener('message', (acara: MessageEvent<PesanHalaman>) => {
  if (acara.source !== parent || acara.data?.jenis !== 'jawaban') return;
  const { id, hasil, galat } = acara.data;
  const jalan = menunggu.get(id);
  menunggu.delete(id);
  if (!jalan) return;
  if (galat === null) jalan.sukses(hasil, jalan.benda);
  else jalan.gagal(new Error(galat), jalan.benda);
});

function pelari(jalan: Jalan): unknown {
  return new Proxy(
    {},
    {
      get(_sasaran, nama) {
        if (nama === 'withSuccessHandler') return (sukses: Penangan) => pelari({ ...jalan, sukses });
        if (nama === 'withFailureHandler') return (gagal: Penangan) => pelari({ ...jalan, gagal });
        if (nama === 'withUserObject') return (benda: unknown) => pelari({ ...jalan, benda });
        return (...argumen: unknown[]) => {
          nomor += 1;
          menunggu.set(nomor, jalan);
          kirim({ jenis: 'panggil', id: nomor, fungsi: String(nama), argumen });
        };
      },
    },
  );
}

const KOSONG: Jalan = {
  sukses: () => undefined,
  gagal: (galat) => {
    throw galat;
  },
  benda: undefined,
};

Object.assign(globalThis, {
  google: {
    script: {
      run: pelari(KOSONG),
      host: { close: () => kirim({ jenis: 'tutup' }), editor: { focus: () => kirim({ jenis: 'fokus' }) } },
    },
  },
});
