import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/draft/parse-text.ts';
import { offerShippedTexts } from '../../src/draft/shipped-texts.ts';

describe('what a text says', () => {
  test('names, helpers and parts under a condition, with their lines', () => {
    expect(parseText('By {{supplier}}\n{{#fact "cloud"}}in {{duration days}}{{else}}now{{/fact}}{{! note }}')).toEqual([
      'By ',
      { kind: 'call', line: 1, name: 'supplier', params: [] },
      '\n',
      {
        kind: 'block',
        line: 2,
        name: 'fact',
        params: [{ text: 'cloud' }],
        body: ['in ', { kind: 'call', line: 2, name: 'duration', params: [{ name: 'days' }] }],
        otherwise: ['now'],
      },
    ]);
  });

  test('a block without a first part', () => {
    expect(parseText('{{^fact "cloud"}}no{{/fact}}')).toMatchObject([{ body: null, otherwise: ['no'] }]);
  });

  test('what mc2 does not take is told from what it takes', () => {
    expect(parseText('{{../x}}{{supplier a=1}}{{value 7}}{{> part}}')).toMatchObject([
      { kind: 'call', name: null, written: '../x' },
      { kind: 'call', name: 'supplier', options: true },
      { kind: 'call', name: 'value', params: [{}] },
      { kind: 'other', line: 1 },
    ]);
  });

  test('is plain data', () => {
    const tree = parseText('{{#if law}}{{law}}{{/if}} {{list formats "and"}}');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });
});

test('a text that was parsed before is taken as it was, asked for once', () => {
  let asked = 0;
  offerShippedTexts(() => {
    asked++;
    return { trees: new Map([['a', ['from before']]]), manifests: new Map() };
  });
  expect(parseText('a')).toEqual(['from before']);
  expect(parseText('b')).toEqual(['b']);
  expect(asked).toBe(1);
  offerShippedTexts(() => null);
  expect(parseText('a')).toEqual(['a']);
});
