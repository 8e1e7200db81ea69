import { describe, expect, test } from 'vitest';
import { readStyle } from '../../src/config/read-style.ts';

const read = (text: string) => readStyle({ path: 'styles.yaml', text });

describe('readStyle', () => {
  test('gives looks, page, numbers and words in the units of Word', () => {
    const { style, problems } = read(
      [
        'body: { font: Arial, size: 10.5, color: 000080 }',
        'title: { bold: no, capitals: yes, color: "1f4e79" }',
        'spacing: { line: 1.15, after: 8 }',
        'align: justified',
        'page: { size: a4, margins: { left: 1 in, right: 2.54 cm, top: 72 pt, bottom: 25.4mm } }',
        'numbering: { stops: none }',
        'header: Confidential',
        'footer_text: Security terms',
        'contents: no',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(style).toEqual({
      looks: {
        body: { font: 'Arial', size: 10.5, color: '000080' },
        title: { bold: false, capitals: true, color: '1f4e79' },
      },
      spacing: { line: 1.15, after: 8 },
      justified: true,
      page: { width: 11906, height: 16838, left: 1440, right: 1440, top: 1440, bottom: 1440 },
      stops: 'none',
      header: 'Confidential',
      footer: 'Security terms',
      contents: false,
    });
  });

  test.each([
    ['heding1: { bold: yes }', 'heding1'],
    ['body: { size: 200 }', '72'],
    ['body: { color: red }', 'no color'],
    ['body: { color: 12345 }', 'no color'],
    ['page: { margins: { left: 1 inch } }', 'left'],
    ['page: { margins: { left: 3 in, right: 3 in } }', 'three inches'],
    ['align: center', 'align'],
    ['body: [', ''],
  ])('refuses %s', (text, message) => {
    const { style, problems } = read(text);
    expect(style).toBeNull();
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
    expect(problems.every(({ line }) => line >= 1)).toBe(true);
  });

  test('takes an empty map for the usual style', () => {
    expect(read('{}').style).toMatchObject({ looks: {}, justified: false });
  });
});
