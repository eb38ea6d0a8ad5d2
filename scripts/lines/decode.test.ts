import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT = '一、总体要求\n到2025年，快递业务量达到6.4亿件。\n';
const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** 一、总体要求⏎ 快递业务量达到。 in GB18030. */
const GB18030 = Buffer.from('d2bba1a2d7dccce5d2aac7f30abfecb5ddd2b5cef1c1bfb4efb5bda1a3', 'hex');

test.each([
  ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', TEXT],
  ['UTF-16LE with a byte order mark', utf16(`\ufeff${TEXT}`, false), 'utf-16le', TEXT],
  ['UTF-16BE with a byte order mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be', TEXT],
  ['UTF-16LE without one', utf16(TEXT, false), 'utf-16le', TEXT],
  ['UTF-16BE without one', utf16(TEXT, true), 'utf-16be', TEXT],
  ['GB18030', GB18030, 'gb18030', '一、总体要求\n快递业务量达到。'],
  ['ASCII', Buffer.from('plain words\n'), 'utf-8', 'plain words\n'],
])('%s', (_, bytes, encoding, text) => {
  expect(decode(bytes)).toEqual({ encoding, text });
});

test.each([
  ['an empty file', Buffer.alloc(0), '文件里没有文字'],
  ['white space', Buffer.from(' \n\u3000\r\n'), '文件里没有文字'],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0]),
    '文件不是文字',
  ],
  [
    'a PDF',
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256))]),
    '文件不是文字',
  ],
  ['NUL in UTF-8', Buffer.from('一\0二'), '文件不是文字'],
  ['a mark that lies', Buffer.from([0xef, 0xbb, 0xbf, 0xd2, 0xbb, 0xa1]), '字节序标记'],
])('refuses %s', (_, bytes, reason) => {
  expect(() => decode(bytes)).toThrow(reason);
});
