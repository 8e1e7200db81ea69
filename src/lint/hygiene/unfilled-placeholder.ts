import type { Block, Contract } from '../../contract/contract.ts';
import { readNumber } from '../../language/numbers.ts';
import { isTitle } from './reserved.ts';
import { sentencesOf, shortened, wordsIn } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** `[insert date]`, `[●]`, `____`, `{{customer}}`, `<TBD>`, `XX days`: a blank that nobody filled in. */
export const unfilledPlaceholder: HygieneRule = {
  id: 'unfilled-placeholder',
  title: 'Blank not filled in',
  severity: 'medium',
  why: 'A blank in a signed contract has no content: whatever was to stand there was never agreed, and a duty without its number or name cannot be enforced.',
  check: (scene) =>
    scene.contract.blocks.flatMap((block) => (isRead(scene.contract, block) ? flawsIn(scene, block) : [])),
};

const readRoles: ReadonlySet<Block['role']> = new Set(['operative', 'definition', 'recital', 'heading', 'title']);

/** Signature lines, forms that are annexed to be filled in later, and rules drawn with underscores are blank on purpose. */
function isRead(contract: Contract, { role, text, exhibit, heading }: Block): boolean {
  if (!readRoles.has(role) || !/[[{<]|___|XX|TB[DC]/.test(text) || /^[\s_]*$/.test(text)) return false;
  if (isSigned(text)) return false;
  // A form to be sent later: "ROYALTY REPORT FOR PERIOD OF ____ TO ____".
  if (isShouted(text) && (text.match(/_{3,}/gu)?.length ?? 0) >= 2) return false;
  // An agreement that is annexed to be signed another day.
  if (exhibit !== '' && /\b(?:dated|made|entered into|effective)\b.{0,60}?_{3}/i.test(text.slice(0, 400))) return false;
  return ![...heading, ...titlesOf(contract, exhibit)].some((title) => /\bforms?\b/i.test(title));
}

/** Most letters are capitals. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 20 && capitals > 2 * (text.match(/\p{Ll}/gu)?.length ?? 0);
}

/** What stands in the heading of an exhibit and on the line below it. */
function titlesOf({ exhibits, blocks }: Contract, label: string): readonly string[] {
  const exhibit = label === '' ? undefined : exhibits.find((one) => one.label === label);
  const below = exhibit?.block === null || exhibit === undefined ? undefined : blocks[exhibit.block + 1];
  return [exhibit?.title ?? '', below !== undefined && isTitle(below) ? below.text : ''];
}

function isSigned(text: string): boolean {
  return (
    /^\W{0,3}(?:by|its|name|title|date|dated|signed|signature|signatures|printed?|attest|witness|initials?|email|e-mail|telephone|phone|fax|address|notary|seal|company|for)\b[^.]{0,60}?(?:_{3,}|:)/i.test(
      text,
    ) ||
    /(?:^|[\s_])(?:notary public|before me|common seal|initials|duly authori[sz]ed (?:officer|signatory|representative):?|\/s\/|by:|my commission expires|in witness whereof)(?:\s|$|[,:_])/i.test(
      text,
    )
  );
}

function flawsIn(scene: Scene, block: Block): Flaw[] {
  const blanks = blanksIn(block.text);
  const [first] = blanks;
  if (first === undefined) return [];
  const words = shortened(block.text.slice(first.start, first.end));
  const more = blanks.length === 1 ? '' : `, and ${blanks.length - 1} more beside it`;
  const binding = blanks.some((blank) => isBinding(scene, block, blank));
  return [
    {
      message: `the blank “${words}” is not filled in${more}`,
      at: wordsIn(scene.contract, scene.index, block, first.start, first.end),
      ask: 'Fill in what was agreed, or strike the words.',
      severity: binding ? 'high' : 'medium',
      confidence: 'high',
    },
  ];
}

/** True in a sentence that a security term rests on. */
function isBinding({ index, security }: Scene, { index: at }: Block, { start }: Blank): boolean {
  const sentence = sentencesOf(index, at).find((one) => one.start <= start && start < one.end);
  return sentence !== undefined && security.sentences.has(sentence);
}

type Blank = { readonly start: number; readonly end: number };

/** The blanks of a text in order. */
export function blanksIn(text: string): readonly Blank[] {
  const found: Blank[] = [];
  for (const match of text.matchAll(candidates)) {
    const blank = { start: match.index, end: match.index + match[0].length };
    if (isOpen(text, match[0], match.groups ?? {}, blank)) found.push(blank);
  }
  return joined(found, text);
}

/** Each alternative is bounded and starts with a sign of its own, so that the search stays linear. */
const candidates =
  /\[(?<square>[^[\]]{0,80})\]|\{\{(?<curly>[^{}]{1,60})\}\}|\{(?<field>[a-z][a-z0-9]{0,30}_[a-z0-9_]{1,40})\}|<<?(?<angle>[A-Za-z][^<>]{1,60})>>?|_{3,}|\bTB[DC]\b|(?<![\w$])\$?X{2,6}(?= ?(?:\(|-?(?:calendar|business|working)? ?(?:days?|hours?|months?|years?|percent|%)))/gu;

/** `____ day of ____, 20__` is one gap in the text, not three. */
function joined(blanks: readonly Blank[], text: string): readonly Blank[] {
  const kept: Blank[] = [];
  for (const blank of blanks) {
    const last = kept.at(-1);
    const between = last === undefined ? null : text.slice(last.end, blank.start);
    if (last !== undefined && between !== null && between.length <= 10 && !/[.;:]/u.test(between))
      kept[kept.length - 1] = { start: last.start, end: blank.end };
    else kept.push(blank);
  }
  return kept;
}

function isOpen(
  text: string,
  words: string,
  groups: Readonly<Record<string, string | undefined>>,
  { start, end }: Blank,
): boolean {
  const { square, curly, angle } = groups;
  const after = text.slice(end, end + 24);
  if (words.startsWith('___')) return !isRuleOrBox(text, start, end);
  if (square !== undefined) return isBlank(square, after, text.slice(Math.max(0, start - 3), start), start);
  if (curly !== undefined) return /^\s*[\p{L}_][\p{L}\d_.-]*\s*$/u.test(curly) || isNamed(curly);
  // `<account>-billing.csv` is the pattern of a name.
  return angle === undefined || (isNamed(angle) && !/^[\p{L}\p{N}_\p{Pd}]/u.test(after));
}

/** A line across the page, or a box to tick: `___ (ii) Alternate I`. */
function isRuleOrBox(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trim();
  const after = text.slice(end).trim();
  if (after.startsWith('[')) return true;
  if (/\t\s*$/u.test(text.slice(0, start)) && /^\s*\t/u.test(text.slice(end))) return true;
  if (before === '')
    return end - start >= 10
      ? !/^\p{Ll}/u.test(after)
      : /^(?:\(?\w{1,4}\)|yes\b|no\b|\p{Lu})/iu.test(after) && !/^day\b/i.test(after);
  return /[.;]$/u.test(before) && end - start >= 8 && !/^\p{Ll}/u.test(after);
}

function isBlank(inside: string, after: string, before: string, start: number): boolean {
  if (after.startsWith('(') || after.startsWith('[')) return false; // a link, a note
  const words = inside.trim();
  // `[ ]`, `[X]`, `[_]` are boxes to tick, and so is whatever is empty before a choice.
  if (words === '') return inside.length >= 3 && start > 0;
  if (/^[xX_]$/u.test(words)) return false;
  if (/^[_●•■\s./?#-]+$/u.test(words)) return /[_●•■?#]/u.test(words);
  if (isNumber(words)) {
    const unit = /^\s*-?(?:calendar |business |working )?(?:days?|hours?|months?|years?|percent|%)/i;
    return unit.test(after) || before.endsWith('$');
  }
  return isNamed(words);
}

/** `[30] days`, `[thirty (30)] days`: a number that is still open. */
function isNumber(words: string): boolean {
  const parts = words.toLowerCase().replaceAll('-', ' ').split(' ');
  const spelled = readNumber((place) => parts[place] ?? '', 0)?.words ?? 0;
  return /^\(?\d[\d,.]{0,12}\)?%?$|^$/u.test(parts.slice(spelled).join(' ')) && parts.length - spelled <= 1;
}

/** Words that say what is to be written there. */
function isNamed(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[_*:-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (openings.some((opening) => plain === opening || plain.startsWith(`${opening} `))) return true;
  const parts = plain.split(' ');
  return parts.length <= 5 && nouns.has((parts.at(-1) ?? '').replace(/[^a-z/]/gu, ''));
}

const openings: readonly string[] = [
  'insert',
  'enter',
  'specify',
  'fill in',
  'fill out',
  'to be',
  'tbd',
  'tbc',
  'confirm',
  'name of',
  'date of',
  'address of',
  'number of',
  'amount of',
  'describe',
  'select',
  'choose',
  'identify',
  'placeholder',
  'your',
  'list of',
  'state here',
  'complete',
  'xx',
  'xxx',
  'xxxx',
];

/** What the last word inside brackets names when it stands for something to be filled in. */
const nouns: ReadonlySet<string> = new Set(
  'name date address amount number title yyyy mm/dd/yyyy placeholder url email x xx'.split(' '),
);
