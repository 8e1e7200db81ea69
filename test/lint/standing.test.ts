import { describe, expect, test } from 'vitest';
import { requirement } from '../draft/sample-library.ts';
import { element, report, within } from './small-library.ts';
import { first, good, judge } from './small-verdicts.ts';

const term = requirement({
  id: 'precedence',
  polarity: 'term',
  recognise: {
    subject: ['exhibit … prevails', 'exhibit … prevail'],
    with: [],
    disclaimed: [],
    unlike: [],
    forbids: [],
    like: [],
  },
});
const ban = requirement({
  id: 'no-glue',
  polarity: 'prohibition',
  recognise: { subject: ['glue'], with: [], disclaimed: [], unlike: [], forbids: [], like: [] },
  elements: [element({ id: 'no-glue', says: ['not … glue', 'no glue'] })],
});
const both = requirement({
  id: 'secrecy',
  obliged: 'both',
  recognise: { subject: ['secret'], with: [], disclaimed: [], unlike: [], forbids: [], like: [] },
});

describe('a duty', () => {
  test.each([
    [good, 'met'],
    ['Each party shall deliver a blue widget report within ten days.', 'met'],
    ['A blue widget report shall be delivered within ten days.', 'met'],
    ['Supplier may deliver a blue widget report within ten days.', 'weak'],
    ['Supplier intends to deliver a blue widget report within ten days.', 'weak'],
    ['The Product can be configured to print a blue widget report within ten days.', 'weak'],
    ['Supplier shall use reasonable efforts to deliver a blue widget report within ten days.', 'weak'],
    ['Supplier shall deliver a blue widget report within ten days where feasible.', 'weak'],
    ['Supplier shall deliver a blue widget report within ten days, in its sole discretion.', 'weak'],
    ['Supplier shall, under an active service agreement, deliver a blue widget report within ten days.', 'weak'],
    ['Supplier shall deliver a blue widget report within ten days, as mutually agreed.', 'weak'],
    ['Supplier shall have no obligation to deliver a blue widget report within ten days.', 'contradicted'],
    ['Supplier does not deliver a widget report.', 'contradicted'],
    ['Customer shall deliver a blue widget report within ten days.', 'missing'],
    ['Supplier shall deliver a toy widget report, blue, within ten days.', 'missing'],
  ] as const)('%s is %s', (text, status) => {
    expect(first(text).status).toBe(status);
  });

  test('of both sides is no leave', () => {
    const given = { requirements: [both] };
    expect(first('The parties shall keep it secret.', given).status).toBe('met');
    expect(first('Each party may keep it secret.', given).status).toBe('weak');
    expect(first('Customer may keep it secret.', given).status).toBe('met');
  });

  test('given in one clause and refused in another is weak, with a finding that says so', () => {
    const { verdicts, findings } = judge(
      `1. ${good}\n2. Supplier shall have no obligation to deliver a widget report.`,
    );
    expect(verdicts[0]?.status).toBe('weak');
    expect(findings).toContainEqual(expect.objectContaining({ requirement: 'report', code: 'contradicted' }));
  });

  test('that frees the customer denies nothing', () => {
    expect(first(`${good} Customer is not required to pay for the widget report.`).status).toBe('met');
  });
});

describe('vague words that explain', () => {
  test('do not take a duty back that has its number', () => {
    expect(first('Supplier shall promptly deliver a blue widget report within ten days.').status).toBe('met');
  });

  test('are no number', () => {
    const verdict = first('Supplier shall promptly deliver a blue widget report.');
    expect(verdict.status).toBe('weak');
    expect(verdict.elements.find(({ id }) => id === 'days')?.status).toBe('missing');
  });
});

describe('a hard limit', () => {
  test('cures efforts', () => {
    expect(
      first(
        'Supplier shall use reasonable efforts to deliver a blue widget report in five days, and in any event within ten days.',
      ).status,
    ).toBe('met');
  });

  test('cures neither discretion nor money', () => {
    expect(
      first(
        'Supplier shall deliver a blue widget report in its sole discretion, but no later than ten days after the order.',
      ).status,
    ).toBe('weak');
    expect(
      first('Supplier shall, upon payment, deliver a blue widget report, and in any event within ten days.').status,
    ).toBe('weak');
  });

  test('of another clause cures nothing', () => {
    expect(
      first(
        '1. Supplier shall use reasonable efforts to deliver a blue widget report within ten days.\n2. Supplier shall answer calls promptly, and in any event within a day.',
      ).status,
    ).toBe('weak');
  });
});

describe('a right', () => {
  test.each([
    ['Customer may inspect the widget each year.', 'met'],
    ['Customer shall have the right to inspect the widget each year.', 'met'],
    ['Supplier shall let Customer inspect the widget each year.', 'met'],
    ['Customer may inspect the widget each year, as mutually agreed.', 'weak'],
    ['Customer may inspect the widget.', 'weak'],
    ['Customer shall not inspect the widget.', 'contradicted'],
    ['Customer shall inspect the widget each year.', 'missing'],
    ['Supplier may inspect the widget each year.', 'weak'],
  ] as const)('%s is %s', (text, status) => {
    expect(judge(text).verdicts[1]?.status).toBe(status);
  });
});

describe('a term', () => {
  test.each([
    ['This Exhibit prevails over every other document.', 'met'],
    ['In case of conflict this Exhibit shall prevail.', 'met'],
    ['Where feasible, this Exhibit prevails.', 'weak'],
  ] as const)('%s is %s', (text, status) => {
    expect(first(text, { requirements: [term] }).status).toBe(status);
  });
});

describe('a prohibition', () => {
  test.each([
    ['The Product shall not contain glue.', 'met'],
    ['Supplier shall ensure that there is no glue in the Product.', 'met'],
    ['Supplier shall use reasonable efforts to use no glue.', 'weak'],
    ['Supplier may use glue.', 'weak'],
  ] as const)('%s is %s', (text, status) => {
    expect(first(text, { requirements: [ban] }).status).toBe(status);
  });
});

describe('a definition', () => {
  const means = '“Report” means a blue widget report.';

  test('lends its words to the duty that uses the term', () => {
    expect(first(`${means}\nSupplier shall deliver each Report within ten days.`).status).toBe('met');
  });

  test('lends them no more force than the duty has', () => {
    const weak = { requirements: [{ ...report, elements: report.elements.slice(0, 1) }] };
    expect(first(`${means}\nSupplier may deliver a Report.`, weak).status).toBe('weak');
    // A binding statement that does not use the term lends nothing to it.
    expect(first(`${means}\nSupplier may deliver a Report. The widget report is secret.`, weak).status).toBe('weak');
  });

  test('alone promises nothing', () => {
    expect(first(means).status).toBe('missing');
  });
});

describe('numbers', () => {
  test.each([
    ['within thirty (30) days', 'met', 'thirty (30) days'],
    ['within forty days', 'weak', 'forty days, more than 30 days'],
    ['within thirty (60) days', 'weak', 'words and figures differ in “thirty (60) days”'],
    ['soon', 'missing', ''],
  ] as const)('%s', (time, status, found) => {
    const verdict = first(`Supplier shall deliver a blue widget report ${time}.`);
    expect(verdict.elements.find(({ id }) => id === 'days')).toMatchObject({ status, found });
  });

  test('come from the part of the sentence that speaks of the subject', () => {
    const verdict = first(
      'Supplier warrants the widget for ten days and shall deliver a blue widget report within 90 days.',
    );
    expect(verdict.elements.find(({ id }) => id === 'days')).toMatchObject({
      status: 'weak',
      found: '90 days, more than 30 days',
    });
  });

  test('come from another part where that has none', () => {
    expect(first('Supplier shall deliver a blue widget report and shall do so within ten days.').status).toBe('met');
  });

  test('of payment do not count', () => {
    expect(first('Supplier shall deliver a blue widget report. Payment is net 30 days.').status).toBe('weak');
  });

  test('of the purchase take the place of those of the library', () => {
    const text = 'Supplier shall deliver a blue widget report within 20 days.';
    expect(first(text).status).toBe('met');
    expect(first(text, { parameters: { report_days: 15 } }).status).toBe('weak');
    expect(first(text.replace('20', '45'), { parameters: { report_days: 60 } }).status).toBe('met');
  });

  test('for frequencies only where they are asked for', () => {
    const yearly = {
      ...report,
      elements: [element({ id: 'days', quantity: within(400, { of: ['report'], recurs: true }) })],
    };
    expect(first('Supplier shall deliver a widget report every year.', { requirements: [yearly] }).status).toBe('met');
    expect(first('Supplier shall deliver a widget report within a year.', { requirements: [yearly] }).status).toBe(
      'weak',
    );
  });
});
