/** Drafting and judging read the same library: what one writes, the other recognizes, and only that. */
import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import type { Requirement } from '../../src/library/requirement.ts';
import { clauseOf, exhibit, reworded } from './exhibit.ts';
import { changes, library, lint, statusOf } from './real-library.ts';

const full = exhibit();
const judged = lint(full);

describe('the exhibit that mc2 writes', () => {
  test('meets every requirement', () => {
    const short = judged.verdicts.filter(({ status }) => status !== 'met');
    expect(short.map(({ requirement, status, because }) => `${requirement} is ${status}: ${because}`)).toEqual([]);
    expect(judged.findings).toEqual([]);
  });

  test.each(library.requirements)('without the clause on $id lacks exactly that', ({ id }) => {
    const without = lint(exhibit({ [id]: { omit: true, reason: 'a test' } }));
    expect(changes(judged, without)).toEqual([`${id}: met → missing`]);
  });

  test.each(library.requirements.filter(({ positions }) => positions.some(({ level }) => level === 'fallback')))(
    'with the fallback on $id still speaks to it, and to all others as before',
    ({ id }) => {
      const fallen = lint(exhibit({ [id]: { position: 'fallback' } }));
      expect(['met', 'weak']).toContain(statusOf(fallen, id));
      expect(changes(judged, fallen).filter((change) => !change.startsWith(`${id}:`))).toEqual([]);
    },
  );
});

describe('a weakened clause', () => {
  const saysShall = (requirement: Requirement): boolean =>
    clauseOf(full, requirement).some(({ text }) => /\bshall\b(?! not\b)/u.test(text));
  const bound = library.requirements.filter(({ polarity }) => polarity === 'duty' || polarity === 'prohibition');
  const rights = library.requirements.filter(({ polarity }) => polarity === 'right');

  /** Leave of the customer protects it as a duty of the supplier does, so that it has to be weakened as well. */
  const withoutRights = (contract: Contract, requirement: Requirement): Contract =>
    reworded(
      contract,
      clauseOf(contract, requirement),
      /\bCustomer may\b/gu,
      'Customer may, if Supplier consents in its sole discretion,',
    );

  describe.each([
    ['may', 'may'],
    ['efforts', 'shall use commercially reasonable efforts to'],
  ])('with %s for every "shall"', (_name, to) => {
    test.each(bound.filter(saysShall))('$id is not met, and nothing else changes', (requirement) => {
      // "may not" forbids as "shall not" does.
      const pattern = to === 'may' || requirement.polarity === 'prohibition' ? /\bshall\b(?! not\b)/gu : /\bshall\b/gu;
      const softened = reworded(full, clauseOf(full, requirement), pattern, to);
      const after = lint(withoutRights(softened, requirement));
      expect(['weak', 'missing']).toContain(statusOf(after, requirement.id));
      expect(changes(judged, after).filter((change) => !change.startsWith(`${requirement.id}:`))).toEqual([]);
    });
  });

  test.each(rights)('$id at the discretion of the other side is not met', (requirement) => {
    const after = lint(withoutRights(full, requirement));
    expect(['weak', 'missing']).toContain(statusOf(after, requirement.id));
    expect(changes(judged, after).filter((change) => !change.startsWith(`${requirement.id}:`))).toEqual([]);
  });
});
