/** The comparison as data. Within version 1 keys are only added and keep their meaning; equal input gives equal bytes. */
import type { Aspect, Difference, NumberAt, RequirementChange } from '../../compare/comparison.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Evidence } from '../../lint/verdict.ts';
import { escapeControls } from '../escape-controls.ts';
import type { ComparedFile, CompareRun } from './compare-run.ts';
import { countKind } from './difference-words.ts';

/** The whole report; ends in a line feed. */
export function renderComparisonJson({ tool, library, old, new: fresh, comparison, sinceMine }: CompareRun): string {
  const { differences, requirements, unchanged, kinship, own } = comparison;
  const count = (effect: Difference['effect']): number => differences.filter((one) => one.effect === effect).length;
  return render({
    version: 1,
    tool,
    library: { name: library.name, version: library.version, digest: library.digest },
    since_mine: sinceMine,
    old: toFile(old, comparison.old),
    new: toFile(fresh, comparison.new),
    summary: {
      softened: count('softened'),
      strengthened: count('strengthened'),
      both: count('both'),
      unclear: count('unclear'),
      removed: countKind(differences, 'removed'),
      added: countKind(differences, 'added'),
      moved: countKind(differences, 'moved'),
      renumbered: countKind(differences, 'renumbered'),
      wording: countKind(differences, 'wording'),
      unchanged,
      kinship: Math.round(kinship * 1000) / 1000,
      ...(own === undefined ? {} : { own }),
    },
    requirements: requirements.map(toRequirement),
    differences: differences.map(toDifference),
  });
}

/** Indented JSON in which nothing steers a terminal. */
export function render(value: unknown): string {
  return `${escapeControls(JSON.stringify(value, null, 2))}\n`;
}

export function toFile(
  { path, sha256 }: ComparedFile,
  { title, format, words, unread }: Contract,
): Readonly<Record<string, unknown>> {
  return { path, sha256, title, format, words, unread };
}

export function toPlace(evidence: Evidence | null): unknown {
  if (evidence === null) return null;
  const { quote, clause, heading, exhibit, page, paragraph, start, end, focus } = evidence;
  return {
    quote,
    clause,
    heading,
    exhibit,
    page,
    paragraph,
    start,
    end,
    ...(focus === undefined ? {} : { focus: { quote: focus.quote, start: focus.start, end: focus.end } }),
  };
}

export function toNumber(number: NumberAt | null): unknown {
  if (number === null) return null;
  const { text, value, unit, scheme, at } = number;
  return { text, value, unit, scheme, at: toPlace(at) };
}

function toRequirement(change: RequirementChange): unknown {
  const { requirement, title, severity, before, after, because, effect, elements, numbers, old, new: fresh } = change;
  return {
    requirement,
    title,
    severity,
    before,
    after,
    because,
    effect,
    elements: elements.map((element) => ({ ...element, old: toPlace(element.old), new: toPlace(element.new) })),
    numbers: numbers.map((number) => ({ ...number, before: toNumber(number.before), after: toNumber(number.after) })),
    old: old.map(toPlace),
    new: fresh.map(toPlace),
  };
}

function toDifference(difference: Difference): unknown {
  const { kind, effect, severity, moved, operative, requirements, old, new: fresh, words, aspects, made } = difference;
  return {
    kind,
    effect,
    severity,
    moved,
    operative,
    requirements,
    old: old.map(toPlace),
    new: fresh.map(toPlace),
    words,
    aspects: aspects.map((aspect: Aspect) => ({ ...aspect, old: toPlace(aspect.old), new: toPlace(aspect.new) })),
    ...(made === undefined ? {} : { made }),
  };
}
