/** The workbook for analysts: suppliers, the matrix of requirements, the gaps with quotations, open facts, what was not read. */
import { clauseLines } from '../clause-text.ts';
import { countStatuses } from '../count.ts';
import { coverageOf, coverageRule, coverageSum } from '../coverage.ts';
import { findingTexts, gapRows } from '../gap-rows.ts';
import { placeName } from '../place-name.ts';
import type { FileReport, LintRun, Reporter } from '../reporter.ts';
import { openStatuses, statusWords } from '../status-words.ts';
import { supplierNames } from '../supplier-names.ts';
import type { Cell } from './cell.ts';
import { writeWorkbook, type Sheet } from './workbook.ts';

export const xlsxReporter: Reporter = { name: 'xlsx', render };

function render(run: LintRun): Uint8Array {
  const names = supplierNames(run.files);
  return writeWorkbook([
    summarySheet(run, names),
    matrixSheet(run, names),
    gapsSheet(run, names),
    factsSheet(run, names),
    unreadSheet(run, names),
  ]);
}

function table(
  name: string,
  columns: readonly (readonly [string, number])[],
  rows: Sheet['rows'],
  frozenColumns: number,
): Sheet {
  return { name, columns: columns.map(([title, width]) => ({ title, width })), rows, frozenColumns, notes: [] };
}

function summarySheet(run: LintRun, names: readonly string[]): Sheet {
  const rows = run.files.map(({ path, sha256, result, setAside = [] }, index): Cell[] => {
    const { verdicts, contract } = result;
    const count = countStatuses(verdicts);
    const coverage = coverageOf(verdicts);
    const critical = verdicts.filter(
      ({ severity, status }) => severity === 'critical' && openStatuses.some((open) => open === status),
    );
    return [
      names[index] ?? '',
      contract.title,
      path,
      percentCell(coverage.percent),
      percentCell(coverage.lowest),
      percentCell(coverage.highest),
      count.met,
      count.weak,
      count.missing,
      count.contradicted,
      count['needs-input'],
      count['not-applicable'],
      critical.length,
      setAside.filter(({ by }) => by === 'exception').length,
      contract.unread.length,
      coverageSum(coverage),
      sha256,
    ];
  });
  const { tool, library, errors } = run;
  const notes: Cell[][] = [
    ['Judged against', `${library.name} ${library.version}`],
    ['Library digest', library.digest],
    ['Judged by', `${tool.name} ${tool.version}`],
    ['Inputs that could not be read', errors.length],
    ['How coverage is counted', coverageRule],
    ['What this is', 'What a machine made of the words. It can be wrong and gives no legal advice.'],
  ];
  return {
    ...table(
      'Summary',
      [
        ['Supplier', 30],
        ['Contract', 44],
        ['File', 34],
        ['Coverage', 11],
        ['If all open were missing', 11],
        ['If all open were met', 11],
        ['Met', 8],
        ['Weak', 8],
        ['Missing', 9],
        ['Contradicted', 13],
        ['Needs input', 9],
        ['Not applicable', 11],
        ['Open critical', 9],
        ['Accepted deviations', 11],
        ['Parts not read', 9],
        ['Coverage in numbers', 60],
        ['SHA-256 of the file', 30],
      ],
      rows,
      1,
    ),
    notes: notes.map(([title, ...cells]) => [{ value: String(title), style: 'strong' }, ...cells]),
  };
}

function percentCell(value: number | null): Cell {
  return value === null ? null : { value, style: 'percent' };
}

function matrixSheet({ files, library }: LintRun, names: readonly string[]): Sheet {
  const pillars = new Map(library.pillars.map(({ id, title }) => [id, title]));
  const statusOf = files.map(
    ({ result }) => new Map(result.verdicts.map(({ requirement, status }) => [requirement, status])),
  );
  const rows = library.requirements.map(({ id, title, pillar, tier, severity }): Cell[] => [
    id,
    title,
    pillars.get(pillar) ?? pillar,
    tier,
    severity,
    ...statusOf.map((statuses): Cell => {
      const status = statuses.get(id);
      return status === undefined ? null : { value: statusWords[status], style: status };
    }),
  ]);
  return table(
    'Matrix',
    [
      ['Requirement', 30],
      ['Title', 34],
      ['Pillar', 20],
      ['Tier', 13],
      ['Severity', 10],
      ...names.map((name) => [name, 16] as const),
    ],
    rows,
    2,
  );
}

function gapsSheet({ files, library, rules }: LintRun, names: readonly string[]): Sheet {
  const preferred = preferredTexts(library);
  const rows = files.flatMap((file, index) =>
    gapRows(file, { library, rules })
      .filter(({ status }) => status === null || openStatuses.some((open) => open === status))
      .map((row): Cell[] => [
        names[index] ?? '',
        file.path,
        row.severity,
        row.pillar,
        row.title,
        row.status === null ? row.verdict : { value: row.verdict, style: row.status },
        row.confidence,
        findingTexts(row),
        row.place?.clause ?? '',
        row.place?.heading.join(' › ') ?? '',
        row.place?.page ?? null,
        row.quote,
        row.belongs === null ? '' : placeName(row.belongs),
        row.ask,
        row.status === null ? '' : (preferred.get(row.id) ?? ''),
        row.id,
        row.findings.map(({ fingerprint }) => fingerprint).join(' '),
      ]),
  );
  return table(
    'Gaps',
    [
      ['Supplier', 24],
      ['File', 24],
      ['Severity', 10],
      ['Pillar', 16],
      ['Requirement', 28],
      ['Verdict', 14],
      ['Confidence', 11],
      ['Why', 44],
      ['Clause', 11],
      ['Heading', 28],
      ['Page', 7],
      ['Quotation', 60],
      ['Belongs under', 22],
      ['What to ask for', 48],
      ['Our preferred text', 70],
      ['Id', 26],
      ['Fingerprints', 20],
    ],
    rows,
    1,
  );
}

/** The preferred text of every requirement, rendered once for all contracts. */
function preferredTexts(library: LintRun['library']): ReadonlyMap<string, string> {
  const words = { supplier: 'Supplier', customer: 'Customer', facts: new Map<string, boolean>(), library };
  return new Map(
    library.requirements.flatMap(({ id, positions }) =>
      positions.flatMap((position) =>
        position.level === 'preferred' ? [[id, clauseLines(position.text, words).join('\n')] as const] : [],
      ),
    ),
  );
}

function factsSheet({ files, library }: LintRun, names: readonly string[]): Sheet {
  const questions = new Map(library.facts.map(({ id, question }) => [id, question]));
  const rows = files.flatMap(({ path, result }: FileReport, index) =>
    result.facts.map(({ id, value, from }): Cell[] => [
      names[index] ?? '',
      path,
      questions.get(id) ?? id,
      value === null ? 'not answered' : value ? 'yes' : 'no',
      from,
      result.verdicts
        .filter((verdict) => verdict.status === 'needs-input' && verdict.questions.includes(id))
        .map(({ title }) => title)
        .join('; '),
      id,
    ]),
  );
  return table(
    'Facts and questions',
    [
      ['Supplier', 24],
      ['File', 24],
      ['Question', 60],
      ['Answer', 14],
      ['Where from', 13],
      ['Waits for the answer', 60],
      ['Fact', 20],
    ],
    rows,
    1,
  );
}

/** Inputs that nobody judged, parts of contracts that nobody read, and tracked changes that were taken as accepted. */
function unreadSheet({ files, errors }: LintRun, names: readonly string[]): Sheet {
  const parts = files.flatMap(({ path, result: { contract } }, index): Cell[][] => [
    ...contract.unread.map(({ kind, what, count }): Cell[] => [
      path,
      names[index] ?? '',
      'part not read',
      kind,
      what,
      count,
      '',
    ]),
    ...(contract.revisions.length === 0
      ? []
      : [
          [
            path,
            names[index] ?? '',
            'read as accepted',
            'tracked-changes',
            'tracked changes',
            contract.revisions.length,
            '',
          ],
        ]),
  ]);
  const inputs = errors.map(({ path, code, message, help }): Cell[] => [
    path,
    '',
    'input not read',
    code,
    message,
    1,
    help,
  ]);
  return table(
    'Unread',
    [
      ['File', 40],
      ['Supplier', 24],
      ['What happened', 16],
      ['Kind', 18],
      ['What', 70],
      ['Count', 8],
      ['What to do', 50],
    ],
    [...inputs, ...parts],
    1,
  );
}
