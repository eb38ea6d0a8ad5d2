/**
 * The cities in the order of the site, each with its hue on light and on dark ground (both at least 4.5:1, apart from
 * each other for the colour-blind). A city that is not listed comes after these and takes the colour of the text.
 */
export const CITIES = [
  { id: 'wuhan', light: '#1b66a8', dark: '#6fb2ea' },
  { id: 'wenzhou', light: '#a8510f', dark: '#e59a57' },
  { id: 'quzhou', light: '#26744a', dark: '#6cc392' },
  { id: 'lianyungang', light: '#6a4aa3', dark: '#b59be6' },
  { id: 'hangzhou', light: '#a52f5c', dark: '#ee86ad' },
] as const;

/** Place of a city in the order of the site; a city that is not listed, or none, comes last. */
export function cityRank(city: string | undefined): number {
  const rank = CITIES.findIndex(({ id }) => id === city);
  return rank === -1 ? CITIES.length : rank;
}
