import { describe, expect, test } from 'vitest';
import type { GoldVerdict } from '../../src/library/gold/gold.ts';
import { evaluateContracts } from '../../src/lint/evaluate/evaluation.ts';
import { evaluationJson } from '../../src/report/evaluation-json.ts';
import { renderEvaluation } from '../../src/report/evaluation-text.ts';
import { evidence, verdict } from '../lint/evaluate/sample.ts';

const gold = (status: string, quote: string, why = ''): GoldVerdict => ({
  status,
  accepted: [status],
  why,
  quotes: quote === '' ? [] : [{ quote, section: '7.1' }],
});

const evaluation = evaluateContracts(
  [
    {
      record: {
        file: 'gold.jsonl',
        line: 1,
        doc: 'pumps.docx',
        facts: null,
        verdicts: new Map([
          ['patch', gold('weak', 'Supplier shall patch promptly.', 'no number')],
          ['sbom', gold('met', 'Supplier shall deliver an SBOM.')],
          ['audit', gold('missing', '')],
          ['lease', gold('not-applicable', '')],
        ]),
        defects: [{ rule: 'unfilled-placeholder', quote: 'within [\u001b[31m] days', section: '9' }],
      },
      result: {
        verdicts: [
          verdict({
            requirement: 'patch',
            status: 'met',
            severity: 'critical',
            evidence: [evidence({ quote: 'Supplier shall patch promptly.', clause: '7.1' })],
          }),
          verdict({ requirement: 'sbom', status: 'weak', confidence: 'medium', because: 'no format is named' }),
          verdict({ requirement: 'audit', status: 'missing' }),
          verdict({ requirement: 'lease', status: 'not-applicable' }),
        ],
        findings: [],
      },
    },
  ],
  null,
);

const plain = { width: 80, paint: (_: unknown, text: string) => text };

describe('an evaluation for people', () => {
  test('begins with false all-clears and ends with the figures', () => {
    expect(renderEvaluation(evaluation, { ...plain, summary: false })).toMatchInlineSnapshot(`
      "false all-clears: 1

      critical patch  pumps.docx
        gold  weak: no number
              7.1 | Supplier shall patch promptly.
        mc2   met (high): of the wording
              7.1 | Supplier shall patch promptly.

      other disagreements: 1

      sbom  pumps.docx
        gold  met
              7.1 | Supplier shall deliver an SBOM.
        mc2   weak (medium): no format is named

      defects not found: 1

      unfilled-placeholder  pumps.docx
              9 | within [␛[31m] days

      requirement  right  loose precision  loose recall
      patch          0/1              1/1           1/1
      sbom           0/1              1/1           1/1
      2 others always right

      gold \\ mc2        met   weak  missing  contradicted  not-applicable  needs-input   recall
      met                 -      1        -             -               -            -    0.0 %
      weak                1      -        -             -               -            -    0.0 %
      missing             -      -        1             -               -            -  100.0 %
      contradicted        -      -        -             -               -            -        -
      not-applicable      -      -        -             -               1            -  100.0 %
      precision       0.0 %  0.0 %  100.0 %             -         100.0 %            -

      compared    4 verdicts in 1 document
      accuracy    50.0 % (2/4)
      loose       precision 100.0 %, recall 100.0 % (met or weak against the rest)
      confidence  high 50.0 % (1/2), medium 0.0 % (0/1), low - (0/0)
      defects     0 of 1 found
      1 false all-clear, 1 critical
      "
    `);
  });

  test('is only figures when asked', () => {
    const text = renderEvaluation(evaluation, { ...plain, summary: true });
    expect(text).toMatch(/^gold \\ mc2/u);
    expect(text).not.toContain('pumps.docx');
    expect(text).toContain('accuracy    50.0 % (2/4)');
  });

  test('steers no terminal', () => {
    expect(renderEvaluation(evaluation, { ...plain, summary: false })).not.toContain('\u001b');
  });
});

describe('an evaluation for programs', () => {
  const library = { name: 'Small', version: '1.0.0', digest: '00' };
  const report = evaluationJson(evaluation, library, []);

  test('has the same figures, and nothing of a share of nothing', () => {
    const parsed = JSON.parse(report) as Record<string, unknown>;
    expect(parsed).toMatchObject({
      version: 1,
      library,
      scale: 'verdicts',
      documents: 1,
      accuracy: { right: 2, of: 4, share: 0.5 },
      loose: { accuracy: { right: 4, of: 4 }, precision: { right: 2, of: 2 }, recall: { right: 2, of: 2 } },
      verdicts: { contradicted: { precision: { right: 0, of: 0, share: null } } },
      confusion: { weak: { met: 1, weak: 0 }, met: { weak: 1 } },
      false_all_clears: [{ doc: 'pumps.docx', id: 'patch', severity: 'critical', mc2: { status: 'met' } }],
      disagreements: [{ id: 'sbom', gold: { status: 'met', accepted: ['met'] }, mc2: { confidence: 'medium' } }],
      defects: { right: 0, of: 1 },
      errors: [],
    });
  });

  test('is the same for the same input, and steers no terminal', () => {
    expect(evaluationJson(evaluation, library, [])).toBe(report);
    expect(report).not.toContain('\u001b');
    expect(report.endsWith('}\n')).toBe(true);
  });
});
