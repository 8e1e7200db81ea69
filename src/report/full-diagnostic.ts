/** One diagnostic of the full report: headline, place, quotations, what is missing, what to ask for. */
import type { Contract } from '../contract/contract.ts';
import type { Finding, Level } from '../lint/finding.ts';
import type { ElementVerdict, Evidence, Verdict } from '../lint/verdict.ts';
import { marginLabel, renderFrame, type Place } from './frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { placeName } from './place-name.ts';
import type { LintRun, ReportOptions, Style } from './reporter.ts';
import { hang, wrapText } from './wrap.ts';

export const levelStyle: Readonly<Record<Level, Style>> = { error: 'error', warning: 'warning', info: 'info' };

const maxPlaces = 3;

/** Lines of one diagnostic about `contract`, which stands in the file `path`. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  path: string,
  contract: Contract,
  library: LintRun['library'],
  options: ReportOptions,
): string[] {
  const { width, paint } = options;
  const places = placesOf(diagnostic, contract);
  const frame = renderFrame(places.slice(0, maxPlaces), width, levelStyle[diagnostic.level], paint);
  const bar = ' '.repeat(frame.margin);
  const notes = notesOf(diagnostic, contract, library, places, width - frame.margin - 3).flatMap((note) =>
    hang(`${bar} = `, note, width),
  );
  return [
    ...headline(diagnostic, options),
    ...hang(`${bar}--> `, whereabouts(diagnostic, path), width),
    ...(places.length > 0 ? [...frame.lines, `${bar} ${paint('dim', '|')}`] : []),
    ...notes,
    ...asks(diagnostic).flatMap((ask) => hang('help: '.padStart(bar.length + 3), ask, width)),
  ];
}

function headline({ level, id, findings }: Diagnostic, { width, paint }: ReportOptions): string[] {
  const code = `${level === 'info' ? 'note' : level}[${id}]`;
  const [first = '', ...rest] = wrapText(`${code}: ${findings[0].message}`, width - 2);
  return [
    paint(levelStyle[level], first.slice(0, code.length)) + paint('strong', first.slice(code.length)),
    ...rest.map((line) => `  ${paint('strong', line)}`),
  ];
}

/** `contracts/pump.docx  Exhibit C, clause 7.4, page 12`, or the section where a missing clause belongs. */
function whereabouts({ findings }: Diagnostic, path: string): string {
  const evidence = findings.map((finding) => finding.belongs ?? finding.at).find((place) => place !== null) ?? null;
  return evidence === null ? path : `${path}  ${placeName(evidence)}`;
}

function placesOf({ findings, verdict }: Diagnostic, contract: Contract): Place[] {
  const places: Place[] = [];
  const seen = new Set<string>();
  const add = (evidence: Evidence | null, label: string, kind: Place['kind']): void => {
    const block = evidence === null ? undefined : contract.blocks[evidence.block];
    if (evidence === null || block === undefined) return;
    const { start, end } = evidence.focus ?? evidence;
    const key = `${evidence.block}:${start}:${end}`;
    if (seen.has(key)) return;
    seen.add(key);
    places.push({ block, start, end: Math.max(end, start + 1), sentence: evidence, label, kind });
  };
  findings.forEach((finding, index) => {
    add(finding.belongs, 'a clause on this subject belongs here', 'secondary');
    add(finding.at, labelOf(finding, index, verdict?.title ?? ''), 'primary');
  });
  return places.sort((one, other) => one.block.index - other.block.index || one.start - other.start);
}

/** The headline already says what the first finding is; further ones speak under their own words. */
function labelOf(finding: Finding, index: number, title: string): string {
  if (finding.code === 'missing') return 'closest wording';
  return index === 0 ? '' : withoutTitle(finding.message, title);
}

/** `deadline for fixes is qualified by …` under the headline `deadline for fixes …` needs only `qualified by …`. */
function withoutTitle(message: string, title: string): string {
  if (title === '' || !message.toLowerCase().startsWith(title.toLowerCase())) return message;
  const rest = message
    .slice(title.length)
    .replace(/^(?::| is\b)/u, '')
    .trim();
  return rest === '' ? message : rest;
}

function notesOf(
  diagnostic: Diagnostic,
  contract: Contract,
  library: LintRun['library'],
  places: readonly Place[],
  columns: number,
): string[] {
  const { findings, verdict } = diagnostic;
  const labels = new Set(places.slice(0, maxPlaces).map((place) => place.label));
  const unsaid = findings
    .slice(1)
    .map(({ message }) => withoutTitle(message, verdict?.title ?? ''))
    .filter((message) => !labels.has(message));
  const heading = findings
    .map((finding) => (finding.at ?? finding.belongs)?.heading ?? [])
    .find((path) => path.length > 0);
  const notes = [
    ...unsaid.map((message) => `also: ${message}`),
    ...(places.length > maxPlaces
      ? [
          `also at: ${places
            .slice(maxPlaces)
            .map(({ block }) => marginLabel(block))
            .join(', ')}`,
        ]
      : []),
    ...(heading === undefined ? [] : [`heading: ${heading.join(' > ')}`]),
    ...elementNotes(verdict),
    ...places.flatMap((place) => trackedNote(place, contract)),
    ...(findings[0].confidence === 'high' ? [] : [`confidence: ${findings[0].confidence}`]),
    ...references(diagnostic.requirement, library, columns),
  ];
  return [...new Set(notes)];
}

/** What of the requirement is there and what is not; only what is required where nothing is there at all. */
function elementNotes(verdict: Verdict | null): string[] {
  const elements = verdict === null || verdict.status === 'contradicted' ? [] : verdict.elements;
  const titles = (list: readonly ElementVerdict[]): string =>
    list.map(({ title, found }) => (found === '' ? title : `${title} (${found})`)).join('; ');
  const stated = elements.filter(({ status }) => status === 'met');
  const doubtful = elements.filter(({ status }) => status === 'weak');
  const missing = elements.filter(({ status, required }) => status === 'missing' && (required || stated.length > 0));
  return [
    stated.length === 0 ? '' : `stated: ${titles(stated)}`,
    doubtful.length === 0 ? '' : `weak: ${titles(doubtful)}`,
    missing.length === 0
      ? ''
      : `missing: ${missing.map(({ title, required }) => (required ? title : `${title} (optional)`)).join('; ')}`,
  ].filter((note) => note !== '');
}

function trackedNote({ block, start, end }: Place, contract: Contract): string[] {
  const touched = block.marks.some((mark) => mark.kind === 'inserted' && mark.start < end && mark.end > start);
  if (!touched) return [];
  const revision = contract.revisions.find(
    ({ kind, paragraph }) => paragraph === block.paragraph && (kind === 'inserted' || kind === 'moved-to'),
  );
  const by = [revision?.author ?? '', (revision?.date ?? '').slice(0, 10)].filter((part) => part !== '').join(', ');
  return [`note: inserted by a tracked change${by === '' ? '' : ` (${by})`}`];
}

/** As many sources as one line holds, one at least; `mc2 explain` has them all. */
function references(requirement: string | null, library: LintRun['library'], columns: number): string[] {
  const named = requirement === null ? [] : (sourcesIn(library).get(requirement) ?? []);
  const [first, ...others] = named;
  if (first === undefined) return [];
  let line = `reference: ${first}`;
  let shown = 1;
  for (const other of others) {
    if (line.length + other.length + '; '.length + ' and 9 more'.length > columns) break;
    line += `; ${other}`;
    shown += 1;
  }
  return [shown < named.length ? `${line}; ${named.length - shown} more` : line];
}

type Cited = Pick<LintRun['library'], 'requirements' | 'citations'>;

/** The sources of each requirement in words, put together once for all contracts. */
function sourcesIn(library: Cited): ReadonlyMap<string, readonly string[]> {
  const before = sources.get(library);
  if (before !== undefined) return before;
  const made = new Map(library.requirements.map(({ id, cites }) => [id, sourcesOf(cites, library)]));
  sources.set(library, made);
  return made;
}

const sources = new WeakMap<Cited, ReadonlyMap<string, readonly string[]>>();

function sourcesOf(cites: readonly string[], { citations }: Cited): readonly string[] {
  return cites
    .flatMap((id) => citations.filter((citation) => citation.id === id))
    .map(({ title, section }) => (section === '' ? title : `${title}, ${section}`));
}

function asks({ findings }: Diagnostic): string[] {
  return [...new Set(findings.map((finding) => finding.ask).filter((ask) => ask !== ''))];
}
