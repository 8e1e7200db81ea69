/** Which difference in the text makes which difference in the verdicts. */
import type { Evidence } from '../lint/verdict.ts';
import type { Aspect, Difference, RequirementChange } from './comparison.ts';
import { combineEffects } from './effects.ts';
import { severityOrder } from './requirement-changes.ts';

/**
 * Lays every change of a requirement upon the differences where its evidence stands: first where an element or a number
 * changed, else where any of its evidence stands. Words that change a verdict are substance, however small they are. A
 * change that no difference of text explains stays with the requirement alone.
 */
export function layRequirements(
  differences: readonly Difference[],
  changes: readonly RequirementChange[],
): readonly Difference[] {
  const [atOld, atNew] = [byBlock(differences, 'old'), byBlock(differences, 'new')];
  const laid = new Map<Difference, RequirementChange[]>();
  for (const change of changes) {
    const touched = (places: Places): readonly Difference[] => [
      ...new Set([
        ...places.old.flatMap((at) => atOld.get(at) ?? []),
        ...places.new.flatMap((at) => atNew.get(at) ?? []),
      ]),
    ];
    const exact = touched(changedPlaces(change));
    const found = exact.length > 0 ? exact : touched({ old: change.old.map(blockOf), new: change.new.map(blockOf) });
    for (const difference of found) laid.set(difference, [...(laid.get(difference) ?? []), change]);
  }
  return differences.map((difference) => withChanges(difference, laid.get(difference) ?? []));
}

type Places = { readonly old: readonly number[]; readonly new: readonly number[] };

/** Where elements or numbers changed; for a refusal, where it stands. */
function changedPlaces({ elements, numbers, before, after, old, new: fresh }: RequirementChange): Places {
  const places = (all: readonly (Evidence | null | undefined)[]): number[] =>
    all.flatMap((one) => (one === null || one === undefined ? [] : [one.block]));
  return {
    old: places([
      ...elements.map((one) => one.old),
      ...numbers.map((one) => one.before?.at),
      ...(before === 'contradicted' && before !== after ? old : []),
    ]),
    new: places([
      ...elements.map((one) => one.new),
      ...numbers.map((one) => one.after?.at),
      ...(after === 'contradicted' && before !== after ? fresh : []),
    ]),
  };
}

/** Differences by the blocks that they are about; what only moved changes no verdict. */
function byBlock(differences: readonly Difference[], side: 'old' | 'new'): ReadonlyMap<number, readonly Difference[]> {
  const found = new Map<number, Difference[]>();
  for (const difference of differences) {
    if (difference.kind === 'moved' || difference.kind === 'renumbered') continue;
    for (const { block } of difference[side]) {
      const known = found.get(block);
      if (known === undefined) found.set(block, [difference]);
      else known.push(difference);
    }
  }
  return found;
}

function blockOf({ block }: Evidence): number {
  return block;
}

function withChanges(difference: Difference, changes: readonly RequirementChange[]): Difference {
  if (changes.length === 0) return difference;
  const verdicts = changes.flatMap((change): readonly Aspect[] =>
    change.effect === 'none' ? [] : [verdictAspect(change, difference)],
  );
  const severities = changes.map(({ severity }) => severityOrder.indexOf(severity));
  return {
    ...difference,
    kind: difference.kind === 'wording' && verdicts.length > 0 ? 'substance' : difference.kind,
    effect: settled(difference, verdicts),
    severity: severityOrder[Math.min(...severities)] ?? null,
    aspects: [...verdicts, ...difference.aspects],
    requirements: changes.map(({ requirement }) => requirement),
  };
}

/** What nothing else could tell, the verdict does. */
function settled({ effect, aspects }: Difference, verdicts: readonly Aspect[]): Difference['effect'] {
  const told = combineEffects(verdicts.map((one) => one.effect));
  if (told === 'none') return effect;
  const own = aspects.filter((one) => one.effect !== 'unclear').map((one) => one.effect);
  return combineEffects([told, ...own]);
}

/** With what of it stands in this text, where the requirement rests on several places. */
function verdictAspect(change: RequirementChange, { old, new: fresh }: Difference): Aspect {
  const { requirement, title, before, after, effect } = change;
  const inOld = new Set(old.map(blockOf));
  const inNew = new Set(fresh.map(blockOf));
  const here = (one: Evidence | null | undefined, other: Evidence | null | undefined): boolean =>
    (one !== null && one !== undefined && inOld.has(one.block)) ||
    (other !== null && other !== undefined && inNew.has(other.block));
  const elements = change.elements.filter((element) => here(element.old, element.new));
  const numbers = change.numbers.filter((number) => here(number.before?.at, number.after?.at));
  const verdict = before === after ? `still ${after}` : `${before} → ${after}`;
  const whole = [before, after].some((status) => status === 'missing' || status === 'needs-input');
  const details = whole ? [] : detailsOf(elements, numbers);
  return {
    kind: 'verdict',
    effect,
    what: `${title}: ${verdict}${details.length === 0 ? '' : ` (${details.join('; ')})`}`,
    old: elements[0]?.old ?? numbers[0]?.before?.at ?? old[0] ?? null,
    new: elements[0]?.new ?? numbers[0]?.after?.at ?? fresh[0] ?? null,
    requirement,
  };
}

/** `number of days: thirty (30) days → 90 days`; elements without a number by their state. */
function detailsOf(elements: RequirementChange['elements'], numbers: RequirementChange['numbers']): readonly string[] {
  const numbered = new Set(numbers.map(({ element }) => element));
  return [
    ...numbers.map(
      ({ title, before, after }) => `${title}: ${before?.text ?? 'no number'} → ${after?.text ?? 'no number'}`,
    ),
    ...elements
      .filter(({ id }) => !numbered.has(id))
      .map((element) => `${element.title}: ${element.before} → ${element.after}`),
  ];
}
