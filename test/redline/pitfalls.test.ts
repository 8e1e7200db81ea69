/** Places where an insertion would break a document, or not go away again. */
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { readDocx } from '../../src/formats/docx/read-docx.ts';
import { resolveChanges } from '../../src/redline/resolve-changes.ts';
import { lines } from '../formats/offsets.ts';
import { docx, p, r } from '../formats/docx-read/build-docx.ts';
import { clauseText, fixed, heading, level, numberingPart, partOf } from './fixed.ts';

const numbered = { numbering: numberingPart };
const first = heading('Security') + p('Supplier shall encrypt data.', level(1));
const last = (mark: string): string => `<w:p><w:pPr>${level(1)}${mark}</w:pPr>${r('Supplier shall log access.')}</w:p>`;
const end = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>';

/** What is read, and what is left in the XML when all changes are rejected. */
function both(body: string): { readonly read: readonly string[]; readonly xml: string; readonly rejected: string } {
  const result = fixed(docx(body, numbered), { under: 'Security' });
  expect(result.dropped).toEqual([]);
  const xml = partOf(result);
  const rejected = resolveChanges(Buffer.from(xml), 'document', 'reject').toString('utf8');
  return { read: lines(readDocx(result.bytes ?? new Uint8Array())), xml, rejected };
}

const paragraphs = (xml: string): number => xml.split('<w:p>').length - 1;

describe('an insertion', () => {
  it.each([
    ['without properties of the mark', ''],
    ['with some', '<w:rPr><w:b/></w:rPr>'],
    ['with none in the element', '<w:rPr/>'],
  ])('at the end of the story tracks the mark before it, %s, and leaves no empty paragraph', (_, mark) => {
    const body = first + last(mark) + end;
    const { read, xml, rejected } = both(body);
    expect(read.at(-1)).toBe(`body: 1.3 ${clauseText}`);
    expect(paragraphs(rejected)).toBe(paragraphs(body));
    expect(rejected).not.toContain('w:ins');
    // The new paragraph has the mark that was there, untracked.
    expect(xml).toMatch(/log access\.<\/w:t><\/w:r><\/w:p><w:p><w:pPr>(?:(?!<w:ins).)*<\/w:pPr><w:ins /u);
  });

  it('puts the sign on the mark first and once', () => {
    const { xml } = both(first + last('<w:rPr><w:b/></w:rPr>') + end);
    expect(xml).toMatch(/<w:rPr><w:ins [^>]*\/><w:b\/><\/w:rPr>/u);
    const marks = xml.match(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:ins [^>]*\/>(?:(?!<\/w:rPr>).)*<\/w:rPr>/gu) ?? [];
    expect(marks.every((mark) => mark.split('<w:ins').length === 2)).toBe(true);
  });

  it('behind a last paragraph that was itself inserted stands before it', () => {
    const { read } = both(first + last('<w:rPr><w:ins w:id="1" w:author="A"/></w:rPr>') + end);
    expect(read.at(-1)).toMatch(/log access/u);
  });

  it('stands before the paragraph that ends a section', () => {
    const { xml } = both(
      first + p('Supplier shall log access.', `${level(1)}<w:sectPr/>`) + heading('Term') + p('One year.', level(1)),
    );
    expect(xml.indexOf(clauseText)).toBeLessThan(xml.indexOf('log access'));
    expect(xml.split('<w:sectPr/>')).toHaveLength(2);
  });

  it('does not stand in a field that goes over several paragraphs', () => {
    const opened = `<w:p><w:pPr>${level(1)}</w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Supplier shall log access.')}</w:p>`;
    const closed = `<w:p>${r('It shall keep the logs.')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const { xml } = both(first + opened + closed + heading('Term') + p('One year.', level(1)));
    expect(xml.indexOf(clauseText)).toBeGreaterThan(xml.lastIndexOf('fldCharType="end"'));
  });

  it.each([
    ['nobody may change', '<w:lock w:val="sdtContentLocked"/>'],
    ['holds plain text', '<w:text/>'],
    ['comes from a gallery', '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>'],
  ])('does not stand in a content control that %s', (_, property) => {
    const control = `<w:sdt><w:sdtPr>${property}</w:sdtPr><w:sdtContent>${last('')}</w:sdtContent></w:sdt>`;
    const { xml } = both(first + control + heading('Term') + p('One year.', level(1)));
    expect(/<w:sdtContent>.*<\/w:sdtContent>/u.exec(xml)?.[0]).not.toContain(clauseText);
  });

  it('stands behind a table that belongs to the clause before it, not in it', () => {
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('High')}</w:tc></w:tr></w:tbl>`;
    const { xml } = both(
      first + p('Supplier shall fix flaws as follows:', level(1)) + table + heading('Term') + p('One year.', level(1)),
    );
    expect(xml.indexOf(clauseText)).toBeGreaterThan(xml.indexOf('</w:tbl>'));
  });

  it('does not stand in a passage that was moved away, nor between a deleted mark and what it flows into', () => {
    const moved = `<w:p><w:pPr><w:rPr><w:moveFrom w:id="7" w:author="A"/></w:rPr></w:pPr><w:moveFromRangeStart w:id="8" w:author="A" w:name="m"/><w:moveFrom w:id="9" w:author="A">${r('Old words.')}</w:moveFrom></w:p><w:p>${r('More.')}<w:moveFromRangeEnd w:id="8"/></w:p>`;
    const joined = `<w:p><w:pPr>${level(1)}<w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>${r('Supplier shall log ')}</w:p><w:p>${r('each access.')}</w:p>`;
    const { xml, read } = both(first + joined + moved + heading('Term') + p('One year.', level(1)));
    expect(read).toContain('body: 1.2 Supplier shall log each access.');
    expect(xml.indexOf(clauseText)).toBeGreaterThan(xml.indexOf('each access'));
    const start = xml.indexOf('moveFromRangeStart');
    const stop = xml.indexOf('moveFromRangeEnd');
    expect(xml.indexOf(clauseText) < start || xml.indexOf(clauseText) > stop).toBe(true);
  });

  it('does not stand in a text box', () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Supplier shall encrypt data.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const xml = partOf(fixed(docx(box + p(' '))));
    expect(xml.indexOf(clauseText)).toBeGreaterThan(xml.indexOf('</w:pict></w:r></w:p>'));
  });

  it('has a number that looks like those around it', () => {
    const own = `${level(1)}<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="16"/></w:rPr>`;
    const { xml } = both(first + p('Supplier shall log access.', own) + heading('Term') + p('One year.', level(1)));
    const inserted = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(clauseText)), xml.indexOf(clauseText));
    expect(inserted).toMatch(
      /<w:rPr><w:ins [^>]*\/><w:rFonts w:ascii="Arial"\/><w:sz w:val="16"\/><\/w:rPr><\/w:pPr>/u,
    );
  });

  it('takes nothing over that belongs to one paragraph: its section, its history, its page break', () => {
    const own = `<w:pageBreakBefore/>${level(1)}<w:rPr><w:b/></w:rPr><w:pPrChange w:id="4" w:author="A"><w:pPr/></w:pPrChange>`;
    const { xml } = both(first + p('Supplier shall log access.', own) + heading('Term') + p('One year.', level(1)));
    const inserted = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(clauseText)), xml.indexOf(clauseText));
    expect(inserted).not.toMatch(/pageBreakBefore|pPrChange|sectPr|<w:b\/>/u);
  });

  it('takes numbers that nothing else in the document has', () => {
    const marked = `<w:p><w:pPr>${level(1)}</w:pPr><w:bookmarkStart w:id="41" w:name="b"/>${r('Supplier shall log access.')}<w:bookmarkEnd w:id="41"/></w:p>`;
    const remark = `<w:comment w:id="77" w:author="A">${p('Old remark.')}</w:comment>`;
    const result = fixed(
      docx(first + marked + heading('Term') + p('One year.', level(1)), { ...numbered, comments: remark }),
      { under: 'Security', quotes: ['encrypt'] },
    );
    const ids = [
      ...partOf(result).matchAll(/<w:(?:ins|commentRangeStart) [^>]*w:id="(\d+)"|<w:ins w:id="(\d+)"/gu),
    ].map((match) => Number(match[1] ?? match[2]));
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThan(77);
  });
});

describe('a document that nobody may change', () => {
  const problemOf = (action: () => unknown): string => {
    try {
      action();
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return 'changed';
  };
  const settings = (content: string) => ({
    ...numbered,
    parts: {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>',
      'word/settings.xml': `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:settings>`,
    },
  });

  it('is refused where protection is in force', () => {
    const bytes = docx(first, settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'));
    expect(problemOf(() => fixed(bytes))).toMatch(/protected against changes/u);
  });

  it('is not refused where protection is only prepared', () => {
    const bytes = docx(first, settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'));
    expect(problemOf(() => fixed(bytes))).toBe('changed');
  });

  it('is refused where it is signed', () => {
    const bytes = docx(first, { ...numbered, parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } });
    expect(problemOf(() => fixed(bytes))).toMatch(/digitally signed/u);
  });
});
