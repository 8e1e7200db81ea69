/** The cases of a shell script that bash and zsh write alike: which command is being typed, and what a flag takes. */
import type { CommandSpec, Takes } from './command-spec.ts';

/** The pattern that every command matches by its words. */
export function commandPattern(commands: readonly CommandSpec[]): string {
  return commands.flatMap(({ path }) => (path.length === 0 ? [] : [`'${path.join(' ')}'`])).join('|');
}

/** A case for each flag that takes something: after it, `reply` says what comes. */
export function flagCases(commands: readonly CommandSpec[], reply: (takes: Takes) => string): string {
  return commands
    .flatMap(({ path, options }) =>
      options
        .filter(({ takes }) => takes !== 'nothing')
        .map(({ names, takes }) => {
          const scope = path.length === 0 ? '*' : `'${path.join(' ')}'`;
          return `    ${names.map((name) => `${scope}' '${name}`).join('|')}) ${reply(takes)}; return ;;`;
        }),
    )
    .join('\n');
}
