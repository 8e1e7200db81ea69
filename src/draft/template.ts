/** A template: the frame of a document as data, in order, with every word that is not a clause of the library. */

export type Template = {
  readonly id: string;
  /** Title of the document as printed. */
  readonly title: string;
  /** One sentence for `mc2 list templates`. */
  readonly summary: string;
  readonly words: TemplateWords;
  /** What the document calls its parties where the purchase file does not say; Supplier and Customer when absent. */
  readonly parties?: TemplateParties;
  readonly sections: readonly TemplateSection[];
};

export type TemplateParties = {
  readonly supplier?: string;
  readonly customer?: string;
  /** Where this is set, a group purchasing organization concludes the contract for every customer. */
  readonly gpo?: string;
};

/** Small words that the drafter itself needs. */
type TemplateWords = {
  /** Before the number of a clause in a cross-reference: "Section". */
  readonly section: string;
  /** Between a defined term and its meaning: "means". */
  readonly means: string;
  readonly and: string;
  readonly or: string;
  readonly yes: string;
  readonly no: string;
  /** Where the purchase file says nothing and nothing has to be settled. */
  readonly not_stated: string;
  /** Opens the bracket around a point that somebody must settle: "CONFIRM". */
  readonly confirm: string;
};

/** `text` fields hold Handlebars source. */
export type TemplateSection =
  /** The title of the document. */
  | { readonly kind: 'title' }
  /** Unnumbered paragraphs: parties, recitals. */
  | { readonly kind: 'paragraphs'; readonly role: 'operative' | 'recital'; readonly text: string }
  /** A numbered article with clauses of the template itself. */
  | { readonly kind: 'article'; readonly title: string; readonly clauses: readonly TemplateClause[] }
  /** A numbered article with exactly the terms that the document uses. */
  | { readonly kind: 'definitions'; readonly title: string; readonly text: string }
  /** One numbered article for each pillar of the library that has a clause. */
  | { readonly kind: 'requirements' }
  /** The same as a form to fill in: a table for each pillar, with empty cells for response and comment. */
  | { readonly kind: 'responses'; readonly columns: Readonly<Record<ResponseColumn, string>> }
  | {
      readonly kind: 'signatures';
      readonly text: string;
      /** Who signs; both when absent. */
      readonly parties?: readonly ('supplier' | 'customer')[];
      readonly lines: readonly SignatureLine[];
    }
  /** An exhibit or schedule on a page of its own, with its tables. */
  | {
      readonly kind: 'attachment';
      readonly id: string;
      /** "Exhibit", "Schedule". Attachments with one label are counted together. */
      readonly label: string;
      readonly count: 'letters' | 'numbers';
      readonly title: string;
      readonly text: string;
      readonly tables: readonly TemplateTable[];
      /** Leave the attachment out when all its tables are empty. */
      readonly when_empty: 'keep' | 'omit';
    };

export type SectionOf<Kind extends TemplateSection['kind']> = Extract<TemplateSection, { kind: Kind }>;

/** Titles of the columns of a form. */
export type ResponseColumn = 'number' | 'requirement' | 'response' | 'comment';

/** A clause that renders to nothing is left out. */
type TemplateClause = { readonly id: string; readonly title: string; readonly text: string };

/** A table with a heading above it, unless the caption is empty. */
export type TemplateTable =
  | { readonly of: 'products'; readonly caption: string; readonly columns: readonly Column<ProductField>[] }
  | { readonly of: 'facts'; readonly caption: string; readonly columns: readonly Column<'question' | 'answer'>[] }
  /** Critical and high requirements that the purchase file omits. */
  | {
      readonly of: 'exceptions';
      readonly caption: string;
      readonly columns: readonly Column<'title' | 'severity' | 'reason'>[];
      readonly severities: Readonly<Record<'critical' | 'high', string>>;
    }
  /** Requirements above the tier that the purchase file asks for, where it asks for a roadmap, with the time when each is due. */
  | {
      readonly of: 'roadmap';
      readonly caption: string;
      readonly columns: readonly Column<'title' | 'summary' | 'due'>[];
      readonly due: Readonly<Record<'established' | 'advanced', string>>;
    }
  /** One column for each party, one row for each way to reach it. */
  | {
      readonly of: 'contacts';
      readonly caption: string;
      readonly corner: string;
      readonly rows: readonly ContactRow[];
    };

export type ProductField = 'name' | 'model' | 'version' | 'quantity' | 'description';

/** An `optional` column is left out when no row has anything for it. */
export type Column<Field extends string> = {
  readonly field: Field;
  readonly title: string;
  readonly optional?: boolean;
};

/** `confirm` says what is missing when the purchase file has none; where it is empty, the words for "not stated" stand there. */
export type ContactRow = {
  readonly field: 'name' | 'address' | 'notices' | 'security_contact';
  readonly title: string;
  readonly confirm: string;
};

/** `blank`: a rule to write on, whatever is known. `confirm` says what is missing when the party of `entity` has no name. */
export type SignatureLine = {
  readonly field: 'entity' | 'by' | 'name' | 'title' | 'date' | 'blank';
  readonly title: string;
  readonly confirm?: string;
};

/** `template.yaml` as it stands, checked against `schemas/template.schema.json`: the same, but every `text` names a file beside it. */
export type TemplateManifest = Template;

/** What a `template.yaml` says by itself: all of it, or what differs from the template that it extends. */
export type OwnManifest = Partial<TemplateManifest> & { readonly extends?: string };
