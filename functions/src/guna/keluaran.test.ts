import { keluaranPengingat } from './keluaran';

const surat = (unit: string | null) => ({ unit, perihal: 'Perihal', teks: 'Yth.', no: [1] });

test('a file a unit, named so that no unit writes over another or outside the folder', () => {
  const berkas = keluaranPengingat([
    surat('Sub Bagian Umum & Kepegawaian'),
    surat('sub bagian umum kepegawaian'),
    surat('../../etc/passwd'),
    surat('///'),
    surat(null),
    surat('x'.repeat(300)),
  ]);
  expect(Object.keys(berkas)).toEqual([
    'pengingat-sub-bagian-umum-kepegawaian.txt',
    'pengingat-sub-bagian-umum-kepegawaian-2.txt',
    'pengingat-etc-passwd.txt',
    'pengingat-unit.txt',
    'pengingat-tanpa-unit.txt',
    `pengingat-${'x'.repeat(60)}.txt`,
  ]);
  expect(new TextDecoder().decode(berkas['pengingat-tanpa-unit.txt'])).toBe('Perihal\n\nYth.\n');
});
