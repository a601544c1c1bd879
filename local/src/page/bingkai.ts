/** A page of the add-on (sidebar or dialog) in a sandboxed frame, its calls answered by the add-on's functions. */
import type { PesanHalaman, PesanPanel } from './pesan';

export interface Bingkai {
  elemen: HTMLIFrameElement;
  lepas(): void;
}

export function pasangBingkai(
  berkas: string,
  judul: string,
  panggil: (fungsi: string, argumen: unknown[]) => Promise<unknown>,
  tutup: () => void,
): Bingkai {
  const elemen = document.createElement('iframe');
  // Without allow-same-origin: the add-on's page can reach neither this page nor the host's files.
  elemen.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-downloads');
  elemen.title = judul;
  elemen.src = `/panel/${encodeURIComponent(berkas)}`;
  const terima = async (acara: MessageEvent<PesanPanel>) => {
    if (acara.source !== elemen.contentWindow) return;
    const pesan = acara.data;
    if (pesan?.jenis === 'tutup') return tutup();
    if (pesan?.jenis !== 'panggil') return;
    const jawab = (isi: Pick<PesanHalaman, 'hasil' | 'galat'>) =>
      elemen.contentWindow?.postMessage(
        { jenis: 'jawaban', id: pesan.id, ...isi } satisfies PesanHalaman,
        '*',
      );
    try {
      jawab({ hasil: await panggil(String(pesan.fungsi), pesan.argumen), galat: null });
    } catch (sebab) {
      jawab({ hasil: null, galat: sebab instanceof Error ? sebab.message : String(sebab) });
    }
  };
  addEventListener('message', terima);
  return {
    elemen,
    lepas() {
      removeEventListener('message', terima);
      elemen.remove();
    },
  };
}
