import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import type { Severity } from '../../src/library/requirement.ts';
import { paragraph, sourceOf } from '../contract/documents.ts';
import { report } from './small-library.ts';
import { good, judge, type Given } from './small-verdicts.ts';

const only = { requirements: [report] };

function findings(source: Parameters<typeof judge>[0], given: Given = only): readonly Finding[] {
  return judge(source, given).findings.filter(({ requirement }) => requirement !== null);
}

/** Where a finding points, in words. */
function focus({ at }: Finding): string | undefined {
  return at?.focus?.quote ?? at?.quote;
}

test('a clause that is met has none', () => {
  expect(findings(good)).toEqual([]);
});

describe('codes', () => {
  test.each([
    ['missing', 'Supplier shall deliver the widget.'],
    ['missing-element', 'Supplier shall deliver a widget report within ten days.'],
    ['weak-language', 'Supplier shall use reasonable efforts to deliver a blue widget report within ten days.'],
    ['weak-language', 'Supplier may deliver a blue widget report within ten days.'],
    ['weak-parameter', 'Supplier shall deliver a blue widget report within 90 days.'],
    ['number-mismatch', 'Supplier shall deliver a blue widget report within ten (20) days.'],
    ['contradicted', 'Supplier has no obligation to deliver a widget report.'],
    ['wrong-obligor', 'Customer shall deliver a blue widget report within ten days.'],
  ] as const)('%s: %s', (code, text) => {
    expect(findings(text).map((finding) => finding.code)).toContain(code);
  });

  test('needs-input where a fact decides', () => {
    expect(
      findings('Supplier shall deliver the widget.', { ...only, requirements: [{ ...report, applies: 'cloud' }] }),
    ).toMatchObject([
      { code: 'needs-input', at: null, ask: expect.stringContaining('--fact cloud=yes or no') as string },
    ]);
  });

  test('one for each reason', () => {
    const codes = findings('Supplier shall use reasonable efforts to deliver a widget report within 90 days.').map(
      ({ code }) => code,
    );
    expect([...codes].sort()).toEqual(['missing-element', 'weak-language', 'weak-parameter']);
  });

  test('one for each family of vague words, not for each word', () => {
    const text =
      'Supplier shall use best efforts and reasonable efforts to deliver a blue widget report within ten days, where feasible.';
    const messages = findings(text).filter(({ at }) => at?.focus !== undefined);
    expect(messages.map(focus)).toEqual([expect.stringMatching(/efforts/u) as string, 'where feasible']);
  });
});

describe('levels', () => {
  const levelFor = (severity: Severity, text: string): string | undefined =>
    findings(text, { requirements: [{ ...report, severity }] })[0]?.level;

  test.each([
    ['critical', 'error'],
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'info'],
  ] as const)('a %s requirement gives an %s', (severity, level) => {
    expect(levelFor(severity, 'Supplier shall deliver the widget.')).toBe(level);
    expect(levelFor(severity, 'Supplier has no obligation to deliver a widget report.')).toBe(level);
  });

  test.each([
    ['critical', 'warning'],
    ['high', 'warning'],
    ['medium', 'info'],
    ['low', 'info'],
  ] as const)('a question about a %s requirement is quieter', (severity, level) => {
    const [finding] = findings('Nothing.', { requirements: [{ ...report, severity, applies: 'cloud' }] });
    expect(finding).toMatchObject({ code: 'needs-input', level });
  });
});

describe('places', () => {
  test('the vague words themselves, inside their sentence', () => {
    const text = 'Supplier shall use reasonable efforts to deliver a blue widget report within ten days.';
    const finding = findings(text).find(({ ask }) => /efforts/u.test(ask));
    expect(finding?.at?.quote).toBe(text);
    expect(finding?.at?.focus?.quote).toMatch(/^(?:use )?reasonable efforts/u);
  });

  test('the vague words of a lead-in, for an item under it', () => {
    const leadIn = 'Supplier shall use commercially reasonable efforts to:';
    const items = '(a) sell widgets;\n(b) deliver a blue widget report within ten days.';
    const finding = findings(`${leadIn}\n${items}`).find(({ ask }) => /efforts/u.test(ask));
    expect(finding?.at?.quote).toBe(leadIn);
    expect(finding?.at?.focus?.quote).toContain('commercially reasonable');
  });

  test('the refusal', () => {
    const [finding] = findings(`Supplier shall sell widgets.\nSupplier has no obligation to deliver a widget report.`);
    expect(finding?.at).toMatchObject({
      quote: 'Supplier has no obligation to deliver a widget report.',
      block: 1,
      paragraph: 2,
    });
  });

  test('the number that is out of bounds', () => {
    const [finding] = findings(
      sourceOf(
        paragraph('Reports', { label: '7.', depth: 0, outline: 1 }),
        paragraph('Supplier shall deliver a blue widget report within 90 days.', { label: '7.2', depth: 1, page: 3 }),
      ),
    );
    expect(finding).toMatchObject({ code: 'weak-parameter', at: { clause: '7.2', heading: ['Reports'], page: 3 } });
    expect(finding?.message).toContain('90 days, more than 30 days');
  });

  test('nothing for what is nowhere', () => {
    expect(findings('Supplier shall deliver the widget.')).toMatchObject([
      { code: 'missing', at: null, belongs: null },
    ]);
  });

  test('findings come in the order of the document, those without a place last', () => {
    const other = { ...report, id: 'nowhere', recognise: { ...report.recognise, subject: ['unheard of'] } };
    const found = findings('Supplier has no obligation to deliver a widget report.', { requirements: [other, report] });
    expect(found.map(({ requirement }) => requirement)).toEqual(['report', 'nowhere']);
  });
});

describe('what is missing belongs', () => {
  const kin = { ...report, id: 'kin', recognise: { ...report.recognise, subject: ['widget ledger'] } };
  const stranger = {
    ...report,
    id: 'stranger',
    pillar: 'design',
    recognise: { ...report.recognise, subject: ['widget paint'] },
  };
  const source = sourceOf(
    paragraph('Delivery', { label: '1.', depth: 0, outline: 1 }),
    paragraph('Supplier shall deliver widget paint.', { label: '1.1', depth: 1 }),
    paragraph('Books', { label: '2.', depth: 0, outline: 1 }),
    paragraph('Supplier shall keep a widget ledger.', { label: '2.1', depth: 1 }),
  );

  test('under the heading that holds its kin', () => {
    const finding = findings(source, { requirements: [report, kin, stranger] }).find(
      ({ requirement }) => requirement === 'report',
    );
    expect(finding).toMatchObject({ code: 'missing', at: null, belongs: { quote: 'Books', block: 2 } });
  });

  test('under no heading where no section is on anything of the kind', () => {
    const finding = findings(source, { requirements: [report] }).find(({ requirement }) => requirement === 'report');
    expect(finding).toMatchObject({ belongs: null });
  });
});

describe('what to ask for', () => {
  test.each([
    ['the element', 'Supplier shall deliver a widget report within ten days.', /^Ask for color\.$/u],
    ['the number', 'Supplier shall deliver a blue widget report within 90 days.', /^Ask for days\.$/u],
    ['the result', 'Supplier shall use best efforts to deliver a blue widget report within ten days.', /./u],
    [
      'everything',
      'Supplier shall deliver the widget.',
      /^Supplier delivers the report\. Ask for color\. Ask for days\.$/u,
    ],
  ])('%s', (_name, text, ask) => {
    expect(findings(text).some((finding) => ask.test(finding.ask))).toBe(true);
  });

  test('a hedge asks for what its family says', () => {
    const { findings: found, library } = judge(
      'Supplier shall use best efforts to deliver a blue widget report within ten days.',
      only,
    );
    const efforts = library.lexicon.hedges.find(({ id }) => id === 'efforts');
    expect(found.map(({ ask }) => ask)).toContain(efforts?.ask);
  });
});

describe('fingerprints', () => {
  const text = 'Supplier shall use reasonable efforts to deliver a widget report within 90 days.';

  test('differ within a contract', () => {
    const all = findings(text).map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
  });

  test('stay when paragraphs are added and clauses renumbered', () => {
    const names = (source: string): readonly string[] => findings(source).map(({ fingerprint }) => fingerprint);
    expect(names(`1.1 Supplier shall sell widgets.\n1.2 Customer shall pay.\n1.3 ${text}`)).toEqual(
      names(`1.1 Supplier shall sell widgets.\n1.2 ${text}`),
    );
  });

  test('change with the wording they stand on', () => {
    const [one] = findings(text);
    const [other] = findings(text.replace('90', '95'));
    expect(one?.fingerprint).not.toBe(other?.fingerprint);
  });

  test('of what is missing stay whatever comes near', () => {
    const [nowhere] = findings('Supplier shall deliver the widget.');
    const [near] = findings('1. Widget Report\n2. Payment\nCustomer shall pay.');
    expect([nowhere?.code, near?.code]).toEqual(['missing', 'missing']);
    expect(near?.fingerprint).toBe(nowhere?.fingerprint);
  });
});
