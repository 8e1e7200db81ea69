import { describe, expect, test } from 'vitest';
import { scanTemplate, type Known } from '../../src/library/scan-template.ts';
import { cpuSeconds } from '../cpu-seconds.ts';

const known: Known = {
  parameters: new Map([
    ['patch_days', 'duration'],
    ['cap', 'money'],
    ['formats', 'list'],
    ['tls', 'version'],
  ]),
  facts: new Set(['cloud']),
  clauses: new Set(['patch-cost', 'sbom']),
};

function faults(text: string): readonly string[] {
  return scanTemplate(text, known).faults.map(({ message, help }) => `${message}${help === '' ? '' : ` (${help})`}`);
}

describe('a sound text', () => {
  test('tells the parameters that it uses', () => {
    const text =
      '{{supplier}} shall {{duration patch_days}} {{money cap}} {{list formats "and"}} {{value tls}}{{! a note }}{{!-- {{x}} --}}\n{{#clause "patch-cost"}}{{#fact "cloud"}}{{ref "patch-cost"}}{{else}}{{duration patch_days}}{{/fact}}{{/clause}}';
    expect(scanTemplate(text, known)).toEqual({
      parameters: new Set(['patch_days', 'cap', 'formats', 'tls']),
      faults: [],
    });
  });

  test('may use whatever it likes where a register could not be read', () => {
    expect(
      scanTemplate('{{duration x}}{{#fact "y"}}{{/fact}}{{#clause "z"}}{{ref "z"}}{{/clause}}', {
        parameters: null,
        facts: null,
        clauses: null,
      }),
    ).toEqual({ parameters: new Set(['x']), faults: [] });
  });
});

describe('a fault is', () => {
  test.each([
    ['{{suplier}}', 'unknown name `suplier` (did you mean `supplier`?)'],
    ['{{supplier "x"}}', '`supplier` is a name and takes nothing (write {{supplier}})'],
    ['{{durtion patch_days}}', 'unknown helper `durtion` (did you mean `duration`?)'],
    ['{{duration patch_day}}', 'unknown parameter `patch_day` (did you mean `patch_days`?)'],
    ['{{duration "patch_days"}}', '`duration` needs the id of a parameter, without quotes'],
    ['{{duration cap}}', '`duration` cannot print `cap`, a money (write {{money cap}})'],
    ['{{patch_days}}', '`patch_days` is a parameter and needs a helper (write {{duration patch_days}})'],
    ['{{value tls "or"}}', '`value` is given too much'],
    ['{{list formats or}}', '`list` is given too much'],
    ['{{#fact "clud"}}{{/fact}}', 'unknown fact `clud` (did you mean `cloud`?)'],
    ['{{#fact cloud}}{{/fact}}', '`fact` needs one id in quotes (write {{#fact "…"}})'],
    ['{{#if cloud}}{{/if}}', 'unknown block `if` (accepted: fact, clause)'],
    ['{{#fact "cloud"}}', '`{{#fact "cloud"}}` is not closed (write {{/fact}} after the text it holds)'],
    ['{{/fact}}', 'nothing is open that {{/fact}} could close'],
    ['{{#fact "cloud"}}{{/clause}}', '{{/clause}} closes `{{#fact "cloud"}}` (write {{/fact}})'],
    ['{{else}}', '{{else}} stands outside a block'],
    ['{{#fact "cloud"}}{{else}}{{else}}{{/fact}}', 'a second {{else}} in the same block'],
    [
      '{{ref "patch-cost"}}',
      '{{ref "patch-cost"}} has to stand inside {{#clause "patch-cost"}} (the clause may not be in the document)',
    ],
    [
      '{{#clause "patch-cost"}}{{else}}{{ref "patch-cost"}}{{/clause}}',
      '{{ref "patch-cost"}} has to stand inside {{#clause "patch-cost"}} (the clause may not be in the document)',
    ],
    [
      '{{#clause "sbom"}}{{ref "patch-cost"}}{{/clause}}',
      '{{ref "patch-cost"}} has to stand inside {{#clause "patch-cost"}} (the clause may not be in the document)',
    ],
    ['{{ref sbom}}', '`ref` needs one id in quotes (write {{ref "patch-cost"}})'],
    ['{{{supplier}}}', 'three braces are not used (nothing is escaped: write two braces)'],
    ['{{> part}}', '`>` tags are not available (use {{#fact "…"}} or {{#clause "…"}})'],
    ['{{}}', 'empty braces'],
    ['{{supplier', '`{{` stands alone (every {{ needs its }})'],
    ['supplier}}', '`}}` stands alone (every {{ needs its }})'],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual([expected]);
  });

  test('at its own tag when the same tag stands there twice', () => {
    expect(scanTemplate('{{#clause "sbom"}}{{ref "sbom"}}{{/clause}}{{ref "sbom"}}', known).faults).toMatchObject([
      { fragment: '{{ref "sbom"}}', occurrence: 1 },
    ]);
  });

  test('found in linear time', () => {
    const spent = cpuSeconds(() => {
      scanTemplate('}}'.repeat(300_000) + '{{', known);
      scanTemplate('{{'.repeat(300_000), known);
      scanTemplate('{{#fact "cloud"}}'.repeat(20_000), known);
    });
    expect(spent).toBeLessThan(60);
  });
});
