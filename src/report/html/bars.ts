/** Stacked bars: where a contract stands against each tier, readable without colour. */
import { countStatuses } from '../count.ts';
import type { Tier } from '../../library/requirement.ts';
import type { Status, Verdict } from '../../lint/verdict.ts';
import { coverageOf, percentText } from '../coverage.ts';
import type { FileReport, LintRun } from '../reporter.ts';
import { statusWords } from '../status-words.ts';
import { capital } from './escape-html.ts';
import { statusClasses } from './verdict-chip.ts';

/** What a bar shows, in this order; requirements that do not apply are not part of it. */
const shown = ['met', 'weak', 'needs-input', 'missing', 'contradicted'] as const satisfies Status[];

/** Patterns for the bars of the whole page; they have to stand in it once. */
export const barPatterns =
  '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>' +
  '<pattern id="p-weak" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" class="weak-a"/><rect width="2" height="7" class="weak-b"/></pattern>' +
  '<pattern id="p-contra" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" class="contra-a"/><path d="M0 0L6 6M6 0L0 6" class="contra-b"/></pattern>' +
  '<pattern id="p-open" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" class="open-a"/><circle cx="3" cy="3" r="0.9" class="open-b"/></pattern>' +
  '</defs></svg>';

/** One stacked bar over the whole width. Numbers that find no room stand in the table beside it. */
export function stackedBar(verdicts: readonly Verdict[], labelled: boolean): string {
  const count = countStatuses(verdicts);
  const total = shown.reduce((sum, status) => sum + count[status], 0);
  let from = 0;
  const parts = shown
    .filter((status) => count[status] > 0)
    .map((status) => {
      const share = (100 * count[status]) / total;
      const part = segment(status, count[status], from, share, labelled);
      from += share;
      return part;
    });
  const height = labelled ? 28 : 14;
  return `<svg class="bar" width="100%" height="${height}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`;
}

function segment(status: Status, count: number, from: number, share: number, labelled: boolean): string {
  const height = labelled ? 28 : 14;
  const kind = statusClasses[status];
  const rect = `<rect x="${decimal(from)}%" y="0.5" width="${decimal(share)}%" height="${height - 1}" class="s-${kind}"/>`;
  if (!labelled) return rect;
  const word = `${count} ${statusWords[status]}`;
  const text = (label: string, size: string): string =>
    `<text x="${decimal(from + share / 2)}%" y="18.5" text-anchor="middle" class="l-${kind}${size}">${label}</text>`;
  const [broad, narrow] = ([620, 300] as const).map((pixels) =>
    fits(word, share, pixels) ? word : fits(String(count), share, pixels) ? String(count) : '',
  );
  if (broad === narrow) return broad === '' ? rect : rect + text(String(broad), '');
  return rect + text(String(broad), ' broad-only') + (narrow === '' ? '' : text(String(narrow), ' narrow-only'));
}

/** Whether a label has room in its share of a bar: a character has about seven pixels. */
function fits(label: string, share: number, pixels: number): boolean {
  return (share / 100) * pixels > label.length * 7 + 6;
}

function decimal(number: number): string {
  return String(Math.round(number * 100) / 100);
}

const tierNames: Readonly<Record<Tier, string>> = {
  foundational: 'Foundational: what every supplier can promise at signature',
  established: 'Established: what a health system asks for',
  advanced: 'Advanced: what a large network asks for',
};

/** One bar and one table row per tier, and for all of them together. */
export function tierPicture({ result }: FileReport, library: LintRun['library']): string {
  const tierOf = new Map(library.requirements.map(({ id, tier }) => [id, tier]));
  const groups = (Object.keys(tierNames) as Tier[])
    .map((tier) => ({
      name: tierNames[tier],
      verdicts: result.verdicts.filter(({ requirement }) => tierOf.get(requirement) === tier),
    }))
    .filter(({ verdicts }) => verdicts.some(({ status }) => status !== 'not-applicable'));
  const rows = [...groups, { name: 'All requirements', verdicts: result.verdicts }];
  const bars = rows
    .filter(({ verdicts }) => verdicts.some(({ status }) => status !== 'not-applicable'))
    .map(({ name, verdicts }) => `<div class="barrow"><p>${name}</p>${stackedBar(verdicts, true)}</div>`);
  const columns: readonly Status[] = [...shown, 'not-applicable'];
  const head = columns.map((status) => `<th scope="col">${capital(statusWords[status])}</th>`).join('');
  const body = rows.map(({ name, verdicts }) => {
    const count = countStatuses(verdicts);
    const cells = columns.map((status) => `<td>${count[status]}</td>`).join('');
    return `<tr><th scope="row">${name.replace(/:.*/u, '')}</th>${cells}<td>${percentText(coverageOf(verdicts).percent)}</td></tr>`;
  });
  return `<figure class="picture"><figcaption>Where the contract stands, by tier of requirement</figcaption>${bars.join('')}</figure>
<div class="scroll" tabindex="0" role="region" aria-label="Verdicts by tier, in numbers"><table class="numbers"><caption class="sr">Verdicts by tier, in numbers</caption><thead><tr><th scope="col">Tier</th>${head}<th scope="col">Coverage</th></tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
