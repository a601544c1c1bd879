import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createMasuk } from './masuk';

const setelan = {
  penerbit: ['https://penerbit.contoh'],
  audiens: 'klien-contoh',
  jwks: 'http://127.0.0.1:9/jwks',
  domain: 'contoh.go.id',
};

async function siapkan() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const asing = await generateKeyPair('RS256');
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });
  const klaim = { email: 'Staf@Contoh.go.id', email_verified: true };
  const tanda = (ubah: Record<string, unknown> = {}, kunci = privateKey, habis = '5m') =>
    new SignJWT({ ...klaim, ...ubah })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer((ubah.iss as string) ?? 'https://penerbit.contoh')
      .setAudience((ubah.aud as string) ?? 'klien-contoh')
      .setIssuedAt()
      .setExpirationTime(habis)
      .sign(kunci);
  return { masuk: createMasuk(setelan, jwks), tanda, asing, publicKey };
}

test('a good token gives the address in lower case', async () => {
  const { masuk, tanda } = await siapkan();
  expect(await masuk(`Bearer ${await tanda()}`)).toEqual({ email: 'staf@contoh.go.id' });
});

describe('everything else is 401', () => {
  test.each([
    ['missing', undefined, 'masuk/tanpa-token'],
    ['another scheme', 'Basic YTpi', 'masuk/token-tidak-sah'],
    ['no token at all', 'Bearer ', 'masuk/token-tidak-sah'],
    ['nonsense', 'Bearer a.b.c', 'masuk/token-tidak-sah'],
  ])('%s', async (_, header, kode) => {
    const { masuk } = await siapkan();
    await expect(masuk(header)).rejects.toMatchObject({ status: 401, kode });
  });

  test('forged, expired, wrong audience, wrong issuer, other domain, unverified address', async () => {
    const { masuk, tanda, asing } = await siapkan();
    const tidakSah = { status: 401, kode: 'masuk/token-tidak-sah' };
    await expect(masuk(`Bearer ${await tanda({}, asing.privateKey)}`)).rejects.toMatchObject(tidakSah);
    await expect(masuk(`Bearer ${await tanda({}, undefined, '-5m')}`)).rejects.toMatchObject(tidakSah);
    await expect(masuk(`Bearer ${await tanda({ aud: 'lain' })}`)).rejects.toMatchObject(tidakSah);
    await expect(masuk(`Bearer ${await tanda({ iss: 'https://lain.contoh' })}`)).rejects.toMatchObject(
      tidakSah,
    );
    await expect(masuk(`Bearer ${await tanda({ email_verified: false })}`)).rejects.toMatchObject(tidakSah);
    await expect(
      masuk(`Bearer ${await tanda({ email: 'x@contoh.go.id.evil.example' })}`),
    ).rejects.toMatchObject({
      status: 401,
      kode: 'masuk/domain-lain',
    });
  });

  test('algorithm none, and HS256 keyed with the public key', async () => {
    const { masuk, publicKey } = await siapkan();
    const b64 = (o: object) => Buffer.from(JSON.stringify(o)).toString('base64url');
    const isi = {
      email: 'a@contoh.go.id',
      email_verified: true,
      iss: 'https://penerbit.contoh',
      aud: setelan.audiens,
    };
    const waktu = { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 300 };
    const none = `${b64({ alg: 'none' })}.${b64({ ...isi, ...waktu })}.`;
    await expect(masuk(`Bearer ${none}`)).rejects.toMatchObject({ status: 401 });
    const rahasia = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    const hs = await new SignJWT({ ...isi, ...waktu })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(rahasia);
    await expect(masuk(`Bearer ${hs}`)).rejects.toMatchObject({ status: 401, kode: 'masuk/token-tidak-sah' });
  });
});
