/** A finding keeps its name while the contract around it moves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, keyOf } from '../../../src/lint/baseline/baseline.ts';
import { wordingKey } from '../../../src/lint/wording-key.ts';
import { contractOf, lint } from '../real-library.ts';

const sections = [
  {
    title: 'Patches',
    clauses: [
      'Supplier shall use commercially reasonable efforts to remediate critical vulnerabilities as soon as practicable.',
      'Subject to Section 3.1, Supplier may provide security patches at its then-current rates.',
    ],
  },
  { title: 'Components', clauses: ['Supplier has no obligation to deliver a software bill of materials.'] },
  {
    title: 'Access',
    clauses: ['Supplier shall endeavor to provide multi-factor authentication for remote access, as Section 1.2 says.'],
  },
];

const unrelated = [
  'Prices are stated without taxes.',
  'The pumps shall be delivered to the loading dock of Customer.',
  'Headings are for convenience only.',
  'This Agreement may be signed in counterparts.',
];

type Shape = {
  readonly order: readonly number[];
  readonly extra: readonly (readonly number[])[];
  readonly first: number;
};

/** The same terms in another order, with other text between them and other numbers. */
function contractText({ order, extra, first }: Shape): string {
  const lines = [
    'Supply Agreement',
    'This Agreement is made between Acme, Inc. ("Supplier") and Mercy Hospital ("Customer").',
  ];
  order.forEach((at, position) => {
    const section = sections[at];
    if (section === undefined) return;
    const number = first + position;
    const between = (extra[position] ?? []).map((index) => unrelated[index] ?? '');
    lines.push(`${number} ${section.title}`);
    [...between, ...section.clauses].forEach((clause, line) =>
      lines.push(`${number}.${line + 1} ${clause.replace(/Section \d+\.\d+/u, `Section ${first + 1}.${line + 1}`)}`),
    );
  });
  return lines.join('\n');
}

function keys(shape: Shape): readonly string[] {
  const { findings } = lint(contractOf(contractText(shape)));
  // Structural rules speak of the numbers themselves; a title that moves is no term that moves.
  return entriesOf(
    'a.docx',
    findings.filter(({ requirement }) => requirement !== null),
  )
    .map(keyOf)
    .sort();
}

test('keys are the same when paragraphs move, when text comes between them and when clauses are renumbered', () => {
  const before = keys({ order: [0, 1, 2], extra: [], first: 1 });
  expect(before.length).toBeGreaterThan(20);
  const shapes = fc.record({
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    extra: fc.array(fc.subarray([0, 1, 2, 3]), { maxLength: 3 }),
    first: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(shapes, (shape) => {
      expect(keys(shape)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('wording is compared without layout and without the numbers of references', () => {
  expect(wordingKey('As  Section 7.2(b)\n says, see §4 and Exhibit C.')).toBe(
    wordingKey('as section 12.1 says, see § 9 and exhibit d.'),
  );
  expect(wordingKey('within 30 days')).not.toBe(wordingKey('within 60 days'));
  expect(wordingKey('a section of the exhibit')).toBe('a section of the exhibit');
});
