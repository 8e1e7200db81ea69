import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/formats/number-format.ts';
import { p, r, read, type Extra } from './build-docx.ts';

const lvl = (level: number, text: string, format = 'decimal', inner = '') =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (levels: string, id = 1) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
const legal = lvl(0, '%1.') + lvl(1, '%1.%2') + lvl(2, '(%3)', 'lowerLetter');
const at = (level: number, id = 1, rest = '') =>
  p('text', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>${rest}`);
const labels = (body: string, numbering: string, extra: Extra = {}) =>
  read(body, { numbering, ...extra }).paragraphs.map(({ label }) => label);

describe('displayed numbers', () => {
  it('count levels, restart deeper ones and print the parents', () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((level) => at(level)).join('');
    expect(labels(body, list(legal) + num(1, 1))).toEqual(['1.', '1.1', '(a)', '(b)', '1.2', '(a)', '2.', '2.1']);
  });

  it('give depth, and an indent from the list', () => {
    const indented = list(lvl(0, '%1.', 'decimal', '<w:pPr><w:ind w:left="720"/></w:pPr>')) + num(1, 1);
    expect(read(at(0), { numbering: indented }).paragraphs).toMatchObject([{ depth: 0, indent: 720, label: '1.' }]);
    expect(read(p('x')).paragraphs).toMatchObject([{ depth: null, label: '' }]);
  });

  it('count a skipped level as used', () => {
    expect(labels([0, 2, 1].map((level) => at(level)).join(''), list(legal) + num(1, 1))).toEqual(['1.', '(a)', '1.2']);
    expect(labels(at(1) + at(1), list(legal) + num(1, 1))).toEqual(['1.1', '1.2']);
  });

  it('go on through all lists of one definition', () => {
    expect(labels(at(0, 1) + at(0, 2) + at(0, 1), list(legal) + num(1, 1) + num(2, 1))).toEqual(['1.', '2.', '3.']);
  });

  it('start anew once where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    expect(labels(at(0, 1) + at(0, 2) + at(0, 2) + at(0, 1), list(legal) + num(1, 1) + num(2, 1, restart))).toEqual([
      '1.',
      '5.',
      '6.',
      '7.',
    ]);
  });

  it('use a level that a list replaces', () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${lvl(0, 'Section %1', 'upperRoman')}</w:lvlOverride>`;
    expect(labels(at(0, 1) + at(0, 2), list(legal) + num(1, 1) + num(2, 1, replaced))).toEqual(['1.', 'Section II']);
  });

  it('restart only after the level that is named', () => {
    const never = lvl(0, '%1.') + lvl(1, '%2)', 'decimal', '<w:lvlRestart w:val="0"/>');
    expect(labels([0, 1, 0, 1].map((level) => at(level)).join(''), list(never) + num(1, 1))).toEqual([
      '1.',
      '1)',
      '2.',
      '2)',
    ]);
    const afterFirst = lvl(0, '%1.') + lvl(1, '%1.%2') + lvl(2, '%3', 'decimal', '<w:lvlRestart w:val="1"/>');
    expect(labels([0, 1, 2, 1, 2, 0, 2].map((level) => at(level)).join(''), list(afterFirst) + num(1, 1))).toEqual([
      '1.',
      '1.1',
      '1',
      '1.2',
      '2',
      '2.',
      '1',
    ]);
  });

  it('print decimals on a legal level', () => {
    const article = lvl(0, 'ARTICLE %1', 'upperRoman') + lvl(1, '%1.%2', 'decimal', '<w:isLgl/>');
    expect(labels(at(0) + at(1), list(article) + num(1, 1))).toEqual(['ARTICLE I', '1.1']);
  });

  it('print nothing for bullets and for a removed number', () => {
    const body = at(0) + p('x', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labels(body, list(lvl(0, '•', 'bullet')) + num(1, 1))).toEqual(['', '']);
    expect(
      read(body, { numbering: list(lvl(0, '•', 'bullet')) + num(1, 1) }).paragraphs.map(({ depth }) => depth),
    ).toEqual([0, null]);
  });

  it('come through styles: inherited, by linked level, by a numbering style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="H1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="H2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="H3"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    const linked = list(
      lvl(0, '%1.') + lvl(1, '%1.%2', 'decimal', '<w:pStyle w:val="H2"/>') + lvl(2, '(%3)', 'lowerLetter'),
      3,
    );
    const numbering = `${linked}<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="L"/></w:abstractNum>${num(9, 3)}${num(1, 4)}`;
    const body = ['H1', 'H2', 'H3', 'Off', 'H1'].map((style) => p('x', `<w:pStyle w:val="${style}"/>`)).join('');
    expect(labels(body, numbering, { styles })).toEqual(['1.', '1.1', '(a)', '', '2.']);
  });

  it('survive numbering styles that lead in a circle', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="L"/></w:abstractNum>${num(1, 4)}`;
    expect(labels(at(0), numbering, { styles })).toEqual(['']);
  });

  it('leave out paragraphs that are deleted, hidden or only hold a section break', () => {
    const gone = (mark: string, run: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${run}</w:p>`;
    const body =
      at(0) +
      gone('<w:del w:author="a"/>', '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>') +
      gone('<w:vanish/>', r('hidden', '<w:vanish/>')) +
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>' +
      at(0);
    const shown = read(body, { numbering: list(legal) + num(1, 1) }).paragraphs;
    expect(shown.map(({ role, label }) => `${role} ${label}`)).toEqual(['body 1.', 'deleted ', 'hidden ', 'body 2.']);
  });

  it('count an empty paragraph and a struck one, as the page does', () => {
    const empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const struck = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('old', '<w:strike/>')}</w:p>`;
    expect(labels(empty + struck + at(0), list(legal) + num(1, 1))).toEqual(['1.', '2.', '3.']);
  });

  it('take the first of two joined paragraphs, and one number for both', () => {
    const first = `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr>${r('a ')}</w:p>`;
    expect(labels(at(0) + first + at(1) + at(1), list(legal) + num(1, 1))).toEqual(['1.', '1.1', '1.2']);
  });

  it('count footnotes apart from the body', () => {
    const body = `${at(0)}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>${at(0)}`;
    const footnotes = `<w:footnote w:id="1">${at(0)}</w:footnote>`;
    expect(labels(body, list(legal) + num(1, 1), { footnotes })).toEqual(['1.', '2.', '1.']);
  });

  it('take a custom format from the choice for newer programs', () => {
    const custom =
      '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="R-%1"/></w:lvl>';
    expect(labels(at(0), list(custom) + num(1, 1))).toEqual(['R-007']);
  });

  it('mean nothing where the list or its level does not exist', () => {
    expect(labels(at(0, 5) + at(4), list(legal) + num(1, 1))).toEqual(['', '']);
  });
});

describe('number formats', () => {
  const cases: [string, number, string][] = [
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 26, 'Z'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 54, 'bbb'],
    ['lowerLetter', 0, '0'],
    ['ordinal', 1, '1st'],
    ['ordinal', 12, '12th'],
    ['ordinal', 23, '23rd'],
    ['ordinal', 111, '111th'],
    ['cardinalText', 21, 'Twenty-one'],
    ['cardinalText', 1100, 'One thousand one hundred'],
    ['ordinalText', 1, 'First'],
    ['ordinalText', 20, 'Twentieth'],
    ['ordinalText', 32, 'Thirty-second'],
    ['hex', 255, 'FF'],
    ['chicago', 5, '**'],
    ['numberInDash', 3, '- 3 -'],
    ['decimalEnclosedCircle', 3, '③'],
    ['none', 3, ''],
    ['bullet', 3, ''],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 19, '十九'],
    ['chineseCounting', 20, '二十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 111, '一百一十一'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseCountingThousand', 1100, '一千一百'],
    ['chineseCountingThousand', 10_000, '10000'],
    ['ideographDigital', 3, '3'],
  ];
  it.each(cases)('%s %i is %s', (format, value, expected) => {
    expect(formatNumber(value, format, null)).toBe(expected);
  });

  it('stay short for numbers that no contract has', () => {
    for (const format of ['upperLetter', 'lowerRoman', 'chicago', 'cardinalText', 'ordinalText']) {
      expect(formatNumber(2_000_000_000, format, null).length).toBeLessThan(100);
    }
  });
});
