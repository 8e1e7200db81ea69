import { describe, expect, test } from 'vitest';
import { answerByName, takeDefaults } from '../../src/interview/answer.ts';
import { readAnswers } from '../../src/interview/read-answers.ts';
import { renderAnswers } from '../../src/interview/render-answers.ts';
import { renderPurchase, unusedParameters } from '../../src/interview/render-purchase.ts';
import type { InterviewState } from '../../src/interview/state.ts';
import { readPurchase } from '../../src/purchase/read-purchase.ts';
import { framed } from '../library/fixtures/small-library.ts';
import { after, library, opening, start, templates } from './sample.ts';

const ids = templates.map(({ id }) => id);

function written(state: InterviewState): string {
  return renderPurchase(takeDefaults(state, library).state, library);
}

describe('the purchase file', () => {
  test('explains every value, and keeps defaults and consequences in comments', () => {
    const text = written(after(...opening, 'yes', "don't know", 'no', 'yes', '14'));
    expect(text).toMatchInlineSnapshot(`
      "# Purchase file for mc2, written by mc2 init. Lines that begin with # are notes to people; mc2 does
      # not read them. The document is made with
      #
      #   mc2 generate purchase.yaml -o exhibit.docx

      # Which document to write. Others: gpo-schedule. \`mc2 list templates\` describes them.
      template: security-exhibit

      # The agreement that the document belongs to. Take the # away where it is known; the document marks
      # the place until then.
      # agreement:
      #   title: Master Equipment Purchase Agreement
      #   date: '2027-03-31'
      #   law: the State of Wisconsin

      # The parties. \`called\` is the word that the contract uses; where it is commented out, the one shown
      # is used. A party can also have entity, address, notices, security_contact and signatory.
      parties:
        supplier:
          name: 'Acme Pumps, Inc.'
          # called: Supplier
          # entity: a Delaware corporation
          # security_contact: security@example.com, +1 555 0100
        customer:
          name: Mercy Hospital
          # called: Customer
          # entity: a Delaware corporation
          # security_contact: security@example.com, +1 555 0100

      # What is bought. Several products go under \`products\`, a list of such entries.
      product:
        name: FlowMaster 300
        # model: X-100
        # version: '6.2'
        # quantity: 1

      # Answers decide which clauses apply. What is not answered is not a no: mc2 keeps the clause and
      # asks. Not asked, because no clause depends on them here: implantable, gpo. \`mc2 explain ID\`
      # explains each.
      facts:
        # Is it software? Yes follows from networked.
        # software: yes

        # Is it networked? Yes follows from wireless.
        # networked: yes

        # Is it wireless?
        wireless: yes

        # Is it cloud? Not answered: the clauses that depend on it stay in.
        # cloud: yes or no

        # Is it stores_phi?
        stores_phi: no

      # Numbers and choices. What stands behind a # is left at the default of the library; take the #
      # away, also before \`parameters\`, to fix it.
      parameters:
        # Time to patch (1 to 365 days). Default: 30 days. Sixty days are the outer limit.
        patch_days: 14

        # Time to patch in the cloud (a number of days). Default: 15 days.
        # hosted_days: 15

        # claim_usd (an amount in USD). Default: USD 5,000,000.
        # claim_usd: 5000000

        # formats (one or more of SPDX, CycloneDX, SWID, with commas between). Default: SPDX, CycloneDX.
        # formats: [SPDX, CycloneDX]

        # baseline (one of new-2026, old-2021). Default: new-2026.
        # baseline: new-2026

        # tls_min (1.2 or more). Default: 1.2.
        # tls_min: '1.2'

        # uptime_pct (a percentage). Default: 99.9 %.
        # uptime_pct: 99.9

        # start_date (a date: 2027-03-31). Default: 2027-03-01.
        # start_date: '2027-03-01'

        # site. Default: the main site.
        # site: the main site

      # Clauses that are to stand in another position, or to be left out. \`mc2 explain ID\` says who has to
      # approve.
      # clauses:
      #   patches: { position: fallback }
      "
    `);
    expect(readPurchase({ path: 'purchase.yaml', text }, library, ids).problems).toEqual([]);
  });

  test('takes every commented value as it stands once the # is gone', () => {
    const text = written(after(...opening, 'yes', "don't know", 'no')).replaceAll('yes or no', 'yes');
    const take = (commented: string): string =>
      commented.replace(/^( *)# ( *[a-z_-]+:)(?= |$)/gmu, (_, indent: string, key: string) => indent + key);
    const at = text.indexOf('# clauses:');
    const values = take(text.slice(0, at));
    const { purchase, problems } = readPurchase({ path: 'purchase.yaml', text: values }, library, ids);
    expect(framed(problems, [{ path: 'purchase.yaml', text: values }])).toBe('');
    expect(purchase?.agreement).toMatchObject({ title: 'Master Equipment Purchase Agreement', date: '2027-03-31' });
    expect(purchase?.facts.get('cloud')).toBe(true);
    expect(purchase?.parameters.get('claim_usd')).toBe(5_000_000);
    const clauses = text.slice(0, at) + take(text.slice(at));
    const choice = readPurchase({ path: 'purchase.yaml', text: clauses }, library, ids).purchase?.clauses;
    expect(choice?.get('patches')).toEqual({ position: 'fallback' });
  });

  test('says no where a yes would contradict an answer', () => {
    const { state } = answerByName(after(...opening), 'software', 'no', library)!;
    const { purchase } = readPurchase({ path: 'purchase.yaml', text: written(state) }, library, ids);
    expect(Object.fromEntries(purchase?.facts ?? [])).toEqual({
      software: false,
      networked: false,
      wireless: false,
      cloud: false,
      stores_phi: false,
    });
  });

  test('leaves out a number that reaches no clause, and tells which', () => {
    let state = answerByName(after(...opening), 'retention_months', '6', library)!.state;
    state = answerByName(state, 'stores_phi', 'no', library)!.state;
    expect(unusedParameters(state, library)).toEqual(['retention_months']);
    expect(readPurchase({ path: 'p', text: written(state) }, library, ids).problems).toEqual([]);
  });

  test('names the group purchasing organization', () => {
    const text = written(after('gpo-schedule', 'Acme', '', "Union's Buyers", 'Group', 'Pump'));
    const { purchase, problems } = readPurchase({ path: 'p', text }, library, ids);
    expect(problems).toEqual([]);
    expect(purchase?.parties.gpo).toMatchObject({ name: "Union's Buyers", called: 'Group' });
  });

  test.each([
    'yes',
    'null',
    '1.10',
    '0x10',
    '- x',
    '# x',
    'a: b',
    'a #b',
    "O'Neil",
    '"q"',
    '[x]',
    '{a}',
    '&x',
    '*x',
    '!x',
    '%x',
    '@x',
    '`x`',
    '| x',
    '> x',
    '? x',
    'x:',
    'é',
    '日本',
    '2027-01-01',
    '💡 x',
    'Acme\u00a0Inc.',
  ])('keeps the name %s', (name) => {
    const state = after('', name, '', name, '', name, name, name);
    const { purchase, problems } = readPurchase({ path: 'p', text: written(state) }, library, ids);
    expect(problems).toEqual([]);
    expect(purchase?.parties.supplier.name).toBe(name);
    expect(purchase?.products[0]).toMatchObject({ name, model: name, version: name });
  });
});

describe('an answers file', () => {
  function problemsOf(text: string): string {
    const source = { path: 'answers.yaml', text };
    return framed(readAnswers(source, start, library).problems, [source]);
  }

  test('holds what was answered, and is read back', () => {
    const state = after(...opening, 'yes', "don't know", 'no', 'yes', '14', '', '', 'SPDX');
    const text = renderAnswers(state);
    expect(text).toMatchInlineSnapshot(`
      "# Answers to the questions of mc2 init. The next mc2 init in this folder goes on from here.
      template: security-exhibit
      supplier: 'Acme Pumps, Inc.'
      supplier_called: null
      customer: Mercy Hospital
      customer_called: null
      product: FlowMaster 300
      model: null
      version: null
      change_numbers: yes
      facts:
        wireless: yes
        cloud: unknown
        stores_phi: no
      parameters:
        patch_days: 14
        hosted_days: null
        claim_usd: null
        formats: [SPDX]
      "
    `);
    const { state: read, problems } = readAnswers({ path: 'a', text }, start, library);
    expect(problems).toEqual([]);
    expect(read?.answers).toEqual(state.answers);
  });

  test('may be empty', () => {
    expect(readAnswers({ path: 'a', text: '# nothing yet\n' }, start, library)).toEqual({ state: start, problems: [] });
  });

  test('is refused with every fault in its frame', () => {
    expect(
      problemsOf(`template: security-exhibt
suplier: Acme
customer: "Mer\\ecy"
version: 4.10
facts: { cloud: maybe, software: no, stores_phi: yes, cluod: yes }
parameters: { patch_days: 400, formts: [SPDX] }
`),
    ).toMatchInlineSnapshot(`
      "error: no template is called \`security-exhibt\` (did you mean \`security-exhibit\`?)
       --> answers.yaml:1:11
        |
      1 | template: security-exhibt
        |           ^^^^^^^^^^^^^^^

      error: unknown key \`suplier\`
       --> answers.yaml:2:1
        |
      2 | suplier: Acme
        | ^^^^^^^
        = help: did you mean \`supplier\`?

      error: the answer has control or invisible characters
       --> answers.yaml:3:11
        |
      3 | customer: "Mer\\ecy"
        |           ^^^^^^^^^

      error: \`facts.cloud\` cannot be \`maybe\`
       --> answers.yaml:5:17
        |
      5 | facts: { cloud: maybe, software: no, stores_phi: yes, cluod: yes }
        |                 ^^^^^
        = help: answer yes, no or unknown

      error: \`software\` is no, although it follows from stores_phi: yes
       --> answers.yaml:5:34
        |
      5 | facts: { cloud: maybe, software: no, stores_phi: yes, cluod: yes }
        |                                  ^^
        = help: change one of the answers

      error: unknown fact \`cluod\`
       --> answers.yaml:5:55
        |
      5 | facts: { cloud: maybe, software: no, stores_phi: yes, cluod: yes }
        |                                                       ^^^^^
        = help: did you mean \`cloud\`?

      warning: \`patch_days\` reaches no clause with these facts
       --> answers.yaml:6:15
        |
      6 | parameters: { patch_days: 400, formts: [SPDX] }
        |               ^^^^^^^^^^
        = help: it is left out; change the facts if it is needed

      error: \`patch_days\` must be at most 365 days, not 400 days
       --> answers.yaml:6:27
        |
      6 | parameters: { patch_days: 400, formts: [SPDX] }
        |                           ^^^
        = help: Sixty days are the outer limit.

      error: unknown parameter \`formts\`
       --> answers.yaml:6:32
        |
      6 | parameters: { patch_days: 400, formts: [SPDX] }
        |                                ^^^^^^
        = help: did you mean \`formats\`?"
    `);
  });

  test('is doubted with a number that reaches no clause', () => {
    expect(problemsOf('facts: { stores_phi: no }\nparameters: { retention_months: 6 }\n')).toContain(
      'warning: `retention_months` reaches no clause with these facts',
    );
  });

  test('gives a doubtful number with a warning', () => {
    const { state, problems } = readAnswers({ path: 'a', text: 'parameters: { patch_days: 90 }' }, start, library);
    expect(state?.answers.get('parameters.patch_days')).toBe(90);
    expect(problems).toMatchObject([{ level: 'warning' }]);
  });

  test('keeps a version as it is written', () => {
    const { state } = readAnswers({ path: 'a', text: 'version: 4.10\nparameters: { tls_min: 1.3 }' }, start, library);
    expect(state?.answers.get('version')).toBe('4.10');
    expect(state?.answers.get('parameters.tls_min')).toBe('1.3');
  });
});
