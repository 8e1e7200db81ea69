/** British spellings folded to American ones, so that a phrase written in either finds both. */

/**
 * Gives the American spelling of an English word.
 *
 * @param word a lower-case word
 * @returns the word itself where both spellings agree or the word is not known
 */
export function americanSpelling(word: string): string {
  const exact = wholeWords.get(word);
  if (exact !== undefined) return exact;
  let folded = word;
  if (folded.includes('our')) folded = folded.replace(ourStems, '$1or');
  if (folded.includes('is')) folded = foldIse(folded);
  if (folded.includes('ys'))
    folded = folded.replace(/^(anal|paral|catal|electrol|hydrol)ys(e|ed|es|er|ers|ing)$/, '$1yz$2');
  if (folded.includes('ae') || folded.includes('oe')) folded = foldMedical(folded);
  return folded;
}

function foldIse(word: string): string {
  const noun = word.indexOf('isation');
  if (noun > 1) return `${word.slice(0, noun)}ization${word.slice(noun + 7)}`;
  const verb = /is(e|ed|es|er|ers|ing|able|ability)$/.exec(word);
  if (verb === null || verb.index < 3) return word;
  const base = word.slice(0, verb.index);
  return neverIze.some((ending) => base.endsWith(ending)) ? word : `${base}iz${word.slice(verb.index + 2)}`;
}

function foldMedical(word: string): string {
  for (const [british, american] of medicalStems) {
    const at = word.indexOf(british);
    if (at >= 0) return word.slice(0, at) + american + word.slice(at + british.length);
  }
  return word;
}

const ourStems =
  /^((?:dis|mis|un|re|self)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|sple?nd|tum|val|vap|vig))our/;

/** What stands before `-ise` in words that have no `-ize` form. */
const neverIze = [
  'adv',
  'appra',
  'ar',
  'bru',
  'ch', // franchise
  'circumc',
  'conc',
  'compr',
  'comprom',
  'cru',
  'dem',
  'desp',
  'dev',
  'disgu',
  'enterpr',
  'exc',
  'exerc',
  'expert',
  'gu',
  'improv',
  'likew',
  'merchand',
  'no',
  'otherw',
  'pra',
  'prec',
  'prem',
  'prom',
  'ra',
  'rev',
  'superv',
  'surpr',
  'telev',
  'treat',
];

const medicalStems: readonly (readonly [string, string])[] = [
  ['anaesth', 'anesth'],
  ['paediatr', 'pediatr'],
  ['orthopaed', 'orthoped'],
  ['gynaec', 'gynec'],
  ['haem', 'hem'],
  ['leukaem', 'leukem'],
  ['oesoph', 'esoph'],
  ['oedem', 'edem'],
  ['foet', 'fet'],
  ['diarrhoe', 'diarrhe'],
  ['manoeuvr', 'maneuver'],
];

const wholeWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acknowledgement: 'acknowledgment',
    acknowledgements: 'acknowledgments',
    ageing: 'aging',
    aluminium: 'aluminum',
    amongst: 'among',
    analogue: 'analog',
    analogues: 'analogs',
    artefact: 'artifact',
    artefacts: 'artifacts',
    calibre: 'caliber',
    catalogue: 'catalog',
    catalogued: 'cataloged',
    catalogues: 'catalogs',
    centre: 'center',
    centred: 'centered',
    centres: 'centers',
    cheque: 'check',
    cheques: 'checks',
    defence: 'defense',
    defences: 'defenses',
    dialogue: 'dialog',
    dialogues: 'dialogs',
    enrol: 'enroll',
    enrolment: 'enrollment',
    enrols: 'enrolls',
    fibre: 'fiber',
    fibres: 'fibers',
    fulfil: 'fulfill',
    fulfilment: 'fulfillment',
    fulfils: 'fulfills',
    grey: 'gray',
    instalment: 'installment',
    instalments: 'installments',
    judgement: 'judgment',
    judgements: 'judgments',
    licence: 'license',
    licenced: 'licensed',
    licences: 'licenses',
    litre: 'liter',
    litres: 'liters',
    metre: 'meter',
    metres: 'meters',
    mould: 'mold',
    moulds: 'molds',
    offence: 'offense',
    offences: 'offenses',
    practise: 'practice',
    practised: 'practiced',
    practises: 'practices',
    practising: 'practicing',
    pretence: 'pretense',
    programme: 'program',
    programmes: 'programs',
    skilful: 'skillful',
    theatre: 'theater',
    theatres: 'theaters',
    tyre: 'tire',
    tyres: 'tires',
    whilst: 'while',
    wilful: 'willful',
    wilfully: 'willfully',
  }),
);
