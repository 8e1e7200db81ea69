import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planNumbering } from '../../../src/formats/docx/write-numbering-plan.ts';
import type { NumberFormat, NumberingPlan } from '../../../src/formats/docx/write-numbering-plan.ts';
import { contractFrom } from '../sample-contract.ts';
import type { Note } from '../sample-contract.ts';

/**
 * What Word displays for a plan, counted by the rules of ISO/IEC 29500-1, 17.9: independent of how the plan was made.
 * Programs differ on a level that was passed over: some count it as used, some do not.
 */
function displayed(plan: NumberingPlan, order: readonly number[], skipped: 'counted' | 'unused'): (string | null)[] {
  const counters = new Map<number, (number | null)[]>();
  const used = new Set<string>();
  return order.map((index) => {
    const place = plan.places.get(index);
    if (place === undefined) return null;
    const instance = plan.instances[place.instance - 1];
    const definition = plan.definitions.find((candidate) => candidate.id === instance?.definition);
    if (instance === undefined || definition === undefined) throw new Error('a list is missing');
    const levels = counters.get(definition.id) ?? [null, null, null, null, null, null];
    counters.set(definition.id, levels);
    const firstOf = (level: number): number => {
      if (definition.kind === 'series') return definition.start;
      return level === 0 ? definition.firstArticle : 1;
    };
    const key = `${instance.id}/${place.level}`;
    const override = instance.restart?.level === place.level && !used.has(key) ? instance.restart.start : null;
    used.add(key);
    const last = levels[place.level] ?? null;
    levels[place.level] = override ?? (last === null ? firstOf(place.level) : last + 1);
    levels.fill(null, place.level + 1);
    const shown = (level: number, format: NumberFormat): string => show(levels[level] ?? firstOf(level), format);
    if (skipped === 'counted') for (let level = 0; level < place.level; level++) levels[level] ??= firstOf(level);
    if (definition.kind === 'series') return definition.before + shown(0, definition.format) + definition.after;
    const texts = [
      shown(0, 'decimal'),
      `${shown(0, 'decimal')}.${shown(1, 'decimal')}`,
      `(${shown(2, 'lowerLetter')})`,
      `(${shown(3, 'lowerRoman')})`,
      `(${shown(4, 'upperLetter')})`,
      `(${shown(5, 'decimal')})`,
    ];
    return texts[place.level] ?? null;
  });
}

function show(value: number, format: NumberFormat): string {
  if (format === 'decimal') return String(value);
  if (format === 'lowerRoman') {
    const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][value % 10] ?? '';
    const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'][Math.floor(value / 10)] ?? '';
    return tens + ones;
  }
  const letter = String.fromCharCode((format === 'lowerLetter' ? 97 : 65) + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function planOf(labels: readonly (readonly [string, number])[]) {
  const notes = labels.map(([label, level]): Note => ({ label, level, text: 'Text.' }));
  const { blocks } = contractFrom('Contract', notes);
  const plan = planNumbering(blocks);
  const order = blocks.map((block) => block.index);
  const shown = displayed(plan, order, 'counted');
  expect(displayed(plan, order, 'unused')).toEqual(shown);
  return { plan, shown };
}

describe('planNumbering', () => {
  it('keeps articles, clauses and lists in sequence in one list', () => {
    const labels = [
      ['1', 0],
      ['1.1', 1],
      ['(a)', 2],
      ['(b)', 2],
      ['(i)', 3],
      ['(ii)', 3],
      ['(c)', 2],
      ['1.2', 1],
      ['(a)', 2],
      ['2', 0],
      ['2.1', 1],
    ] as const;
    const { plan, shown } = planOf(labels);
    expect(shown).toEqual(labels.map(([label]) => label));
    expect(plan.instances).toHaveLength(1);
  });

  it('restarts a list of letters under the same clause with an instance of its own', () => {
    const labels = [
      ['1', 0],
      ['1.1', 1],
      ['(a)', 2],
      ['(b)', 2],
      ['(a)', 2],
      ['(b)', 2],
      ['1.2', 1],
      ['(a)', 2],
    ] as const;
    const { plan, shown } = planOf(labels);
    expect(shown).toEqual(labels.map(([label]) => label));
    expect(plan.instances).toHaveLength(2);
    expect(plan.definitions).toHaveLength(1);
  });

  it('begins a new list where an exhibit begins again at 1', () => {
    const labels = [
      ['1', 0],
      ['1.1', 1],
      ['2', 0],
      ['Exhibit A', 0],
      ['1', 0],
      ['1.1', 1],
      ['(a)', 2],
      ['Exhibit B', 0],
      ['1', 0],
    ] as const;
    const { plan, shown } = planOf(labels);
    expect(shown).toEqual(labels.map(([label]) => label));
    expect(plan.definitions.filter((definition) => definition.kind === 'clauses')).toHaveLength(3);
    expect(plan.definitions.filter((definition) => definition.kind === 'series')).toHaveLength(1);
  });

  it('shows clauses of an article whose heading carries no number', () => {
    const labels = [
      ['3.1', 1],
      ['3.2', 1],
      ['4.1', 1],
      ['(a)', 2],
    ] as const;
    expect(planOf(labels).shown).toEqual(labels.map(([label]) => label));
  });

  it.each([
    ['(i)', 2, 'lowerLetter'],
    ['(i)', 3, 'lowerRoman'],
  ])('takes %s at level %i for a %s', (label, level) => {
    const { plan, shown } = planOf([
      ['1', 0],
      ['1.1', 1],
      [label, level],
    ]);
    expect(plan.places.get(2)?.level).toBe(level);
    expect(shown[2]).toBe('(i)');
  });

  it('leaves labels that no list counts to for typing', () => {
    const { plan } = planOf([
      ['7A', 0],
      ['§ 3', 0],
      ['1.2.3', 1],
      ['Exhibit A-1', 0],
    ]);
    expect(plan.places.size).toBe(0);
  });

  it('shows every label that it places, whatever the order of the labels', () => {
    const number = fc.integer({ min: 1, max: 30 });
    const labels = fc.oneof(
      number.map((n) => [String(n), 0] as const),
      fc.tuple(number, number).map(([article, n]) => [`${article}.${n}`, 1] as const),
      number.map((n) => [`(${show(n, 'lowerLetter')})`, 2] as const),
      fc.integer({ min: 1, max: 99 }).map((n) => [`(${show(n, 'lowerRoman')})`, 3] as const),
      number.map((n) => [`(${show(n, 'upperLetter')})`, 4] as const),
      fc.integer({ min: 1, max: 26 }).map((n) => [`Exhibit ${show(n, 'upperLetter')}`, 0] as const),
      number.map((n) => [`Schedule ${n}`, 0] as const),
    );
    fc.assert(
      fc.property(fc.array(labels, { maxLength: 40 }), (sequence) => {
        const { shown } = planOf(sequence);
        expect(shown).toEqual(sequence.map(([label]) => label));
      }),
      { numRuns: 300 },
    );
  });
});
