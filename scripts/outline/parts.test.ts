import { describe, expect, test } from 'vitest';
import { viewClauses } from '../../src/model/describe.ts';
import { bareOrigin, compile } from '../compile.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { planPeriodOf } from './facts.ts';

const VOCABULARY = loadVocabulary();
const ORIGIN = bareOrigin('x');
const read = (text: string) => compile(new TextEncoder().encode(text), ORIGIN, VOCABULARY).document;
const numbers = (text: string): string[] => read(text).clauses.map(({ number }) => number);
const kinds = (text: string): string[] =>
  read(text).paragraphs.map(({ kind, clause }) => `${kind} ${clause ?? ''}`.trim());

const TEXT = '一、培育主体\n支持企业发展，给予补助。\n二、优化环境\n加强服务，做好保障。';

test('an explanation before the text stands as an annex, and the text keeps its title and its numbers', () => {
  const text = `《滨湖市促进时尚产业发展若干措施》政策解读\n一、出台背景\n我市是重要的生产基地。\n二、主要内容\n共两个方面。\n滨湖市促进时尚产业发展若干措施\n${TEXT}`;
  expect(read(text).policy.title).toBe('滨湖市促进时尚产业发展若干措施');
  expect(numbers(text)).toEqual(['a1.1', 'a1.2', '1', '2']);
});

test('a title whose row of facts lost its colon', () => {
  const title = '滨湖市商务局关于促进时尚产业发展的通知';
  expect(read(`名    称    ${title}\n${TEXT}`).policy.title).toBe(title);
});

test('an explanation of a text that is not there is the text', () => {
  const text = `《滨湖市促进时尚产业发展若干措施》政策解读\n${TEXT}`;
  expect(numbers(text)).toEqual(['1', '2']);
});

describe('a notice that tells what it hands on', () => {
  const PLAN = `岚山市外贸实施方案\n${TEXT}`;

  test.each([
    ['各县（市、区）商务局：\n通知全文如下：', '各县（市、区）商务局'],
    ['各县（市、区）商务局：\n现将方案内容如下：', '各县（市、区）商务局'],
    ['岚商发〔2024〕5号\n现将方案内容如下：', null],
    ['现将方案内容如下：', null],
  ])('%s', (told, addressees) => {
    const { policy } = read(`岚山市商务局关于印发方案的通知\n${told}\n${PLAN}`);
    expect([policy.title, policy.addressees]).toEqual(['岚山市商务局关于印发方案的通知', addressees]);
  });
});

test('another document in the file has its own head, and clauses behind those of the annexes', () => {
  const head = (title: string): string => `鹿鸣市教育局关于${title}的通知\n各县（市、区）教育局：\n现通知如下。\n`;
  const end = '\n鹿鸣市教育局\n2024年5月16日\n';
  const text = `${head('招生')}${TEXT}${end}附件\n招生计划\n一、计划\n共招生300人。\n鹿教基〔2024〕20号\n${head('宣传')}${TEXT}${end}`;
  const { policy } = read(text);
  expect([policy.title, policy.documentNumber]).toEqual(['鹿鸣市教育局关于招生的通知', null]);
  expect(numbers(text)).toEqual(['0', '1', '2', 'a1.1', 'a2', 'a2.1', 'a2.2']);
  expect(kinds(text).slice(-10)).toEqual([
    'number',
    'title',
    'addressee',
    'body a2',
    'heading a2.1',
    'body a2.1',
    'heading a2.2',
    'body a2.2',
    'signature',
    'date',
  ]);
});

test('minutes are counted under a masthead', () => {
  const text = `鹿鸣市人民政府专题会议纪要\n鹿府纪〔2024〕12号\n研究末端配送有关问题的会议纪要\n3月15日召开会议，纪要如下。\n${TEXT}`;
  expect(read(text).policy).toMatchObject({ title: '研究末端配送有关问题的会议纪要', issuer: '鹿鸣市人民政府' });
  const alone = `鹿鸣市人民政府专题会议纪要\n鹿府纪〔2024〕12号\n3月15日召开会议，纪要如下。\n${TEXT}`;
  expect(read(alone).policy.title).toBe('鹿鸣市人民政府专题会议纪要');
});

test('minutes may have a number without a word before it, and below it who wrote them', () => {
  const text = `鹿鸣市人民政府常务会议纪要\n〔2024〕12号\n鹿鸣市人民政府办公室\n2024年7月16日\n3月15日召开会议，纪要如下。\n${TEXT}`;
  expect(read(text).policy).toMatchObject({
    title: '鹿鸣市人民政府常务会议纪要',
    documentNumber: '〔2024〕12号',
    issuer: '鹿鸣市人民政府办公室',
    signedDate: '2024-07-16',
  });
});

test('who made a plan may stand above its title, which names the place again', () => {
  const { policy } = read(`海东省鹿鸣市人民政府\n鹿鸣市数字经济发展规划\n${TEXT}`);
  expect(policy).toMatchObject({ title: '鹿鸣市数字经济发展规划', issuer: '海东省鹿鸣市人民政府' });
  expect(read(`鹿鸣市人民政府\n工作报告\n${TEXT}`).policy.title).toBe('鹿鸣市人民政府工作报告');
});

test('第三部分为…。 tells what a text has, and is no heading', () => {
  const text = `《鹿鸣市碳汇工作方案》政策解读\n一、主要内容\n方案分三个部分：\n第一部分为总体要求。提出到2025年完成项目10个。\n第二部分为保障措施。\n二、解读机关\n鹿鸣市林业局负责解读，电话见网站。`;
  const parts = read(text).paragraphs.filter(({ text: value }) => value.includes('部分为'));
  expect(parts.map(({ kind }) => kind)).toEqual(['body', 'body']);
});

test('copies stand with the imprint', () => {
  const text = `鹿鸣市教育局关于招生的通知\n${TEXT}\n鹿鸣市教育局\n2024年5月16日\n抄送：市政府办。\n鹿鸣市教育局办公室 2024年5月17日印发\n（共印50份）`;
  expect(kinds(text).slice(-3)).toEqual(['cc', 'imprint', 'imprint']);
});

test('names below the title of a list are no part of it', () => {
  const text = `鹿鸣市政府关于表扬先进集体的通报\n${TEXT}\n鹿鸣市政府\n2024年5月16日\n附件\n2023年度先进集体名单\n市教育局\n市商务局\n东区人民政府`;
  expect(kinds(text).slice(-4)).toEqual(['title', 'body a1', 'body a1', 'body a1']);
});

test('a garrison signs with a government', () => {
  const text = `关于国防动员物流保障的意见\n${TEXT}\n鹿鸣市人民政府　鹿鸣军分区\n2024年5月16日`;
  expect(read(text).policy.issuer).toBe('鹿鸣市人民政府 鹿鸣军分区');
});

test('a numeric day closes a signature, and in a table nothing', () => {
  const text = `山阳市邮政管理局关于快递包装的通告\n${TEXT}\n本通告自2024年3月1日起施行。\n`;
  expect(read(`${text}山阳市邮政管理局\n2024-2-8`).policy).toMatchObject({
    issuer: '山阳市邮政管理局',
    signedDate: '2024-02-08',
  });
  expect(read(`${text}市商务局\n2024-06-30\n建设分拨中心。`).policy.signedDate).toBeNull();
});

test('so has one whose title is broken and has its number below', () => {
  const text = `鹿鸣市教育局关于招生的通知\n鹿教基〔2024〕20号\n各县（市、区）教育局：\n现通知如下。\n${TEXT}\n鹿鸣市教育局\n2024年5月16日\n鹿鸣市教育局关于做好\n暑期宣传工作的通知\n鹿教基〔2024〕21号\n各县（市、区）教育局：\n现通知如下。\n${TEXT}`;
  expect(read(text).policy.documentNumber).toBe('鹿教基〔2024〕20号');
  expect(numbers(text)).toEqual(['0', '1', '2', 'a1', 'a1.1', 'a1.2']);
});

test('a notice that another one passes on keeps its head, and is no word on who passes it on', () => {
  const text = `青溪区教育局转发鹿鸣市教育局关于做好暑期宣传工作的通知\n各学校：\n现转发给你们，请认真落实。\n青溪区教育局\n2024年6月1日\n鹿鸣市教育局关于做好暑期宣传工作的通知\n鹿教基〔2024〕21号\n各县（市、区）教育局：\n现通知如下。\n${TEXT}\n鹿鸣市教育局\n2024年5月16日`;
  const { policy } = read(text);
  expect(policy).toMatchObject({ issuer: '青溪区教育局', documentNumber: null, signedDate: '2024-06-01' });
  expect(numbers(text)).toEqual(['notice', '0', '1', '2']);
  expect(kinds(text).filter((kind) => /number|addressee/u.test(kind))).toEqual(['addressee', 'number', 'addressee']);
});

test('the bodies below the title of what is handed on wrote it', () => {
  const text = `平湖市人民政府办公室转发市教育局等部门关于推进优质均衡发展实施意见的通知\n各镇人民政府：\n现转发给你们。\n平湖市人民政府办公室\n2024年9月2日\n关于推进优质均衡发展的实施意见\n市教育局　市委编办\n市财政局\n${TEXT}`;
  expect(kinds(text).slice(5, 9)).toEqual(['title', 'signature', 'signature', 'heading 1']);
  expect(read(text).policy.issuer).toBe('平湖市人民政府办公室');
});

test('the site may say what it is between its title and that of the document', () => {
  const title = '岚山市人民政府办公室关于印发岚山市快递业提升方案的通知';
  const { policy } = read(
    `《${title}》\n公文资料库-查找公文的网站\n${title}\n各县区人民政府：\n现印发给你们。\n岚山市快递业提升方案\n${TEXT}`,
  );
  expect(policy.title).toBe(title);
});

describe('a notice without a title of its own', () => {
  test.each([
    '现将《岚山市快递业提升措施》印发给你们，请认真实施。',
    '为促进发展，市邮政管理局、市商务局研究制定了《岚山市快递业提升措施》，现印发给你们，请认真实施。',
  ])('%s', (notice) => {
    const { policy } = read(
      `岚政规〔2024〕6号\n各县区人民政府：\n${notice}\n岚山市人民政府\n2024年5月7日\n岚山市快递业提升措施\n${TEXT}`,
    );
    expect([policy.title, policy.documentNumber]).toEqual(['岚山市快递业提升措施', '岚政规〔2024〕6号']);
  });
});

test('white space sets a heading off from a sentence that says for whom', () => {
  const titles = (text: string) => viewClauses(read(`岚山市若干政策\n${text}`)).map(({ title }) => title);
  expect(titles('1.鼓励企业扩大出口 对年出口额增长10%以上的企业，给予5万元奖励。')).toEqual(['鼓励企业扩大出口']);
  expect(titles('1.市商务局要会同 财政局抓好落实，按时完成。')).toEqual([null]);
  expect(titles('1.支持企业做大做强 对外拓展市场，按时完成。')).toEqual([null]);
});

test('a stop inside a list of units ends no heading', () => {
  const [opening] = read('一、总体要求（责任单位：市商务局。当前位置：首页 > 政策一、总体要求').paragraphs;
  expect(opening!.marks.filter(({ type }) => type === 'head')).toEqual([{ type: 'head', start: 0, end: 6 }]);
});

describe('an announcement that asks for opinions', () => {
  test('has its signature below how to reach its office', () => {
    const { policy } = read(
      `关于公开征求《岚山市快递业提升计划（征求意见稿）》意见的公告\n公告内容\n\n现向社会公开征求意见，请于2024年5月19日前反馈。\n\n通讯地址：岚山市青云路11号（邮编：264200）\n\n联系电话：0631-5201388\n\n岚山市工业和信息化局\n\n2024年5月12日\n\n岚山市快递业提升计划\n\n（征求意见稿）\n\n${TEXT}`,
    );
    expect([policy.issuer, policy.signedDate, policy.annexTitle]).toEqual([
      '岚山市工业和信息化局',
      '2024-05-12',
      '岚山市快递业提升计划（征求意见稿）',
    ]);
  });
});

test('what says when a statute was passed, its contents, and a short title that the page repeats', () => {
  const { policy, paragraphs } = read(
    '岚山立法条例\n索引号 | 62/2025 | 关键词 | |\n岚山立法条例\n（2016年11月13日岚山市人民代表大会通过 2017年3月30日省人民代表大会常务委员会批准）\n目 录\n第一章 总 则\n第二章 附 则\n第一章 总 则\n第一条 为了规范立法活动，制定本条例。\n第二章 附 则\n第二条 本条例自2025年5月1日起施行。',
  );
  expect(policy.title).toBe('岚山立法条例');
  expect(paragraphs.map(({ kind }) => kind).filter((kind) => kind !== 'body' && kind !== 'heading')).toEqual([
    'title',
    'title',
    'date',
    'contents',
    'contents',
    'contents',
  ]);
});

test('文件原文： before a plan is the page', () => {
  const { policy } = read(
    `岚山市商务局关于印发《岚山市快递业提升方案》的通知\n各县区商务局：\n现印发给你们。\n岚山市商务局\n2024年5月7日\n文件原文：\n岚山市快递业提升方案\n${TEXT}`,
  );
  expect(policy.annexTitle).toBe('岚山市快递业提升方案');
});

describe('what a page says around a head', () => {
  const TITLE = '岚山市人民政府办公室关于印发岚山市快递业提升方案的通知';
  const REST = `各县区人民政府：\n现印发给你们。\n岚山市快递业提升方案\n${TEXT}`;
  test.each([
    `岚山市快递业提升方案发布！\n${TITLE}\n岚政办〔2024〕7号\n${REST}`,
    `【规范性文件】${TITLE}\n岚政办〔2024〕7号\n${REST}`,
    `标      题：${TITLE}\n发文字号：岚政办〔2024〕7号 发布日期：2024年05月08日\n${REST}`,
    `标      题：${TITLE}\n${TITLE}\n岚政办〔2024〕7号\n${REST}`,
    `文 号： | 岚政办〔2024〕7号 | 是否有效： | |\n名 称： | ${TITLE} |\n${REST}`,
    `${TITLE}\n发布时间：2024-05-12\n政策级别：市级\n发文部门：岚山市人民政府办公室\n点赞\n转发\n${TITLE}\n岚政办〔2024〕7号\n${REST}`,
    `发文机构 岚山市人民政府办公室 发文字号 岚政办〔2024〕7号\n发布日期 2024年05月08日 有效性 有效\n${TITLE}\n${REST}`,
    `索引号\n0143/2020-00052\n成文日期\n2024年05月07日\n发文字号\n岚政办〔2024〕7号\n标题\n${TITLE}\n${TITLE}\n${REST}`,
    `${TITLE}\n• 2024年05月08日\n• 来源：市政府\n岚政办〔2024〕7号\n| 打印 | 关闭\n${REST}`,
    `${TITLE}\n【字体： 打印\n${TITLE}\n岚政办〔2024〕7号\n${REST}`,
  ])('%s', (text) => {
    const { policy } = read(text);
    expect([policy.title, policy.documentNumber, policy.issuer]).toEqual([
      TITLE,
      '岚政办〔2024〕7号',
      '岚山市人民政府办公室',
    ]);
  });
});

test('经济 and 自主 open a heading, 经 and 自 a sentence', () => {
  const titles = (text: string) => viewClauses(read(`岚山市发展规划\n一、主要目标\n${text}`)).map(({ title }) => title);
  expect(
    titles('——经济规模持续扩大。总量达到100亿元，位次前移。\n——自主品牌明显增多。品牌达到20个，全部注册。'),
  ).toEqual(['主要目标', '经济规模持续扩大', '自主品牌明显增多']);
  expect(titles('（一）经市政府批准后实施。各部门抓好落实，按时完成。').at(-1)).toBe(null);
});

describe('annexes of a signed notice', () => {
  const notice = (title: string): string =>
    `岚山市人民政府关于${title}的通知\n各县（市、区）人民政府：\n${TEXT}\n岚山市人民政府\n2024年5月16日\n`;
  const letter = `岚山市人民政府关于加强培训的通知\n各县（市、区）人民政府：\n${TEXT}\n`;
  const form = '附件2\n报名表\n一、填写说明\n姓名用正楷填写。';

  test.each(['附件1\n', '附件1\n岚政发〔2024〕3号\n', '附件1\n岚山市人民政府文件\n岚政发〔2024〕3号\n'])(
    'one of them is a notice: %j',
    (mark) => {
      expect(numbers(`${notice('招生')}${mark}${letter}${form}`)).toEqual(['1', '2', 'a1.1', 'a1.2', 'a2.1']);
    },
  );

  test('and those of another document behind it', () => {
    const text = `${notice('招生')}附件\n招生计划\n一、计划\n共招生300人。\n${notice('宣传')}附件1\n口号\n一、口号\n办好教育。\n${form}\n${notice('收费')}`;
    expect(numbers(text)).toEqual(['1', '2', 'a1.1', 'a2.1', 'a2.2', 'a3.1', 'a4.1', 'a5.1', 'a5.2']);
  });
});

test('an entry of the contents over two lines', () => {
  const contents = '目录\n一、培育主体和完善服务体系机制………1\n二、优化环境和完善各项政策\n措施………3\n三、保障措施………5';
  const text = `岚山市商贸发展规划\n${contents}\n${TEXT}\n三、保障措施\n落实责任。`;
  expect(numbers(text)).toEqual(['1', '2', '3']);
  expect(kinds(text).filter((kind) => kind === 'contents')).toHaveLength(5);
});

describe('a table of contents behind the notice', () => {
  const NOTICE =
    '东陵市人民政府关于印发东陵市气象发展规划的通知\n各县（市、区）人民政府：\n现将《东陵市气象发展规划》印发给你们，请认真组织实施。\n东陵市人民政府\n2022年3月9日\n东陵市气象发展规划\n';
  const PLAN = '第一章　发展基础\n建成气象站286个，运行良好。\n第二章　主要任务\n建设雷达3部，填补盲区。';

  test.each([
    ['with leaders and pages', '目　录\n第一章　发展基础……………1\n第二章　主要任务……………4\n'],
    ['without pages, up to where its first line comes again', '目录\n第一章　发展基础\n第二章　主要任务\n'],
  ])('%s', (_, contents) => {
    expect(numbers(NOTICE + contents + PLAN)).toEqual(['notice', '1', '2']);
    expect(kinds(NOTICE + contents + PLAN).filter((kind) => kind === 'contents')).toHaveLength(3);
  });

  test('a heading 目录 alone is none', () => {
    expect(numbers(`${NOTICE}目录\n${PLAN}`)).toEqual(['notice', '0', '1', '2']);
  });
});

test('a table of contents may be all that stands between a signed notice and the plan', () => {
  const line = (words: string, page: number): string => `${words}${'…'.repeat(12)}${page}`;
  const contents = ['目 录', line('一、规划背景', 1), line('二、发展目标', 4), line('（一）主要目标', 5)].join('\n');
  const text = `岚山市人民政府办公室关于印发岚山市交通规划的通知\n各县（市、区）人民政府：\n现印发给你们。\n岚山市人民政府办公室\n2022年4月16日\n${contents}\n一、规划背景\n公路网不断完善。\n二、发展目标\n（一）主要目标\n建成公路。`;
  expect(numbers(text)).toEqual(['notice', '1', '2', '2.1']);
  expect(read(text).policy.annexTitle).toBeNull();
  expect(kinds(text).filter((kind) => kind === 'contents')).toHaveLength(4);
});

test('below the title of a report stand when and by whom it was given', () => {
  const text = `岚山市2025年政府工作报告\n——2025年1月12日在岚山市第八届人民代表大会第四次会议上\n市长 王某某\n各位代表：\n现在报告工作。\n${TEXT}`;
  const { policy } = read(text);
  expect([policy.title, policy.signedDate, policy.issuer]).toEqual(['岚山市2025年政府工作报告', '2025-01-12', null]);
  expect(numbers(text)).toEqual(['0', '1', '2']);
});

test('（一） behind dashes stands beside them, and 1. behind a dash in it', () => {
  const dashes = '——园区建设。建成园区。\n——网络建设。建成网络。';
  expect(numbers(`某市实施方案\n一、目标\n${dashes}\n（一）总量。达到要求。\n（二）质量。达到要求。`)).toEqual([
    '1',
    '1.u1',
    '1.u2',
    '1.1',
    '1.2',
  ]);
  expect(numbers(`某市实施方案\n一、目标\n${dashes}\n1.总量。达到要求。\n2.质量。达到要求。`)).toEqual([
    '1',
    '1.u1',
    '1.u2',
    '1.u2.1',
    '1.u2.2',
  ]);
  const announced =
    '——数量目标。主要包括：\n（一）建成一批。\n（二）新增一批。\n——质量目标。主要包括：\n（一）达到要求。';
  expect(numbers(`某市实施方案\n一、目标\n${announced}`)).toEqual(['1', '1.u1', '1.u1.1', '1.u1.2', '1.u2', '1.u2.1']);
});

test('a glossary is no part of the last chapter', () => {
  const text = `滨湖市时尚产业规划\n${TEXT}\n名词解释\n1．首店：品牌在本市开设的第一家店。\n2．夜市：夜间经营的市场。`;
  expect(numbers(text)).toEqual(['1', '2', 'u1', 'u1.1', 'u1.2']);
});

describe('heads as web pages print them', () => {
  const TITLE = '山阳市人民政府办公室关于印发山阳市停车管理办法的通知';
  const REST = `《山阳市停车管理办法》已经市政府同意，现印发给你们，请遵照执行。
山阳市人民政府办公室
二○二四年五月六日
山阳市停车管理办法
第一条 为加强停车管理，制定本办法。
第二条 本办法自印发之日起施行。`;
  const facts = (text: string): (string | null)[] => {
    const { title, annexTitle, documentNumber, addressees, signedDate } = read(text).policy;
    return [title, annexTitle, documentNumber, addressees, signedDate];
  };
  const wanted = [TITLE, '山阳市停车管理办法', '山政办〔2024〕6号', '各县（市、区）人民政府', '2024-05-06'];

  test('a title that the page and the document both print is one', () => {
    const title = '山阳市人民政府办公室\n关于印发山阳市停车管理办法的通知';
    const text = `${TITLE}\n山政办〔2024〕6号\n${title}\n各县（市、区）人民政府：\n${REST}`;
    expect(facts(text)).toEqual(wanted);
  });

  test('a number and a title in quotation marks on one line', () => {
    const text = `山政办〔2024〕6号《${TITLE}》\n《${TITLE}》\n山政办〔2024〕6号\n各县（市、区）人民政府：\n${REST}`;
    expect(facts(text)).toEqual(wanted);
  });

  test.each([
    ['in brackets behind the title', `${TITLE}（山政办〔2024〕6号）\n`],
    ['in brackets below the title', `${TITLE}\n（山政办〔2024〕6号）\n`],
    ['in a table of the page', `文  号：山政办〔2024〕6号\n${TITLE}\n`],
    ['in other brackets before the page’s title', `山政办（2024）6号 ${TITLE}\n山政办〔2024〕6号\n${TITLE}\n`],
  ])('a number %s', (_, head) => {
    expect(facts(`${head}各县（市、区）人民政府：\n${REST}`)).toEqual(wanted);
  });

  test.each([
    ['lacks the issuer', '关于印发山阳市停车管理办法的通知'],
    ['says which version it is', `${TITLE}（2024修订）`],
  ])('a title that the page prints and that %s', (_, title) => {
    for (const own of [TITLE, TITLE.replace('关于', '\n关于')])
      expect(facts(`${title}\n${own}\n山政办〔2024〕6号\n各县（市、区）人民政府：\n${REST}`)).toEqual(wanted);
  });

  test('a plan whose title has a 的 more than the notice says, below a date that nobody signs', () => {
    const text = `山阳市人民政府办公室\n转发瓯江市推行快递末端服务\n指导意见的通知\n市政府各直属单位：\n现将指导意见转发给你们，请认真贯彻执行。\n二○二四年五月六日\n瓯江市推行快递末端服务的\n指  导  意  见\n为规范快递服务，提出如下意见：\n一、意义\n快递服务是民生所系，意义重大。`;
    expect(facts(text).slice(0, 2)).toEqual([
      '山阳市人民政府办公室转发瓯江市推行快递末端服务指导意见的通知',
      '瓯江市推行快递末端服务的指导意见',
    ]);
    expect([facts(text)[4], read(text).policy.issuer]).toEqual(['2024-05-06', '山阳市人民政府办公室']);
  });

  test('a long title that names five bodies', () => {
    const bodies = [
      '岚山省交通运输厅',
      '岚山铁路监督管理局',
      '中国民用航空岚山地区管理局',
      '岚山省邮政管理局',
      '中国铁路岚山局集团有限公司',
    ];
    const text = `岚交运〔2022〕282号\n${bodies.join(' ')}转发\n《关于加快推进冷链物流运输高质量发展的实施意见》的通知\n各市交通运输局、邮政管理局：\n现转发给你们，请认真贯彻落实。\n${bodies.join('\n')}\n2022年7月7日`;
    expect(read(text).policy).toMatchObject({
      title: `${bodies.join('')}转发《关于加快推进冷链物流运输高质量发展的实施意见》的通知`,
      addressees: '各市交通运输局、邮政管理局',
      issuer: bodies.join(' '),
    });
  });

  test('bodies that issue jointly, one below the other, and addressees over several lines', () => {
    const text = `山 阳 市 邮 政 管 理 局\n山 阳 市 商 务 局    文件\n山 阳 市 供 销 合 作 社\n山邮管联〔2024〕6号\n关于做好快递进村工作的通知\n各县（市、区）邮政管理局、商务主管部门、交通运\n输局、供销社，各寄递企业市级管理\n机构：\n为做好工作，现通知如下。\n一、任务\n支持企业合作，共建共享网点。`;
    expect(facts(text).slice(2, 4)).toEqual([
      '山邮管联〔2024〕6号',
      '各县（市、区）邮政管理局、商务主管部门、交通运输局、供销社，各寄递企业市级管理机构',
    ]);
    expect(read(text).policy.issuer).toBe('山阳市邮政管理局 山阳市商务局 山阳市供销合作社');
  });

  test('the number and who signed it on one line', () => {
    const text = `山政办〔2024〕6号              签发人：王建国\n${TITLE}\n各县（市、区）人民政府：\n${REST}`;
    expect(facts(text)).toEqual(wanted);
  });

  test('bodies that say where their seal goes', () => {
    const text = `${TITLE}\n各县（市、区）人民政府：\n${REST.replace('\n山阳市人民政府办公室\n', '\n山阳市财政局（盖章）　　山阳市邮政管理局（盖章）\n')}`;
    expect(read(text).policy.issuer).toBe('山阳市财政局 山阳市邮政管理局');
  });

  test('who issued the text stands between the title of the page and its own', () => {
    const text = `${TITLE}\n江海省山阳市人民政府办公室\n${TITLE}\n山政办〔2024〕6号\n各县（市、区）人民政府：\n${REST.replace('\n山阳市人民政府办公室\n', '\n')}`;
    expect(facts(text)).toEqual(wanted);
    expect(read(text).policy.issuer).toBe('山阳市人民政府办公室');
  });

  test('a name that is cut among those who get a copy', () => {
    const line = '加强快递服务网络建设，健全县乡村三级寄递物流体系，推动邮政';
    const text = `${TITLE}\n各县（市、区）人民政府：\n${REST}\n一、任务\n${`${line}\n`.repeat(6)}服务。\n抄送：市委办公室，市政协办公室，山阳\n军分区，市法院。\n山阳市人民政府办公室　2024年5月8日印发`;
    expect([read(text).policy.cc, read(text).policy.printedDate]).toEqual([
      '市委办公室，市政协办公室，山阳军分区，市法院',
      '2024-05-08',
    ]);
  });

  test('all units as the addressees, without a colon', () => {
    const { policy } = read(
      `岚山市会展业资金管理办法\n市会展业领导小组各成员单位\n现印发给你们，请遵照执行。\n${TEXT}`,
    );
    expect(policy).toMatchObject({ title: '岚山市会展业资金管理办法', addressees: '市会展业领导小组各成员单位' });
  });

  test('addressees whose colon was lost', () => {
    const text = `山政办〔2024〕6号\n${TITLE}\n各街道办事处，区级各部门，官盛新区管委会\n${REST}`;
    expect(facts(text)).toEqual([...wanted.slice(0, 3), '各街道办事处，区级各部门，官盛新区管委会', wanted[4]]);
    expect(numbers(text)).toEqual(['notice', '1', '2']);
  });

  test('without its title a notice still hands on the text whose title is below it', () => {
    const text = `山政办〔2024〕6号\n各县（市、区）人民政府：\n${REST}`;
    expect(facts(text)).toEqual(['山阳市停车管理办法', null, ...wanted.slice(2)]);
    expect(numbers(text)).toEqual(['notice', '1', '2']);
  });

  test.each([
    '经市政府同意，现将《山阳市停车管理办法（2024—2026年）》印发给你们，请认真贯彻执行。',
    '经市委、市政府研究同意，现印发《山阳市停车管理办法（2024—2026年）》，请认真贯彻执行。',
    '《山阳市停车管理办法（2024—2026年）》已经市政府同意，现印发给你们，请认真贯彻执行。',
  ])('from its addressees on, signed or not: %s', (told) => {
    const plan = '山阳市停车管理办法\n（2024—2026年）\n一、任务\n建设泊位300个。';
    for (const signed of ['山阳市人民政府\n2024年5月6日\n', '']) {
      const text = `各县（市、区）人民政府：\n${told}\n${signed}${plan}`;
      expect(facts(text)[0]).toBe('山阳市停车管理办法（2024—2026年）');
      expect(read(text).policy.planPeriod).toEqual([2024, 2026]);
      expect(numbers(text)).toEqual(['notice', '1']);
    }
  });

  test('what a text without a title is written by is not handed on', () => {
    const text =
      '各县（市、区）人民政府：\n经市政府同意，现就落实《山阳市停车管理办法》通知如下。\n山阳市停车管理办法\n一、任务\n建设泊位300个。';
    expect(facts(text)[0]).toBeNull();
    expect(numbers(text)).toEqual(['0', '1']);
  });

  test('a report of the news before the document', () => {
    const text = `日前，山阳市人民政府印发停车管理办法。\n文件详情如下：\n${TITLE}\n各县（市、区）人民政府：\n${REST}`;
    expect(facts(text).slice(0, 2)).toEqual(wanted.slice(0, 2));
    expect(numbers(text)).toEqual(['a1', 'notice', '1', '2']);
  });

  test('the titles of a notice without a text and of what it hands on', () => {
    const text = `${TITLE}\n山阳市停车管理办法\n第一条 为加强停车管理，制定本办法。\n第二条 本办法自印发之日起施行。`;
    expect(facts(text)[0]).toBe(TITLE);
  });

  test('a title of the plan that is broken inside its quotation marks', () => {
    const plan = '山阳市贯彻落实《关于打好经济\n增长主动仗的若干政策措施》\n实施方案';
    const text = `关于印发《山阳市贯彻落实〈关于打好经济增长主动仗的若干政策措施〉实施方案》的通知\n各县（市、区）人民政府：\n现将方案印发给你们，请认真组织实施。\n山阳市人民政府办公室\n2024年5月6日\n${plan}\n为做好工作，特制定本方案。\n一、任务\n发放消费券，促进消费。`;
    expect(facts(text)[1]).toBe(plan.replaceAll('\n', ''));
  });

  test('a title in quotation marks', () => {
    const text =
      '《关于帮助市场主体纾困解难的实施细则》\n为贯彻落实省政府精神，制定如下细则。\n一、任务\n发放消费券，促进消费。';
    expect(facts(text)[0]).toBe('关于帮助市场主体纾困解难的实施细则');
  });

  test('a decree whose officer lost the name', () => {
    const text = `山阳市停车管理办法\n政府令〔2024〕第15号\n《山阳市停车管理办法》已经市政府常务会议通过，现予公布，自2024年6月1日起施行。\n市长\n二○二四年五月六日\n${REST.slice(REST.indexOf('日\n') + 2)}`;
    expect(numbers(text)).toEqual(['notice', '1', '2']);
    expect(facts(text)[4]).toBe('2024-05-06');
  });

  test('a table of contents that begins with the title', () => {
    const plan = '1.总则\n1.1编制目的\n为做好应对，制定本预案。\n2.附则\n本预案由市应急局负责解释。';
    const text = `山阳市人民政府关于印发《山阳市应急预案》的通知\n各县（市、区）人民政府：\n现将《山阳市应急预案》印发给你们。\n山阳市人民政府\n2024年5月6日\n山阳市应急预案目录\n1.总则\n1.1编制目的\n2.附则\n${plan}`;
    expect(facts(text)[1]).toBe('山阳市应急预案');
    expect(numbers(text)).toEqual(['notice', '1', '1.1', '2']);
  });
});

test('the note below the title of a statute says when, by what and from when', () => {
  const articles = '第一章 总 则\n第一条 为了规范服务，制定本办法。\n第二章 附 则\n第二条 本办法由市商务局解释。';
  const note = '（2024年6月3日山阳市人民政府令第56号公布 自2024年8月1日起施行）';
  const { policy, clauses } = read(`山阳市快递管理办法\n${note}\n${articles}`);
  expect(policy).toMatchObject({
    title: '山阳市快递管理办法',
    documentNumber: '山阳市人民政府令第56号',
    issuer: '山阳市人民政府',
    signedDate: '2024-06-03',
    effectiveDate: '2024-08-01',
  });
  expect(clauses.map(({ number }) => number)).toEqual(['1', '1.1', '2', '2.2']);
});

test.each<[string, string | null, string | null]>([
  ['以上措施自2024年5月1日起施行，有效期2年。', '2024-05-01', '2年'],
  ['上述政策自2024年5月1日起实施，有效期至2026年12月31日。', '2024-05-01', '至2026年12月31日'],
  ['措施自发布之日起实施，有效期至2025年12月31日。', null, '至2025年12月31日'],
  ['本办法自2024年7月1日起试行，试行期为三年。', '2024-07-01', '试行期为三年'],
  ['本细则从2024年5月1日起执行，有效期三年。', '2024-05-01', '三年'],
  ['本通知自2024年6月1日起施行。其中，扩岗补助政策有效期至2024年12月31日。', '2024-06-01', null],
  ['本规定自2024年6月1日起施行，2029年5月31日失效。', '2024-06-01', '2029年5月31日失效'],
  ['本政策执行期限为2024年1月1日至2026年12月31日。', null, '2024年1月1日至2026年12月31日'],
  ['本政策自2024年1月1日起执行，执行期限至2026年12月31日。', '2024-01-01', '至2026年12月31日'],
  ['本措施自发布之日起施行,有效期至2025年12月31日.', null, '至2025年12月31日'],
  ['《岚山市商贸管理规定》已经市政府常务会议通过，现予公布，自2024年8月1日起施行。', '2024-08-01', null],
  ['符合上述政策的企业自2024年5月1日起执行新标准。', null, null],
  ['项目试行期2年。', null, null],
])('from when and how long: %s', (closing, effectiveDate, validity) => {
  const { policy } = read(`岚山市支持商贸发展若干措施\n${TEXT}\n${closing}`);
  expect(policy).toMatchObject({ effectiveDate, validity });
});

test('以上政策 in the middle of a text is no word on the text', () => {
  const items = Array.from({ length: 6 }, (_, index) => `（${'一二三四五六'[index]}）支持企业。给予补助。`).join('\n');
  const { policy } = read(`岚山市支持商贸发展若干措施\n以上政策自2020年5月1日起施行，有效期2年。\n${items}`);
  expect(policy).toMatchObject({ effectiveDate: null, validity: null });
});

test.each(['单位：个、公里', '序号 工作任务 牵头单位'])('%s below the title of a table is no part of it', (line) => {
  const { policy } = read(`附件2：\n岚山市重点任务分解表\n${line}\n1 新建公园10个，改造2个 市园林局`);
  expect(policy.title).toBe('岚山市重点任务分解表');
});

test('an annex by itself, and a table below its title', () => {
  const { policy, clauses } = read('附件1\n山阳市快递业任务分工表\n序号\n任务\n1\n建设园区');
  expect(policy.title).toBe('山阳市快递业任务分工表');
  expect(clauses.some(({ number }) => number.startsWith('a'))).toBe(false);
});

test.each(['|', '【公告】'])('a title that is nothing but a mark stays: %s', (text) => {
  expect(read(text).policy.title).toBe(text);
});

test('a half-width full stop ends a run-in heading', () => {
  const text = '滨湖市时尚产业方案\n一、任务\n(一)分级布局设施.按照要求,分级布局设施.\n(二)丰富服务供给.发展养老服务.';
  const found = read(text).paragraphs.flatMap(({ text: value, marks }) =>
    marks.flatMap(({ type, end }) => (type === 'head' ? [value.slice(0, end)] : [])),
  );
  expect(found).toEqual(['(一)分级布局设施.', '(二)丰富服务供给.']);
});

test('a number that numbers a heading is no number of what the heading says', () => {
  const text = '清河市防汛应急预案\n1 总则\n制定本预案。\n2 组织指挥体系\n2.1 指挥机构\n由市长任总指挥。';
  const { paragraphs } = read(text);
  expect(paragraphs.flatMap(({ marks }) => marks.filter(({ type }) => type === 'target'))).toEqual([]);
});

test('what was reached in a year before the document is no day by which something will be', () => {
  const text =
    '临川市人民政府关于表彰纳税大户的通报\n临政发〔2024〕5号\n各县（市、区）人民政府：\n2023年，税收增长9%。为鼓励先进，给予前10名的企业每家50万元奖励。\n临川市人民政府\n2024年2月18日';
  const targets = read(text).paragraphs.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.type === 'target' ? [mark.target] : [])),
  );
  expect(targets.map(({ value, deadline }) => [value, deadline])).toEqual([[500_000, null]]);
});

test('two bodies whose names stand side by side in a title are two', () => {
  const text = `中共岚山市委 岚山市人民政府关于加快建设流通体系的实施意见\n${TEXT}`;
  expect(read(text).policy.issuer).toBe('中共岚山市委 岚山市人民政府');
});

test.each([
  ['2022年全面实施乡村振兴战略的意见', [2022, 2022]],
  ['中共山阳市委山阳市人民政府关于2023年进一步加强粮食生产的若干意见', [2023, 2023]],
  ['关于做好2022年全面推进乡村振兴重点工作的实施意见', [2022, 2022]],
  ['山阳市2024年工作要点', [2024, 2024]],
  ['山阳市口岸建设工作要点（2025年）', [2025, 2025]],
  ['山阳市快递进村工作台账（2024年度）', [2024, 2024]],
  ['山阳市权责清单（2024年版）', null],
  ['山阳市重点项目清单（2024年）', [2024, 2024]],
  ['山阳市政府投资项目管理办法（2022年）', null],
  ['山阳市行政许可事项清单（2023年）', null],
  ['山阳市重点实验室项目评审指南（2023年）', null],
  ['关于山阳市2022年度市级决算的审查意见', null],
  ['关于贯彻2015年中央文件推进改革的实施意见', null],
  ['关于推进乡村振兴的实施意见', null],
] as const)('the years of %s', (title, years) => {
  expect(planPeriodOf(title)).toEqual(years);
});

describe('附件 and the title of a table on one line', () => {
  const head = '宁州市民生实事实施方案\n一、重点任务\n建设起降点30个。\n二、组织保障\n加强领导，抓好落实。\n';
  const table = '序号\t任务\t责任单位\n1\t建设起降点\t市民政局\n2\t建设站点\t市商务局\n';
  const holders = (text: string) =>
    read(text)
      .paragraphs.filter(({ marks }) => marks.some(({ type }) => type === 'unit'))
      .map(({ clause }) => clause);

  test('opens the annex right above the table', () => {
    expect(holders(`${head}附件：重点任务分工表\n${table}`)).toEqual(['a1', 'a1']);
    expect(holders(`${head}宁州市人民政府\n2025年1月3日\n附件：重点任务分工表\n${table}`)).toEqual(['a1', 'a1']);
  });

  test('names the annex whose title stands without a mark behind the signature', () => {
    const signed = '宁州市人民政府\n2025年1月3日\n';
    const list = '附件：1.重点任务分工表\n2.民生实事任务清单\n';
    expect(holders(`${head}附件：重点任务分工表\n${signed}重点任务分工表\n${table}`)).toEqual(['a1', 'a1']);
    const two = `${head}${list}${signed}重点任务分工表\n${table}民生实事任务清单\n${table}`;
    expect(holders(two)).toEqual(['a1', 'a1', 'a2', 'a2']);
    expect(holders(`${head}${list}${signed}其他事项\n${table}`)).toEqual(['2', '2']);
  });

  test('is a list of annexes where something else stands below', () => {
    const text = `${head}附件：重点任务分工表\n宁州市人民政府\n2025年1月3日\n附件\n重点任务分工表\n${table}`;
    expect(holders(text)).toEqual(['a1', 'a1']);
    expect(kinds(text)).toContain('attachments');
    expect(kinds(text).filter((kind) => kind === 'annex')).toHaveLength(1);
  });
});
describe('a signature dated in characters', () => {
  const signed = (day: string) => read(`永和市人民政府关于服务业的意见\n${TEXT}\n永和市人民政府\n${day}`);

  test.each(['〇', '○', '零', 'O', 'Ｏ', 'О', '0', '０'])('with %s', (zero) => {
    const { policy, paragraphs } = signed(`二${zero}二四年三月十八日`);
    expect([policy.signedDate, policy.issuer]).toEqual(['2024-03-18', '永和市人民政府']);
    expect(paragraphs.at(-1)).toMatchObject({ kind: 'date', clause: null });
  });

  test.each(['OO二四年三月十八日', '二O二四O年三月十八日'])('%s is no day', (day) => {
    expect(signed(day).policy.signedDate).toBeNull();
  });
});

describe('the mark of an annex and its title on one line, without a number', () => {
  const TABLE = '序号\t项目名称\t总投资（亿元）\n1\t江北冷链园\t18\n2\t空港冷链园\t6.2';
  const plan = (behind: string): string => `永宁市冷链物流发展规划\n${TEXT}\n${behind}`;

  test.each([
    ['附表　重点建设项目表', TABLE],
    ['附件：永宁市冷链物流重点建设项目表', TABLE],
    ['附件：2024年冷链物流任务分解表', TABLE],
    ['附 件 冷链物流主要指标', `单位：亿元\n${TABLE}`],
    ['附：冷链物流重点建设项目表', TABLE],
  ])('%s above its table', (mark, table) => {
    expect(kinds(plan(`${mark}\n${table}`)).slice(4, 6)).toEqual(['body 2', 'annex']);
    expect(kinds(plan(`${mark}\n${table}`)).at(-1)).toBe('table a1');
  });

  test.each(['附录 名词解释', '附件：名词解释', '附：专业术语说明'])('%s above what it explains', (mark) => {
    expect(numbers(plan(`${mark}\n1.首店：第一家店。\n2.夜市：夜间的市场。`))).toEqual(['1', '2', 'a1.1', 'a1.2']);
  });

  test('behind a signature', () => {
    const signed = `永宁市人民政府\n2024年3月1日\n附件：重点建设项目表\n${TABLE}`;
    expect(kinds(plan(signed)).slice(-6)).toEqual(['signature', 'date', 'annex', 'table a1', 'table a1', 'table a1']);
  });

  test('a table in the text, which goes on counting, is none', () => {
    expect(numbers(plan(`附表　重点建设项目表\n${TABLE}\n三、组织实施\n抓好落实。`))).toEqual(['1', '2', '3']);
    const items = `（一）建设冷库。新建3座。\n附表　重点建设项目表\n${TABLE}\n（二）购置车辆。新增20辆。`;
    expect(numbers(plan(items))).toEqual(['1', '2', '2.1', '2.2']);
  });

  test.each(['附件：重点建设项目表\n永宁市人民政府\n2024年3月1日', '附件所列项目\n应当按期完成。'])(
    'without a table below it is none: %s',
    (behind) => {
      expect(kinds(plan(behind))).not.toContain('annex');
    },
  );
});

describe('a list of annexes behind the date', () => {
  const signed = (behind: string): string =>
    `永和市人民政府关于乡村振兴的意见\n${TEXT}\n永和市人民政府\n2024年3月1日\n（此件公开发布）\n${behind}`;

  test.each([
    '附件：1.主要指标表\n2.任务分工表',
    '附件：主要指标表.docx',
    '附件：1. 主要指标表.docx\n      2. 任务分工表.xlsx',
  ])('%s', (list) => {
    expect(kinds(signed(list)).filter((kind) => kind === 'attachments')).toHaveLength(list.split('\n').length);
    expect(numbers(signed(list))).toEqual(['1', '2']);
  });

  test('ends where the annexes begin', () => {
    const text = signed(
      '附件：1.指标\n2.分工\n附件1\n主要指标表\n城镇化率达到70%。\n附件2\n任务分工表\n一、产业\n建设基地。',
    );
    expect(numbers(text)).toEqual(['1', '2', 'a1', 'a2.1']);
  });

  test('a sentence that opens like one is text', () => {
    expect(kinds(signed('附件：请在市政府网站下载。')).at(-1)).toBe('body 2');
  });
});

test('附件： above files is a list of the page', () => {
  const end = '\n岚山市人民政府\n2024年3月1日\n附件：\n1.布局表.xlsx\n2.任务分解表.docx';
  expect(kinds(`岚山市关于推进建筑垃圾利用的意见\n${TEXT}${end}`).slice(-3)).toEqual(
    Array.from({ length: 3 }, () => 'attachments'),
  );
});

test.each(['（单位：万元）', '（单位：万吨、亿元）', '（计量单位：亿件）', '(单位:万元)'])(
  '%s below a title is no part of it and no target',
  (unit) => {
    const end = `\n岚山市人民政府\n2024年3月1日\n附件\n岚山市快递项目表\n${unit}\n序号\t项目\t投资\n1\t站点\t50`;
    const { policy, paragraphs } = read(`岚山市关于印发快递项目表的通知\n现将项目表印发给你们，请认真贯彻落实。${end}`);
    expect(policy.annexTitle).toBe('岚山市快递项目表');
    expect(paragraphs.find(({ text }) => text === unit)?.marks).toEqual([]);
  },
);

test('附件1 above one file with its text below is an annex', () => {
  const end = '\n岚山市人民政府\n2024年3月1日\n附件1\n岚山市利用方案.doc\n一、建设\n（一）建设站点。建成5个。';
  const text = `岚山市关于印发利用方案的通知\n现将方案印发给你们，请认真贯彻落实。${end}`;
  expect(kinds(text).slice(-4)).toEqual(['annex', 'title', 'heading 1', 'body 1.1']);
});

test('附件：…表 may stand between the text and who gets a copy, though nobody signs', () => {
  const end = '附件：工程进度表\n抄送：县委各部委办。\n岚山县人民政府办公室　2025年2月13日印发';
  expect(kinds(`岚山县供水实施方案\n${TEXT}\n${end}`).slice(-3)).toEqual(['attachments', 'cc', 'imprint']);
});

test('contents below what a page says of the document are no chapters', () => {
  const text = `张河市立法条例\n各部门要认真贯彻执行本条例。\n目 录\n第一章 总 则\n第二章 附 则\n第一章 总 则\n第一条 为了立法，制定本条例。\n第二章 附 则\n第二条 本条例自公布之日起施行。`;
  expect(numbers(text)).toEqual(['0', '1', '1.1', '2', '2.2']);
});

describe('what says when and by whom, behind the last item of a list without headings', () => {
  const holders = (text: string): string[] =>
    read(`岚山市工作要点\n${text}`)
      .paragraphs.filter(({ text: value }) => /^(?:完成时限|责任单位|牵头市领导)/u.test(value))
      .map(({ clause }) => clause ?? '');

  test('stands with the item where the others have theirs', () => {
    expect(
      holders(
        '一、任务\n（一）办理时间压缩至3个工作日。\n责任单位：市商务局\n完成时限：2024年6月底\n（二）网上可办率达到98%。\n牵头市领导：王强\n责任单位：市民政局\n完成时限：2024年12月底\n二、保障\n加强领导，做好各项工作。',
      ),
    ).toEqual(['1.1', '1.1', '1.2', '1.2', '1.2']);
  });

  test('stands with what holds the list where no item has', () => {
    expect(
      holders(
        '一、任务\n（一）优化服务。\n1.压缩办理时间，达到3个工作日。\n2.提高可办率，达到98%。\n完成时限：2024年6月底\n责任单位：市商务局\n（二）做好保障。\n1.落实资金，及时拨付。\n2.落实人员，及时到位。\n完成时限：2024年6月底\n责任单位：市商务局',
      ),
    ).toEqual(['1.1', '1.1', '1.2', '1.2']);
  });
});

test('①PUE：… explains PUE① above it; ①建设： is an item', () => {
  const numbers = (text: string): (string | null)[] =>
    read(`岚山市规划\n一、目标\n${text}\n二、保障\n落实资金，做好工作。`)
      .paragraphs.filter(({ text: value }) => value.startsWith('①'))
      .map(({ clause }) => clause);
  expect(numbers('数据中心PUE①降至1.3以下，平台5个。\n①PUE：电能利用效率。')).toEqual(['1']);
  expect(numbers('资金由市、县各承担一半①。\n①不与同类补贴重复享受。')).toEqual(['1']);
  expect(numbers('做好以下工作。\n①建设：新建平台5个。\n②管理：完善制度。')).toEqual(['1.1']);
});

describe('texts that a notice names', () => {
  const notice =
    '关于印发《岚山市科技方案》《岚山市人才方案》的通知\n各县区人民政府：\n《岚山市科技方案》《岚山市人才方案》已经市政府同意，现印发给你们。\n岚山市人民政府\n2024年6月3日\n岚山市科技方案\n一、目标\n新增企业20家，做好服务。\n';

  test('the second plan is an annex below its own title', () => {
    const { policy, clauses } = read(`${notice}岚山市人才方案\n一、目标\n引进人才50名，做好服务。`);
    expect(policy.annexTitle).toBe('岚山市科技方案');
    expect(clauses.map(({ number }) => number)).toEqual(['notice', '1', 'a1.1']);
  });

  test('a name that no text follows opens none', () => {
    const { clauses } = read(`${notice}二、衔接\n岚山市人才方案\n按照该方案执行，做好衔接，落实各项任务和保障措施。`);
    expect(clauses.some(({ number }) => number.startsWith('a'))).toBe(false);
  });

  test('what a decision publishes anew says nothing of the decision’s own day', () => {
    const { policy, clauses } = read(
      '岚山市人民政府令\n第12号\n《岚山市人民政府关于修改〈岚山市停车办法〉的决定》已经审议通过，现予公布，自2024年4月1日起施行。\n市长　王强\n2024年3月10日\n岚山市人民政府关于修改《岚山市停车办法》的决定\n对《岚山市停车办法》作如下修改：\n一、删去第十二条。\n《岚山市停车办法》作相应修改，重新公布。\n岚山市停车办法\n（2018年5月1日岚山市人民政府令第3号公布）\n第一条　为加强管理，制定本办法。\n第二条　本办法自2018年7月1日起施行。',
    );
    expect(policy.effectiveDate).not.toBe('2018-07-01');
    expect(clauses.map(({ number }) => number).filter((number) => number.startsWith('a'))).toContain('a1.1');
  });

  test('a statute that an announcement publishes is its plan, the note below its title no part of that', () => {
    const { policy } = read(
      '岚山市人民代表大会常务委员会公告\n第三十七号\n《岚山市听证条例》已由岚山市第三届人民代表大会常务委员会第十一次会议通过，现予公布，自2024年1月1日起施行。\n岚山市人民代表大会常务委员会\n2023年12月26日\n岚山市听证条例\n（2023年10月17日岚山市第三届人民代表大会常务委员会第十一次会议通过）\n第一章 总 则\n第一条 为规范听证活动，制定本条例。',
    );
    expect(policy).toMatchObject({
      title: '岚山市人民代表大会常务委员会公告',
      annexTitle: '岚山市听证条例',
      documentNumber: '第三十七号',
    });
  });
});

test.each([
  ['岚政办规〔2024〕3号-1', '岚政办规〔2024〕3号-1'],
  ['岚政办发〔2024〕3号  2024年3月1日', '岚政办发〔2024〕3号'],
  ['岚政办字〔2024〕3号 ZYX-2024-001', '岚政办字〔2024〕3号'],
  ['岚商规〔2024〕3号　岚财规〔2024〕5号', '岚商规〔2024〕3号 岚财规〔2024〕5号'],
  ['岚山市商务局公告2024年第5号', '2024年第5号'],
  ['第3号楼至第8号楼', null],
])('the number %s', (line, number) => {
  const { policy } = read(`岚山市人民政府关于支持商贸发展的若干意见\n${line}\n各县区人民政府：\n${TEXT}`);
  expect(policy.documentNumber).toBe(number);
});

test('主动公开 on a line of its own is no part of the title', () => {
  const { policy } = read(
    `岚山区关于提请印发《氢能产业实施办法》的请示\n主动公开\n岚经发〔2020〕121号\n岚山区人民政府：\n${TEXT}`,
  );
  expect(policy).toMatchObject({ title: '岚山区关于提请印发《氢能产业实施办法》的请示', publicity: '主动公开' });
});

test('a number and a day in brackets', () => {
  const { policy } = read(`岚山市消防救援力量建设方案\n（岚政办发〔2025〕20号 2025年4月2日）\n${TEXT}`);
  expect(policy).toMatchObject({ documentNumber: '岚政办发〔2025〕20号', signedDate: '2025-04-02' });
});

test('an announcement and a decree with the number on the same line', () => {
  const announced = read(
    `岚山市商务局公告2024年第5号\n关于公布二手车企业名单的公告\n${TEXT}\n岚山市商务局\n2024年元月8日`,
  ).policy;
  expect(announced).toMatchObject({
    title: '关于公布二手车企业名单的公告',
    documentNumber: '2024年第5号',
    signedDate: '2024-01-08',
  });
  const decreed = read(
    `岚山市人民政府令第21号\n《岚山市管线办法》已经审议通过，现予公布。\n市长　李明\n2023年11月8日\n岚山市管线办法\n第一条　为加强管理，制定本办法。`,
  ).policy;
  expect(decreed).toMatchObject({ title: '岚山市管线办法', documentNumber: '第21号', issuer: '岚山市人民政府' });
});

test('the number of what a torn title speaks of is not its own', () => {
  const title = '岚山市商务局关于执行商务部公告2024年第5号\n有关事项的通知';
  const { policy } = read(`${title}\n岚商发〔2024〕3号\n各有关单位：\n${TEXT}`);
  expect(policy).toMatchObject({ title: title.replace('\n', ''), documentNumber: '岚商发〔2024〕3号' });
});

test('（发至县团级） between a notice and its plan belongs to the notice', () => {
  const { policy } = read(
    `岚山市人民政府关于印发《岚山市农业措施》的通知\n各县区人民政府：\n现印发给你们。\n岚山市人民政府\n2024年4月1日\n（发至县团级）\n岚山市农业措施\n${TEXT}`,
  );
  expect(policy.annexTitle).toBe('岚山市农业措施');
});

test('a cover names who made the plan, also where they are several', () => {
  const { policy } = read(`婺江市绿色快递行动方案\n（2023—2025年）\n婺江市邮政管理局等八部门\n2023年4月\n${TEXT}`);
  expect(policy).toMatchObject({ title: '婺江市绿色快递行动方案（2023—2025年）', issuer: '婺江市邮政管理局等八部门' });
});

describe('a plan whose title stands on the line of its mark, or twice', () => {
  const head =
    '宁州市人民政府关于印发《宁州市冷链行动方案》的通知\n各县区人民政府：\n现印发给你们，请认真落实。\n宁州市人民政府\n2024年3月1日\n';

  test('附件：…方案 right above its first chapter is the plan', () => {
    const { clauses } = read(`${head}附件：宁州市冷链行动方案\n${TEXT}`);
    expect(clauses.map(({ number }) => number)).toEqual(['notice', '1', '2']);
  });

  test('附件：…方案 above its own title names it', () => {
    const { policy } = read(`${head}附件：宁州市冷链行动方案\n宁州市冷链行动方案\n${TEXT}`);
    expect(policy.annexTitle).toBe('宁州市冷链行动方案');
  });

  test('the title behind a cover opens no annex', () => {
    const cover = '宁州市冷链行动方案\n宁州市人民政府\n2024年3月\n宁州市冷链行动方案\n';
    expect(read(`${head}${cover}${TEXT}`).clauses.some(({ number }) => number.startsWith('a'))).toBe(false);
  });
});

test.each(['贯彻落实2023年中央一号文件精神做好粮食工作的实施意见', '落实2023年经济工作会议部署做好当前工作的通知'])(
  'the year of what is carried out is none of the plan: %s',
  (title) => expect(planPeriodOf(`宁州市人民政府关于${title}`)).toBeNull(),
);
