/**
 * The report for lawyers: one HTML file with everything in it, to be opened from a mail, read, filtered and printed. One
 * contract reads like a memo; several begin with a comparison and fold each contract away.
 */
import { counted } from '../count.ts';
import type { Requirement } from '../../library/requirement.ts';
import { coverageOf, coverageRule, percentText } from '../coverage.ts';
import { requirementRows } from '../requirement-rows.ts';
import type { FileReport, LintRun, TextReporter } from '../reporter.ts';
import { stem, supplierNames } from '../supplier-names.ts';
import { barPatterns } from './bars.ts';
import { contentSecurityPolicy } from './content-security.ts';
import { contractParts } from './contract-parts.ts';
import { capital, html } from './escape-html.ts';
import { filterForm } from './filter-form.ts';
import { pageScript } from './page-script.ts';
import { pageFrame } from './page-frame.ts';
import { heatMap, suppliersTable } from './portfolio.ts';
import { numberSources, positions, sourceList, sources, wordsOf } from './positions.ts';
import { isOpen } from './requirement-entry.ts';

export const htmlReporter: TextReporter = { name: 'html', render };

function render(run: LintRun): string {
  const [only] = run.files;
  const single = run.files.length === 1 && only !== undefined;
  const title = single ? titleOf(only) : `${counted(run.files.length, 'contract')} compared`;
  return pageFrame({
    title: `Security terms: ${title}`,
    policy: contentSecurityPolicy,
    body: `${barPatterns}
<div class="page${single ? '' : ' broad'}">
<header><p class="eyebrow">Review of security terms</p><h1>${html(title)}</h1>${single ? about(only, run) : aboutAll(run)}</header>
<main id="main">
${unreadInputs(run)}${single ? singleContract(only, run) : manyContracts(run)}</main>
${footer(run)}
</div>
<script>${pageScript}</script>`,
  });
}

function titleOf({ path, result }: FileReport): string {
  return result.contract.title === '' ? stem(path) : result.contract.title;
}

function about({ path, sha256, result: { contract } }: FileReport, { library }: LintRun): string {
  const parties = contract.parties.map(
    ({ side, name, called }) => [capital(side), name === '' ? (called[0] ?? '') : name] as const,
  );
  return descriptions([
    ...parties,
    ['File', `${path} (${counted(contract.words, 'word')})`],
    ['Fingerprint', `SHA-256 ${sha256.slice(0, 16)}…`],
    ['Judged against', `${library.name} ${library.version}, ${counted(library.requirements.length, 'requirement')}`],
  ]);
}

function aboutAll({ library, errors }: LintRun): string {
  return descriptions([
    ['Judged against', `${library.name} ${library.version}, ${counted(library.requirements.length, 'requirement')}`],
    ...(errors.length === 0 ? [] : [['Not read', counted(errors.length, 'input')] as const]),
  ]);
}

function descriptions(rows: readonly (readonly [string, string])[]): string {
  return `<dl class="about">${rows.map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`).join('')}</dl>`;
}

/** A contract that nobody judged must not pass for a clean one. */
function unreadInputs({ errors }: LintRun): string {
  if (errors.length === 0) return '';
  const items = errors.map(
    ({ path, message, help }) =>
      `<li><strong>${html(path)}</strong>: ${html(message)}${help === '' ? '' : `. ${html(help)}`}</li>`,
  );
  return `<div class="notice"><h2>Could not be read</h2><p>Nothing in this report is about these inputs:</p><ul>${items.join('')}</ul></div>
`;
}

function singleContract(file: FileReport, { library, rules }: LintRun): string {
  const words = wordsOf(file.result.contract, factsOf(file), library);
  const numbers = numberSources(openIn([file], library), library);
  const parts = contractParts({ file, library, rules, key: 'c1', level: 3, single: true, words, numbers });
  return parts.replace('<!--filter-->', () => filterForm([file])) + sourceList(numbers, library);
}

/** Requirements that are open in one of the contracts, in library order. */
function openIn(files: readonly FileReport[], library: LintRun['library']): readonly Requirement[] {
  const open = new Set(
    files.flatMap((file) =>
      requirementRows(file, library)
        .filter(isOpen)
        .map(({ verdict }) => verdict.requirement),
    ),
  );
  return library.requirements.filter(({ id }) => open.has(id));
}

function factsOf({ result }: FileReport): ReadonlyMap<string, boolean> {
  return new Map(result.facts.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
}

function manyContracts(run: LintRun): string {
  const { files } = run;
  if (files.length === 0) return '<p class="lead">No contract could be judged.</p>\n';
  const names = supplierNames(files);
  return [
    `<section aria-labelledby="suppliers"><h2 id="suppliers">Suppliers</h2>\n${suppliersTable(run, names)}</section>\n`,
    `<section class="heat" aria-labelledby="matrix"><h2 id="matrix">Requirements and suppliers</h2><p>Every verdict leads to the words that it stands on.</p>\n${heatMap(run, names)}</section>\n`,
    `<section aria-labelledby="contracts"><h2 id="contracts">Contracts</h2>\n${filterForm(files)}`,
    ...files.map((file, index) => folded(file, names[index] ?? '', index, run)),
    '</section>\n',
    playbook(run),
  ].join('');
}

function folded(file: FileReport, name: string, index: number, { library, rules }: LintRun): string {
  const key = `c${index + 1}`;
  const words = wordsOf(file.result.contract, new Map(), library);
  const { percent } = coverageOf(file.result.verdicts);
  const parts = contractParts({ file, library, rules, key, level: 5, single: false, words, numbers: new Map() });
  return `<details class="contract" id="${key}"><summary><h3>${html(name)}</h3><span class="fits"></span><p>${html(titleOf(file))}. ${html(file.path)}. Coverage ${percentText(percent)}</p></summary>
${parts}</details>
`;
}

/** With several contracts the positions stand once, for every requirement that is open in one of them. */
function playbook({ files, library }: LintRun): string {
  const open = openIn(files, library);
  if (open.length === 0) return '';
  const words = wordsOf(null, new Map(), library);
  const numbers = numberSources(open, library);
  const entries = open.map(
    (requirement) =>
      `<details class="entry-position" id="p-${html(requirement.id)}"><summary><h3 class="name">${html(requirement.title)}</h3></summary><div class="body"><h4>Why it matters</h4><p>${html(requirement.why)}</p>${positions(requirement, words, 4)}${sources(requirement, numbers)}</div></details>\n`,
  );
  return `<section class="playbook" aria-labelledby="playbook"><h2 id="playbook">Our positions</h2>\n${entries.join('')}</section>\n${sourceList(numbers, library)}`;
}

function footer({ tool, library }: LintRun): string {
  return `<footer class="footer"><h2 id="coverage-rule">How coverage is counted</h2><p>${html(coverageRule)}</p>
<h2>What this report is</h2><p>${html(tool.name)} ${html(tool.version)} read the text against ${html(library.name)} ${html(library.version)} (${library.digest.slice(0, 16)}). Met, weak, missing and contradicted are what a machine made of the words; it can be wrong, it does not see what other documents say, and it gives no legal advice. Values in [brackets] are this library’s defaults, to be agreed.</p></footer>`;
}
