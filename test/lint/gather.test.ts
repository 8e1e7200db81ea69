import { describe, expect, test } from 'vitest';
import { element, report, within } from './small-library.ts';
import { first } from './small-verdicts.ts';

const besideGears = { ...report, recognise: { ...report.recognise, with: ['gear safety'] } };
const yearly = {
  ...report,
  elements: [
    element({
      id: 'fresh',
      title: 'how old',
      quantity: within(366, { of: ['every', 'each {year}', 'yearly'], recurs: null }),
    }),
  ],
};
const inspected = {
  ...report,
  id: 'inspection',
  recognise: { ...report.recognise, subject: ['inspect … widget'], disclaimed: [], unlike: [] },
};

describe('words that must stand beside the subject', () => {
  const duty = '(c) Supplier shall deliver a blue widget report within ten days under this clause.';

  test('may stand in the title of a document that the sentence speaks of', () => {
    const titled = `Basic Gear Safety of Covered Machines\n\n(a) Supplier shall oil the machine.\n\n${duty}`;
    expect(first(titled, { requirements: [besideGears] }).status).toBe('met');
  });

  test('do not count in the title of a document that the sentence does not speak of', () => {
    const other = duty.replace(' under this clause', '');
    const titled = `Basic Gear Safety of Covered Machines\n\n(a) Supplier shall oil the machine.\n\n${other}`;
    expect(first(titled, { requirements: [besideGears] }).status).toBe('missing');
  });

  test('do not count in a paragraph further down', () => {
    const far = `Terms of Sale\n\n(a) Supplier shall see to gear safety.\n\n${duty}`;
    expect(first(far, { requirements: [besideGears] }).status).toBe('missing');
  });
});

describe('"each year" in a sentence about something else', () => {
  const judged = (text: string): string => first(text, { requirements: [yearly, inspected] }).status;

  test('speaks for that', () => {
    expect(judged('Supplier shall deliver a widget report. Customer may inspect each widget every year.')).toBe('weak');
  });

  test('speaks for the report where the sentence carries it on', () => {
    expect(judged('Supplier shall deliver a widget report. A new one shall be made every year.')).toBe('met');
  });
});
