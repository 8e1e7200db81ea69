/** What one structural rule says of a text, judged with the library that mc2 ships. */
import type { SourceDocument } from '../../../src/contract/source.ts';
import type { Finding, HygieneCode } from '../../../src/lint/finding.ts';
import { contractOf, lint, type Settings } from '../real-library.ts';

/** Findings of a rule in a text of one paragraph for each line, or in what a reader would give. */
export function flaws(rule: HygieneCode, source: string | SourceDocument, settings: Settings = {}): readonly Finding[] {
  return lint(contractOf(source), settings).findings.filter(
    ({ code, requirement }) => code === rule && requirement === null,
  );
}

/** The words that the findings of a rule stand on. */
export function quoted(rule: HygieneCode, source: string | SourceDocument): readonly string[] {
  return flaws(rule, source).map(({ at }) => at?.focus?.quote ?? at?.quote ?? '');
}

/** A contract with enough security terms to protect, and the lines of a test behind them. */
export function secured(...lines: readonly string[]): string {
  return [...duties, ...lines].join('\n');
}

const duties: readonly string[] = [
  'MASTER PURCHASE AGREEMENT',
  'This Agreement is between Acme Devices, Inc. (“Supplier”) and General Hospital (“Customer”).',
  '1. Security',
  '1.1 Supplier shall deliver a software bill of materials in SPDX or CycloneDX format with each update.',
  '1.2 Supplier shall encrypt all PHI at rest with AES-256.',
  '1.3 Supplier shall notify Customer of each security incident within 24 hours of becoming aware of it.',
  '1.4 Supplier shall maintain cyber insurance of at least $5,000,000 per claim.',
  '1.5 Supplier shall conduct an independent penetration test of the Product at least every twelve months.',
  '1.6 Supplier shall perform background checks on all personnel with access to Customer Data.',
  '1.7 Supplier shall deliver a validated security patch for any vulnerability with a CVSS base score of 9.0 or above within thirty (30) days of becoming aware of it.',
  '1.8 Supplier shall return all Customer Data in a standard format within thirty (30) days after termination and destroy all copies under NIST SP 800-88 Rev. 2 with a certificate.',
];
