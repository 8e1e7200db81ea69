import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputError } from '../../../src/errors.ts';
import type { Reading } from '../../../src/contract/contract.ts';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { docx, outline, p, part, parts, pack, r, read } from './build-docx.ts';

const styles =
  '<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>';

/** The same runs with white space in their tags, so that each is read tag by tag. */
function tagByTag(body: string): string {
  return body.replaceAll('<w:r>', '<w:r >').replaceAll('<w:r w:', '<w:r  w:');
}

function reading(body: string, as: Reading = 'final') {
  return readDocx(docx(body, { styles }), as);
}

describe('runs with properties and one text', () => {
  it('read as their tags one by one', () => {
    const properties = fc.constantFrom(
      '',
      '<w:b/>',
      '<w:b w:val="0"/>',
      '<w:vanish/>',
      '<w:strike/>',
      '<w:u w:val="single"/>',
      '<w:color w:val="FFFFFF"/>',
      '<w:sz w:val="2"/>',
      '<w:rStyle w:val="Gone"/>',
      '<w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="22"/>',
    );
    const text = fc.constantFrom(
      'Supplier ',
      'shall',
      ' ',
      '',
      ' R&amp;D',
      '“patch”',
      'a\nb',
      '\n  c',
      'co\u00adop',
      '5 €',
      '7.2',
    );
    const run = fc
      .tuple(
        properties,
        text,
        fc.boolean(),
        fc.constantFrom('', ' w:rsidRPr="00A1"', ' w:rsidR="00B2" w:rsidRPr="00A1"'),
      )
      .map(
        ([look, words, kept, ids]) =>
          `<w:r${ids}>${look && `<w:rPr>${look}</w:rPr>`}<w:t${kept ? ' xml:space="preserve"' : ''}>${words}</w:t></w:r>`,
      );
    const change = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"';
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.array(run, { maxLength: 4 }).map((runs) => runs.join('')) },
      run.map((one) => `<w:ins ${change}>${one}</w:ins>`),
      run.map((one) => `<w:del ${change}>${one}</w:del>`),
      fc.constant('<w:r><w:tab/></w:r>'),
      fc.constant('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
      fc.constant('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    );
    const paragraph = fc
      .tuple(
        fc.constantFrom('', '<w:pStyle w:val="Loud"/>', '<w:shd w:fill="000000"/>'),
        fc.array(piece, { maxLength: 5 }),
      )
      .map(([look, pieces]) => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${pieces.join('')}</w:p>`);
    const body = fc
      .tuple(fc.array(paragraph, { maxLength: 5 }), fc.boolean())
      .map(([paragraphs, inTable]) =>
        inTable ? `<w:tbl><w:tr><w:tc>${paragraphs.join('')}</w:tc></w:tr></w:tbl>` : paragraphs.join(''),
      );
    fc.assert(
      fc.property(body, fc.constantFrom<Reading>('final', 'original', 'both'), (xml, as) => {
        const whole = p('Agreement') + xml;
        expect(reading(whole, as)).toEqual(reading(tagByTag(whole), as));
      }),
      { numRuns: 150 },
    );
  });

  it('are told from runs that hold more', () => {
    const body =
      `<w:p>${r('a')}<w:r><w:t>b</w:t><w:t>c</w:t></w:r><w:r><w:t>d</w:t><w:tab/></w:r>` +
      `<w:r><w:rPr><w:b/></w:rPr><w:br/><w:t>e</w:t></w:r>${r('f')}<w:r><w:t>g<!-- h --></w:t></w:r></w:p>`;
    expect(outline(body)).toEqual(['body: abcd\t\nefg']);
  });

  it('are as wrong as their tags one by one where the file is damaged', () => {
    for (const broken of ['a &nothing; b', 'a </w:r></w:t>', '<w:t>a</w:t>b</w:p>']) {
      const body = `<w:p>${r('first')}<w:r><w:t>${broken}</w:t></w:r></w:p>`;
      for (const xml of [body, tagByTag(body)])
        expect(() => read(xml)).toThrow(expect.objectContaining({ problem: 'corrupt' } satisfies Partial<InputError>));
    }
  });

  it('mean nothing where the prefix is bound to something else', () => {
    const other = `<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r xmlns:w="urn:other"><w:t>hidden</w:t></w:r><x:r><x:t>shown</x:t></x:r></x:p>`;
    const foreign = `<w:box xmlns:w="urn:other"><w:r><w:t>hidden</w:t></w:r></w:box>`;
    expect(outline(`${other}<w:p>${r('too')}${foreign}</w:p>`)).toEqual(['body: shown', 'body: too']);
  });

  it('are found under any prefix', () => {
    const document = part('document', `<w:body>${p('Supplier shall patch.')}</w:body>`)
      .replaceAll('<w:', '<ns0:')
      .replaceAll('</w:', '</ns0:')
      .replaceAll('xmlns:w=', 'xmlns:ns0=');
    const { paragraphs } = readDocx(pack({ ...parts(''), 'word/document.xml': document }));
    expect(paragraphs.map(({ text }) => text)).toEqual(['Supplier shall patch.']);
  });
});
