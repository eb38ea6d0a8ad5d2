import type { ClientWords } from './client.ts';
import type { Words } from './zh.ts';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** At the head of a sentence. */
const Count = (count: number): string => NUMBERS[count] ?? `${count}`;
const count = (number: number): string => Count(number).toLowerCase();
const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const documents = (number: number): string => `${count(number)} ${number === 1 ? 'document' : 'documents'}`;
const Documents = (number: number): string => `${Count(number)} ${number === 1 ? 'document' : 'documents'}`;

const noSample = (number: number): string =>
  `${Documents(number)} ${number === 1 ? 'is' : 'are'} no sample and ${number === 1 ? 'says' : 'say'} nothing of other cities. `;

/** `a`, `a and b`, `a, b and c`. */
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** `2025-12-31` → `31 December 2025` */
function dateInEnglish(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

const NOT_MENTIONED = 'Not mentioned';
const NOT_STATED = 'not stated in the text';
const UNASSIGNED = 'Unclassified';

/** For the scripts of English pages. */
export const enClient: ClientWords = {
  allRows: '{rows} rows, {columns} columns: all shown.',
  someRows: '{shownRows} of {rows} rows, {shownColumns} of {columns} columns shown.',
  foldedRows: ' {count} of them folded.',
  silentRows: ' {count} that none of these mention are left out.',
  strangers: ' This site has no document of “{names}”.',
  chosenGroups: ' ({count})',
  someTargets: '{shown} of {all} shown.',
  strangeCities: ' No document of “{names}” here.',
  cite: 'Cite',
  of: ': ',
  close: 'Close',
  style: 'Style',
  citation: 'Citation',
  copyCitation: 'Copy citation',
  copyBoth: 'Copy text and citation',
  copiedCitation: 'Citation copied',
  copiedBoth: 'Text and citation copied',
  notCopied: 'Could not copy. The citation is selected: press Ctrl+C (⌘C)',
  notFound: 'This place was not found.',
  notLoaded: 'Could not fetch the citation. Check the network and try again.',
  files: 'The whole document, for reference managers: ',
  reportError: 'Report an error',
  errorTitle: 'Error: {name}',
  errorAddress: 'Address: {address}',
  errorEdition: 'Content version: {edition}',
  errorQuote: 'Text: {quote}',
  errorWhat: 'What is wrong, what it should be, and how you know:',
};

export const en: Words = {
  site: {
    name: 'City Policy Reader',
    titleOfHome: (name, title) => `${name}: ${title}`,
    skip: 'Skip to the text',
    mainPages: 'Main pages',
    largeType: 'Large type',
    feed: 'documents and corrections (in Chinese)',
    locale: 'en_GB',
    otherLanguage: '中文',
    pages: [
      { path: '/', label: 'Documents', hash: '#policies' },
      { path: '/compare/goals/', label: 'Goals', hash: '' },
      { path: '/compare/measures/', label: 'Measures', hash: '' },
      { path: '/compare/safeguards/', label: 'Safeguards', hash: '' },
      { path: '/compare/agencies/', label: 'Responsible units', hash: '' },
      { path: '/targets/', label: 'Targets', hash: '' },
      { path: '/search/', label: 'Search (in Chinese)', hash: '' },
    ],
  },
  list,
  comma: ', ',
  gap: '; ',
  noSample,
  colon: ': ',
  foot: {
    unofficial:
      'An unofficial compilation: cite the text that the issuing authority has published. Quotations are in Chinese and lead to the clause in Chinese. In Chinese only: ',
    about: 'About',
    method: 'Method',
    data: 'Data',
    changes: 'Changes',
    report: enClient.reportError,
    error: enClient,
    edition: (version, date) => `Content version ${version} (${date})`,
    unpublished: 'unpublished version',
    date: dateInEnglish,
    program: (version, date) => `. Program ${version}, built on ${dateInEnglish(date)}.`,
  },
  draft: 'Draft for comment',
  editorialTitle: 'title by the editor',
  notStated: NOT_STATED,
  notMentioned: NOT_MENTIONED,
  unassigned: UNASSIGNED,
  kinds: { goal: 'Goal', measure: 'Measure', safeguard: 'Safeguard', incentive: 'Incentive' },
  roles: { lead: 'Lead', responsible: 'Responsible', support: 'Support' },
  statuses: { auto: 'Marked by rules', reviewed: 'Checked by the editor' },
  aggregations: {
    stock: 'Cumulative or stock',
    flow: 'Total of a year',
    new: 'New',
    rate: 'Rate or intensity',
    growth: 'Growth rate',
    rank: 'Rank or relative level',
  },
  relations: { same: 'Same definition', related: 'Related definition', 'not-comparable': 'Not comparable' },
  threshold: 'Condition',
  inherited: 'Listed earlier',
  bases: { stated: '', inherited: 'stated earlier', 'plan-period': 'plan period' },
  passed: { ahead: '', year: 'target year passed', day: 'deadline passed' },
  hedge: 'hedged: ',
  noDeadline: 'No deadline stated',
  citePage: 'Cite this page',
  scope: {
    shown: (all, shown) => `The site holds ${all} documents; this page shows the newest ${shown} of them.`,
    report: 'Compare any of them in a report',
    search: 'Search all clauses',
    data: 'Download all data',
  },
  home: {
    titleWithout: 'City policies, word for word',
    title: (cities) => `Policies of ${count(cities)} ${cities === 1 ? 'city' : 'cities'}, word for word`,
    lede: (cities, number) => {
      const shown = cities.length <= 8 ? list(cities) : `${cities.slice(0, 8).join(', ')} and other cities`;
      return `${Documents(number)}${shown === '' ? '' : ` of ${shown}`} in full, in Chinese: every clause has an address of its own, every passage leads back to the lines of its source.`;
    },
    number: (value) => value.toLocaleString('en'),
    documents: 'Documents',
    noNumber: `Document number: ${NOT_STATED}`,
    noDate: `Date of signature: ${NOT_STATED}`,
    promises: 'Promises on one yardstick',
    further: (count) => `${count} more in this document`,
    promisesHint:
      'Only figures of the same definition stand side by side. A figure leads to its sentence, in Chinese. ',
    allIndicators: 'Compare all indicators',
    allTargets: (number) => `All ${number} targets`,
    coverage: 'Who covers what',
    coverageHint:
      'Only clauses on measures and safeguards that are about the theme before all; the editor assigns themes. A document without such a clause may still touch the theme elsewhere. A theme leads to the row where the cities stand side by side.',
    numbers: 'How much',
    counted: 'Counted by the editor',
    countDocuments: (number) => (number === 1 ? 'document' : 'documents'),
    characters: (number) => `${number} characters in all, punctuation included`,
    countClauses: (number) => (number === 1 ? 'clause' : 'clauses'),
    eachAddress: 'Each has a permanent address',
    countLists: (number) => (number === 1 ? 'list of responsible units' : 'lists of responsible units'),
    unitsNamed: (number) => `In which units are named ${number} times`,
    countWithoutLists: (number) => (number === 1 ? 'document without lists' : 'documents without lists'),
    noLists: ': no responsible units listed',
    howTo: 'What you can do',
    read: 'Read (in Chinese)',
    readHow:
      'A document from its beginning, with outline, responsible units and textual notes; each passage beside the raw lines of its source.',
    search: 'Search (in Chinese)',
    searchHow:
      'All clauses, character by character. What you type is what is looked for; a result leads to the clause.',
    compare: 'Compare',
    compareHow:
      'Goals, measures, safeguards and responsible units of the cities side by side; each indicator says what may be compared with it.',
    indicators: 'All indicators',
    themes: 'All themes',
    write: 'Report (in Chinese)',
    writeHow:
      'Choose cities, themes and indicators, or pick single clauses, for a report as Word, Markdown or a table, with a footnote for each figure.',
    take: 'Take away',
    takeHow: 'Data to count for yourself. Indicators, themes and agencies have English names in it.',
    tables: {
      policies: 'Documents',
      clauses: 'Clauses',
      targets: 'Targets',
      responsibilities: 'Responsible units',
      indicators: 'Indicators',
      themes: 'Themes',
      agencies: 'Agencies',
    },
  },
  findings: {
    shared: 'All cities have clauses on',
    gaps: 'All but one',
    without: ' has none',
    uniques: 'One city only',
    none: 'None',
  },
  tabs: {
    label: 'Comparison',
    overview: 'Overview',
    goals: 'Goals',
    measures: 'Measures',
    safeguards: 'Safeguards',
    agencies: 'Responsible units',
    wording: 'Shared wording (in Chinese)',
    texts: 'Texts side by side (in Chinese)',
  },
  overview: {
    title: 'Comparison',
    lede: (number) =>
      `${Documents(number)} side by side: who promises what, who covers what and who does not, who answers for it.`,
    goals: (indicators, shared) =>
      `${counted(indicators, 'indicator')}, ${shared} of them with figures of the same definition from two cities or more.`,
    measures: (clauses, themes) => `${counted(clauses, 'measure')} by ${counted(themes, 'theme')}.`,
    safeguards: (clauses, kinds) => `${counted(clauses, 'safeguard')} of ${counted(kinds, 'kind')}.`,
    agencies: (kinds) => `${counted(kinds, 'kind')} of bodies, and what each is responsible for.`,
    wording: 'Which sentences several cities write alike, passage by passage.',
    texts: 'Two documents of your choice beside each other.',
    hint: (number) =>
      `Counts and coverage are the editor's: only clauses on measures and safeguards that are about the theme before all, by themes that the editor assigns; each count opens to its passages. A document without such a clause may still touch the theme elsewhere. ${Documents(number)} are no sample and say nothing of other cities. This site does not rank cities.`,
  },
  chooser: {
    cities: 'Cities',
    left: (name) => `Move ${name} left`,
    right: (name) => `Move ${name} right`,
    only: 'Show',
    all: 'all',
    shared: (what) => `${what} of all cities`,
    differ: 'covered by some, not by others',
    one: 'of one city only',
    gap: 'of all cities but one',
    allGroups: 'All',
    noGroups: 'None',
    fold: 'Fold all',
    unfold: 'Unfold all',
    reset: 'Reset',
    nothing: 'No row meets this. Choose another condition, or "Reset" to see all.',
  },
  table: {
    noDocumentNumber: `Document number ${NOT_STATED}`,
    download: 'Download this table (in Chinese): ',
    downloadHint: 'All cities; each row with clause, raw lines and address.',
  },
  charts: { title: 'Charts', hint: '', elsewhere: 'Charts (in Chinese)' },
  goals: {
    title: 'Goals compared',
    lede: (number) =>
      `What ${documents(number)} promise, by when, and whether they measure alike. Below each figure stands the sentence in Chinese; it leads to its place in the document.`,
    other: 'Other',
    otherHint: 'Targets that no indicator fits',
    same: 'The same indicator; scope, conditions and hedges are those of the text',
    related: 'The difference is stated; neither ranked nor drawn together',
    wordsOnly: 'Words only',
    words: 'No figure: the words stand as they are',
    absent: 'No figure for this indicator; the text may still speak of the matter: see Measures',
    barred: 'A figure that looks alike and is not',
    what: 'Indicators',
    differ: 'that differ',
    groups: 'Families',
    corner: 'Indicator',
    noIndicator: 'No indicator',
    reason: 'Reason given by the editor, in Chinese:',
    joined: (names) => `With related ones: ${list(names)}`,
    none: 'None',
    barredFigure: `${NOT_MENTIONED}; another figure is not comparable`,
    clauseOf: (kind) => kind,
    hint: (number) =>
      `${noSample(number)}The editor assigns indicators; what may be compared and why stands on the page of each indicator, in Chinese. Quotations are the words of the documents; the English reading of a figure is arithmetic only. `,
    allTargets: 'All targets, one by one',
  },
  measures: {
    title: 'Measures compared',
    lede: (number) =>
      `One matter, and what ${documents(number)} mean to do about it. A row a theme; in the cells the text itself, in Chinese. "Full text" unfolds it.`,
    what: 'Themes',
    groups: 'Themes',
    hint: 'The editor assigns themes by a list of words; the documents have no such classes. A clause on several matters stands in full under its main theme and by its heading under the others. Where no clause is about a theme, the sentences that touch it are shown; "not mentioned" means that no word of the theme occurs in the whole text (the words stand on the page of the theme). Counted by the editor.',
  },
  safeguards: {
    title: 'Safeguards compared',
    lede: (number) =>
      `Who leads, where money, land and people come from, how it is made known and followed up: what ${documents(number)} say.`,
    without: (names) =>
      `${list(names)}: no chapter of safeguards. Clauses of other chapters that do their work stand here, marked as `,
    withoutEnd: '; the document itself does not call them safeguards.',
    placed: 'placed by the editor',
    what: 'Safeguards',
    groups: 'Kinds',
    names: {
      organisation: 'Organisation',
      'finance-funding': 'Funding',
      'land-planning': 'Policy and land',
      talent: 'Talent',
      publicity: 'Publicity',
      'supervision-evaluation': 'Supervision',
      other: 'Other safeguards',
    },
    hint: 'The editor has set up the six kinds of safeguards. Where no clause is about one, the sentences that touch it are shown; "not mentioned" means that no word of the kind occurs in the whole text.',
  },
  themes: {
    counted: (spoken, all) => `${spoken} of ${all} documents have clauses on it`,
    page: 'Page of the theme (in Chinese)',
    mentioned: 'No clause on it; mentioned in passing:',
    noLists: 'Responsible units: not listed in this document',
    further: 'Also touched in:',
    inSafeguards: 'Among the safeguards:',
    inOthers: 'In other chapters:',
    full: 'Full text',
    sharedWording: 'Shared wording: ',
    sharedWith: (name, characters) => `${counted(characters, 'character')} with ${name}`,
    noUnits: 'Responsible units: none listed here',
    semicolon: '; ',
    inheritedUnits: (number) => `${number} listed earlier`,
  },
  agencies: {
    title: 'Responsible units compared',
    lede: 'Which body is responsible for what, and whether it is the same from city to city. Only the lists of responsible units in the documents count, not bodies named in passing.',
    rolesHint: ' as the list has it; without a mark the list says only "responsible unit". ',
    inheritedHint: ' a body that an earlier clause names for all that follow. ',
    withoutLists: (names) => `${list(names)}: no responsible units listed.`,
    what: 'Duties',
    groups: 'Bodies',
    corner: 'Body and theme',
    all: 'All duties (in Chinese)',
    unknown: 'Not in the vocabulary',
    noList: 'No lists in this document',
    notNamed: 'Not named',
    clauses: (number) => counted(number, 'clause'),
    hint: 'Bodies are put side by side by what they do; their names are as each document prints them. Counted by the editor. A clause stands under its main theme only.',
  },
  targets: {
    title: 'Targets',
    lede: (number) =>
      `Every promise of a number, a share, coverage or a rank in ${documents(number)}. The Chinese sentence leads to its place in the document.`,
    notRanked: ' Figures of different definitions are not ranked; what may be compared stands on the page of each ',
    indicatorPages: 'indicator',
    notRankedEnd: ', in Chinese. ',
    filter: 'Filter targets',
    city: 'City',
    value: 'Figure',
    text: 'Text',
    indicator: 'Indicator',
    family: 'Family',
    deadline: 'Deadline',
    kind: 'Kind',
    year: (year) => year,
    noYear: 'No year',
    all: 'All',
    sort: 'Order',
    by: (what) => `by ${what.toLowerCase()}`,
    withThresholds: 'With conditions',
    said: (all, thresholds) =>
      `${counted(all, 'target')}${thresholds > 0 ? `, ${thresholds} of them conditions inside another (how large counts)` : ''}.`,
    caption: 'All targets',
    none: 'No target with a number or a rank was found.',
    loose: (number) =>
      `${UNASSIGNED}: ${counted(number, 'measure or safeguard', 'measures or safeguards')} that no theme fits`,
  },
  index: {
    indicators: 'Indicators',
    indicatorsHint:
      'A page each, in Chinese: what it measures, and what each city says. The number is that of documents.',
    themes: 'Themes',
    themesHint: 'A page each, in Chinese: the measures and safeguards of each city. The number is that of documents.',
  },
};
