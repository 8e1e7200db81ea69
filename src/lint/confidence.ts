/**
 * How much to trust a verdict. Each rule follows from what was right and wrong on labelled contracts that nobody had tuned
 * on (docs/honesty.md): what one clause says firmly is nearly always met; what several clauses say together, and what was
 * not found where much else was, is often something else.
 */
import type { Requirement } from '../library/requirement.ts';
import type { Gathered } from './gather.ts';
import type { Confidence, ElementVerdict, Verdict } from './verdict.ts';

/**
 * `high` where one clause meets it or where it is refused and nothing else speaks to it; `low` where it was only read
 * alike and words are lacking as well; `medium` for everything else, `weak` above all: the words that nobody found may be
 * there in another form.
 */
export function confidenceIn(
  status: Verdict['status'],
  { anchors, denials, alike }: Gathered,
  elements: readonly ElementVerdict[],
  isHedged: boolean,
): Confidence {
  const unsaid = status === 'weak' && elements.some((element) => element.required && element.status === 'missing');
  if (alike) return unsaid ? 'low' : 'medium';
  if (status === 'contradicted') return denials.length > 0 && anchors.length === 0 ? 'high' : 'medium';
  if (status !== 'met' || isHedged || new Set(anchors.map(({ passage }) => passage)).size > 1) return 'medium';
  return anchors.some(({ force, inherited }) => force !== 'declaration' || inherited) ? 'high' : 'medium';
}

/** A verdict with the requirement and the statements that it is about. */
type Judged = { readonly requirement: Requirement; readonly verdict: Verdict; readonly gathered: Gathered };

/**
 * Judgements of one contract, with `high` confidence in what is missing where nothing mentions it and the contract says
 * little on security at all, or where whoever grants it has to use its name ("ISAC", "MDS2").
 */
export function sureOfSilence<One extends Judged>(judgements: readonly One[]): One[] {
  const applicable = judgements.filter(({ verdict }) => verdict.status !== 'not-applicable');
  const spoken = applicable.filter(({ verdict }) => verdict.status === 'met' || verdict.status === 'weak');
  const silent = spoken.length <= applicable.length * littleSaid;
  return judgements.map((one) => {
    const { requirement, verdict, gathered } = one;
    const unmentioned = gathered.near.length + gathered.anchors.length === 0;
    if (verdict.status !== 'missing' || !unmentioned || !(silent || requirement.named)) return one;
    return { ...one, verdict: { ...verdict, confidence: 'high' } };
  });
}

/** Share of the requirements that a contract speaks to, up to which it says little on security. */
const littleSaid = 0.1;
