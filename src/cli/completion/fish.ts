/** Completion for fish 3 and later. */
import { everyCommand, type CommandSpec, type OptionSpec, type Takes } from './command-spec.ts';

/** The script for `~/.config/fish/completions/mc2.fish`, or for `mc2 completion fish | source`. */
export function fishCompletion(program: CommandSpec): string {
  const commands = everyCommand(program);
  const lines = commands.flatMap((command) => [
    ...command.commands.map(
      (child) =>
        `complete -c mc2 -n '${condition(command, true)}' -f -a '${child.path.at(-1) ?? ''}' -d ${quote(child.summary)}`,
    ),
    ...command.options.map((option) => optionLine(option, command)),
    ...argumentLines(command),
  ]);
  return `# fish completion for mc2; written by: mc2 completion fish
complete -c mc2 -f
${lines.join('\n')}
`;
}

function argumentLines(command: CommandSpec): readonly string[] {
  const { takes, path } = command;
  if (path.length === 0 || takes === 'nothing' || takes === 'text') return [];
  const more = takes === 'file' ? '-F' : `-f -a ${quote(takes.join(' '))}`;
  return [`complete -c mc2 -n '${condition(command, false)}' ${more}`];
}

function optionLine({ names, description, takes }: OptionSpec, command: CommandSpec): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const where = command.path.length === 0 ? '' : ` -n '${condition(command, false)}'`;
  return `complete -c mc2${where} ${flags.join(' ')}${valueFlags(takes)} -d ${quote(description)}`;
}

function valueFlags(takes: Takes): string {
  if (takes === 'nothing') return '';
  if (takes === 'file') return ' -r -F';
  return takes === 'text' ? ' -x' : ` -x -a ${quote(takes.join(' '))}`;
}

/** True inside of a command; for its own commands only as long as none of them is there. */
function condition({ path, commands }: CommandSpec, open: boolean): string {
  const names = commands.map((child) => child.path.at(-1) ?? '').join(' ');
  if (path.length === 0) return '__fish_use_subcommand';
  const inside = path.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
  return open ? `${inside}; and not __fish_seen_subcommand_from ${names}` : inside;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
