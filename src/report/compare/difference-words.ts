/** Words for differences, the same in every format. */
import type { Comparison, Difference, Effect, RequirementChange } from '../../compare/comparison.ts';
import type { Evidence } from '../../lint/verdict.ts';
import { placeName } from '../place-name.ts';
import { statusWords } from '../status-words.ts';

/** What a difference is called where it stands: `removed`, `softened`. */
export function nameOf({ kind, effect, moved }: Difference): string {
  const name = kind === 'removed' || kind === 'added' ? kind : (effectNames[effect] ?? kind);
  return moved && kind !== 'moved' ? `${name}, moved` : name;
}

const effectNames: Partial<Record<Effect, string>> = {
  softened: 'softened',
  both: 'softened and strengthened',
  strengthened: 'strengthened',
  unclear: 'changed',
};

/** `clause 7.1`, `clause 7.1 and 2 more`, `clause 7.1 to 7.4`; empty where a version has no text. */
export function placesOf(evidence: readonly Evidence[]): string {
  const [first] = evidence;
  if (first === undefined) return '';
  const names = [...new Set(evidence.map(placeName))];
  if (names.length === 1) return placeName(first);
  return names.length === 2
    ? `${names[0] ?? ''} and ${names[1] ?? ''}`
    : `${names[0] ?? ''} and ${names.length - 1} more`;
}

/** `clause 7.1 → clause 8.1`; one place where both are called alike. */
export function whereabouts({ old, new: fresh }: Pick<Difference, 'old' | 'new'>): string {
  const [from, to] = [placesOf(old), placesOf(fresh)];
  if (from === '' || to === '') return from + to;
  return from === to ? from : `${from} → ${to}`;
}

/** Where what changed of a requirement stands; all of its evidence where no element says more. */
export function changePlaces({ elements, numbers, old, new: fresh }: RequirementChange): string {
  const places = (all: readonly (Evidence | null | undefined)[], rest: readonly Evidence[]): readonly Evidence[] => {
    const found = all.filter((one): one is Evidence => one !== null && one !== undefined);
    return found.length === 0 ? rest : found;
  };
  return whereabouts({
    old: places([...elements.map((one) => one.old), ...numbers.map(({ before }) => before?.at)], old),
    new: places([...elements.map((one) => one.new), ...numbers.map(({ after }) => after?.at)], fresh),
  });
}

/** `met → weak`, `still met`. */
export function verdictWords({ before, after }: Pick<RequirementChange, 'before' | 'after'>): string {
  return before === after ? `still ${statusWords[after]}` : `${statusWords[before]} → ${statusWords[after]}`;
}

/** `30 days → 90 days` for every number that changed. */
export function numberWords({ numbers }: RequirementChange): readonly string[] {
  const texts = numbers.map(({ before, after }) => `${before?.text ?? 'no number'} → ${after?.text ?? 'no number'}`);
  return [...new Set(texts)];
}

/** Equal lines once, with how often they came. */
export function withCounts(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
}

/** The sections of a report, in order; a difference is in the first that it fits. */
export const sections: readonly { readonly title: string; readonly holds: (difference: Difference) => boolean }[] = [
  { title: 'Softened', holds: ({ effect }) => effect === 'softened' || effect === 'both' },
  { title: 'Changed, for people to judge', holds: ({ kind, effect }) => kind === 'substance' && effect === 'unclear' },
  { title: 'Strengthened', holds: ({ effect }) => effect === 'strengthened' },
  { title: 'Added and removed', holds: ({ kind }) => kind === 'added' || kind === 'removed' },
];

/** Below this share of common text two versions are two papers: clauses that one has alone are no news. */
const samePaper = 0.25;

/** Two papers rather than two versions of one. */
export function areApart({ kinship }: Pick<Comparison, 'kinship'>): boolean {
  return kinship < samePaper;
}

/** Why a report on two papers compares no clauses. */
export const apartNotice =
  'These are two papers rather than two versions of one: hardly a paragraph of the shorter has a counterpart in the other. What they promise, requirement by requirement, is compared here; “added” and “removed” would say nothing.';

/** What two papers promise, in one sentence: `Of 57 requirements …`. */
export function apartSummary({ requirements }: Pick<Comparison, 'requirements'>): string {
  const count = (...effects: readonly Effect[]): number =>
    requirements.filter(({ effect }) => effects.includes(effect)).length;
  const [less, more, mixed] = [count('softened', 'both'), count('strengthened'), count('unclear')];
  return `Requirement by requirement, the new paper gives less than the old one in ${less}, more in ${more}${mixed === 0 ? '' : `, and something else in ${mixed}`}.`;
}

/** Which of two papers has nothing on a requirement on which the other has something; null where both have, or neither. */
export function lackingIn({ before, after, old, new: fresh }: RequirementChange): 'old' | 'new' | null {
  const [none, still] = [before === 'missing' && old.length === 0, after === 'missing' && fresh.length === 0];
  if (none === still) return null;
  return none ? 'old' : 'new';
}

/** Moves, new numbers and other words for the same are counted. */
export function countKind(differences: readonly Difference[], kind: Difference['kind']): number {
  return differences.filter((difference) => difference.kind === kind).length;
}
