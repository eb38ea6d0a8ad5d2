import { describe, expect, test } from 'vitest';
import { agencyFinder, agencyId, listAgencies } from '../../src/model/agencies.ts';
import { describeDocument } from '../../src/model/describe.ts';
import { compile } from '../compile.ts';
import { documentFixtures, seedFixtures } from '../testing/fixtures.ts';
import { loadVocabulary } from '../vocabulary.ts';

const VOCABULARY = loadVocabulary();
const find = agencyFinder(VOCABULARY.agencyKinds);

test.each([
  ['市发改委', 'development-reform'],
  ['市发展改革委', 'development-reform'],
  ['市发展和改革委员会', 'development-reform'],
  ['省发展改革委', 'development-reform'],
  ['江城市发展改革委', 'development-reform'],
  ['市 发 改 委', 'development-reform'],
  ['发改委', 'development-reform'],
  ['市经信局', 'industry-information'],
  ['市工业和信息化局', 'industry-information'],
  ['市人力社保局', 'human-resources-social-security'],
  ['市人力资源社会保障局', 'human-resources-social-security'],
  ['市规资局', 'natural-resources'],
  ['市规划与自然资源局', 'natural-resources'],
  ['市自然资源和规划局', 'natural-resources'],
  ['市公安局', 'public-security'],
  ['市公安交管局', 'traffic-police'],
  ['市安全局', 'state-security'],
  ['市委宣传部', 'publicity-department'],
  ['市委宣传部〈市精神文明建设指导中心〉', 'publicity-department'],
  ['市委网信办', 'cyberspace'],
  ['江城市委网信办', 'cyberspace'],
  ['团市委', 'youth-league'],
  ['共青团江城市委', 'youth-league'],
  ['州教育体育局', 'education'],
  ['江城海关', 'customs'],
  ['市快递行业协会', 'express-association'],
  ['市餐饮行业协会', 'trade-association'],
  ['江城机场集团', 'airport-group'],
  ['江城港集团', 'port-group'],
  ['民航江城监管局', 'civil-aviation'],
  ['国网江城供电公司', 'power-company'],
  ['中国人民银行江城市分行', 'central-bank'],
  ['国家金融监督管理总局江城监管分局', 'financial-regulation'],
  ['国家税务总局江城市税务局', 'taxation'],
  ['中国电信江城分公司', 'telecom-operator'],
  ['市政府', 'city-government'],
  ['市人民政府办公室', 'government-office'],
  ['江北县政府', 'county-government'],
  ['江城新区管委会', 'development-zone'],
  ['江北县人民政府', 'county-government'],
  ['各县〔市、区〕政府', 'lower-governments'],
  ['各县(市、区)人民政府', 'lower-governments'],
  ['各县〈市、区〉', 'lower-governments'],
  ['各相关区人民政府', 'lower-governments'],
  ['各相关区人民政府〈含开发区〉', 'lower-governments'],
  ['各区(县、市)政府', 'lower-governments'],
  ['各镇街', 'lower-governments'],
  ['有关地（州、市）人民政府', 'lower-governments'],
  ['各镇（街道）', 'lower-governments'],
  ['各开发区管委会', 'development-zone'],
  ['经开区管委会（含综保区〔B型〕、临空片区）', 'development-zone'],
  ['江城经开区管委会', 'development-zone'],
  ['江城海经区', 'development-zone'],
  // Of no kind: none is guessed.
  ['各相关部门', null],
  ['有关单位', null],
  ['各县（市、区）农业农村局', null],
  ['江北县公安局', null],
  ['市农业综合执法局', null],
  ['市快速路建设指挥部', null],
  ['江城学院', null],
])('%s is %s', (name, kind) => {
  expect(find(name)?.kind.id ?? null).toBe(kind);
});

test("each city's own body has its own id, a document without a city has none", () => {
  expect(agencyId('市发改委', 'jiangcheng', find)).toBe('jiangcheng-development-reform');
  expect(agencyId('市发展改革委', 'dongyu', find)).toBe('dongyu-development-reform');
  expect(agencyId('市发改委', null, find)).toBeNull();
  expect(agencyId('各相关部门', 'jiangcheng', find)).toBeNull();
});

describe('every unit that a reader found', () => {
  const rows = [...seedFixtures, ...documentFixtures].flatMap(({ name, gold }) =>
    [...new Set(gold.responsibilities.map(([, agency]) => agency))]
      // 各相关部门 is no body, and a bureau of every county is not the city's own.
      .filter((agency) => !/(?:部门|单位)$|^各县（市、区）.+局$/u.test(agency))
      .map((agency) => [name, agency] as const),
  );
  test.each(rows)('%s: %s has a kind', (_, agency) => {
    expect(find(agency)).not.toBeNull();
  });
});

test('bodies of a city are listed once, under all their names', () => {
  const source = [
    '江城市人民政府办公室关于推进寄递物流的意见',
    '各区人民政府：',
    '为推进寄递物流，提出以下意见。',
    '一、重点任务',
    '（一）建设网点。新建网点。（责任单位：市发改委、江城海关、市邮政管理局）',
    '（二）加强服务。提升服务。（责任单位：市发展改革委、各区人民政府、市邮政管理局、市某某处）',
  ].join('\n');
  const { document } = compile(
    new TextEncoder().encode(source),
    {
      id: 'jiangcheng',
      city: { id: 'jiangcheng', name: '江城' },
      editorialTitle: null,
      file: 'source.txt',
      url: null,
      accessed: null,
      notes: null,
    },
    VOCABULARY,
  );
  expect(listAgencies([describeDocument(document)], VOCABULARY.agencyKinds)).toEqual([
    {
      id: 'jiangcheng-development-reform',
      zh: '江城市发展改革委',
      en: 'Jiangcheng: Development and Reform Commission',
      kind: 'development-reform',
      city: 'jiangcheng',
      names: ['市发改委', '市发展改革委'],
    },
    {
      id: 'jiangcheng-postal-administration',
      zh: '江城市邮政管理局',
      en: 'Jiangcheng: Postal Administration',
      kind: 'postal-administration',
      city: 'jiangcheng',
      names: ['市邮政管理局'],
    },
    {
      id: 'jiangcheng-customs',
      zh: '江城海关',
      en: 'Jiangcheng: Customs',
      kind: 'customs',
      city: 'jiangcheng',
      names: ['江城海关'],
    },
    {
      id: 'jiangcheng-lower-governments',
      zh: '江城各区人民政府',
      en: 'Jiangcheng: County and district governments',
      kind: 'lower-governments',
      city: 'jiangcheng',
      names: ['各区人民政府'],
    },
  ]);
});
