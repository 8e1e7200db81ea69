import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/interview/answer.ts';
import { nextQuestion } from '../../src/interview/next-question.ts';
import { readAnswers } from '../../src/interview/read-answers.ts';
import { reachesClause } from '../../src/interview/relevant-parameters.ts';
import { renderAnswers } from '../../src/interview/render-answers.ts';
import { renderPurchase } from '../../src/interview/render-purchase.ts';
import { settleFacts, writtenFacts } from '../../src/interview/settle-facts.ts';
import { givenFacts, type InterviewState } from '../../src/interview/state.ts';
import { answerFacts, knownFacts } from '../../src/library/facts.ts';
import { readPurchase } from '../../src/purchase/read-purchase.ts';
import { library, start, templates } from './sample.ts';

const likely = [
  '',
  'yes',
  'no',
  "don't know",
  'back',
  'gpo-schedule',
  '1',
  '14',
  '90',
  '400',
  '1.10',
  '1.3',
  'SPDX, SWID',
  'old-2021',
  '99.5',
  '2027-02-30',
  '2027-02-28',
  '5,000,000',
  'Vendor',
  'Acme: #1, Inc.',
  'O\'Neil "x"',
  'true',
  '- a',
];

/** What people type, what people who test type, and names of every script. */
const texts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...likely) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
  { maxLength: 60 },
);

type Run = { readonly state: InterviewState; readonly warnings: readonly string[] };

/** Types all of `lines`; every answer that is not taken has to leave the state as it was and say why. */
function type(lines: readonly string[]): Run {
  let state: InterviewState = start;
  const warnings: string[] = [];
  for (const line of lines) {
    const outcome = answer(state, line, library);
    if (outcome.problem !== undefined) {
      expect(outcome.state).toBe(state);
      expect(outcome.problem).not.toBe('');
    }
    if (outcome.warning !== undefined) warnings.push(outcome.warning);
    state = outcome.state;
  }
  return { state, warnings };
}

/** Answers what is left, with empty lines where these are taken. Fails when it takes more answers than there are questions. */
function finish(from: InterviewState): InterviewState {
  let state = from;
  let left = 10 + library.facts.length + library.parameters.length + 1;
  for (let question = nextQuestion(state, library); question !== null; question = nextQuestion(state, library)) {
    expect(left--).toBeGreaterThan(0);
    const { key } = question;
    const outcome = answer(state, question.default === null ? 'Some Name' : '', library);
    expect({ key, problem: outcome.problem }).toEqual({ key, problem: undefined });
    state = outcome.state;
  }
  return state;
}

test('every interview ends', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      expect(nextQuestion(finish(type(lines).state), library)).toBeNull();
    }),
  );
});

test('what is written reads back to the same answers, with no problem that the interview had not told', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      const { state: before, warnings } = type(lines);
      const state = finish(before);
      const text = renderPurchase(state, library);
      const source = { path: 'purchase.yaml', text };
      const { purchase, problems } = readPurchase(
        source,
        library,
        templates.map(({ id }) => id),
      );
      for (const { level, message } of problems) {
        expect({ level, message }).toEqual({ level: 'warning', message });
        expect(warnings.some((warning) => warning.includes(message))).toBe(true);
      }
      if (purchase === null) throw new Error(text);

      const word = (key: string) => state.answers.get(key) ?? null;
      const gpo = purchase.template === 'gpo-schedule';
      expect(purchase.template).toBe(word('template'));
      expect(purchase.parties.supplier).toMatchObject({ name: word('supplier'), called: word('supplier_called') });
      expect(gpo ? purchase.parties.gpo : purchase.parties.customer).toMatchObject({
        name: word(gpo ? 'gpo' : 'customer'),
        called: word(gpo ? 'gpo_called' : 'customer_called'),
      });
      expect(purchase.products).toMatchObject([
        { name: word('product'), model: word('model'), version: word('version') },
      ]);

      const settled = settleFacts(library, givenFacts(state));
      expect(purchase.facts).toEqual(writtenFacts(settled));
      expect(knownFacts(answerFacts(library, purchase.facts, 'as-given'))).toEqual(
        new Map([...settled].map(([id, { value }]) => [id, value])),
      );

      const reaches = reachesClause(state, library);
      const typed = library.parameters
        .map(({ id }) => [id, word(`parameters.${id}`)] as const)
        .filter(([id, value]) => value !== null && reaches(id));
      expect(purchase.parameters).toEqual(new Map(typed));
    }),
  );
});

test('answers that are kept read back to the same answers and the same next question', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      const { state } = type(lines);
      const { state: read, problems } = readAnswers({ path: 'a', text: renderAnswers(state) }, start, library);
      if (read === null) throw new Error(JSON.stringify(problems));
      expect(new Map([...read.answers].sort())).toEqual(new Map([...state.answers].sort()));
      expect(nextQuestion(read, library)?.key).toBe(nextQuestion(state, library)?.key);
    }),
  );
});

test('back and an empty line lead to where one was', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      const { state } = type(lines);
      const back = answer(state, 'back', library);
      fc.pre(back.problem === undefined);
      const again = answer(back.state, '', library);
      fc.pre(again.problem === undefined);
      expect(again.state.answers).toEqual(state.answers);
      expect(nextQuestion(back.state, library)?.key).toBe(state.steps.at(-1));
    }),
  );
});
