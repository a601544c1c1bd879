/** Every custom formula of the add-on; the build makes one documented global function of each export. */
export { EFISIENSI, KATEGORIEFISIENSI, NILAIEFISIENSI, SERAPAN, SISA } from './rumus/anggaran';
export { CAPAIAN, PREDIKAT, RATACAPAIAN, REALISASI } from './rumus/kinerja';
export { NILAILHE, PREDIKATLHE } from './rumus/lhe';
export { PERIKSABARIS } from './rumus/periksa';
export { ANGKA, RUPIAH, TERBILANG } from './rumus/teks';
