import { describe, expect, test } from 'vitest';
import { renderProblem } from '../../src/yaml/frame.ts';
import type { Problem } from '../../src/yaml/problem.ts';

const problem: Problem = {
  path: 'purchase.yaml',
  line: 1,
  column: 1,
  length: 1,
  message: 'unknown key `x`',
  help: '',
  level: 'error',
};

describe('a frame', () => {
  test('shows place, line, mark and help', () => {
    const text = 'a: 1\n'.repeat(13) + '  - rule: SBOM-11\nb: 2\n';
    expect(
      renderProblem(
        {
          ...problem,
          line: 14,
          column: 11,
          length: 7,
          message: 'unknown rule `SBOM-11`',
          help: 'did you mean `SBOM-1`?',
          level: 'warning',
        },
        text,
      ),
    ).toMatchInlineSnapshot(`
      "warning: unknown rule \`SBOM-11\`
        --> purchase.yaml:14:11
         |
      14 |   - rule: SBOM-11
         |           ^^^^^^^
         = help: did you mean \`SBOM-1\`?"
    `);
  });

  test('cuts a long line around the mark', () => {
    const text = `text: ${'word '.repeat(60)}WRONG ${'more '.repeat(60)}`;
    expect(renderProblem({ ...problem, column: text.indexOf('WRONG') + 1, length: 5 }, text)).toMatchInlineSnapshot(`
      "error: unknown key \`x\`
       --> purchase.yaml:1:307
        |
      1 | …d word word word word word word word word word word word word WRONG more more more more more more …
        |                                                                ^^^^^"
    `);
  });

  test('cuts a long mark', () => {
    expect(renderProblem({ ...problem, column: 4, length: 500 }, `a: ${'x'.repeat(500)}`)).toMatchInlineSnapshot(`
      "error: unknown key \`x\`
       --> purchase.yaml:1:4
        |
      1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('makes control and direction characters visible everywhere', () => {
    const frame = renderProblem(
      { ...problem, path: 'a\u001b[2J.yaml', column: 5, length: 3, message: 'unknown \u202e', help: 'a\nb' },
      'a:\t\u0007 b\u001b\u202ec\r\nd: 1',
    );
    expect(frame).toMatchInlineSnapshot(`
      "error: unknown <U+202E>
       --> a␛[2J.yaml:1:5
        |
      1 | a:→␇ b␛<U+202E>c
        |     ^^^
        = help: a␊b"
    `);
    expect(frame.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('puts the mark under wide and combined characters', () => {
    expect(renderProblem({ ...problem, column: 9, length: 1 }, 'a: 病院e\u0301 X')).toMatchInlineSnapshot(`
      "error: unknown key \`x\`
       --> purchase.yaml:1:9
        |
      1 | a: 病院é X
        |          ^"
    `);
  });

  test('does without a line that is not there or is blank', () => {
    expect(renderProblem({ ...problem, line: 9 }, 'a: 1')).toBe('error: unknown key `x`\n --> purchase.yaml:9:1');
    expect(renderProblem(problem, '\n')).toBe('error: unknown key `x`\n --> purchase.yaml:1:1');
  });
});
