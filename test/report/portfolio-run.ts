/** Several contracts in one run: gaps of different kinds, structural findings, an accepted deviation, unread inputs. */
import type { Finding } from '../../src/lint/finding.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Status, Verdict } from '../../src/lint/verdict.ts';
import type { FileReport, LintRun } from '../../src/report/reporter.ts';
import { placeOf, sampleContract, sampleResult, sampleRun } from './sample-run.ts';

const placeholder: Finding = {
  code: 'unfilled-placeholder',
  requirement: null,
  severity: 'medium',
  level: 'warning',
  confidence: 'high',
  message: 'a placeholder was left in the text: [●]',
  at: placeOf(6, 'seventy-two (72) hours'),
  belongs: null,
  ask: 'Fill it in before signature.',
  fingerprint: 'fedcba9876543210',
};

function withStatus(verdict: Verdict, status: Status): Verdict {
  return { ...verdict, status };
}

function resultOf(name: string, status: Status): LintResult {
  return {
    ...sampleResult,
    contract: {
      ...sampleContract,
      title: `Agreement with ${name}`,
      unread: [],
      parties: [{ side: 'supplier', name, called: ['Supplier'] }],
    },
    verdicts: sampleResult.verdicts.map((verdict, index) => (index === 0 ? withStatus(verdict, status) : verdict)),
    findings: status === 'met' ? sampleResult.findings.slice(1) : sampleResult.findings,
  };
}

const [accepted] = sampleResult.findings;
if (accepted === undefined) throw new Error('the sample is broken');

const files: readonly FileReport[] = [
  {
    path: 'contracts/infusion-pump.docx',
    sha256: 'cd'.repeat(32),
    result: { ...sampleResult, findings: [...sampleResult.findings, placeholder] },
  },
  { path: 'contracts/ventilator.docx', sha256: 'ef'.repeat(32), result: resultOf('Breathe Well GmbH', 'met') },
  {
    path: 'contracts/monitor v2 (draft).docx',
    sha256: '01'.repeat(32),
    result: { ...resultOf('Acme Pumps, Inc.', 'missing'), findings: sampleResult.findings.slice(1) },
    setAside: [
      {
        by: 'exception',
        finding: accepted,
        reason: 'Separate agreement 2026-114',
        approvedBy: 'CISO',
        expires: '2027-03-31',
      },
    ],
  },
];

export const portfolioRun: LintRun = { ...sampleRun, files };
