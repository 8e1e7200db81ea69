/** The looks that cells of the workbook have. */

const fills = {
  header: 'E9EDF0',
  met: 'B4D9D1',
  weak: 'F0C75E',
  missing: '4B565F',
  contradicted: '8C1C2C',
  'needs-input': 'E4E8EC',
};

type Look = {
  readonly bold?: boolean;
  readonly white?: boolean;
  readonly fill?: keyof typeof fills;
  /** Id of a number format; 164 is the share of a hundred below. */
  readonly format?: number;
  readonly center?: boolean;
  readonly quoted?: boolean;
};

const looks = {
  plain: {},
  header: { bold: true, fill: 'header' },
  text: {},
  quoted: { quoted: true, format: 49 },
  number: { format: 1 },
  percent: { format: 164 },
  strong: { bold: true },
  met: { fill: 'met', center: true },
  weak: { fill: 'weak', center: true },
  missing: { fill: 'missing', white: true, center: true },
  contradicted: { fill: 'contradicted', white: true, bold: true, center: true },
  'needs-input': { fill: 'needs-input', center: true },
  'not-applicable': { center: true },
} as const satisfies Record<string, Look>;

export type CellStyle = keyof typeof looks;

/** Index of each style in the style sheet. */
export const cellStyles = Object.fromEntries(Object.keys(looks).map((name, index) => [name, index])) as Readonly<
  Record<CellStyle, number>
>;

/** The part `xl/styles.xml`. */
export function stylesPart(): string {
  const fillNames = Object.keys(fills);
  const fonts = ['', '<b/>', '<color rgb="FFFFFFFF"/>', '<b/><color rgb="FFFFFFFF"/>'];
  const fontXml = fonts.map((marks) => {
    const bold = marks.startsWith('<b/>') ? '<b/>' : '';
    const color = marks.includes('<color') ? '<color rgb="FFFFFFFF"/>' : '<color rgb="FF1C2228"/>';
    return `<font>${bold}<sz val="10"/>${color}<name val="Calibri"/><family val="2"/></font>`;
  });
  const fillXml = Object.values(fills).map(
    (color) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const formats = Object.entries(looks as Record<string, Look>).map(([name, look]) => {
    const font = (look.bold === true ? 1 : 0) + (look.white === true ? 2 : 0);
    const fill = look.fill === undefined ? 0 : fillNames.indexOf(look.fill) + 2;
    const alignment =
      name === 'plain'
        ? ''
        : `<alignment${look.center === true ? ' horizontal="center"' : ''} vertical="top" wrapText="1"/>`;
    const quoted = look.quoted === true ? ' quotePrefix="1"' : '';
    return `<xf numFmtId="${look.format ?? 0}" fontId="${font}" fillId="${fill}" borderId="${name === 'plain' ? 0 : 1}" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  });
  const edge = '<color rgb="FFD8DDE2"/>';
  const border = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${edge}</${side}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/></numFmts><fonts count="${fonts.length}">${fontXml.join('')}</fonts><fills count="${fillXml.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fillXml.join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
