/** Whether a clause asks for less or more than it did: both texts, judged alone, as the linter judges a contract. */
import { buildContract } from '../contract/build-contract.ts';
import type { Provenance, RecordedParagraph } from '../contract/provenance.ts';
import type { SourceParagraph } from '../contract/source.ts';
import type { Library } from '../library/library.ts';
import { compileLibrary } from '../lint/compile-library.ts';
import { judgeRequirement } from '../lint/judge-requirement.ts';
import { findOwners } from '../lint/owners.ts';
import { indexStatements } from '../lint/statement-index.ts';
import type { Status, Verdict } from '../lint/verdict.ts';
import { changedNumbers } from './weigh-words.ts';

/** A text with the definitions that it is read with. */
export type JudgedText = {
  readonly paragraphs: readonly Pick<RecordedParagraph, 'text' | 'label'>[];
  readonly definitions: readonly string[];
};

export type ChangeVerdict = {
  readonly direction: 'softened' | 'strengthened' | 'same';
  readonly before: Status;
  readonly after: Status;
  readonly notes: readonly string[];
};

/**
 * Compares what two texts say on one requirement; null where the library does not have it. Numbers are held against the
 * values for which the document was written.
 */
export function judgeChange(
  id: string,
  before: JudgedText,
  after: JudgedText,
  provenance: Provenance,
  library: Library,
): ChangeVerdict | null {
  const at = library.requirements.findIndex((requirement) => requirement.id === id);
  const requirement = library.requirements[at];
  if (requirement === undefined) return null;
  const old = judge(at, before, provenance, library);
  const now = judge(at, after, provenance, library);
  const elements = now.elements.flatMap((element) => {
    const was = old.elements.find((candidate) => candidate.id === element.id);
    const step = was === undefined ? 0 : elementRank[element.status] - elementRank[was.status];
    return step === 0 ? [] : [{ ...element, step }];
  });
  const notes = elements.map(
    ({ title, status, step, found }) =>
      `${step < 0 ? 'lost' : 'gained'}: ${title} (${status}${found === '' ? '' : `: ${found}`})`,
  );
  const because = old.status === now.status ? [] : [now.because];
  const rank = statusRank[now.status] - statusRank[old.status];
  const softer = rank < 0 || elements.some(({ step }) => step < 0);
  const firmer = rank > 0 || elements.some(({ step }) => step > 0);
  const direction = softer ? 'softened' : firmer ? 'strengthened' : byNumbers(before, after, directionsOf(requirement));
  return { direction, before: old.status, after: now.status, notes: [...because, ...notes] };
}

/** Gives the titles of the requirements that a text refuses. */
export function refusedBy(text: JudgedText, provenance: Provenance, library: Library): readonly string[] {
  return judgeAll(text, provenance, library)
    .filter(({ status }) => status === 'contradicted')
    .map(({ title }) => title);
}

const statusRank: Readonly<Record<Status, number>> = {
  met: 3,
  weak: 2,
  'needs-input': 1,
  'not-applicable': 1,
  missing: 1,
  contradicted: 0,
};

const elementRank = { met: 2, weak: 1, missing: 0 } as const;

/** Where the verdict is the same, a number may still be better or worse, if all numbers of the requirement go one way. */
function byNumbers(before: JudgedText, after: JudgedText, directions: ReadonlySet<string>): ChangeVerdict['direction'] {
  const signs = changedNumbers(textOf(before), textOf(after)).map(({ sign }) => Math.sign(sign));
  const [direction] = directions;
  if (directions.size !== 1 || signs.length === 0 || signs.some((sign) => sign !== signs[0] || sign === 0))
    return 'same';
  return (signs[0] === 1) === (direction === 'at-most') ? 'softened' : 'strengthened';
}

function directionsOf({ elements }: Library['requirements'][number]): ReadonlySet<string> {
  return new Set(elements.flatMap(({ quantity }) => (quantity === null ? [] : [quantity.direction])));
}

function textOf({ paragraphs }: JudgedText): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

function judge(at: number, text: JudgedText, provenance: Provenance, library: Library): Verdict {
  return judgeAt([at], text, provenance, library)[0] as Verdict;
}

function judgeAll(text: JudgedText, provenance: Provenance, library: Library): readonly Verdict[] {
  return judgeAt([...library.requirements.keys()], text, provenance, library);
}

function judgeAt(
  places: readonly number[],
  { paragraphs, definitions }: JudgedText,
  provenance: Provenance,
  library: Library,
): readonly Verdict[] {
  const parties = provenance.parties.map(
    ({ name, called }) => `${name === '' ? (called[0] ?? '') : name} (“${called[0] ?? name}”)`,
  );
  const contract = buildContract({
    format: 'text',
    paragraphs: [
      paragraph(`This agreement is between ${parties.join(' and ')}.`, '', null),
      ...(definitions.length === 0 ? [] : [heading('1', 'Definitions')]),
      ...definitions.map((definition) => paragraph(definition, '', null)),
      heading('2', 'Security'),
      ...paragraphs.map(({ text, label }, index) =>
        index === 0 ? paragraph(text, '2.1', 1) : paragraph(text, label, depthOf(label)),
      ),
    ],
    revisions: [],
    unread: [],
  });
  const limits = new Map(Object.entries(provenance.parameters));
  const index = indexStatements(contract, compileLibrary(library));
  const owners = findOwners(contract, index, limits);
  return places.map((at) => {
    const severity = library.requirements[at]?.severity ?? 'medium';
    return judgeRequirement(contract, index, at, severity, limits, owners).verdict;
  });
}

/** `(a)` hangs below the clause, `(i)` may be a letter or a Roman number: as a letter it does no harm. */
function depthOf(label: string): number | null {
  return label === '' ? null : 2;
}

function heading(label: string, text: string): SourceParagraph {
  return { ...paragraph(text, label, 0), role: 'heading', outline: 1 };
}

function paragraph(text: string, label: string, depth: number | null): SourceParagraph {
  return {
    text,
    role: 'body',
    label,
    depth,
    outline: null,
    indent: 0,
    bold: false,
    cell: null,
    page: null,
    marks: [],
  };
}
