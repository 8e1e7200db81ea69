/** The comparison for people at a terminal: what was softened first, each with the words of both versions. */
import type { Aspect, Difference, RequirementChange } from '../../compare/comparison.ts';
import type { Evidence } from '../../lint/verdict.ts';
import { counted } from '../count.ts';
import { displayWidth } from '../display-width.ts';
import { placeName } from '../place-name.ts';
import type { ReportOptions, Style } from '../reporter.ts';
import { hang, wrapText } from '../wrap.ts';
import { changeLines } from './change-lines.ts';
import type { CompareRun } from './compare-run.ts';
import {
  apartNotice,
  apartSummary,
  areApart,
  changePlaces,
  countKind,
  lackingIn,
  nameOf,
  numberWords,
  placesOf,
  sections,
  verdictWords,
  whereabouts,
  withCounts,
} from './difference-words.ts';

type Options = Pick<ReportOptions, 'width' | 'paint'>;

/** The whole report; ends in a line feed. */
export function renderComparison(run: CompareRun, options: Options): string {
  const { comparison } = run;
  const apart = areApart(comparison);
  const parts = [
    header(run, options),
    ...(apart ? [wrapText(apartNotice, options.width), ...promises(run, options)] : verdicts(run, options)),
    ...(apart ? [] : sections.flatMap((_, at) => sectionLines(run, at, options))),
    ...(apart ? [] : moves(comparison.differences, options)),
    summary(run).flatMap((line) => wrapText(line, options.width)),
  ];
  return `${parts.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

function header({ old, new: fresh, comparison, sinceMine }: CompareRun, { width, paint }: Options): readonly string[] {
  const [mine, theirs] = sinceMine ? ['mine', 'theirs'] : ['old', 'new'];
  const unread = [...comparison.old.unread, ...comparison.new.unread];
  return [
    ...hang(`${mine.padEnd(7)}`, old.path, width).map((line) => paint('strong', line)),
    ...hang(`${theirs.padEnd(7)}`, fresh.path, width).map((line) => paint('strong', line)),
    ...unread.flatMap(({ what }) => hang('not compared: ', what, width)).map((line) => paint('warning', line)),
  ];
}

function verdicts({ comparison: { requirements } }: CompareRun, options: Options): readonly (readonly string[])[] {
  const shown = requirements.filter(({ effect }) => effect !== 'none');
  if (shown.length === 0) return [];
  return [[options.paint('strong', 'Requirements'), ...shown.flatMap((change) => row(change, options))]];
}

/** Two papers: what both speak of in the words of both, what only one speaks of as a list. */
function promises({ comparison: { requirements } }: CompareRun, options: Options): readonly (readonly string[])[] {
  const shown = requirements.filter(({ effect }) => effect !== 'none');
  const both = shown.filter((change) => lackingIn(change) === null);
  const list = (title: string, without: 'old' | 'new'): readonly (readonly string[])[] => {
    const alone = shown.filter((change) => lackingIn(change) === without);
    if (alone.length === 0) return [];
    return [
      [options.paint('strong', `${title} (${alone.length})`), ...alone.flatMap((change) => row(change, options))],
    ];
  };
  return [
    ...(both.length === 0 ? [] : [[options.paint('strong', `Both speak of (${both.length})`)]]),
    ...both.map((change) => quotedRow(change, options)),
    ...list('Only the old paper has a term on', 'new'),
    ...list('Only the new paper has a term on', 'old'),
  ];
}

function row(change: RequirementChange, { width, paint }: Options): readonly string[] {
  const where = changePlaces(change);
  const parts = [verdictWords(change), ...numberWords(change), ...(where === '' ? [] : [where])];
  const lead = `  ${arrows[change.effect]} ${change.severity.padEnd(8)}  `;
  return hang(lead, `${change.title}: ${parts.join('; ')}`, width).map((line) =>
    paint(effectStyle(change.effect), line),
  );
}

function quotedRow(change: RequirementChange, options: Options): readonly string[] {
  const quote = (label: string, at: Evidence | undefined): readonly string[] =>
    at === undefined
      ? [`      ${label}  no text`]
      : hang(`      ${label}  `, `${placeName(at)}: “${excerpt(at.quote)}”`, options.width);
  const { old, new: fresh, numbers, elements } = change;
  const before = elements.find((one) => one.old !== null)?.old ?? numbers[0]?.before?.at ?? old[0];
  const after = elements.find((one) => one.new !== null)?.new ?? numbers[0]?.after?.at ?? fresh[0];
  return [...row(change, options), ...quote('old', before), ...quote('new', after)];
}

const arrows: Readonly<Record<Difference['effect'], string>> = {
  softened: '▼',
  both: '◆',
  unclear: '◇',
  strengthened: '▲',
  none: ' ',
};

function sectionLines({ comparison }: CompareRun, at: number, options: Options): readonly (readonly string[])[] {
  const held = comparison.differences.filter(
    (difference) => sections.findIndex(({ holds }) => holds(difference)) === at,
  );
  if (held.length === 0) return [];
  const title = `${sections[at]?.title ?? ''} (${held.length})`;
  return [[options.paint('strong', title)], ...held.map((difference) => differenceLines(difference, options))];
}

function differenceLines(difference: Difference, options: Options): readonly string[] {
  const { width, paint } = options;
  const { severity, words, aspects, made } = difference;
  const name = `${nameOf(difference)}${severity === null ? '' : `[${severity}]`}`;
  const [first = '', ...rest] = wrapText(`${name}: ${whereabouts(difference)}`, width - 2);
  const notes = withCounts(aspects.map(noteOf));
  return [
    paint(effectStyle(difference.effect), first.slice(0, name.length)) + paint('strong', first.slice(name.length)),
    ...rest.map((line) => `  ${line}`),
    ...changeLines(words, 3, width, paint),
    ...notes.flatMap((note) => hang('   = ', note, width)),
    ...(made === undefined
      ? []
      : hang('   = ', madeBy(made), width).map((line) => (made.tracked ? line : paint('warning', line)))),
  ];
}

function noteOf({ what, uses }: Aspect): string {
  if (uses === undefined || uses.length === 0) return what;
  const shown = uses.slice(0, 6).join(', ');
  return `${what}; used in ${shown}${uses.length > 6 ? ` and ${uses.length - 6} more` : ''}`;
}

function madeBy({ tracked, authors, dates }: NonNullable<Difference['made']>): string {
  if (!tracked) return 'not tracked: changed without a mark';
  return `tracked${authors.length === 0 ? '' : ` by ${authors.join(', ')}`}${dates.length === 0 ? '' : `, ${dates.at(-1) ?? ''}`}`;
}

function moves(differences: readonly Difference[], { width, paint }: Options): readonly (readonly string[])[] {
  const moved = differences.filter(({ kind }) => kind === 'moved');
  if (moved.length === 0) return [];
  const line = (difference: Difference): readonly string[] =>
    hang(
      '  ',
      `${placesOf(difference.old)} → ${placesOf(difference.new)}: “${excerpt(difference.new[0]?.quote ?? '')}”`,
      width,
    );
  return [[paint('strong', `Moved, word for word (${moved.length})`), ...moved.flatMap(line)]];
}

function summary({ comparison, library, sinceMine }: CompareRun): readonly string[] {
  const { differences, requirements, unchanged, own = 0 } = comparison;
  const softened = differences.filter(({ effect }) => effect === 'softened' || effect === 'both').length;
  const strengthened = differences.filter(({ effect }) => effect === 'strengthened').length;
  const unclear = differences.filter(({ kind, effect }) => kind === 'substance' && effect === 'unclear').length;
  const down = requirements.filter(({ effect }) => effect === 'softened' || effect === 'both').length;
  const up = requirements.filter(({ effect }) => effect === 'strengthened').length;
  const silent = differences.filter(({ made }) => made?.tracked === false).length;
  const judged = `Judged from the customer’s side against ${library.name} ${library.version}.`;
  if (areApart(comparison)) return [`${apartSummary(comparison)} ${judged}`];
  return [
    differences.length === 0
      ? 'No difference.'
      : `${counted(softened, 'difference')} softened, ${unclear} for people to judge, ${strengthened} strengthened, ${counted(countKind(differences, 'removed'), 'passage')} removed, ${countKind(differences, 'added')} added.`,
    `${counted(countKind(differences, 'wording'), 'paragraph')} in other words only, ${countKind(differences, 'moved')} moved only, ${countKind(differences, 'renumbered')} renumbered only, ${unchanged.toLocaleString('en-US')} unchanged.`,
    `${counted(down, 'requirement')} worse, ${up} better. ${judged}`,
    ...(sinceMine && own > 0 ? [`${counted(own, 'difference')} tracked as your own left out.`] : []),
    ...(silent > 0 ? [`${counted(silent, 'difference')} made without a tracked change.`] : []),
  ];
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (displayWidth(line) <= 240) return line;
  const space = line.lastIndexOf(' ', 230);
  return `${line.slice(0, space > 150 ? space : 230)} …`;
}

function effectStyle(effect: Difference['effect']): Style {
  if (effect === 'softened' || effect === 'both') return 'error';
  return effect === 'strengthened' ? 'good' : effect === 'unclear' ? 'warning' : 'dim';
}
