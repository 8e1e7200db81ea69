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
