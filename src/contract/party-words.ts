import type { PartySide } from './contract.ts';

/** Words that say by themselves which side a party is on, in lower case. */
const SUPPLIER = new Set(
  (
    'supplier,vendor,seller,manufacturer,contractor,licensor,lessor,service provider,business associate,oem,distributor,' +
    'consultant,processor,data processor,developer,reseller,offeror,bidder,respondent,proposer,quoter,awardee,mdm,host,' +
    'prime contractor,service organization,data importer,cloud provider,cloud service provider,csp,saas provider'
  ).split(','),
);
const CUSTOMER = new Set(
  (
    'customer,buyer,purchaser,hospital,hdo,health system,member,members,participant,participating member,participating members,' +
    'facility,licensee,lessee,covered entity,institution,client,subscriber,end user,data controller,' +
    'data exporter,alliance,gpo,group purchasing organization,agency,government,county,city,state,district,university,college,' +
    'department,health authority,authority,medical center,clinic,practice,trust,board,school,tenant,procuring entity,owner,' +
    'affiliated facility,participating facility,participating entity,ordering activity,contracting authority,health care provider'
  ).split(','),
);

/** Words that are party words, but of either side. */
const EITHER = new Set([
  'provider',
  'company',
  'partner',
  'party a',
  'party b',
  'firm',
  'operator',
  'publisher',
  'organization',
]);

/** Words inside a party's name that tell that it buys care technology or buys for those who do. */
const CUSTOMER_NAMES = [
  'hospital',
  'health system',
  'healthcare system',
  'health authority',
  'medical center',
  'medical centre',
  'clinic',
  'clinics',
  'university',
  'county',
  'district',
  'purchasing',
  'alliance',
  'heart',
  'health care system',
  'department of',
  'city of',
  'state of',
  'nhs',
  'infirmary',
  'health organization',
  'healthcare organization',
  'health care organization',
  'organization named on',
];

/** Words in a description of a party that tell what it does in this deal. */
const SELLS = [
  'provides the',
  'supplies',
  'sells',
  'manufactures',
  'offers its',
  'licenses',
  'hosts',
  'runs a hosted',
  'develops',
  'vendor',
  'supplier',
];
const BUYS = [
  'wishes to buy',
  'wishes to purchase',
  'wishes to use',
  'purchases',
  'operates hospitals',
  'hospital',
  'patients',
  'health care organization',
  'healthcare organization',
  'healthcare institution',
  'health care institution',
  'medical center',
  'medical centre',
  'health system',
  'care provider',
  'clinic',
];

/** The side that a party word alone stands for, null where it is open (`Provider`, `Company`) or no party word. */
export function sideOfWord(word: string): PartySide | null {
  const small = normal(word);
  if (SUPPLIER.has(small)) return 'supplier';
  if (CUSTOMER.has(small)) return 'customer';
  return null;
}

/** The side of a pronoun: in terms of service `we` sell and `you` buy. */
export function sideOfPronoun(word: string): PartySide | null {
  const small = word.toLowerCase();
  if (small === 'we' || small === 'us' || small === 'our') return 'supplier';
  return small === 'you' || small === 'your' ? 'customer' : null;
}

/** True for every word by which contracts commonly call a party, whichever side it is on. */
export function isPartyWord(word: string): boolean {
  const small = normal(word);
  return SUPPLIER.has(small) || CUSTOMER.has(small) || EITHER.has(small);
}

/** The side that a party's full name suggests; corporate forms say nothing. */
export function sideOfName(name: string): PartySide | null {
  const small = ` ${name.toLowerCase().replaceAll(',', ' ')} `;
  return CUSTOMER_NAMES.some((words) => small.includes(` ${words} `)) ? 'customer' : null;
}

/** The side that a description such as a definition or a recital suggests. */
export function sideOfDescription(text: string): PartySide | null {
  const small = text.toLowerCase();
  if (BUYS.some((words) => small.includes(words))) return 'customer';
  return SELLS.some((words) => small.includes(words)) ? 'supplier' : null;
}

function normal(word: string): string {
  const small = word.toLowerCase().trim();
  return small.startsWith('the ') ? small.slice(4) : small;
}
