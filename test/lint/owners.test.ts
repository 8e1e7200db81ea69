import { describe, expect, test } from 'vitest';
import { requirement } from '../draft/sample-library.ts';
import { element, report } from './small-library.ts';
import { judge } from './small-verdicts.ts';

const audit = requirement({
  id: 'audit',
  recognise: {
    subject: ['widget audit', 'audit of widgets'],
    with: [],
    disclaimed: [],
    unlike: [],
    forbids: [],
    like: [],
  },
  elements: [
    element({ id: 'yearly', says: ['each year'] }),
    element({ id: 'who', says: ['independent auditor'] }),
    element({ id: 'published', says: ['published'] }),
  ],
});
const statuses = (text: string): Record<string, string> =>
  Object.fromEntries(
    judge(text, { requirements: [report, audit] }).verdicts.map(({ requirement: id, status }) => [id, status]),
  );

const full = 'Supplier shall have a widget audit made each year by an independent auditor, which is published.';

describe('a clause with the title of one requirement that states all of it', () => {
  test('is no clause on what it mentions in passing', () => {
    const text = `7.1 Widget Audit. ${full} The auditor receives each widget report.`;
    expect(statuses(text)).toEqual({ report: 'missing', audit: 'met' });
  });

  test('is one on what it states in full as well', () => {
    const text = `7.1 Widget Audit. ${full} Supplier shall deliver a blue widget report within ten days.`;
    expect(statuses(text)).toEqual({ report: 'met', audit: 'met' });
  });

  test('is one on both where its title names both', () => {
    const text = `7.1 Widget Audit and Widget Report. ${full} The auditor receives each widget report.`;
    expect(statuses(text)).toEqual({ report: 'weak', audit: 'met' });
  });

  test('shows what it mentions as the nearest wording', () => {
    const text = `7.1 Widget Audit. ${full} The auditor receives each widget report.`;
    const [finding] = judge(text, { requirements: [report, audit] }).findings;
    expect(finding).toMatchObject({ code: 'missing', requirement: 'report' });
    expect(finding?.at?.quote).toBe('The auditor receives each widget report.');
  });
});

test('a clause that states only part of what its title says owns nothing', () => {
  const text = '7.1 Widget Audit. Supplier shall have a widget audit made and shall send the widget report.';
  expect(statuses(text)).toEqual({ report: 'weak', audit: 'weak' });
});

test('a clause without a title owns nothing', () => {
  expect(statuses(`${full} Supplier shall send the auditor each widget report.`)).toEqual({
    report: 'weak',
    audit: 'met',
  });
});
