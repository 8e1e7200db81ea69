import { describe, expect, test } from 'vitest';
import { renderProblem } from '../../src/yaml/frame.ts';
import type { JsonSchema } from '../../src/yaml/json-schema.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { validate } from '../../src/yaml/validate.ts';

const pet = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, description: 'What it is called.' },
    kind: { enum: ['cat', 'dog', 'parrot'] },
    age: { type: 'integer', minimum: 0, maximum: 150 },
    chip: { type: 'string', pattern: '^\\d{15}$', 'x-help': 'write the 15 digits of the chip' },
    colors: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
  },
  required: ['name', 'kind'],
  additionalProperties: false,
};

const schema: JsonSchema = {
  $id: 'pets.json',
  type: 'object',
  properties: { pets: { type: 'array', items: pet }, owner: { type: 'string' } },
  required: ['pets'],
  additionalProperties: false,
};

/** `line:column message (help)` for each problem. */
function problemsOf(text: string, against: JsonSchema = schema): readonly string[] {
  const { document } = parseYaml({ path: 'pets.yaml', text });
  if (document === null) throw new Error('the test file is no YAML');
  return validate(document, against).map(({ line, column, message, help }) => `${line}:${column} ${message} (${help})`);
}

describe('each mistake is one problem at the key or value that makes it', () => {
  test.each([
    ['an unknown key', 'pets: []\nonwer: Ann', ['2:1 unknown key `onwer` (did you mean `owner`?)']],
    ['an unknown key that is like none', 'pets: []\nzzz: 1', ['2:1 unknown key `zzz` (accepted: pets, owner)']],
    [
      'a missing key, at its parent',
      'pets:\n  - { kind: cat }',
      ['2:5 missing key `name` in `pets #1` (name: What it is called.)'],
    ],
    ['a missing key of the file', 'owner: Ann', ['1:1 missing key `pets` (add `pets: …`)']],
    [
      'a misspelt required key, once',
      'pets:\n  - { nmae: Tom, kind: cat }',
      ['2:7 unknown key `nmae` in `pets #1` (did you mean `name`?)'],
    ],
    [
      'a value that is none of the accepted',
      'pets: [{ name: Tom, kind: cta }]',
      ['1:27 `pets #1.kind` cannot be `cta` (did you mean `cat`? accepted: cat, dog, parrot)'],
    ],
    ['a number for text', 'pets: []\nowner: 12', ['2:8 `owner` must be text, not a number (write "12" in quotes)']],
    ['a boolean for text', 'pets: []\nowner: true', ['2:8 `owner` must be text, not `true` (write "true" in quotes)']],
    ['nothing for text', 'pets: []\nowner:', ['2:1 `owner` must be text, not nothing ()']],
    [
      'text for a list',
      'pets: [{ name: Tom, kind: cat, colors: red }]',
      ['1:40 `pets #1.colors` must be a list, not text (write `[…]` around it, or start its line with `- `)'],
    ],
    ['a map for a list', 'pets: { name: Tom }', ['1:7 `pets` must be a list, not a map ()']],
    [
      'a number out of bounds',
      'pets: [{ name: Tom, kind: cat, age: 151 }]',
      ['1:37 `pets #1.age` must be at most 150, not `151` ()'],
    ],
    [
      'a pattern that is not kept',
      'pets: [{ name: Tom, kind: cat, chip: abc }]',
      ['1:38 `pets #1.chip` does not have the expected form: `abc` (write the 15 digits of the chip)'],
    ],
    [
      'an empty text',
      'pets: [{ name: "", kind: cat }]',
      ['1:16 `pets #1.name` is empty (write it, or remove the key)'],
    ],
    [
      'an empty list',
      'pets: [{ name: Tom, kind: cat, colors: [] }]',
      ['1:40 `pets #1.colors` needs at least 1 entry ()'],
    ],
    [
      'an entry given twice',
      'pets: [{ name: Tom, kind: cat, colors: [red, red] }]',
      ['1:46 `red` stands twice in `pets #1.colors` (remove one of the two)'],
    ],
    ['an empty file', '', ['1:1 the file must be a map, not nothing ()']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('all of them at once, in file order', () => {
    expect(problemsOf('onwer: Ann\npets:\n  - { name: 1, kind: cat }\n  - { name: Tom }\n')).toEqual([
      '1:1 unknown key `onwer` (did you mean `owner`?)',
      '3:13 `pets #1.name` must be text, not a number (write "1" in quotes)',
      '4:5 missing key `kind` in `pets #2` (add `kind: …`)',
    ]);
  });

  test('a file of another kind does not flood the screen', () => {
    const text = Array.from({ length: 5000 }, (_, row) => `k${row}: 1`).join('\n');
    const problems = problemsOf(`pets: []\n${text}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('1:1 and 4900 more problems in this file ()');
  });
});

describe('of several forms only the one that was meant is spoken of', () => {
  const shapes: JsonSchema = {
    $id: 'shapes.json',
    type: 'array',
    items: { $ref: '#/$defs/shape' },
    $defs: {
      shape: {
        oneOf: [
          { type: 'string', enum: ['none', 'all'] },
          {
            type: 'object',
            properties: { kind: { const: 'circle' }, radius: { type: 'number' } },
            required: ['kind', 'radius'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { kind: { const: 'group' }, of: { type: 'array', items: { $ref: '#/$defs/shape' } } },
            required: ['kind', 'of'],
            additionalProperties: false,
          },
        ],
      },
    },
  };

  test.each([
    ['the one of the right type', '[nnoe]', ['1:2 `#1` cannot be `nnoe` (did you mean `none`? accepted: none, all)']],
    [
      'the one with the right kind',
      '[{ kind: circle, radius: big }]',
      ['1:26 `#1.radius` must be a number, not text ()'],
    ],
    [
      'also deep inside',
      '[{ kind: group, of: [{ kind: group, of: [{ kind: circle }] }] }]',
      ['1:42 missing key `radius` in `#1.of #1` (add `radius: …`)'],
    ],
    [
      'a kind that none of them has',
      '[{ kind: cirlce, radius: 1 }, none]',
      ['1:10 `#1.kind` cannot be `cirlce` (did you mean `circle`? accepted: circle, group)'],
    ],
    ['a type that none of them has', '[12]', ['1:2 `#1` has none of the accepted forms ()']],
    [
      'and others keep their own problems',
      '[{ kind: circle }, { kind: group, of: [true] }, nnoe]',
      [
        '1:2 missing key `radius` in `#1` (add `radius: …`)',
        '1:40 `#2.of #1` has none of the accepted forms ()',
        '1:49 `#3` cannot be `nnoe` (did you mean `none`? accepted: none, all)',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text, shapes)).toEqual(expected);
  });
});

test('a problem is shown in its line', () => {
  const source = { path: 'pets.yaml', text: 'pets:\n  - name: Tom\n    kind: cta # a cat\n' };
  const { document } = parseYaml(source);
  if (document === null) throw new Error('the test file is no YAML');
  expect(
    validate(document, schema)
      .map((problem) => renderProblem(problem, source.text))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "error: \`pets #1.kind\` cannot be \`cta\`
     --> pets.yaml:3:11
      |
    3 |     kind: cta # a cat
      |           ^^^
      = help: did you mean \`cat\`? accepted: cat, dog, parrot"
  `);
});
