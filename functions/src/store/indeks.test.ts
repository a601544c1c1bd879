/** Firestore refuses a query over two fields without an index of its own; the store on one machine needs none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SUMBER = join(__dirname, '..');
const { indexes } = JSON.parse(readFileSync(join(SUMBER, '../../firestore.indexes.json'), 'utf8')) as {
  indexes: { collectionGroup: string; fields: { fieldPath: string; order: string }[] }[];
};
const teks = readdirSync(SUMBER, { recursive: true })
  .map(String)
  .filter((nama) => nama.endsWith('.ts') && !nama.endsWith('.test.ts'))
  .map((nama) => readFileSync(join(SUMBER, nama), 'utf8'));

/** Equal fields and order of every query that has both, as an index is written. */
const diminta = teks.flatMap((isi) =>
  [...isi.matchAll(/\.query<\w+>\(\s*'?([\w-]+)'?,\s*\{\s*sama: \{([^}]*)\},\s*urut: \{([^}]*)\}/g)].map(
    ([, koleksi = '', sama = '', urut = '']) => {
      const nama = new RegExp(`const ${koleksi} = '([^']+)'`).exec(isi)?.[1] ?? koleksi;
      const turun = urut.includes("'turun'") ? 'DESCENDING' : 'ASCENDING';
      const bidang = /bidang: '(\w+)'/.exec(urut)?.[1];
      const kunci = [...sama.matchAll(/(\w+)(?=:|,|\s*$)/g)].map(([, k]) => `${k} ASCENDING`);
      return [nama, ...kunci.slice(0, 1), `${bidang} ${turun}`].join(', ');
    },
  ),
);

test('every query that filters by one field and orders by another has its index', () => {
  expect(diminta).toEqual(['pekerjaan, oleh ASCENDING, dibuat DESCENDING']);
  const ada = indexes.map(({ collectionGroup, fields }) =>
    [collectionGroup, ...fields.map((f) => `${f.fieldPath} ${f.order}`)].join(', '),
  );
  expect(ada).toEqual(expect.arrayContaining(diminta));
});

test('no query is written in a way that the test above overlooks', () => {
  const keduanya = teks.join('\n').match(/\.query[^;]*?sama:[^;]*?urut:/g) ?? [];
  expect(keduanya).toHaveLength(diminta.length);
});
