/** What our side would write, accept and refuse, and what to answer: from the clause library. */
import type { Position, Requirement } from '../../library/requirement.ts';
import type { Contract } from '../../contract/contract.ts';
import { clauseParagraphs, type ClauseWords } from '../clause-text.ts';
import type { LintRun } from '../reporter.ts';
import { html, webAddress } from './escape-html.ts';

/** Heading levels from 1 to 6. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** The words of a contract for its parties; the general ones where it has none. */
export function wordsOf(
  contract: Contract | null,
  facts: ClauseWords['facts'],
  library: LintRun['library'],
): ClauseWords {
  const called = (side: 'supplier' | 'customer', otherwise: string): string =>
    contract?.parties.find((party) => party.side === side)?.called[0] ?? otherwise;
  return { supplier: called('supplier', 'Supplier'), customer: called('customer', 'Customer'), facts, library };
}

/** Positions, objection and reply of one requirement; empty where the library has none. */
export function positions(requirement: Requirement, words: ClauseWords, level: Level): string {
  const parts = requirement.positions.map((position) => onePosition(position, words, level));
  const { objection, reply } = requirement.guidance;
  if (objection !== '' && reply !== '') {
    parts.push(`<h${level}>If the supplier objects</h${level}><p>“${html(objection)}”</p><p>${html(reply)}</p>`);
  }
  return parts.join('');
}

function onePosition(position: Position, words: ClauseWords, level: Level): string {
  switch (position.level) {
    case 'preferred':
      return `<h${level}>Preferred text</h${level}>${clause(position.text, words)}`;
    case 'fallback':
      return `<h${level}>Fallback, if ${html(position.approver)} approves</h${level}>${clause(position.text, words)}${position.note === '' ? '' : `<p class="note">${html(position.note)}</p>`}`;
    case 'walk-away':
      return `<h${level}>Do not accept, unless ${html(position.approver)} approves</h${level}><ul>${position.when.map((line) => `<li>${html(line)}</li>`).join('')}</ul>`;
  }
}

function clause(text: string, words: ClauseWords): string {
  let out = '';
  let inList = false;
  for (const { kind, pieces } of clauseParagraphs(text, words)) {
    const shown = pieces
      .map((piece) => (piece.kind === 'value' ? `<span class="value">${html(piece.text)}</span>` : html(piece.text)))
      .join('');
    if (kind === 'item' && !inList) out += '<ol class="items">';
    if (kind === 'paragraph' && inList) out += '</ol>';
    inList = kind === 'item';
    out += inList ? `<li>${shown}</li>` : `<p>${shown}</p>`;
  }
  return `<div class="clause">${out}${inList ? '</ol>' : ''}</div>`;
}

/** The numbers of the laws, standards and guidance behind a requirement in `sourceList`; empty where it cites none. */
export function sources(requirement: Requirement, numbers: SourceNumbers): string {
  const links = requirement.cites
    .map((id) => ({ id, number: numbers.get(id) }))
    .filter(({ number }) => number !== undefined)
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map(({ id, number }) => `<a href="#s-${html(id)}">${number}</a>`);
  return links.length === 0
    ? ''
    : `<p class="sources">${links.length === 1 ? 'Source' : 'Sources'} ${links.join(', ')}</p>`;
}

export type SourceNumbers = ReadonlyMap<string, number>;

/** Sources that one of the requirements cites, numbered in the order of the library. */
export function numberSources(requirements: readonly Requirement[], library: LintRun['library']): SourceNumbers {
  const cited = new Set(requirements.flatMap(({ cites }) => cites));
  const ids = library.citations.map(({ id }) => id).filter((id) => cited.has(id));
  return new Map(ids.map((id, index) => [id, index + 1]));
}

/** Every numbered source with section, date and address. */
export function sourceList(numbers: SourceNumbers, library: LintRun['library']): string {
  const items = library.citations
    .filter(({ id }) => numbers.has(id))
    .map(({ id, title, section, date, url, in_force }) => {
      const address = webAddress(url);
      const more = [section, date, in_force ? '' : 'not in force'].filter((part) => part !== '').join('; ');
      const name = address === null ? html(title) : `<a href="${html(address)}">${html(title)}</a>`;
      return `<li id="s-${html(id)}">${name}${more === '' ? '' : ` <span class="muted">${html(more)}</span>`}</li>`;
    });
  return items.length === 0
    ? ''
    : `<section aria-labelledby="sources"><h2 id="sources">Sources</h2><ol class="source-list">${items.join('')}</ol></section>\n`;
}
