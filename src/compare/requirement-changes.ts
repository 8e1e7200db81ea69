/** Requirements whose standing differs between two versions. */
import type { Library } from '../library/library.ts';
import type { Severity } from '../library/requirement.ts';
import type { Judgement } from '../lint/judge-requirement.ts';
import type { JudgedContract } from '../lint/lint-contract.ts';
import type { ElementVerdict, Status, Verdict } from '../lint/verdict.ts';
import type { Effect, ElementChange, NumberAt, NumberChange, RequirementChange } from './comparison.ts';
import { combineEffects, towards } from './effects.ts';
import { numberEffect } from './number-effect.ts';
import type { RequirementNumbers } from './requirement-numbers.ts';

/**
 * How much a verdict is worth. A requirement that hangs on an open fact and has no text stands as one that is missing;
 * whether one applies is the same for both versions.
 */
export const worthOf: Readonly<Record<Status, number | null>> = {
  met: 3,
  weak: 2,
  missing: 1,
  'needs-input': 1,
  contradicted: 0,
  'not-applicable': null,
};

type Judged = Pick<JudgedContract, 'judgements'> & { readonly numbers: RequirementNumbers };

/** Every requirement of which verdict, an element or a number differs, worst first. */
export function requirementChanges(library: Library, old: Judged, fresh: Judged): readonly RequirementChange[] {
  const changes = library.requirements.flatMap((_, at) => {
    const [before, after] = [old.judgements[at], fresh.judgements[at]];
    return before === undefined || after === undefined ? [] : changeOf(before, after, old.numbers, fresh.numbers);
  });
  return changes.sort(
    (one, other) =>
      rankOf(one.effect) - rankOf(other.effect) ||
      severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity) ||
      loss(other) - loss(one),
  );
}

export const severityOrder: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

function rankOf(effect: Effect): number {
  return ['softened', 'both', 'unclear', 'none', 'strengthened'].indexOf(effect);
}

function loss({ before, after }: RequirementChange): number {
  return (worthOf[before] ?? 0) - (worthOf[after] ?? 0);
}

function changeOf(
  { requirement, verdict: before, gathered: rested }: Judgement,
  { verdict: after, gathered: rests }: Judgement,
  oldNumbers: RequirementNumbers,
  newNumbers: RequirementNumbers,
): readonly RequirementChange[] {
  const [had, has] = [worthOf[before.status], worthOf[after.status]];
  if (had === null && has === null) return [];
  const numbers = requirement.elements.flatMap(({ id, title, quantity }): readonly NumberChange[] => {
    const key = `${requirement.id}/${id}`;
    const [one, other] = comparable(oldNumbers.byElement.get(key) ?? [], newNumbers.byElement.get(key) ?? []);
    if (quantity === null || (one === null && other === null)) return [];
    const effect = numberEffect(one, other, quantity.direction);
    return effect === 'none' ? [] : [{ element: id, title, before: one, after: other, effect }];
  });
  const elements = elementChanges(before, after);
  // A text that only reads like the requirement may seem to with one word more and not with one word less.
  const doubtful = had === null || has === null || (had !== has && (onlyAlike(rested) || onlyAlike(rests)));
  const verdict = doubtful ? 'unclear' : towards(had, has);
  if (verdict === 'none' && numbers.length === 0 && elements.length === 0) return [];
  return [
    {
      requirement: requirement.id,
      title: requirement.title,
      severity: worse(before.severity, after.severity),
      before: before.status,
      after: after.status,
      because: { before: before.because, after: after.because },
      // A verdict that turns says it all; what its elements gain or lose beside it is detail.
      effect: verdict === 'none' ? effectWithin(elements, numbers) : verdict,
      elements,
      numbers,
      old: before.evidence,
      new: after.evidence,
    },
  ];
}

/** The numbers that both elements rest on, or others of one standard: TLS 1.2 is neither more nor less than WPA2. */
function comparable(had: readonly NumberAt[], has: readonly NumberAt[]): readonly [NumberAt | null, NumberAt | null] {
  const [one = null, other = null] = [had[0], has[0]];
  if (one === null || other === null || one.scheme === other.scheme) return [one, other];
  for (const candidate of had) {
    const match = has.find(({ scheme }) => scheme === candidate.scheme);
    if (match !== undefined) return [candidate, match];
  }
  return [null, null];
}

function onlyAlike({ alike, anchors }: Judgement['gathered']): boolean {
  return alike && anchors.length > 0;
}

function effectWithin(elements: readonly ElementChange[], numbers: readonly NumberChange[]): Effect {
  return combineEffects([
    ...elements.map(({ before, after }) => towards(elementWorth[before], elementWorth[after])),
    ...numbers.map(({ effect }) => effect),
  ]);
}

export const elementWorth: Readonly<Record<ElementVerdict['status'], number>> = { met: 2, weak: 1, missing: 0 };

function elementChanges(before: Verdict, after: Verdict): readonly ElementChange[] {
  const had = new Map(before.elements.map((element) => [element.id, element]));
  const has = new Map(after.elements.map((element) => [element.id, element]));
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((id) => {
    const [one, other] = [had.get(id), has.get(id)];
    const known = one ?? other;
    const [then, now] = [one?.status ?? 'missing', other?.status ?? 'missing'];
    if (known === undefined || then === now) return [];
    return [
      {
        id,
        title: known.title,
        required: known.required,
        before: then,
        after: now,
        found: { before: one?.found ?? '', after: other?.found ?? '' },
        old: one?.evidence ?? null,
        new: other?.evidence ?? null,
      },
    ];
  });
}

function worse(one: Severity, other: Severity): Severity {
  return severityOrder.indexOf(one) <= severityOrder.indexOf(other) ? one : other;
}
