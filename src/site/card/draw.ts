import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { FONTS, useFonts } from '../../charts/fonts.ts';
import { inkOf } from '../../charts/render.ts';
import { FONT, wrap } from '../../charts/still.ts';
import { CITIES } from '../../model/cities.ts';
import type { PolicyFacts } from '../../model/document.ts';
import { dateText, shortName, titleOf } from '../../model/words.ts';
import { SITE_NAME } from '../name.ts';
import { CARD } from './address.ts';
import { type Band, encodePng } from './png.ts';

/**
 * Draws the card of a policy or of the site at build, as PNG without a browser.
 * Guarantees: the only fonts are the packaged ones; the same facts give the same bytes; what the policy does not state is
 * left out; a draft says that it is one.
 */

/** As in src/styles/tokens.css, on light ground. */
const PAPER = '#fbfaf6';
const LINE = '#cfc9bd';
const SEAL = '#a8321f';

const SIDE = 84;
const MOTTO = '逐字收录　逐条可引　非官方整理本';
const SITE_MOTTO = '各城市公开的政策文件，逐字收录，逐条可引，跨城市对读。';

/** What is shown of a policy. */
export interface Face {
  /** City, or what stands for it. */
  readonly kicker: string;
  readonly title: string;
  /** Number, issuer, date: those that the text states. */
  readonly facts: readonly string[];
  readonly draft: boolean;
  /** A title of ours. */
  readonly editorial: boolean;
  readonly colour: string;
}

export function faceOf(policy: PolicyFacts): Face {
  const { text, editorial } = titleOf(policy);
  const { documentNumber, issuer, signedDate } = policy;
  return {
    kicker: shortName(policy),
    title: editorial ? `〔${text}〕` : text,
    facts: [documentNumber, issuer, signedDate && dateText(signedDate)].filter((fact): fact is string => Boolean(fact)),
    draft: policy.status === 'draft',
    editorial,
    colour: CITIES.find(({ id }) => id === policy.city?.id)?.light ?? inkOf('light').ink2,
  };
}

/** Sizes that a title is tried in, and how many lines of each there is room for. */
const SIZES = [
  { size: 64, most: 3 },
  { size: 54, most: 4 },
  { size: 46, most: 4 },
  { size: 38, most: 5 },
] as const;

const titleFont = (size: number): string => `${size}px "${FONTS.title.family}"`;

/** No line ends with what opens the next one. */
function keepOpened(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let opened = '';
  for (const line of lines) {
    const [, rest, end] = /^(.*?)([“‘（《〔]*)$/su.exec(opened + line)!;
    kept.push(rest!);
    opened = end!;
  }
  return opened === '' ? kept : [...kept.slice(0, -1), kept.at(-1) + opened];
}

/** Lines as long as each other, as far as that takes no more of them. */
function balanced(pen: SKRSContext2D, title: string, width: number): readonly string[] {
  let lines = wrap(pen, title, width);
  let [narrow, wide] = [width / lines.length, width];
  for (let step = 0; step < 5; step += 1) {
    const middle = (narrow + wide) / 2;
    const next = wrap(pen, title, middle);
    if (next.length > lines.length) narrow = middle;
    else [lines, wide] = [next, middle];
  }
  return keepOpened(lines);
}

/** The lines of a title in the largest size that fits; beyond the smallest one it is cut. */
function setTitle(pen: SKRSContext2D, title: string, width: number): { size: number; lines: readonly string[] } {
  for (const { size, most } of SIZES) {
    pen.font = titleFont(size);
    if (wrap(pen, title, width).length <= most) return { size, lines: balanced(pen, title, width) };
  }
  const { size, most } = SIZES.at(-1)!;
  const lines = wrap(pen, title, width - size).slice(0, most);
  return { size, lines: [...lines.slice(0, -1), `${lines.at(-1)}…`] };
}

/** Letters on a plain ground look smooth in them, and two pixels are one byte: less to compress than with a few more. */
const COLOURS = 16;
const asPng = (pen: SKRSContext2D): Buffer => {
  const { width, height } = CARD;
  const bands: Band[] = [];
  for (let top = 0; top < height; ) {
    let end = top;
    while (end < height && used[end]) end += 1;
    if (end > top) bands.push({ top, pixels: pen.getImageData(0, top, width, end - top).data });
    top = end + 1;
  }
  return encodePng({ width, height, bands }, COLOURS);
};

let kept: SKRSContext2D | undefined;
/** The rows that something has been drawn on: only they are read back. The first one stands for all others. */
const used = new Uint8Array(CARD.height);
const use = (top: number, bottom: number): void => void used.fill(1, Math.max(0, Math.floor(top)), Math.ceil(bottom));

/** Cards are drawn one after the other on one canvas. */
function ground(): SKRSContext2D {
  useFonts();
  kept ??= createCanvas(CARD.width, CARD.height).getContext('2d');
  const pen = kept;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  pen.textBaseline = 'middle';
  used.fill(0);
  use(0, 1);
  return pen;
}

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
  readonly align?: 'left' | 'right';
}

function write(pen: SKRSContext2D, { text, x, y, font, colour, align = 'left' }: Words): number {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(text, x, y);
  const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(text);
  use(y - actualBoundingBoxAscent - 1, y + actualBoundingBoxDescent + 1);
  return width;
}

/** A sign in a frame, such as 征求意见稿. */
function sign(pen: SKRSContext2D, text: string, x: number, y: number, colour: string): number {
  const width = write(pen, { text, x: x + 14, y, font: `28px ${FONT}`, colour }) + 28;
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.strokeRect(x, y - 24, width, 46);
  use(y - 25, y + 23);
  return width;
}

function foot(pen: SKRSContext2D): void {
  const { ink, ink3 } = inkOf('light');
  const y = CARD.height - 62;
  pen.fillStyle = LINE;
  pen.fillRect(SIDE, y - 46, CARD.width - 2 * SIDE, 2);
  use(y - 46, y - 44);
  write(pen, { text: SITE_NAME, x: SIDE, y, font: titleFont(32), colour: ink });
  write(pen, { text: MOTTO, x: CARD.width - SIDE, y, font: `24px ${FONT}`, colour: ink3, align: 'right' });
}

export function drawPolicyCard(face: Face): Buffer {
  const pen = ground();
  const { ink, ink2 } = inkOf('light');
  const width = CARD.width - 2 * SIDE;
  pen.fillStyle = face.colour;
  pen.fillRect(0, 0, 14, CARD.height);
  const top = 100;
  let x = SIDE + write(pen, { text: face.kicker, x: SIDE, y: top, font: titleFont(36), colour: face.colour }) + 24;
  if (face.draft) x += sign(pen, '征求意见稿', x, top, SEAL) + 16;
  if (face.editorial) sign(pen, '编者拟题', x, top, ink2);

  const { size, lines } = setTitle(pen, face.title, width);
  const leading = size * 1.42;
  lines.forEach((text, place) => {
    write(pen, { text, x: SIDE, y: 196 + place * leading, font: titleFont(size), colour: ink });
  });
  pen.font = `28px ${FONT}`;
  const facts = wrap(pen, face.facts.join('　'), width)[0] ?? '';
  write(pen, { text: facts, x: SIDE, y: CARD.height - 154, font: `28px ${FONT}`, colour: ink2 });
  foot(pen);
  return asPng(pen);
}

/** @param cities names of the cities whose documents the site has */
export function drawSiteCard(cities: readonly string[]): Buffer {
  const pen = ground();
  const { ink, ink2 } = inkOf('light');
  pen.fillStyle = SEAL;
  pen.fillRect(0, 0, 14, CARD.height);
  write(pen, { text: SITE_NAME, x: SIDE, y: 200, font: titleFont(104), colour: ink });
  write(pen, { text: SITE_MOTTO, x: SIDE, y: 316, font: `36px ${FONT}`, colour: ink2 });
  pen.font = `30px ${FONT}`;
  const names = wrap(pen, cities.join('　'), CARD.width - 2 * SIDE);
  const more = names.length > 1 ? ' 等' : '';
  write(pen, { text: (names[0] ?? '') + more, x: SIDE, y: 400, font: `30px ${FONT}`, colour: ink2 });
  foot(pen);
  return asPng(pen);
}
