/**
 * Files of every format, broken in every way: each is read with sound places, or refused with an error for people. The
 * tests of the single formats break them from within; together that makes more than ten thousand files.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { readSource } from '../../src/formats/read.ts';
import { documents } from './every-reader.ts';
import { p, pack, part, parts, read } from './docx-read/build-docx.ts';
import { unsoundMarks } from './offsets.ts';

async function settle(bytes: Uint8Array, name = 'a'): Promise<'read' | 'refused'> {
  try {
    expect(unsoundMarks(await readSource(bytes, name))).toEqual([]);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toMatch(/undefined|\[object|\bat \//);
    expect(error.message).not.toBe('');
    return 'refused';
  }
}

const written = [
  '1. Definitions. In this Agreement "Security Incident" means unauthorized access to the Product.',
  '2.1 Patches. Supplier shall deliver security patches within thirty (30) days after release.',
  '(a) a software bill of materials with each update; and',
];
const flat =
  '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
  '<pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part>' +
  `<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${part('document', `<w:body>${written.map((one) => p(one)).join('')}</w:body>`).replace(/^.*\n/, '')}</pkg:xmlData></pkg:part></pkg:package>`;
const mail =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
  `<html><body>${written.map((one) => `<p>${one}</p>`).join('=\r\n')}</body></html>\r\n--b--\r\n`;
const samples: readonly (readonly [string, Uint8Array, number])[] = [
  ...Object.entries(documents).map(([name, write]) => [name, write(written), name === 'pdf' ? 150 : 400] as const),
  ['flat.xml', strToU8(flat), 300],
  ['mht', strToU8(mail), 300],
];

/** One way to damage a file. */
type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'repeat' | 'drop'; readonly at: number; readonly length: number }
  | { readonly kind: 'noise'; readonly at: number; readonly noise: Uint8Array };

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constantFrom('repeat' as const, 'drop' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('noise' as const), at: fc.nat(), noise: fc.uint8Array({ maxLength: 64 }) }),
);

function damaged(bytes: Uint8Array, how: Damage): Uint8Array {
  const at = how.at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how.kind) {
    case 'cut':
      return before;
    case 'flip':
      return Buffer.concat([before, Uint8Array.of(how.byte), after.subarray(1)]);
    case 'drop':
      return Buffer.concat([before, after.subarray(how.length)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, how.length), after]);
    case 'noise':
      return Buffer.concat([before, how.noise, after]);
  }
}

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

describe.each(samples)('%s', (name, sample, numRuns) => {
  it('is read as it is, and read or refused when damaged', async () => {
    expect(await settle(sample, `a.${name}`)).toBe('read');
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        await settle(list.reduce(damaged, sample), `a.${name}`);
      }),
      { numRuns },
    );
  });
});

describe.each(['docx', 'odt'])('parts of .%s', (name) => {
  it('are read or refused when damaged under a right checksum', async () => {
    const files = unzipSync(documents[name]?.(written) ?? new Uint8Array());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(files)), damages, async (file, list) => {
        const broken = list.reduce(damaged, files[file] ?? new Uint8Array());
        await settle(zipSync({ ...files, [file]: broken }, { level: 0 }), `a.${name}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('bytes without sense', () => {
  const beginnings = [
    '',
    'PK\x03\x04',
    'PK\x05\x06',
    String.raw`{\rtf1`,
    '<html>',
    '<?xml version="1.0"?>',
    '\ufeff',
    '%PDF-1.4\n',
    'MIME-Version: 1.0\r\n',
    '# ',
    '- ',
    '| a |\n|---|\n',
  ];

  it('are read as text or refused, whatever they begin with', async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => strToU8(text)),
      fc
        .array(fc.constantFrom(...'<>&;"\'=/!-[]{}\\|#*_`()\t\r\n 1.aA\u0000'), { maxLength: 200 })
        .map((signs) => strToU8(signs.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), noise, async (beginning, rest) => {
        await settle(Buffer.concat([Buffer.from(beginning, 'latin1'), rest]));
      }),
      { numRuns: 1800 },
    );
  });

  it('in old Word files are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 512, maxLength: 2000 }), async (rest) => {
        const file = Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          rest,
          Buffer.from('WordDocument', 'utf16le'),
        ]);
        expect(await settle(file, 'a.doc')).toBe('refused');
      }),
      { numRuns: 15 },
    );
  });
});

describe('archives made to exhaust the reader', () => {
  it('by packing, by number of parts and by archives inside archives are refused', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(64 * 2 ** 20), { level: 9 }] });
    await expect(readSource(bomb, 'a.docx')).rejects.toMatchObject({ problem: 'too-large' });
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`word/p${at}.xml`, '']));
    await expect(readSource(pack({ ...parts(p('x')), ...many }), 'a.docx')).rejects.toMatchObject({
      problem: 'too-large',
    });
    let nested = bomb;
    for (let depth = 0; depth < 8; depth++) nested = zipSync({ 'a.zip': [nested, { level: 0 }] });
    await expect(readSource(nested, 'a.docx')).rejects.toMatchObject({ problem: 'unsupported' });
  });

  it('by archives that a document carries along are read without them', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(64 * 2 ** 20), { level: 9 }] });
    const files = { ...parts(p('Text')), 'word/embeddings/a.docx': bomb };
    expect((await readSource(pack(files), 'a.docx')).paragraphs).toMatchObject([{ text: 'Text' }]);
  });

  it('by entities and outside references are refused', async () => {
    for (const declaration of [
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      '<!DOCTYPE w SYSTEM "file:///etc/passwd">',
      '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://localhost/x">%p;]>',
    ]) {
      const xml = part('document', `<w:body>${p('&c;')}</w:body>`).replace('<w:document', `${declaration}<w:document`);
      const files = { ...parts(''), 'word/document.xml': xml };
      await expect(readSource(pack(files), 'a.docx')).rejects.toMatchObject({ problem: 'corrupt' });
    }
  });
});

describe('numbering that runs in circles', () => {
  const numbered = p('x', '<w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const num = (id: number, abstract: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/></w:num>`;

  it('through numbering styles is read without a number', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="T"/></w:abstractNum>' +
      num(1, 1) +
      num(2, 2);
    const style = (id: string, list: number) =>
      `<w:style w:type="numbering" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr></w:style>`;
    const { paragraphs } = read(numbered, { numbering, styles: style('S', 2) + style('T', 1) });
    expect(paragraphs).toMatchObject([{ text: 'x', label: '' }]);
  });

  it('of levels that name themselves and each other prints the counters once', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlRestart w:val="9"/><w:lvlText w:val="%1%2%9%%1"/><w:pStyle w:val="S"/></w:lvl></w:abstractNum>' +
      num(1, 1);
    const label = read(numbered, { numbering }).paragraphs[0]?.label ?? '';
    expect(label.length).toBeLessThan(20);
  });
});
