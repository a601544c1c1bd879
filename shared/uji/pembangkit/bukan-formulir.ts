/** Sheets that offices keep and that measure nothing by quarter: read as nothing else, and never accused. */
import { BULAN } from '../../src/dasar/bulan';
import type { Lembar, Nilai } from '../../src/dasar/kisi';
import { Acak } from './acak';
import { INSTANSI, KEGIATAN, SUB } from './kata';

const ORANG = ['Andi Contoh', 'Budi Misal', 'Citra Umpama', 'Dewi Andai', 'Eko Ibarat', 'Fitri Teladan'];
const REKENING = [
  '5.1.01.01.01.0001',
  '5.1.01.01.02.0001',
  '5.1.02.01.01.0024',
  '5.1.02.02.01.0003',
  '5.2.02.05.01.0005',
];
const BELANJA = [
  'Belanja Gaji Pokok PNS',
  'Belanja Tunjangan Keluarga',
  'Belanja Alat Tulis Kantor',
  'Belanja Honorarium Narasumber',
  'Belanja Modal Komputer',
];

type Isi = (acak: Acak, tahun: number, instansi: string) => { nama: string; nilai: Nilai[][] };

const JENIS: Record<string, Isi> = {
  rfkBulanan: (acak, tahun, instansi) => ({
    nama: 'RFK',
    nilai: [
      [`LAPORAN REALISASI FISIK DAN KEUANGAN (RFK) BULAN ${acak.pilih(BULAN).toUpperCase()} ${tahun}`],
      [instansi],
      [],
      [
        'No',
        'Kegiatan/Sub Kegiatan',
        'Pagu Anggaran (Rp)',
        'Realisasi Keuangan',
        null,
        'Realisasi Fisik (%)',
        'Sisa Anggaran',
        'Keterangan',
      ],
      [null, null, null, 'Rp', '%', null, null, null],
      ...acak.ambil(SUB, 6).map((nama, i): Nilai[] => {
        const pagu = acak.antara(10, 900) * 1_000_000;
        const habis = Math.round(pagu * 0.43);
        return [i + 1, nama, pagu, habis, 43, acak.antara(10, 90), pagu - habis, null];
      }),
    ],
  }),
  rfkSetahun: (acak, tahun, instansi) => ({
    nama: `RFK ${tahun}`,
    nilai: [
      [`REALISASI FISIK DAN KEUANGAN TAHUN ANGGARAN ${tahun}`],
      [instansi],
      ['No', 'Program/Kegiatan', 'Pagu', ...BULAN.flatMap((b) => [b, null])],
      [null, null, null, ...BULAN.flatMap(() => ['Fisik', 'Keu'])],
      ...acak.ambil(KEGIATAN, 5).map((nama, i): Nilai[] => {
        const pagu = acak.antara(10, 900) * 1_200_000;
        return [
          i + 1,
          nama,
          pagu,
          ...BULAN.flatMap((_, n) => [Math.round((n + 1) * 8.3), Math.round((pagu / 12) * (n + 1))]),
        ];
      }),
    ],
  }),
  rekening: (acak, tahun, instansi) => ({
    nama: acak.pilih(['REALISASI', 'LRA', 'Sheet1']),
    nilai: [
      ['LAPORAN REALISASI ANGGARAN PER KODE REKENING'],
      [instansi],
      [`Tahun Anggaran ${tahun}`],
      [
        'No',
        'Kode Rekening',
        'Uraian',
        'Anggaran',
        ...BULAN.map((b) => b.slice(0, 3).toUpperCase()),
        'Jumlah Realisasi',
        'Sisa',
      ],
      ...REKENING.map((kode, i): Nilai[] => {
        const pagu = acak.antara(12, 240) * 1_000_000;
        const bulan = Array.from({ length: 12 }, () => Math.round(pagu / 15));
        const habis = bulan.reduce((a, b) => a + b, 0);
        return [i + 1, kode, BELANJA[i] as string, pagu, ...bulan, habis, pagu - habis];
      }),
    ],
  }),
  pegawai: (acak, _tahun, instansi) => ({
    nama: acak.pilih(['Pegawai', 'DAFTAR ASN', 'Data']),
    nilai: [
      ['DAFTAR PEGAWAI NEGERI SIPIL'],
      [instansi],
      ['No', 'Nama', 'NIP', 'Pangkat/Golongan', 'Jabatan', 'Pendidikan', 'TMT'],
      ...acak
        .ambil(ORANG, 6)
        .map((nama, i): Nilai[] => [
          i + 1,
          nama,
          '[NIP]',
          acak.pilih(['III/a', 'III/c', 'IV/a']),
          acak.pilih(['Analis', 'Pengelola', 'Kepala Seksi']),
          'S1',
          '01-04-2019',
        ]),
    ],
  }),
  absensi: (acak, tahun) => ({
    nama: 'Absen',
    nilai: [
      [`REKAPITULASI KEHADIRAN BULAN ${acak.pilih(BULAN).toUpperCase()} ${tahun}`],
      ['No', 'Nama', ...Array.from({ length: 31 }, (_, i) => i + 1), 'Hadir', 'Izin', 'Sakit'],
      ...acak
        .ambil(ORANG, 6)
        .map((nama, i): Nilai[] => [
          i + 1,
          nama,
          ...Array.from({ length: 31 }, () => acak.pilih(['H', 'H', 'H', '-', 'I'])),
          acak.antara(15, 22),
          1,
          0,
        ]),
    ],
  }),
  spj: (acak, tahun, instansi) => ({
    nama: 'SPJ',
    nilai: [
      ['SURAT PERTANGGUNGJAWABAN BELANJA'],
      [instansi, null, null, `Bulan : ${acak.pilih(BULAN)} ${tahun}`],
      [
        'Kode Rekening',
        'Uraian',
        'Jumlah Anggaran',
        'SPJ-LS Gaji',
        null,
        null,
        'SPJ-UP/GU/TU',
        null,
        null,
        'Jumlah SPJ s/d Bulan Ini',
        'Sisa Pagu Anggaran',
      ],
      [
        null,
        null,
        null,
        's/d Bulan Lalu',
        'Bulan Ini',
        's/d Bulan Ini',
        's/d Bulan Lalu',
        'Bulan Ini',
        's/d Bulan Ini',
        null,
        null,
      ],
      ...REKENING.map((kode, i): Nilai[] => {
        const [pagu, lalu, ini] = [
          acak.antara(50, 90) * 1_000_000,
          acak.antara(1, 9) * 1_000_000,
          acak.antara(1, 9) * 1_000_000,
        ];
        return [
          kode,
          BELANJA[i] as string,
          pagu,
          0,
          0,
          0,
          lalu,
          ini,
          lalu + ini,
          lalu + ini,
          pagu - lalu - ini,
        ];
      }),
    ],
  }),
  impor: (acak, tahun) => ({
    nama: 'Template Import',
    nilai: [
      ['tahun', 'kode_skpd', 'kode_sub_kegiatan', 'nama_sub_kegiatan', 'pagu', 'realisasi', 'tanggal_update'],
      ...acak
        .ambil(SUB, 5)
        .map((nama, i): Nilai[] => [
          tahun,
          '2.11.0.00.0.00.01',
          `2.11.05.2.01.000${i + 1}`,
          nama,
          acak.antara(1, 90) * 1_000_000,
          acak.antara(1, 90) * 500_000,
          `${tahun}-03-31`,
        ]),
    ],
  }),
  inventaris: (acak, tahun, instansi) => ({
    nama: 'KIB B',
    nilai: [
      ['KARTU INVENTARIS BARANG (KIB) B PERALATAN DAN MESIN'],
      [instansi],
      [
        'No',
        'Kode Barang',
        'Nama Barang',
        'Register',
        'Merk/Type',
        'Tahun Pembelian',
        'Asal Usul',
        'Harga',
        'Ket',
      ],
      ...['Laptop', 'Printer', 'Meja Kerja', 'Kursi Putar', 'Sepeda Motor'].map((barang, i): Nilai[] => [
        i + 1,
        `1.3.2.10.01.02.00${i + 1}`,
        barang,
        '0001',
        'Contoh',
        tahun - acak.antara(1, 6),
        'Pembelian',
        acak.antara(1, 20) * 1_000_000,
        'Baik',
      ]),
    ],
  }),
  kas: (acak, tahun) => {
    let saldo = 0;
    return {
      nama: 'BKU',
      nilai: [
        [`BUKU KAS UMUM ${tahun}`],
        ['Tanggal', 'No. Bukti', 'Uraian', 'Penerimaan', 'Pengeluaran', 'Saldo'],
        ...Array.from({ length: 6 }, (_, i): Nilai[] => {
          const masuk = i === 0 ? 90_000_000 : 0;
          const keluar = i === 0 ? 0 : acak.antara(1, 9) * 1_000_000;
          saldo += masuk - keluar;
          return [`0${i + 1}/02/${tahun}`, `BKU-${i + 1}`, BELANJA[i % 5] as string, masuk, keluar, saldo];
        }),
      ],
    };
  },
  agenda: (acak, tahun) => ({
    nama: 'Agenda',
    nilai: [
      [`BUKU AGENDA SURAT MASUK TAHUN ${tahun}`],
      ['No Urut', 'Tanggal Terima', 'Nomor Surat', 'Pengirim', 'Perihal', 'Disposisi'],
      ...Array.from({ length: 5 }, (_, i): Nilai[] => [
        i + 1,
        `1${i}/03/${tahun}`,
        `005/${acak.antara(10, 900)}/${tahun}`,
        acak.pilih(INSTANSI),
        'Undangan rapat koordinasi',
        'Sekretaris',
      ]),
    ],
  }),
  rincian: (acak, tahun, instansi) => ({
    nama: 'DPA',
    nilai: [
      [`RINCIAN BELANJA SUB KEGIATAN TAHUN ANGGARAN ${tahun}`],
      [instansi],
      ['Kode Rekening', 'Uraian', 'Rincian Perhitungan', null, null, 'Jumlah (Rp)'],
      [null, null, 'Koefisien', 'Satuan', 'Harga', null],
      ...REKENING.map((kode, i): Nilai[] => {
        const [banyak, harga] = [acak.antara(1, 20), acak.antara(1, 90) * 100_000];
        return [
          kode,
          BELANJA[i] as string,
          banyak,
          acak.pilih(['Paket', 'OB', 'Rim']),
          harga,
          banyak * harga,
        ];
      }),
    ],
  }),
  kontrak: (acak, tahun, instansi) => ({
    nama: 'Kontrak',
    nilai: [
      [`DAFTAR PAKET PENGADAAN BARANG/JASA TAHUN ${tahun}`],
      [instansi],
      [
        'No',
        'Nama Paket',
        'Pagu',
        'HPS',
        'Nilai Kontrak',
        'Penyedia',
        'Tanggal Kontrak',
        'Progres Fisik (%)',
      ],
      ...acak.ambil(SUB, 5).map((nama, i): Nilai[] => {
        const pagu = acak.antara(50, 900) * 1_000_000;
        return [
          i + 1,
          nama,
          pagu,
          pagu - 1_000_000,
          pagu - 5_000_000,
          'CV Contoh Jaya',
          `0${i + 1}-05-${tahun}`,
          acak.antara(10, 100),
        ];
      }),
    ],
  }),
};

export const JENIS_LAIN = Object.keys(JENIS);

/** A sheet of one such kind; the kind is drawn where none is named. */
export function bukanFormulir(benih: number, jenis?: string): { jenis: string; lembar: Lembar } {
  const acak = new Acak(benih);
  const apa = jenis ?? acak.pilih(JENIS_LAIN);
  const { nama, nilai } = (JENIS[apa] as Isi)(acak, acak.antara(2019, 2026), acak.pilih(INSTANSI));
  const lebar = Math.max(...nilai.map((b) => b.length));
  const rata = nilai.map((b) => Array.from({ length: lebar }, (_, i) => b[i] ?? null));
  return { jenis: apa, lembar: { nama, nilai: rata, rumus: [], gabungan: [], tautan: {} } };
}
