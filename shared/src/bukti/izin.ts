/** Who can open a piece of evidence: the evaluators have to, or it proves nothing. */

/** A permission as Drive v3 gives it. */
export interface Izin {
  type: 'user' | 'group' | 'domain' | 'anyone';
  emailAddress?: string | null;
  domain?: string | null;
}

/** Who must be able to read; configured per agency. */
export interface AturanPembaca {
  /** True: "anyone with the link" is enough. */
  siapaSaja: boolean;
  /** E-mail addresses of the evaluators or their group; one of them with a permission is enough. */
  pembaca: string[];
  /** Domain whose permission counts as the evaluators' own; null: none does. */
  domainPembaca: string | null;
  /** The agency's domain; an owner outside it can take the evidence away. null: not checked. */
  domainInstansi: string | null;
}

/** Anyone with the link, as the 2024 links were shared; no owner check. */
export const PEMBACA_BAWAAN: AturanPembaca = {
  siapaSaja: true,
  pembaca: [],
  domainPembaca: null,
  domainInstansi: null,
};

/** True when the configured readers can open a file with these permissions. */
export function terbaca(izin: readonly Izin[], aturan: AturanPembaca = PEMBACA_BAWAAN): boolean {
  const pembaca = new Set(aturan.pembaca.map((surel) => surel.toLowerCase()));
  return izin.some(({ type, emailAddress, domain }) => {
    if (type === 'anyone') return aturan.siapaSaja;
    if (type === 'domain')
      return aturan.domainPembaca !== null && domain?.toLowerCase() === aturan.domainPembaca.toLowerCase();
    return pembaca.has(emailAddress?.toLowerCase() ?? '');
  });
}

/** True when the owner is known and not of the agency's domain. A file of a shared drive has no owner: false. */
export function pemilikLuar(
  pemilik: string | null,
  { domainInstansi }: AturanPembaca = PEMBACA_BAWAAN,
): boolean {
  if (pemilik === null || domainInstansi === null) return false;
  return !pemilik.toLowerCase().endsWith(`@${domainInstansi.toLowerCase()}`);
}
