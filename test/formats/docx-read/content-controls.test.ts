import { describe, expect, it } from 'vitest';
import { outline, p, r, read } from './build-docx.ts';

const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const checkBox = (checked: number, sign: string) =>
  control(
    `<w14:checkbox><w14:checked w14:val="${checked}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>`,
    r(sign, '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"/>'),
  );

describe('content controls', () => {
  it('show whether a box is checked', () => {
    expect(outline(`<w:p>${checkBox(1, '☒')}${r(' Comply ')}${checkBox(0, '☐')}${r(' Not comply')}</w:p>`)).toEqual([
      'body: ☒ Comply ☐ Not comply',
    ]);
  });

  it('show checked boxes that are drawn with a symbol font', () => {
    const symbol = control('<w14:checkbox/>', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>');
    expect(outline(`<w:p>${symbol}${r(' Comply')}</w:p>`)).toEqual(['body: ☑ Comply']);
  });

  it('show the chosen value of a list and none of the others', () => {
    const list = control(
      '<w:dropDownList w:lastValue="2"><w:listItem w:displayText="Comply" w:value="1"/><w:listItem w:displayText="Partially" w:value="2"/></w:dropDownList>',
      r('Partially'),
    );
    expect(outline(`<w:p>${r('Response: ')}${list}</w:p>`)).toEqual(['body: Response: Partially']);
  });

  it('show dates as written, and values that come from another part as stored', () => {
    const date = control(
      '<w:date w:fullDate="2027-03-01T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
      r('1 March 2027'),
    );
    const bound = control('<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:text/>', r('Acme Inc.'));
    expect(outline(`<w:p>${r('From ')}${date}${r(' with ')}${bound}</w:p>`)).toEqual([
      'body: From 1 March 2027 with Acme Inc.',
    ]);
  });

  it('inside each other and over several paragraphs lose nothing', () => {
    const inner = control('<w:text/>', r('inner'));
    const body = control('<w:repeatingSection/>', `${p('first')}${control('', `<w:p>${inner}${r(' last')}</w:p>`)}`);
    expect(outline(body)).toEqual(['body: first', 'body: inner last']);
  });

  it('that were deleted are gone with their text', () => {
    const gone = `<w:del w:author="A" w:date="2026"><w:r><w:delText>Comply</w:delText></w:r></w:del>`;
    expect(outline(`<w:p>${r('Response: ')}${control('<w:text/>', gone)}${r('none')}</w:p>`)).toEqual([
      'body: Response: none',
    ]);
  });
});

describe('parts that are no text of the document', () => {
  it('glossary, data and comments of other programs are not read', () => {
    const parts = {
      'word/glossary/document.xml': `<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts>${p('Building block')}</w:docParts></w:glossaryDocument>`,
      'customXml/item1.xml': '<x>Supplier shall patch.</x>',
    };
    expect(outline(p('Text'), { parts })).toEqual(['body: Text']);
  });

  it('a file that is inserted as a whole is named beside the text', () => {
    const { paragraphs, unread } = read(`${p('Before')}<w:altChunk r:id="rId9"/>${p('After')}`);
    expect(paragraphs.map(({ text }) => text)).toEqual(['Before', 'After']);
    expect(unread).toMatchObject([{ kind: 'alt-chunk', count: 1 }]);
  });
});
