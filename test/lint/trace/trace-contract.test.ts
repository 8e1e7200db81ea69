import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../../src/library/requirement.ts';
import { traceContract } from '../../../src/lint/trace/trace-contract.ts';
import type { Trace } from '../../../src/lint/trace/trace.ts';
import { contractOf } from '../real-library.ts';
import { element, inspection, libraryOf, report } from '../small-library.ts';

type Given = { readonly parameters?: ReadonlyMap<string, number>; readonly requirements?: readonly Requirement[] };

/** The trace of the widget report, or of the requirement given first. */
function trace(
  lines: readonly string[],
  { parameters = new Map(), requirements = [report, inspection] }: Given = {},
): Trace {
  const contract = contractOf(
    ['Agreement between Acme Inc. ("Supplier") and Mercy Hospital ("Customer").', ...lines].join('\n'),
  );
  const facts = new Map([['software', { value: true, from: 'flag' as const }]]);
  const [first] = traceContract(contract, libraryOf(...requirements), { facts, parameters }, [
    requirements[0]?.id ?? '',
  ]);
  if (first === undefined) throw new Error('no trace');
  return first;
}

const ruledOut = ({ ruledOut: all }: Trace): readonly string[] =>
  all.map(({ statement, why }) => `${statement.at.quote}: ${why}`);

describe('what a verdict rests on', () => {
  const { anchors, verdict, facts } = trace([
    'Supplier shall deliver a blue widget report within 20 days, and Customer may comment on it.',
  ]);

  test('is shown statement by statement, not sentence by sentence', () => {
    expect(anchors.map(({ at }) => at.quote)).toEqual(['Supplier shall deliver a blue widget report within 20 days']);
    expect(anchors[0]).toMatchObject({ standing: 'firm', force: 'obligation', by: 'supplier', inherited: false });
  });

  test('names the words that were heard, the subject first', () => {
    expect(anchors[0]?.marks.map(({ kind, words, of }) => [kind, words, of])).toEqual([
      ['subject', 'widget report', ''],
      ['says', 'blue', 'the color'],
      ['of', 'report', 'the number of days'],
    ]);
  });

  test('comes with the verdict and the facts that it applies by', () => {
    expect(verdict.status).toBe('met');
    expect(facts.map(({ id, value }) => [id, value])).toEqual([['software', true]]);
  });
});

describe('hedges', () => {
  const hedges = (line: string): readonly (readonly [string, boolean])[] =>
    trace([line]).anchors.flatMap(({ marks }) =>
      marks.filter(({ kind }) => kind === 'hedge').map(({ words, counts }) => [words, counts] as const),
    );

  test('that weaken a statement are named', () => {
    expect(hedges('Supplier shall use reasonable efforts to deliver a blue widget report within 20 days.')).toEqual([
      ['reasonable efforts', true],
    ]);
  });

  test('that a hard limit cures are named as without effect', () => {
    const line = 'Supplier shall promptly, and in any event within 20 days, deliver a blue widget report.';
    expect(hedges(line)).toEqual([['promptly', false]]);
    expect(trace([line]).anchors[0]?.capped).toBe(true);
  });

  test('are found in the lead-in of a list', () => {
    const { anchors } = trace([
      '1. Supplier shall use reasonable efforts to provide:',
      '(a) a blue widget report within 20 days; and',
      '(b) a box.',
    ]);
    expect(anchors[0]).toMatchObject({ inherited: true, standing: 'soft', by: 'supplier' });
    expect(anchors[0]?.marks.at(-1)).toMatchObject({ kind: 'hedge', words: 'reasonable efforts', counts: true });
  });
});

describe('elements', () => {
  const elementsOf = (line: string, given: Given = {}): readonly unknown[] =>
    trace([line], given).elements.map(({ id, status, limit, agreed, given: all, passedOver }) => ({
      id,
      status,
      limit,
      agreed,
      given: all.map(({ by, status: worth, found }) => `${by} ${worth} ${found}`.trim()),
      passedOver,
    }));

  test('show the threshold and everything that was considered', () => {
    expect(elementsOf('Supplier shall deliver a blue widget report within 45 days.')).toEqual([
      { id: 'color', status: 'met', limit: null, agreed: false, given: ['words met'], passedOver: [] },
      {
        id: 'days',
        status: 'weak',
        limit: 'at most 30 days',
        agreed: false,
        given: ['number weak 45 days, more than 30 days'],
        passedOver: [],
      },
    ]);
  });

  test('take the threshold that a purchase agreed on', () => {
    const [, days] = elementsOf('Supplier shall deliver a blue widget report within 45 days.', {
      parameters: new Map([['report_days', 60]]),
    });
    expect(days).toMatchObject({ status: 'met', limit: 'at most 60 days', agreed: true });
  });

  test('name numbers that belong to something else', () => {
    const [, days] = elementsOf('Supplier shall deliver a blue widget report. Customer shall pay net 30 days.');
    expect(days).toMatchObject({ status: 'missing', given: [], passedOver: ['30 days (a term of payment)'] });
  });

  test('are there for words that lie in a definition', () => {
    const { elements } = trace([
      '1. Definitions.',
      '1.1 "Paper" means a sheet that is blue.',
      '2. Reports.',
      '2.1 Supplier shall deliver each widget report within 20 days on Paper.',
    ]);
    expect(elements[0]?.given).toMatchObject([{ by: 'definition', status: 'met' }]);
  });
});

describe('what is ruled out', () => {
  test('is what the other party promises', () => {
    expect(ruledOut(trace(['Customer shall deliver a blue widget report within 20 days.']))).toEqual([
      'Customer shall deliver a blue widget report within 20 days: it binds the customer, and the requirement looks to the supplier',
    ]);
  });

  test('is text that binds nobody, with what it is', () => {
    const told = ruledOut(
      trace([
        '1. WIDGET REPORT',
        '1.1 "Package" means a box with a widget report.',
        '1.2 Will there be a widget report?',
      ]),
    );
    expect(told).toEqual([
      expect.stringMatching(/: a heading binds nobody$/u),
      expect.stringMatching(/: a definition binds nobody$/u),
      expect.stringMatching(/: a question binds nobody$/u),
    ]);
  });

  test('is a look-alike, with the words around it', () => {
    expect(ruledOut(trace(['Supplier shall deliver a toy widget report within 20 days.']))).toEqual([
      expect.stringMatching(/: “widget report” only looks like it: it is part of “toy widget report”$/u),
    ]);
  });

  test('is a subject without the words that must stand beside it', () => {
    const needy = { ...report, recognise: { ...report.recognise, with: ['printed'] } };
    expect(
      ruledOut(trace(['Supplier shall deliver a blue widget report within 20 days.'], { requirements: [needy] })),
    ).toEqual([expect.stringMatching(/: none of the words that must stand beside it is near: “printed”$/u)]);
  });

  test('is a mention in somebody else’s clause', () => {
    const audit = {
      ...inspection,
      recognise: { ...report.recognise, subject: ['widget audit'] },
      elements: [element({ id: 'yearly', says: ['each year'] })],
    };
    const text =
      '7.1 Widget Audit. Supplier shall have a widget audit made each year. The auditor receives each widget report.';
    expect(ruledOut(trace([text], { requirements: [report, audit] }))).toEqual([
      expect.stringMatching(/: it is mentioned in passing: the clause is about something else, “Widget Audit/u),
    ]);
  });

  test('is not the title of a clause that counts', () => {
    const { anchors, ruledOut: out } = trace([
      '1.1 Widget Report. Supplier shall deliver a blue widget report within 20 days.',
    ]);
    expect(anchors).toHaveLength(1);
    expect(out).toEqual([]);
  });
});

describe('denials', () => {
  test('stand apart, with the words that refuse', () => {
    const { denials, verdict } = trace(['Supplier has no obligation to deliver a widget report.']);
    expect(verdict.status).toBe('contradicted');
    expect(denials.map(({ why }) => why)).toEqual(['it refuses: “has no obligation”']);
  });

  test('may be particular to the requirement, or a plain no', () => {
    expect(trace(['Supplier delivers the widget report by courtesy only.']).denials[0]?.why).toContain(
      'by courtesy only',
    );
    expect(trace(['Supplier does not provide a widget report.']).denials[0]?.why).toBe('it says no to the very thing');
  });
});

test('a trace never differs from the verdict of the linter', () => {
  const { verdict, elements } = trace(['Supplier may deliver a green widget report within 90 days.']);
  expect(elements.map(({ id, status, found }) => [id, status, found])).toEqual(
    verdict.elements.map(({ id, status, found }) => [id, status, found]),
  );
});

test('requirements come in library order, and unknown ones not at all', () => {
  const contract = contractOf('Supplier shall deliver a blue widget report.');
  const library = libraryOf(report, inspection);
  const input = { facts: new Map(), parameters: new Map() };
  const ids = traceContract(contract, library, input, ['inspection', 'nothing', 'report']).map(
    ({ requirement }) => requirement.id,
  );
  expect(ids).toEqual(['report', 'inspection']);
});
