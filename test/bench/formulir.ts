/**
 * Reads many drawn forms and says how well: `npm run -s uji:formulir -- --benih 1..1000`.
 * `--satu N` shows one seed: the form's choices, its cells and what is wrong with its reading; `--susut N` the least form that fails like it.
 */
import { parseArgs } from 'node:util';
import { bangun } from '../../shared/uji/pembangkit/bangun';
import { bukanFormulir, JENIS_LAIN } from '../../shared/uji/pembangkit/bukan-formulir';
import { gambar, ujiBenih } from '../../shared/uji/pembangkit/gambar';
import type { Rancangan } from '../../shared/uji/pembangkit/rancangan';
import { type Banding, bandingkan, periksaBuku, tanpaSalah } from '../formulir/banding';

const { values } = parseArgs({
  options: {
    benih: { type: 'string', default: '1..1000' },
    satu: { type: 'string' },
    susut: { type: 'string' },
  },
});

const persen = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(2)} %`;

/** `galat: kode-ganda`, `angka tw1.rp`, `tingkat`: what a failure is about, without where. */
function jenis(salah: string): string {
  const [apa = '', ekor = ''] = salah.split(/: (.*)/s);
  if (apa === 'galat') return `galat ${ekor.split(' ')[0]}`;
  if (apa === 'baris') return `baris: ${ekor.split(' ')[1]}`;
  return apa.startsWith('angka') ? apa.replace(/\d/, 'N') : apa;
}

function tampilkan(r: Rancangan): void {
  const { buku, benar } = bangun(r);
  console.log(JSON.stringify(r));
  for (const l of buku.lembar.slice(0, 1))
    l.nilai.forEach((b, i) => {
      console.log(
        `${i + 1}\t${b.map((n) => (n === null ? '' : String(n).replace(/\n/g, '⏎').slice(0, 26))).join('|')}`,
      );
    });
  console.log(bandingkan(buku, benar).salah.join('\n'));
}

if (values.satu !== undefined) tampilkan(gambar(Number(values.satu)));
else if (values.susut !== undefined) {
  const { tersusut } = ujiBenih(Number(values.susut), tanpaSalah);
  if (tersusut) tampilkan(tersusut);
  else console.log('lulus');
} else laporkan();

function laporkan(): void {
  const [dari = 1, sampai = dari] = values.benih.split('..').map(Number);
  const jumlah = { angkaBenar: 0, angka: 0, barisBenar: 0, baris: 0, lulus: 0, bergalat: 0, peringatan: 0 };
  const menurutJenis = new Map<string, { banyak: number; benih: number[]; contoh: string }>();
  let terlama = { milidetik: 0, benih: 0 };
  for (let benih = dari; benih <= sampai; benih++) {
    const { buku, benar } = bangun(gambar(benih));
    const h: Banding = bandingkan(buku, benar);
    jumlah.angkaBenar += h.angka.benar;
    jumlah.angka += h.angka.semua;
    jumlah.barisBenar += h.baris.benar;
    jumlah.baris += h.baris.semua;
    jumlah.lulus += h.salah.length === 0 ? 1 : 0;
    jumlah.bergalat += h.galat.length > 0 ? 1 : 0;
    if (h.milidetik > terlama.milidetik) terlama = { milidetik: h.milidetik, benih };
    for (const s of h.salah) {
      const j = menurutJenis.get(jenis(s)) ?? { banyak: 0, benih: [], contoh: s };
      j.banyak++;
      if (!j.benih.includes(benih)) j.benih.push(benih);
      menurutJenis.set(jenis(s), j);
    }
  }
  const banyak = sampai - dari + 1;
  console.log(`${banyak} formulir: ${jumlah.lulus} tanpa satu pun kesalahan`);
  console.log(`angka  ${persen(jumlah.angkaBenar, jumlah.angka)} dari ${jumlah.angka}`);
  console.log(
    `baris  ${persen(jumlah.barisBenar, jumlah.baris)} dari ${jumlah.baris} dengan nama, tingkat, kode, dan pemiliknya`,
  );
  console.log(`galat  ${jumlah.bergalat} formulir bergalat tanpa salah`);
  console.log(`lama   paling lama ${Math.round(terlama.milidetik)} ms (benih ${terlama.benih})`);
  for (const [nama, j] of [...menurutJenis].sort((a, b) => b[1].benih.length - a[1].benih.length))
    console.log(
      `${String(j.benih.length).padStart(5)} formulir  ${nama}  (benih ${j.benih.slice(0, 8).join(', ')})\n        ${j.contoh.slice(0, 200)}`,
    );
  laporLain(dari, sampai);
}

/** Sheets that are no such form. */
function laporLain(dari: number, sampai: number): void {
  const keliru: string[] = [];
  for (let benih = dari; benih <= sampai; benih++)
    for (const apa of JENIS_LAIN) {
      const { lembar } = bukanFormulir(benih, apa);
      const { terbaca, temuan } = periksaBuku({
        id: 'x',
        berkas: 'Lain.xlsx',
        revisi: null,
        lembar: [lembar],
      });
      const galat = temuan.filter((t) => t.tingkat !== 'info');
      if (terbaca.pengukuran.length > 0) keliru.push(`${apa} ${benih}: dibaca sebagai pengukuran`);
      if (terbaca.dokumen !== null) {
        const bagian = Object.entries(terbaca.dokumen).filter(([, v]) => v !== null && typeof v === 'object');
        keliru.push(`${apa} ${benih}: dibaca sebagai ${bagian.map(([k]) => k).join(', ')}`);
      }
      if (galat.length > 0) keliru.push(`${apa} ${benih}: ${galat[0]?.aturan} ${galat[0]?.pesan}`);
    }
  console.log(`\nbukan formulir: ${keliru.length} keliru`);
  const per = new Map<string, string[]>();
  for (const k of keliru) {
    const kunci = k.replace(/ \d+:/, ':').slice(0, 60);
    per.set(kunci, [...(per.get(kunci) ?? []), k]);
  }
  for (const [k, isi] of per) console.log(`${isi.length} × ${k} … ${isi[0]}`);
}
