import { describe, expect, it } from 'vitest';
import { buildContract } from '../../../src/contract/build-contract.ts';
import type { SourceDocument, SourceParagraph } from '../../../src/contract/source.ts';
import { readPdf } from '../../../src/formats/pdf/read-pdf.ts';
import { readSource } from '../../../src/formats/read.ts';
import { lintContract } from '../../../src/lint/lint-contract.ts';
import { shippedLibrary } from '../../draft/shipped.ts';
import { flow, grid, pdf, picture, stack, stroke, text, widthOf } from './make-pdf.ts';

const sbom =
  'Supplier shall provide a software bill of materials in SPDX or CycloneDX format with each release, and shall keep it current for as long as the product is supported.';
const patches =
  'Supplier shall provide a patch for every critical vulnerability within thirty (30) days after it becomes known, at no charge, and shall tell Customer how to reduce the risk until then.';

const texts = ({ paragraphs }: SourceDocument, role: SourceParagraph['role'] = 'body') =>
  paragraphs.filter((one) => one.role === role).map((one) => one.text);

describe('paragraphs', () => {
  it('are put together from lines', async () => {
    const read = await readPdf(pdf([stack(72, 100, 70, [sbom, patches])]));
    expect(texts(read)).toEqual([sbom, patches]);
    expect(read.format).toBe('pdf');
    expect(read.unread).toEqual([]);
  });

  it('end where the next first word would still have fit, without any space between', async () => {
    const lines = [...'abcdefgh'].map((letter) => `Line ${letter} of a list that is short`);
    const content = [sbom, ...lines].reduce(
      ({ content: before, next }, words) => {
        const one = flow(72, next, 70, words);
        return { content: before + one.content, next: one.next };
      },
      { content: '', next: 100 },
    );
    expect(texts(await readPdf(pdf([content.content])))).toEqual([sbom, ...lines]);
  });

  it('begin at clause numbers, which stay in the text and become clauses', async () => {
    const numbered = [`7.1 ${sbom}`, `7.2 ${patches}`, '(a) test it first; and', '(b) sign it.'];
    let next = 100;
    const content = numbered
      .map((words) => {
        const one = flow(72, next, 70, words, { hanging: 24 });
        next = one.next;
        return one.content;
      })
      .join('');
    const read = await readPdf(pdf([content]));
    expect(texts(read)).toEqual(numbered);
    expect(buildContract(read).blocks.map(({ clause }) => clause)).toEqual(['7.1', '7.2', '7.2(a)', '7.2(b)']);
  });

  it('do not begin where a number that is cited starts a line', async () => {
    const words =
      'The price is set out in the order and may be changed as it is said under Section 7.2 above and nowhere else in this agreement.';
    const cut = words.indexOf('7.2');
    const content = text(72, 100, words.slice(0, cut).trim()) + text(72, 112, words.slice(cut));
    expect(texts(await readPdf(pdf([content])))).toEqual([words]);
  });

  it('run on across pages and columns, and know the page they begin on', async () => {
    const half = 'Supplier shall tell Customer of every incident without delay and in any case';
    const rest = 'within twenty-four (24) hours after it has been found.';
    const read = await readPdf(
      pdf([stack(72, 100, 70, [sbom]) + text(72, 700, half), text(72, 100, rest) + stack(72, 140, 70, [patches])]),
    );
    expect(read.paragraphs.map(({ text: words, page }) => [words, page])).toEqual([
      [sbom, 1],
      [`${half} ${rest}`, 1],
      [patches, 2],
    ]);
  });

  it('are read column by column', async () => {
    const left = stack(60, 150, 38, [sbom, patches]);
    const right = stack(330, 146, 38, [`Second ${sbom}`, `Second ${patches}`]);
    const title = text(60, 100, 'AGREEMENT ON THE SECURITY OF PRODUCTS, MADE BETWEEN SUPPLIER AND CUSTOMER OF IT');
    expect(texts(await readPdf(pdf([title + left + right]))).slice(1)).toEqual([
      sbom,
      patches,
      `Second ${sbom}`,
      `Second ${patches}`,
    ]);
  });

  it('have divided words made whole, and hyphens that belong to words kept', async () => {
    const lines = [
      'Supplier shall correct every known vulner-',
      'ability in its products and list all third-',
      'party components in a machine-',
      'readable form. Other machine-readable lists',
    ];
    const read = await readPdf(pdf([lines.map((line, at) => text(72, 100 + at * 12, line)).join('')]));
    expect(texts(read).join(' ')).toBe(
      'Supplier shall correct every known vulnerability in its products and list all third-party components in a machine-readable form. Other machine-readable lists',
    );
  });

  it('keep hyphens at line ends where the text divides no words', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `This is line ${at} of the text of this agreement, as made`);
    lines.push('and Supplier shall supply material in plain-', 'language form.');
    const content = lines.map((line, at) => text(72, 100 + at * 12, line)).join('');
    expect(texts(await readPdf(pdf([content]))).join(' ')).toContain('in plain-language form.');
  });

  it('are bold, indented and headings by look', async () => {
    const content =
      text(72, 80, 'Security Exhibit', { size: 16, bold: true }) +
      text(72, 110, '1. Updates', { bold: true }) +
      flow(72, 130, 70, sbom).content +
      flow(108, 170, 60, `(a) ${patches}`).content;
    const { paragraphs } = await readPdf(pdf([content]));
    expect(paragraphs.map(({ bold, outline, indent }) => ({ bold, outline, indent }))).toEqual([
      { bold: true, outline: 1, indent: 0 },
      { bold: true, outline: null, indent: 0 },
      { bold: false, outline: null, indent: 0 },
      { bold: false, outline: null, indent: 720 },
    ]);
  });

  it('are upright again on turned pages', async () => {
    const read = await readPdf(pdf([stack(72, 100, 70, [sbom, patches])], { pageEntries: '/Rotate 90' }));
    expect(texts(read)).toEqual([sbom, patches]);
  });

  it('leave the file as it was', async () => {
    const bytes = pdf([text(72, 100, 'Supplier shall keep records of it.')]);
    const before = Buffer.from(bytes);
    await readPdf(bytes);
    expect(before.equals(bytes)).toBe(true);
  });
});

describe('what stands around the text', () => {
  const pages = [1, 2, 3, 4].map(
    (page) =>
      text(72, 40, 'Master Agreement 2026-17') +
      stack(72, 100, 70, [`${page}.1 ${sbom}`, `${page}.2 ${patches}`]) +
      text(250, 760, `Page ${page} of 4`),
  );

  it('headers, footers and page numbers have a role of their own and come once', async () => {
    const read = await readPdf(pdf(pages));
    expect(texts(read, 'header-footer')).toEqual(['Master Agreement 2026-17', 'Page 1 of 4']);
    expect(texts(read)).toHaveLength(8);
  });

  it('does not take a clause at the top of a page for a header', async () => {
    const read = await readPdf(
      pdf(pages.map((page, at) => page + text(72, 60, `${at + 5}. Heading of part ${'x'.repeat(at)}`))),
    );
    expect(texts(read)).toHaveLength(12);
  });

  it('footnotes follow the text, without their marks in it', async () => {
    const note = 'As the standard has it in the edition of that year.';
    const content =
      stack(72, 100, 70, [sbom, patches]) +
      text(72, 300, 'Supplier shall follow the standard') +
      text(72 + widthOf('Supplier shall follow the standard'), 297, '1', { size: 6 }) +
      text(72 + widthOf('Supplier shall follow the standard') + 3.6, 300, ' in all it does.') +
      text(72, 700, '1', { size: 5 }) +
      text(78, 703, note, { size: 8 });
    const read = await readPdf(pdf([content]));
    expect(texts(read).at(-1)).toBe('Supplier shall follow the standard in all it does.');
    expect(texts(read, 'footnote')).toEqual([note]);
  });

  it('watermarks and other slanted text are no contract text', async () => {
    const mark = 'BT /B 60 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (DRAFT) Tj ET\n';
    const read = await readPdf(pdf([stack(72, 100, 70, [sbom]) + mark]));
    expect(texts(read)).toEqual([sbom]);
    expect(texts(read, 'header-footer')).toEqual(['DRAFT']);
  });

  it('remarks of reviewers are comments', async () => {
    const remark = '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Too long, ask for ten days.) >>';
    const read = await readPdf(pdf([stack(72, 100, 70, [sbom])], { annotations: [[remark]] }));
    expect(texts(read, 'comment')).toEqual(['Too long, ask for ten days.']);
  });
});

describe('tables', () => {
  const rows = [
    ['Requirement', 'Response'],
    ['The system shall encrypt all data at rest with AES-256.', 'Comply'],
    ['The system shall support multi-factor authentication.', 'Comply with exception'],
  ];
  const drawn = (top: number, own: readonly (readonly string[])[]) =>
    grid([72, 372, 540], [top, ...own.map((_, at) => top + (at + 1) * 40)]) +
    own
      .map(
        ([one = '', two = ''], row) =>
          flow(78, top + 14 + row * 40, 46, one).content + flow(378, top + 14 + row * 40, 24, two).content,
      )
      .join('');
  const cellsOf = ({ paragraphs }: SourceDocument) =>
    paragraphs.flatMap(({ cell, text: words }) => (cell === null ? [] : [[cell.row, cell.column, cell.header, words]]));
  const expected = rows.flatMap((row, at) => row.map((words, column) => [at, column, at === 0, words]));

  it('drawn with lines are cells, in their place in the text', async () => {
    const read = await readPdf(pdf([stack(72, 80, 70, [sbom]) + drawn(150, rows) + stack(72, 320, 70, [patches])]));
    expect(cellsOf(read)).toEqual(expected);
    expect(texts(read)[0]).toBe(sbom);
    expect(texts(read).at(-1)).toBe(patches);
  });

  it('go on on the next page, where a repeated header row does not count', async () => {
    const more = [rows[0]!, ['The system shall log all access to it.', 'Non-comply']];
    const read = await readPdf(pdf([stack(72, 80, 70, [sbom]) + drawn(600, rows), drawn(72, more)]));
    expect(cellsOf(read)).toEqual([
      ...expected,
      [3, 0, false, 'The system shall log all access to it.'],
      [3, 1, false, 'Non-comply'],
    ]);
    expect(new Set(read.paragraphs.flatMap(({ cell }) => cell?.table ?? []))).toEqual(new Set([0]));
  });

  it('with lines between rows only are cells too', async () => {
    const lines = [100, 140, 180, 220].map((y) => stroke(72, y, 540, y)).join('');
    const own = ['Term', 'Fee', 'Law'].map(
      (label, at) =>
        text(72, 118 + at * 40, label) +
        flow(
          230,
          114 + at * 40,
          48,
          `The ${label.toLowerCase()} of this agreement is what the parties agreed in the order form.`,
        ).content,
    );
    const cells = cellsOf(await readPdf(pdf([lines + own.join('')])));
    expect(cells.map(([row, column]) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(cells[3]?.[3]).toBe('The fee of this agreement is what the parties agreed in the order form.');
  });

  it('are not seen in a frame around text', async () => {
    const read = await readPdf(pdf([grid([60, 560], [80, 200]) + stack(72, 100, 70, [sbom, patches])]));
    expect(cellsOf(read)).toEqual([]);
    expect(texts(read)).toEqual([sbom, patches]);
  });
});

describe('what does not count', () => {
  it('words that are struck through are deleted', async () => {
    const before = 'Supplier shall provide patches within ';
    const [from, to] = [72 + widthOf(before), 72 + widthOf(`${before}ten (10)`)];
    const read = await readPdf(
      pdf([text(72, 100, `${before}ten (10) ninety (90) days of their release.`) + stroke(from, 97.2, to, 97.2)]),
    );
    expect(texts(read)).toEqual(['Supplier shall provide patches within ninety (90) days of their release.']);
    expect(texts(read, 'deleted')).toEqual(['ten (10)']);
    expect(read.unread).toEqual([
      expect.objectContaining({ what: expect.stringMatching(/^Page 1: words that a line/) }),
    ]);
  });

  it('a deletion that touches an insertion is told from it', async () => {
    const before = 'Supplier ';
    const [from, to] = [72 + widthOf(before), 72 + widthOf(`${before}shall`)];
    const read = await readPdf(
      pdf([text(72, 100, `${before}shallmay provide patches to Customer.`) + stroke(from, 97.2, to, 97.2)]),
    );
    expect(texts(read)).toEqual(['Supplier may provide patches to Customer.']);
    expect(texts(read, 'deleted')).toEqual(['shall']);
  });

  it('underlined words do', async () => {
    const read = await readPdf(
      pdf([text(72, 100, 'Supplier shall provide patches to Customer.') + stroke(72, 101.5, 200, 101.5)]),
    );
    expect(texts(read)).toEqual(['Supplier shall provide patches to Customer.']);
  });

  it('words that nobody can see are hidden', async () => {
    const read = await readPdf(
      pdf([
        stack(72, 100, 70, [sbom]) + text(72, 300, 'Supplier shall pay.', { mode: 3 }) + text(900, 300, 'Outside.'),
      ]),
    );
    expect(texts(read)).toEqual([sbom]);
    expect(texts(read, 'hidden').join(' ')).toContain('Supplier shall pay.');
    expect(read.unread.map(({ what }) => what)).toEqual(['Page 1: text that nobody can see is not counted']);
  });

  it('the text layer of a scan is read, with doubt', async () => {
    const read = await readPdf(pdf([picture(0, 0, 612, 792) + stack(72, 100, 70, [sbom], { mode: 3 })]));
    expect(texts(read)).toEqual([sbom]);
    expect(read.unread.map(({ what }) => what)).toEqual([expect.stringContaining('text recognition of a scan')]);
  });
});

describe('forms', () => {
  const field = (entries: string) => `<< /Type /Annot /Subtype /Widget /F 4 /P 10 0 R ${entries} >>`;
  const box = (state: string) => `<< /N << /Yes 1003 0 R /Off 1003 0 R >> >> /AS /${state} /V /${state}`;

  it('show what was filled in and ticked', async () => {
    const empty = '<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Length 0 >>\nstream\n\nendstream';
    const read = await readPdf(
      pdf(
        [
          text(72, 100, 'Support ends on:') +
            text(100, 140, 'encrypted at rest') +
            text(100, 160, 'encrypted in transit'),
        ],
        {
          annotations: [['1000 0 R', '1001 0 R', '1002 0 R']],
          catalog:
            '/AcroForm << /Fields [1000 0 R 1001 0 R 1002 0 R] /DR << /Font << /R 3 0 R >> >> /DA (/R 10 Tf 0 g) >>',
          objects: [
            field('/FT /Tx /T (ends) /V (31 December 2031) /DA (/R 10 Tf 0 g) /Rect [200 688 400 704]'),
            field(`/FT /Btn /T (rest) /AP ${box('Yes')} /Rect [78 648 90 660]`),
            field(`/FT /Btn /T (transit) /AP ${box('Off')} /Rect [78 628 90 640]`),
            empty,
          ],
        },
      ),
    );
    const all = texts(read).join('\n');
    expect(all).toMatch(/Support ends on:\s31 December 2031/);
    expect(all).toMatch(/☒ encrypted at rest/);
    expect(all).toMatch(/☐ encrypted in transit/);
  });
});

describe('judging', () => {
  it('quotes words that stand at their offsets, with clause and page', async () => {
    const one = text(72, 60, 'EQUIPMENT AGREEMENT between Maker Inc. (Supplier) and Clinic (Customer)', { bold: true });
    const contract = buildContract(
      await readSource(
        pdf([one + stack(72, 100, 70, [`1.1 ${sbom}`]), stack(72, 100, 70, [`1.2 ${patches}`])]),
        'x.pdf',
      ),
    );
    const { verdicts } = lintContract(contract, shippedLibrary(), { facts: new Map(), parameters: new Map() });
    const evidence = verdicts.flatMap((verdict) => verdict.evidence);
    expect(evidence.length).toBeGreaterThan(1);
    for (const { block, start, end, quote } of evidence) {
      expect(contract.blocks[block]?.text.slice(start, end)).toBe(quote);
    }
    expect(evidence.map(({ clause, page }) => `${clause} p${page}`)).toEqual(
      expect.arrayContaining(['1.1 p1', '1.2 p2']),
    );
  });
});
