import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library/read-library.ts';
import { messagesWith, problemsWith, sha256, smallFiles, smallLibrary, type Change } from './fixtures/small-library.ts';

describe('a sound library', () => {
  const library = smallLibrary();

  test('has its requirements in the order of library.yaml', () => {
    expect(library.requirements.map(({ id }) => id)).toEqual(['parts-list', 'repair-time', 'repair-cost']);
    expect(library.pillars).toEqual([
      { id: 'maturity', title: 'Maturity' },
      { id: 'performance', title: 'Performance' },
    ]);
  });

  test('keeps versions, sections and phrases as they are written', () => {
    expect(library.version).toBe('1.10');
    expect(library.citations[0]).toMatchObject({ section: '164.410', date: '2026', in_force: true });
    expect(library.requirements[0]?.elements[0]?.says).toEqual(['SPDX', 'CycloneDX', '1.10']);
    expect(library.parameters.find(({ id }) => id === 'link_version')).toMatchObject({
      default: '1.2',
      min: '1.2',
      max: null,
    });
  });

  test('brings the thresholds of a quantity into the smaller unit', () => {
    expect(library.requirements[1]?.elements[0]).toMatchObject({
      needs: 'quantity',
      quantity: { kind: 'duration', good: 4, ok: 8.571429, unit: 'weeks', of: [], parameter: 'repair_days' },
    });
    expect(library.requirements[2]?.elements[0]).toMatchObject({
      needs: 'either',
      quantity: { good: 5000, ok: 5000, unit: null },
    });
  });

  test('fills in what a file may leave out', () => {
    expect(library.requirements[2]).toMatchObject({
      principle: null,
      mc2_ref: [],
      severity_when: [],
      cites: [],
      recognise: { subject: ['cost of repair'], with: [], disclaimed: [], unlike: [] },
      examples: { contradicted: [], weak: [{ text: 'The cost of repair is reasonable.', because: 'cap' }] },
      file: 'performance/repair-cost.yaml',
    });
    expect(library.facts.map(({ id, assumed }) => `${id} ${assumed}`)).toEqual([
      'software yes',
      'networked unknown',
      'cloud no',
    ]);
  });

  test('has a digest that does not depend on order, line endings or files that are not YAML', () => {
    const digest = (files: ReturnType<typeof smallFiles>) => readLibrary(files, sha256).library?.digest;
    const files = smallFiles();
    expect(digest([...files].reverse())).toBe(library.digest);
    expect(digest(files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') })))).toBe(library.digest);
    expect(digest([...files, { path: 'README.md', text: 'hello' }])).toBe(library.digest);
    expect(digest(smallFiles(['library.yaml', 'Small library', 'Smaller library']))).not.toBe(library.digest);
  });
});

describe('problems', () => {
  test('of all files come at once, in file order', () => {
    expect(
      problemsWith(
        ['facts.yaml', 'assumed: unknown', 'assumed: perhaps'],
        ['maturity/parts-list.yaml', 'severity: critical', 'severity: hihg'],
        ['maturity/parts-list.yaml', 'applies: software', 'applies: sofware'],
        ['performance/repair-time.yaml', 'duration repair_days', 'duration repair_day'],
      ),
    ).toMatchInlineSnapshot(`
      "error: \`facts.networked.assumed\` cannot be \`perhaps\`
        --> facts.yaml:10:14
         |
      10 |     assumed: perhaps
         |              ^^^^^^^
         = help: accepted: yes, no, unknown, true, false

      error: \`severity\` cannot be \`hihg\`
       --> maturity/parts-list.yaml:5:11
        |
      5 | severity: hihg
        |           ^^^^
        = help: did you mean \`high\`? accepted: critical, high, medium, low

      error: unknown fact \`sofware\`
       --> maturity/parts-list.yaml:8:10
        |
      8 | applies: sofware
        |          ^^^^^^^
        = help: did you mean \`software\`?

      error: unknown parameter \`repair_day\`
        --> performance/repair-time.yaml:24:52
         |
      24 |       {{supplier}} shall repair each Defect within {{duration repair_day}}.
         |                                                    ^^^^^^^^^^^^^^^^^^^^^^^
         = help: did you mean \`repair_days\`?"
    `);
  });

  test('a file that is no YAML hides nothing of the others and makes no echoes', () => {
    expect(
      messagesWith(
        ['performance/repair-cost.yaml', 'title: Cost of repair', 'title: Cost: of repair'],
        ['facts.yaml', 'Portals', '"Portals'],
      ),
    ).toMatchInlineSnapshot(`
      [
        "facts.yaml:14:11 error: this quote is not closed (close it, or put text that begins with a quote in quotes of the other kind)",
        "performance/repair-cost.yaml:2:8 error: a second \`: \` follows on the same line (put the whole text in quotes: "…")",
      ]
    `);
  });

  test('missing and stray files', () => {
    const files = smallFiles(
      ['requirement.yml', '', 'a: 1'],
      ['fact.yaml', '', 'a: 1'],
      ['maturity/deep/x.yaml', '', 'a: 1'],
    ).filter(({ path }) => path !== 'language.yaml');
    expect(readLibrary(files, sha256).problems.map(({ message, help }) => `${message} (${help})`))
      .toMatchInlineSnapshot(`
      [
        "\`fact.yaml\` is no file of a library (did you mean \`facts.yaml\`?)",
        "the library has no language.yaml (every library needs one beside its library.yaml)",
        "\`maturity/deep/x.yaml\` is no file of a library (requirements stand in <pillar>/<id>.yaml)",
        "\`requirement.yml\` is no file of a library (name it .yaml)",
      ]
    `);
  });
});

describe('references', () => {
  test.each<[string, Change[], string]>([
    [
      'a fact in implied_by',
      [['facts.yaml', 'implied_by: cloud', 'implied_by: clod']],
      'facts.yaml:11:17 error: unknown fact `clod` (did you mean `cloud`?)',
    ],
    [
      'a fact that implies itself',
      [['facts.yaml', 'implied_by: cloud', 'implied_by: networked']],
      'facts.yaml:11:17 error: `networked` implies itself (name other facts)',
    ],
    [
      'a fact deep in a condition',
      [['performance/repair-time.yaml', 'any: [networked', 'any: [net']],
      'performance/repair-time.yaml:10:36 error: unknown fact `net` (accepted: software, networked, cloud)',
    ],
    [
      'a fact in severity_when',
      [['performance/repair-time.yaml', 'not: cloud', 'not: claud']],
      'performance/repair-time.yaml:7:20 error: unknown fact `claud` (did you mean `cloud`?)',
    ],
    [
      'a citation',
      [['maturity/parts-list.yaml', '[rule-new]', '[rule-nwe]']],
      'maturity/parts-list.yaml:10:9 error: unknown citation `rule-nwe` (did you mean `rule-new`?)',
    ],
    [
      'a superseded citation',
      [['maturity/parts-list.yaml', '[rule-new]', '[rule-old]']],
      'maturity/parts-list.yaml:10:9 error: `rule-old` is no longer in force (cite `rule-new` instead)',
    ],
    [
      'a replacement',
      [['citations.yaml', 'superseded_by: rule-new', 'superseded_by: rule-newer']],
      'citations.yaml:11:20 error: unknown citation `rule-newer` (did you mean `rule-new`?)',
    ],
    [
      'a requirement in library.yaml',
      [['library.yaml', '[repair-time, repair-cost]', '[repair-time, repair-cost, repair-tim]']],
      'library.yaml:11:46 error: no file defines the requirement `repair-tim` (did you mean `repair-time`?)',
    ],
    [
      'a requirement listed twice',
      [['library.yaml', '[parts-list]', '[parts-list, parts-list]']],
      'library.yaml:8:32 error: `parts-list` stands twice in `pillars #1.requirements` (remove one of the two)',
    ],
    [
      'a requirement that is not listed',
      [['library.yaml', '[repair-time, repair-cost]', '[repair-time]']],
      'performance/repair-cost.yaml:1:5 error: library.yaml does not list `repair-cost` (add it to the requirements of the pillar `performance`)',
    ],
    [
      'an example that is weak because of nothing',
      [['maturity/parts-list.yaml', 'because: format', 'because: formats']],
      'maturity/parts-list.yaml:30:62 error: `formats` is neither an element of this file nor a hedge family (did you mean `format`?)',
    ],
    [
      'a clause in a text',
      [['performance/repair-time.yaml', '#clause "repair-cost"', '#clause "repair-costs"']],
      'performance/repair-time.yaml:25:7 error: unknown clause `repair-costs` (did you mean `repair-cost`?)',
    ],
  ])('unknown: %s', (_, changes, expected) => {
    expect(messagesWith(...changes)[0]).toBe(expected);
  });
});

describe('a requirement file', () => {
  const file = 'maturity/parts-list.yaml';

  test.each<[string, string, string, readonly string[]]>([
    [
      'has the id of its file',
      'id: parts-list',
      'id: part-list',
      [
        `${file}:1:5 error: the id \`part-list\` is not the name of the file (rename the file to part-list.yaml, or write \`id: parts-list\`)`,
      ],
    ],
    [
      'has the pillar of its folder',
      'pillar: maturity',
      'pillar: performance',
      [
        `${file}:4:9 error: the pillar \`performance\` is not the folder of the file (move the file to performance/, or write \`pillar: maturity\`)`,
      ],
    ],
    [
      'has one preferred position',
      'level: preferred',
      'level: fallback',
      [
        `${file}:20:1 error: no preferred position (add \`- { level: preferred, text: … }\`)`,
        `${file}:21:5 error: missing key \`approver\` in \`positions #1\` (add \`approver: …\`)`,
        `${file}:21:5 error: missing key \`note\` in \`positions #1\` (add \`note: …\`)`,
      ],
    ],
    [
      'has elements that can be met',
      'says: [SPDX, CycloneDX, 1.10]',
      'says: []',
      [`${file}:14:3 error: nothing could meet the element \`format\` (give it \`says\`, \`quantity\` or both)`],
    ],
    [
      'has what its elements need',
      'ask: Name a format.',
      'needs: both\n    ask: Name a format.',
      [`${file}:18:12 error: \`needs: both\` without \`quantity\` (add \`quantity\`, or change \`needs\`)`],
    ],
    [
      'has sound phrases',
      'subject: [list of parts,',
      "subject: ['list of {parts',",
      [`${file}:12:13 error: malformed phrase \`list of {parts\``],
    ],
    [
      'has each phrase once',
      'subject: [list of parts,',
      'subject: [parts list,',
      [`${file}:12:25 error: the phrase \`parts list\` stands twice in this list (remove one of the two)`],
    ],
    [
      'lists no parameter that it does not use',
      '[list_format]',
      '[list_format, fee_cap]',
      [
        `${file}:19:27 error: no text or quantity here uses the parameter \`fee_cap\` (remove it from the list, or use it)`,
      ],
    ],
    [
      'lists every parameter that it uses',
      '[list_format]',
      '[]',
      [`${file}:19:1 error: the parameter \`list_format\` is used and not listed (add list_format to \`parameters\`)`],
    ],
    [
      'has examples',
      'met: [Supplier shall deliver a parts list in SPDX.]',
      'met: []',
      [`${file}:28:8 error: \`examples.met\` needs at least 1 entry`],
    ],
    [
      'has no empty text',
      "'{{supplier}} shall deliver a parts list for {{product}} in {{list list_format}}.'",
      '" "',
      [
        `${file}:19:14 error: no text or quantity here uses the parameter \`list_format\` (remove it from the list, or use it)`,
        `${file}:22:11 error: \`positions #1.text\` is empty (write some text, in quotes if it looks like a number)`,
        'parameters.yaml:11:3 error: no clause, definition or quantity uses the parameter `list_format` (use it in a text, or remove it)',
      ],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(
      messagesWith([file, from, to]).map((message) => message.replace(/^(.*malformed phrase `[^`]*`).*$/, '$1')),
    ).toEqual(expected);
  });

  test('has quantities of their kind, in order, with a parameter of the same kind', () => {
    const repair = 'performance/repair-time.yaml';
    expect(messagesWith([repair, 'good: 4 weeks', 'good: 4'])).toMatchInlineSnapshot(`
      [
        "performance/repair-time.yaml:18:59 error: \`4\` is no duration threshold (write a number with its unit: \`24 hours\`, \`10 days\`, \`5 business days\`, \`12 months\`)",
      ]
    `);
    expect(messagesWith([repair, 'good: 4 weeks', 'good: 1 year'])).toMatchInlineSnapshot(`
      [
        "performance/repair-time.yaml:18:71 error: \`ok\` is stricter than \`good\`, although the direction is at-most (exchange the two, or the direction)",
      ]
    `);
    expect(
      messagesWith(
        [repair, 'parameter: repair_days', 'parameter: fee_cap'],
        [repair, '[repair_days]', '[repair_days, fee_cap]'],
      ),
    ).toMatchInlineSnapshot(`
      [
        "performance/repair-time.yaml:18:93 error: \`fee_cap\` is a money, the quantity a duration (use a parameter of the same kind)",
      ]
    `);
  });
});

test('a default that the library itself would not accept is told', () => {
  const repair = 'performance/repair-time.yaml';
  expect(messagesWith([repair, 'good: 4 weeks, ok: 2 months', 'good: 2 weeks, ok: 3 weeks'])).toEqual([
    `${repair}:18:72 error: the default of \`repair_days\`, 30 days, is worse than \`ok\` (the linter would find fault with our own clause: change one of the two)`,
  ]);
});

describe('parameters', () => {
  test.each<[string, string, string, string]>([
    [
      'keep their own bounds',
      'default: 30',
      'default: 400',
      'parameters.yaml:6:14 error: the default does not keep its own bounds: `repair_days` must be at most 365 days, not 400 days (Practice asks for thirty days.)',
    ],
    [
      'need no warning by default',
      'default: 30',
      'default: 90',
      'parameters.yaml:6:14 error: the default does not keep its own bounds: `repair_days` is 90 days, more than 60 days (a default should need no warning)',
    ],
    [
      'have bounds of their type',
      'min: 1.2',
      'min: one',
      'parameters.yaml:22:10 error: `min` is no value of this type: `link_version` must be a version, not `one` (for example 1.2)',
    ],
    [
      'warn about their own choices',
      'warn_values: [CSV]',
      'warn_values: [CVS]',
      'parameters.yaml:16:18 error: `CVS` is no choice of `list_format` (accepted: SPDX, CycloneDX, CSV)',
    ],
    [
      'have a unit for durations',
      '    unit: days\n',
      '',
      'parameters.yaml:2:3 error: missing key `unit` in `parameters.repair_days` (add `unit: …`)',
    ],
    [
      'are used somewhere',
      '  fee_cap:\n',
      '  fee_lid:\n    { title: a, type: number, default: 1, basis: b }\n  fee_cap:\n',
      'parameters.yaml:24:3 error: no clause, definition or quantity uses the parameter `fee_lid` (use it in a text, or remove it)',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(messagesWith(['parameters.yaml', from, to])).toContain(expected);
  });
});

test('a term is defined once', () => {
  expect(
    messagesWith([
      'definitions.yaml',
      'definitions:\n',
      'definitions:\n  fault: { term: Fault, forms: [Defects], text: a fault., impact: Bad. }\n',
    ]),
  ).toEqual(['definitions.yaml:5:13 error: `Defects` is already defined by `fault` (keep one of the two)']);
});

test('a tier is one of three, and what is critical is foundational', () => {
  const tiered = (tier: string) =>
    messagesWith(['maturity/parts-list.yaml', 'severity: critical', `severity: critical\ntier: ${tier}`]);
  expect(tiered('foundational')).toEqual([]);
  expect(tiered('established')).toEqual([
    'maturity/parts-list.yaml:6:7 error: a critical requirement cannot be established (write `tier: foundational`, or lower the severity)',
  ]);
  expect(tiered('gold')).toHaveLength(1);
  const changed = smallFiles(['performance/repair-cost.yaml', 'severity: low', 'severity: low\ntier: advanced']);
  const { library } = readLibrary(changed, sha256);
  expect(library?.requirements.map(({ tier }) => tier)).toEqual(['foundational', 'foundational', 'advanced']);
});
