/** A sign-in on this machine in the place of Google's: an OpenID Connect issuer with a published key set. */
import { type ErrorRequestHandler, json, type Response, Router } from 'express';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export interface Penerbit {
  rute: Router;
  /** Identity token of an address, as `ScriptApp.getIdentityToken` gives it. */
  token(surel: string): Promise<string>;
}

export interface OpsiPenerbit {
  /** Value of `iss`, and the address under which `rute` is mounted. */
  alamat: string;
  audiens: string;
  /** Address of a persona's account; null: nobody of that name. */
  surelPersona: (persona: string) => Promise<string | null>;
}

const BERLAKU = '1h';
const KID = 'lembar-kinerja-lokal';

/** The key is made anew at every start, so that a token never outlives the program. */
export async function createPenerbit({ alamat, audiens, surelPersona }: OpsiPenerbit): Promise<Penerbit> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kunci: JWK = { ...(await exportJWK(publicKey)), kid: KID, alg: 'RS256', use: 'sig' };
  const token = (surel: string) =>
    new SignJWT({ email: surel, email_verified: true })
      .setProtectedHeader({ alg: 'RS256', kid: KID, typ: 'JWT' })
      .setIssuer(alamat)
      .setAudience(audiens)
      .setSubject(surel)
      .setIssuedAt()
      .setExpirationTime(BERLAKU)
      .sign(privateKey);
  const rute = Router();
  rute.get('/.well-known/openid-configuration', (_, jawab) => {
    jawab.json({
      issuer: alamat,
      jwks_uri: `${alamat}/kunci`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
    });
  });
  rute.get('/kunci', (_, jawab) => void jawab.json({ keys: [kunci] }));
  rute.post('/', json({ limit: '4kb' }), async (minta, jawab) => {
    const persona = (minta.body as { persona?: unknown } | undefined)?.persona;
    const surel = typeof persona === 'string' ? await surelPersona(persona) : null;
    if (surel === null) {
      const detail = 'Persona tidak dikenal. Pakai sekretariat, bidang:<nama>, pimpinan, atau evaluator.';
      tolak(jawab, 404, 'masuk/persona-tidak-dikenal', detail);
      return;
    }
    jawab.json({ token: await token(surel) });
  });
  rute.use('/', ((_galat, _minta, jawab, _lanjut) => {
    tolak(
      jawab,
      400,
      'permintaan/tidak-sah',
      'Permintaan bukan JSON yang benar, misalnya {"persona": "sekretariat"}.',
    );
  }) satisfies ErrorRequestHandler);
  return { rute, token };
}

function tolak(jawab: Response, status: number, kode: string, detail: string): void {
  jawab.status(status).type('application/problem+json').json({ kode, detail });
}
