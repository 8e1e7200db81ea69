import { describe, expect, test } from 'vitest';
import { clauseLines, type ClauseWords } from '../../src/report/clause-text.ts';
import { library } from '../lint/real-library.ts';
import { sampleRun } from './sample-run.ts';

const words: ClauseWords = { supplier: 'Vendor', customer: 'Hospital', facts: new Map(), library: sampleRun.library };

describe('clause text in reports', () => {
  test('uses the words of the contract and puts values into brackets', () => {
    expect(clauseLines('{{supplier}} shall tell {{customer}} within {{duration sbom_update_days}}.', words)).toEqual([
      'Vendor shall tell Hospital within [10 days].',
    ]);
  });

  test('makes items of dashed lines and paragraphs of blank ones', () => {
    expect(clauseLines('It shall:\n- do this; and\n- do that.\n\nNothing\nelse.', words)).toEqual([
      'It shall:',
      '- do this; and',
      '- do that.',
      'Nothing else.',
    ]);
  });

  test('takes the branch of a fact that is known, and the first one of a fact that is open', () => {
    const text = 'The {{#fact "cloud"}}hosted{{else}}local{{/fact}} part.';
    expect(clauseLines(text, words)).toEqual(['The hosted part.']);
    expect(clauseLines(text, { ...words, facts: new Map([['cloud', false]]) })).toEqual(['The local part.']);
  });

  test('names a clause that it cannot number, and leaves out what needs one', () => {
    expect(clauseLines('See {{ref "sbom-delivery"}}.', words)).toEqual([
      'See the clause on Software bill of materials.',
    ]);
    expect(clauseLines('A{{#clause "x"}} with {{ref "x"}}{{else}} alone{{/clause}}.', words)).toEqual(['A alone.']);
  });

  test('handles blocks within blocks', () => {
    const text = '{{#fact "a"}}1{{#fact "b"}}2{{else}}3{{/fact}}4{{else}}5{{/fact}}';
    const facts = new Map([
      ['a', true],
      ['b', false],
    ]);
    expect(clauseLines(text, { ...words, facts })).toEqual(['134']);
    expect(clauseLines(text, { ...words, facts: new Map([['a', false]]) })).toEqual(['5']);
  });

  test('shows what it does not know as it is written', () => {
    expect(clauseLines('{{mystery x}} {{value unknown_parameter}}', words)).toEqual([
      '{{mystery x}} [unknown_parameter]',
    ]);
  });

  test('renders every text of the real library without a brace left', () => {
    const left = library.requirements.flatMap(({ id, positions }) =>
      positions.flatMap((position) => {
        if (position.level === 'walk-away') return [];
        const text = clauseLines(position.text, { ...words, library }).join('\n');
        return /[{}\ue000\ue001]|undefined|NaN|\[\]/u.test(text) ? [id] : [];
      }),
    );
    expect(library.requirements.length).toBeGreaterThan(50);
    expect(left).toEqual([]);
  });
});
