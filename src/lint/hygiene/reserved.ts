/** Text that only says that nothing stands there, and lines that only name what stands below. */
import type { Block } from '../../contract/contract.ts';
import { hasVerb, isTitleCase, wordsOf } from '../../contract/wording.ts';

/** `Reserved.`, `[Intentionally omitted]`, `N/A`, `To be provided.` */
export function isReserved(text: string): boolean {
  const words = text.trim();
  // "Reserved. (See comment.)"
  return (
    reserved.test(words) ||
    (words.length <= 200 && /^[[(]?(?:reserved|intentionally (?:omitted|deleted))[\])]?\./i.test(words))
  );
}

const reserved =
  /^[[(<]?\s*(?:this (?:section|exhibit|clause|page) (?:is |has been )?)?(?:reserved(?: for future use)?|intentionally (?:omitted|deleted|left blank)|deleted|omitted|not used|not applicable|n\/a|none|tbd|to be (?:determined|provided|agreed|added|attached|completed|supplied|inserted|developed|negotiated)(?: (?:later|by the parties|prior to signature|at signature))?)\s*[\])>]?\.?\s*[\])>]?$/i;

/** The title of an exhibit on a line of its own. */
export function isTitle({ text, cell }: Block): boolean {
  const words = wordsOf(text);
  return cell === null && words.length <= 10 && isTitleCase(words) && !hasVerb(words) && !isReserved(text);
}
