import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/formats/docx/read-docx.ts';
import { resolveChanges } from '../../src/redline/resolve-changes.ts';
import { docx, p, part, r } from '../formats/docx-read/build-docx.ts';

const by = 'w:id="1" w:author="A"';
const ins = (content: string): string => `<w:ins ${by}>${content}</w:ins>`;
const del = (text: string): string =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const marked = (change: 'ins' | 'del', content: string): string =>
  `<w:p><w:pPr><w:rPr><w:${change} ${by}/></w:rPr></w:pPr>${content}</w:p>`;

/** The body with all changes accepted, or rejected. */
function resolved(body: string, resolution: 'accept' | 'reject'): string {
  const xml = resolveChanges(
    Buffer.from(part('document', `<w:body>${body}</w:body>`)),
    'document',
    resolution,
  ).toString('utf8');
  return /<w:body>(.*)<\/w:body>/su.exec(xml)?.[1] ?? '';
}

const textsOf = (body: string): readonly string[] =>
  [...body.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, content = '']) => content.replace(/<[^>]*>/gu, ''));

describe('accepting and rejecting', () => {
  it('keeps or drops what was inserted and deleted', () => {
    const body = `<w:p>${r('a ')}${ins(r('new '))}${del('old ')}${r('b')}</w:p>`;
    expect(resolved(body, 'accept')).toBe(`<w:p>${r('a ')}${r('new ')}${r('b')}</w:p>`);
    expect(resolved(body, 'reject')).toBe(`<w:p>${r('a ')}${r('old ')}${r('b')}</w:p>`);
  });

  it('drops a deletion within an insertion either way', () => {
    const body = `<w:p>${r('a')}${ins(`${r('b')}${del('c')}`)}</w:p>`;
    expect(textsOf(resolved(body, 'accept'))).toEqual(['ab']);
    expect(textsOf(resolved(body, 'reject'))).toEqual(['a']);
  });

  it('joins paragraphs over a mark that goes, under the properties of the last', () => {
    const body = `<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:del ${by}/></w:rPr></w:pPr>${r('one ')}</w:p>${p('two', '<w:jc w:val="right"/>')}`;
    expect(resolved(body, 'accept')).toBe(`<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${r('one ')}${r('two')}</w:p>`);
    expect(textsOf(resolved(body, 'reject'))).toEqual(['one ', 'two']);
  });

  it('takes an inserted paragraph out whole, several in a row, and one before a table', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('cell')}</w:tc></w:tr></w:tbl>`;
    const body =
      p('a') + marked('ins', ins(r('x'))) + marked('ins', ins(r('y'))) + p('b') + marked('ins', ins(r('z'))) + table;
    expect(resolved(body, 'reject')).toBe(p('a') + p('b') + table);
    expect(textsOf(resolved(body, 'accept'))).toEqual(['a', 'x', 'y', 'b', 'z', 'cell']);
  });

  it('gives back former properties', () => {
    const change = `<w:pPrChange ${by}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>`;
    const body = `<w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:b/></w:rPr>${change}</w:pPr><w:r><w:rPr><w:i/><w:rPrChange ${by}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>`;
    expect(resolved(body, 'reject')).toBe(
      '<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p>',
    );
    expect(resolved(body, 'accept')).toBe(
      '<w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>x</w:t></w:r></w:p>',
    );
  });

  it('takes rows out, and leaves moved text in one place', () => {
    const row = (text: string, change = ''): string => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('a')}${row('b', `<w:ins ${by}/>`)}${row('c', `<w:del ${by}/>`)}</w:tbl><w:p><w:moveFrom ${by}>${r('m')}</w:moveFrom></w:p><w:p><w:moveTo ${by}>${r('m')}</w:moveTo></w:p>`;
    expect(textsOf(resolved(body, 'accept'))).toEqual(['a', 'b', '', 'm']);
    expect(textsOf(resolved(body, 'reject'))).toEqual(['a', 'c', 'm', '']);
  });

  it('gives what the reader shows of the same document, whatever changes there are', () => {
    const piece = fc.oneof(
      fc.constant(r('kept ')),
      fc.constant(ins(r('new '))),
      fc.constant(del('old ')),
      fc.constant(ins(r('one ') + del('two '))),
    );
    const paragraph = fc
      .tuple(fc.constantFrom('', 'ins', 'del'), fc.array(piece, { minLength: 1, maxLength: 4 }))
      .map(([change, pieces]) =>
        change === '' ? `<w:p>${pieces.join('')}</w:p>` : marked(change as 'ins' | 'del', pieces.join('')),
      );
    const document = fc
      .array(paragraph, { minLength: 1, maxLength: 6 })
      .map((all) => p('start') + all.join('') + p('end'));
    const seen = (body: string, reading: 'final' | 'original'): readonly string[] =>
      readDocx(docx(body), reading)
        .paragraphs.filter(({ role }) => role !== 'deleted')
        .map(({ text }) => text.trim());
    fc.assert(
      fc.property(document, (body) => {
        expect(seen(resolved(body, 'accept'), 'final')).toEqual(seen(body, 'final'));
        expect(seen(resolved(body, 'reject'), 'final')).toEqual(seen(body, 'original'));
      }),
      { numRuns: 60 },
    );
  });
});
