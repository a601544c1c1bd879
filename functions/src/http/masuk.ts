import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Masalah } from '../masalah';

export interface SetelanMasuk {
  /** Accepted values of `iss`. */
  penerbit: string[];
  /** OAuth client id of the add-on's script project. */
  audiens: string;
  /** Address of the issuer's key set. */
  jwks: string;
  /** The agency's domain; null admits any verified address that has a role. */
  domain: string | null;
}

export interface Pengguna {
  email: string;
}

const CLOCK_TOLERANCE_S = 30;

/**
 * Checks Google's identity token (ScriptApp.getIdentityToken) of an Authorization header: signature by the issuer's
 * published keys, issuer, audience, expiry, verified address, domain. Throws `Masalah` 401.
 */
export function createMasuk(
  setelan: SetelanMasuk,
  kunci: JWTVerifyGetKey = createRemoteJWKSet(new URL(setelan.jwks)),
): (authorization: string | undefined) => Promise<Pengguna> {
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      throw new Masalah(authorization === undefined ? 'masuk/tanpa-token' : 'masuk/token-tidak-sah');
    }
    const { payload } = await jwtVerify(token, kunci, {
      issuer: setelan.penerbit,
      audience: setelan.audiens,
      // Named, so that neither `none` nor a symmetric algorithm with the public key as secret can pass.
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'email'],
      clockTolerance: CLOCK_TOLERANCE_S,
    }).catch((galat: unknown) => {
      if (galat instanceof errors.JOSEError) throw new Masalah('masuk/token-tidak-sah');
      throw galat;
    });
    const { email, email_verified: sah } = payload;
    if (typeof email !== 'string' || sah !== true) throw new Masalah('masuk/token-tidak-sah');
    const alamat = email.toLowerCase();
    if (setelan.domain !== null && !alamat.endsWith(`@${setelan.domain}`)) {
      throw new Masalah('masuk/domain-lain', { email: alamat });
    }
    return { email: alamat };
  };
}
