import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/draft/check-text.ts';
import { plainValue } from '../../src/draft/plain-value.ts';
import { renderText, type TextValues } from '../../src/draft/render-text.ts';
import { textValues } from '../../src/draft/text-values.ts';
import { clauseVocabulary } from '../../src/draft/vocabulary.ts';
import type { ParameterValue } from '../../src/library/library.ts';
import { namedParties } from '../../src/draft/named-parties.ts';
import { library, parameter } from './sample-library.ts';
import { purchase } from './sample-purchase.ts';
import { template } from './sample-template.ts';

const vocabulary = clauseVocabulary(library);

function values(given: Parameters<typeof purchase>[0] = {}, present: readonly string[] = []): TextValues {
  const one = purchase(given);
  return { ...textValues(one, namedParties(one), library, template, one.facts), vocabulary, present: new Set(present) };
}

/** The text as plain lines: items with a dash, cross-references in angle brackets. */
function render(source: string, given: TextValues = values()): string {
  return renderText(source, given)
    .map(({ kind, pieces }) => {
      const text = pieces.map((piece) => (piece.kind === 'reference' ? `<${piece.to}>` : piece.text)).join('');
      return { paragraph: '', item: '- ', subitem: '  - ' }[kind] + text;
    })
    .join('\n');
}

function withParameter(id: string, value: ParameterValue): TextValues {
  return values({ parameters: new Map([[id, value]]) });
}

describe('names and helpers', () => {
  test.each([
    ['{{supplier}} and {{customer}} for {{product}}', 'Supplier and Customer for Vista LVP'],
    ['{{duration critical_patch_days}}', 'thirty (30) days'],
    ['{{money insurance_claim_usd}}', 'US$5,000,000'],
    ['{{list sbom_format}}', 'SPDX or CycloneDX'],
    ['{{list sbom_format "and"}}', 'SPDX and CycloneDX'],
    ['TLS {{value tls_min}}', 'TLS 1.2'],
    ['{{value uptime_pct}}', '99.9%'],
    ['{{value start_date}}', 'March 1, 2027'],
    ['{{value site}}', 'the main site'],
  ])('%s', (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  test('a value of the purchase takes the place of the default', () => {
    expect(render('{{duration critical_patch_days}}', withParameter('critical_patch_days', 45))).toBe(
      'forty-five (45) days',
    );
  });

  test('lists of three have a comma before the last', () => {
    expect(render('{{list sbom_format}}', withParameter('sbom_format', ['SPDX', 'CycloneDX', 'SWID']))).toBe(
      'SPDX, CycloneDX, or SWID',
    );
    expect(render('{{list sbom_format}}', withParameter('sbom_format', ['SPDX']))).toBe('SPDX');
  });

  test('several products are named together', () => {
    const products = ['A', 'B'].map((name) => ({
      name,
      model: null,
      version: null,
      quantity: null,
      description: null,
    }));
    expect(render('{{product}}', values({ products }))).toBe('A and B');
  });

  test('facts choose a branch; one that nobody answered chooses what might apply', () => {
    const source = '{{#fact "cloud"}}hosted{{else}}local{{/fact}}';
    expect(render(source, values({ facts: { cloud: true } }))).toBe('hosted');
    expect(render(source, values({ facts: { cloud: false } }))).toBe('local');
    expect(render(source, values({ facts: {} }))).toBe('hosted');
  });

  test('a cross-reference is written only where its clause is', () => {
    const source = 'Free{{#clause "patch-cost"}} under {{ref "patch-cost"}}{{else}} of charge{{/clause}}.';
    expect(render(source, values({}, ['patch-cost']))).toBe('Free under <patch-cost>.');
    expect(render(source, values({}, []))).toBe('Free of charge.');
  });

  test('quotation marks and apostrophes become those of a printed document, but not in names', () => {
    const parties = { ...purchase().parties, supplier: { ...purchase().parties.supplier, called: "O'Neil" } };
    expect(render(`{{customer}}'s "Hosted Parts" ("Parts")`)).toBe('Customer’s “Hosted Parts” (“Parts”)');
    const products = [{ name: `6" tube 'S'`, model: null, version: null, quantity: null, description: null }];
    expect(render("{{product}}'s end", values({ products, parties }))).toBe(`6" tube 'S'’s end`);
  });
});

describe('structure', () => {
  test('paragraphs, items and further paragraphs', () => {
    expect(render('Supplier shall:\n- do one\n  thing; and\n- do another.\n\nIt lasts\nfor ever.')).toBe(
      'Supplier shall:\n- do one thing; and\n- do another.\nIt lasts for ever.',
    );
  });

  test('indented dashes are items of an item', () => {
    expect(render('All:\n- one:\n  - inner;\n  - other;\n- two.')).toBe('All:\n- one:\n  - inner;\n  - other;\n- two.');
  });

  test('a list that loses its last items still ends like a list', () => {
    const source = 'All:\n- one;\n- two; and\n{{#fact "cloud"}}\n- three.\n{{/fact}}';
    expect(render(source, values({ facts: { cloud: false } }))).toBe('All:\n- one; and\n- two.');
    expect(render(source, values({ facts: { cloud: true } }))).toBe('All:\n- one;\n- two; and\n- three.');
  });

  test('an item or a paragraph without words is left out', () => {
    expect(
      render('A.\n- {{#fact "cloud"}}x{{/fact}}\n\n{{#fact "cloud"}}y{{/fact}}', values({ facts: { cloud: false } })),
    ).toBe('A.');
  });
});

describe('values are data', () => {
  test.each([
    '{{supplier}}',
    '- item',
    'a\n\n- b',
    '<b>&amp;',
    '__proto__',
    '{{#fact "cloud"}}',
    '\uFDD0rpatch-cost\uFDD1',
  ])('%j', (name) => {
    const products = [{ name, model: null, version: null, quantity: null, description: null }];
    expect(render('{{product}} is bought.', values({ products }))).toBe(`${plainValue(name)} is bought.`);
  });

  test('whatever is typed stays one paragraph of the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        fc.pre(plainValue(name) !== '');
        const products = [{ name, model: null, version: null, quantity: null, description: null }];
        expect(render('{{product}}', values({ products }))).toBe(plainValue(name));
      }),
    );
  });
});

describe('mistakes are found before anything is rendered', () => {
  test.each([
    ['{{suplier}}', 'unknown name `suplier`'],
    ['{{constructor}}', 'unknown name `constructor`'],
    ['{{__proto__}}', 'unknown name `__proto__`'],
    ['{{this}}', 'not a name'],
    ['{{../supplier}}', 'not a name'],
    ['{{supplier.length}}', 'not a name'],
    ['{{@root}}', 'not a name'],
    ['{{> header}}', 'partials and decorators are not available'],
    ['{{#each list}}{{/each}}', 'unknown block `each`'],
    ['{{critical_patch_days}}', 'write {{duration critical_patch_days}}'],
    ['{{money critical_patch_days}}', 'write {{duration critical_patch_days}}'],
    ['{{duration nothing}}', 'unknown parameter `nothing`'],
    ['{{duration "critical_patch_days"}}', '`duration` needs the id of a parameter'],
    ['{{list sbom_format sbom_format}}', '`list` is given too much'],
    ['{{supplier customer}}', '`supplier` is a name, not a helper'],
    ['{{#fact "clowd"}}{{/fact}}', 'unknown fact `clowd`'],
    ['{{#clause "nothing"}}{{/clause}}', 'unknown clause `nothing`'],
    ['{{ref "patch-cost"}}', 'has to stand inside'],
    ['{{#clause "patch-cost"}}{{else}}{{ref "patch-cost"}}{{/clause}}', 'has to stand inside'],
    ['{{#if supplier_entity}}{{/if}}', '`if` needs one known name'],
    ['{{supplier', 'not a Handlebars text'],
    ['{{#fact "cloud"}}', 'not a Handlebars text'],
    ['\uFDD0nx\uFDD1', 'noncharacter'],
  ])('%s', (source, message) => {
    const faults = checkText(`First line.\n${source}`, vocabulary);
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
    expect(() => renderText(source, values())).toThrow(message);
  });

  test('each mistake is told with its line', () => {
    expect(checkText('{{supplier}}\n{{a}}\n\n{{b}} {{#fact "c"}}{{d}}{{/fact}}', vocabulary)).toEqual([
      { line: 2, message: 'unknown name `a`' },
      { line: 4, message: 'unknown name `b`' },
      { line: 4, message: 'unknown fact `c`' },
      { line: 4, message: 'unknown name `d`' },
    ]);
  });

  test('a parameter with a prototype name is refused like any other unknown one', () => {
    const own = clauseVocabulary({
      ...library,
      parameters: [parameter({ id: 'toString', type: 'text', default: 'x' })],
    });
    expect(checkText('{{value toString}} {{value valueOf}}', own)).toEqual([
      { line: 1, message: 'unknown parameter `valueOf`' },
    ]);
  });
});
