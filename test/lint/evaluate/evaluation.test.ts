import { describe, expect, test } from 'vitest';
import type { GoldDefect, GoldRecord, GoldVerdict } from '../../../src/library/gold/gold.ts';
import type { Finding } from '../../../src/lint/finding.ts';
import { evaluateContracts, type Judged } from '../../../src/lint/evaluate/evaluation.ts';
import type { Confidence, Status } from '../../../src/lint/verdict.ts';
import { evidence, verdict } from './sample.ts';

type Said = Status | readonly [Status, Confidence];
type Label = string | readonly [string, ...string[]];

/** A document with what people say and what mc2 says, by requirement. */
function judged(doc: string, gold: Readonly<Record<string, Label>>, own: Readonly<Record<string, Said>>): Judged {
  const verdicts = Object.entries(own).map(([id, said]) => {
    const [status, confidence] = typeof said === 'string' ? [said, 'high' as const] : said;
    return verdict({ requirement: id, status, confidence, severity: id.startsWith('critical') ? 'critical' : 'high' });
  });
  return { record: record(doc, gold), result: { verdicts, findings: [] } };
}

function record(doc: string, gold: Readonly<Record<string, Label>>, defects: readonly GoldDefect[] = []): GoldRecord {
  const label = (said: Label): GoldVerdict => {
    const [status = '', ...alternatives] = typeof said === 'string' ? [said] : said;
    return { status, accepted: [status, ...alternatives], why: '', quotes: [] };
  };
  const verdicts = new Map(Object.entries(gold).map(([id, said]) => [id, label(said)]));
  return { file: 'gold.jsonl', line: 1, doc, facts: null, verdicts, defects };
}

const share = (part: number, whole: number) => ({ part, whole });

describe('disagreements', () => {
  test('begin with false all-clears, and those with critical ones', () => {
    const { falseAllClears, disagreements } = evaluateContracts(
      [
        judged('a', { one: 'weak', two: 'met', three: 'met' }, { one: 'met', two: 'weak', three: 'met' }),
        judged('b', { 'critical-one': 'missing', two: 'contradicted' }, { 'critical-one': 'met', two: 'missing' }),
      ],
      null,
    );
    expect(falseAllClears.map(({ doc, id }) => `${doc} ${id}`)).toEqual(['b critical-one', 'a one']);
    expect(disagreements.map(({ doc, id }) => `${doc} ${id}`)).toEqual(['a two', 'b two']);
  });

  test('are none where another verdict is accepted', () => {
    const { falseAllClears, disagreements, figures } = evaluateContracts(
      [judged('a', { one: ['weak', 'met'], two: ['missing', 'weak'] }, { one: 'met', two: 'contradicted' })],
      null,
    );
    expect(falseAllClears).toEqual([]);
    expect(disagreements.map(({ id }) => id)).toEqual(['two']);
    expect(figures.byAlternative).toBe(1);
  });

  test('carry the words and the clause of both sides', () => {
    const at = evidence({ quote: 'Supplier may patch.', clause: '7.2' });
    const one: Judged = {
      record: {
        ...record('a', {}),
        verdicts: new Map([
          ['one', { status: 'met', accepted: ['met'], why: 'bound', quotes: [{ quote: 'shall', section: '7.1' }] }],
        ]),
      },
      result: { verdicts: [verdict({ requirement: 'one', status: 'weak', evidence: [at, at] })], findings: [] },
    };
    const [disagreement] = evaluateContracts([one], null).disagreements;
    expect(disagreement?.expected).toEqual({
      status: 'met',
      why: 'bound',
      quotes: [{ quote: 'shall', section: '7.1' }],
    });
    expect(disagreement?.found.quotes).toEqual([{ quote: 'Supplier may patch.', clause: '7.2' }]);
  });

  test('fall back to the words of elements where a verdict quotes nothing', () => {
    const at = evidence({ quote: 'in SPDX', clause: '3' });
    const element = { id: 'format', title: 'format', required: true, status: 'weak', found: '', evidence: at } as const;
    const one = judged('a', { one: 'met' }, {});
    const verdicts = [verdict({ requirement: 'one', status: 'missing', elements: [element] })];
    const { disagreements } = evaluateContracts([{ ...one, result: { verdicts, findings: [] } }], null);
    expect(disagreements[0]?.found.quotes).toEqual([{ quote: 'in SPDX', clause: '3' }]);
  });
});

describe('figures', () => {
  const { figures, confusion, calibration, byRequirement, comparisons } = evaluateContracts(
    [
      judged(
        'a',
        { one: 'met', two: 'weak', three: 'missing', four: 'not-applicable' },
        { one: 'met', two: ['missing', 'low'], three: ['weak', 'medium'], four: 'not-applicable', five: 'met' },
      ),
      judged('b', { one: 'weak', two: 'weak' }, { one: ['met', 'medium'], two: 'weak', three: 'needs-input' }),
    ],
    null,
  );

  test('count only requirements that are labelled', () => {
    expect(comparisons).toHaveLength(6);
    expect([...byRequirement.keys()]).toEqual(['one', 'two', 'three', 'four']);
  });

  test('give strict accuracy, and precision and recall of each verdict', () => {
    expect(figures.accuracy).toEqual(share(3, 6));
    expect(figures.byVerdict.get('met')).toEqual({ precision: share(1, 2), recall: share(1, 1) });
    expect(figures.byVerdict.get('weak')).toEqual({ precision: share(1, 2), recall: share(1, 3) });
    expect(figures.byVerdict.get('contradicted')).toEqual({ precision: share(0, 0), recall: share(0, 0) });
  });

  test('loosely ask only whether anything is granted', () => {
    // Found: one and three of a, one and two of b. There: one and two of a, one and two of b.
    expect(figures.loose).toEqual({ precision: share(3, 4), recall: share(3, 4), accuracy: share(4, 6) });
  });

  test('show in a matrix what was taken for what', () => {
    expect([...(confusion.get('weak') ?? [])].filter(([, count]) => count > 0)).toEqual([
      ['met', 1],
      ['weak', 1],
      ['missing', 1],
    ]);
    const all = [...confusion.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0);
    expect(all).toBe(6);
  });

  test('say how far confidence can be trusted, leaving out what facts alone decide', () => {
    expect(Object.fromEntries(calibration)).toEqual({ high: share(2, 2), medium: share(0, 2), low: share(0, 1) });
  });

  test('are given for each requirement', () => {
    expect(byRequirement.get('one')?.accuracy).toEqual(share(1, 2));
    expect(byRequirement.get('two')?.loose.recall).toEqual(share(1, 2));
  });

  test('count an accepted verdict loosely too', () => {
    const { figures: own } = evaluateContracts(
      [judged('a', { one: ['weak', 'contradicted'] }, { one: 'contradicted' })],
      null,
    );
    expect(own.loose).toEqual({ precision: share(0, 0), recall: share(0, 0), accuracy: share(1, 1) });
  });
});

describe('coarse ids', () => {
  const groups = [
    { coarse: ['notice'], requirements: ['incident', 'critical-breach'] },
    { coarse: ['training', 'checks'], requirements: ['personnel'] },
  ];

  test('are as good as the best of their requirements, and groups as the best of their labels', () => {
    const { comparisons, unscored } = evaluateContracts(
      [
        judged(
          'a',
          { notice: 'present', training: 'absent', checks: 'weak', insurance: 'present' },
          { incident: 'weak', 'critical-breach': 'met', personnel: 'contradicted' },
        ),
      ],
      groups,
    );
    expect(comparisons.map(({ id, expected, found }) => [id, expected.status, found.status])).toEqual([
      ['notice', 'present', 'present'],
      ['training + checks', 'weak', 'absent'],
    ]);
    expect(comparisons[0]?.severity).toBe('critical');
    expect(comparisons[0]?.found.because).toMatch(/^critical-breach: /u);
    expect(unscored).toEqual(['insurance']);
  });

  test('have false all-clears of their own', () => {
    const { falseAllClears } = evaluateContracts(
      [judged('a', { notice: 'weak' }, { incident: 'met', 'critical-breach': 'missing', personnel: 'met' })],
      groups,
    );
    expect(falseAllClears.map(({ id }) => id)).toEqual(['notice']);
  });

  test('are as sure as the surest that found something, and as the least sure where nothing was found', () => {
    const confidenceOf = (incident: Said, breach: Said): Confidence | undefined =>
      evaluateContracts([judged('a', { notice: 'weak' }, { incident, 'critical-breach': breach })], groups)
        .comparisons[0]?.found.confidence;
    expect(confidenceOf(['weak', 'low'], ['weak', 'high'])).toBe('high');
    expect(confidenceOf(['missing', 'low'], ['missing', 'high'])).toBe('low');
  });
});

describe('defects', () => {
  const finding = (code: string, quote: string, clause = ''): Finding =>
    ({ code, requirement: null, at: quote === '' ? null : evidence({ quote, clause }) }) as unknown as Finding;

  const found = (defect: Partial<GoldDefect>, ...findings: Finding[]): boolean | undefined =>
    evaluateContracts(
      [
        {
          record: record('a', {}, [{ rule: 'unfilled-placeholder', quote: '', section: '', ...defect }]),
          result: { verdicts: [], findings },
        },
      ],
      null,
    ).defects[0]?.found;

  test('are found by a finding of their rule that quotes them', () => {
    const there = finding('unfilled-placeholder', 'within [●] days');
    expect(found({ quote: 'Supplier shall act within [●] days.' }, there)).toBe(true);
    expect(found({ quote: '[●]' }, there)).toBe(true);
    expect(found({ quote: 'within [●] days' }, finding('heading-only', 'within [●] days'))).toBe(false);
    expect(found({ quote: 'another [●]' }, there)).toBe(false);
  });

  test('are found whatever the white space, dashes and quotation marks', () => {
    const there = finding('unfilled-placeholder', 'the “Pro\u00adduct” – a pump');
    expect(found({ quote: 'the "Product"\n- a pump' }, there)).toBe(true);
  });

  test('are found in the same clause, and without a quotation anywhere', () => {
    const there = finding('unfilled-placeholder', 'within [●] days', '7.2');
    expect(found({ quote: 'another [●]', section: '7.2' }, there)).toBe(true);
    expect(found({}, there)).toBe(true);
    expect(found({})).toBe(false);
  });
});
