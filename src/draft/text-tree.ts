/** What a Handlebars text says, as plain data: all that checking and rendering ask of it. */

/** Text that stands for itself, something to put in, or a part that stands only under a condition. */
export type TextNode = string | TextCall | TextBlock | TextOther;

export type TextTree = readonly TextNode[];

/** `{{supplier}}`, `{{duration patch_days}}`. */
export type TextCall = {
  readonly kind: 'call';
  /** From 1. */
  readonly line: number;
  /** Null where something else than a name stands there, such as a path. */
  readonly name: string | null;
  /** What stands there instead of a name. */
  readonly written?: string;
  readonly params: readonly TextParam[];
  /** Given options, `{{supplier a=1}}`. */
  readonly options?: true;
};

/** `{{#fact "cloud"}} … {{else}} … {{/fact}}`; null for a part that is not there. */
export type TextBlock = Omit<TextCall, 'kind' | 'options'> & {
  readonly kind: 'block';
  readonly body: TextTree | null;
  readonly otherwise: TextTree | null;
};

/** What mc2 does not take: partials and decorators. */
export type TextOther = { readonly kind: 'other'; readonly line: number };

/** A name, a text in quotation marks, or neither. */
export type TextParam = { readonly name?: string; readonly text?: string };
