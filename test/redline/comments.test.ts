import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/formats/docx/read-docx.ts';
import { lines } from '../formats/offsets.ts';
import { docx, p, r, parts } from '../formats/docx-read/build-docx.ts';
import { fixed, partOf } from './fixed.ts';

const remarked = (body: string, quote: string, comments?: string) =>
  fixed(docx(body, comments === undefined ? {} : { comments }), { clauses: [], quotes: [quote] });

/** What stands between the two ends of the only comment, without tags. */
const marked = (xml: string): string =>
  (/<w:commentRangeStart [^>]*>(.*)<w:commentRangeEnd /su.exec(xml)?.[1] ?? '').replace(/<[^>]*>/gu, '');

describe('a comment', () => {
  it('stands around the words that it is about, and cuts their run in two', () => {
    const body = p('Supplier will use reasonable efforts to encrypt data.');
    const result = remarked(body, 'reasonable efforts');
    expect(marked(partOf(result))).toBe('reasonable efforts');
    expect(lines(readDocx(result.bytes ?? new Uint8Array()))[0]).toBe(
      'body: Supplier will use reasonable efforts to encrypt data.',
    );
  });

  it('keeps the look of a run that it cuts, and the blanks at the cut', () => {
    const body = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Supplier will use reasonable efforts.</w:t></w:r></w:p>`;
    const xml = partOf(remarked(body, 'reasonable'));
    expect(xml.match(/<w:rPr><w:b\/><\/w:rPr>/gu)).toHaveLength(3);
    expect(xml).toContain('<w:t xml:space="preserve">Supplier will use </w:t>');
  });

  it('finds words that go over several runs, with entities and letters of more than a byte', () => {
    const body = `<w:p>${r('Supplier’s R&amp;D')}${r(' may, “as far as')}${r(' possible”, log &#8212; access.')}</w:p>`;
    expect(marked(partOf(remarked(body, 'D may, “as far as possible”, log —')))).toBe(
      'D may, “as far as possible”, log &#8212;',
    );
  });

  it('stands around the paragraph where the words cannot be cut out', () => {
    const history = '<w:rPrChange w:id="3" w:author="A"><w:rPr/></w:rPrChange>';
    const body = `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/>${history}</w:rPr><w:t>Supplier may log access.</w:t></w:r></w:p>`;
    const xml = partOf(remarked(body, 'may log'));
    expect(marked(xml)).toBe('Supplier may log access.');
    expect(xml).toContain('<w:jc w:val="both"/></w:pPr><w:commentRangeStart');
    expect(xml.split('<w:rPrChange')).toHaveLength(2);
  });

  it('says what it has to say, in the author’s name', () => {
    const xml = partOf(remarked(p('Supplier may log access.'), 'may log'), 'word/comments.xml');
    expect(xml).toMatch(
      /<w:comment w:id="\d+" w:author="Jane Q\. Doe" w:date="2026-11-20T00:00:00Z" w:initials="JQD">/u,
    );
    expect(xml).toContain('Weak.');
    expect(xml).toContain('To ask for: more.');
  });

  it('makes the part for comments where there is none, with all that ties it to the document', () => {
    const result = remarked(p('Supplier may log access.'), 'may log');
    expect(partOf(result, '[Content_Types].xml')).toContain('<Override PartName="/word/comments.xml"');
    expect(partOf(result, 'word/_rels/document.xml.rels')).toMatch(/relationships\/comments" Target="comments\.xml"/u);
  });

  it('comes after those that are there, and leaves them and the other parts alone', () => {
    const old = `<w:comment w:id="5" w:author="A">${p('Old remark.')}</w:comment>`;
    const body = `<w:p><w:commentRangeStart w:id="5"/>${r('Supplier may log access.')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>`;
    const result = remarked(body, 'may log', old);
    const before = parts(body, { comments: old });
    const after = partOf(result, 'word/comments.xml');
    const [head = '', tail = ''] = (before['word/comments.xml'] ?? '').split('</w:comments>');
    expect(after.startsWith(head)).toBe(true);
    expect(after.endsWith(`</w:comments>${tail}`)).toBe(true);
    expect(after).toContain('w:id="6"');
    expect(partOf(result, '[Content_Types].xml')).toBe(before['[Content_Types].xml']);
  });

  it('is not put into text boxes and headers, and that is said', () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Supplier may log access.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const result = remarked(p('Agreement.') + box, 'may log');
    expect(result.bytes).toBeNull();
    expect(result.dropped[0]?.because).toMatch(/no comment can stand on/u);
  });

  it('and another on the same words do not get into each other’s way', () => {
    const body = p('Supplier may log access and may keep logs.');
    const { bytes } = fixed(docx(body), {
      clauses: [],
      quotes: ['may log access', 'access and may keep', 'may log access'],
    });
    expect(lines(readDocx(bytes ?? new Uint8Array()))[0]).toBe('body: Supplier may log access and may keep logs.');
    expect(partOf({ bytes }).match(/<w:commentReference /gu)).toHaveLength(3);
  });
});
