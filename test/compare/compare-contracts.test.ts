import { describe, expect, test } from 'vitest';
import { aspectsOf, clauses, compare, numbered, only } from './versions.ts';

const intro = 'Supplier means Acme Infusion, Inc. Customer means Lakeside Health System.';

/** Two versions of one clause. */
function clause(old: string, fresh: string): ReturnType<typeof only> {
  return only(
    compare([intro, `1. ${old}`, `2. ${clauses[7] ?? ''}`], [intro, `1. ${fresh}`, `2. ${clauses[7] ?? ''}`]),
  );
}

describe('a number', () => {
  test('that changed is the only difference, with both sentences and the verdict that it turns', () => {
    const fresh = clauses.map((text) => text.replace('within 24 hours', 'within 30 days'));
    const comparison = compare(numbered(clauses), numbered(fresh));
    const difference = only(comparison);
    expect(difference).toMatchObject({ kind: 'substance', effect: 'softened', severity: 'critical' });
    expect(difference.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'deleted', text: '24 hours' },
      { kind: 'inserted', text: '30 days' },
    ]);
    const number = difference.aspects.find(({ kind }) => kind === 'number');
    expect(number?.what).toBe('24 hours → 30 days');
    expect(number?.old?.quote).toContain('within 24 hours');
    expect(number?.new?.focus?.quote).toBe('30 days');
    expect([number?.old?.clause, number?.new?.clause]).toEqual(['1', '1']);
    expect(comparison.requirements).toMatchObject([
      { requirement: 'security-incident-notification', after: 'weak', effect: 'softened' },
    ]);
  });

  test('is better or worse by what the requirement asks for', () => {
    const notice = (months: number): string =>
      `Supplier shall give Customer written notice at least ${months} months before the end of support of the Product.`;
    expect(clause(notice(24), notice(6)).effect).toBe('softened');
    expect(clause(notice(6), notice(24)).effect).toBe('strengthened');
  });

  test('that no requirement knows is judged by the duty it stands in, a payment not at all', () => {
    const answer = (hours: string): string => `Supplier shall answer telephone calls about orders within ${hours}.`;
    expect(clause(answer('2 hours'), answer('2 days'))).toMatchObject({ kind: 'substance', effect: 'softened' });
    const pay = (days: number): string =>
      `Customer shall pay each invoice within ${days} days of receipt of the invoice.`;
    expect(clause(pay(30), pay(60)).effect).toBe('unclear');
  });

  test('that changed places with another is seen', () => {
    const fix = (one: number, other: number): string =>
      `Supplier shall correct critical vulnerabilities within ${one} days and other vulnerabilities within ${other} days.`;
    expect(clause(fix(30, 90), fix(90, 30)).effect).not.toBe('none');
  });

  test('written otherwise is the same', () => {
    const difference = clause(
      'Supplier shall return all Customer Data within thirty (30) days.',
      'Supplier shall return all Customer Data within 30 days.',
    );
    expect(difference).toMatchObject({ kind: 'wording', effect: 'none', aspects: [] });
  });
});

describe('a duty', () => {
  const shall = 'Supplier shall encrypt all backups of purchase orders.';

  test.each([
    ['becomes leave', 'Supplier may encrypt all backups of purchase orders.', 'force softened'],
    ['is hedged', 'Supplier shall use reasonable efforts to encrypt all backups of purchase orders.', 'hedge softened'],
    ['passes to the customer', 'Customer shall encrypt all backups of purchase orders.', 'party softened'],
    [
      'gets an exception',
      'Supplier shall encrypt all backups of purchase orders unless this is costly.',
      'hedge softened',
    ],
  ])('%s: softened, and strengthened the other way round', (_, other, aspect) => {
    const softer = clause(shall, other);
    expect([softer.kind, softer.effect]).toEqual(['substance', 'softened']);
    expect(aspectsOf(softer)).toContain(aspect);
    const stronger = clause(other, shall);
    expect([stronger.kind, stronger.effect]).toEqual(['substance', 'strengthened']);
    expect(aspectsOf(stronger)).toContain(aspect.replace('softened', 'strengthened'));
  });

  test('of the customer that becomes leave strengthens the customer', () => {
    const difference = clause(
      'Customer shall store purchase orders on paper.',
      'Customer may store purchase orders on paper.',
    );
    expect(difference.effect).toBe('strengthened');
  });

  test('that is turned around is no wording', () => {
    const difference = clause(
      'Supplier shall disclose purchase orders.',
      'Supplier shall not disclose purchase orders.',
    );
    expect(difference.kind).toBe('substance');
    expect(aspectsOf(difference).join()).toContain('negation');
  });

  test('in other small words is wording only', () => {
    const difference = clause(
      'Supplier shall deliver the list of the orders to Customer.',
      'The Supplier must deliver to the Customer a list of orders.',
    );
    expect([difference.kind, difference.effect]).toEqual(['wording', 'none']);
  });

  test('with another word of content is never wording only', () => {
    const difference = clause('Supplier shall encrypt purchase orders.', 'Supplier shall archive purchase orders.');
    expect([difference.kind, difference.effect]).toEqual(['substance', 'unclear']);
  });
});

describe('a clause', () => {
  test('that is gone softens what rested on it', () => {
    const comparison = compare(numbered(clauses), numbered(clauses.filter((_, at) => at !== 2)));
    const [worst] = comparison.differences;
    expect(worst).toMatchObject({ kind: 'removed', effect: 'softened', requirements: ['sbom-delivery'], new: [] });
    expect(comparison.requirements).toMatchObject([{ requirement: 'sbom-delivery', after: 'missing' }]);
    const rest = comparison.differences.slice(1).map(({ kind }) => kind);
    expect(new Set(rest)).toEqual(new Set(['renumbered']));
  });

  test('that came strengthens', () => {
    const comparison = compare(numbered(clauses.filter((_, at) => at !== 1)), numbered(clauses));
    expect(comparison.differences.find(({ kind }) => kind === 'added')).toMatchObject({
      effect: 'strengthened',
      old: [],
    });
  });

  test('that was split is matched with both parts, and merged the other way', () => {
    const whole = `Supplier shall train its engineers in secure programming. ${clauses[5] ?? ''} ${clauses[7] ?? ''}`;
    const parts = ['Supplier shall train its engineers in secure programming.', clauses[5] ?? '', clauses[7] ?? ''];
    const [before, after] = [
      [intro, `1. ${whole}`, `2. ${clauses[4] ?? ''}`],
      [intro, `1. ${parts[0] ?? ''}`, parts[1] ?? '', parts[2] ?? '', `2. ${clauses[4] ?? ''}`],
    ];
    for (const comparison of [compare(before, after), compare(after, before)]) {
      expect(comparison.differences.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
      expect(comparison.pairs.some(({ old, new: fresh }) => old.length + fresh.length === 4)).toBe(true);
    }
  });

  test('that moved and changed is one difference', () => {
    const changed = [...clauses.slice(1), (clauses[0] ?? '').replace('24 hours', '72 hours')];
    const [worst] = compare(numbered(clauses), numbered(changed)).differences;
    expect(worst).toMatchObject({ kind: 'substance', effect: 'softened', moved: true });
    expect([worst?.old[0]?.clause, worst?.new[0]?.clause]).toEqual(['1', '8']);
  });

  test('that only changed from one party name to another is the same', () => {
    const old = [
      'Supplier means Acme, Inc. Customer means Lakeside.',
      '1. Supplier shall train all engineers of Customer.',
    ];
    const fresh = [
      'Vendor means Acme, Inc. Hospital means Lakeside.',
      '1. Vendor shall train all engineers of Hospital.',
    ];
    const renamed = compare(old, fresh).differences.find((difference) => difference.old[0]?.clause === '1');
    expect(renamed).toMatchObject({ kind: 'wording', effect: 'none' });
  });
});

describe('a defined term', () => {
  const definition = (meaning: string): string => `1. “Security Incident” means ${meaning}.`;
  const use = '2. Supplier shall notify Customer of each Security Incident within 24 hours.';

  test('with another meaning reaches the clauses that use it', () => {
    const comparison = compare(
      [intro, definition('an actual or suspected unauthorized access to Customer Data'), use],
      [intro, definition('a confirmed unauthorized access to Customer Data that Supplier deems material'), use],
    );
    const difference = comparison.differences.find(({ aspects }) => aspects.some(({ kind }) => kind === 'term'));
    expect(difference?.kind).toBe('substance');
    expect(difference?.aspects.find(({ kind }) => kind === 'term')).toMatchObject({ uses: ['2'] });
  });
});

describe('cross-references', () => {
  const body = (reference: number): string => `3. Supplier shall do what Section ${reference} says.`;

  test('that follow their clause are no difference of substance', () => {
    const old = [intro, '1. The first clause tells of apples.', '2. The second clause tells of pears.', body(2)];
    const fresh = [intro, '1. The second clause tells of pears.', '2. The first clause tells of apples.', body(1)];
    expect(compare(old, fresh).differences.map(({ kind }) => kind)).not.toContain('substance');
  });

  test('that lead to another clause than before are', () => {
    const old = [intro, '1. The first clause tells of apples.', '2. The second clause tells of pears.', body(2)];
    const fresh = [intro, '1. The first clause tells of apples.', '2. The second clause tells of pears.', body(1)];
    expect(aspectsOf(only(compare(old, fresh)))).toEqual(['reference unclear']);
  });
});

describe('two papers', () => {
  test('are judged with the same facts, whatever each of them says of the device', () => {
    const comparison = compare(numbered(clauses), 'The office is painted white.\nThe windows face the lake.');
    expect(comparison.kinship).toBe(0);
    expect(comparison.requirements.every(({ effect }) => effect === 'softened')).toBe(true);
    expect(comparison.requirements.map(({ requirement }) => requirement)).toContain('sbom-delivery');
  });
});
