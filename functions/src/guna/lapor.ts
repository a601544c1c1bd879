/** How a use case tells what it is doing; the command line draws a bar with it, a job stores it. */
export interface Kabar {
  /** What is being done, as a person reads it: `Membaca buku kerja`. */
  langkah: string;
  /** Parts done, of how many. */
  ke: number;
  dari: number;
  /** The part at hand, a file name for instance. */
  rinci?: string;
}

export type Lapor = (kabar: Kabar) => void;

export const diam: Lapor = () => {};
