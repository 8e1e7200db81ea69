import type { Sentence } from '../statement.ts';
import { sentenceAt } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A security duty that says no more than a web page or policy which the supplier may change alone. */
export const policyByReference: HygieneRule = {
  id: 'policy-by-reference',
  title: 'Duty fixed only by a policy elsewhere',
  severity: 'medium',
  why: 'A duty that stands on a web page or in a policy of the supplier is what the supplier says it is on the day, and was not agreed.',
  check: (scene) => [...scene.security.sentences.keys()].flatMap((sentence) => flawIn(scene, sentence)),
};

const policy =
  /\b(?:polic(?:y|ies)|practices|procedures|documentation|guidelines?|program|standards|statements?|terms|web ?site|portal|trust (?:center|centre|portal)|page)\b/i;
const bound =
  /\b(?:in accordance with|according to|pursuant to|as (?:described|set (?:forth|out)|specified|stated|published|posted|defined|detailed|outlined)|subject to|governed by|described (?:in|at|on)|set forth (?:in|at|on)|(?:posted|published|found|located|available) (?:at|on|in|through|via))\b/i;
const address = /\bhttps?:\/\/|\bwww\.|\b(?:web ?site|portal|trust (?:center|centre|portal))\b/i;
/** A word of every sentence that gives an address, and of every one that lets the supplier alone decide. */
const telling =
  /https?:|www\.|web ?site|portal|trust cent|any time|time to time|without (?:prior )?notice|discretion|as it (?:sees|deems)/i;
const change =
  /\b(?:may|can|reserves? the right to|is entitled to)\b[^.;]{0,60}\b(?:change|modify|amend|update|revise|withdraw|alter|replace)\b/i;
const alone =
  /\b(?:at any time|from time to time|without (?:prior )?notice|(?:sole|its own|absolute) discretion|as it (?:sees fit|deems))\b/i;
const fixed =
  /\b(?:shall|may|will|must|does|do) not\b[^.;]{0,60}\b(?:reduce|degrade|diminish|lessen|weaken|less protective)|\bno less (?:protective|stringent)|\battached\b|\bas of the (?:effective )?date\b|\bnot be (?:less|materially)/i;

function flawIn(scene: Scene, sentence: Sentence): Flaw[] {
  const { contract, security } = scene;
  const block = contract.blocks[sentence.block];
  if (block === undefined) return [];
  const text = block.text.slice(sentence.start, sentence.end);
  const next = block.text.slice(sentence.end, sentence.end + 300);
  if (!telling.test(text)) return [];
  const adaptable = change.test(text) && alone.test(text);
  if (!(adaptable || address.test(text)) || !policy.test(text) || fixed.test(text) || fixed.test(next)) return [];
  const statements = scene.index.bySentence.get(sentence) ?? [];
  if (!statements.some(({ by, operative }) => operative && by !== 'customer')) return [];
  const duty = statements.some((one) => one.force === 'obligation' && one.by !== 'customer' && security.of.has(one));
  const changeable = duty && adaptable;
  const elsewhere = statements.some((statement) => {
    const { tokens } = sentence;
    const words = block.text.slice(tokens[statement.first]?.start, tokens[statement.last]?.end);
    return security.of.has(statement) && bound.test(words) && address.test(words);
  });
  const judgements = security.sentences.get(sentence) ?? [];
  const incomplete = judgements.some(({ verdict }) => verdict.status === 'weak' || verdict.status === 'contradicted');
  if (!changeable && !(elsewhere && incomplete)) return [];
  return [
    {
      message: changeable
        ? 'the supplier may change alone what the duty is'
        : 'the duty stands in a place outside the contract',
      at: sentenceAt(contract, sentence),
      ask: 'Attach the version of today, and let changes take effect only where they protect no less.',
      severity: 'medium',
      confidence: 'medium',
    },
  ];
}
