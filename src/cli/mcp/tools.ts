/** What an assistant may ask of mc2: names, words and forms of the tools. */

export type ToolName = 'lint' | 'explain' | 'list' | 'generate';

type Form = Readonly<Record<string, unknown>>;

const words = (description: string, more: Form = {}): Form => ({ type: 'string', description, ...more });

const facts: Form = {
  type: 'object',
  description: 'Answers about device and deal, by the id of the fact (list facts). Leave out what is unknown.',
  additionalProperties: { type: 'boolean' },
};

/** @param listable what `list` can list */
export function describeTools(listable: readonly string[]) {
  return [
    {
      name: 'lint',
      title: 'Find missing and weak security terms',
      description:
        'Judges contracts against every requirement of the clause library. Gives the JSON report of mc2 lint -f json: for each contract the verdict on every requirement, with quotations, and the findings with what to ask for.',
      inputSchema: {
        type: 'object' as const,
        properties: {
          path: words('A contract, or a folder of contracts.'),
          text: words('The text of a contract, as plain text or Markdown, in the place of a path.'),
          facts,
          tier: words('Expect requirements up to this tier only.', {
            enum: ['foundational', 'established', 'advanced'],
          }),
        },
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    {
      name: 'explain',
      title: 'Explain a requirement',
      description:
        'Says all about a requirement, fact, parameter, definition or citation: why it is there, the text to propose, positions to fall back to, what to answer.',
      inputSchema: {
        type: 'object' as const,
        properties: { id: words('Its id, as in a report or a list.') },
        required: ['id'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    {
      name: 'list',
      title: 'List what the clause library holds',
      description: 'One line for each thing of a kind.',
      inputSchema: {
        type: 'object' as const,
        properties: { what: words('What to list.', { enum: listable }) },
        required: ['what'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    {
      name: 'generate',
      title: 'Write the security terms for a purchase',
      description:
        'Writes the contract for a purchase file. Without output it gives the contract as Markdown; with output it writes a new .docx, .md or .html file and never replaces one.',
      inputSchema: {
        type: 'object' as const,
        properties: {
          purchase: words('Path of the purchase file.'),
          template: words('A template in the place of that of the purchase file (list templates).'),
          output: words('Path of the file to write.'),
        },
        required: ['purchase'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    },
  ];
}
