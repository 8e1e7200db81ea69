/** What `mc2 verify` found, for people and for machines. */
import type { Provenance } from '../contract/provenance.ts';
import type { Change, ParagraphChange, Verification, VerifiedText } from '../verify/verification.ts';
import type { Painter, Style } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

type VerificationReport = {
  readonly path: string;
  readonly provenance: Provenance;
  readonly verification: Verification;
};

const words: Readonly<Record<Change, string>> = {
  unchanged: 'unchanged',
  completed: 'filled in',
  edited: 'edited',
  softened: 'softened',
  strengthened: 'strengthened',
  removed: 'removed',
  added: 'added',
};

const styles: Readonly<Record<Change, Style>> = {
  unchanged: 'good',
  completed: 'good',
  edited: 'warning',
  softened: 'error',
  strengthened: 'info',
  removed: 'error',
  added: 'warning',
};

/** The report for a terminal of `width` columns: what changed in document order, then the sums. */
export function renderVerification(
  { path, provenance, verification }: VerificationReport,
  { width, paint }: { readonly width: number; readonly paint: Painter },
): string {
  const { library, mc2, template } = provenance;
  const shown = verification.texts.filter(
    ({ change, notes, moved }) => change !== 'unchanged' || notes.length > 0 || moved,
  );
  const lines = [
    paint('strong', safeText(path)),
    ...hang('  ', safeText(`${template}, ${library.name} ${library.version}, written by mc2 ${mc2}`), width),
    ...verification.notes.flatMap((note) => hang('  note: ', safeText(note), width)),
    ...shown.flatMap((text) => ['', ...textLines(text, width, paint)]),
    '',
    summary(verification),
  ];
  return `${lines.join('\n')}\n`;
}

function textLines(text: VerifiedText, width: number, paint: Painter): string[] {
  const { change, title, verdict, notes, paragraphs, moved } = text;
  const place = placeOf(text);
  const judged = verdict === null ? '' : ` (${verdict.before} → ${verdict.after})`;
  const [head = '', ...more] = hang('', safeText(`${words[change]}: ${place}${title}${judged}`), width);
  return [
    paint(styles[change], head),
    ...more.map((line) => paint(styles[change], line)),
    ...(moved ? hang('  ', 'stands in another place', width) : []),
    ...notes.flatMap((note) => hang('  ', safeText(note), width)),
    ...paragraphs.flatMap((paragraph) => paragraphLines(paragraph, width)),
  ];
}

function placeOf({ number: { before, after } }: VerifiedText): string {
  if (before === after || before === '' || after === '') return `${after || before} `.trimStart();
  return `${after} (was ${before}) `;
}

/** The words that differ, with a few around them. */
function paragraphLines({ before, after }: ParagraphChange, width: number): string[] {
  const [old, now] = before === null || after === null ? [before, after] : differing(before, after);
  return [
    ...(old === null ? [] : hang('  - ', safeText(shortened(old)), width)),
    ...(now === null ? [] : hang('  + ', safeText(shortened(now)), width)),
  ];
}

const around = 6;
const longest = 600;

function differing(before: string, after: string): [string, string] {
  const [old, now] = [before.split(' '), after.split(' ')];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const cut = (list: readonly string[]): string => {
    const from = Math.max(0, start - around);
    const to = Math.min(list.length, list.length - end + around);
    return `${from > 0 ? '… ' : ''}${list.slice(from, to).join(' ')}${to < list.length ? ' …' : ''}`;
  };
  return [cut(old), cut(now)];
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function summary({ texts, same }: Verification): string {
  const counts = countChanges(texts);
  const parts = Object.entries(counts).flatMap(([change, count]) =>
    count === 0 ? [] : [`${count} ${words[change as Change]}`],
  );
  return `${same ? 'As it was written' : 'Not as it was written'}: ${parts.join(', ')}.`;
}

function countChanges(texts: readonly VerifiedText[]): Record<Change, number> {
  const counts = { unchanged: 0, completed: 0, edited: 0, softened: 0, strengthened: 0, removed: 0, added: 0 };
  for (const { change } of texts) counts[change] += 1;
  return counts;
}

/** The same as data, version 1; no time stamps, so equal input gives equal bytes. */
export function renderVerificationJson(
  { path, provenance, verification }: VerificationReport,
  tool: { readonly name: string; readonly version: string },
): string {
  const { library, mc2, template, texts } = provenance;
  const positions = new Map(texts.map(({ id, position }) => [id, position]));
  const report = {
    version: 1,
    tool,
    path,
    written_by: { mc2, template, library },
    same: verification.same,
    summary: countChanges(verification.texts),
    notes: verification.notes,
    clauses: verification.texts.map((text) => ({
      id: text.id === '' ? null : text.id,
      kind: text.kind,
      title: text.title,
      position: positions.get(text.id) ?? null,
      change: text.change,
      moved: text.moved,
      number: text.number,
      page: text.page,
      verdict: text.verdict,
      notes: text.notes,
      paragraphs: text.paragraphs,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
