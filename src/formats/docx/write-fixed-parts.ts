/** Parts that are the same in every document: Word expects them, and Word for Mac offers a repair where they are missing. */
import { wordNamespace } from './write-xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const colors: readonly (readonly [string, string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1F2A44'],
  ['lt2', 'E7E9ED'],
  ['accent1', '1F4E79'],
  ['accent2', '8C4A2F'],
  ['accent3', '6B6B6B'],
  ['accent4', '9A7B1F'],
  ['accent5', '2F6B8C'],
  ['accent6', '4A7A3A'],
  ['hlink', '0563C1'],
  ['folHlink', '6B4A8C'],
];

/** The smallest theme that the schema allows: twelve colors, two fonts, three of every line, fill and effect. */
function themePart(): string {
  const scheme = colors.map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`).join('');
  const font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const formats =
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`;
  return `${declaration}<a:theme xmlns:a="${drawing}" name="Contract"><a:themeElements><a:clrScheme name="Contract">${scheme}</a:clrScheme><a:fontScheme name="Contract"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Contract">${formats}</a:fmtScheme></a:themeElements></a:theme>`;
}

/** Part names and their content. */
export const fixedParts: Readonly<Record<string, string>> = {
  'word/theme/theme1.xml': themePart(),
  'word/webSettings.xml': `${declaration}<w:webSettings xmlns:w="${wordNamespace}"/>`,
  'word/settings.xml':
    `${declaration}<w:settings xmlns:w="${wordNamespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="en-US"/></w:settings>',
  'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>mc2</Application></Properties>`,
};
