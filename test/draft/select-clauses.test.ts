import { expect, test } from 'vitest';
import { selectClauses } from '../../src/draft/select-clauses.ts';
import { UsageError } from '../../src/errors.ts';
import type { Library } from '../../src/library/library.ts';
import type { ClauseChoice } from '../../src/purchase/purchase.ts';
import { fallback, library, preferred, requirement } from './sample-library.ts';

const both = [preferred('P.'), fallback('F.')];

function select(
  applies: Parameters<typeof requirement>[0]['applies'],
  facts: Readonly<Record<string, boolean>>,
  choice?: ClauseChoice,
) {
  const small: Library = {
    ...library,
    requirements: [requirement({ id: 'x', positions: both, ...(applies === undefined ? {} : { applies }) })],
  };
  const clauses = new Map(choice === undefined ? [] : [['x', choice] as const]);
  const [selected] = selectClauses({ clauses }, small, new Map(Object.entries(facts)));
  if (selected === undefined) throw new Error('nothing was selected');
  const { taken, position, cause, reason, open } = selected;
  return { taken, position, cause, reason, open };
}

test('a clause whose condition holds is taken, and the reason names the facts', () => {
  expect(
    select({ all: ['software', { any: ['cloud', 'networked'] }] }, { software: true, cloud: false, networked: true }),
  ).toEqual({
    taken: true,
    position: 'preferred',
    cause: 'applies',
    reason: 'applies because software = yes, networked = yes',
    open: [],
  });
});

test('a clause whose condition does not hold is left out, and the reason names the facts', () => {
  expect(select({ all: ['software', { not: 'cloud' }] }, { software: true, cloud: true })).toEqual({
    taken: false,
    position: null,
    cause: 'not-applicable',
    reason: 'left out: cloud = yes',
    open: [],
  });
});

test('an unanswered fact never drops a clause', () => {
  expect(select({ all: ['software', 'cloud', 'networked'] }, { software: true })).toEqual({
    taken: true,
    position: 'preferred',
    cause: 'open',
    reason: 'not answered: cloud, networked; included to be safe',
    open: ['cloud', 'networked'],
  });
});

test('an omission is named with the words of the purchase file', () => {
  expect(select('software', { software: true }, { omit: true, reason: 'covered by the BAA' })).toMatchObject({
    taken: false,
    cause: 'omitted',
    reason: 'left out: omitted by the purchase file: covered by the BAA',
  });
});

test('an omission of a clause that does not apply anyway is no omission', () => {
  expect(select('software', { software: false }, { omit: true, reason: 'why not' })).toMatchObject({
    cause: 'not-applicable',
  });
});

test('the purchase file chooses the position', () => {
  expect(select('software', { software: true }, { position: 'fallback' })).toMatchObject({
    position: 'fallback',
    cause: 'applies',
    reason: 'applies because software = yes; fallback position chosen by the purchase file',
  });
});

test('a chosen clause is written although the facts speak against it', () => {
  expect(select('software', { software: false }, { position: 'preferred' })).toMatchObject({
    taken: true,
    cause: 'chosen',
    reason: 'included by the purchase file although software = no',
  });
});

test('a fallback that the library does not have is an error of the purchase', () => {
  const small = { ...library, requirements: [requirement({ id: 'x' })] };
  const clauses = new Map([['x', { position: 'fallback' } as const]]);
  expect(() => selectClauses({ clauses }, small, new Map([['software', true]]))).toThrow(UsageError);
});

test('severity follows the facts, and an unknown one counts when it would raise', () => {
  const small = {
    ...library,
    requirements: [
      requirement({
        id: 'x',
        severity: 'high',
        severity_when: [
          { when: 'cloud', is: 'critical' },
          { when: 'networked', is: 'low' },
        ],
      }),
    ],
  };
  const severity = (facts: Readonly<Record<string, boolean>>) =>
    selectClauses({ clauses: new Map() }, small, new Map(Object.entries(facts))).map((selected) => selected.severity);
  expect(severity({ cloud: true })).toEqual(['critical']);
  expect(severity({})).toEqual(['critical']);
  expect(severity({ cloud: false })).toEqual(['high']);
  expect(severity({ cloud: false, networked: true })).toEqual(['low']);
});

test('a tier leaves out what is above it, unless it is critical here or the purchase file asks for it', () => {
  const requirements = [
    requirement({ id: 'basic', severity: 'critical' }),
    requirement({ id: 'middle', tier: 'established' }),
    requirement({ id: 'high', tier: 'advanced' }),
    requirement({ id: 'asked', tier: 'advanced' }),
    requirement({ id: 'omitted', tier: 'advanced' }),
    requirement({ id: 'critical-here', tier: 'advanced', severity_when: [{ when: 'cloud', is: 'critical' }] }),
    requirement({ id: 'critical-perhaps', tier: 'advanced', severity_when: [{ when: 'networked', is: 'critical' }] }),
    requirement({ id: 'elsewhere', tier: 'advanced', applies: { not: 'software' } }),
  ];
  const clauses = new Map<string, ClauseChoice>([
    ['asked', { position: 'preferred' }],
    ['omitted', { omit: true, reason: 'no' }],
  ]);
  const facts = new Map([
    ['software', true],
    ['cloud', true],
  ]);
  const causes = (tier: 'foundational' | 'established' | 'advanced' | null) =>
    selectClauses({ clauses, tier }, { ...library, requirements }, facts).map(({ cause }) => cause);
  const others = ['applies', 'omitted', 'applies', 'applies', 'not-applicable'];
  expect(causes('foundational')).toEqual(['applies', 'tier', 'tier', ...others]);
  expect(causes('established')).toEqual(['applies', 'applies', 'tier', ...others]);
  expect(causes('advanced')).toEqual(['applies', 'applies', 'applies', ...others]);
  expect(causes(null)).toEqual(causes('advanced'));
});

test('what is left to the roadmap says so', () => {
  const requirements = [requirement({ id: 'high', tier: 'advanced' })];
  const [selected] = selectClauses(
    { clauses: new Map(), tier: 'established' },
    { ...library, requirements },
    new Map([['software', true]]),
  );
  expect(selected).toMatchObject({
    taken: false,
    position: null,
    cause: 'tier',
    reason: 'left out: above the tier asked for (advanced)',
    decided_by: ['tier'],
  });
});
