/** Bytes of a rich text file to characters, by code page or by the character set of a font. */
import { decodeWestern } from '../decode-text.ts';

/** Character sets of fonts (`\fcharset`) and the code page that each stands for; 2 is for symbols. */
const charsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10_000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** Code page of a font's character set, null where it is the document's own. */
export function codePageOf(charset: number): number | null {
  return charsets[charset] ?? null;
}

/** Names of code pages in the Encoding Standard. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  1361: 'euc-kr',
  10_000: 'macintosh',
  65_001: 'utf-8',
};

const dos: Readonly<Record<number, string>> = {
  437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

/** Decodes `text`, a character for each byte. An unknown code page is read as Western. */
export function decodeBytes(text: string, codePage: number): string {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const table = dos[codePage];
  if (table !== undefined) {
    return text.replace(/[\u0080-\u00ff]/g, (character) => table.charAt(character.charCodeAt(0) - 0x80));
  }
  const label = labels[codePage];
  const bytes = Buffer.from(text, 'latin1');
  if (label === undefined) return decodeWestern(bytes);
  let decoder = decoders.get(codePage);
  if (!decoder) decoders.set(codePage, (decoder = new TextDecoder(label)));
  return decoder.decode(bytes);
}
