import { describe, expect, test } from 'vitest';
import { mc2, smallLibrary } from './run.ts';

const library = ['--library', smallLibrary];

describe('a wrong command line exits with 2, says what is wrong on stderr and nothing on stdout', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', [], /Usage: mc2/u],
    ['an unknown command', ['lnt', 'x'], /unknown command 'lnt'\n\(Did you mean lint\?\)/u],
    ['an unknown flag', ['lint', '--qiet', 'x.docx'], /unknown option '--qiet'\n\(Did you mean --quiet\?\)/u],
    ['no report to merge', ['merge'], /missing required argument 'report'/u],
    ['a part that is none', ['lint', '--shard', '9/8'], /write it as part\/parts/u],
    [
      'an unknown rule',
      ['lint', ...library, '--rule', 'sbm', 'x.docx'],
      /no requirement and no rule is called `sbm`\n {2}help: did you mean `sbom`\?/u,
    ],
    ['an unknown subcommand', ['baseline', 'updat'], /unknown command 'updat'\n\(Did you mean update\?\)/u],
    ['an unknown shell', ['completion', 'bsh'], /did you mean `bash`\?/u],
    [
      'a configuration that is not there',
      ['lint', '--config', 'nowhere.yaml'],
      /cannot read nowhere\.yaml: there is no such file/u,
    ],
    ['an unknown format', ['lint', '-f', 'jsom', 'x.docx'], /did you mean `json`\?/u],
    ['an unknown level', ['lint', '--fail-on', 'eror', 'x.docx'], /did you mean `error`\?/u],
    ['a width that is none', ['lint', '--width', 'wide', 'x.docx'], /give a whole number from 40 to 400/u],
    ['a fact without a value', ['lint', '--fact', 'cloud', 'x.docx'], /write it as name=value/u],
    [
      'an unknown fact',
      ['lint', ...library, '--fact', 'stores_ph=yes', 'x.docx'],
      /no fact is called `stores_ph`\n {2}help: did you mean `stores_phi`\?/u,
    ],
    [
      'an answer that is none',
      ['lint', ...library, '--fact', 'stores_phi=maybe', 'x.docx'],
      /write stores_phi=yes or stores_phi=no/u,
    ],
    ['two reports on one stream', ['lint', '-f', 'full', '-f', 'json', 'x.docx'], /cannot share standard output/u],
    ['two reports in one file', ['lint', '-f', 'full=a', '-f', 'json=a', 'x.docx'], /cannot share a file/u],
    ['a library that is none', ['lint', '--library', 'src', 'x.docx'], /src is no clause library/u],
    [
      'an unknown id',
      ['explain', ...library, 'sbm'],
      /nothing in the library is called `sbm`\n {2}help: did you mean `sbom`\?/u,
    ],
    ['an unknown list', ['list', 'fact'], /did you mean `facts`\?/u],
    [
      'an unknown requirement to test',
      ['library', 'test', smallLibrary, 'fix-dedline'],
      /did you mean `fix-deadline`\?/u,
    ],
    ['no output to generate', ['generate'], /required option '-o, --output <out>' not specified/u],
    ['an output without a known ending', ['generate', '-o', 'x.doc'], /end its name with \.docx, \.md, \.html/u],
    [
      'a purchase file that is not there',
      ['generate', ...library, 'nowhere.yaml', '-o', 'nowhere.docx'],
      /cannot read nowhere\.yaml: there is no such file/u,
    ],
    ['a colour mode that is none', ['--color', 'sometimes', 'list', 'facts'], /accepted: auto, always, never/u],
  ])('%s', async (_name, args, message) => {
    const { code, stdout, stderr } = await mc2(args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('help and version go to stdout and exit with 0', () => {
  test.each<[string[], RegExp]>([
    [['--help'], /Exit codes:/u],
    [['help', 'lint'], /--fail-on/u],
    [['lint', '--help'], /--fail-on/u],
    [['--version'], /^mc2 \d+\.\d+\.\d+ \(.+ \d+\.\d+\.\d+, [0-9a-f]{12}\)\n$/u],
    [['-V'], /^mc2 \d/u],
  ])('%j', async (args, text) => {
    const { code, stdout, stderr } = await mc2(args);
    expect(stdout).toMatch(text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

test('a command that is described alone says of itself what it says among all others', async () => {
  const { stdout: all } = await mc2(['--help']);
  const commands = [...all.matchAll(/^ {2}([a-z]+)(?: \S+)* {2,}\S/gmu)].map((match) => match[1] ?? '');
  expect(commands.length).toBeGreaterThan(15);
  for (const command of commands.filter((name) => name !== 'help')) {
    const [alone, among] = [await mc2([command, '--help']), await mc2(['help', command])];
    expect({ command, help: alone }).toEqual({ command, help: among });
    expect(alone.stdout).toContain(`mc2 ${command}`);
  }
});

describe('a library with faults', () => {
  test('is refused with every fault in its frame', async () => {
    const { code, stdout, stderr } = await mc2(['library', 'check', 'test/fixtures/faulty-library']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--> test/fixtures/faulty-library/');
    expect(stderr).toMatch(/\n\d+ \| .*\n +\| +\^/u);
    expect(stderr.match(/^error: /gmu)?.length).toBeGreaterThan(2);
  });
});
