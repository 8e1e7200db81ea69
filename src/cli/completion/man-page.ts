/** The manual page, in the man macros that every roff has (man(7)). */
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { everyCommand } from './command-spec.ts';

/** The text of `mc2.1`. */
export function manPage(
  program: CommandSpec,
  version: string,
  exitCodes: readonly (readonly [string, string])[],
): string {
  const commands = everyCommand(program).filter(
    ({ path, commands: children }) => path.length > 0 && children.length === 0,
  );
  const lines = [
    `.TH MC2 1 "" "mc2 ${escape(version)}" "User Commands"`,
    '.SH NAME',
    `mc2 \\- ${escape(lowerFirst(program.description).replace(/\.$/u, ''))}`,
    '.SH SYNOPSIS',
    '.B mc2',
    '.RI [ options ] " command " [ arguments ]',
    '.SH DESCRIPTION',
    escape(
      'One library of requirements, in YAML, serves two ends: mc2 generate writes the security terms of a purchase, and mc2 lint finds what is missing or weak in the terms of others. Nothing reaches the network. The texts are a starting point for counsel, not legal advice.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH OPTIONS',
    ...program.options.flatMap(optionLines),
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, escape(meaning)]),
    '.SH FILES',
    ...tagged(
      'mc2.yaml',
      'The configuration: the nearest one from the current folder upward to the root of the repository.',
    ),
    ...tagged('mc2.exceptions.yaml', 'Accepted deviations, beside mc2.yaml.'),
    ...tagged('mc2-baseline.jsonl', 'Known findings, beside mc2.yaml.'),
    '.SH ENVIRONMENT',
    ...tagged('MC2_CONFIG, MC2_LIBRARY, MC2_TIER, MC2_FAIL_ON', 'As the flags of these names; a flag outranks them.'),
    ...tagged('NO_COLOR, FORCE_COLOR', 'Turn colour off or on; NO_COLOR outranks FORCE_COLOR, and \\-\\-color both.'),
    ...tagged('SOURCE_DATE_EPOCH', 'The day on which exceptions are judged, in seconds since 1970; today when absent.'),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ path, usage, description, options, arguments: taken }: CommandSpec): readonly string[] {
  return [
    `.SS "mc2 ${escape(path.join(' '))} ${escape(usage)}"`,
    escape(description),
    ...taken.flatMap(({ name, description: text }) => tagged(name, text)),
    ...options.flatMap(optionLines),
  ];
}

function optionLines({ flags, description }: OptionSpec): readonly string[] {
  return tagged(flags, description);
}

function tagged(term: string, text: string): readonly string[] {
  return ['.TP', `.B ${escape(term)}`, text.includes('\\-') ? text : escape(text)];
}

/** Hyphens that are typed stay hyphens; a point or an apostrophe at the start of a line would be a request. */
function escape(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq').replace(/\s+/gu, ' ');
  const ascii = plain.replace(/[^\x20-\x7e]/gu, (character) => `\\[u${hex(character)}]`);
  return /^[.']/u.test(ascii) ? `\\&${ascii}` : ascii;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
