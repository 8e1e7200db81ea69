/** Several contracts side by side: a table of suppliers, a matrix of verdicts, and a section for each contract. */
import type { Status } from '../../lint/verdict.ts';
import { countStatuses, statuses } from '../count.ts';
import { coverageOf, percentText } from '../coverage.ts';
import type { FileReport, LintRun } from '../reporter.ts';
import { openStatuses, statusLetters, statusWords } from '../status-words.ts';
import { stackedBar } from './bars.ts';
import { capital, html } from './escape-html.ts';
import { statusClasses } from './verdict-chip.ts';

/** Up to this many contracts, requirements are the rows and verdicts are written out. */
const fewContracts = 6;

/** Sortable; each supplier leads to its contract. */
export function suppliersTable({ files }: LintRun, names: readonly string[]): string {
  const columns: readonly (readonly [string, string])[] = [
    ['Supplier', 'text'],
    ['Coverage', 'number'],
    ['Met', 'number'],
    ['Weak', 'number'],
    ['Missing', 'number'],
    ['Contradicted', 'number'],
    ['Needs input', 'number'],
    ['Open critical', 'number'],
  ];
  const head = columns.map(
    ([name]) => `<th scope="col"${name === 'Supplier' ? '' : ' class="n"'}>${sorter(name)}</th>`,
  );
  const body = files.map(({ result: { verdicts }, path }, index) => {
    const count = countStatuses(verdicts);
    const { percent } = coverageOf(verdicts);
    const critical = verdicts.filter(
      ({ severity, status }) => severity === 'critical' && openStatuses.some((open) => open === status),
    );
    const numbers = [count.met, count.weak, count.missing, count.contradicted, count['needs-input'], critical.length];
    return `<tr><th scope="row" data-k="${html((names[index] ?? '').toLowerCase())}"><a href="#c${index + 1}">${html(names[index] ?? '')}</a><span class="path">${html(path)}</span>${stackedBar(verdicts, false)}</th><td class="n" data-k="${percent ?? -1}">${percentText(percent)}</td>${numbers.map((number) => `<td class="n" data-k="${number}">${number}</td>`).join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="Suppliers"><table class="suppliers sortable"><caption class="sr">Suppliers, their coverage and their verdicts</caption><thead><tr>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>
`;
}

/** Without script the button is only a word. */
function sorter(label: string): string {
  return `<button type="button" class="sort">${html(label)}</button>`;
}

/** Supplier × requirement; every verdict leads to its place in the contract's section. */
export function heatMap(run: LintRun, names: readonly string[]): string {
  const table = run.files.length <= fewContracts ? byRequirement(run, names) : bySupplier(run, names);
  const legend = statuses.map(
    (status) =>
      `<li><span class="cell ${statusClasses[status]}" aria-hidden="true">${statusLetters[status]}</span> ${capital(statusWords[status])}</li>`,
  );
  return `<ul class="legend">${legend.join('')}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="Matrix of requirements and suppliers">${table}</div>
`;
}

function byRequirement({ files, library }: LintRun, names: readonly string[]): string {
  const head = names.map(
    (name, index) => `<th scope="col"><a href="#c${index + 1}">${html(name)}</a>${sorter('Sort')}</th>`,
  );
  const statusOf = files.map(statusesOf);
  const groups = library.pillars.map(({ id, title }) => {
    const rows = library.requirements
      .filter((requirement) => requirement.pillar === id)
      .map((requirement) => {
        const cells = files.map((_file, index) =>
          cell(statusOf[index]?.get(requirement.id), index, requirement.id, true),
        );
        return `<tr><th scope="row">${html(requirement.title)}</th>${cells.join('')}</tr>`;
      });
    return rows.length === 0
      ? ''
      : `<tbody><tr class="group"><th scope="rowgroup" colspan="${files.length + 1}">${html(title)}</th></tr>
${rows.join('\n')}
</tbody>`;
  });
  return `<table class="matrix words sortable"><caption class="sr">Verdict of every requirement in every contract</caption><thead><tr><th scope="col">Requirement</th>${head.join('')}</tr></thead>${groups.join('')}</table>`;
}

function bySupplier({ files, library }: LintRun, names: readonly string[]): string {
  const groups = library.pillars
    .map(({ id, title }) => ({ title, of: library.requirements.filter((requirement) => requirement.pillar === id) }))
    .filter(({ of }) => of.length > 0);
  const columns = groups.flatMap(({ of }) => of);
  const top = groups.map(({ title, of }) => `<th scope="colgroup" colspan="${of.length}">${html(title)}</th>`);
  const head = columns.map(({ title }) => `<th scope="col" class="v">${sorter(title)}</th>`);
  const body = files.map((file, index) => {
    const statusOf = statusesOf(file);
    const name = names[index] ?? '';
    const { percent } = coverageOf(file.result.verdicts);
    return `<tr><th scope="row" data-k="${html(name.toLowerCase())}"><a href="#c${index + 1}">${html(name)}</a></th><td class="n" data-k="${percent ?? -1}">${percent === null ? '–' : Math.round(percent)}</td>${columns.map(({ id }) => cell(statusOf.get(id), index, id, false)).join('')}</tr>`;
  });
  return `<table class="matrix letters sortable"><caption class="sr">Verdict of every requirement in every contract</caption><thead><tr><td></td><td></td>${top.join('')}</tr><tr><th scope="col">${sorter('Supplier')}</th><th scope="col" class="v">${sorter('Coverage, %')}</th>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>`;
}

function statusesOf({ result }: FileReport): ReadonlyMap<string, Status> {
  return new Map(result.verdicts.map(({ requirement, status }) => [requirement, status]));
}

function cell(status: Status | undefined, file: number, requirement: string, words: boolean): string {
  if (status === undefined) return '<td data-k="9"></td>';
  const kind = statusClasses[status];
  const letter = statusLetters[status];
  const order = worst.indexOf(status);
  if (status === 'not-applicable') {
    const label = words
      ? 'Not applicable'
      : `<span aria-hidden="true">${letter}</span><span class="sr">not applicable</span>`;
    return `<td class="${kind}" data-k="${order}">${label}</td>`;
  }
  const href = `#c${file + 1}-${html(requirement)}`;
  return words
    ? `<td class="${kind}" data-k="${order}"><a href="${href}"><b aria-hidden="true">${letter}</b> ${capital(statusWords[status])}</a></td>`
    : `<td class="${kind}" data-k="${order}"><a href="${href}" aria-label="${statusWords[status]}">${letter}</a></td>`;
}

const worst: readonly Status[] = ['contradicted', 'missing', 'weak', 'needs-input', 'met', 'not-applicable'];
