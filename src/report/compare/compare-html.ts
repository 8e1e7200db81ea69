/** The comparison for lawyers: what changed for whose good, then both versions side by side. */
import type { Change, Comparison, Difference, Pair, RequirementChange } from '../../compare/comparison.ts';
import type { Block, Contract } from '../../contract/contract.ts';
import type { Evidence } from '../../lint/verdict.ts';
import { counted } from '../count.ts';
import { capital, html } from '../html/escape-html.ts';
import { verdictChip } from '../html/verdict-chip.ts';
import type { CompareRun } from './compare-run.ts';
import {
  apartNotice,
  apartSummary,
  areApart,
  changePlaces,
  countKind,
  nameOf,
  numberWords,
  placesOf,
  sections,
  whereabouts,
  withCounts,
} from './difference-words.ts';
import { disclaimer, page } from './page.ts';

/** One page with everything in it; ends in a line feed. */
export function renderComparisonHtml(run: CompareRun): string {
  const { comparison, old, new: fresh, library, sinceMine } = run;
  const title = comparison.new.title === '' ? fresh.path : comparison.new.title;
  const name = (path: string, { words }: Contract): string => `${path} (${counted(words, 'word')})`;
  return page({
    eyebrow: sinceMine
      ? 'What the other side changed'
      : `Comparison of two ${areApart(comparison) ? 'papers' : 'versions'}`,
    title,
    about: [
      [sinceMine ? 'Mine' : 'Old', name(old.path, comparison.old)],
      [sinceMine ? 'Theirs' : 'New', name(fresh.path, comparison.new)],
      ['Judged against', `${library.name} ${library.version}`],
      ...[...comparison.old.unread, ...comparison.new.unread].map(({ what }) => ['Not compared', what] as const),
    ],
    main: [
      lead(comparison),
      requirementTable(comparison.requirements),
      ...(areApart(comparison) ? [] : sections.map((_, at) => section(comparison, at))),
      sideBySide(comparison),
    ].join(''),
    footer: disclaimer(run),
  });
}

function lead(comparison: Comparison): string {
  if (areApart(comparison))
    return `<p class="lead">${html(apartSummary(comparison))}</p>\n<div class="notice"><p>${html(apartNotice)}</p></div>\n`;
  const { differences, unchanged, own = 0 } = comparison;
  const count = (effect: Difference['effect']): number => differences.filter((one) => one.effect === effect).length;
  const unclear = differences.filter(({ kind, effect }) => kind === 'substance' && effect === 'unclear').length;
  const silent = differences.filter(({ made }) => made?.tracked === false).length;
  const sentences = [
    differences.length === 0
      ? 'The versions do not differ.'
      : `${counted(count('softened') + count('both'), 'difference')} softened, ${unclear} for people to judge, ${count('strengthened')} strengthened, ${counted(countKind(differences, 'removed'), 'passage')} removed and ${countKind(differences, 'added')} added.`,
    `${counted(countKind(differences, 'wording'), 'paragraph')} in other words only, ${countKind(differences, 'moved')} moved only, ${countKind(differences, 'renumbered')} renumbered only, ${unchanged.toLocaleString('en-US')} unchanged.`,
    ...(own > 0 ? [`${counted(own, 'difference')} tracked as your own left out.`] : []),
    ...(silent > 0 ? [`${counted(silent, 'difference')} made without a tracked change.`] : []),
  ];
  return `<p class="lead">${sentences.map(html).join(' ')}</p>\n`;
}

function requirementTable(changes: readonly RequirementChange[]): string {
  const shown = changes.filter(({ effect }) => effect !== 'none');
  if (shown.length === 0) return '';
  const rows = shown.map((change) => {
    const { title, severity, effect, before, after } = change;
    const cells = [
      tag(effect, effect === 'both' ? 'softened and strengthened' : effect),
      html(capital(severity)),
      verdictChip(before),
      verdictChip(after),
      numberWords(change).map(html).join('<br>'),
      html(changePlaces(change)),
    ];
    return `<tr><th scope="row">${html(title)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = ['Requirement', 'Change', 'Severity', 'Before', 'After', 'Numbers', 'Where'];
  return `<section aria-labelledby="requirements"><h2 id="requirements">Requirements</h2><div class="scroll" tabindex="0" role="region" aria-label="Requirements that changed"><table class="changes"><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>\n`;
}

function tag(effect: Difference['effect'], name: string): string {
  return `<span class="tag ${effect}">${html(name)}</span>`;
}

function section({ differences }: Comparison, at: number): string {
  const held = differences.filter((difference) => sections.findIndex(({ holds }) => holds(difference)) === at);
  if (held.length === 0) return '';
  const name = `s${at + 1}`;
  return `<section aria-labelledby="${name}"><h2 id="${name}">${html(sections[at]?.title ?? '')}<span class="count">${held.length}</span></h2>\n${held.map(differenceEntry).join('')}</section>\n`;
}

function differenceEntry(difference: Difference): string {
  const { effect, severity, words, old, new: fresh, aspects, made } = difference;
  const notes = withCounts(
    aspects.map(({ what, uses = [] }) => (uses.length === 0 ? what : `${what}; used in ${uses.join(', ')}`)),
  );
  const items = notes.map((note) => `<li>${html(note)}</li>`);
  if (made !== undefined)
    items.push(
      `<li>${made.tracked ? html(`tracked by ${made.authors.join(', ')}`) : '<strong>not tracked: changed without a mark</strong>'}</li>`,
    );
  return `<article class="difference"><h3>${tag(effect, nameOf(difference))}${html(whereabouts(difference))}${severity === null ? '' : `<span class="count">${html(severity)}</span>`}</h3>
<div class="two">${side(old, words, 'deleted')}${side(fresh, words, 'inserted')}</div>
${items.length === 0 ? '' : `<ul class="notes">${items.join('')}</ul>`}</article>
`;
}

function side(places: readonly Evidence[], words: readonly Change[], own: 'deleted' | 'inserted'): string {
  const name = own === 'deleted' ? 'Old' : 'New';
  if (places.length === 0) return `<figure><figcaption>${name}: no text</figcaption></figure>`;
  return `<figure><figcaption>${name}, ${html(placesOf(places))}</figcaption>${paragraphs(words, own)}</figure>`;
}

/** The text of one version in paragraphs, what only it has marked. */
function paragraphs(words: readonly Change[], own: 'deleted' | 'inserted'): string {
  const element = own === 'deleted' ? 'del' : 'ins';
  let body = '';
  for (const { kind, text } of words) {
    if (kind !== 'same' && kind !== own) continue;
    const parts = text
      .split('\u2029')
      .map((part) => (part === '' || kind === 'same' ? html(part) : `<${element}>${html(part)}</${element}>`));
    body += parts.join('</p><p>');
  }
  return `<p>${body}</p>`;
}

function sideBySide({ old, new: fresh, pairs }: Comparison): string {
  const rows = pairs.map((pair) => {
    const same = pair.words.every(({ kind }) => kind === 'same');
    return `<tr${same ? ' class="same"' : ''}><td>${textCell(pair, old, pair.old, 'deleted')}</td><td>${textCell(pair, fresh, pair.new, 'inserted')}</td></tr>`;
  });
  return `<section aria-labelledby="text"><h2 id="text">Both versions in full</h2><table class="whole"><thead><tr><th scope="col">Old</th><th scope="col">New</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>\n`;
}

function textCell(
  { words, moved }: Pair,
  { blocks }: Contract,
  indices: readonly number[],
  own: 'deleted' | 'inserted',
): string {
  const labels = indices.flatMap((at) => labelOf(blocks[at]));
  if (indices.length === 0) return '';
  const numbers = [...labels, ...(moved ? ['moved'] : [])].join(', ');
  return `${numbers === '' ? '' : `<span class="n">${html(numbers)}</span>`}${paragraphs(words, own)}`;
}

function labelOf(block: Block | undefined): readonly string[] {
  return block === undefined || block.label === '' ? [] : [block.clause === '' ? block.label : block.clause];
}
