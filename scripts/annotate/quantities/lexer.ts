import { tableOf } from '../../lines/spans.ts';
import { readRatio } from './bare.ts';
import { readBareChange, readChange, readDoubling } from './changes.ts';
import { COVERAGE, readCoverage, readDelivery, readNone } from './coverage.ts';
import { byFirst, type Found, isInNumber } from './expressions.ts';
import { isDigitAt, readNumber } from './numbers.ts';
import { readQuantity } from './quantity.ts';
import { FIELDS, readRank, readRelative } from './ranks.ts';

/**
 * Reads plain text; writes the expressions in it that can be a commitment: quantities, coverage (全覆盖, 村村通), delivery
 * promises (次日达) and ranks (全国前列), in order and without overlap. It does not judge whether they are one.
 */

/** 千家万户, 百县千镇万村, 万人计划: numbers in set phrases and names of programmes count nothing. */
const SET_PHRASE =
  /(?:[百千万][县镇乡村企店校家户人方言军山]){1,2}[百千万][县镇乡村企店校家户人计语马水]|[百千万][人企村镇店校](?:计划|工程|行动|示范|整治|大会)/uy;

const beginsSetPhrase = tableOf(Array.from('百千万', (first) => first.charCodeAt(0)));

function setPhraseLength(text: string, at: number): number {
  if (beginsSetPhrase[text.charCodeAt(at)] === 0) return 0;
  SET_PHRASE.lastIndex = at;
  return SET_PHRASE.exec(text)?.[0].length ?? 0;
}

const DIGITS = '0123456789';

const NUMERALS = '〇零一二两三四五六七八九十百千万亿';

/**
 * What is tried at a place, in this order, and the characters that each can begin with: at most places none can, and
 * nothing is tried.
 */
const READERS: readonly {
  readonly begins: string;
  readonly read: (text: string, at: number) => Found | null;
}[] = [
  { begins: `${DIGITS}${NUMERALS}小分半当次隔`, read: readDelivery },
  { begins: COVERAGE.map(([begins]) => begins).join(''), read: readCoverage },
  { begins: '动全清零0“"', read: readNone },
  { begins: `${FIELDS.map((field) => field[0]).join('')}第`, read: readRank },
  { begins: '不高优快低基', read: readRelative },
  { begins: '翻', read: readDoubling },
  { begins: '由从', read: readBareChange },
  { begins: DIGITS, read: readRatio },
  { begins: `${DIGITS}${NUMERALS}`, read: (text, at) => (isInNumber(text, at) ? null : readQuantity(text, at)) },
];

const readersAt = byFirst(READERS, ({ begins }) => begins);

const beginsExpression = tableOf(readersAt.keys());

export function findExpressions(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    if (beginsExpression[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const phrase = setPhraseLength(text, at);
    if (phrase > 0) {
      at += phrase;
      continue;
    }
    let next: Found | null = null;
    for (const { read } of readersAt.get(text.charCodeAt(at))!) next ??= read(text, at);
    if (next) {
      const whole = (next.form === 'quantity' ? readChange(text, next) : null) ?? next;
      // 由2020年的30%提高到60%: the year inside is part of it.
      while (found.length > 0 && found.at(-1)!.start >= whole.start) found.pop();
      found.push(whole);
      at = whole.end;
    } else {
      const number = isDigitAt(text, at) && !isInNumber(text, at) ? readNumber(text, at) : null;
      at = number && number.form === 'digits' ? number.end : at + 1;
    }
  }
  return found;
}
