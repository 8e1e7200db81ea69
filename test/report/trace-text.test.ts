import { expect, test } from 'vitest';
import { traceContract } from '../../src/lint/trace/trace-contract.ts';
import { renderTraces } from '../../src/report/trace-text.ts';
import { contractOf } from '../lint/real-library.ts';
import { libraryOf, report } from '../lint/small-library.ts';

const plain = { width: 80, paint: (_: unknown, text: string) => text };

function render(...lines: readonly string[]): string {
  const contract = contractOf(
    ['Agreement between Acme Inc. ("Supplier") and Mercy Hospital ("Customer").', ...lines].join('\n'),
  );
  const facts = new Map([['software', { value: true, from: 'flag' as const }]]);
  const input = { facts, parameters: new Map([['report_days', 10]]) };
  return renderTraces('contract.txt', traceContract(contract, libraryOf(report), input, ['report']), plain);
}

test('a trace tells what a verdict rests on, what takes it back and what was ruled out', () => {
  expect(
    render(
      '1. REPORTS',
      '1.1 Supplier shall use reasonable efforts to deliver a blue widget report within 20 days.',
      '1.2 Supplier has no obligation to deliver a widget report after termination.',
      '1.3 Customer shall deliver a green widget report.',
    ),
  ).toMatchInlineSnapshot(`
    "trace of report  contract.txt
      verdict   contradicted (confidence medium)
      because   the contract refuses it in terms
      looks for a duty of the supplier
      applies   software is yes (flag)

      rests on
        1.1 | Supplier shall use reasonable efforts to deliver a blue widget report
              within 20 days
          - soft: obligation, binds the supplier
          - subject “widget report”
          - states the color: “blue”
          - goes with the number for the number of days: “report”
          - hedge, efforts instead of results: “reasonable efforts”

      taken back by
        1.2 | Supplier has no obligation to deliver a widget report after
              termination
          - it refuses: “has no obligation”
          - denied: binds the supplier
          - subject “widget report”
          - goes with the number for the number of days: “report”
          - hedge, declared not to bind: “Supplier has no obligation”

      elements
        the color: weak, not binding as worded
          - needs words
          - words, weak: not binding as worded
            1.1 | Supplier shall use reasonable efforts to deliver a blue widget
                  report within 20 days
        the number of days: weak, 20 days, more than 10 days
          - needs a number: at most 10 days, as agreed for this purchase
          - number, weak: 20 days, more than 10 days
            1.1 | Supplier shall use reasonable efforts to deliver a blue widget
                  report within 20 days

      ruled out
        1.3 | Customer shall deliver a green widget report
          - it binds the customer, and the requirement looks to the supplier
          - other party: obligation, binds the customer
          - subject “widget report”
          - states the color: “green”
          - goes with the number for the number of days: “report”
    "
  `);
});

test('a trace of nothing says so', () => {
  expect(render('1.1 Supplier shall deliver the goods.')).toMatchInlineSnapshot(`
    "trace of report  contract.txt
      verdict   missing (confidence high)
      because   no operative text of the contract speaks to it
      looks for a duty of the supplier
      applies   software is yes (flag)

      elements
        the color: missing
          - needs words
        the number of days: missing
          - needs a number: at most 10 days, as agreed for this purchase
    "
  `);
});

test('a trace steers no terminal', () => {
  expect(render('1.1 Supplier shall deliver a \u001b[31mblue\u202e widget report.')).not.toMatch(/[\u001b\u202e]/u);
});
