import type { Provenance } from '../../src/model/document.ts';
import { Unconvertible } from '../unconvertible.ts';

/**
 * Reads bytes; writes text and the name of its encoding.
 * Guarantees: strict decoding (no character is replaced), no byte order mark, no NUL. Anything else is refused with the
 * reason.
 */

type Encoding = Provenance['encoding'];

const BYTE_ORDER_MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function attempt(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Control characters that no text has, private-use and unassigned ones; tab, line feed, vertical tab, form feed and
 * carriage return are layout.
 */
const STRANGE = /[\0-\x08\x0e-\x1f\p{Co}\p{Cn}]/gu;
/** All but what Chinese text is mostly made of; a short list of ranges takes a tenth of the time of the long one. */
const RARE = /[^\t-\r -~‐-‧\u3000-〿一-龥！-～]+/gu;
const HAN = /\p{Script=Han}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A wrong encoding shows in control, private-use and unassigned characters; text has next to none. */
function isText(text: string): boolean {
  const sample = text.slice(0, 100_000);
  if (sample.includes('\0')) return false;
  const rare = sample.match(RARE)?.join('') ?? '';
  return count(rare, STRANGE) * 50 <= sample.length;
}

/** Of two readings of the same bytes, Chinese text has Han characters in the common block and few of other scripts. */
const chineseShare = (text: string): number =>
  count(text.slice(0, 20_000), HAN) / Math.max(1, text.slice(0, 20_000).length);

/**
 * The largest text that is taken for one document. The longest plans of cities have some 100,000 characters, 0.3 MB;
 * docs/format.md says what the limit costs in time and memory.
 */
export const MOST_BYTES = 20_000_000;

/** @throws Unconvertible for a file that is no single document by its size. */
export function refuseSize(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new Unconvertible(
      `文件有 ${(bytes / 1e6).toFixed(1)} MB`,
      `一份文件，不超过 ${MOST_BYTES / 1e6} MB`,
      '若是多份文件合在一起，拆成一份一个文件',
    );
}

/** @throws Unconvertible for an empty file, a binary file, a huge one and bytes that no supported encoding can read. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  refuseSize(bytes.length);
  const reading = read(bytes);
  if (reading.text.trim() === '') throw new Unconvertible('文件里没有文字', '一份政策文本', '检查文件是否取全');
  return reading;
}

function read(bytes: Uint8Array): { text: string; encoding: Encoding } {
  for (const { encoding, bytes: mark } of BYTE_ORDER_MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = attempt(encoding, bytes);
    if (text !== null && isText(text)) return { text, encoding };
    throw new Unconvertible(`字节序标记说是 ${encoding}，内容却不是`, '与标记一致的文字', '重新取得文件');
  }
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== null && isText(utf8)) return { text: utf8, encoding: 'utf-8' };
  const wide = (['utf-16le', 'utf-16be'] as const)
    .filter(() => bytes.length % 2 === 0)
    .map((encoding) => ({ encoding, text: attempt(encoding, bytes) ?? '' }))
    .filter(({ text }) => text !== '' && isText(text) && chineseShare(text) > 0.5);
  const narrow = utf8 === null ? attempt('gb18030', bytes) : null;
  if (narrow !== null && isText(narrow) && chineseShare(narrow) > 0.3) return { text: narrow, encoding: 'gb18030' };
  if (wide[0]) return wide[0];
  if (narrow !== null && isText(narrow)) return { text: narrow, encoding: 'gb18030' };
  throw new Unconvertible(
    '文件不是文字，或编码无法辨认',
    'UTF-8、UTF-16 或 GB18030 文本',
    '若是 PDF 或 Word，先导出为 .txt',
  );
}
