import type { Verified } from './library.ts';
import type { Coverage, CoveredPoint, SourceCoverage } from './sources-coverage.ts';

/** Gives the coverage of the sources as a Markdown document. Equal coverage gives equal text. */
export function renderCoverage({ library, sources, without_source }: Coverage): string {
  const parts = [
    '# Coverage of the sources',
    `What ${plain(library.name)} ${plain(library.version)} carries of the models and guidance that it follows, point by point. The points are in our own words. How sure each one is stands beside it: *read* in the source, *reported* by others who read it, or *not verified*: general knowledge that somebody should check against the source before relying on it.`,
    summaryTable(sources),
    ...sources.flatMap(sourceParts),
  ];
  if (without_source.length > 0) {
    parts.push('## Requirements of our own', 'No source stands behind these; they are proposals of this library.');
    parts.push(without_source.map((id) => `- \`${id}\``).join('\n'));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const verifiedWords: Readonly<Record<Verified, string>> = {
  read: 'read',
  secondary: 'reported',
  unverified: '**not verified**',
};

function summaryTable(sources: readonly SourceCoverage[]): string {
  const rows = sources.map(({ title, verified, requirements, points }) => {
    const carried = points.filter(({ carried_by }) => carried_by.length > 0).length;
    return [plain(title), `${carried} of ${points.length}`, String(requirements.length), verifiedWords[verified]];
  });
  return table(['Source', 'Points carried', 'Requirements', 'Source seen'], rows);
}

function sourceParts({ title, verified, note, requirements, points }: SourceCoverage): readonly string[] {
  const carried = points.filter(({ carried_by }) => carried_by.length > 0);
  const others = points.filter(({ carried_by }) => carried_by.length === 0);
  const named = requirements.map((id) => `\`${id}\``).join(', ');
  const categories = points.some(({ category }) => category !== '');
  return [
    `## ${plain(title)}`,
    `Source: ${verifiedWords[verified]}.${note === '' ? '' : ` ${plain(note)}`}`,
    requirements.length === 0 ? 'No requirement carries it.' : `Carried by ${named}.`,
    pointTable(carried, categories, 'Carried by', ({ carried_by }) => carried_by.map((id) => `\`${id}\``).join(', ')),
    others.length === 0 ? '' : 'Not carried:',
    pointTable(others, categories, 'Why not', whyNot),
  ];
}

function pointTable(
  points: readonly CoveredPoint[],
  categories: boolean,
  last: string,
  tell: (point: CoveredPoint) => string,
): string {
  if (points.length === 0) return '';
  const header = ['Point', ...(categories ? ['Category'] : []), last, 'Verified'];
  const rows = points.map((point) => [
    `${plain(point.says)}${point.ref === '' ? '' : ` (${plain(point.ref)})`}`,
    ...(categories ? [plain(point.category)] : []),
    tell(point),
    verifiedWords[point.verified],
  ]);
  return table(header, rows);
}

function whyNot({ not_carried, absent }: CoveredPoint): string {
  if (not_carried !== null) return plain(not_carried);
  return `This library has no ${absent.map((id) => `\`${id}\``).join(', ')}.`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One line, with the signs that Markdown would take for its own escaped. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#]/gu, '\\$&');
}
