/**
 * mc2 as a library: the pure core. Nothing here touches files, streams or the clock; bytes come in and go out.
 *
 * `readLibrary` and `readPurchase` take the text of files, `readSource` and `buildContract` turn bytes into a contract,
 * `lintContract` judges it, `draftContract` writes one; `compareContracts` and `keepLedger` hold versions against each
 * other, `readProvenance` and `verifyContract` a document against the record inside it, `fixDocument` marks one up.
 */
export { compareContracts } from './compare/compare-contracts.ts';
export type { Comparison, Difference, Effect, RequirementChange } from './compare/comparison.ts';
export type { Measure } from './compare/judge-alike.ts';
export { keepLedger, type Ledger } from './compare/ledger.ts';
export type { Block, Contract, DefinedTerm, Exhibit, Party, Role, Unread } from './contract/contract.ts';
export { buildContract } from './contract/build-contract.ts';
export type { Provenance, RecordedText } from './contract/provenance.ts';
export { draftContract, type Draft } from './draft/draft-contract.ts';
export { readTemplate } from './draft/read-template.ts';
export { exitCodes, InputError, Mc2Error, UsageError } from './errors.ts';
export { readProvenance, type ReadProvenance } from './formats/docx/read-provenance.ts';
export { writeDocx } from './formats/docx/write-docx.ts';
export { writeHtml } from './formats/html/write-html.ts';
export { writeMarkdown } from './formats/markdown/write-markdown.ts';
export { readSource } from './formats/read.ts';
export type { Library } from './library/library.ts';
export { readLibrary } from './library/read-library.ts';
export type { Requirement, Severity } from './library/requirement.ts';
export type { Finding, FindingCode, HygieneCode, Level } from './lint/finding.ts';
export { lintContract, type LintInput } from './lint/lint-contract.ts';
export { documentRules, type DocumentRule } from './lint/document-rules.ts';
export type { LintResult } from './lint/result.ts';
export { testLibrary, type ExampleResult } from './lint/test-library.ts';
export type { Evidence, Status, Verdict } from './lint/verdict.ts';
export type { Purchase } from './purchase/purchase.ts';
export { readPurchase } from './purchase/read-purchase.ts';
export { fixDocument, type FixInput, type FixResult, type Proposal } from './redline/fix-document.ts';
export type { ProposedClause, Remark } from './redline/proposal.ts';
export { fullReporter } from './report/full.ts';
export { jsonReporter } from './report/json.ts';
export type { FileReport, LintRun, Reporter, ReportOptions } from './report/reporter.ts';
export { comparisonSchema } from './report/schemas/comparison-schema.ts';
export { ledgerSchema } from './report/schemas/ledger-schema.ts';
export { verificationSchema } from './report/schemas/verification-schema.ts';
export type { Change, Verification, VerifiedText } from './verify/verification.ts';
export { verifyContract } from './verify/verify-contract.ts';
