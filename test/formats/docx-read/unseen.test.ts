/** Letters that nobody sees on paper must not count as promised. */
import { describe, expect, it } from 'vitest';
import { docx, outline, p, pack, part, parts, r } from './build-docx.ts';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';

const white = '<w:color w:val="FFFFFF"/>';
const shade = (fill: string, pattern = 'clear') => `<w:shd w:val="${pattern}" w:color="auto" w:fill="${fill}"/>`;
const seen = `<w:p>${r('Seen.')}</w:p>`;
const one = (properties: string, paragraph = '') =>
  `${seen}<w:p>${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${r('Text.', properties)}</w:p>`;
const role = (body: string, extra = {}) => outline(body, extra)[1];

describe('white letters', () => {
  it('on paper are hidden, whole paragraphs and words inside a sentence', () => {
    expect(role(one(white))).toBe('hidden: Text.');
    expect(role(one('<w:color w:val="fefeff"/>'))).toBe('hidden: Text.');
    expect(role(one(white + shade('FFFFFF')))).toBe('hidden: Text.');
    expect(role(one(white, shade('auto')))).toBe('hidden: Text.');
    expect(outline(`<w:p>${r('Supplier shall ')}${r('not ', white)}${r('patch.')}</w:p>`)).toEqual([
      'body: Supplier shall patch.',
      'hidden: not',
    ]);
  });

  it('on a ground, or with an outline, are not', () => {
    expect(role(one(white + shade('1F3864')))).toBe('body: Text.');
    expect(role(one(white + shade('auto', 'pct50')))).toBe('body: Text.');
    expect(role(one(white, shade('000000')))).toBe('body: Text.');
    expect(role(one(`${white}<w:highlight w:val="blue"/>`))).toBe('body: Text.');
    expect(role(one(`${white}<w:outline/>`))).toBe('body: Text.');
    expect(role(one('<w:color w:val="FF0000"/>'))).toBe('body: Text.');
    expect(role(one('<w:color w:val="auto"/>'))).toBe('body: Text.');
  });

  it('follow the styles, and a run that names a color of its own wins', () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr>${white}</w:rPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Q"/><w:basedOn w:val="P"/><w:pPr>${shade('002060')}</w:pPr></w:style>` +
      `<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr>${white}</w:rPr></w:style>`;
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    expect(role(one('', style('P')), { styles })).toBe('hidden: Text.');
    expect(role(one('', style('Q')), { styles })).toBe('body: Text.');
    expect(role(one('<w:rStyle w:val="C"/>'), { styles })).toBe('hidden: Text.');
    expect(role(one('<w:color w:val="000000"/>', style('P')), { styles })).toBe('body: Text.');
  });

  it('in tables are hidden unless the cell, the table or its style may be shaded', () => {
    const table = (cell: string, properties = '') =>
      `${seen}<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr><w:p>${r('Text.', white)}</w:p></w:tc></w:tr></w:tbl>`;
    const styles =
      '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/></w:style>' +
      `<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow"><w:tcPr>${shade('4472C4')}</w:tcPr></w:tblStylePr></w:style>` +
      '<w:style w:type="table" w:styleId="Heir"><w:name w:val="Heir"/><w:basedOn w:val="Dark"/></w:style>';
    expect(role(table(''))).toBe('hidden: Text.');
    expect(role(table('', '<w:tblStyle w:val="Grid"/>'), { styles })).toBe('hidden: Text.');
    expect(role(table(shade('4472C4')))).toBe('body: Text.');
    expect(role(table('', shade('4472C4')))).toBe('body: Text.');
    expect(role(table('', '<w:tblStyle w:val="Dark"/>'), { styles })).toBe('body: Text.');
    expect(role(table('', '<w:tblStyle w:val="Heir"/>'), { styles })).toBe('body: Text.');
    expect(outline(table(shade('4472C4')) + `<w:p>${r('After.', white)}</w:p>`).at(-1)).toBe('hidden: After.');
  });

  it('in text boxes and on a colored page are left alone: what is behind them is not in the text', () => {
    const box = `${seen}<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>${r('Text.', white)}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    expect(role(box)).toBe('body: Text.');
    const page = (color: string) =>
      part('document', `<w:background w:color="${color}"/><w:body>${one(white)}</w:body>`);
    const roles = (color: string) =>
      readDocx(pack({ ...parts(''), 'word/document.xml': page(color) })).paragraphs.map((paragraph) => paragraph.role);
    expect(roles('000000')).toEqual(['body', 'body']);
    expect(roles('FFFFFF')).toEqual(['body', 'hidden']);
  });

  it('of a paragraph mark do not join two paragraphs', () => {
    expect(outline(p('One.', `<w:rPr>${white}<w:sz w:val="2"/></w:rPr>`) + p('Two.'))).toEqual([
      'body: One.',
      'body: Two.',
    ]);
  });
});

describe('letters of a point or less', () => {
  it('are hidden on any ground', () => {
    expect(role(one('<w:sz w:val="2"/>'))).toBe('hidden: Text.');
    expect(role(one(`<w:sz w:val="1"/>${shade('000000')}`))).toBe('hidden: Text.');
    expect(role(one('<w:sz w:val="1pt"/>'))).toBe('hidden: Text.');
  });

  it('are not mistaken for small print', () => {
    expect(role(one('<w:sz w:val="3"/>'))).toBe('body: Text.');
    expect(role(one('<w:sz w:val="12"/>'))).toBe('body: Text.');
    expect(role(one('<w:sz w:val="6pt"/>'))).toBe('body: Text.');
  });
});

it('a document of unseen letters alone is empty', () => {
  expect(() => readDocx(docx(`<w:p>${r('Text.', white)}</w:p>`))).toThrow(/no text/);
});
