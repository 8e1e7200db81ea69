import { describe, expect, test } from 'vitest';
import { holdsChanges, resolveChanges } from '../../src/redline/resolve-changes.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function part(body: string): Buffer {
  return Buffer.from(`<w:document ${word}><w:body>${body}</w:body></w:document>`);
}

describe('a part without changes', () => {
  test.each([
    '<w:p><w:r><w:t>Changes are made in time: insert, delete and move.</w:t></w:r></w:p>',
    '<w:p><w:pPr><w:ind w:left="720"/></w:pPr><w:r><w:t>a:ins </w:t></w:r></w:p>',
    '<w:p><w:commentRangeStart w:id="1"/><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>',
  ])('%s', (body) => {
    const bytes = part(body);
    for (const resolution of ['accept', 'reject'] as const)
      expect(resolveChanges(bytes, 'document', resolution).equals(bytes)).toBe(true);
    if (!body.includes('a:ins ')) expect(holdsChanges(bytes, 'document')).toBe(false);
  });
});

describe('a part with a change', () => {
  test.each([
    '<w:p><w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins></w:p>',
    '<w:p><w:del w:id="1"><w:r><w:delText>a</w:delText></w:r></w:del></w:p>',
    '<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr></w:p>',
    '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr></w:p>',
    '<w:p><w:moveFromRangeStart w:id="1"/><w:moveFrom w:id="2"><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p>',
    '<w:p><w:moveTo w:id="2"><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>',
    '<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
    '<w:p><w:customXmlInsRangeStart w:id="1"/></w:p>',
  ])('%s', (body) => {
    expect(holdsChanges(part(body), 'document')).toBe(true);
    expect(holdsChanges(part(body.replaceAll('w:', 'x:')), 'document')).toBe(true);
    expect(holdsChanges(Buffer.from(`\ufeff${part(body).toString()}`, 'utf16le'), 'document')).toBe(true);
  });
});
