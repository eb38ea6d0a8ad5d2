import { readFileSync } from 'node:fs';
import { loadImage } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { FONTS } from '../../charts/fonts.ts';
import { documents } from '../../testing/corpus.ts';
import { CARD, cardOf, policyOf } from './address.ts';
import { drawPolicyCard, drawSiteCard, type Face, faceOf, policyCard, siteCard } from './draw.ts';
import { type Layout, widthOf } from './sheet.ts';

const fonts = Object.values(FONTS).map(({ file }) => create(readFileSync(file)));
const lacking = (text: string): readonly string[] =>
  [...new Set(text.replaceAll(/\s/gu, ''))].filter((character) =>
    fonts.some((font) => font.isCollection || !font.hasGlyphForCodePoint(character.codePointAt(0)!)),
  );

const written = ({ words }: Layout): readonly string[] => words.map(({ text }) => text);

const MOST_BYTES = 60_000;
const faces = documents.map(({ policy }) => [policy.id, faceOf(policy), policy] as const);

describe.each(faces)('%s', (_id, face, policy) => {
  const png = drawPolicyCard(face);
  const texts = written(policyCard(face));

  test('says what the policy is, in characters that the fonts have', () => {
    const all = texts.join('');
    expect(lacking(all)).toEqual([]);
    expect(all).toContain(face.title);
    expect(all).toContain(policy.city!.name);
    if (policy.documentNumber !== null) expect(all).toContain(policy.documentNumber);
    expect(texts.includes('征求意见稿')).toBe(policy.status === 'draft');
    expect(texts.includes('编者拟题')).toBe(policy.title === null);
    expect(all).not.toContain('null');
  });

  test('is small, of its size, and the same each time', async () => {
    expect(png.length).toBeLessThan(MOST_BYTES);
    const { width, height } = await loadImage(png);
    expect({ width, height }).toEqual(CARD);
    expect(drawPolicyCard(face).equals(png)).toBe(true);
  });
});

const FACE: Face = { kicker: '某市', title: '关于推进', facts: [], draft: false, editorial: false, colour: '#1b66a8' };

test.each([1, 8, 20, 33, 50, 90, 400])('a title of %i characters stays on the card', (length) => {
  const title = `${'《方案》“十五五”'.repeat(60).slice(0, length - 1)}案`;
  const lines = policyCard({ ...FACE, title }).words.filter(
    ({ text, align }) => align !== 'right' && /[《方案“十]/u.test(text),
  );
  const shown = lines.map(({ text }) => text).join('');
  if (shown.endsWith('…')) expect(title.startsWith(shown.slice(0, -1))).toBe(true);
  else expect(shown).toBe(title);
  expect(shown.endsWith('…')).toBe(length === 400);
  for (const { text, x, y, font } of lines) {
    expect(x + widthOf(font, text), text).toBeLessThanOrEqual(CARD.width);
    expect(y + Number.parseFloat(font) / 2, text).toBeLessThan(CARD.height - 160);
    expect(text).not.toMatch(/[“《（]$/u);
  }
});

test('another policy is another card', () => {
  expect(drawPolicyCard({ ...FACE, title: '关于促进' }).equals(drawPolicyCard(FACE))).toBe(false);
  expect(drawPolicyCard({ ...FACE, draft: true }).equals(drawPolicyCard(FACE))).toBe(false);
});

test('the card of the site names its cities as far as there is room', () => {
  const cities = Array.from({ length: 80 }, (_, place) => `城市${place}`);
  const texts = written(siteCard(cities));
  expect(lacking(texts.join(''))).toEqual([]);
  expect(texts.some((text) => text.startsWith('城市0') && text.endsWith(' 等'))).toBe(true);
  expect(drawSiteCard(cities).length).toBeLessThan(MOST_BYTES);
});

test.each([
  ['/policies/wuhan-2024/', '/og/policies/wuhan-2024.png'],
  ['/', '/og/site.png'],
  ['/compare/goals/', '/og/site.png'],
])('%s is shared with %s', (path, card) => {
  expect(cardOf(policyOf(path))).toBe(card);
});
