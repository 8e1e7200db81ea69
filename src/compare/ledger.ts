/** Several rounds of a negotiation: what each requirement was worth in each, who moved, what is still open. */
import type { Contract } from '../contract/contract.ts';
import type { Severity } from '../library/requirement.ts';
import type { Evidence, Status } from '../lint/verdict.ts';
import type { Effect, NumberAt } from './comparison.ts';
import { judgeAlike, type Measure } from './judge-alike.ts';
import { numbersOf, type RequirementNumbers } from './requirement-numbers.ts';
import { requirementChanges, worthOf } from './requirement-changes.ts';

/** A requirement in one round. */
export type Standing = {
  readonly status: Status;
  readonly because: string;
  /** The number that it turns on, null where it has none. */
  readonly number: NumberAt | null;
  readonly at: Evidence | null;
};

/** A step from one round to the next; `round` is the place of the later one, from 0. */
export type Move = { readonly round: number; readonly effect: Effect; readonly what: readonly string[] };

export type LedgerRow = {
  readonly requirement: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rounds: readonly Standing[];
  readonly moves: readonly Move[];
  /** From the first round to the last. */
  readonly net: Effect;
  /** Not met in the last round. */
  readonly open: boolean;
};

export type LedgerRound = {
  readonly contract: Contract;
  /** Whose tracked changes are new in it; empty where it has none. */
  readonly authors: readonly string[];
  /** How many requirements it moved, against the round before. */
  readonly softened: number;
  readonly strengthened: number;
};

export type Ledger = {
  readonly rounds: readonly LedgerRound[];
  /** In library order, without requirements that apply in no round. */
  readonly rows: readonly LedgerRow[];
};

/** Keeps account of two rounds or more, in the order of the negotiation. */
export function keepLedger(contracts: readonly Contract[], measure: Measure): Ledger {
  const judged = judgeAlike(contracts, measure);
  const rounds = judged.map((one, at) => ({
    judgements: one.judgements,
    numbers: numbersOf(contracts[at] as Contract, one),
  }));
  const steps = rounds.slice(1).map((round, at) => {
    const before = rounds[at] as (typeof rounds)[number];
    return new Map(requirementChanges(measure.library, before, round).map((change) => [change.requirement, change]));
  });
  const [first, last] = [rounds[0], rounds.at(-1)];
  const nets =
    first === undefined || last === undefined
      ? new Map<string, Effect>()
      : new Map(
          requirementChanges(measure.library, first, last).map(({ requirement, effect }) => [requirement, effect]),
        );
  const rows = measure.library.requirements.flatMap((requirement, at): readonly LedgerRow[] => {
    const verdicts = rounds.map(({ judgements }) => judgements[at]?.verdict);
    if (verdicts.every((verdict) => verdict === undefined || worthOf[verdict.status] === null)) return [];
    const key = keyElement(requirement.id, requirement.elements, rounds);
    const standings = verdicts.map((verdict, round): Standing => ({
      status: verdict?.status ?? 'not-applicable',
      because: verdict?.because ?? '',
      number: rounds[round]?.numbers.byElement.get(`${requirement.id}/${key}`)?.[0] ?? null,
      at: verdict?.evidence[0] ?? null,
    }));
    return [
      {
        requirement: requirement.id,
        title: requirement.title,
        severity: verdicts.at(-1)?.severity ?? requirement.severity,
        rounds: standings,
        moves: steps.flatMap((step, place) => movesIn(step.get(requirement.id), place + 1)),
        net: nets.get(requirement.id) ?? 'none',
        open: standings.at(-1)?.status !== 'met',
      },
    ];
  });
  return { rounds: contracts.map((contract, at) => roundOf(contract, at, contracts, rows)), rows };
}

function movesIn(change: ReturnType<typeof requirementChanges>[number] | undefined, round: number): readonly Move[] {
  if (change === undefined || change.effect === 'none') return [];
  const what = [
    ...(change.before === change.after ? [] : [`${change.before} → ${change.after}`]),
    ...change.numbers.map(
      ({ title, before, after }) => `${title}: ${before?.text ?? 'no number'} → ${after?.text ?? 'no number'}`,
    ),
    ...change.elements
      .filter(({ id }) => !change.numbers.some(({ element }) => element === id))
      .map(({ title, before, after }) => `${title}: ${before} → ${after}`),
  ];
  return [{ round, effect: change.effect, what }];
}

/** The element whose number tells most: a required one before others, the first of those that any round gives a number. */
function keyElement(
  requirement: string,
  elements: readonly { readonly id: string; readonly required: boolean }[],
  rounds: readonly { readonly numbers: RequirementNumbers }[],
): string {
  const stated = elements.filter(({ id }) =>
    rounds.some(({ numbers }) => numbers.byElement.has(`${requirement}/${id}`)),
  );
  return (stated.find(({ required }) => required) ?? stated[0])?.id ?? '';
}

function roundOf(
  contract: Contract,
  at: number,
  contracts: readonly Contract[],
  rows: readonly LedgerRow[],
): LedgerRound {
  const earlier = new Set(contracts.slice(0, at).flatMap(({ revisions }) => revisions.map(keyOf)));
  const fresh = contract.revisions.filter((revision) => !earlier.has(keyOf(revision)));
  const moved = rows.flatMap((row) => row.moves.filter(({ round }) => round === at));
  const count = (effect: Effect): number => moved.filter((move) => move.effect === effect).length;
  return {
    contract,
    authors: [...new Set(fresh.map(({ author }) => author))].filter((author) => author !== '').sort(),
    softened: count('softened') + count('both'),
    strengthened: count('strengthened') + count('both'),
  };
}

function keyOf({ kind, author, date, text }: Contract['revisions'][number]): string {
  return [kind, author, date, text].join('\u0000');
}
