import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemAt, textAt, valueAt } from '../../src/yaml/document.ts';
import { renderProblem } from '../../src/yaml/frame.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { cpuSeconds } from '../cpu-seconds.ts';

function problemsOf(text: string): readonly string[] {
  const { document, problems } = parseYaml({ path: 'a.yaml', text });
  expect(document === null).toBe(problems.length > 0);
  return problems.map(({ line, column, message, help }) => `${line}:${column} ${message} (${help})`);
}

function documentOf(text: string) {
  const { document } = parseYaml({ path: 'a.yaml', text });
  if (document === null) throw new Error('the test file is no YAML');
  return document;
}

describe('values', () => {
  test('are plain, and yes and no stay text', () => {
    expect(
      documentOf('a: yes\nb: no\nc: true\nd: [1, 2.5, 1.10]\ne:\nf: { g: ~ }\nh: |\n  two\n  lines\n').value,
    ).toEqual({
      a: 'yes',
      b: 'no',
      c: true,
      d: [1, 2.5, 1.1],
      e: null,
      f: { g: null },
      h: 'two\nlines\n',
    });
  });

  test('keep how they were written', () => {
    const document = documentOf('version: 1.10\nhex: 0x10\ntext: "a\\tb"\nlist: [1]\nnothing:\n');
    expect(
      ['/version', '/hex', '/text', '/list', '/list/0', '/nothing'].map((pointer) => textAt(document, pointer)),
    ).toEqual(['1.10', '0x10', 'a\tb', null, '1', null]);
  });

  test('of an alias are those of its anchor, and point there', () => {
    const document = documentOf('a: &x { name: Tom }\nb: *x\n');
    expect(document.value).toEqual({ a: { name: 'Tom' }, b: { name: 'Tom' } });
    expect(problemAt(document, '/b/name', 'value', { message: 'm' })).toMatchObject({ line: 1, column: 15, length: 3 });
  });

  test('with odd keys are found by pointer', () => {
    const document = documentOf('"a/b~c": { 1.10: x, constructor: y }');
    expect(valueAt(document, '/a~1b~0c/1.10')).toBe('x');
    expect(valueAt(document, '/a~1b~0c/constructor')).toBe('y');
    expect(valueAt(document, '/a~1b~0c/toString')).toBeUndefined();
  });

  test('may begin with a byte order mark and have Windows line endings', () => {
    const document = documentOf('\ufeffa: 1\r\nb: word\r\n');
    expect(document.value).toEqual({ a: 1, b: 'word' });
    expect(problemAt(document, '/b', 'value', { message: 'm' })).toMatchObject({ line: 2, column: 4, length: 4 });
  });
});

describe('what cannot be accepted', () => {
  test.each([
    [
      'a colon in plain text',
      'title: Part: two',
      ['1:8 a second `: ` follows on the same line (put the whole text in quotes: "…")'],
    ],
    [
      'text that starts with braces',
      'text: {{supplier}} shall',
      ['1:20 this does not belong here (put text that starts with `{{` in quotes: "{{…}} …")'],
    ],
    [
      'a phrase that starts with a brace',
      '- {a | b} patch',
      ['1:11 this does not belong here (put a phrase that starts with `{` in quotes: "{a | b} …")'],
    ],
    [
      'a reserved character',
      'a: @home',
      ['1:4 unquoted text cannot start with `@` (put the whole text in quotes: "…")'],
    ],
    ['a tab', 'a:\n\tb: 1', ['2:1 a tab stands where only spaces may indent (indent with spaces)']],
    [
      'an open quote, where it opens',
      'a: 1\nb: "x\nc: 2\n',
      ['2:4 this quote is not closed (close it, or put text that begins with a quote in quotes of the other kind)'],
    ],
    [
      'a missing comma',
      "a: ['x', as {b | c} d]",
      [
        '1:13 a comma is missing between two entries (entries that hold `,` `[` `{` or begin with a quote need quotes around all of them)',
      ],
    ],
    [
      'a bad escape',
      'a: "\\q"',
      ['1:5 `\\q` is not an escape sequence (in double quotes write a backslash as `\\\\`, or use single quotes)'],
    ],
    ['a key given twice', 'a: 1\nb: 2\na: 3', ['3:1 the key `a` is given twice (keep one of the two)']],
    ['a custom tag', 'a: !env HOME', ['1:4 tags (`!name`) are not accepted (put text that starts with `!` in quotes)']],
    [
      'a binary tag',
      'a: !!binary aGk=',
      ['1:4 tags (`!name`) are not accepted (put text that starts with `!` in quotes)'],
    ],
    [
      'an alias to nothing',
      'a: *bold',
      ['1:4 no anchor `&bold` stands before this alias (put text that starts with `*` in quotes)'],
    ],
    [
      'an alias to itself',
      'a: &x [*x]',
      ['1:8 the alias `*x` refers to itself (put text that starts with `*` in quotes)'],
    ],
    [
      'a second document',
      'a: 1\n---\nb: 2',
      [
        '2:1 a second YAML document begins here (keep one document in each file and remove the `---` line between them)',
      ],
    ],
    [
      'a key that is a map',
      '? { a: 1 }\n: 2',
      ['1:3 a key must be a word (put text that starts with `{{` or `{` in quotes)'],
    ],
    ['a key that would change the prototype', '__proto__: { a: 1 }', ['1:1 the key `__proto__` is reserved ()']],
    [
      'a file of more than 1 MB',
      `a: ${'x'.repeat(1_048_576)}`,
      ['1:1 the file is larger than 1 MB (split it, or check that it is the file you meant)'],
    ],
    ['deep nesting', '['.repeat(100_000), ['1:201 more than 100 levels are nested in each other ()']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('is told all at once', () => {
    expect(problemsOf('a: @x\nb: c: d\ne: `f`\n')).toHaveLength(3);
  });

  test('aliases that multiply', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    );
    expect(problemsOf(`l0: &l0 x\n${levels.join('\n')}\n`).at(-1)).toContain(
      'too large once its aliases are filled in',
    );
  });

  test('sixty thousand keys take no quadratic time', () => {
    const text = Array.from({ length: 60_000 }, (_, row) => `key${row}: 1`).join('\n');
    expect(
      cpuSeconds(() => {
        expect(problemsOf(text)).toEqual([]);
      }),
    ).toBeLessThan(60);
  });

  test('nothing makes it throw, and every problem lies in the text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!b ',
      '?',
      ',',
      '#',
      '\t',
      '%',
      '---\n',
      '\u0000',
      '\u001b',
      '1.10',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const problem of parseYaml({ path: 'a.yaml', text }).problems) {
          const line = text.split('\n')[problem.line - 1];
          expect(line).toBeDefined();
          expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
          renderProblem(problem, text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
