import { describe, expect, test } from 'vitest';
import { describeTargets } from '../../../src/model/describe.ts';
import { bareOrigin, compile } from '../../compile.ts';
import { loadVocabulary } from '../../vocabulary.ts';
import { findDeadlines, opensSentence } from './deadlines.ts';

const VOCABULARY = loadVocabulary();

describe('a deadline phrase', () => {
  test.each<[string, string, string | null]>([
    ['到2025年，建成渔港6座', '到2025年', '2025'],
    ['至2028年建成渔港6座', '至2028年', '2028'],
    ['2025年前建成渔港6座', '2025年前', '2025'],
    ['2025年之前建成渔港6座', '2025年之前', '2025'],
    ['2025年底建成渔港6座', '2025年底', '2025-12-31'],
    ['2025年底前建成渔港6座', '2025年底前', '2025-12-31'],
    ['到2025年年底，建成渔港6座', '到2025年年底', '2025-12-31'],
    ['2025年末，建成渔港6座', '2025年末', '2025-12-31'],
    ['2026年6月底前建成渔港6座', '2026年6月底前', '2026-06-30'],
    ['2028年2月底前建成渔港6座', '2028年2月底前', '2028-02-29'],
    ['2026年10月15日前建成渔港6座', '2026年10月15日前', '2026-10-15'],
    ['2026年上半年建成渔港6座', '2026年上半年', '2026-06-30'],
    ['2026年三季度末前建成渔港6座', '2026年三季度末前', '2026-09-30'],
    ['2026年第一季度建成渔港6座', '2026年第一季度', '2026-03-31'],
    ['2026年三季度前建成渔港6座', '2026年三季度前', '2026'],
    ['完成时限：2026年三季度', '2026年三季度', '2026-09-30'],
    ['2026年二季度渔业产值增长8%', '2026年', '2026'],
    ['各县区2026年底前建成渔港6座', '2026年底前', '2026-12-31'],
    ['到“十五五”末，建成渔港6座', '到“十五五”末', '2030-12-31'],
    ['十四五末建成渔港6座', '十四五末', '2025-12-31'],
    ['“十五五”期间建成渔港6座', '“十五五”期间', '2030'],
    ['第一阶段（2024年），建成渔港6座', '2024年', '2024'],
    ['2026年3月至11月建成渔港6座', '2026年3月至11月', '2026-11-30'],
    ['2026年11—12月建成渔港6座', '2026年11—12月', '2026-12-31'],
    ['2026年3月1日—4月15日建成渔港6座', '2026年3月1日—4月15日', '2026-04-15'],
    ['“十五五”时期，建成渔港6座', '“十五五”时期', '2030'],
    ['“十五五”时期再建成渔港6座', '“十五五”时期', '2030'],
    ['渔港改造占比2025年达到30%', '2025年', '2025'],
    ['“十五五”完成渔港改造6座', '“十五五”', '2030'],
    ['三年内建成渔港6座', '三年内', null],
    ['用5年之内建成渔港6座', '用5年之内', null],
    ['未来三年建成渔港6座', '未来三年', null],
  ])('%s', (text, raw, date) => {
    expect(findDeadlines(text).map((found) => [found.raw, found.date])).toEqual([[raw, date]]);
  });

  test('several of one text come in order', () => {
    const found = findDeadlines('到2026年，建成站点30座；到2028年底，建成站点60座。');
    expect(found.map(({ date }) => date)).toEqual(['2026', '2028-12-31']);
  });

  test.each([
    '比2024年增长25%',
    '较2020年下降18%',
    '自2024年起施行',
    '从2023年的12座增加',
    '由2020年的30%提高到60%',
    '与2022年持平',
    '2021年以来',
    '在2023年基础上增加12%',
    '恢复到2019年水平',
    '本意见于2025年3月1日起实施',
    '技术导则（2019年版）',
    '临政发〔2024〕18号',
    '每年培训船员2000人',
    '远期形成年处理能力50万吨',
    '每年5—8月开展防汛检查',
    '一次性办结',
    '每年6月底前报送',
    '2000年底前建成的小区',
    '2024年9月1日后新建的站点',
    '对2022年3月、4月、5月应缴的水费给予补贴',
    '对2021—2023年期间新增的规上企业给予补助',
    '2022年第二季度用电按5%补助',
    '“十五五”时期发展目标为渔港6座',
    '比“十四五”末提高5个百分点',
    '2000年底以前建成的小区',
    '在“十四五”末基础上翻一番',
    '截至今年6月底建成渔港6座',
    '去年底建成渔港6座',
    '上半年渔业产值增长8%',
    '达到年底的水平',
    '较今年底增长20%',
    '（2023年500家）',
    '每季度末报送',
  ])('is not in %s', (text) => expect(findDeadlines(text)).toEqual([]));

  test('opens its sentence, or stands in the middle of it', () => {
    const opens = (text: string): boolean => opensSentence(text, findDeadlines(text)[0]!);
    expect(opens('到2027年，建成渔港6座')).toBe(true);
    expect(opens('夯实基础。到2027年，建成渔港6座')).toBe(true);
    expect(opens('渔业产值年均增长8%，2027年达到30亿元')).toBe(false);
    expect(opens('全市到2027年建成渔港6座')).toBe(true);
    expect(opens('东港2027年前投入使用')).toBe(false);
    expect(opens('各县区2027年前建成渔港6座')).toBe(true);
  });
});

/** Quote, deadline, basis and words of every target of a small document. */
function read(title: string, ...body: string[]): unknown[][] {
  const text = [title, ...body].join('\n');
  const origin = bareOrigin('x', 'x.txt');
  return describeTargets(compile(new TextEncoder().encode(text), origin, VOCABULARY).document).map(
    ({ quote, deadline, deadlineBasis, rawDeadline }) => [quote, deadline, deadlineBasis, rawDeadline],
  );
}
const PLAN = '临江市水产养殖业发展行动计划（2024—2027年）';
const OPINION = '临江市关于促进水产养殖业发展的意见';

describe('the deadline of a target', () => {
  test('is stated right before it, and inherited by what follows in the sentence and the paragraph', () => {
    expect(
      read(
        OPINION,
        '一、主要目标',
        '到2026年，水产品产量达到45万吨，名优品种占比达到六成以上。尾水达标排放率达到95%。',
      ),
    ).toEqual([
      ['水产品产量达到45万吨', '2026', 'stated', '到2026年'],
      ['名优品种占比达到六成以上', '2026', 'inherited', '到2026年'],
      ['尾水达标排放率达到95%', '2026', 'inherited', '到2026年'],
    ]);
  });

  test('is not what a sentence counts up to', () => {
    expect(read(OPINION, '一、主要目标', '截至2026年底，全市建成冷库30座。冷藏车达到500辆。')).toEqual([
      ['冷藏车达到500辆', null, null, null],
    ]);
  });

  test('is that of the stage in the head of the paragraph', () => {
    expect(
      read(
        OPINION,
        '一、实施步骤',
        '（一）启动阶段（2026年3月至6月）。建成渔港6座。',
        '（二）提升阶段（2027年）。建成渔港9座。',
      ),
    ).toEqual([
      ['渔港6座', '2026-06-30', 'inherited', '2026年3月至6月'],
      ['渔港9座', '2027', 'inherited', '2027年'],
    ]);
  });

  test('behind several days of a sentence is none of them', () => {
    expect(
      read(OPINION, '一、主要目标', '到2026年底前建成渔港6座，2027年底前建成渔港9座。养殖面积达到5万亩。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2026-12-31', '2027-12-31', null]);
    // what is behind the day of the whole
    expect(
      read(OPINION, '一、主要目标', '到2027年建成渔港9座，2026年建成6座。养殖面积达到5万亩。').map(([, date]) => date),
    ).toEqual(['2027', '2026', '2027']);
  });

  test('a later one in the sentence takes over', () => {
    expect(
      read(OPINION, '一、主要目标', '到2026年，建成绿色渔场30家；到2028年底，建成绿色渔场60家。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2026', '2028-12-31']);
  });

  test('in the middle of a sentence it holds for its own clause and not for what stands before', () => {
    expect(read(OPINION, '一、主要目标', '渔业产值年均增长12%以上，2027年达到32亿元。')).toEqual([
      ['渔业产值年均增长12%以上', null, null, null],
      ['达到32亿元', '2027', 'stated', '2027年'],
    ]);
  });

  test('of the plan is none of its annexes', () => {
    const annex = ['附件', '考核办法', '一、考核内容', '培训船员100人。'];
    expect(read(OPINION, '一、主要目标', '到2027年，建成渔港6座。', ...annex).map(([, date]) => date)).toEqual([
      '2027',
      null,
    ]);
  });

  test('the parts of a number in brackets have their own', () => {
    expect(read(OPINION, '一、主要目标', '新建渔港30座（2025年10座、2026年20座）。').map(([, date]) => date)).toEqual([
      null,
      '2025',
      '2026',
    ]);
  });

  test('what brackets say holds in them alone', () => {
    const dates = (text: string): unknown[] => read(OPINION, '一、主要目标', text).map(([, date]) => date);
    expect(dates('到2027年，新建渔港30座（2025年10座、2026年20座），产值达到50亿元。')).toEqual([
      '2027',
      '2025',
      '2026',
      '2027',
    ]);
    // A phase goes on behind them.
    expect(dates('第一阶段（2025年），建成渔港3座；第二阶段（2026年1月至6月），建成5座，产值达到2亿元。')).toEqual([
      '2025',
      '2026-06-30',
      '2026-06-30',
    ]);
    expect(dates('到2027年，培育企业80家（2023年50家），产值达到50亿元。')).toEqual(['2027', '2027', '2027']);
  });

  test('quarters and halves count on in a sentence', () => {
    const dates = (text: string): unknown[] => read(OPINION, '一、主要目标', text).map(([, date]) => date);
    expect(dates('2025年一季度开工5个，二季度开工10个，全年开工30个。')).toEqual(['2025-03-31', '2025-06-30', '2025']);
    expect(dates('2025年一季度末、二季度末分别完成20%、45%。')).toEqual(['2025-03-31', '2025-06-30']);
    expect(dates('2025年上半年建成渔港5座，下半年建成渔港8座。')).toEqual(['2025-06-30', '2025-12-31']);
  });

  test('what a later one has ended does not come back', () => {
    expect(
      read(OPINION, '一、主要目标', '2024年底前培训船员100人，2025年6月底前培训200人；每半年组织1次演练。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2024-12-31', '2025-06-30', null]);
  });

  test('behind a series nobody knows which of its days is meant', () => {
    expect(
      read(OPINION, '一、主要目标', '2024年，水产品产量达到40万吨；2026年，达到45万吨。每年培训船员2000人。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2024', '2026', null]);
  });

  test('comes down from the paragraph of an enclosing clause', () => {
    expect(
      read(
        OPINION,
        '一、主要目标',
        '到2027年，渔业现代化水平明显提升。',
        '（一）产量提升。水产品产量达到45万吨。',
        '（二）质量提升。尾水达标排放率达到95%。',
      ),
    ).toEqual([
      ['水产品产量达到45万吨', '2027', 'inherited', '到2027年'],
      ['尾水达标排放率达到95%', '2027', 'inherited', '到2027年'],
    ]);
  });

  test('is else the end of the plan, where the title has years', () => {
    const body = ['一、重点任务', '（一）建设良种基地。新建循环水养殖基地12个。'];
    expect(read(PLAN, ...body)).toEqual([['新建循环水养殖基地12个', '2027', 'plan-period', '2024—2027年']]);
    expect(read(OPINION, ...body)).toEqual([['新建循环水养殖基地12个', null, null, null]]);
  });

  test('三年内 without a start gives no day, and keeps its words', () => {
    expect(read(OPINION, '一、重点任务', '（一）培育主体。三年内培育龙头企业8家。')).toEqual([
      ['龙头企业8家', null, null, '三年内'],
    ]);
  });

  test('and says it of its own words alone', () => {
    expect(
      read(OPINION, '一、重点任务', '（一）培育主体。三年内培育龙头企业8家，合作社达到20家。').map(
        ([, , , raw]) => raw,
      ),
    ).toEqual(['三年内', null]);
  });

  test('the name of a five-year plan is what the title says', () => {
    expect(
      read('临江市“十五五”水产养殖业发展规划', '一、重点任务', '（一）建设良种基地。新建循环水养殖基地12个。'),
    ).toEqual([['新建循环水养殖基地12个', '2030', 'plan-period', '“十五五”']]);
  });

  test('a year in Chinese numerals', () => {
    expect(read(OPINION, '一、主要目标', '到二〇二七年，建成渔港6座。')).toEqual([
      ['渔港6座', '2027', 'stated', '到二〇二七年'],
    ]);
  });

  test('of a table is what the column of terms says', () => {
    const table = (term: string) => [
      '一、重点任务',
      '序号\t工作任务\t责任单位\t完成时限',
      `1\t新建渔港6座\t市农业农村局\t${term}`,
    ];
    expect(
      ['2024—2026年', '2025.6-2025.12', '2025年1月-12月', '2025年1-9月', '二〇二五年底', '2026', '2018年'].map(
        (term) => read(PLAN, ...table(term))[0]?.[1],
      ),
    ).toEqual(['2026', '2025-12-31', '2025-12-31', '2025-09-30', '2025-12-31', '2026', undefined]);
  });

  test('of a table whose goals are words', () => {
    const table = [
      '一、重点任务',
      '序号\t工作举措\t目标值\t责任单位\t完成时限',
      '1\t建设渔港\t新建渔港6座\t市农业农村局\t2026年',
    ];
    expect(read(PLAN, ...table).map(([quote, date]) => [quote, date])).toEqual([['新建渔港6座', '2026']]);
  });

  test('how long a service takes is no term of a task', () => {
    expect(read(PLAN, '一、办事指南', '序号\t服务事项\t办结时限', '1\t养殖水面100亩以上的登记\t5个工作日')).toEqual([]);
  });

  test('全年 behind a month is of the year again', () => {
    expect(
      read(
        '临江市2026年水产养殖业工作要点',
        '一、重点任务',
        '（一）建设渔港。6月底前完成改造工程验收，全年水产品产量达到45万吨。',
      ).map(([, date, basis]) => [date, basis]),
    ).toEqual([['2026-12-31', 'stated']]);
  });

  test('stands in brackets behind 近期', () => {
    expect(
      read(OPINION, '一、主要目标', '近期（到2027年）：水产品产量达到45万吨，尾水达标率达到95%。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2027', '2027']);
  });

  test('comes from the head of its own clause', () => {
    expect(read(OPINION, '一、主要目标', '（一）到2035年', '水产品产量达到60万吨。').map(([, date]) => date)).toEqual([
      '2035',
    ]);
  });

  test.each([
    ['（一）试点阶段（2024年3月至12月）。建成渔港6座。', '2024-12-31'],
    ['（一）全面推开(2024年7月—2025年10月)：建成渔港6座。', '2025-10-31'],
    ['（一）近期任务（2025年）。建成渔港6座。', '2025'],
    ['（一）近期任务（2025年）。6月底前建成渔港6座。', '2025-06-30'],
    ['（一）试点阶段（2024年）。到2026年，建成渔港6座。', '2026'],
    ['（一）改造渔港（2019年）。建成渔港6座。', '2028'],
    ['（一）申报时间（2024年6月1日至6月30日）。建成渔港6座。', '2028'],
    ['（一）改造渔港（2019年以前建成的）。建成渔港6座。', '2028'],
  ])('stands in the bracket behind the name of its clause: %s', (clause, date) => {
    const title = '临江市渔业发展行动方案（2024—2028年）';
    expect(read(title, '一、重点任务', clause).map(([, deadline]) => deadline)).toEqual([date]);
  });

  test('stands in the bracket behind the name of its chapter', () => {
    const chapter = ['一、近期任务（2025年）', '（一）建设渔港。6月底前建成渔港6座。'];
    expect(read(OPINION, ...chapter).map(([, date, basis]) => [date, basis])).toEqual([['2025-06-30', 'stated']]);
  });

  test('a deadline behind is that of its own words', () => {
    expect(
      read(OPINION, '一、重点任务', '（一）治理尾水。尾水治理率提高到55%，清单内池塘2026年全部完成改造。').map(
        ([, date]) => date,
      ),
    ).toEqual([null, '2026']);
  });

  test('what is begun by a day is not done by it', () => {
    const dates = (rest: string) =>
      read(OPINION, '一、重点任务', `（一）设立基金。设立总规模20亿元的渔业基金，${rest}。`).map(([, date]) => date);
    expect(dates('2025年底前完成首笔投资')).toEqual([null]);
    expect(dates('2025年底前完成')).toEqual(['2025-12-31']);
  });

  test('the middle of a month', () => {
    expect(
      read('临江市2025年水产养殖业工作要点', '一、重点任务', '（一）排查隐患。3月中旬前检查养殖基地12个。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2025-03-20']);
  });

  test('6月底前 is of the year that its sentence has spoken of', () => {
    expect(
      read(OPINION, '一、重点任务', '（一）建设基地。2025年9月底前建成养殖基地12个，12月底前改造渔港3座。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2025-09-30', '2025-12-31']);
  });

  test('years in a row say nothing of what comes behind their numbers', () => {
    expect(
      read(PLAN, '一、主要目标', '2025年、2026年水产品产量分别达到30万吨、45万吨，年均增长8%。').map(
        ([, date, basis]) => [date, basis],
      ),
    ).toEqual([
      ['2025', 'stated'],
      ['2026', 'stated'],
      ['2027', 'plan-period'],
    ]);
  });

  test('恢复到2019年的120% is compared with that year', () => {
    expect(read(PLAN, '一、主要目标', '渔业产值恢复到2019年的120%。').map(([, date]) => date)).toEqual(['2027']);
  });

  test('6月底前 is of the year of a plan for one year, or of the one that stands above', () => {
    const body = ['一、重点任务', '（一）建设基地。6月底前新建养殖基地12个。', '（二）改造渔港。年底前改造渔港3座。'];
    expect(read('临江市2025年水产养殖业工作要点', ...body)).toEqual(
      [
        ['6月底前新建养殖基地12个', '2025-06-30', 'stated', '6月底前'],
        ['改造渔港3座', '2025-12-31', 'stated', '年底前'],
      ].map(([quote, ...rest]) => [String(quote).replace('6月底前', ''), ...rest]),
    );
    expect(read(OPINION, ...body).map(([, date, , words]) => [date, words])).toEqual([
      [null, '6月底前'],
      [null, '年底前'],
    ]);
  });

  test('今年 and 明年 are counted from the year of the document, or from that of a plan for one year', () => {
    const body = [
      '一、重点任务',
      '（一）建设基地。今年底新建养殖基地12个。',
      '（二）改造渔港。明年6月底前改造渔港3座。',
    ];
    const days = (title: string, ...rest: string[]): unknown[] =>
      read(title, ...body, ...rest).map(([, date, basis, words]) => [date, basis, words]);
    expect(days('临江市2025年水产养殖业工作要点')).toEqual([
      ['2025-12-31', 'stated', '今年底'],
      ['2026-06-30', 'stated', '明年6月底前'],
    ]);
    expect(days(OPINION, '临江市人民政府', '2024年3月5日')).toEqual([
      ['2024-12-31', 'stated', '今年底'],
      ['2025-06-30', 'stated', '明年6月底前'],
    ]);
    expect(days(OPINION)).toEqual([
      [null, null, '今年底'],
      [null, null, '明年6月底前'],
    ]);
  });

  test.each([
    ['三季度末前改造渔港3座', '三季度末前', '2025-09-30'],
    ['到年底，改造渔港3座', '到年底', '2025-12-31'],
    ['年底实现渔港3座改造', '年底', '2025-12-31'],
    ['到今年年末，改造渔港3座', '到今年年末', '2025-12-31'],
    ['\n1.6月底前，改造渔港3座', '6月底前', '2025-06-30'],
    ['四季度完工渔港3座', '四季度', '2025-12-31'],
    ['\n三季度：改造渔港3座', '三季度', '2025-09-30'],
    ['下半年完成渔港3座改造', '下半年', '2025-12-31'],
  ])('%s is of the year of the plan', (text, words, day) =>
    expect(read('临江市2025年水产养殖业工作要点', '一、重点任务', `（一）改造渔港。${text}。`)).toEqual([
      [expect.stringContaining('渔港3座'), day, 'stated', words],
    ]),
  );

  test('a member of a series that a semicolon opens holds to the next', () => {
    expect(
      read(OPINION, '一、主要目标', '到2026年，建成渔场30家；到2028年，建成渔场60家；水产品产量达到45万吨。').map(
        ([, date]) => date,
      ),
    ).toEqual(['2026', '2028', '2028']);
  });

  test('years in a segment of their own are those of the numbers behind 分别', () => {
    expect(
      read(OPINION, '一、主要目标', '到2026年、2028年，水产品产量分别达到30万、45万吨。').map(([quote, date]) => [
        quote,
        date,
      ]),
    ).toEqual([
      ['水产品产量分别达到30万', '2026'],
      ['45万吨', '2028'],
    ]);
  });

  test('远期 has none, even in a plan with years', () => {
    expect(read(PLAN, '一、重点任务', '（一）加工能力。远期形成年加工能力10万吨。')).toEqual([
      ['年加工能力10万吨', null, null, '远期'],
    ]);
  });

  test('每年 is a rate and no deadline', () => {
    expect(read(OPINION, '一、重点任务', '（一）扩大销售。每年举办推介活动4场。')).toEqual([
      ['每年举办推介活动4场', null, null, null],
    ]);
  });

  test('a year of comparison is none', () => {
    expect(
      read(OPINION, '一、重点任务', '（一）优化服务。养殖投诉量比2023年下降10%。').map(([, date]) => date),
    ).toEqual([null]);
  });
});
