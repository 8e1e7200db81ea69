/** One requirement against the statements of a contract: gather what speaks to it, settle its elements, give a verdict. */
import type { Block, Contract } from '../contract/contract.ts';
import type { Requirement, Severity } from '../library/requirement.ts';
import { confidenceIn } from './confidence.ts';
import { gather, type Gathered } from './gather.ts';
import { incidentalFor, isAsked, type Owners } from './owners.ts';
import { judgeElement, type Limits } from './judge-element.ts';
import { evidenceOf } from './quote.ts';
import { isMention } from './mentions.ts';
import type { Prevailing } from './precedence.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import { hedgesAgainst, standing } from './standing.ts';
import type { Statement } from './statement.ts';
import type { ElementVerdict, Verdict } from './verdict.ts';

/** A verdict with the statements behind it, for findings to quote. */
export type Judgement = {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  readonly gathered: Gathered;
  /** Statements that bind nobody firmly enough, with the hedge families that make them so. */
  readonly hedged: readonly { readonly statement: Statement; readonly hedge: number }[];
};

/**
 * Judge one applicable requirement. `met` needs every required element in a binding statement of the right party;
 * anything less with substance is `weak`; an express refusal without a binding statement is `contradicted`.
 */
export function judgeRequirement(
  contract: Contract,
  index: StatementIndex,
  at: number,
  severity: Severity,
  limits: Limits,
  owners: Owners,
): Judgement {
  const requirement = index.compiled.library.requirements[at] as Requirement;
  const gathered = gather(contract, index, at, incidentalFor(contract, index, at, limits, owners));
  const elements = requirement.elements.map((element, place) => ({
    ...judgeElement(contract, index, at, place, gathered, limits),
    required: isAsked(element, owners.facts),
  }));
  const hedged = gathered.anchors.flatMap((statement) =>
    hedgesAgainst(index, statement).map((hedge) => ({ statement, hedge })),
  );
  const { status, because } = decide(contract, index, at, gathered, elements, hedged);
  const quoted = [...gathered.anchors, ...(gathered.anchors.length === 0 ? gathered.denials : [])];
  return {
    requirement,
    gathered,
    hedged,
    verdict: {
      requirement: requirement.id,
      title: requirement.title,
      pillar: requirement.pillar,
      status,
      severity,
      confidence: confidenceIn(status, gathered, elements, hedged.length > 0),
      because,
      elements,
      evidence: status === 'missing' ? [] : quoted.slice(0, 5).map((statement) => evidenceOf(contract, statement)),
      questions: [],
    },
  };
}

function decide(
  contract: Contract,
  index: StatementIndex,
  at: number,
  gathered: Gathered,
  elements: readonly ElementVerdict[],
  hedged: Judgement['hedged'],
): { status: Verdict['status']; because: string } {
  const { anchors } = gathered;
  const firm = anchors.filter((statement) => standing(index, at, statement) === 'firm');
  const given = elements.some(({ required, status }) => required && status === 'met');
  const prevailing = (one: Statement, other: Statement): Prevailing =>
    index.precedence(blockOf(contract, one), blockOf(contract, other));
  // A refusal counts for nothing where the part of the contract that gives it prevails.
  const denials = gathered.denials.filter((denial) => !firm.some((one) => prevailing(one, denial) === 'first'));
  const whole = denials.filter((denial) => !gathered.partly.has(denial));
  if (whole.length > 0 && (firm.length === 0 || !given))
    return { status: 'contradicted', because: 'the contract refuses it in terms' };
  if (firm.length > 0 && whole.some((denial) => firm.every((one) => prevailing(denial, one) === 'first')))
    return { status: 'contradicted', because: 'the part of the contract that prevails refuses it in terms' };
  if (anchors.length === 0) return { status: 'missing', because: 'no operative text of the contract speaks to it' };
  if (elements.every(({ status }) => status === 'missing') && anchors.every((one) => isMentioned(index, at, one)))
    return { status: 'missing', because: 'the contract only mentions it among other things' };
  const lacking = elements.filter((element) => element.required && element.status !== 'met');
  if (denials.length > 0) return { status: 'weak', because: 'one clause gives it and another takes it back' };
  if (lacking.length > 0) return { status: 'weak', because: lackingSentence(lacking) };
  if (firm.length === 0) {
    const family = hedged[0] ? index.compiled.library.lexicon.hedges[hedged[0].hedge]?.title : undefined;
    return { status: 'weak', because: family ? `the duty is qualified: ${family}` : 'the wording does not bind' };
  }
  return { status: 'met', because: 'every required element is stated as a binding term' };
}

function isMentioned(index: StatementIndex, at: number, statement: Statement): boolean {
  return isMention(statement, hitsOf(index, statement, 'subject', at));
}

function lackingSentence(lacking: readonly ElementVerdict[]): string {
  const parts = lacking.map(({ title, status, found }) =>
    status === 'missing' ? `${title} is not stated` : `${title}: ${found}`,
  );
  return parts.join('; ');
}

function blockOf({ blocks }: Contract, { sentence }: Statement): Block {
  return blocks[sentence.block] as Block;
}
