import type { PolicyRecord } from './describe.ts';
import type { AgencyKind } from './vocabulary.ts';

/**
 * Reads names of bodies as documents print them; writes which kind of body each is and so whose own: 市发改委 and
 * 市发展改革委 are one kind, each city's own body of it has the id `<city>-<kind>`.
 * Guarantees: a name of no known kind, or of a document without a city, has no id; it is never given a nearby one.
 */

/** A body of a city, under all the names that its documents print. */
interface AgencyRecord {
  /** `<city>-<kind>` */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly city: string;
  /** As printed, in order of appearance. */
  readonly names: readonly string[];
}

/** 经开区管委会（含综保区）: a bracket that closes a name adds to it and does not change what it is. */
const REMARK = /\([^()]*(?:\([^()]*\)[^()]*)*\)$/u;
/** Full and half width, every form of bracket, and the marks in them: 各县〔市、区〕 and 各县（市、区） are one name. */
const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '［': '(',
  '］': ')',
  '[': '(',
  ']': ')',
  '〈': '(',
  '〉': ')',
  '<': '(',
  '>': ')',
  '【': '(',
  '】': ')',
};

const normalise = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔〕［］[\]〈〉<>【】]/gu, (bracket) => BRACKETS[bracket]!);

/** 各县(市、区)人民政府, 各相关区政府, 有关地(州、市)人民政府, 各县〈市、区〉: governments below, however they are written. */
const LOWER_GOVERNMENTS =
  /^(?:各|有关|相关)(?:有关|相关|涉农|沿海|地级以上)*(?:自治)?(?:[县市区旗州盟地镇乡街]|街道|林区)+(?:(?:人民)?政府|街道办事处|办事处)?$/u;

/** What a level puts before a name: 市公安局, 省公安厅. 市委宣传部 keeps its 委. */
const LEVEL = /^(?:市|省|县|区|州|盟|旗|自治州|自治区|自治县)(?=.{2})/u;
/** 江城市公安局, 临江县人民政府, 云禾州教育局: a place with its level. */
const PLACE_AND_LEVEL = /^(\p{Script=Han}{2,4}?)(?:自治州|自治区|自治县|地区|市|省|县|区|州|盟|旗)(?=.{2})/u;
/** 临江县公安局 is not the city's own; these kinds are of a county by their nature. */
const OF_A_COUNTY: ReadonlySet<string> = new Set(['county-government', 'development-zone']);
/**
 * 江城海关, 江城机场集团: two to four characters before a kind; 市农业综合执法局 is none of a place 市农业. The shortest place
 * comes first, since the longest name wins: 江城公安交管局 is no 公安局 of a place with a long name.
 */
const PLACES = [2, 3, 4].map((length) => new RegExp(`^(?![市省县区州])\\p{Script=Han}{${length}}`, 'u'));
/** The place inside 国网江城供电公司, 民航江城监管局; 国家金融监督管理总局江城监管分局. */
const INNER_PLACE = '(?:市)?\\p{Script=Han}{0,6}?(?:市|县|区|州)?';
/** 团市委, 团省委; 共青团江城市委. */
const LEAGUE = /^(?:共青)?团(?:\p{Script=Han}{2,4})?[市省县区州盟旗]委(?:员会)?$/u;

interface Match {
  readonly kind: AgencyKind;
  /** The name says whose it is: 江城海关, 桐江县政府, but not 市公安局. */
  readonly placed: boolean;
}

type Finder = (printed: string) => Match | null;

const finders = new WeakMap<readonly AgencyKind[], Finder>();

/** Looks names up in the vocabulary. */
export function agencyFinder(kinds: readonly AgencyKind[]): Finder {
  const made = finders.get(kinds) ?? makeFinder(kinds);
  finders.set(kinds, made);
  return made;
}

function makeFinder(kinds: readonly AgencyKind[]): Finder {
  const exact = new Map(kinds.flatMap((kind) => kind.names.map((name) => [normalise(name), kind] as const)));
  const inner = kinds.flatMap((kind) =>
    kind.names
      .filter((name) => name.includes('…'))
      .map((name) => ({
        kind,
        pattern: new RegExp(
          `^${name
            .split('…')
            .map((part) => RegExp.escape(normalise(part)))
            .join(INNER_PLACE)}$`,
          'u',
        ),
      })),
  );
  const behindPlace = (name: string): AgencyKind | undefined =>
    PLACES.map((pattern) => pattern.exec(name)?.[0])
      .filter((place) => place !== undefined)
      .map((place) => name.slice(place.length))
      .filter((rest) => !rest.startsWith('各'))
      .map((rest) => exact.get(rest))
      .find((kind) => kind !== undefined);
  const league = exact.get('团委');
  const lower = exact.get('各县市区');

  const lookUp = (name: string): Match | null => {
    if (lower && /[各关]/u.test(name) && LOWER_GOVERNMENTS.test(name.replace(/[()、,/]/gu, '')))
      return { kind: lower, placed: false };
    if (/^(?:各|有关|相关)/u.test(name)) {
      const kind = exact.get(name.replace(/^(?:各|有关|相关)+/u, ''));
      return kind ? { kind, placed: false } : null;
    }
    if (league && LEAGUE.test(name)) return { kind: league, placed: /团.{2,4}[市省县区州盟旗]委/u.test(name) };
    const own = exact.get(name) ?? exact.get(name.replace(LEVEL, ''));
    if (own) return { kind: own, placed: false };
    const place = PLACE_AND_LEVEL.exec(name);
    const rest = place ? exact.get(name.slice(place[0].length)) : undefined;
    if (place && rest)
      return /[县区旗]$/u.test(place[0]) && !OF_A_COUNTY.has(rest.id) ? null : { kind: rest, placed: true };
    const kind = inner.find(({ pattern }) => pattern.test(name))?.kind ?? behindPlace(name);
    return kind ? { kind, placed: !LEVEL.test(name) } : null;
  };
  return (printed) => {
    const name = normalise(printed);
    const bare = name.replace(REMARK, '');
    return lookUp(name) ?? (bare === name || bare === '' ? null : lookUp(bare));
  };
}

/** The id of a body from its printed name and the document's city; null where the city or the kind is unknown. */
export function agencyId(printed: string, city: string | null, find: Finder): string | null {
  const match = city === null ? null : find(printed);
  return match && `${city}-${match.kind.id}`;
}

interface PrintedName {
  readonly name: string;
  readonly placed: boolean;
}

const englishCity = (id: string): string =>
  id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/**
 * All bodies that lists of responsible units name and the vocabulary knows, cities in the order of the documents,
 * kinds in that of the vocabulary. `zh` is the fullest of the printed names, with the city where the name has no place.
 */
export function listAgencies(
  records: readonly Pick<PolicyRecord, 'policy' | 'responsibilities'>[],
  kinds: readonly AgencyKind[],
): readonly AgencyRecord[] {
  const find = agencyFinder(kinds);
  const cities = new Map<string, { name: string; found: Map<string, PrintedName[]> }>();
  for (const { policy, responsibilities } of records) {
    const { city } = policy;
    if (city === null) continue;
    const own = cities.get(city.id) ?? { name: city.name, found: new Map<string, PrintedName[]>() };
    cities.set(city.id, own);
    for (const { agency } of responsibilities) {
      const match = find(agency);
      if (match === null) continue;
      const names = own.found.get(match.kind.id) ?? [];
      if (!names.some(({ name }) => name === agency)) names.push({ name: agency, placed: match.placed });
      own.found.set(match.kind.id, names);
    }
  }
  return [...cities].flatMap(([city, { name: cityName, found }]) =>
    kinds.flatMap((kind) => {
      const names = found.get(kind.id);
      if (!names) return [];
      const fullest = names.reduce((best, name) => (name.name.length > best.name.length ? name : best));
      return {
        id: `${city}-${kind.id}`,
        zh: fullest.placed ? fullest.name : `${cityName}${fullest.name}`,
        en: `${englishCity(city)}: ${kind.en}`,
        kind: kind.id,
        city,
        names: names.map(({ name }) => name),
      };
    }),
  );
}
