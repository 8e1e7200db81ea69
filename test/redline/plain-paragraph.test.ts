import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resolveChanges } from '../../src/redline/resolve-changes.ts';
import { surveyPart } from '../../src/redline/survey-part.ts';
import type { Survey } from '../../src/redline/survey.ts';
import { p, part, r } from '../formats/docx-read/build-docx.ts';

const by = 'w:id="1" w:author="A"';
const ins = `<w:ins ${by}>${r('new')}</w:ins>`;
const body = (content: string): Buffer => Buffer.from(part('document', `<w:body>${content}</w:body>`));
const resolve = (content: string, resolution: 'accept' | 'reject'): string =>
  resolveChanges(body(content), 'document', resolution).toString('utf8');

const mark = (change: 'ins' | 'del'): string =>
  `<w:pPr><w:jc w:val="left"/><w:rPr><w:${change} ${by}/></w:rPr></w:pPr>`;
const boxed = (content: string): string => `<w:r><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></w:r>`;
const pieces = [
  r('text '),
  '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> bold &amp; more </w:t><w:tab/><w:t>end</w:t></w:r>',
  ins,
  `<w:del ${by}><w:r><w:delText>old</w:delText></w:r></w:del>`,
  `<w:moveTo ${by}>${r('moved')}</w:moveTo>`,
  '<w:moveFromRangeStart w:id="2"/>',
  '<w:moveFromRangeEnd w:id="2"/>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  p('inside'),
  boxed(p('in a box')),
  boxed(`<w:p>${mark('del')}${r('gone')}</w:p>${p('after')}`),
  `<w:hyperlink>${r('link')}</w:hyperlink>`,
  `<x:r xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:t>other</x:t></x:r>`,
  '<y:r><y:t>declared around</y:t></y:r>',
  '<w:r xmlns:w="urn:nobody"><w:t>foreign</w:t></w:r>',
];
const properties = ['', '<w:pPr><w:keepNext/><w:rPr><w:i/></w:rPr></w:pPr>', mark('ins'), mark('del')];
/** `gap` stands at the end of every paragraph; the first one stands alone, the others in an element with a prefix of its own. */
const bodies = (gap: string, paragraphs: readonly (readonly [string, readonly string[]])[]): string => {
  const [first, ...others] = paragraphs.map(([own, content]) => `<w:p>${own}${content.join('')}${gap}</w:p>`);
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `${first}<w:sdt xmlns:y="${namespace}"><w:sdtContent>${others.join('')}</w:sdtContent></w:sdt>`;
};
const paragraphs = fc.array(
  fc.tuple(fc.constantFrom(...properties), fc.array(fc.constantFrom(...pieces), { maxLength: 3 })),
  { minLength: 1, maxLength: 6 },
);

/** All that a survey tells, looked up where it is worked out late. */
const told = ({ paragraphs: surveyed }: Survey): unknown =>
  surveyed.map((one) => ({
    ...one,
    runs: one.runs.map(({ start, end, properties: look, pieces: held, live, tracked, inField }) => {
      return { start, end, look, held, live, tracked, inField };
    }),
    containers: one.containers.map(({ kind, start, end, open }) => ({ kind, start, end, open })),
    depth: null,
  }));

describe('a paragraph that is passed over', () => {
  // A comment in it has every tag looked at; an element of the same length, of which nobody knows, does not.
  const [seen, unseen] = ['<!-- -->', '<w:abc/>'];

  it('is resolved as one of which every tag is looked at', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('accept' as const, 'reject' as const), (content, resolution) => {
        expect(resolve(bodies(unseen, content), resolution)).toBe(
          resolve(bodies(seen, content), resolution).replaceAll(seen, unseen),
        );
      }),
    );
  });

  it('is surveyed as one of which every tag is looked at', () => {
    fc.assert(
      fc.property(paragraphs, (content) => {
        expect(told(surveyPart(body(bodies(unseen, content)), 'document'))).toEqual(
          told(surveyPart(body(bodies(seen, content)), 'document')),
        );
      }),
    );
  });
});

describe('a change is seen', () => {
  test.each([
    `<!-- </w:p> -->`,
    `<![CDATA[</w:p>]]>`,
    `<?word </w:p>?>`,
    `<w:r w:rsidR='</w:p>'/>`,
    `<w:r w:rsidR="</w:p>"/>`,
    `<w:r w:rsidR="a>b"/>`,
    `<w:r${' w:a="b"'.repeat(50)}/>`,
    r('x').repeat(3000),
    `<w:r><w:t>a</w:t ></w:r >`,
  ])('behind %s', (before) => {
    expect(resolve(`<w:p>${before}${ins}</w:p>`, 'reject')).not.toContain('new');
    expect(resolve(`<w:p>${before}${ins}</w:p>`, 'accept')).toMatch(/new(?!.*<\/w:ins>)/su);
  });

  it('under another prefix, and under one that is declared in the paragraph', () => {
    const other = `<w:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${ins.replaceAll('w:', 'x:')}</w:p>`;
    expect(resolve(other, 'reject')).not.toContain('new');
    expect(resolve(`<w:p><w:pPr><w:x.Change/></w:pPr>${r('kept')}</w:p>`, 'accept')).not.toContain('w:x.Change');
  });
});
