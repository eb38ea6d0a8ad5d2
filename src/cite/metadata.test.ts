import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents, FIVE } from '../testing/corpus.ts';
import type { CiteContext } from './cite.ts';
import { dataset, jsonLd, legislation, type MetaTag, metaTags, SCHEMAS } from './metadata.ts';

const context: CiteContext = {
  siteName: '政策对读',
  permalink: (path) => `https://example.org${path}?v=7f3a9c21`,
  edition: { version: '7f3a9c21', date: '2026-11-20' },
  accessed: null,
};
const [wuhan, wenzhou, quzhou, , hangzhou] = FIVE;

/**
 * What Zotero's translators Embedded Metadata and RDF make of the tags of a page, for the fields that these pages have: a
 * tag is a vocabulary, one of `.` `:` `_`, and a property that begins small; `z:itemType` names the item's type before all
 * others; the date is the first of these; every other property of `z` is a field.
 */
function zoteroItem(tags: readonly MetaTag[]): Record<string, unknown> {
  const prefixes = new Map(SCHEMAS.map(({ prefix, href }) => [prefix.toLowerCase(), href]));
  const statements = tags.map(({ name, content }) => {
    const at = name.search(/[.:_]/u);
    const property = name.slice(at + 1);
    return {
      uri: `${prefixes.get(name.slice(0, at).toLowerCase())}${property[0]!.toLowerCase()}${property.slice(1)}`,
      content,
    };
  });
  const Z = 'http://www.zotero.org/namespaces/export#';
  const DC = 'http://purl.org/dc/elements/1.1/';
  const DCTERMS = 'http://purl.org/dc/terms/';
  const first = (...uris: string[]): string | undefined =>
    uris.map((uri) => statements.find((statement) => statement.uri === uri)?.content).find((one) => one !== undefined);
  const creators = statements.filter(({ uri }) => uri === `${DC}creator`);
  return {
    title: first(`${DC}title`),
    creators: creators.map(({ content }) => content),
    date: first(`${DCTERMS}issued`, `${DC}date`),
    language: first(`${DC}language`),
    ...Object.fromEntries(
      statements.filter(({ uri }) => uri.startsWith(Z)).map(({ uri, content }) => [uri.slice(Z.length), content]),
    ),
  };
}

describe('Zotero saves', () => {
  test('a statute with its number, date and issuer', () => {
    expect(zoteroItem(metaTags(wuhan))).toEqual({
      itemType: 'statute',
      title: '市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知',
      creators: ['武汉市人民政府办公厅'],
      date: '2024-01-15',
      dateEnacted: '2024-01-15',
      publicLawNumber: '武政办〔2024〕4号',
      language: 'zh-CN',
      extra: 'type: regulation',
    });
  });

  test('a draft with what it has', () => {
    expect(zoteroItem(metaTags(hangzhou))).toEqual({
      itemType: 'statute',
      title: '［杭州市促进快递产业发展的实施意见：征求意见稿］',
      creators: [],
      date: undefined,
      language: 'zh-CN',
      extra: 'type: regulation',
    });
  });

  test('each issuer of a joint document', () => {
    const joint = { ...wuhan, policy: { ...wuhan.policy, issuer: '甲市商务局 甲市邮政管理局' } };
    expect(zoteroItem(metaTags(joint)).creators).toEqual(['甲市商务局', '甲市邮政管理局']);
  });

  test.each(documents.map((document) => [document.policy.id, document] as const))(
    '%s has no tag that would make it an article',
    (_id, document) => {
      const tags = metaTags(document);
      expect(tags.filter(({ name, content }) => name.startsWith('citation_') || content === '')).toEqual([]);
    },
  );
});

test('Dublin Core: both identifiers, the day it takes effect', () => {
  const tags = metaTags(quzhou).filter(({ name }) => /identifier|valid/u.test(name));
  expect(tags).toEqual([
    { name: 'DC.identifier', content: '衢政办发〔2024〕3号' },
    { name: 'DC.identifier', content: 'ZJHC01―2024―0002' },
    { name: 'DCTERMS.valid', content: '2024-02-16' },
  ]);
});

const site = {
  '@type': 'WebSite',
  name: '政策对读',
  url: 'https://example.org/?v=7f3a9c21',
  version: '7f3a9c21',
  dateModified: '2026-11-20',
};

describe('schema.org', () => {
  test('a plan with its covering notice', () => {
    expect(legislation(wenzhou, 'https://example.org/policies/wenzhou-2023/', context)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      name: '温州市人民政府办公室关于印发温州市深化建设“中国快递示范城市”三年行动方案（2023—2025年）的通知',
      alternateName: '温州市深化建设“中国快递示范城市”三年行动方案（2023—2025年）',
      url: 'https://example.org/policies/wenzhou-2023/',
      inLanguage: 'zh-CN',
      legislationIdentifier: '温政办〔2023〕92号',
      legislationType: '通知',
      legislationDate: '2023-12-22',
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: '温州市人民政府办公室' },
      legislationJurisdiction: { '@type': 'AdministrativeArea', name: '温州' },
      temporalCoverage: '2023/2025',
      isPartOf: site,
    });
  });

  test('two identifiers, a day of effect', () => {
    expect(legislation(quzhou, 'https://example.org/', context)).toMatchObject({
      legislationIdentifier: ['衢政办发〔2024〕3号', 'ZJHC01―2024―0002'],
      legislationType: '意见',
      legislationDateOfApplicability: '2024-02-16',
    });
  });

  test('a draft without number, date, issuer', () => {
    expect(legislation(hangzhou, 'https://example.org/policies/hangzhou-draft/', context)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      name: '［杭州市促进快递产业发展的实施意见：征求意见稿］',
      url: 'https://example.org/policies/hangzhou-draft/',
      inLanguage: 'zh-CN',
      legislationJurisdiction: { '@type': 'AdministrativeArea', name: '杭州' },
      creativeWorkStatus: '征求意见稿',
      isPartOf: site,
    });
  });

  test('a data set with its files, licence and sources', () => {
    const set = {
      name: '目标对读',
      description: '各自承诺了什么。',
      url: 'https://example.org/compare/goals/',
      files: [{ url: 'https://example.org/data/compare/goals.csv', type: 'text/csv' }],
      sources: ['https://example.org/policies/wuhan-2024/'],
    };
    expect(dataset(set, { ...context, edition: { version: '1', date: null } })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: '目标对读',
      description: '各自承诺了什么。',
      url: 'https://example.org/compare/goals/',
      inLanguage: 'zh-CN',
      version: '1',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      creator: { '@type': 'Organization', name: '政策对读', url: 'https://example.org/?v=7f3a9c21' },
      distribution: [
        {
          '@type': 'DataDownload',
          contentUrl: 'https://example.org/data/compare/goals.csv',
          encodingFormat: 'text/csv',
        },
      ],
      isBasedOn: ['https://example.org/policies/wuhan-2024/'],
      isPartOf: { '@type': 'WebSite', name: '政策对读', url: 'https://example.org/?v=7f3a9c21', version: '1' },
    });
  });
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', '</SCRIPT', ']]>'])('%s ends no element', (title) => {
  const document = { ...wuhan, policy: { ...wuhan.policy, title } };
  const json = jsonLd(legislation(document, 'https://example.org/', context));
  expect(json).not.toMatch(/<[/!s]/iu);
  expect(JSON.parse(json).name).toBe(title);
});

test('any text stays what it is and opens no element', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '</', 'script', '>', '<!--', '"', '\\', '\u2028', '\n', '快递')),
      (parts) => {
        const name = parts.join('');
        const json = jsonLd({ name });
        expect(json).not.toContain('<');
        expect(JSON.parse(json)).toEqual({ name });
      },
    ),
  );
});
