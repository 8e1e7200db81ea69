import { describe, expect, test } from 'vitest';
import { sourceOf, table } from '../contract/documents.ts';
import { verdictOn } from './real-library.ts';
import { said } from './statements.ts';

const operative = (text: string): boolean => said(text).some((statement) => statement.operative);

describe('a question', () => {
  test.each([
    ["Customer's question: Supplier shall deliver the report within ten days.", false],
    ['Question 12: Supplier shall deliver the report within ten days.', false],
    ['Question: Is there a report? Answer: Supplier shall deliver the report within ten days.', true],
    ['Questions: Supplier shall answer them within ten days.', true],
    ['No question remains: Supplier shall deliver the report within ten days.', true],
  ])('%s', (text, expected) => {
    expect(operative(text)).toBe(expected);
  });

  test('beside its label in a table is no duty, the answer below it is', () => {
    const patch =
      'Supplier shall remediate vulnerabilities with a CVSS score of 9.0 or more within 30 days after discovery.';
    const judged = (asked: string, answered: string) =>
      verdictOn(
        'patch-timeline-critical',
        sourceOf(
          ...table(
            0,
            [
              ["Customer's question", asked],
              ["Supplier's answer", answered],
            ],
            0,
          ),
        ),
      ).status;
    expect(judged(patch, 'We will come back to you.')).toBe('missing');
    expect(judged('How fast are patches?', patch)).toBe('met');
  });
});
