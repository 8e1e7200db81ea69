import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/library/requirement.ts';
import type { Status, Verdict } from '../../src/lint/verdict.ts';
import { coverageOf, coverageRange, coverageSum, percentText } from '../../src/report/coverage.ts';

function verdicts(...list: readonly (readonly [Severity, Status])[]): Verdict[] {
  return list.map(([severity, status], index) => ({
    requirement: `r${index}`,
    title: `R ${index}`,
    pillar: 'design',
    status,
    severity,
    confidence: 'high',
    because: '',
    elements: [],
    evidence: [],
    questions: [],
  }));
}

describe('coverage', () => {
  test('counts a met term whole, a weak one half, others not at all, each by its severity', () => {
    const coverage = coverageOf(
      verdicts(['critical', 'met'], ['critical', 'weak'], ['high', 'missing'], ['low', 'contradicted'], ['low', 'met']),
    );
    expect(coverage.points).toBe(4 + 2 + 0 + 0 + 1);
    expect(coverage.possible).toBe(4 + 4 + 3 + 1 + 1);
    expect(coverage.percent).toBe(53.8);
  });

  test('leaves out what does not apply and what waits for an answer, and says how far that could move it', () => {
    const coverage = coverageOf(verdicts(['critical', 'met'], ['critical', 'needs-input'], ['high', 'not-applicable']));
    expect(coverage.percent).toBe(100);
    expect(coverage).toMatchObject({ open: 1, lowest: 50, highest: 100 });
    expect(coverageRange(coverage)).toContain('between 50.0 % and 100.0 %');
  });

  test('is not a number where there is nothing to count', () => {
    const coverage = coverageOf(verdicts(['high', 'not-applicable']));
    expect(coverage.percent).toBeNull();
    expect(percentText(coverage.percent)).toBe('–');
    expect(coverageSum(coverage)).toContain('Nothing could be judged');
    expect(coverageRange(coverage)).toBe('');
  });

  test('shows its sum', () => {
    expect(coverageSum(coverageOf(verdicts(['critical', 'met'], ['medium', 'weak'])))).toBe(
      'critical 4 × (1 met + ½ × 0 weak) = 4 of 4; medium 2 × (0 met + ½ × 1 weak) = 1 of 2; together 5 of 6 = 83.3 %',
    );
  });

  test('adds up over contracts: parts of two runs together are the parts of both', () => {
    const one = verdicts(['critical', 'met'], ['high', 'weak']);
    const other = verdicts(['critical', 'missing'], ['low', 'met']);
    const both = coverageOf([...one, ...other]);
    expect(both.points).toBe(coverageOf(one).points + coverageOf(other).points);
    expect(both.possible).toBe(coverageOf(one).possible + coverageOf(other).possible);
  });
});
