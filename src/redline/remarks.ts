/** Findings as remarks for the margin: what is wrong, what to ask for, on what it rests. Nothing internal. */
import type { Contract } from '../contract/contract.ts';
import type { Library } from '../library/library.ts';
import type { Finding } from '../lint/finding.ts';
import type { Evidence } from '../lint/verdict.ts';
import type { Remark } from './proposal.ts';
import { sectionAtLast, treeOf } from './section-end.ts';

/** What a remark is made for: terms that are there and fall short, and references that are out of date. */
const remarked: ReadonlySet<string> = new Set([
  'weak-language',
  'weak-parameter',
  'missing-element',
  'number-mismatch',
  'contradicted',
  'wrong-obligor',
  'superseded-reference',
  'conflicting-clauses',
]);

/**
 * One remark for each requirement or rule in each paragraph. `houseWords` puts the contract's own words for the parties
 * into prose of the library.
 */
export function remarksOn(
  findings: readonly Finding[],
  library: Library,
  houseWords: (prose: string) => string,
): readonly Remark[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.at === null || !remarked.has(finding.code)) continue;
    const key = `${finding.at.block} ${finding.requirement ?? finding.code}`;
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => remarkOf(group, library, houseWords));
}

/** One remark for each place where clauses are missing, for a document into which nothing is inserted. */
export function remarksOnMissing(
  findings: readonly Finding[],
  contract: Contract,
  houseWords: (prose: string) => string,
): readonly Remark[] {
  const otherwise = placeAtLast(contract);
  const groups = new Map<number, { at: Evidence; missing: Finding[] }>();
  for (const finding of findings) {
    const at = finding.code === 'missing' ? (finding.belongs ?? otherwise) : null;
    if (at === null) continue;
    const known = groups.get(at.block);
    if (known) known.missing.push(finding);
    else groups.set(at.block, { at, missing: [finding] });
  }
  return [...groups.values()].map(({ at, missing }) => ({
    about: missing.map(({ requirement }) => requirement ?? '').join(', '),
    at,
    paragraphs: [
      missing.length === 1 ? 'A term is missing here:' : `${missing.length} terms are missing here:`,
      ...missing.map(({ message, ask }) => `${sentence(message)} ${houseWords(ask)}`),
    ],
  }));
}

/** The clause behind which terms go that no section claims. */
function placeAtLast(contract: Contract): Evidence | null {
  const tree = treeOf(
    contract,
    () => true,
    ({ cell }) => cell === null,
  );
  const index = sectionAtLast(contract, tree)?.clause.index;
  const block = index === undefined ? undefined : contract.blocks[index];
  if (block === undefined) return null;
  const { text, clause, heading, exhibit, page, paragraph } = block;
  return { quote: text, block: block.index, start: 0, end: text.length, clause, heading, exhibit, page, paragraph };
}

function remarkOf(
  group: readonly Finding[],
  library: Library,
  houseWords: (prose: string) => string,
): readonly Remark[] {
  const [first] = group;
  if (first === undefined || first.at === null) return [];
  const { requirement, code } = first;
  const messages = [...new Set(group.map(({ message }) => sentence(houseWords(message))))];
  const asks = [...new Set(group.map(({ ask }) => houseWords(ask)))].filter((ask) => ask !== '');
  const basis = citationsOf(requirement, library);
  return [
    {
      about: requirement ?? code,
      at: placeOf(group, first.at),
      paragraphs: [
        messages.join(' '),
        ...(asks.length === 0 ? [] : [`To ask for: ${asks.join(' ')}`]),
        ...(basis.length === 0 ? [] : [`Basis: ${basis.join('; ')}.`]),
      ],
    },
  ];
}

/** The words that all findings are about: the narrowest for one, the whole quotation for several. */
function placeOf(group: readonly Finding[], at: Evidence): Evidence {
  if (group.length === 1 || at.focus === undefined) return at;
  return { ...at, focus: { ...at.focus, quote: at.quote, start: at.start, end: at.end } };
}

function citationsOf(requirement: string | null, { requirements, citations }: Library): readonly string[] {
  const cited = requirements.find(({ id }) => id === requirement)?.cites ?? [];
  return cited.flatMap((id) => {
    const citation = citations.find((one) => one.id === id);
    if (citation === undefined || !citation.in_force) return [];
    return [citation.section === '' ? citation.title : `${citation.title}, ${citation.section}`];
  });
}

function sentence(message: string): string {
  const [first = ''] = message;
  return `${first.toUpperCase()}${message.slice(first.length)}.`;
}
