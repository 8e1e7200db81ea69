import type { Contract } from '../../contract/contract.ts';
import type { Quantity } from '../../language/quantities.ts';
import { evidenceAt } from '../quote.ts';
import type { Judgement } from '../judge-requirement.ts';
import type { Statement } from '../statement.ts';
import { sentenceAt, shortened } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** "within thirty days", and nobody says from when. */
export const undefinedTrigger: HygieneRule = {
  id: 'undefined-trigger',
  title: 'Time limit without a start',
  severity: 'medium',
  why: 'A time limit runs from an event. Without one the supplier may say that the clock has not started.',
  check: (scene) => [...scene.security.of].flatMap(([statement, judgements]) => flawIn(scene, statement, judgements)),
};

function flawIn(scene: Scene, statement: Statement, judgements: readonly Judgement[]): Flaw[] {
  const { contract } = scene;
  const { sentence, by, force } = statement;
  if (by === 'customer' || force !== 'obligation' || statement.inherited || judgements.some(lacksTrigger)) return [];
  // Where every requirement of the sentence is met, nobody will ask when the time began.
  if (judgements.every(({ verdict }) => verdict.status === 'met')) return [];
  const limit = sentence.quantities.find((quantity) => isLimit(statement, quantity));
  const block = contract.blocks[sentence.block];
  if (limit === undefined || block === undefined || hasStart(contract, statement, limit)) return [];
  const focus = evidenceAt(contract, block.index, limit.start, limit.end);
  return [
    {
      message: `the time limit “${shortened(focus.quote)}” has no event that starts it`,
      at: { ...sentenceAt(contract, sentence), focus },
      ask: 'Say from which event the time runs, one that both sides can date.',
      severity: 'medium',
      confidence: 'medium',
    },
  ];
}

/** Then the requirement itself says so. */
function lacksTrigger({ verdict }: Judgement): boolean {
  return verdict.elements.some(({ id, required, status }) => id === 'trigger' && required && status !== 'met');
}

/** "within 30 days", "no later than 72 hours"; not "for five years", "every quarter", "for 30 days' retention". */
function isLimit({ sentence: { tokens }, first, last }: Statement, quantity: Quantity): boolean {
  if (
    quantity.kind !== 'duration' ||
    quantity.cyclic ||
    quantity.payment ||
    quantity.first < first ||
    quantity.last > last
  )
    return false;
  if (!['hours', 'days', 'business days', 'weeks', 'months'].includes(quantity.unit ?? '')) return false;
  return ['within', 'than', 'in'].includes(tokens[quantity.first - 1]?.word ?? '') && quantity.bound !== 'at-least';
}

function hasStart({ blocks }: Contract, { sentence }: Statement, limit: Quantity): boolean {
  if (
    ['of', 'old'].includes(sentence.tokens[limit.last + 1]?.word ?? '') ||
    sentence.tokens.some(({ word }) => starts.has(word))
  )
    return true;
  const block = blocks[sentence.block];
  const leadIn = block?.parent === null || block === undefined ? undefined : blocks[block.parent];
  const around = [block?.text ?? '', leadIn?.role === 'operative' ? leadIn.text : ''].join(' ');
  return clock.test(around);
}

const clock =
  /\b(?:clock|period|periods|time|times|deadlines?|limits?)\b[^.;]{0,40}\b(?:starts?|begins?|runs?|counted|measured|commences?)\b|\bmeasured from\b|\bcounted from\b/i;
const starts: ReadonlySet<string> = new Set(
  'restore recover rebuild acknowledge respond answer correct after from following upon when whenever once if before prior receipt request requested discovery notice notification aware expiration termination until since becomes becoming learning signature delivery acceptance effective where should on thereof thereafter publication release start commencement completion'.split(
    ' ',
  ),
);
