/** Rule `lebih-orang`: more persons served in a quarter than the text says there are. */
import { formatAngka, readAngka } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import type { Lahan } from '../lahan';
import { temuanSel } from './lapor';

/** `Dari 6.060 aparatur …`, `jumlah ASN sebanyak 6.060`. */
const POPULASI = [
  /\bdari\s+(?:jumlah\s+|seluruh\s+|total\s+)?(\d{1,3}(?:\.\d{3})+)\s+(?:orang\s+)?(?:aparatur|asn|pegawai|pns)/i,
  /\bjumlah (?:seluruh )?(?:asn|aparatur|pegawai)[^.\d]{0,60}?(\d{1,3}(?:\.\d{3})+)/i,
];
const ASN = /\b(asn|aparatur|pegawai|pns)\b/i;

export function lebihOrang({ dokumen }: Lahan): Temuan[] {
  const bagian = dokumen?.pelayanan;
  if (!dokumen || !bagian) return [];
  const sumber = (dokumen.narasi?.isi ?? []).flatMap(({ isi, sel }) => {
    const m = POPULASI.map((p) => p.exec(isi)).find((x) => x);
    const n = m ? readAngka(m[1] ?? '', 'orang').nilai : null;
    return n === null ? [] : [{ n, sel }];
  });
  const [populasi] = sumber.sort((a, b) => b.n - a.n);
  if (!populasi || !dokumen.narasi) return [];
  const asal = { berkas: dokumen.berkas, lembar: dokumen.narasi.lembar, sel: populasi.sel };
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  return bagian.isi
    .filter((b) => ASN.test(b.jenis.nilai ?? ''))
    .flatMap((b) =>
      b.tw.flatMap((sel, i): Temuan[] =>
        sel.nilai !== null && sel.nilai > populasi.n
          ? [
              temuanSel(t, sel, {
                aturan: 'lebih-orang',
                tingkat: 'peringatan',
                pesan: `${b.jenis.nilai} triwulan ${i + 1} tercetak ${formatAngka(sel.nilai)}, padahal jumlah aparatur menurut Narasi ${formatAngka(populasi.n)}.`,
                terkait: [asal],
                selisih: sel.nilai - populasi.n,
              }),
            ]
          : [],
      ),
    );
}
