/** `mc2 list`: one line for each thing of a kind. */
import { UsageError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { levelOf } from '../../lint/hygiene/check-hygiene.ts';
import { documentRules } from '../../lint/document-rules.ts';
import { sourcesCoverage } from '../../library/sources-coverage.ts';
import { displayWidth } from '../../report/display-width.ts';
import type { Console } from '../console.ts';
import { describeParameterValue } from '../describe-parameter.ts';
import type { Listable } from '../listable.ts';
import type { ListExceptionsOptions } from './list-exceptions.ts';
import { loadLibrary } from '../load-library.ts';
import { allTemplates } from '../load-template.ts';

/** Writes the list to standard output and gives 0. */
export async function list(what: Listable, options: ListExceptionsOptions, console: Console): Promise<number> {
  if (what === 'exceptions') {
    const { listExceptions } = await import('./list-exceptions.ts');
    console.out(toTable(await listExceptions(options, console)));
    return 0;
  }
  if (options.output !== undefined) throw new UsageError('--output is for `mc2 list exceptions`');
  const library = await loadLibrary(options.library, console);
  console.out(toTable(await rowsOf(what, library, console)));
  return 0;
}

async function rowsOf(what: Exclude<Listable, 'exceptions'>, library: Library, console: Console): Promise<string[][]> {
  switch (what) {
    case 'requirements':
      return library.requirements.map(({ id, severity, pillar, title }) => [id, severity, pillar, title]);
    case 'facts':
      return library.facts.map(({ id, assumed, question }) => [id, `assumed ${assumed}`, question]);
    case 'parameters':
      return library.parameters.map((parameter) => [parameter.id, describeParameterValue(parameter), parameter.title]);
    case 'definitions':
      return library.definitions.map(({ id, term, impact }) => [id, term, impact]);
    case 'citations':
      return library.citations.map(({ id, title, section, in_force, superseded_by }) => {
        const state = in_force
          ? 'in force'
          : superseded_by === null
            ? 'not in force'
            : `superseded by ${superseded_by}`;
        return [id, state, section === '' ? title : `${title}, ${section}`];
      });
    case 'sources':
      return sourcesCoverage(library).sources.map(({ id, title, points, requirements, verified }) => {
        const carried = points.filter(({ carried_by }) => carried_by.length > 0).length;
        const state = `${carried} of ${points.length} points, ${requirements.length} requirements`;
        return [id, state, verified === 'unverified' ? `${title} (not verified)` : title];
      });
    case 'templates':
      return (await allTemplates(library, console)).map(({ id, title, summary }) => [id, title, summary]);
    case 'rules':
      return documentRules.map(({ id, severity, title }) => [id, levelOf(severity), title]);
    default:
      return what satisfies never;
  }
}

/** Columns two spaces apart; the last one is as long as it is, so that lines can be cut and searched. */
function toTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)),
      )
      .join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}
