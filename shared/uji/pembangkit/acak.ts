/** Small draws within one form: words, figures, which of several spellings. The same seed gives the same draws. */

export class Acak {
  private keadaan: number;

  constructor(benih: number) {
    this.keadaan = (benih ^ 0x9e3779b9) >>> 0;
  }

  /** At least 0, below 1 (mulberry32). */
  pecahan(): number {
    this.keadaan = (this.keadaan + 0x6d2b79f5) >>> 0;
    let t = this.keadaan;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `a` to `b`, both included. */
  antara(a: number, b: number): number {
    return a + Math.floor(this.pecahan() * (b - a + 1));
  }

  pilih<T>(isi: readonly T[]): T {
    return isi[this.antara(0, isi.length - 1)] as T;
  }

  mungkin(peluang: number): boolean {
    return this.pecahan() < peluang;
  }

  /** `n` different ones, in a drawn order. */
  ambil<T>(isi: readonly T[], n: number): T[] {
    const sisa = [...isi];
    return Array.from({ length: Math.min(n, sisa.length) }, () => {
      return sisa.splice(this.antara(0, sisa.length - 1), 1)[0] as T;
    });
  }
}
