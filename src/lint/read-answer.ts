/** What an answer in a table of requirement and response makes of the requirement beside it. */

/** `stands`: promised as written; `replaced`: promised with an exception, or in other words; `refused`; `unanswered`: nobody promised anything. */
export type Response = 'stands' | 'replaced' | 'refused' | 'unanswered';

/**
 * What an answer means by its opening words ("Comply.", "Do not comply. We …"); null where it opens with none of the
 * usual ones. `codes` are letters that stand for an answer. Words behind a yes that limit it make it an exception: "Comply, while a service agreement is in force".
 */
export function readAnswer(text: string, codes: ReadonlyMap<string, Response> = new Map()): Response | null {
  const code = codes.get(text.trim().replace(/^[“"'(]|[”"').]$/gu, ''));
  if (code !== undefined) return code;
  const answer = text
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\u2019/gu, "'");
  if (/^(?:(?:n\/?a|not applicable|tb[acd]|to be (?:confirmed|advised|determined))\b|\?+$|[-.]+$)/u.test(answer))
    return 'unanswered';
  const opening = (/^[^.;:]{0,60}/u.exec(answer) as RegExpExecArray)[0];
  if (/^no (?:exceptions?|deviations?|objections?|issues?|comments?|changes?)\b/u.test(opening)) return 'stands';
  const refused = refusals.test(opening);
  const accepted = acceptances.exec(opening);
  const short = answer.length <= 60;
  if ((refused || accepted || short) && exceptions.test(opening)) return 'replaced';
  if (refused) return 'refused';
  if (!accepted) return null;
  return limits.test(answer.slice(accepted[0].length)) ? 'replaced' : 'stands';
}

const exceptions = /exception|partial|deviat|qualif|alternative|modif|clarif|amend/u;
const refusals =
  /^(?:non[- ]?compl|not compl|no\b|n$|do(?:es)? not\b|cannot\b|can't\b|unable\b|declin|reject|refus|disagree|not (?:met|accepted|agreed|supported))/u;
const acceptances =
  /^(?:we |vendor |supplier |contractor )?(?:will |shall )?(?:(?:fully |full )?compl(?:y|ies|iant|iance)\b|yes\b|y$|agreed?\b|accept(?:ed|s|able)?\b|meets?\b|met\b|confirm(?:ed|s)?\b|\u2713|\u2714|\u2611|\u2612|x$|included\b|acknowledged)/u;
const limits =
  /\b(?:except|unless|if|when|where|while|subject to|provided|but|however|only|not|no|never|upon|limited|excluding|excludes?|planned|roadmap|future|intend|aims?|efforts|optional|fee|charge|may|can)\b/u;
