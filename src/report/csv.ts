/**
 * One row for each requirement of each contract, for spreadsheets and award files (RFC 4180, UTF-8 with byte order mark,
 * so that Excel takes it for what it is). Coverage, structural findings and what could not be read are rows too: nobody
 * must be able to filter them away without seeing them.
 */
import { coverageOf, coverageRange, coverageSum } from './coverage.ts';
import { csvRow } from './csv-cell.ts';
import { findingTexts, type GapRow, gapRows } from './gap-rows.ts';
import { placeName } from './place-name.ts';
import type { LintRun, TextReporter } from './reporter.ts';
import { supplierNames } from './supplier-names.ts';

export const csvReporter: TextReporter = { name: 'csv', render };

const columns = [
  'record',
  'supplier',
  'file',
  'pillar',
  'requirement',
  'title',
  'tier',
  'severity',
  'verdict',
  'confidence',
  'why',
  'clause',
  'heading',
  'page',
  'paragraph',
  'quote',
  'belongs_under',
  'ask',
  'fingerprints',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

function render(run: LintRun): string {
  const names = supplierNames(run.files);
  const rows: Row[] = run.files.flatMap((file, index) => {
    const coverage = coverageOf(file.result.verdicts);
    const base = { supplier: names[index] ?? '', file: file.path };
    return [
      {
        ...base,
        record: 'coverage',
        verdict: coverage.percent === null ? '' : coverage.percent.toFixed(1),
        why: [coverageSum(coverage), coverageRange(coverage)].filter(Boolean).join('. '),
      },
      ...gapRows(file, run).map((row) => ({ ...base, ...toRow(row) })),
      ...file.result.contract.unread.map(({ kind, what }) => ({
        ...base,
        record: 'not read',
        verdict: kind,
        why: what,
      })),
    ];
  });
  const unread = run.errors.map(({ path, code, message, help }) => ({
    record: 'not read',
    file: path,
    verdict: code,
    why: [message, help].filter(Boolean).join('. '),
  }));
  const lines = [
    csvRow(columns),
    ...[...rows, ...unread].map((row: Row) => csvRow(columns.map((column) => row[column] ?? ''))),
  ];
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function toRow(row: GapRow): Row {
  const { place } = row;
  return {
    record: row.kind,
    pillar: row.pillar,
    requirement: row.id,
    title: row.title,
    tier: row.tier,
    severity: row.severity,
    verdict: row.verdict,
    confidence: row.confidence,
    why: findingTexts(row),
    clause: place?.clause ?? '',
    heading: place?.heading.join(' > ') ?? '',
    page: place?.page === null || place === null ? '' : String(place.page),
    paragraph: place === null ? '' : String(place.paragraph),
    quote: row.quote,
    belongs_under: row.belongs === null ? '' : placeName(row.belongs),
    ask: row.ask,
    fingerprints: row.findings.map(({ fingerprint }) => fingerprint).join(' '),
  };
}
