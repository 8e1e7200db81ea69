import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { openZip, zipLimits } from '../../../src/formats/zip/unzip.ts';
import { docx, p, pack, part, parts } from './build-docx.ts';

function problemOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return `${error.problem}: ${error.message}`;
    throw error;
  }
  return 'read';
}

const small = pack({ 'a.txt': 'some text', 'folder/b.txt': 'more' });

describe('the zip reader', () => {
  it('lists and reads parts without regard to case', () => {
    const zip = openZip(small);
    expect(zip.names).toEqual(['a.txt', 'folder/b.txt']);
    expect(Buffer.from(zip.read('FOLDER/B.TXT') ?? []).toString()).toBe('more');
    expect(zip.read('c.txt')).toBeNull();
  });

  it('reads stored entries and archives with a comment', () => {
    const stored = zipSync({ 'a.txt': [Buffer.from('plain'), { level: 0 }] });
    const commented = Buffer.concat([stored, Buffer.from('note')]);
    commented.writeUInt16LE(4, stored.length - 2);
    expect(Buffer.from(openZip(commented).read('a.txt') ?? []).toString()).toBe('plain');
  });

  it('reads sizes from zip64 fields', () => {
    expect(Buffer.from(openZip(widened('wide text')).read('a.txt') ?? []).toString()).toBe('wide text');
  });

  it('keeps to every limit and names the one that is broken', () => {
    const limits = (change: Partial<typeof zipLimits>) => openZip(small, { ...zipLimits, ...change });
    expect(problemOf(() => limits({ entries: 1 }))).toMatch(/^too-large: .*archive of 2 parts/);
    expect(problemOf(() => limits({ entryBytes: 4 }).read('a.txt'))).toMatch(/^too-large: .*"a.txt" unpacks/);
    const total = limits({ totalBytes: 10 });
    total.read('a.txt');
    expect(problemOf(() => total.read('folder/b.txt'))).toMatch(/^too-large: .*parts unpack/);
  });

  it('refuses a bomb before it unpacks it', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(50 * 2 ** 20), { level: 9 }] });
    const before = performance.now();
    expect(problemOf(() => openZip(bomb).read('word/document.xml'))).toMatch(/^too-large: .*packed more than/);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('stops a part that unpacks to more than it says', () => {
    const liar = Buffer.from(zipSync({ a: [new Uint8Array(5 * 2 ** 20), { level: 9 }] }));
    liar.writeUInt32LE(100, liar.lastIndexOf('PK\x01\x02') + 24);
    expect(problemOf(() => openZip(liar).read('a'))).toMatch(/^corrupt: .*cannot be unpacked/);
  });

  it('tells a wrong checksum, a repeated name, a password and a strange method', () => {
    const changed = (offset: number, value: number) => {
      const copy = Buffer.from(pack({ 'a.txt': 'text' }));
      const record = copy.lastIndexOf('PK\x01\x02');
      copy[record + offset] = value ^ (offset === 16 ? (copy[record + 16] ?? 0) : 0);
      return copy;
    };
    expect(problemOf(() => openZip(changed(16, 0xff)).read('a.txt'))).toMatch(/^corrupt: .*checksum/);
    expect(problemOf(() => openZip(changed(8, 1)).read('a.txt'))).toMatch(/^encrypted/);
    expect(problemOf(() => openZip(changed(10, 12)).read('a.txt'))).toMatch(/^unsupported: .*method 12/);
    const twice = Buffer.from(pack({ 'a.txt': 'one', 'b.txt': 'two' }));
    twice.write('A.txt', twice.lastIndexOf('b.txt'));
    expect(problemOf(() => openZip(twice))).toMatch(/^corrupt: .*twice/);
  });

  it('tells a file that is cut off', () => {
    for (const length of [0, 4, 21, 22, small.length - 1]) {
      expect(problemOf(() => openZip(small.subarray(0, length)))).toMatch(/^corrupt: .*broken download/);
    }
  });
});

describe('documents that cannot be read', () => {
  it('say why', () => {
    const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>';
    expect(problemOf(() => readDocx(docx('')))).toMatch(/^empty/);
    expect(
      problemOf(() => readDocx(docx('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>'))),
    ).toMatch(/^empty/);
    expect(problemOf(() => readDocx(docx(picture)))).toMatch(/^image-only/);
    expect(problemOf(() => readDocx(docx('<w:altChunk r:id="x"/>')))).toMatch(/^unsupported: .*not merged/);
    expect(problemOf(() => readDocx(pack({ 'a.txt': 'x' })))).toMatch(/^corrupt: .*main document part is missing/);
    expect(problemOf(() => readDocx(pack({ 'word/document.xml': '<workbook/>' })))).toMatch(
      /^corrupt: .*not a Word document/,
    );
  });

  it('reads a document that lacks its relationships', () => {
    expect(
      readDocx(pack({ 'word/document.xml': part('document', `<w:body>${p('bare')}</w:body>`) })).paragraphs,
    ).toMatchObject([{ text: 'bare' }]);
  });

  const broken: Record<string, string> = {
    'a document type': `<!DOCTYPE w:document [<!ENTITY a "aaaa">]>${part('document', '')}`,
    'an unknown entity': part('document', `<w:body>${p('&lol;')}</w:body>`),
    'a bare ampersand': part('document', `<w:body>${p('R & D')}</w:body>`),
    'a character that does not exist': part('document', `<w:body>${p('&#xD800;')}</w:body>`),
    'an open element': part('document', '<w:body><w:p>'),
    'crossed elements': part('document', '<w:body><w:p></w:body></w:p>'),
    'an open tag': `${part('document', '')}<w:p `,
    'an open attribute': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main>',
    'an open comment': part('document', '<!-- '),
    'an open CDATA section': part('document', `<w:body><w:p><w:r><w:t><![CDATA[ text`),
    'two roots': part('document', '') + part('document', '').replace(/^.*\n/, ''),
    'text after the root': `${part('document', '')} text`,
    'no element': 'text',
    'an angle bracket in an attribute': part('document', '<w:p w:a="<"/><'),
  };
  for (const [name, xml] of Object.entries(broken)) {
    it(`refuses ${name}`, () => {
      expect(problemOf(() => readDocx(pack({ ...parts(''), 'word/document.xml': xml })))).toMatch(/^corrupt/);
    });
  }
});

/** An archive of one stored entry whose sizes and offset stand in a zip64 field, with zip64 end records. */
function widened(text: string): Buffer {
  const plain = Buffer.from(zipSync({ 'a.txt': [Buffer.from(text), { level: 0 }] }));
  const central = plain.lastIndexOf('PK\x01\x02');
  const end = plain.lastIndexOf('PK\x05\x06');
  const record = Buffer.from(plain.subarray(central, end));
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  field.writeBigUInt64LE(BigInt(text.length), 4);
  field.writeBigUInt64LE(BigInt(text.length), 12);
  for (const offset of [20, 24, 42]) record.writeUInt32LE(0xffffffff, offset);
  record.writeUInt16LE(field.length, 30);
  const directory = Buffer.concat([record, field]);
  const wideEnd = Buffer.alloc(56);
  wideEnd.write('PK\x06\x06', 'latin1');
  wideEnd.writeBigUInt64LE(1n, 32);
  wideEnd.writeBigUInt64LE(BigInt(directory.length), 40);
  wideEnd.writeBigUInt64LE(BigInt(central), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(central + directory.length), 8);
  const tail = Buffer.from(plain.subarray(end));
  tail.writeUInt16LE(0xffff, 10);
  tail.writeUInt32LE(0xffffffff, 12);
  tail.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([plain.subarray(0, central), directory, wideEnd, locator, tail]);
}
