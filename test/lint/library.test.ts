import { expect, test } from 'vitest';
import { testLibrary, type ExampleResult } from '../../src/lint/test-library.ts';
import { library } from './real-library.ts';

/** A failed example as its author wants to see it: the sentence, the complaint, and the state of each required element. */
function told({ kind, text, problem, verdict }: ExampleResult): string {
  const elements = verdict.elements
    .filter(({ required, status }) => required || status !== 'missing')
    .map(({ id, status, found }) => `      ${status} ${id}${found === '' ? '' : ` (${found})`}`);
  return [`${kind}: ${text}`, `   ${problem}`, ...elements].join('\n');
}

test.each(library.requirements.map(({ id }) => id))('the examples of %s are judged as they say', (id) => {
  const results = testLibrary(library, [id]);
  expect(
    results
      .filter(({ passed }) => !passed)
      .map(told)
      .join('\n\n'),
  ).toBe('');
});

test('every requirement has examples of every kind', () => {
  for (const { id, examples } of library.requirements) {
    const kinds = Object.entries(examples).flatMap(([kind, { length }]) => (length > 0 ? [kind] : []));
    expect([id, ...kinds]).toEqual([id, 'met', 'weak', 'contradicted', 'missing']);
  }
});

test('an example that is judged otherwise is told with what came out', () => {
  const [first] = library.requirements;
  if (first === undefined) throw new Error('the library is empty');
  const turned = { ...first, examples: { ...first.examples, met: first.examples.missing } };
  const results = testLibrary({ ...library, requirements: [turned, ...library.requirements.slice(1)] }, [first.id]);
  const failed = results.filter(({ passed }) => !passed);
  expect(failed).toHaveLength(first.examples.missing.length);
  expect(failed[0]).toMatchObject({ kind: 'met', problem: expect.stringMatching(/^expected met, got /u) as string });
});
