import { expect, test } from 'vitest';
import { readSentences } from '../../src/lint/read-sentences.ts';
import { partyNames } from '../../src/lint/party-names.ts';
import { referredTo } from '../../src/lint/referred.ts';
import { compileLibrary } from '../../src/lint/compile-library.ts';
import { contractOf, library } from './real-library.ts';

const compiled = compileLibrary(library);

/** Clause numbers and exhibits that the last paragraph refers to. */
function referred(sentence: string): readonly string[] {
  const contract = contractOf(
    [
      '4. Patches',
      '4.1 Vendor shall patch.',
      '4.2 Vendor shall test.',
      '5. Data',
      '5.1 Vendor shall encrypt.',
      `6. ${sentence}`,
    ].join('\n'),
  );
  const last = contract.blocks.at(-1);
  if (last === undefined) throw new Error('no blocks');
  const [first] = readSentences(last, compiled, partyNames(contract, compiled));
  if (first === undefined) throw new Error('no sentence');
  return referredTo(contract)(first).map((at) => contract.blocks[at]?.clause ?? '');
}

test.each([
  ['A breach of Section 4.1 is material.', ['4.1']],
  ['A breach of Sections 4.1 and 5.1 is material.', ['4.1', '5.1']],
  ['Failure to meet Sections 4 to 5 is material.', ['4', '5']],
  ['The warranty in 4.2 is limited.', ['4.2']],
  ['A discount of 5.1 % is granted in 4.2 years.', []],
  ['A breach of Section 9.9 is material.', []],
  ['Nothing is referred to.', []],
])('%s', (sentence, clauses) => {
  expect(referred(sentence)).toEqual(clauses);
});
