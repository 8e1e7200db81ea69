import { sentenceAt, sentencesOf, sentencesSaying } from './quoting.ts';
import type { Sentence } from '../statement.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A sole remedy that leaves nothing of the security duties. */
export const exclusiveRemedy: HygieneRule = {
  id: 'exclusive-remedy',
  title: 'Sole remedy swallows security duties',
  severity: 'high',
  why: 'Where repair, credit or refund is the only remedy, a breach of a security duty costs the supplier no more than a broken part, whatever the harm.',
  check: (scene) => {
    if (!scene.security.substantial || sentencesSaying(scene, named).length === 0) return [];
    return sentencesSaying(scene, sole).flatMap((sentence) => flawIn(scene, sentence));
  },
};

/** A word of every sentence on a sole remedy; most contracts have none. */
const named = /remed|recourse/i;
const sole =
  /\b(?:sole|exclusive|only|entire)(?: and (?:exclusive|sole))? (?:remed(?:y|ies)|recourse|liability and (?:sole |exclusive )?remedy|obligation and (?:sole |exclusive )?remedy)\b/i;
/** What the sentence is about when it reaches security. */
const about =
  /\b(?:cyber\w*|security|data breach\w*|security incidents?|vulnerabilit\w*|malicious|malware|virus(?:es)?|patch(?:es)?|unauthori[sz]ed access|hack\w*)\b/i;
/** Words that point at the clause around them. */
const pointing =
  /\b(?:this (?:section|article|clause|exhibit|schedule)|the foregoing|(?:any|such|the supplier's|its) (?:breach|failure|non-?compliance))\b/i;
const otherwise = /\binfring|\bservice level|\buptime\b|\bintellectual property\b/i;
const spared =
  /\bnot (?:be )?(?:the |its |customer's |deemed |construed )?(?:as )?(?:the |a |its )?(?:sole|exclusive)|\bnon-?exclusive|\bnot exclusive|\bin addition to\b|\bwithout (?:limiting|prejudice)|\b(?:does|do|shall|will) not (?:limit|apply)|\bexcept (?:for|as|that|where|in)\b|\bother than\b|\bcumulative\b|\bno remedy\b/i;

function flawIn(scene: Scene, sentence: Sentence): Flaw[] {
  const { contract } = scene;
  const block = contract.blocks[sentence.block];
  if (block?.role !== 'operative') return [];
  const text = block.text.slice(sentence.start, sentence.end);
  if (!sole.test(text) || spared.test(text) || spared.test(block.text.slice(sentence.end, sentence.end + 200)))
    return [];
  if (otherwise.test(text)) return [];
  const around = pointing.test(text) && followsDuty(scene, sentence);
  if (!about.test(text) && !around) return [];
  return [
    {
      message: 'a sole remedy covers security failures',
      at: sentenceAt(contract, sentence),
      ask: 'Say that the remedy is not exclusive for breaches of the security, data and confidentiality terms.',
      severity: 'high',
      confidence: 'medium',
    },
  ];
}

/** A security duty stands right before it in the same paragraph. */
function followsDuty({ index, security }: Scene, sentence: Sentence): boolean {
  const all = sentencesOf(index, sentence.block);
  const at = all.indexOf(sentence);
  return all.slice(Math.max(0, at - 2), at).some((one) => security.sentences.has(one));
}
