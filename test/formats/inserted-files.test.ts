import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/formats/read.ts';
import { pack, parts } from './docx-read/build-docx.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`;
const table = (text: string) => `<w:tbl><w:tr><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl>`;

/** A Word document with these files inserted and not merged; their relationships are `f0`, `f1`, …. */
function around(
  body: string,
  files: readonly { name: string; bytes: string | Uint8Array; type?: string }[],
): Uint8Array {
  const links = files.map(({ name }, at) => `<Relationship Id="f${at}" Type="${office}/aFChunk" Target="${name}"/>`);
  const types = files.map(({ name, type = '' }) => `<Override PartName="/word/${name}" ContentType="${type}"/>`);
  const base = parts(body);
  return pack({
    ...base,
    '[Content_Types].xml': (base['[Content_Types].xml'] ?? '').replace('</Types>', `${types.join('')}</Types>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ...Object.fromEntries(files.map(({ name, bytes }) => [`word/${name}`, bytes])),
  });
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  return (await readSource(bytes, 'a.docx')).paragraphs.map(({ text }) => text);
}

describe('a file that is inserted as a whole', () => {
  it.each([
    ['Word', 'a.docx', pack(parts(paragraph('The middle.'))), ''],
    ['RTF', 'a.rtf', '{\\rtf1\\ansi The middle.\\par}', 'application/rtf'],
    ['HTML', 'a.html', '<html><body><p>The middle.</p></body></html>', 'text/html'],
    ['a few tags around a sentence', 'a.htm', 'The <b>middle</b>.', 'text/html'],
    ['text', 'a.txt', 'The middle.', 'text/plain'],
  ])('is read in its place: %s', async (_what, name, bytes, type) => {
    const document = around(paragraph('Before.') + chunk('f0') + paragraph('After.'), [{ name, bytes, type }]);
    const { paragraphs, unread } = await readSource(document, 'a.docx');
    expect(paragraphs.map(({ text }) => text)).toEqual(['Before.', 'The middle.', 'After.']);
    expect(unread).toEqual([]);
  });

  it('may be all that there is', async () => {
    expect(await textsOf(around(chunk('f0'), [{ name: 'a.txt', bytes: 'Alone.' }]))).toEqual(['Alone.']);
    await expect(textsOf(around(chunk('f0'), [{ name: 'a.txt', bytes: ' ' }]))).rejects.toThrow(/no text/);
  });

  it('is read in the order in which the text names it', async () => {
    const files = ['One.', 'Two.'].map((bytes, at) => ({ name: `${at}.txt`, bytes }));
    expect(await textsOf(around(chunk('f1') + paragraph('Between.') + chunk('f0'), files))).toEqual([
      'Two.',
      'Between.',
      'One.',
    ]);
  });

  it('keeps its tables and changes apart from those of the document', async () => {
    const inserted = `<w:p><w:ins w:author="A"><w:r><w:t>inner</w:t></w:r></w:ins></w:p>${table('own')}`;
    const body = `${table('first')}${chunk('f0')}<w:p><w:ins w:author="B"><w:r><w:t>outer</w:t></w:r></w:ins></w:p>`;
    const { paragraphs, revisions } = await readSource(
      around(body, [{ name: 'a.docx', bytes: pack(parts(inserted)) }]),
      'a.docx',
    );
    expect(paragraphs.map(({ text, cell }) => [text, cell?.table ?? null])).toEqual([
      ['first', 0],
      ['inner', null],
      ['own', 1],
      ['outer', null],
    ]);
    expect(revisions.map(({ author, paragraph: at }) => [author, paragraphs[at - 1]?.text])).toEqual([
      ['A', 'inner'],
      ['B', 'outer'],
    ]);
  });

  it.each([
    ['a picture', 'a.png', '\u0089PNG', /The inserted file "word\/a\.png": .*picture|The inserted file "word\/a\.png"/],
    ['a damaged file', 'a.docx', 'PK\u0003\u0004', /^The inserted file "word\/a\.docx": /],
  ])('is named as unread: %s', async (_what, name, bytes, what) => {
    const { paragraphs, unread } = await readSource(
      around(paragraph('Before.') + chunk('f0'), [{ name, bytes }]),
      'a.docx',
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['Before.']);
    expect(unread).toMatchObject([{ kind: 'alt-chunk', what: expect.stringMatching(what) as string }]);
  });

  it('is named as missing where the part is not there, and as unread where it lies outside', async () => {
    const gone = around(paragraph('Before.') + chunk('f0') + chunk('f9'), []);
    expect((await readSource(gone, 'a.docx')).unread).toMatchObject([{ kind: 'alt-chunk', count: 2 }]);
    const base = parts(paragraph('Before.') + chunk('f0'));
    const link = `<Relationship Id="f0" Type="${office}/aFChunk" Target="gone.rtf"/>`;
    const lost = pack({
      ...base,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
    });
    expect((await readSource(lost, 'a.docx')).unread).toMatchObject([{ kind: 'missing-part' }]);
  });

  it('that holds others is read without them, and that is said', async () => {
    const inner = around(paragraph('Inner.') + chunk('f0'), [{ name: 'b.txt', bytes: 'Innermost.' }]);
    const { paragraphs, unread } = await readSource(
      around(paragraph('Outer.') + chunk('f0'), [{ name: 'a.docx', bytes: inner }]),
      'a.docx',
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['Outer.', 'Inner.']);
    expect(unread).toMatchObject([
      { kind: 'alt-chunk', what: expect.stringContaining('In the inserted file "word/a.docx"') as string },
    ]);
  });

  it('is one of twenty at most', async () => {
    const files = Array.from({ length: 22 }, (_, at) => ({ name: `${at}.txt`, bytes: `File ${at}.` }));
    const { paragraphs, unread } = await readSource(around(files.map((_, at) => chunk(`f${at}`)).join(''), files), 'a');
    expect(paragraphs).toHaveLength(20);
    expect(unread).toMatchObject([{ kind: 'alt-chunk', count: 2 }]);
  });

  it('that a tracked change deletes is not read', async () => {
    const document = around(`${paragraph('Before.')}<w:del w:author="A">${chunk('f0')}</w:del>`, [
      { name: 'a.txt', bytes: 'Gone.' },
    ]);
    expect(await textsOf(document)).toEqual(['Before.']);
  });
});
