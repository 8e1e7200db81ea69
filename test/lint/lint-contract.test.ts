import { describe, expect, test } from 'vitest';
import type { Condition, Requirement } from '../../src/library/requirement.ts';
import type { Facts } from './real-library.ts';
import { report } from './small-library.ts';
import { first, good, judge } from './small-verdicts.ts';

const silent = 'Supplier shall deliver the widget.';
const when = (applies: Condition) => [{ ...report, applies }];

describe('a fact that nobody answered', () => {
  test('is asked for where the contract is silent: never missing, never dropped', () => {
    expect(first(silent, { requirements: when('cloud') })).toMatchObject({
      status: 'needs-input',
      questions: ['cloud'],
      confidence: 'high',
    });
  });

  test('asks for every fact that may decide', () => {
    const { questions } = first(silent, { requirements: when({ any: ['cloud', 'ai', { not: 'leased' }] }) });
    expect([...questions].sort()).toEqual(['ai', 'cloud', 'leased']);
  });

  test('asks for no fact that is settled', () => {
    const given = { requirements: when({ all: ['software', 'cloud'] }), facts: { software: true } };
    expect(first(silent, given).questions).toEqual(['cloud']);
  });

  test.each([
    [good, 'met'],
    ['Supplier shall deliver a widget report.', 'weak'],
    ['Supplier has no obligation to deliver a widget report.', 'contradicted'],
  ] as const)('leaves what the contract says to be judged: %s', (text, status) => {
    expect(first(text, { requirements: when('cloud') })).toMatchObject({ status, questions: [] });
  });
});

describe('a fact that is answered', () => {
  test('with no makes the requirement not applicable, whatever the contract says', () => {
    for (const text of [silent, good]) {
      const given = { requirements: when('cloud'), facts: { cloud: false } };
      expect(first(text, given)).toMatchObject({ status: 'not-applicable', evidence: [], elements: [], questions: [] });
      expect(judge(text, given).findings).toEqual([]);
    }
  });

  test('with yes makes silence missing', () => {
    expect(first(silent, { requirements: when('cloud'), facts: { cloud: true } }).status).toBe('missing');
  });
});

describe('where facts come from', () => {
  const origin = (id: string, facts: Facts) => {
    const answer = judge(silent, { facts }).facts.find((fact) => fact.id === id);
    return [answer?.value, answer?.from];
  };

  test('a flag', () => expect(origin('cloud', { cloud: true })).toEqual([true, 'flag']));
  test('another fact', () => expect(origin('internet', { cloud: true })).toEqual([true, 'implied']));
  test('an assumption of the library', () => expect(origin('software', {})).toEqual([true, 'assumed']));
  test('nowhere', () => expect(origin('cloud', {})).toEqual([null, 'unknown']));
  test('an answer outweighs an assumption', () =>
    expect(origin('software', { software: false })).toEqual([false, 'flag']));

  test('every fact of the library has its answer, in order', () => {
    const { facts, library } = judge(silent);
    expect(facts.map(({ id }) => id)).toEqual(library.facts.map(({ id }) => id));
  });
});

describe('severity', () => {
  type Rules = Requirement['severity_when'];
  const raised: Rules = [{ when: 'stores_phi', is: 'critical' }];
  const lowered: Rules = [{ when: 'leased', is: 'low' }];
  const severity = (facts: Facts, rules: Rules = raised) =>
    first(silent, { facts, requirements: [{ ...report, severity: 'medium', severity_when: rules }] }).severity;

  test('is raised by a fact that holds', () => expect(severity({ stores_phi: true })).toBe('critical'));
  test('stays without it', () => expect(severity({ stores_phi: false })).toBe('medium'));
  test('is raised by a fact that is not known', () => expect(severity({})).toBe('critical'));
  test('is not lowered by one', () => expect(severity({}, lowered)).toBe('medium'));
  test('is lowered by a fact that holds', () => expect(severity({ leased: true }, lowered)).toBe('low'));
  test('is decided by the first condition that holds', () => {
    expect(severity({ stores_phi: true, leased: true }, [...lowered, ...raised])).toBe('low');
  });
});

describe('the result', () => {
  test('has one verdict for each requirement, in the order of the library', () => {
    const { verdicts, library } = judge(silent);
    expect(verdicts.map(({ requirement }) => requirement)).toEqual(library.requirements.map(({ id }) => id));
  });

  test('is empty-handed for an empty contract, and says so with high confidence', () => {
    expect(first('')).toMatchObject({ status: 'missing', confidence: 'high', evidence: [] });
  });

  test('is less sure where something comes near', () => {
    expect(first('1. Widget Report\n2. Payment\nCustomer shall pay.')).toMatchObject({
      status: 'missing',
      confidence: 'medium',
    });
  });

  test('quotes the clause that a verdict stands on', () => {
    const { evidence, elements } = first(`Supplier shall sell widgets.\n${good}`);
    expect(evidence).toMatchObject([{ quote: good, block: 1, start: 0, end: good.length, paragraph: 2 }]);
    expect(elements.map(({ status, evidence: at }) => [status, at?.quote])).toEqual([
      ['met', good],
      ['met', good],
    ]);
  });

  test('is less sure of present tense than of a duty', () => {
    expect(first(good).confidence).toBe('high');
    expect(first('Supplier delivers a blue widget report within ten days.')).toMatchObject({
      status: 'met',
      confidence: 'medium',
    });
  });
});
