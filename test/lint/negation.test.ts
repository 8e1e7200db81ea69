import { describe, expect, test } from 'vitest';
import { first } from './small-verdicts.ts';

describe('a plain no to the subject', () => {
  test.each([
    'Supplier does not provide a widget report.',
    'Supplier will not deliver any widget report.',
    "The widget report isn't provided.",
    'The widget report isn’t provided.',
    'Supplier never delivers a widget report.',
    'A widget report is not included.',
    'Supplier never makes available a widget report.',
    'Supplier has not completed a widget report.',
  ])('%s', (text) => expect(first(text).status).toBe('contradicted'));
});

describe('a no to something else', () => {
  test.each([
    'Supplier shall deliver a blue widget report within ten days and shall not charge for it.',
    'Supplier shall not delay the blue widget report beyond ten days.',
    'Supplier shall deliver a blue widget report not later than ten days after the order.',
    'The blue widget report shall be delivered within ten days and shall not void the warranty.',
    'Supplier shall deliver a blue widget report within ten days whether or not Customer asks for it.',
  ])('%s', (text) => expect(first(text).status).not.toBe('contradicted'));
});

describe('a no with an exception', () => {
  test.each([
    'Supplier shall not publish a widget report without consent.',
    'Supplier shall not provide the widget report before the order.',
    'Supplier shall not disclose the widget report except to Customer.',
  ])('is no refusal: %s', (text) => expect(first(text).status).not.toBe('contradicted'));

  test('before the no changes nothing', () => {
    expect(first('Unless it is paid, Supplier does not provide a widget report.').status).toBe('contradicted');
  });
});

test('the no of the customer refuses nothing', () => {
  expect(first('Customer shall not deliver a widget report.').status).not.toBe('contradicted');
});

test('words that the library calls a refusal are one', () => {
  expect(first('Each widget report is given by courtesy only.').status).toBe('contradicted');
});

describe('a no that is only supposed', () => {
  test.each([
    'If the widget report is not provided, Supplier shall deliver a blue widget report within ten days.',
    'Supplier shall state whether the widget report is not available.',
    'If a widget report is given by courtesy only, Supplier shall say so.',
  ])('refuses nothing: %s', (text) => expect(first(text).status).not.toBe('contradicted'));

  test('ends with its clause', () => {
    expect(
      first('If Customer does not pay, no widget report is due and the widget report is not provided.').status,
    ).toBe('contradicted');
  });
});
