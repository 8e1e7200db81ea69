import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/formats/read.ts';
import { lines } from '../offsets.ts';
import { p, pack, parts } from './build-docx.ts';

const files = parts(p('one', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
});

const flat = (entries: readonly (readonly [string, string])[]) =>
  Buffer.from(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
      entries
        .map(([name, xml]) => {
          const data = xml.replace(/^<\?xml.*?\?>\s*/, '');
          return `<pkg:part pkg:name="/${name}" pkg:contentType="x"><pkg:xmlData>${data}</pkg:xmlData></pkg:part>`;
        })
        .join('') +
      '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>iVBORw0=</pkg:binaryData></pkg:part></pkg:package>',
  );

describe('a Word document in one XML file', () => {
  it('is read as the package that it stands for', async () => {
    const read = await readSource(flat(Object.entries(files)), 'a.xml');
    expect(read.format).toBe('docx');
    expect(lines(read)).toEqual(['body: 1. one']);
  });

  it('is refused without a document, or with a part twice', async () => {
    const entries = Object.entries(files);
    await expect(readSource(flat(entries.filter(([name]) => name !== 'word/document.xml')), 'a')).rejects.toThrow(
      /main document part is missing/,
    );
    await expect(readSource(flat([...entries, ...entries]), 'a')).rejects.toThrow(/a part twice/);
  });

  it('of Word 2003 is refused with what to do', async () => {
    const old =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>';
    await expect(readSource(Buffer.from(old), 'a.xml')).rejects.toMatchObject({
      problem: 'unsupported',
      help: expect.stringContaining('.docx') as string,
    });
  });
});

describe('documents with macros and templates', () => {
  it.each([
    'application/vnd.ms-word.document.macroEnabled.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
  ])('of type %s are read as others are', async (type) => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
    const read = await readSource(pack({ ...files, '[Content_Types].xml': types, 'word/vbaProject.bin': 'x' }), 'a');
    expect(lines(read)).toEqual(['body: 1. one']);
  });
});
