/** Completion for zsh. */
import { commandPattern, flagCases } from './case-lines.ts';
import { everyCommand, type CommandSpec, type Takes } from './command-spec.ts';

/** The script for a file called `_mc2` in `$fpath`, or for `source <(mc2 completion zsh)`. */
export function zshCompletion(program: CommandSpec): string {
  const commands = everyCommand(program);
  const words = commands.map(({ path, commands: children, options, takes }) => {
    const flags = [...options, ...(path.length === 0 ? [] : program.options)].flatMap(({ names, description }) =>
      names.map((name) => described(name, description)),
    );
    const names = children.map((child) => described(child.path.at(-1) ?? '', child.summary));
    const list = names.length > 0 ? `found=(${names.join(' ')}); _describe command found` : reply(takes);
    return `    '${path.join(' ')}') if [[ $cur == -* ]]; then found=(${flags.join(' ')}); _describe -o option found; else ${list}; fi ;;`;
  });
  return `#compdef mc2
# zsh completion for mc2; written by: mc2 completion zsh
_mc2() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} at='' next i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    next="\${at:+$at }\${words[i]}"
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
if [ "$funcstack[1]" = "_mc2" ]; then
  _mc2 "$@"
else
  compdef _mc2 mc2
fi
`;
}

/** `name:description` in single quotes; a colon would end the name. */
function described(name: string, description: string): string {
  const text = `${name.replaceAll(':', '\\:')}:${description}`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function reply(takes: Takes): string {
  if (takes === 'file') return '_files';
  if (takes === 'nothing' || takes === 'text') return ':';
  return `compadd -- ${takes.join(' ')}`;
}
