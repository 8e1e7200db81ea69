/** One requirement of one contract: a line that says it all, and behind it the evidence. */
import type { ElementVerdict, Evidence } from '../../lint/verdict.ts';
import { asksOf, setAsideTexts, type RequirementRow } from '../requirement-rows.ts';
import type { FileReport, LintRun } from '../reporter.ts';
import { openStatuses } from '../status-words.ts';
import { placeName } from '../place-name.ts';
import type { ClauseWords } from '../clause-text.ts';
import { capital, html } from './escape-html.ts';
import { positions, sources, type Level, type SourceNumbers } from './positions.ts';
import { quotations, whereabouts } from './quotation.ts';
import { verdictChip } from './verdict-chip.ts';

export type EntryContext = {
  readonly file: FileReport;
  readonly library: LintRun['library'];
  readonly rules: LintRun['rules'];
  /** Prefix of the ids of this contract: `c1`. */
  readonly key: string;
  readonly level: Level;
  /** Whether entries that are open stand unfolded, with the positions in them; else they point at the common section. */
  readonly single: boolean;
  readonly words: ClauseWords;
  readonly numbers: SourceNumbers;
};

export function requirementEntry(row: RequirementRow, context: EntryContext): string {
  const { verdict, findings, setAside } = row;
  const { key, level, single } = context;
  const open = isOpen(row);
  const accepted = setAside.length > 0 ? ' <span class="tag">accepted deviation</span>' : '';
  const confidence =
    open && verdict.confidence !== 'high' ? ` <span class="tag">${verdict.confidence} confidence</span>` : '';
  const message = findings[0]?.message ?? verdict.because;
  return `<details class="entry" id="${html(`${key}-${verdict.requirement}`)}" data-v="${verdict.status}" data-s="${verdict.severity}"${single && open ? ' open' : ''}>
<summary>${verdictChip(verdict.status)}<span class="what"><h${level} class="name">${html(verdict.title)}</h${level}> <span class="because">${html(capital(message))}${accepted}${confidence}</span></span><span class="sev">${capital(verdict.severity)}</span></summary>
<div class="body">${body(row, context)}</div></details>
`;
}

export function isOpen({ verdict }: Pick<RequirementRow, 'verdict'>): boolean {
  return openStatuses.some((status) => status === verdict.status);
}

function body(row: RequirementRow, context: EntryContext): string {
  const { verdict, requirement, findings, setAside } = row;
  const { single, words, numbers } = context;
  const sub = Math.min(context.level + 1, 6) as Level;
  const open = isOpen(row);
  const more = [...new Set(findings.slice(1).map(({ message }) => message))];
  const asks = asksOf(findings);
  return [
    ...setAsideTexts(setAside).map((text) => `<p class="aside">${html(capital(text))}</p>`),
    more.length === 0
      ? ''
      : `<ul class="more">${more.map((message) => `<li>${html(capital(message))}</li>`).join('')}</ul>`,
    evidencePart(row, context, sub),
    elementsPart(verdict.elements, verdict.status, sub),
    asks.length === 0
      ? ''
      : `<h${sub}>What to ask for</h${sub}>${asks.map((ask) => `<p class="ask">${html(ask)}</p>`).join('')}`,
    questionsPart(row, context, sub),
    requirement === null || !single || !open || requirement.why === ''
      ? ''
      : `<h${sub}>Why it matters</h${sub}><p>${html(requirement.why)}</p>`,
    requirement === null ? '' : open && single ? positionsPart(positions(requirement, words, sub)) : '',
    requirement === null || !single || !open ? '' : sources(requirement, numbers),
    requirement === null || single || !open
      ? ''
      : `<p><a href="#p-${html(requirement.id)}">Our positions and sources</a></p>`,
  ].join('');
}

function positionsPart(content: string): string {
  if (content === '') return '';
  return `<details class="positions"><summary>Our positions</summary>${content}</details>`;
}

/** Places that are quoted; others are named. */
const mostPlaces = 4;

function evidencePart({ verdict, findings }: RequirementRow, { file }: EntryContext, sub: Level): string {
  const { contract } = file.result;
  const places = distinct(
    verdict.status === 'missing'
      ? findings.flatMap(({ at }) => (at === null ? [] : [at]))
      : [...findings.flatMap(({ at }) => (at === null ? [] : [at])), ...verdict.evidence],
  );
  const belongs = verdict.status === 'missing' ? findings.find((finding) => finding.belongs !== null)?.belongs : null;
  const quotes = quotations(places.slice(0, mostPlaces), contract);
  const also = [...new Set(places.slice(mostPlaces).map(placeName))];
  const title = verdict.status === 'missing' ? 'Closest wording' : 'What the contract says';
  return [
    belongs === null || belongs === undefined
      ? ''
      : `<p class="belongs">A clause on this would belong under ${whereabouts(belongs)}${belongs.heading.length === 0 ? ` <span class="path">${html(belongs.quote)}</span>` : ''}</p>`,
    quotes.length === 0 ? '' : `<h${sub}>${title}</h${sub}>${quotes.join('')}`,
    also.length === 0 ? '' : `<p class="muted">Also at ${html(also.join('; '))}</p>`,
  ].join('');
}

/** Each place once: the one that marks words wins over the same words unmarked. */
function distinct(places: readonly Evidence[]): Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const place of places) {
    const key = `${place.block}:${place.start}:${place.end}`;
    if (byPlace.get(key)?.focus === undefined) byPlace.set(key, place);
  }
  return [...byPlace.values()];
}

function elementsPart(elements: readonly ElementVerdict[], status: string, sub: Level): string {
  if (elements.length === 0 || status === 'contradicted' || status === 'not-applicable' || status === 'needs-input')
    return '';
  const row = (name: string, of: readonly ElementVerdict[]): string =>
    of.length === 0
      ? ''
      : `<div><dt>${name}</dt><dd><ul>${of.map((element) => `<li>${elementText(element)}</li>`).join('')}</ul></dd></div>`;
  const having = (state: ElementVerdict['status']): ElementVerdict[] =>
    elements.filter((element) => element.status === state);
  const missing = having('missing');
  return `<h${sub}>What the clause needs</h${sub}><dl class="needs">${row('Stated', having('met'))}${row('Weak', having('weak'))}${row(
    'Not stated',
    missing.filter(({ required }) => required),
  )}${row('Not stated, optional', status === 'missing' ? [] : missing.filter(({ required }) => !required))}</dl>`;
}

function elementText({ title, found, status }: ElementVerdict): string {
  return `${html(title)}${found === '' || status === 'missing' ? '' : ` <span class="muted">(${html(found)})</span>`}`;
}

function questionsPart({ verdict }: RequirementRow, { library }: EntryContext, sub: Level): string {
  if (verdict.status !== 'needs-input') return '';
  const asked = library.facts.filter(({ id }) => verdict.questions.includes(id));
  return asked.length === 0
    ? ''
    : `<h${sub}>To be answered first</h${sub}><ul>${asked.map(({ question }) => `<li>${html(question)}</li>`).join('')}</ul>`;
}
