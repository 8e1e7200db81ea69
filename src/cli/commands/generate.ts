/** `mc2 generate`: from a purchase file to a document. */
import { readFileSync } from 'node:fs';
import { draftContract, type Draft } from '../../draft/draft-contract.ts';
import { draftSheet, type Audience } from '../../draft/draft-sheet.ts';
import { explainSelection } from '../../draft/explain-selection.ts';
import { exitCodes, UsageError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Tier } from '../../library/requirement.ts';
import type { Purchase } from '../../purchase/purchase.ts';
import { counted } from '../../report/count.ts';
import { safeText } from '../../report/safe-text.ts';
import { hang } from '../../report/wrap.ts';
import { lineAt, pointerTo } from '../../yaml/document.ts';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import { applySettings } from '../apply-settings.ts';
import type { Console } from '../console.ts';
import { writerFor } from '../document-writers.ts';
import { loadLibrary } from '../load-library.ts';
import { loadPurchase } from '../load-purchase.ts';
import { loadStyle } from '../load-style.ts';
import { loadTemplate } from '../load-template.ts';
import { provenanceOf } from '../provenance-of.ts';
import { readText } from '../read-folder.ts';
import type { Theirs } from '../read-theirs.ts';
import { checkWritable, writeOutput } from '../write-output.ts';

export type GenerateOptions = {
  readonly output: string;
  readonly template?: string;
  readonly tier?: Tier;
  readonly roadmap?: boolean;
  /** A file for the negotiation sheet. */
  readonly sheet?: string;
  readonly audience?: Audience;
  /** The other side's paper; only what it lacks is written. */
  readonly against?: string;
  /** False leaves the record for `mc2 verify` out of the file. */
  readonly provenance?: boolean;
  /** A house style: a .yaml file, or a .docx to take it from. */
  readonly style?: string;
  readonly why?: boolean;
  readonly set?: ReadonlyMap<string, string>;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly library?: string;
};

/**
 * Writes the document, or with `--check` compares it with the one that is there.
 *
 * @returns 1 when `--check` finds a difference, else 0
 * @throws UsageError for anything wrong with options, purchase file, library or template, and for an output that exists
 */
export async function generate(purchasePath: string, options: GenerateOptions, console: Console): Promise<number> {
  const { output, check = false, force = false, sheet, audience = 'internal' } = options;
  const write = writerFor(output);
  const writeSheet = sheet === undefined ? null : writerFor(sheet);
  checkOutputs(options);
  const { provenance = true } = options;
  const look = options.style === undefined ? {} : { style: await loadStyle(options.style, console) };
  const library = await loadLibrary(options.library, console);
  const wanted = await purchaseFor(purchasePath, options, library, console);
  const theirs = options.against === undefined ? null : await theirPaper(options.against, wanted, library, console);
  const purchase = theirs?.purchase ?? wanted;
  const template = await loadTemplate(options.template ?? purchase.template, library, console);
  const draft = draftContract(purchase, library, template, theirs?.against);
  if (options.why === true) {
    const lineOf = linesOf(purchasePath, options);
    for (const line of explainSelection(draft.selection, lineOf)) console.out(`${safeText(line)}\n`);
  }
  if (theirs !== null && !draft.selection.some(({ taken }) => taken)) {
    console.err(`${safeText(options.against ?? '')} lacks nothing that the purchase asks for; nothing was written.\n`);
    return exitCodes.clean;
  }
  const content = await write(draft.contract, {
    ...look,
    ...(provenance ? { provenance: provenanceOf(draft, purchase, library, template) } : {}),
  });
  const sheetContent = await writeSheet?.(draftSheet(purchase, library, draft.selection, audience, template), look);
  if (check) {
    const code = compare(output, content, console);
    if (sheet === undefined || sheetContent === undefined) return code;
    return Math.max(code, compare(sheet, sheetContent, console));
  }
  writeOutput(output, content, force);
  if (sheet !== undefined && sheetContent !== undefined) writeOutput(sheet, sheetContent, force);
  conclude(draft, purchase, library, output, console);
  if (sheet !== undefined)
    console.err(`${console.paintErr('good', 'wrote')} ${safeText(sheet)}: ${sheetNote[audience]}\n`);
  return exitCodes.clean;
}

function checkOutputs({ output, sheet, check = false, force = false }: GenerateOptions): void {
  if (sheet === output) throw new UsageError('the document and the sheet cannot share a file');
  if (check) return;
  checkWritable(output, force);
  if (sheet !== undefined) checkWritable(sheet, force);
}

const sheetNote: Readonly<Record<Audience, string>> = {
  internal: 'the negotiation sheet with fallbacks and walk-away points; keep it to yourselves.',
  external: 'the negotiation sheet for the other side.',
};

/** Their paper, judged; what could not be read of it is said, as it may hold what was found lacking. */
async function theirPaper(path: string, purchase: Purchase, library: Library, console: Console): Promise<Theirs> {
  const { readTheirs } = await import('../read-theirs.ts');
  const theirs = await readTheirs(path, purchase, library);
  for (const what of theirs.unread)
    console.err(`${console.paintErr('warning', 'not read')} in ${safeText(path)}: ${safeText(what)}\n`);
  return theirs;
}

/** The purchase file with what the command line sets in its place. */
async function purchaseFor(
  path: string,
  { set, tier, roadmap }: GenerateOptions,
  library: Library,
  console: Console,
): Promise<Purchase> {
  const purchase = applySettings(await loadPurchase(path, library, console), set ?? new Map(), library, console);
  return { ...purchase, tier: tier ?? purchase.tier, roadmap: roadmap ?? purchase.roadmap };
}

/** Where the entries of the purchase file stand; what a flag overrides stands nowhere in it. */
function linesOf(path: string, { set, tier }: GenerateOptions): (entry: string) => number | null {
  const { document } = parseYaml({ path, text: readText(path) });
  return (entry) => {
    const parts = entry.split('.');
    const overridden = entry === 'tier' ? tier !== undefined : set?.has(parts[1] ?? '') === true;
    return document === null || overridden ? null : lineAt(document, pointerTo(...parts));
  };
}

function compare(output: string, content: Uint8Array | string, { err }: Console): number {
  const path = safeText(output);
  const existing = readIfThere(output);
  if (existing?.equals(Buffer.from(content)) === true) {
    err(`${path} is up to date.\n`);
    return exitCodes.clean;
  }
  err(existing === null ? `${path} does not exist.\n` : `${path} differs from what would be written.\n`);
  return exitCodes.findings;
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** What was written, what was left out and why, and what is still to be settled. */
function conclude(
  { selection, open }: Draft,
  purchase: Purchase,
  library: Library,
  output: string,
  { err, paintErr, width }: Console,
): void {
  const taken = selection.filter((selected) => selected.taken);
  const omitted = selection.filter(({ cause }) => cause === 'omitted');
  const ruledOut = selection.filter(({ cause }) => cause === 'not-applicable');
  const covered = selection.filter(({ cause }) => cause === 'covered');
  const { supplier, customer } = purchase.parties;
  err(
    `${paintErr('good', 'wrote')} ${safeText(output)}: ${safeText(supplier.name)} to ${safeText(customer.name || (purchase.parties.gpo?.name ?? ''))}, `,
  );
  err(`${counted(taken.length, 'security clause')} of ${library.requirements.length} in the library.\n`);
  if (ruledOut.length > 0) err(`${counted(ruledOut.length, 'clause')} not needed for this purchase.\n`);
  if (covered.length > 0) err(`${counted(covered.length, 'clause')} left out: their paper has it.\n`);
  for (const { requirement, severity, reason } of omitted) {
    for (const line of hang(`${severity} clause `, `${requirement.id} ${reason}`, width))
      err(`${paintErr('warning', line)}\n`);
  }
  if (open.length > 0) err(`${paintErr('strong', 'To settle before signature:')}\n`);
  for (const point of open) for (const line of hang('  - ', point, width)) err(`${line}\n`);
}
