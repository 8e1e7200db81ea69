import { describe, expect, test } from 'vitest';
import { answer, answerByName, takeDefaults } from '../../src/interview/answer.ts';
import { nextQuestion } from '../../src/interview/next-question.ts';
import { startInterview } from '../../src/interview/state.ts';
import { after, asked, library, opening, start, templates } from './sample.ts';

const names = { supplier: 'Acme', customer: 'Mercy', gpo: 'Union', product: 'Pump' };

describe('the order of questions', () => {
  test('is document, parties, product, facts, numbers', () => {
    expect(asked(start, names)).toEqual([
      'template',
      'supplier',
      'supplier_called',
      'customer',
      'customer_called',
      'product',
      'model',
      'version',
      'facts.wireless',
      'facts.cloud',
      'facts.networked',
      'facts.stores_phi',
      'change_numbers',
    ]);
  });

  test('asks for the group purchasing organization where the template has one', () => {
    expect(asked(start, { ...names, template: 'gpo-schedule' })).toEqual(
      expect.arrayContaining(['supplier', 'supplier_called', 'gpo', 'gpo_called']),
    );
    expect(asked(start, { ...names, template: '2' })).not.toContain('customer');
  });

  test('does not ask for the template where there is only one', () => {
    expect(asked(startInterview(templates.slice(0, 1)), names)[0]).toBe('supplier');
  });

  test('leaves out facts on which no clause depends', () => {
    expect(asked(start, names).filter((key) => /implantable|gpo/u.test(key))).toEqual([]);
  });

  test('asks for a fact on which only the template depends', () => {
    const [first] = templates;
    const withText = startInterview([{ ...first!, texts: ['{{#fact "implantable"}}inside{{/fact}}'] }]);
    expect(asked(withText, names)).toContain('facts.implantable');
  });
});

describe('an answer that settles others', () => {
  test('says so, and they are not asked', () => {
    const { state, settled } = answer(after(...opening), 'yes', library);
    expect(settled).toEqual([
      { id: 'software', value: true },
      { id: 'networked', value: true },
    ]);
    expect(asked(state)).toEqual(['facts.cloud', 'facts.stores_phi', 'change_numbers']);
  });

  test('may also rule them out', () => {
    const known = answerByName(start, 'software', 'no', library);
    expect(known?.settled).toEqual(
      ['networked', 'wireless', 'cloud', 'stores_phi'].map((id) => ({ id, value: false })),
    );
    expect(asked(known!.state, names).filter((key) => key.startsWith('facts.'))).toEqual([]);
  });

  test('stops questions whose clauses are decided', () => {
    const { state } = answerByName(after(...opening), 'stores_phi', 'no', library)!;
    // Without wireless, cloud and patient information no clause asks whether there is a network.
    const none = { 'facts.wireless': 'no', 'facts.cloud': 'no' };
    expect(asked(state, none)).toEqual(['facts.wireless', 'facts.cloud', 'facts.software', 'change_numbers']);
  });

  test('cannot contradict what was said before', () => {
    const { state } = answerByName(start, 'software', 'no', library)!;
    const outcome = answerByName(state, 'stores_phi', 'yes', library);
    expect(outcome).toMatchObject({ state, problem: expect.stringContaining('`software`') });
  });
});

describe('what nobody knows', () => {
  test.each(["don't know", 'don’t know', 'DONT KNOW', 'unknown', 'skip', ''])(
    'is left open by %j, and is no no',
    (text) => {
      const { state, settled } = answer(after(...opening), text, library);
      expect(state.answers.get('facts.wireless')).toBeNull();
      expect(settled).toEqual([]);
      expect(nextQuestion(state, library)?.key).toBe('facts.cloud');
    },
  );
});

describe('an empty line', () => {
  test('takes the default', () => {
    const { state } = takeDefaults(after('', 'Acme', '', 'Mercy', '', 'Pump'), library);
    expect(Object.fromEntries(state.answers)).toMatchObject({
      template: 'security-exhibit',
      supplier_called: null,
      version: null,
      'facts.cloud': null,
      'facts.networked': true,
      change_numbers: false,
    });
  });

  test('is refused where there is none', () => {
    expect(answer(after(''), '  ', library).problem).toBe('this cannot be left out');
  });

  test('is listed where nobody can be asked', () => {
    expect(takeDefaults(start, library).missing.map(({ key }) => key)).toEqual(['supplier', 'customer', 'product']);
  });
});

describe('back', () => {
  test('takes the last answer back and offers it as the default', () => {
    const { state } = answer(after('', 'Acme'), 'back', library);
    expect(nextQuestion(state, library)).toMatchObject({ key: 'supplier', default: { shown: 'Acme' } });
    expect(answer(state, '', library).state.answers.get('supplier')).toBe('Acme');
    expect(answer(state, 'Other', library).state.answers.get('supplier')).toBe('Other');
  });

  test('takes back what followed from the answer', () => {
    const { state } = answer(after(...opening, 'yes'), 'Back', library);
    expect(asked(state, { 'facts.wireless': 'no' })).toContain('facts.networked');
  });

  test('has an end', () => {
    expect(answer(start, 'back', library)).toMatchObject({ state: start, problem: 'this is the first question' });
  });
});

describe('numbers', () => {
  const beforeNumbers = [...opening, 'yes', 'no', 'no'] as const;

  test('are offered with their defaults', () => {
    const question = nextQuestion(after(...beforeNumbers), library);
    expect(question).toMatchObject({ key: 'change_numbers', default: { shown: 'no' } });
    expect(question?.notes).toContain('Time to patch: 30 days');
    expect(question?.notes).toContain('claim_usd: USD 5,000,000');
  });

  test('are asked when wanted, but only those that reach a clause for these facts', () => {
    const keys = asked(after(...beforeNumbers), { change_numbers: 'yes' });
    expect(keys).toContain('parameters.tls_min');
    expect(keys).not.toContain('parameters.hosted_days');
    expect(keys).not.toContain('parameters.retention_months');
    expect(asked(after(...opening, 'yes', 'yes', 'yes'), { change_numbers: 'yes' })).toEqual(
      expect.arrayContaining(['parameters.hosted_days', 'parameters.retention_months']),
    );
  });

  test('show default, unit, bounds and basis', () => {
    expect(nextQuestion(after(...beforeNumbers, 'yes'), library)).toMatchObject({
      text: 'Time to patch?',
      notes: ['Sixty days are the outer limit.'],
      accepts: '1 to 365 days',
      default: { shown: '30 days' },
    });
  });

  test('are accepted with their unit, refused beyond the bounds, and doubted where the library warns', () => {
    const state = after(...beforeNumbers, 'yes');
    expect(answer(state, '14 days', library).state.answers.get('parameters.patch_days')).toBe(14);
    expect(answer(state, '400', library).problem).toContain('at most 365 days');
    expect(answer(state, 'soon', library).problem).toContain('a number of days');
    expect(answer(state, '90', library)).toMatchObject({ warning: expect.stringContaining('more than 60 days') });
  });

  test('that are choices may be typed in any case', () => {
    const { state } = answerByName(start, 'formats', 'cyclonedx, spdx', library)!;
    expect(state.answers.get('parameters.formats')).toEqual(['CycloneDX', 'SPDX']);
  });
});

describe('what is refused', () => {
  test.each([
    ['a control character', 'Ac\u0007me', /control or invisible/u],
    ['an escape sequence', '\u001b[31mAcme', /control or invisible/u],
    ['a control character above ASCII', 'Ac\u0085me', /control or invisible/u],
    ['text that runs backwards', 'Acme\u202e', /control or invisible/u],
    ['a line break', 'Acme\nInc.', /line break/u],
    ['half of a character', 'Acme\ud83d', /half of a character/u],
    ['template braces', '{{supplier}}', /braces/u],
    ['nothing but signs', '—', /no letter/u],
    ['a page', 'x'.repeat(501), /longer than 500/u],
  ])('%s', (_name, text, message) => {
    const state = after('');
    expect(answer(state, text, library)).toMatchObject({ state, problem: expect.stringMatching(message) });
  });

  test('a template that is none', () => {
    expect(answer(start, 'security-exhibt', library).problem).toContain('did you mean `security-exhibit`?');
    expect(answer(start, '3', library).problem).toContain('no template');
  });

  test('one word for both parties', () => {
    expect(answer(after('', 'Acme', 'Company', 'Mercy'), 'company', library).problem).toContain(
      'called Company already',
    );
  });

  test('an answer that is neither yes nor no', () => {
    expect(answer(after(...opening), 'perhaps', library).problem).toContain("type yes, no or don't know");
  });
});
