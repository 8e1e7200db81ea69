/** How a firm wants its documents to look. Everything is optional; what is not said stays as mc2 has it. */

export type TextLook = {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
};

export type StyledPart = 'body' | 'title' | 'heading1' | 'heading2' | 'heading3' | 'table' | 'footer' | 'term';

export type HouseStyle = {
  readonly looks?: Readonly<Partial<Record<StyledPart, TextLook>>>;
  readonly spacing?: {
    /** Distance of lines as a multiple of single. */
    readonly line?: number;
    /** Points below a paragraph. */
    readonly after?: number;
  };
  readonly justified?: boolean;
  /** Twentieths of a point. */
  readonly page?: {
    readonly width?: number;
    readonly height?: number;
    readonly top?: number;
    readonly right?: number;
    readonly bottom?: number;
    readonly left?: number;
  };
  /** Which numbers end in a full stop: those of articles (`1.` but `1.1`), all, or none. */
  readonly stops?: 'articles' | 'all' | 'none';
  /** Text at the top of every page. */
  readonly header?: string;
  /** Text at the left of the page numbers, in place of the title. */
  readonly footer?: string;
  readonly contents?: boolean;
};

export type PageLayout = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Between the margins. */
  readonly textWidth: number;
};

/** US Letter with margins of an inch, as far as the style does not say otherwise. Twentieths of a point. */
export function layoutOf({ page = {} }: HouseStyle): PageLayout {
  const { width = 12240, height = 15840, top = 1440, right = 1440, bottom = 1440, left = 1440 } = page;
  return { width, height, top, right, bottom, left, textWidth: width - left - right };
}
