import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/formats/markdown/read-markdown.ts';

const texts = (markdown: string): string[] => readMarkdown(markdown).paragraphs.map((paragraph) => paragraph.text);

describe('headings', () => {
  it.each([
    ['# Agreement', 1, 'Agreement'],
    ['### 1.2. Patching ###', 3, '1.2. Patching'],
    ['##Definitions', 2, 'Definitions'],
    ['## **Bold** heading', 2, 'Bold heading'],
    ['Agreement\n=========', 1, 'Agreement'],
    ['Definitions\n---', 2, 'Definitions'],
    ['## C# and F#', 2, 'C# and F#'],
  ])('reads %j as a heading of level %i', (markdown, outline, text) => {
    expect(readMarkdown(markdown).paragraphs).toMatchObject([{ role: 'heading', outline, text }]);
  });

  it('takes no number sign for a heading', () => {
    expect(readMarkdown('#1 priority is safety.').paragraphs).toMatchObject([
      { role: 'body', text: '#1 priority is safety.' },
    ]);
  });

  it('takes a rule under a long paragraph for a rule', () => {
    const long = 'Supplier shall keep the Product secure. '.repeat(6).trim();
    expect(readMarkdown(`${long}\n---\nNext.`).paragraphs).toMatchObject([
      { role: 'body', text: long },
      { role: 'body', text: 'Next.' },
    ]);
  });
});

describe('paragraphs', () => {
  it('joins lines wrapped by hand', () => {
    expect(texts('Supplier shall\nnotify Customer\nat once.\n\nNext.')).toEqual([
      'Supplier shall notify Customer at once.',
      'Next.',
    ]);
  });

  it('keeps line breaks that the author asked for', () => {
    expect(texts('By: ________  \nName:\\\nTitle:')).toEqual(['By: ________\nName:\nTitle:']);
  });

  it('begins a paragraph at a clause number or letter after the end of a sentence', () => {
    expect(texts('Supplier shall:\n(a) encrypt;\n(b) log; and\n(c) patch.\n2.1 Customer may audit.')).toEqual([
      'Supplier shall:',
      '(a) encrypt;',
      '(b) log; and',
      '(c) patch.',
      '2.1 Customer may audit.',
    ]);
  });

  it('does not begin a paragraph at a number that is cited', () => {
    expect(
      texts('as set out in Section\n2.1 of this Agreement and within thirty\n(30) days under clause\n(a) above'),
    ).toHaveLength(1);
  });

  it('marks a paragraph that is bold as a whole', () => {
    expect(readMarkdown('**DEFINITIONS**\n\n**Term.** Rest.').paragraphs.map((paragraph) => paragraph.bold)).toEqual([
      true,
      false,
    ]);
  });

  it('reads quotations and lines of every line-end style', () => {
    expect(texts('> Quoted\r\n> twice\r\rOld Mac\r\n\r\nEnd')).toEqual(['Quoted twice', 'Old Mac', 'End']);
  });
});

describe('lists', () => {
  it('keeps numbers as text and indentation as a hint', () => {
    const { paragraphs } = readMarkdown('1. First\n2. Second\n   continues\n\n   - point');
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['1. First', '2. Second continues', 'point']);
    expect(paragraphs[2]?.indent).toBeGreaterThan(paragraphs[1]?.indent ?? 0);
  });

  it('counts lists that the author left to Markdown', () => {
    expect(texts('1. One\n1. Two\n1. Three')).toEqual(['1. One', '2. Two', '3. Three']);
  });

  it('numbers a nested list below its item, as the document itself cites it', () => {
    expect(texts('1. Service\n    1. Use.\n    2. Support.\n2. Data\n    1. Return.\n        a. on request')).toEqual([
      '1. Service',
      '1.1 Use.',
      '1.2 Support.',
      '2. Data',
      '2.1 Return.',
      'a. on request',
    ]);
  });

  it('begins to count again after a heading and under a bullet', () => {
    expect(texts('3. Three\n\n## Next\n\n1. One\n\n- point\n  1. inner')).toEqual([
      '3. Three',
      'Next',
      '1. One',
      'point',
      '1. inner',
    ]);
  });

  it('does not take a wrapped line that begins with a figure for an item', () => {
    expect(texts('Supplier has served hospitals since\n2019. It shall continue.')).toHaveLength(1);
  });
});

describe('tables', () => {
  it('gives cells with their place and the header', () => {
    const markdown = 'Times:\n\n| Severity | Days |\n|:--|--:|\n| Critical | 15 |\n| a \\| b |\nafter';
    const cells = readMarkdown(markdown).paragraphs.filter((paragraph) => paragraph.cell !== null);
    expect(cells.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.header])).toEqual([
      ['Severity', 0, 0, true],
      ['Days', 0, 1, true],
      ['Critical', 1, 0, false],
      ['15', 1, 1, false],
      ['a | b', 2, 0, false],
    ]);
    expect(texts(markdown).at(-1)).toBe('after');
  });

  it('numbers tables and breaks lines in cells', () => {
    const { paragraphs } = readMarkdown('|a|\n|-|\n\n|b<br>c|\n|-|');
    expect(paragraphs.map(({ text, cell }) => [text, cell?.table])).toEqual([
      ['a', 0],
      ['b\nc', 1],
    ]);
  });

  it('takes a line with pipes and no rule below it for text', () => {
    expect(readMarkdown('yes | no | maybe').paragraphs).toMatchObject([{ text: 'yes | no | maybe', cell: null }]);
  });
});

describe('what is not text', () => {
  it('drops front matter, comments and styles', () => {
    expect(
      texts('---\ntitle: x\n---\nBody<!-- hidden\nover lines --> goes on.\n<style>p { color: red }</style>'),
    ).toEqual(['Body goes on.']);
  });

  it('keeps text between rules and after a comment that is never closed', () => {
    expect(texts('---\n\nNo front matter here\n\n---\n\nText <!-- open')).toEqual([
      'No front matter here',
      'Text <!-- open',
    ]);
  });

  it('keeps code as it stands', () => {
    expect(texts('```yaml\nkey: *value*\n```\nAfter.')).toEqual(['key: *value*', 'After.']);
  });

  it('tells of images', () => {
    const { paragraphs, unread } = readMarkdown('See ![network diagram](diagram.png) below.');
    expect(paragraphs[0]?.text).toBe('See network diagram below.');
    expect(unread).toMatchObject([{ kind: 'image', count: 1 }]);
  });

  it('takes struck text for a deletion', () => {
    const { paragraphs, revisions } = readMarkdown('Supplier shall ~~encrypt and~~ log.');
    expect(paragraphs[0]?.text).toBe('Supplier shall log.');
    expect(revisions).toMatchObject([{ kind: 'deleted', text: 'encrypt and', paragraph: 1 }]);
  });

  it('gives footnotes their role and drops the mark', () => {
    const { paragraphs } = readMarkdown('Text[^1] goes on.\n\n[^1]: The note.');
    expect(paragraphs).toMatchObject([
      { text: 'Text goes on.', role: 'body' },
      { text: 'The note.', role: 'footnote' },
    ]);
  });
});

describe('inside a paragraph', () => {
  it.each([
    ['**Bold**, *italic*, _both_, __under__ and ***all***.', 'Bold, italic, both, under and all.'],
    ['a * b * c and 5*3 and snake_case_name', 'a * b * c and 5*3 and snake_case_name'],
    ['redacted [***] and [*] and **[*]**', 'redacted [***] and [*] and [*]'],
    ['By: ________ Name: ____ (______) and (______)', 'By: ________ Name: ____ (______) and (______)'],
    ['[text](https://example.com/a_(b) "title") here', 'text here'],
    ['[HHS](https://example.com) and [Section 4][ref]\n\n[ref]: https://example.com', 'HHS and Section 4'],
    ['[ ] yes [x] no [Company Name] (the "Supplier")', '[ ] yes [x] no [Company Name] (the "Supplier")'],
    ['[Company Name](the "Supplier") shall', '[Company Name](the "Supplier") shall'],
    ['<span class="x">Customer</span> and <Company Name> <br/>next', 'Customer and <Company Name> \nnext'],
    [
      '<https://example.com/x> &amp; &sect;&nbsp;5 &#167; &bogus; AT&T',
      'https://example.com/x & §\u00A05 § &bogus; AT&T',
    ],
    ['`code *kept*` and ``a ` b``', 'code *kept* and a ` b'],
    ['\\*not bold\\* \\# \\[x] C:\\temp', '*not bold* # [x] C:\\temp'],
    ['2 < 3 and 4 > 1', '2 < 3 and 4 > 1'],
  ])('reads %j', (markdown, text) => {
    expect(texts(markdown)[0]).toBe(text);
  });
});

describe('hostile input', () => {
  it('never throws and gives only paragraphs with text', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '#',
        '|',
        '-',
        '`',
        '```',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '~~',
        '\n',
        '\n\n',
        '1. ',
        '- ',
        '    ',
        '---',
        '\\',
        '<!--',
        '-->',
        '[^1]:',
        'word ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (fragments) => {
        for (const paragraph of readMarkdown(fragments.join('')).paragraphs) expect(paragraph.text.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['pipes', '|'.repeat(100_000)],
    ['rows of pipes', `|a|\n|-|\n${'|'.repeat(50_000)}\n`],
    ['brackets', '['.repeat(100_000)],
    ['links that never end', '[a]('.repeat(25_000)],
    ['link labels', `${'[a][b]'.repeat(20_000)}\n\n[b]: https://example.com`],
    ['asterisks', '*a '.repeat(40_000)],
    ['runs of asterisks', '** a**'.repeat(20_000)],
    ['backticks', Array.from({ length: 400 }, (_, n) => '`'.repeat(n + 1)).join(' ')],
    ['angle brackets', `${'<'.repeat(100_000)}>`],
    ['comments', '<!--'.repeat(25_000)],
    ['a long line', 'word '.repeat(200_000)],
    ['spaces', `${' '.repeat(100_000)}x${' '.repeat(100_000)}`],
    ['quotations', '>'.repeat(100_000)],
    ['nested lists', Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}1. x`).join('\n')],
    ['number signs', '#'.repeat(100_000)],
    ['hashes at the end', `# x ${'#'.repeat(100_000)}`],
    ['dashes and spaces', `${'- '.repeat(50_000)}x`],
    ['tildes', '~~a'.repeat(30_001)],
    ['fences', '```\n'.repeat(20_001)],
    ['front matter', `---\n${'a: b\n'.repeat(20_000)}`],
  ])('reads %s in reasonable time', (_, markdown) => {
    const start = performance.now();
    readMarkdown(markdown);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
