import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readSource } from '../../../src/formats/read.ts';
import { sniffFormat } from '../../../src/formats/sniff.ts';
import { docx, p, pack } from './build-docx.ts';

const text = (contents: string) => Buffer.from(contents, 'utf8');
const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);
const types = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${type}"/></Types>`;
const office = (target: string, type: string) =>
  pack({
    '[Content_Types].xml': types(type),
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
    [target]: '<x/>',
  });

describe('the format of a file', () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', text(''), 'empty'],
    ['blank text', text(' \n\n'), 'empty'],
    ['a Word document', docx(p('x')), 'docx'],
    [
      'a macro-enabled Word document under another name',
      office('a/b.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'docx',
    ],
    [
      'a workbook',
      office('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'xlsx',
    ],
    [
      'a presentation',
      office('ppt/p.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'pptx',
    ],
    ['OpenDocument text', pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'odt'],
    ['an e-book', pack({ mimetype: 'application/epub+zip' }), 'epub'],
    ['an archive', pack({ 'a.txt': 'x' }), 'zip'],
    ['an old Word file', compound('Root Entry', 'WordDocument'), 'doc'],
    ['a protected document', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old workbook', compound('Workbook'), 'xls'],
    ['a mail from Outlook', compound('__substg1.0_001A001F'), 'outlook-message'],
    ['PDF', text('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['PDF after some rubbish', text('\n\n%PDF-1.4'), 'pdf'],
    ['rich text', text('{\\rtf1\\ansi x}'), 'rtf'],
    ['HTML', text('\ufeff<!DOCTYPE html>\n<html><body>x</body></html>'), 'html'],
    ['HTML after a comment', text('<!-- saved --><html lang="en">'), 'html'],
    ['XHTML', text('<?xml version="1.0"?><html xmlns="x">'), 'html'],
    [
      'Word saved as XML',
      text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>'),
      'word-xml',
    ],
    ['XML', text('<?xml version="1.0"?><x/>'), 'xml'],
    ['mail', text('From: a\nMessage-ID: <b>\n\nHello'), 'mail'],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'image'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image'],
    ['a TIFF', Buffer.from('49492a0008000000', 'hex'), 'image'],
    ['Markdown', text('# Agreement\n\ntext'), 'markdown'],
    ['bold Markdown', text('**1. Scope.** Supplier shall'), 'markdown'],
    ['text', text('AGREEMENT\n\n1. Scope\n________ Signature'), 'text'],
    ['binary', Buffer.from([1, 2, 3, 0, 255, 254, 7]), 'binary'],
  ];
  it.each(cases)('is told for %s', (_, bytes, format) => {
    expect(sniffFormat(bytes)).toBe(format);
  });
});

describe('reading by content', () => {
  const refused = async (bytes: Uint8Array, name = 'contract.docx') => {
    try {
      await readSource(bytes, name);
    } catch (error) {
      if (error instanceof InputError) return { problem: error.problem, text: `${error.message} ${error.help}` };
      throw error;
    }
    return null;
  };

  it('reads a Word document whatever it is called', async () => {
    expect(await readSource(docx(p('x')), 'contract.pdf')).toMatchObject({
      format: 'docx',
      paragraphs: [{ text: 'x' }],
    });
  });

  it('lets the name tell text from Markdown, else the contents', async () => {
    const heading = text('# Agreement\n\nSupplier shall patch.');
    expect((await readSource(heading, 'a.md')).format).toBe('markdown');
    expect((await readSource(heading, 'a.TXT')).format).toBe('text');
    expect((await readSource(heading, 'README')).format).toBe('markdown');
    expect((await readSource(text('Supplier shall patch.'), 'a.markdown')).format).toBe('markdown');
    expect((await readSource(text('Supplier shall patch.'), 'a')).format).toBe('text');
  });

  it('decodes UTF-8, UTF-16 and Windows text', async () => {
    const words = '“Updates” – café';
    const of = async (bytes: Uint8Array) =>
      (await readSource(bytes, 'a.txt')).paragraphs.map((one) => one.text).join('');
    expect(await of(text(words))).toBe(words);
    expect(await of(text(`\ufeff${words}`))).toBe(words);
    expect(await of(Buffer.from(`\ufeff${words}`, 'utf16le'))).toBe(words);
    expect(await of(Buffer.from(`\ufeff${words}`, 'utf16le').swap16())).toBe(words);
    expect(await of(Buffer.from([0x93, ...text('Updates'), 0x94, 0x20, 0x96, 0x20, ...text('caf'), 0xe9]))).toBe(words);
  });

  it('says what a file is and what to do', async () => {
    expect(await refused(text(''))).toEqual({ problem: 'empty', text: expect.stringContaining('empty') });
    expect(await refused(compound('WordDocument'))).toEqual({
      problem: 'corrupt',
      text: expect.stringContaining('save as .docx'),
    });
    expect(await refused(compound('EncryptedPackage'))).toEqual({
      problem: 'encrypted',
      text: expect.stringContaining('password'),
    });
    expect((await refused(text('{\\rtf1}')))?.problem).toBe('empty');
    expect((await refused(text('<html>')))?.problem).toBe('empty');
    expect((await refused(Buffer.from('89504e470d0a1a0a', 'hex')))?.problem).toBe('image-only');
    expect(await refused(pack({ 'a.txt': 'x' }))).toEqual({
      problem: 'unsupported',
      text: expect.stringContaining('zip archive'),
    });
    expect((await refused(docx(p('x')).subarray(0, 300)))?.problem).toBe('corrupt');
  });

  it('never reads binary rubbish as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 400 }), async (bytes) => {
        bytes[10] = 0;
        // Behind the mark of UTF-16, NUL is half a letter.
        bytes[0] = 1;
        expect(await refused(bytes, 'a.txt')).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
