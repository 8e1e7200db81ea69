import { describe, expect, test } from 'vitest';
import { answerFacts, knownFacts } from '../../src/library/facts.ts';
import { smallLibrary } from './fixtures/small-library.ts';

const library = smallLibrary();

/** `id value from` for each fact. */
function answers(given: Readonly<Record<string, boolean>>, mode: 'assume' | 'as-given'): readonly string[] {
  return answerFacts(library, new Map(Object.entries(given)), mode).map(
    ({ id, value, from }) => `${id} ${value} ${from}`,
  );
}

describe('facts', () => {
  test('that nobody answered are unknown, or assumed', () => {
    expect(answers({}, 'as-given')).toEqual(['software null unknown', 'networked null unknown', 'cloud null unknown']);
    expect(answers({}, 'assume')).toEqual(['software true assumed', 'networked null unknown', 'cloud false assumed']);
  });

  test('follow from others in several steps, against the order of the file', () => {
    expect(answers({ cloud: true }, 'as-given')).toEqual([
      'software true implied',
      'networked true implied',
      'cloud true given',
    ]);
  });

  test('that somebody gave are never overruled', () => {
    expect(answers({ cloud: true, networked: false }, 'assume')).toEqual([
      'software true implied',
      'networked false given',
      'cloud true given',
    ]);
  });

  test('follow from assumptions too, even against another assumption', () => {
    const [software, networked, cloud] = library.facts;
    if (software === undefined || networked === undefined || cloud === undefined)
      throw new Error('the library has three facts');
    const facts = [{ ...software, assumed: 'no' as const }, networked, { ...cloud, assumed: 'yes' as const }];
    expect(answerFacts({ facts }, new Map(), 'assume').map(({ value, from }) => `${value} ${from}`)).toEqual([
      'true assumed',
      'true assumed',
      'true assumed',
    ]);
  });

  test('that are known can be asked for', () => {
    expect(knownFacts(answerFacts(library, new Map(), 'assume'))).toEqual(
      new Map([
        ['software', true],
        ['cloud', false],
      ]),
    );
  });
});
