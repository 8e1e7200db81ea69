/** Says the YAML parser's errors in the words of somebody who does not know YAML's grammar. */
import type { YAMLError } from 'yaml';

const quotes = 'put the whole text in quotes: "…"';

/** Message and help for one error of the parser. */
export function explainSyntaxError(
  error: YAMLError,
  text: string,
): { readonly message: string; readonly help: string } {
  const help = quotesHelp(text, error.pos[0]);
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'a second `: ` follows on the same line', help: help ?? quotes };
    case 'BAD_SCALAR_START':
      return { message: `unquoted text cannot start with \`${text[error.pos[0]] ?? ''}\``, help: help ?? quotes };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `\`${text.slice(error.pos[0], error.pos[0] + 2)}\` is not an escape sequence`,
        help: 'in double quotes write a backslash as `\\\\`, or use single quotes',
      };
    case 'TAB_AS_INDENT':
      return { message: 'a tab stands where only spaces may indent', help: 'indent with spaces' };
    case 'MISSING_CHAR':
      if (isMissingQuote(error))
        return {
          message: 'this quote is not closed',
          help: 'close it, or put text that begins with a quote in quotes of the other kind',
        };
      if (!error.message.includes('between flow')) {
        return {
          message: plainSentence(error.message),
          help: help ?? 'a quote or bracket opened here or above is not closed',
        };
      }
      return {
        message: 'a comma is missing between two entries',
        help: help ?? 'entries that hold `,` `[` `{` or begin with a quote need quotes around all of them',
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return {
        message: 'this text runs on where a `key: value` was expected',
        help: help ?? 'look for a missing `: `, or indent the lines that belong to the text above',
      };
    case 'TAG_RESOLVE_FAILED':
      return { message: 'tags (`!name`) are not accepted', help: 'put text that starts with `!` in quotes' };
    case 'BAD_INDENT':
      return {
        message: 'the indentation does not fit the lines above',
        help: help ?? 'line keys of one map up under each other, with spaces',
      };
    case 'UNEXPECTED_TOKEN':
    case 'IMPOSSIBLE':
      return {
        message: 'this does not belong here',
        help: help ?? 'look for an open quote or bracket, or a missing `: ` or `- ` before it',
      };
    default:
      return { message: plainSentence(error.message), help: help ?? '' };
  }
}

/** `text: {{supplier}} shall` and `- {a | b} patch` are the mistakes that clause authors make most: YAML takes the brace for a map. */
function quotesHelp(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(
    lineStart,
    lineEnd === -1 ? Math.min(text.length, lineStart + 2000) : Math.min(lineEnd, lineStart + 2000),
  );
  const value = line.replace(/^ *(?:- )?(?:[\w-]+: +)?/, '');
  if (value.startsWith('{{')) return 'put text that starts with `{{` in quotes: "{{…}} …"';
  return value.startsWith('{') && value.includes('|')
    ? 'put a phrase that starts with `{` in quotes: "{a | b} …"'
    : undefined;
}

/** True for the error about a quoted text that never ends. */
export function isMissingQuote({ code, message }: Pick<YAMLError, 'code' | 'message'>): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing') && message.endsWith('quote');
}

function plainSentence(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}
