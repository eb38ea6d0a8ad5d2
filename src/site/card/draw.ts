import type { SKRSContext2D } from '@napi-rs/canvas';
import { FONTS } from '../../charts/fonts.ts';
import { inkOf } from '../../charts/look.ts';
import { FONT, wrap } from '../../charts/still.ts';
import { CITIES } from '../../model/cities.ts';
import type { PolicyFacts } from '../../model/document.ts';
import { dateText, shortName, titleOf } from '../../model/words.ts';
import { SITE_NAME } from '../name.ts';
import { CARD } from './address.ts';
import { type Box, drawSheet, type Layout, penFor, type Words, widthOf } from './sheet.ts';

/**
 * Lays out the card of a policy or of the site and draws it at build, as PNG without a browser.
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

/** Of the lines of a title, by its size. */
const LEADING = 1.42;

const titleFont = (size: number): string => `${size}px "${FONTS.title.family}"`;
const textFont = (size: number): string => `${size}px ${FONT}`;

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
function setTitle(
  title: string,
  width: number,
): { readonly font: string; readonly leading: number; readonly lines: readonly string[] } {
  for (const { size, most } of SIZES) {
    const font = titleFont(size);
    const pen = penFor(font);
    if (wrap(pen, title, width).length <= most)
      return { font, leading: size * LEADING, lines: balanced(pen, title, width) };
  }
  const { size, most } = SIZES.at(-1)!;
  const font = titleFont(size);
  const lines = wrap(penFor(font), title, width - size).slice(0, most);
  return { font, leading: size * LEADING, lines: [...lines.slice(0, -1), `${lines.at(-1)}…`] };
}

const WIDTH = CARD.width - 2 * SIDE;

/** The bar at the left edge, what the card says, and whose it is at the foot. */
function card(colour: string, words: readonly Words[], boxes: readonly Box[] = []): Layout {
  const { ink, ink3 } = inkOf('light');
  const y = CARD.height - 62;
  return {
    ...CARD,
    ground: PAPER,
    boxes: [
      { x: 0, y: 0, width: 14, height: CARD.height, colour },
      { x: SIDE, y: y - 46, width: WIDTH, height: 2, colour: LINE },
      ...boxes,
    ],
    words: [
      ...words,
      { text: SITE_NAME, x: SIDE, y, font: titleFont(32), colour: ink },
      { text: MOTTO, x: CARD.width - SIDE, y, font: textFont(24), colour: ink3, align: 'right' },
    ],
  };
}

/** A sign in a frame, such as 征求意见稿; `x` is where its frame begins. */
function sign(
  text: string,
  x: number,
  y: number,
  colour: string,
): { readonly words: Words; readonly boxes: readonly Box[]; readonly width: number } {
  const font = textFont(28);
  const width = Math.round(widthOf(font, text)) + 28;
  const [left, top, height, line] = [Math.round(x), y - 25, 48, 2];
  return {
    words: { text, x: left + 14, y, font, colour },
    boxes: [
      { x: left, y: top, width, height: line, colour },
      { x: left, y: top + height - line, width, height: line, colour },
      { x: left, y: top, width: line, height, colour },
      { x: left + width - line, y: top, width: line, height, colour },
    ],
    width,
  };
}

export function policyCard(face: Face): Layout {
  const { ink, ink2 } = inkOf('light');
  const top = 100;
  const kicker: Words = { text: face.kicker, x: SIDE, y: top, font: titleFont(36), colour: face.colour };
  const signs = [
    ...(face.draft ? [{ text: '征求意见稿', colour: SEAL }] : []),
    ...(face.editorial ? [{ text: '编者拟题', colour: ink2 }] : []),
  ];
  let x = SIDE + widthOf(kicker.font, kicker.text) + 24;
  const framed = signs.map(({ text, colour }) => {
    const made = sign(text, x, top, colour);
    x += made.width + 16;
    return made;
  });
  const { font, leading, lines } = setTitle(face.title, WIDTH);
  const facts = textFont(28);
  return card(
    face.colour,
    [
      kicker,
      ...framed.map(({ words }) => words),
      ...lines.map((text, place): Words => ({ text, x: SIDE, y: 196 + place * leading, font, colour: ink })),
      {
        text: wrap(penFor(facts), face.facts.join('　'), WIDTH)[0]!,
        x: SIDE,
        y: CARD.height - 154,
        font: facts,
        colour: ink2,
      },
    ],
    framed.flatMap(({ boxes }) => boxes),
  );
}

/** @param cities names of the cities whose documents the site has */
export function siteCard(cities: readonly string[]): Layout {
  const { ink, ink2 } = inkOf('light');
  const font = textFont(30);
  const [names, ...further] = wrap(penFor(font), cities.join('　'), WIDTH);
  return card(SEAL, [
    { text: SITE_NAME, x: SIDE, y: 200, font: titleFont(104), colour: ink },
    { text: SITE_MOTTO, x: SIDE, y: 316, font: textFont(36), colour: ink2 },
    { text: names! + (further.length > 0 ? ' 等' : ''), x: SIDE, y: 400, font, colour: ink2 },
  ]);
}

/** Letters on a plain ground look smooth in them, and two pixels are one byte: less to compress than with a few more. */
const COLOURS = 16;

export const drawPolicyCard = (face: Face): Buffer => drawSheet(policyCard(face), COLOURS);
export const drawSiteCard = (cities: readonly string[]): Buffer => drawSheet(siteCard(cities), COLOURS);
