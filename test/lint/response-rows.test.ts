import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/lint/read-answer.ts';
import { readResponseRows } from '../../src/lint/response-rows.ts';
import { sourceOf, table } from '../contract/documents.ts';
import { contractOf, verdictOn } from './real-library.ts';

const header = ['No.', 'Requirement', 'Response', 'Remarks'];
const wish = 'Supplier shall deliver the report.';

/** The response of the first row, undefined where the table is none of requirements and responses. */
function responseTo(answer: string, columns: readonly string[] = header): Response | undefined {
  const contract = contractOf(
    sourceOf(...table(0, [columns, ['1', wish, answer, 'as discussed'], ['2', wish, 'Comply', '']])),
  );
  const cell = contract.blocks.find(({ text }) => text === wish);
  return readResponseRows(contract).get(cell?.index ?? -1)?.response;
}

describe('an answer', () => {
  test.each([
    ['Comply', 'stands'],
    ['Fully compliant', 'stands'],
    ['Yes', 'stands'],
    ['Y', 'stands'],
    ['✓', 'stands'],
    ['Agreed', 'stands'],
    ['Comply with exception', 'replaced'],
    ['Partially compliant', 'replaced'],
    ['Accept with modification', 'replaced'],
    ['No', 'refused'],
    ['Non-compliant', 'refused'],
    ['Does not comply', 'refused'],
    ['Cannot comply', 'refused'],
    ['Declined', 'refused'],
    ['N/A', 'unanswered'],
    ['Comply. Attached to the quotation.', 'stands'],
    ['No exceptions', 'stands'],
    ['Comply, while a service agreement is in force', 'replaced'],
    ['Comply. Only the workstations are meant.', 'replaced'],
    ['Comply with exception. The cameras do not encrypt.', 'replaced'],
    ['Do not comply. Reports of this kind are internal to the company and are produced for nobody else.', 'refused'],
    ['No plans to offer this', 'refused'],
    ['', 'unanswered'],
  ] as const)('"%s": the requirement is %s', (answer, response) => {
    expect(responseTo(answer)).toBe(response);
  });
});

describe('codes', () => {
  const columns = ['Ref', 'Requirement', 'Resp.', 'Comment'];
  const given = (code: string, legend: string): Response | undefined => {
    const body = [
      ['1', wish, code, ''],
      ['2', wish, 'Y', ''],
      ['3', wish, 'Y', ''],
    ];
    const contract = contractOf(sourceOf(legend, ...table(0, [columns, ...body])));
    const cell = contract.blocks.find(({ text }) => text === wish);
    return readResponseRows(contract).get(cell?.index ?? -1)?.response;
  };

  test.each([
    [
      'A',
      '"A" signifies that the Supplier accepts the requirement. "Q" signifies that the comment binds in its place. "N" signifies refusal.',
      'stands',
    ],
    [
      'Q',
      '"A" signifies that the Supplier accepts the requirement. "Q" signifies that the comment binds in its place. "N" signifies refusal.',
      'replaced',
    ],
    [
      'N',
      '"A" signifies that the Supplier accepts the requirement. "Q" signifies that the comment binds in its place. "N" signifies refusal.',
      'refused',
    ],
    ['E', 'F = fully met; E = met with exceptions; X = not met', 'replaced'],
    ['X', 'F = fully met; E = met with exceptions; X = not met', 'refused'],
    ['PC', 'Please answer.', 'replaced'],
    ['NC', 'Please answer.', 'refused'],
    ['TBC', 'Please answer.', 'unanswered'],
    ['?', 'Please answer.', 'unanswered'],
  ] as const)('%s below “%s”: %s', (code, legend, response) => {
    expect(given(code, legend)).toBe(response);
  });

  test('need at least two that differ to be a legend', () => {
    expect(given('A', 'Schedule A means the list of accepted products.')).toBe('replaced');
  });
});

describe('a table', () => {
  test('without a column for responses is read as it stands', () => {
    expect(responseTo('Comply', ['No.', 'Requirement', 'Owner', 'Remarks'])).toBeUndefined();
  });

  test('with prose for answers is read as it stands', () => {
    expect(
      responseTo('Supplier will deliver the report every year, beginning with the first delivery of a widget'),
    ).toBeUndefined();
  });

  test('with some prose among ticks is a form: the prose takes the place of the requirement', () => {
    const contract = contractOf(
      sourceOf(...table(0, [header, ['1', wish, 'Under review by our board.'], ['2', 'x', 'Yes'], ['3', 'y', 'Yes']])),
    );
    const cell = contract.blocks.find(({ text }) => text === wish);
    expect(readResponseRows(contract).get(cell?.index ?? -1)).toMatchObject({ response: 'replaced', prose: true });
  });

  test('with a column of details counts them with the requirement', () => {
    const columns = ['Requirement', 'Details', 'Response'];
    const contract = contractOf(sourceOf(...table(0, [columns, ['Report', wish, 'No'], ['Other', 'z', 'Yes']])));
    const cell = contract.blocks.find(({ text }) => text === wish);
    expect(
      readResponseRows(contract)
        .get(cell?.index ?? -1)
        ?.requirement.has(cell?.index ?? -1),
    ).toBe(true);
  });

  test('in which nothing is answered is a blank form', () => {
    const contract = contractOf(sourceOf(...table(0, [header, ['1', wish, '', ''], ['2', wish, '', '']])));
    expect(readResponseRows(contract).size).toBe(0);
  });

  test('answered with "N/A" throughout is answered', () => {
    const contract = contractOf(sourceOf(...table(0, [header, ['1', wish, 'N/A', ''], ['2', wish, 'N/A', '']])));
    expect(new Set([...readResponseRows(contract).values()].map(({ response }) => response))).toEqual(
      new Set(['unanswered']),
    );
  });

  test('tells requirement, answer and remarks apart', () => {
    const contract = contractOf(sourceOf(...table(0, [header, ['1', wish, 'Partial', 'only in blue']])));
    const at = (text: string): number => contract.blocks.find((block) => block.text === text)?.index ?? -1;
    const row = readResponseRows(contract).get(at(wish));
    expect(row).toEqual({
      response: 'replaced',
      requirement: new Set([at(wish)]),
      answer: new Set([at('Partial')]),
      prose: false,
      remarks: new Set([at('only in blue')]),
    });
  });
});

describe('a judged table', () => {
  const patch =
    'Supplier shall remediate vulnerabilities with a CVSS score of 9.0 or more within 30 days after discovery.';
  const judged = (answer: string, remark = '') =>
    verdictOn('patch-timeline-critical', sourceOf(...table(0, [header, ['1', patch, answer, remark]]))).status;

  test('a refusal contradicts, whatever the remark says', () => {
    expect(judged('No', 'Supplier shall remediate vulnerabilities with a CVSS score of 9.0 within 30 days.')).toBe(
      'contradicted',
    );
  });

  test('a requirement without a verb is promised by "Comply" and refused by "No"', () => {
    const words =
      'Security patches free of charge until end of support, whether or not a service agreement is in force.';
    const on = (answer: string) =>
      verdictOn('patch-cost', sourceOf(...table(0, [header, ['1', words, answer], ['2', wish, 'Comply']]))).status;
    expect(on('Comply.')).toBe('met');
    expect(on('Do not comply.')).toBe('contradicted');
    expect(on('Comply with exception. Travel is charged.')).toBe('weak');
    expect(on('N/A')).toBe('missing');
  });

  test('an exception leaves no more than a weak promise, in the response column too', () => {
    expect(judged('Comply with exception. Within 30 days after Supplier completes its validation.')).toBe('weak');
    expect(judged('Comply. This is subject to the availability of engineers.')).toBe('weak');
  });

  test('a remark that takes the place of the requirement is judged in its stead', () => {
    expect(judged('Partial', 'Supplier will remediate them within 180 days.')).toBe('weak');
    expect(
      judged(
        'Partial',
        'Supplier shall remediate vulnerabilities with a CVSS score of 9.0 or more within 45 days after discovery.',
      ),
    ).toBe('met');
  });
});
