import { describe, expect, test } from 'vitest';
import { readCoarseIds } from '../../../src/library/gold/read-coarse-ids.ts';
import { readGold } from '../../../src/library/gold/read-gold.ts';
import { framed, smallLibrary } from '../fixtures/small-library.ts';

const library = smallLibrary();
const [first, second] = library.requirements.map(({ id }) => id) as [string, string];
const fact = library.facts[0]?.id ?? '';

function read(text: string, coarse = false, wanted: (doc: string) => boolean = () => true) {
  return readGold({ path: 'gold.jsonl', text }, library, coarse, wanted);
}

function places(text: string, coarse = false): readonly string[] {
  return read(text, coarse).problems.map(({ line, column, message, help }) => `${line}:${column} ${message} (${help})`);
}

describe('a gold file', () => {
  test('gives a record for each line, with line numbers that count empty lines', () => {
    const lines = [
      '',
      JSON.stringify({ doc: 'a.docx', requirements: { [first]: { status: 'met' } } }),
      '  ',
      JSON.stringify({ doc: 'b.md', requirements: {} }),
      '',
    ];
    const { records, problems } = read(lines.join('\n'));
    expect(problems).toEqual([]);
    expect(records.map(({ file, line, doc }) => `${file}:${line} ${doc}`)).toEqual([
      'gold.jsonl:2 a.docx',
      'gold.jsonl:4 b.md',
    ]);
  });

  test('holds verdicts with everything that the labeller relies on', () => {
    const verdict = {
      status: 'weak',
      why: 'no number',
      evidence: 'promptly',
      section: '7.2',
      alt: ['missing'],
      also: ['soon', { quote: 'later', section: '7.3' }],
    };
    const { records } = read(JSON.stringify({ doc: 'a', requirements: { [first]: verdict } }));
    expect(records[0]?.verdicts.get(first)).toEqual({
      status: 'weak',
      accepted: ['weak', 'missing'],
      why: 'no number',
      quotes: [
        { quote: 'promptly', section: '7.2' },
        { quote: 'soon', section: '7.2' },
        { quote: 'later', section: '7.3' },
      ],
    });
  });

  test('holds facts as yes and no, defects, and notes of all kinds', () => {
    const { records, problems } = read(
      JSON.stringify({
        doc: 'a',
        kind: 'pump contract',
        traps: [1],
        facts: { [fact]: 'yes', parties: { supplier: 'Acme' } },
        parties: { customer: 'Mercy' },
        requirements: {},
        hygiene: [
          { rule: 'unfilled-placeholder', quote: '[●]' },
          { rule: 'survival-missing', where: 'document' },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect([...(records[0]?.facts ?? [])]).toEqual([[fact, true]]);
    expect(records[0]?.defects).toEqual([
      { rule: 'unfilled-placeholder', quote: '[●]', section: '' },
      { rule: 'survival-missing', quote: '', section: '' },
    ]);
  });

  test('without facts is told apart from one with none answered', () => {
    const [none, empty] = read('{"doc":"a","requirements":{}}\n{"doc":"b","facts":{},"requirements":{}}').records;
    expect(none?.facts).toBeNull();
    expect(empty?.facts?.size).toBe(0);
  });
});

describe('problems of a gold file', () => {
  test('are told all at once, each with its line', () => {
    const text = [
      '{"doc": "a", "requirements": {}}',
      '{doc: a}',
      '{"requirements": {}}',
      `{"doc": "b", "requirements": {"${first}x": {"status": "met"}}}`,
      `{"doc": "c", "requirements": {"${first}": {"status": "mett"}}}`,
      '{"doc": "d", "facts": {"sofware": true}, "requirements": {}}',
      `{"doc": "e", "requirements": {"${first}": {"status": "met", "alts": ["weak"]}}}`,
      '{"doc": "f", "doc": "g", "requirements": {}}',
      '[]',
    ].join('\n');
    const told = places(text);
    expect(told.map((place) => Number(place.split(':')[0]))).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(told[0]).toMatch(/^2:2 this line is no JSON/u);
    expect(told[2]).toBe(`4:31 unknown requirement \`${first}x\` (did you mean \`${first}\`?)`);
    expect(told[3]).toContain('did you mean `met`?');
    expect(told[4]).toContain('unknown fact `sofware` (did you mean `software`?)');
    expect(told[6]).toContain('`doc` is given twice');
  });

  test('are shown with the line of the file', () => {
    const source = { path: 'gold.jsonl', text: '{"doc": "a", "requirements": {}}\n{"doc": 3, "requirements": {}}' };
    expect(framed(readGold(source, library, false, () => true).problems, [source])).toContain(
      ['--> gold.jsonl:2:9', '  |', '2 | {"doc": 3, "requirements": {}}'].join('\n'),
    );
  });

  test('do not hide sound records, and faulty ones give none', () => {
    const { records, problems } = read('{"doc": "a", "requirements": {}}\nnonsense');
    expect(records).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });

  test('of records that nobody wants are nobody’s business', () => {
    const text = '{"doc": "held-out", "requirements": {"nonsense": 1}}\n{"doc": "b", "requirements": {}}';
    const { records, problems } = read(text, false, (doc) => doc !== 'held-out');
    expect(problems).toEqual([]);
    expect(records.map(({ doc }) => doc)).toEqual(['b']);
  });
});

describe('coarse gold', () => {
  test('takes any ids, with verdicts of its own', () => {
    const { records, problems } = read(
      '{"doc":"a","requirements":{"notice":{"status":"present","note":"72 h"}}}',
      true,
    );
    expect(problems).toEqual([]);
    expect(records[0]?.verdicts.get('notice')).toMatchObject({ status: 'present', why: '72 h' });
    expect(places('{"doc":"a","requirements":{"notice":{"status":"met"}}}', true)[0]).toContain(
      'accepted: present, weak, absent',
    );
  });

  const ids = (groups: unknown): string[] =>
    readCoarseIds({ path: 'ids.json', text: JSON.stringify({ how: 'notes', groups }) }, library).problems.map(
      ({ message, help }) => `${message}, ${help}`,
    );

  test('needs requirements of the library', () => {
    expect(ids([{ coarse: ['notice'], requirements: [first, second] }])).toEqual([]);
    expect(ids([{ coarse: ['notice'], requirements: [`${first}s`] }])).toEqual([
      `unknown requirement \`${first}s\`, did you mean \`${first}\`?`,
    ]);
  });

  test('counts each id in one group only', () => {
    const [problem] = ids([
      { coarse: ['notice'], requirements: [first] },
      { coarse: ['notice'], requirements: [second] },
    ]);
    expect(problem).toMatch(/^`notice` stands in a group already/u);
  });

  test('gives no groups for a file of another form', () => {
    const read1 = readCoarseIds({ path: 'ids.json', text: '{"notice": "x"}' }, library);
    expect(read1.groups).toBeNull();
    expect(read1.problems).not.toEqual([]);
  });
});
