/** A generated contract of about six pages with everything that a writer must handle; small made-up parties. */
import type { Block, Cell, Contract, Mark, Role } from '../../src/contract/contract.ts';

/**
 * One block as it is noted here. Marks stand in the text: `[[title]]` a run-in heading, `<<term>>` a defined term,
 * `{name|Section 2.1}` a cross-reference to the block called `name`, `[?open point?]` a point to confirm.
 */
export type Note = {
  readonly role?: Role;
  readonly label?: string;
  readonly level?: number;
  readonly text: string;
  readonly name?: string;
  readonly clause?: string;
  readonly cell?: Cell;
};

/** Builds a contract from notes; clause numbers and parents follow from labels and levels. */
export function contractFrom(title: string, notes: readonly Note[]): Contract {
  const named = new Map(notes.flatMap((note, index) => (note.name === undefined ? [] : [[note.name, index] as const])));
  const blocks: Block[] = [];
  let exhibit = '';
  for (const [index, note] of notes.entries()) {
    const { text, marks } = parseMarks(note.text, named);
    const label = note.label ?? '';
    const level = note.level ?? 0;
    if (note.role === 'heading' && label.startsWith('Exhibit')) exhibit = label;
    const parent = [...blocks].reverse().find((block) => block.level < level)?.index ?? null;
    const above = parent === null ? '' : (blocks[parent]?.clause ?? '');
    const own = note.clause ?? clauseNumber(label, level, above);
    const shape = {
      role: note.role ?? 'operative',
      text,
      label,
      clause: own,
      level,
      parent,
      heading: [],
      exhibit,
    } as const;
    blocks.push({ index, ...shape, paragraph: index + 1, page: null, cell: note.cell ?? null, marks });
  }
  const exhibits = blocks.flatMap((block) =>
    block.role === 'heading' && block.label.startsWith('Exhibit')
      ? [{ label: block.label, title: block.text, block: block.index }]
      : [],
  );
  const words = blocks.reduce((sum, block) => sum + block.text.split(/\s+/).length, 0);
  return { title, format: 'docx', blocks, parties: [], terms: [], exhibits, revisions: [], unread: [], words };
}

function clauseNumber(label: string, level: number, above: string): string {
  if (label === '') return above;
  return label.startsWith('(') && level > 0 ? above + label : label;
}

function parseMarks(noted: string, named: ReadonlyMap<string, number>): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of noted.matchAll(/\[\[(.+?)\]\]|<<(.+?)>>|\{([\w-]+)\|(.+?)\}|(\[\?.+?\?\])/g)) {
    text += noted.slice(last, match.index);
    last = match.index + match[0].length;
    const [, title, term, name, cited, confirm] = match;
    const shown = title ?? term ?? cited ?? confirm?.replace('[?', '[').replace('?]', ']') ?? '';
    const kind =
      title !== undefined ? 'title' : term !== undefined ? 'term' : cited !== undefined ? 'reference' : 'confirm';
    const target = name === undefined ? {} : { target: named.get(name) ?? -1 };
    marks.push({ start: text.length, end: text.length + shown.length, kind, ...target });
    text += shown;
  }
  return { text: text + noted.slice(last), marks };
}

const cellOf = (row: number, column: number, table = 0): Cell => ({ table, row, column, header: row === 0 });

const responseTimes: readonly (readonly string[])[] = [
  ['Severity', 'What it means', 'First answer', 'Fix or workaround'],
  ['Critical', 'A patient may be harmed, or Customer Data is exposed, or an exploit is in use', '4 hours', '15 days'],
  ['High', 'The Product can be taken over from the hospital network with little effort', '1 business day', '30 days'],
  ['Medium', 'The weakness needs physical access or the credentials of an administrator', '5 business days', '90 days'],
  ['Low', 'Everything else | including hardening advice', '10 business days', 'next release'],
];

const notes: readonly Note[] = [
  { role: 'title', text: 'Medical Device Security Agreement' },
  {
    text: 'This Medical Device Security Agreement (the “<<Agreement>>”) is made as of [?CONFIRM: effective date?] between Northgate Regional Hospital, a Minnesota nonprofit corporation (“<<Customer>>”), and Halcyon Infusion Systems, Inc., a Delaware corporation (“<<Supplier>>”).',
  },
  {
    role: 'recital',
    label: '(A)',
    text: 'Supplier makes and supports the Halcyon 4 infusion pump and the software that belongs to it.',
  },
  {
    role: 'recital',
    label: '(B)',
    text: 'Customer wishes to buy the Product and to keep it secure for as long as patients depend on it.',
  },
  { text: 'The parties agree as follows:' },

  { role: 'heading', label: '1', text: 'Definitions', name: 'definitions' },
  { label: '1.1', level: 1, text: '[[Terms.]] In this Agreement:' },
  {
    role: 'definition',
    level: 1,
    text: '“<<Critical Vulnerability>>” means a Vulnerability whose base score under CVSS 3.1 or later is 9.0 or higher, or that is listed in the Known Exploited Vulnerabilities Catalog.',
  },
  {
    role: 'definition',
    level: 1,
    text: '“<<Customer Data>>” means all data that Customer, its patients or its personnel put into the Product or that the Product makes about them, including protected health information.',
  },
  {
    role: 'definition',
    level: 1,
    text: '“<<Product>>” means the Halcyon 4 infusion pump, model H4-200, its software in any version, and the cloud service that it uses.',
  },
  {
    role: 'definition',
    level: 1,
    text: '“<<Security Incident>>” means an event that compromises, or that a careful person would suspect to have compromised, the confidentiality, integrity or availability of the Product or of Customer Data.',
  },
  {
    role: 'definition',
    level: 1,
    text: '“<<Vulnerability>>” means a weakness in the Product that somebody could use to cause a Security Incident.',
  },
  {
    label: '1.2',
    level: 1,
    text: '[[Reading this Agreement.]] Headings are for convenience. “Including” means “including without limitation”. Days are calendar days unless the text says business days.',
  },

  { role: 'heading', label: '2', text: 'Security of the Product' },
  {
    label: '2.1',
    level: 1,
    name: 'design',
    text: '[[Secure Development.]] Supplier shall develop, test and maintain the Product under a documented secure development process that conforms to IEC 81001-5-1 and shall:',
  },
  { label: '(a)', level: 2, text: 'keep a threat model of the Product and renew it with every major release;' },
  {
    label: '(b)',
    level: 2,
    name: 'tests',
    text: 'have the Product tested by an independent laboratory at least once a year, including:',
  },
  { label: '(i)', level: 3, text: 'penetration tests of every network interface; and' },
  { label: '(ii)', level: 3, text: 'malformed-input tests of every protocol that the Product speaks;' },
  {
    label: '(c)',
    level: 2,
    text: 'give Customer a summary of each report under {tests|Section 2.1(b)} within thirty (30) days after it is complete.',
  },
  {
    level: 1,
    text: 'Supplier shall not treat a finding as closed until the laboratory has repeated the test that found it.',
  },
  {
    label: '2.2',
    level: 1,
    name: 'sbom',
    text: '[[Software Bill of Materials.]] Supplier shall deliver with the Product, and with each update, a complete software bill of materials in SPDX or CycloneDX format that names every commercial, open-source and off-the-shelf component with its version and its end of support.',
  },
  {
    label: '2.3',
    level: 1,
    text: '[[Encryption.]] The Product shall encrypt Customer Data in transit with TLS 1.2 or later and at rest with AES-256 or an algorithm of at least the same strength, and Supplier shall keep the keys apart from the data that they protect.',
  },
  {
    label: '2.4',
    level: 1,
    text: '[[Access.]] The Product shall give each user an identity of their own. Supplier shall:',
  },
  { label: '(a)', level: 2, text: 'use no default, shared or hard-coded password;' },
  { label: '(b)', level: 2, text: 'require a second factor for each remote session; and' },
  { label: '(c)', level: 2, text: 'record each session and keep the records for at least twelve (12) months.' },
  { level: 1, text: 'Where Customer runs its own directory service, the following apply as well:' },
  { label: '(a)', level: 2, text: 'the Product shall accept identities from that service; and' },
  { label: '(b)', level: 2, text: 'local accounts serve emergencies only.' },

  { role: 'heading', label: '3', text: 'Vulnerabilities and Incidents' },
  {
    label: '3.1',
    level: 1,
    name: 'patching',
    text: '[[Security Updates.]] Supplier shall provide a validated update or a compensating control for each Critical Vulnerability within fifteen (15) days after Supplier learns of it, and for every other Vulnerability within the time in the table below. {patching|Section 3.1} applies until the end of support under {support|Section 4.2}.',
  },
  ...responseTimes.flatMap((row, at) =>
    row.map((text, column): Note => ({ level: 1, text, cell: cellOf(at, column) })),
  ),
  {
    label: '3.2',
    level: 1,
    text: '[[No Charge.]] Updates under this {patching|Section 3.1} and the labor to install them are included in the price.',
  },
  {
    label: '3.3',
    level: 1,
    name: 'notice',
    text: '[[Notice of Incidents.]] Supplier shall notify Customer of each Security Incident without undue delay and in any event within twenty-four (24) hours after Supplier discovers it, by telephone and in writing, and shall then report every day what it knows about the cause, the data affected and the remedy.',
  },
  {
    label: '3.4',
    level: 1,
    text: '[[Cooperation.]] Supplier shall keep all evidence of a Security Incident, give it to Customer on request, and bear the reasonable cost of notices, credit monitoring and forensic work that the Security Incident makes necessary.',
  },

  { role: 'heading', label: '4', text: 'Support and End of Life' },
  {
    label: '4.1',
    level: 1,
    text: '[[Announcement.]] Supplier shall announce the end of support of the Product, or of any component named in the software bill of materials under {sbom|Section 2.2}, at least thirty-six (36) months before it takes effect.',
  },
  {
    label: '4.2',
    level: 1,
    name: 'support',
    text: '[[Duration.]] Supplier shall support the Product for at least ten (10) years after the last unit is accepted.',
  },
  {
    label: '4.3',
    level: 1,
    text: '[[Return of Data.]] Within thirty (30) days after this Agreement ends, Supplier shall return all Customer Data in a common, documented format and shall then erase it in conformance with NIST SP 800-88.',
  },

  { role: 'heading', label: '5', text: 'Assurance' },
  {
    label: '5.1',
    level: 1,
    text: '[[Audit.]] Once a year, and after each Security Incident, Customer may audit the security of the Product, itself or through a third party bound to secrecy. Supplier shall correct what the audit finds on the schedule of {patching|Section 3.1}.',
  },
  {
    label: '5.2',
    level: 1,
    text: '[[Certificates.]] Supplier shall hold, and shall renew every year, a SOC 2 Type II report or an ISO/IEC 27001 certificate that covers the cloud service.',
  },
  {
    label: '5.3',
    level: 1,
    text: '[[Insurance.]] Supplier shall carry cyber liability insurance of at least US$5,000,000 per claim [?CONFIRM: amount with risk management?].',
  },
  {
    label: '5.4',
    level: 1,
    text: '[[Indemnity.]] Supplier shall defend, indemnify and hold harmless Customer against third-party claims that arise from a Security Incident caused by Supplier or by a Vulnerability that Supplier left unremedied past the time in {patching|Section 3.1}.',
  },

  { role: 'heading', label: '6', text: 'General' },
  {
    label: '6.1',
    level: 1,
    text: '[[Exhibits.]] {exhibit-a|Exhibit A} and {exhibit-b|Exhibit B} are part of this Agreement. Where they differ from it, the stricter security term governs.',
  },
  {
    label: '6.2',
    level: 1,
    text: '[[Survival.]] {definitions|Section 1}, {notice|Section 3.3} and {uptime|Section 1.2 of Exhibit A} survive the end of this Agreement.',
  },
  {
    label: '6.3',
    level: 1,
    text: '[[Entire Agreement.]] This Agreement is the parties’ entire agreement about the security of the Product and may be changed only in writing signed by both.',
  },

  { role: 'signature', text: 'The parties have signed this Agreement through their authorized representatives.' },
  { role: 'signature', text: 'Northgate Regional Hospital\nBy: ____________________\nName:\nTitle:\nDate:' },
  { role: 'signature', text: 'Halcyon Infusion Systems, Inc.\nBy: ____________________\nName:\nTitle:\nDate:' },

  { role: 'heading', label: 'Exhibit A', text: 'Cloud Service Terms', name: 'exhibit-a' },
  { role: 'heading', label: '1', text: 'Availability' },
  {
    label: '1.1',
    level: 1,
    text: '[[Infusion Without the Cloud.]] The Product shall deliver therapy in full when the cloud service cannot be reached.',
  },
  {
    label: '1.2',
    level: 1,
    name: 'uptime',
    text: '[[Uptime.]] Supplier shall make the cloud service available 99.9 percent of each month, measured at the hospital’s network edge, and shall:',
  },
  { label: '(a)', level: 2, text: 'back up Customer Data at least daily;' },
  { label: '(b)', level: 2, text: 'restore it within four (4) hours after a loss; and' },
  { label: '(c)', level: 2, text: 'prove both in a test that Customer may attend, once a year.' },
  { role: 'heading', label: '2', text: 'Location of Data' },
  {
    label: '2.1',
    level: 1,
    text: '[[United States.]] Supplier shall keep and process Customer Data in the United States only.',
  },
  {
    label: '2.2',
    level: 1,
    text: '[[Subcontractors.]] Supplier shall name every subcontractor that can reach Customer Data and shall bind each one in writing to terms at least as strict as these.',
  },

  { role: 'heading', label: 'Exhibit B', text: 'Facts About the Product', name: 'exhibit-b' },
  {
    text: 'Supplier states that the following is correct on the date of this Agreement & stays correct through each update:',
  },
  ...[
    'Fact',
    'Answer',
    'Stores protected health information',
    'Yes, encrypted at rest',
    'Remote access by Supplier',
    'Yes, through Customer’s gateway',
    'Operating system',
    'Embedded Linux, long-term support branch',
  ].map((text, at): Note => ({ text, cell: cellOf(Math.floor(at / 2), at % 2, 1) })),
];

export const sampleContract: Contract = contractFrom('Medical Device Security Agreement', notes);
