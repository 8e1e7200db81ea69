/** The report as GitHub Flavored Markdown: for pull requests, wikis and notes. */
import { countStatuses, statuses } from './count.ts';
import { coverageOf, coverageRange, coverageRule, coverageSum, percentText, severities } from './coverage.ts';
import { contractsTable, gapsTable, hygieneTable, markdownTable, openRows, unreadTable } from './markdown-tables.ts';
import { markdownText } from './markdown-text.ts';
import { openQuestions } from './open-questions.ts';
import { placeName } from './place-name.ts';
import { asksOf, requirementRows, setAsideTexts, type RequirementRow } from './requirement-rows.ts';
import { reporterOf } from './report-parts.ts';
import type { FileReport, LintRun } from './reporter.ts';
import { statusLetters, statusWords } from './status-words.ts';
import { supplierNames } from './supplier-names.ts';

export const markdownReporter = reporterOf('markdown', {
  between: '',
  ofFile: (file, { library }) => joined(renderFile(file, library)),
  // Readers begin with the tables of all contracts.
  streams: false,
  head: (run) => joined(overview(run)),
  tail: () => `## How coverage is counted\n\n${coverageRule}\n`,
});

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function overview(run: LintRun): string[] {
  const many = run.files.length > 1;
  return [
    '# Security terms in contracts',
    '',
    `Judged by ${markdownText(run.tool.name)} ${markdownText(run.tool.version)} against ${markdownText(run.library.name)} ${markdownText(run.library.version)} (${run.library.digest.slice(0, 12)}). A machine read these contracts; it gives no legal advice.`,
    '',
    ...contractsTable(run),
    '',
    ...section('Not read', unreadTable(run), 2),
    ...(many ? section('Requirements and suppliers', matrix(run), 2) : []),
  ];
}

function matrix({ files, library }: LintRun): string[] {
  const names = supplierNames(files);
  const rows = library.requirements.map((requirement) => [
    markdownText(requirement.title),
    ...files.map(({ result }) => {
      const verdict = result.verdicts.find((candidate) => candidate.requirement === requirement.id);
      return verdict === undefined ? '' : statusLetters[verdict.status];
    }),
  ]);
  const legend = statuses.map((status) => `${statusLetters[status]} ${statusWords[status]}`).join(', ');
  return [...markdownTable(['Requirement', ...names.map(markdownText)], rows), '', `${legend}.`];
}

function renderFile(file: FileReport, library: LintRun['library']): string[] {
  const { contract, verdicts } = file.result;
  const rows = requirementRows(file, library);
  return [
    `## ${markdownText(contract.title === '' ? file.path : contract.title)}`,
    '',
    ...[
      `File: ${file.path}`,
      ...contract.parties.map(({ side, name, called }) => `${side}: ${name === '' ? (called[0] ?? '') : name}`),
    ].map((line) => `- ${markdownText(line)}`),
    ...contract.unread.map(({ what }) => `- **Not read:** ${markdownText(what)}`),
    '',
    ...section('Summary', summary(file), 3),
    ...section('Gaps', gapsTable(file, library), 3),
    ...openRows(file, library).flatMap((row) => detail(row)),
    ...section('The contract as a document', hygieneTable(file), 3),
    ...section('Questions to answer', questions(file, library), 3),
    ...section(
      'Met',
      markdownTableOf(['Requirement', 'Where'], rows.filter(({ verdict }) => verdict.status === 'met').map(metRow)),
      3,
    ),
    ...section(
      'Not applicable',
      verdicts
        .filter(({ status }) => status === 'not-applicable')
        .map(({ title, because }) => `- ${markdownText(title)}: ${markdownText(because)}`),
      3,
    ),
  ];
}

function summary({ result: { verdicts } }: FileReport): string[] {
  const coverage = coverageOf(verdicts);
  const rows = severities
    .map((severity) => ({ name: severity as string, of: verdicts.filter((verdict) => verdict.severity === severity) }))
    .concat({ name: 'all', of: [...verdicts] })
    .filter(({ of }) => of.length > 0)
    .map(({ name, of }) => [name, ...statuses.map((status) => String(countStatuses(of)[status]))]);
  const range = coverageRange(coverage);
  return [
    ...markdownTable(['Severity', ...statuses.map((status) => `${statusWords[status]}:`)], rows),
    '',
    `Coverage ${percentText(coverage.percent)}: ${markdownText(coverageSum(coverage))}.${range === '' ? '' : ` ${markdownText(range)}.`}`,
  ];
}

function detail({ verdict, findings, setAside }: RequirementRow): string[] {
  const quotes =
    verdict.status === 'missing' ? findings.flatMap(({ at }) => (at === null ? [] : [at])) : verdict.evidence;
  return [
    `#### ${markdownText(verdict.title)} (${statusWords[verdict.status]}, ${verdict.severity})`,
    '',
    ...findings.map(({ message }) => `- ${markdownText(message)}`),
    ...setAsideTexts(setAside).map((text) => `- ${markdownText(text)}`),
    ...asksOf(findings).map((ask) => `- **Ask:** ${markdownText(ask)}`),
    '',
    ...quotes
      .slice(0, 3)
      .flatMap((quote) => [
        `> ${markdownText(quote.quote)}`,
        '>',
        `> — ${verdict.status === 'missing' ? 'closest wording, ' : ''}${markdownText(placeName(quote))}`,
        '',
      ]),
  ];
}

function questions(file: FileReport, library: LintRun['library']): string[] {
  return openQuestions(file.result, library).map(
    ({ fact, decides }) =>
      `- ${markdownText(fact.question)} (\`${fact.id}\`; decides ${markdownText(decides.map(({ title }) => title).join(', '))})`,
  );
}

function metRow({ verdict }: RequirementRow): string[] {
  return [markdownText(verdict.title), markdownText(verdict.evidence.slice(0, 3).map(placeName).join('; '))];
}

function markdownTableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : markdownTable(columns, rows);
}

function section(title: string, lines: readonly string[], level: number): string[] {
  return lines.length === 0 ? [] : [`${'#'.repeat(level)} ${title}`, '', ...lines, ''];
}
