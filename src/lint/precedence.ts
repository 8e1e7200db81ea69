/** Which part of a contract comes first where two parts say different things: the body, or one of its exhibits. */
import type { Block, Contract } from '../contract/contract.ts';
import { splitSentences } from '../language/sentences.ts';

/** `stricter`: the more protective term counts, wherever it stands; null: the contract does not say, or says both. */
export type Prevailing = 'first' | 'second' | 'stricter' | null;

/** Tells which of two blocks prevails, by where they stand. */
export type Precedence = (one: Block, other: Block) => Prevailing;

/** The label of an exhibit, '' for the body, `exhibits` for any of them, `all` for whatever else there is. */
type Place = { readonly label: string } | 'exhibits' | 'all';

type Rule =
  | { readonly over: Place; readonly under: Place; readonly weight: number }
  | { readonly stricter: true; readonly weight: number };

/** Reads what a contract says on the order of its parts. A rule that names an exhibit beats one that speaks of exhibits at large. */
export function readPrecedence(contract: Contract): Precedence {
  /** Read when somebody asks: few contracts say two things of one duty. */
  let rules: readonly Rule[] | null = null;
  return (one, other) => {
    if (one.exhibit === other.exhibit) return null;
    const told = (rules ??= rulesOf(contract)).flatMap((rule): { standing: Prevailing; weight: number }[] => {
      if ('stricter' in rule) return [{ standing: 'stricter', weight: rule.weight }];
      const { over, under, weight } = rule;
      if (covers(over, one.exhibit) && covers(under, other.exhibit)) return [{ standing: 'first', weight }];
      return covers(over, other.exhibit) && covers(under, one.exhibit) ? [{ standing: 'second', weight }] : [];
    });
    const most = Math.max(...told.map(({ weight }) => weight), 0);
    const standings = new Set(told.filter(({ weight }) => weight === most).map(({ standing }) => standing));
    return standings.size === 1 ? ([...standings][0] ?? null) : null;
  };
}

function rulesOf(contract: Contract): readonly Rule[] {
  const labels = contract.exhibits.map(({ label }) => namer(label));
  return contract.blocks.flatMap((block) =>
    block.role === 'operative' || block.role === 'definition' ? rulesIn(contract, block, labels) : [],
  );
}

function covers(place: Place, exhibit: string): boolean {
  if (place === 'all') return true;
  return place === 'exhibits' ? exhibit !== '' : place.label === exhibit;
}

function rulesIn(contract: Contract, block: Block, labels: readonly Namer[]): Rule[] {
  if (!conflicting.test(block.text) || !ordering.test(block.text)) return [];
  const listed = orderedIn(contract, block, labels);
  if (listed.length > 1) return listed.flatMap((over, at) => listed.slice(at + 1).map((under) => orderOf(over, under)));
  return splitSentences(block.text).flatMap(({ start, end }) => {
    const text = block.text.slice(start, end).replace(/[’`]/g, "'");
    if (!isOnConflict(text)) return [];
    // "…, except that Exhibit B prevails on security": what comes later is the exception.
    return text.split(/\b(?:except that|provided(?:, however,)? that|however|but)\b/i).flatMap((part, later) =>
      winnersIn(part).flatMap((winner): Rule[] => {
        if (stricter.test(winner)) return [{ stricter: true, weight: 1 + later }];
        const won = placesIn(winner, block, labels);
        const lost = placesIn(part.replace(winner, ' '), block, labels).filter((place) => !holds(won, place));
        const under = lost.length > 0 ? lost : (['all'] as const);
        return won.flatMap((over) => under.map((place) => orderOf(over, place, later)));
      }),
    );
  });
}

function orderOf(over: Place, under: Place, later = 0): Rule {
  const named = (place: Place): number => (typeof place === 'object' && place.label !== '' ? 2 : 0);
  return { over, under, weight: 1 + named(over) + named(under) + later };
}

/** "in the following order of precedence: (1) the Exhibits; (2) this Agreement", in one paragraph or in its list. */
function orderedIn({ blocks }: Contract, block: Block, labels: readonly Namer[]): Place[] {
  const opening = /\border of (?:precedence|priority)\b/i.exec(block.text);
  if (opening === null || /\b(?:prevails?|controls?|governs?|takes? precedence)\b/i.test(block.text)) return [];
  const items = blocks.flatMap(({ parent, text }) => (parent === block.index ? [text] : []));
  const parts = [
    ...block.text.slice(opening.index).split(/[:;,]|\bthen\b|\bfollowed by\b|\(?\b(?:\d|[ivx]{1,3}|[a-h])[).]/i),
    ...items,
  ];
  const order: Place[] = [];
  for (const part of parts) {
    const [place] = placesIn(part, block, labels);
    if (place !== undefined && !holds(order, place)) order.push(place);
  }
  return /\b(?:ascending|lowest to highest|increasing)\b/i.test(block.text) ? order.reverse() : order;
}

function holds(places: readonly Place[], place: Place): boolean {
  const key = (one: Place): string => (typeof one === 'object' ? `label ${one.label}` : one);
  return places.some((one) => key(one) === key(place));
}

/** The parts of the contract that some words name. */
function placesIn(text: string, block: Block, labels: readonly Namer[]): Place[] {
  const small = labels.length === 0 ? '' : text.toLowerCase();
  const found: Place[] = labels.filter(({ names }) => names(text, small)).map(({ label }) => ({ label }));
  if (block.exhibit !== '' && thisExhibit.test(text)) found.push({ label: block.exhibit });
  if (found.length === 0 && exhibits.test(text)) found.push('exhibits');
  if (body.test(text)) found.push({ label: '' });
  return found;
}

/** The label of an exhibit, and whether words name it; `small` are the same words in lower case. */
type Namer = { readonly label: string; readonly names: (text: string, small: string) => boolean };

function namer(label: string): Namer {
  const name = label.toLowerCase();
  let expression: RegExp | null = null;
  // An expression for each exhibit takes longer to make than to look for the name, which most words do not hold.
  return {
    label,
    names: (text, small) =>
      small.includes(name) && (expression ??= new RegExp(`\\b${escaped(label)}(?![\\w.-]*\\w)`, 'i')).test(text),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** True for a sentence on what happens where two parts of a contract say different things. */
export function isOnConflict(text: string): boolean {
  return conflicting.test(text);
}

/** What stands before each verb of prevailing: the documents that a sentence puts first. */
export function winnersIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const verb of text.matchAll(prevailing)) {
    const before = text.slice(0, verb.index);
    if (/\b(?:law|laws|rules of|principles|court|statute|regulation)\b[^,]{0,40}$/i.test(before)) continue;
    if (isOnOther(text.slice(verb.index + verb[0].length))) continue;
    // Behind the comma that closes "if terms conflict,", up to the verb.
    const comma = before.lastIndexOf(',');
    const clause = comma < 0 ? before : before.slice(comma + 1);
    found.push(clause.trim() === '' ? before : clause);
  }
  return found;
}

/** "… prevails as to prices": an order for something else. */
function isOnOther(behind: string): boolean {
  const matter =
    /^[^,.;]{0,40}?\b(?:as to|regarding|with respect to|with regard to|in respect of|concerning|on)\b([^,.;]{0,80})/i.exec(
      behind,
    );
  return (
    matter !== null &&
    !/\b(?:conflict|inconsisten|secur|cyber|data|privacy|phi|information|such|all|any)/i.test(matter[1] ?? '')
  );
}

const ordering = /\b(?:precedence|priority|prevails?|controls?|governs?|supersedes?)\b/i;
/** What every sentence on the order of documents says one way or another. */
export const conflicting =
  /\b(?:conflict|inconsisten|contradict|discrepan|ambiguit|precedence|prevail|priority|supersede)/i;
const prevailing =
  /\b(?:shall |will |must )?(?:always |also )?(?:prevails?|takes? (?:precedence|priority)|have (?:precedence|priority)|has (?:precedence|priority)|controls?|governs?|supersedes?)\b/gi;
const stricter =
  /\b(?:more|most) (?:protective|stringent|restrictive|favou?rable to (?:the )?(?:customer|buyer|purchaser|hospital))\b|\b(?:stricter|strictest|higher standard)\b/i;
const thisExhibit = /\bthis (?:exhibit|schedule|annex|appendix|attachment|addendum)\b/i;
const exhibits = /\b(?:exhibits?|schedules?|annex(?:es)?|appendix|appendices|attachments?|addend(?:um|a))\b/i;
const body =
  /\b(?:this|the|main|master|rest of the|remainder of the) (?!business associate|licen[cs]e|purchase order|data )(?:(?:main|master|purchase|supply|services?|principal|underlying) ){0,2}(?:agreement|contract)\b|\bbody\b|\bterms and conditions\b/i;
