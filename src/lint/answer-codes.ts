/** Letters that a form lets its answers stand for: "A" signifies acceptance, PC = partially complies. */
import type { Contract } from '../contract/contract.ts';
import type { Response } from './read-answer.ts';

/** What each code means, by the code in capitals: those that the contract explains, and the usual ones that it does not. */
export function answerCodes({ blocks }: Pick<Contract, 'blocks'>): ReadonlyMap<string, Response> {
  const codes = new Map(usual);
  for (const { text } of blocks) {
    if (text.length > longest) continue;
    const legend = new Map<string, Response>();
    for (const [, code = '', meaning = ''] of text.matchAll(explained)) {
      const response = meaningOf(meaning);
      if (response !== null) legend.set(code, response);
    }
    // One letter that is explained somewhere is no legend: its answers differ.
    if (new Set(legend.values()).size < 2) continue;
    for (const [code, response] of legend) codes.set(code, response);
  }
  return codes;
}

const usual: readonly (readonly [string, Response])[] = [
  ['FC', 'stands'],
  ['C', 'stands'],
  ['PC', 'replaced'],
  ['P', 'replaced'],
  ['NC', 'refused'],
];

/** Characters of a paragraph that can be a legend. */
const longest = 4000;
const explained =
  /(?<![\p{L}\p{N}])[“"‘'([]?([A-Z]{1,3})[”"’')\]]?\s{0,2}(?:=|:|[–—-]|\bsignif(?:y|ies)|\bmeans?|\bstands? for|\bindicates?|\bdenotes?|\bis for|\brepresents?)\s{0,2}(?:that\s)?([^.;|=]{3,160})/gu;

/** What words in a legend say about the requirement; null where they say nothing of the kind. */
function meaningOf(text: string): Response | null {
  const words = text.toLowerCase();
  if (/\bnot applicable\b|\bn\/a\b/u.test(words)) return 'unanswered';
  if (
    /\bpartial|\bin part\b|\bexception|\bqualif|\bmodif|\balternative|\bdeviat|\bin (?:its |the |their )?(?:place|lieu|stead)\b|\binstead\b|\bamend|\bclarif/u.test(
      words,
    )
  )
    return 'replaced';
  if (/\brefus|\breject|\bdeclin|\bcannot\b|\bno\b|\bnot\b|\bnon-?compl|\bunable\b|\bdoesn['’]t\b/u.test(words))
    return 'refused';
  return /\baccept|\bcompl(?:y|ies|ian)|\bagree|\bmeets?\b|\byes\b|\bconfirm|\binclud|\bfull/u.test(words)
    ? 'stands'
    : null;
}
