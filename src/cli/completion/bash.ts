/** Completion for bash 3.2 and later. */
import { commandPattern, flagCases } from './case-lines.ts';
import { everyCommand, type CommandSpec, type Takes } from './command-spec.ts';

/** The script for `source <(mc2 completion bash)`. */
export function bashCompletion(program: CommandSpec): string {
  const commands = everyCommand(program);
  const words = commands.map(({ path, commands: children, options, takes }) => {
    const flags = [...options, ...(path.length === 0 ? [] : program.options)].flatMap(({ names }) => names);
    const names = children.map((child) => child.path.at(-1) ?? '');
    const other = names.length > 0 ? reply(names) : reply(takes);
    return `    '${path.join(' ')}') if [[ $cur == -* ]]; then ${reply(flags)}; else ${other}; fi ;;`;
  });
  return `# bash completion for mc2; written by: mc2 completion bash
_mc2() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' i next
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    next="\${at:+$at }\${COMP_WORDS[i]}"
    case "$next" in
      ${commandPattern(commands)}) at=$next ;;
    esac
  done
  case "$at $prev" in
${flagCases(commands, reply)}
  esac
  case "$at" in
${words.join('\n')}
  esac
}
complete -o filenames -F _mc2 mc2
`;
}

function reply(takes: Takes): string {
  if (takes === 'file') return `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$cur"))`;
  if (takes === 'nothing' || takes === 'text') return ':';
  return `COMPREPLY=($(compgen -W '${takes.join(' ')}' -- "$cur"))`;
}
