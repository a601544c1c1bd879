/** Body of an `application/problem+json` answer (RFC 9457). */
export interface IsiMasalah {
  type: string;
  /** HTTP status. */
  status: number;
  /** Stable, for programs. */
  kode: string;
  /** Indonesian sentence for a person. */
  detail: string;
}
