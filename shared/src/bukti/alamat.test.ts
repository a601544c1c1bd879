import fc from 'fast-check';
import { readAlamat } from './alamat';

const ID = '1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC';

test.each([
  [`https://drive.google.com/file/d/${ID}/view?usp=drive_link`, 'berkas'],
  [`https://drive.google.com/file/d/${ID}`, 'berkas'],
  [`https://drive.google.com/file/u/1/d/${ID}/view#page=2`, 'berkas'],
  [`https://drive.google.com/a/kota.example/file/d/${ID}/view`, 'berkas'],
  [`https://drive.google.com/drive/folders/${ID}?usp=sharing`, 'folder'],
  [`https://drive.google.com/drive/u/0/folders/${ID}`, 'folder'],
  [`https://drive.google.com/open?id=${ID}`, 'berkas'],
  [`https://drive.google.com/uc?export=download&id=${ID}`, 'berkas'],
  [`https://drive.usercontent.google.com/download?id=${ID}&export=download`, 'berkas'],
  [`https://docs.google.com/document/d/${ID}/edit?tab=t.0#heading=h.x1`, 'dokumen'],
  [`https://docs.google.com/spreadsheets/d/${ID}/edit?usp=drive_link&rtpof=true&sd=true`, 'spreadsheet'],
  [`https://docs.google.com/spreadsheets/u/0/d/${ID}/edit#gid=0`, 'spreadsheet'],
  [`https://docs.google.com/presentation/d/${ID}/edit`, 'presentasi'],
  [`https://docs.google.com/forms/d/${ID}/edit`, 'formulir'],
  [`HTTPS://DRIVE.GOOGLE.COM/file/d/${ID}/view`, 'berkas'],
])('%s is %s', (alamat, jenis) => {
  expect(readAlamat(alamat)).toEqual({ id: ID, jenis, resourceKey: null });
});

test('a resource key goes with the id', () => {
  const alamat = `https://drive.google.com/drive/folders/${ID}?resourcekey=0-AbC_12&usp=sharing`;
  expect(readAlamat(alamat)).toEqual({ id: ID, jenis: 'folder', resourceKey: '0-AbC_12' });
});

/** Addresses that try to pass for Drive, or lead elsewhere: none names a file. */
const BUKAN_DRIVE = [
  'http://169.254.169.254/latest/meta-data/',
  'https://169.254.169.254/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  `http://drive.google.com/file/d/${ID}/view`,
  `ftp://drive.google.com/file/d/${ID}/view`,
  `https://drive.google.com.evil.example/file/d/${ID}/view`,
  `https://evil-drive.google.com/file/d/${ID}/view`,
  `https://evil.example/drive.google.com/file/d/${ID}/view`,
  `https://evil.example/?https://drive.google.com/file/d/${ID}/view`,
  `https://drive.google.com@evil.example/file/d/${ID}/view`,
  `https://user:pass@drive.google.com/file/d/${ID}/view`,
  `https://drive.google.com:443/file/d/${ID}/view`,
  `https://drive.google.com:8080/file/d/${ID}/view`,
  `https://drive.google.com\\@evil.example/file/d/${ID}/view`,
  `https:\\\\drive.google.com\\file\\d\\${ID}`,
  `https:/drive.google.com/file/d/${ID}/view`,
  `https://drive.google.com./file/d/${ID}/view`,
  `https://drive%2egoogle.com/file/d/${ID}/view`,
  `https://drive。google。com/file/d/${ID}/view`,
  `https://drive.googl\u0435.com/file/d/${ID}/view`,
  `https://xn--drive-google-com.example/file/d/${ID}/view`,
  `https://drive.xn--googl-6of.com/file/d/${ID}/view`,
  `https://www.google.com/url?q=https://drive.google.com/file/d/${ID}/view`,
  `https://accounts.google.com/ServiceLogin?continue=https://drive.google.com/file/d/${ID}`,
  `https://drive.google.com/file/d/${ID}/view?continue=https://evil.example/`,
  `https://drive.google.com/file/d/${ID}/view?continue=https%3A%2F%2Fevil.example`,
  `https://drive.google.com/file/d/${ID}/view?url=//evil.example`,
  `https://drive.google.com/viewer?url=https://evil.example/x.pdf`,
  `https://drive.google.com/open?id=${ID}&id=1otherOtherOther`,
  'https://drive.google.com/open?id=https://evil.example',
  `https://drive.google.com/../file/d/${ID}/view`,
  `https://drive.google.com/file/d/../../${ID}`,
  `https://drive.google.com/file/d/${ID}/view\nhttps://evil.example`,
  'https://drive.google.com/drive/folders/root',
  'https://drive.google.com/drive/my-drive',
  'https://docs.google.com/forms/d/e/1FAIpQLSc-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/viewform',
  'https://forms.gle/abcdefghijklmnop',
  'https://sites.google.com/view/lkjip',
  '',
];

test.each(BUKAN_DRIVE)('%j names no Drive file', (alamat) => {
  expect(readAlamat(alamat)).toBeNull();
});

test('whatever stands there, an id comes only from an https address of Google, and is a plain word', () => {
  const bagian = fc.constantFrom(
    'https://',
    'http://',
    'drive.google.com',
    'docs.google.com',
    '@',
    ':80',
    '.evil.example',
    '/file/d/',
    '/open?id=',
    ID,
    '/view',
    '?usp=sharing',
    '\\',
    '//',
    '%2f',
    '#',
    '..',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bagian, fc.string({ maxLength: 3 })), { maxLength: 9 }), (potongan) => {
      const alamat = potongan.join('');
      const rujukan = readAlamat(alamat);
      if (!rujukan) return;
      expect(rujukan.id).toMatch(/^[\w-]{15,100}$/);
      // The platform's own parser agrees on where this address leads.
      const { protocol, hostname, port, username } = new URL(alamat);
      expect([protocol, port, username]).toEqual(['https:', '', '']);
      expect(hostname).toMatch(/^(drive|docs|drive\.usercontent)\.google\.com$/);
    }),
    { numRuns: 2000 },
  );
});
