import { describe, expect, it } from 'vitest';
import { readDocx, readPackage } from '../../src/formats/docx/read-docx.ts';
import { openZip } from '../../src/formats/zip/unzip.ts';
import { addedParagraphs } from '../../src/redline/check-redline.ts';
import { resolveChanges } from '../../src/redline/resolve-changes.ts';
import { withParts } from '../../src/redline/word-package.ts';
import { lines } from '../formats/offsets.ts';
import { docx, p, r, namespaces, pack, parts } from '../formats/docx-read/build-docx.ts';
import { clause, clauseText, fixed, heading, level, numberingPart, partOf } from './fixed.ts';

const numbered = { numbering: numberingPart };
const article =
  heading('Security') + p('Supplier shall encrypt data.', level(1)) + p('Supplier shall log access.', level(1));
const after = heading('Term') + p('This Agreement lasts one year.', level(1));

describe('a missing clause', () => {
  it('goes to the end of its section under the number that follows', () => {
    const result = fixed(docx(article + after, numbered), { under: 'Security' });
    expect(result.dropped).toEqual([]);
    expect(lines(readDocx(result.bytes ?? new Uint8Array()))).toEqual([
      'heading: 1. Security',
      'body: 1.1 Supplier shall encrypt data.',
      'body: 1.2 Supplier shall log access.',
      `body: 1.3 ${clauseText}`,
      'heading: 2. Term',
      'body: 2.1 This Agreement lasts one year.',
    ]);
  });

  it('is gone when rejected, whole paragraph and all', () => {
    const bytes = docx(article + after, numbered);
    const result = fixed(bytes, { under: 'Security' });
    const rejected = lines(readDocx(result.bytes ?? new Uint8Array(), 'original'));
    expect(rejected.filter((line) => !line.startsWith('deleted: '))).toEqual(lines(readDocx(bytes)));
    const part = resolveChanges(Buffer.from(partOf(result)), 'document', 'reject');
    const original = readPackage(withParts(openZip(result.bytes ?? bytes), new Map([['word/document.xml', part]])));
    expect(addedParagraphs(readDocx(bytes), original)).toEqual([]);
  });

  it('changes no byte of the paragraphs around it', () => {
    const body = article + after;
    const changed = partOf(fixed(docx(body, numbered), { under: 'Security' }));
    const inserted = /<w:p><w:pPr><w:numPr>(?:(?!<\/w:p>).)*<w:ins (?:(?!<\/w:p>).)*<\/w:p>/u;
    expect(changed.replace(inserted, '')).toBe(parts(body)['word/document.xml']);
  });

  it('stands in the author’s name, with the date that was given or none', () => {
    expect(partOf(fixed(docx(article, numbered)))).toMatch(
      /<w:ins w:id="\d+" w:author="Jane Q\. Doe" w:date="2026-11-20T00:00:00Z">/u,
    );
    expect(partOf(fixed(docx(article, numbered), { date: null }))).toMatch(
      /<w:ins w:id="\d+" w:author="Jane Q\. Doe">/u,
    );
  });

  it('has its run-in title where clauses have one, with the look of theirs', () => {
    const titled = (title: string, text: string): string =>
      `<w:p><w:pPr>${level(1)}</w:pPr>${r(title, '<w:u w:val="single"/>')}${r(`. ${text}`, '<w:sz w:val="20"/>')}</w:p>`;
    const body =
      heading('Security') +
      titled('Encryption', 'Supplier shall encrypt data.') +
      titled('Logs', 'Supplier shall log access.') +
      after;
    const changed = partOf(fixed(docx(body, numbered), { under: 'Security' }));
    expect(changed).toContain('<w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">Widget Report</w:t>');
    expect(changed).toContain(`<w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">. ${clauseText}</w:t>`);
  });

  it('is a heading and a paragraph where clauses are', () => {
    const sub = (text: string): string => p(text, `${level(1)}<w:outlineLvl w:val="1"/>`);
    const body =
      heading('Security') + sub('Encryption') + p('Supplier shall encrypt data.', '<w:ind w:left="720"/>') + after;
    const result = fixed(docx(body, numbered), { under: 'Security' });
    const read = lines(readDocx(result.bytes ?? new Uint8Array()));
    expect(read.slice(3, 5)).toEqual(['heading: 1.2 Widget Report', `body: ${clauseText}`]);
    expect(partOf(result)).toMatch(/<w:ind w:left="720"\/><w:rPr><w:ins /u);
  });

  it('continues numbers that are typed', () => {
    const body =
      p('1. Security', '<w:outlineLvl w:val="0"/>') +
      p('1.1 Supplier shall encrypt data.') +
      p('1.2 Supplier shall log access.') +
      p('2. Term', '<w:outlineLvl w:val="0"/>') +
      p('2.1 This Agreement lasts one year.');
    const two = [
      clause(),
      clause({ requirement: 'second', paragraphs: [{ kind: 'paragraph', text: 'Supplier shall paint each widget.' }] }),
    ];
    const result = fixed(docx(body), { under: 'Security', clauses: two });
    const read = lines(readDocx(result.bytes ?? new Uint8Array()));
    expect(read.slice(3, 5)).toEqual([`body: 1.3 ${clauseText}`, 'body: 1.4 Supplier shall paint each widget.']);
  });

  it('runs lists on in its text', () => {
    const list = clause({
      paragraphs: [
        { kind: 'paragraph', text: 'Supplier shall:' },
        { kind: 'item', text: 'send a report; and' },
        { kind: 'item', text: 'keep a copy.' },
      ],
    });
    expect(partOf(fixed(docx(article, numbered), { clauses: [list] }))).toContain(
      'Supplier shall: (a) send a report; and (b) keep a copy.',
    );
  });

  it('holds no character that Word refuses', () => {
    const plain = clause({ paragraphs: [{ kind: 'paragraph', text: 'Supplier’s & "Customer’s" <report>' }] });
    expect(partOf(fixed(docx(article, numbered), { clauses: [plain] }))).toContain(
      'Supplier’s &amp; &quot;Customer’s&quot; &lt;report&gt;',
    );
  });

  it('is dropped with the reason where it would not count as met', () => {
    const vain = clause({ paragraphs: [{ kind: 'paragraph', text: 'a\u0001b' }] });
    const result = fixed(docx(article, numbered), { clauses: [vain] });
    expect(result.bytes).toBeNull();
    expect(result.dropped).toEqual([
      { about: 'widget-report', because: 'the clause would be judged missing: of its words' },
    ]);
  });
});

describe('defined terms', () => {
  const term = { term: 'Widget', forms: ['Widgets'], meaning: 'a small thing.', uses: [] };
  const withTerm = clause({
    paragraphs: [{ kind: 'paragraph', text: 'Supplier shall report on each Widget.' }],
    terms: [term],
  });

  it('come with the clause where the contract does not define them', () => {
    const changed = partOf(fixed(docx(article, numbered), { clauses: [withTerm] }));
    expect(changed).toContain('“Widget” means a small thing.');
  });

  it('are left out where it does, in whatever number', () => {
    const own = p('“Widgets” means the things in Exhibit A.', level(1));
    const changed = partOf(fixed(docx(heading('Definitions') + own + article, numbered), { clauses: [withTerm] }));
    expect(changed).not.toContain('a small thing');
  });

  it('go to their place in the alphabet among definitions without numbers', () => {
    const definition = (word: string): string => p(`“${word}” means something of its own kind.`);
    const body = heading('Definitions') + ['Affiliate', 'Losses', 'Year'].map(definition).join('') + article;
    const read = lines(
      readDocx(fixed(docx(body, numbered), { clauses: [withTerm], under: 'Security' }).bytes ?? new Uint8Array()),
    );
    expect(read.slice(1, 5).map((line) => /“(\w+)”/u.exec(line)?.[1])).toEqual([
      'Affiliate',
      'Losses',
      'Widget',
      'Year',
    ]);
  });
});

describe('typed cross-references', () => {
  it('that an insertion puts off are listed, and fields are not', () => {
    const reference = p('As Section 2.1 says, and Section 2.1 alone.', level(1));
    const field =
      '<w:p><w:r><w:t xml:space="preserve">See Section </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2.1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';
    const ending = p('This Agreement lasts one year.', `${level(1)}<w:sectPr/>`);
    const body =
      heading('Payment') +
      reference +
      field +
      heading('Security') +
      ending +
      heading('Law') +
      p('The law of Ohio.', level(1));
    // The clause that ends a section takes the new one before it, so that its own number moves on.
    const { shifted } = fixed(docx(body, numbered), { under: 'Security' });
    expect(shifted).toEqual([{ number: '2.1', becomes: '2.2', places: ['1.1', '1.1'] }]);
  });
});

describe('names and namespaces', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  it('are those of the file: another prefix, the strict form', () => {
    const files = parts('');
    const xml = `<ns0:document ${namespaces.replace(/xmlns:w="[^"]*"/u, `xmlns:ns0="${strict}"`)}><ns0:body>${(heading('Security') + p('Supplier shall encrypt data.')).replaceAll('w:', 'ns0:')}</ns0:body></ns0:document>`;
    const result = fixed(pack({ ...files, 'word/document.xml': xml }), { quotes: ['encrypt'] });
    expect(result.clauses).toHaveLength(1);
    expect(partOf(result)).not.toMatch(/<\/?w:|w14:/u);
    expect(partOf(result)).toContain('<ns0:ins ns0:id=');
    expect(partOf(result, 'word/comments.xml')).toContain(`xmlns:w="${strict}"`);
    expect(partOf(result, 'word/_rels/document.xml.rels')).toContain(
      'purl.oclc.org/ooxml/officeDocument/relationships/comments',
    );
  });

  it('writes no paraId', () => {
    expect(partOf(fixed(docx(article, numbered), { quotes: ['encrypt'] }))).not.toContain('paraId');
  });
});
