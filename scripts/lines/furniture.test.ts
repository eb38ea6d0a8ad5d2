import { describe, expect, test } from 'vitest';
import { liftFurniture } from './furniture.ts';
import { splitLines } from './splitLines.ts';

const lift = (text: string): string[] =>
  liftFurniture(splitLines(text)).furniture.map(({ kind, text: value }) => `${kind} ${value}`);

const SENTENCE = '坚持统筹规划，加快推进农村寄递物流体系建设，完善快递末端配送';
const REST = '服务体系，到2025年实现建制村全覆盖，服务水平显著提升。';

test.each([
  '您当前所在位置:',
  '>> 走进山阳 >> 投资山阳 >> 投资政策',
  '山阳市邮政管理局 >> 政策文件',
  '• 2020-11-13 14:42',
  '• 分享到:',
  '2023-01-05 10:00 区人民政府办公室',
  '索 引 号 MB1534522/2023-05475 发文日期 2023-01-03',
  '发布机构：市政府办公厅　　成文日期：2024-06-18',
  '组配分类 乡村振兴 发布机构 山阳市农业农村局',
  '公开方式 主动公开 文件状态 有效',
  '浏览量:时间:2018-07-07 06:20:54',
  '下载地址: 点击此处下载',
  '• 文  号：山府办发〔2018〕42号 有 效 性：有效',
  '名  称： 关于做好物流工作的通知',
  '归档时间：2018-11-21',
  '视力保护色：',
  '投稿：zhangsan 来源：市政府办',
  '成文日期 2011-09-01 有效性',
  '字体：[ ]',
  '行政规范性文件',
  '规范性文件 > 正文阅览',
  '下载',
  '页面宽度（px）：',
  '山阳市人民政府门户网站',
  '无障碍 | 长者模式 | 登录',
  '时效性：有效',
  '是否有效：有效',
  '公开类别：主动公开',
  '关键词 | 发布机构 | 山阳镇 | |',
  '• 2020年01月23日',
  '| 打印 | 关闭',
  '政务公开 / 政策 / 规范性文件',
  '无障碍阅读  长者专区  登录个人中心',
  '日期：2024-10-12',
  '时间：2024-10-12 08:30 来源：市政府办',
  '无障碍 | 长者模式 | 通知公告',
  '分类：    工业、交通、科技',
  '废止时间: 2020-01-23 名称: 关于做好物流工作的通知',
  '文件编号:',
  '首 页 新闻中心 政务公开 互动交流',
  '您好,欢迎您来到海滨山阳!',
  '政策咨询机关： | 山阳市政府办 | 政策咨询电话： | |',
  '今天是：2025年12月06日',
])('%s above the text is the page’s', (line) => {
  expect(lift(`${line}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toHaveLength(1);
});

test.each(['打印 关闭', '打印', '打印本页 关闭窗口'])('%s below the text is the page’s', (line) => {
  expect(lift(`${SENTENCE}\n${REST}\n${line}`)).toEqual([`web-chrome ${line}`]);
});

test.each([
  '组配分类管理办法',
  '山阳市公开方式改革方案',
  '长者食堂建设方案',
  '无障碍环境建设规划',
  '适老化改造 无障碍建设\n实施方案',
])('%s is a title', (title) => {
  expect(lift(`${title}\n${SENTENCE}\n${REST}`)).toEqual([]);
});

test.each(['时间：2024.6.1—2024.6.30', '时间：2024-06-20 地点：市政府', '时间：2024-06-20\n地点：市政广场'])(
  '%s is of what takes place',
  (line) => {
    expect(lift(`一、开展便民行动\n${line}\n${SENTENCE}\n${REST}`)).toEqual([]);
    expect(lift(`${SENTENCE}\n${REST}\n${line}`)).toEqual([]);
  },
);

test('a table of facts with its values on lines of their own is the page’s, but for title and number', () => {
  const table =
    '• 索引号：\n6107280000/2024-001005\n• 来源：\n• 发文机构：\n县政府网站\n• 发文字号：\n山政发〔2024〕7号\n• 内容概述：';
  const title = '关于做好物流工作的通知';
  const lifted = lift(`${title}\n${table}\n${title}\n${SENTENCE}\n${REST}`).join('\n');
  expect(lifted).toContain('6107280000/2024-001005');
  expect(lifted).toContain('县政府网站');
  expect(lifted).not.toContain('山政发');
  expect(lifted).not.toContain(title);
});

test('what such a table lists under other names is the page’s too, but for the number of registration', () => {
  const table =
    '• 信息索引号：\n01165835/2023-80815\n• 公开方式：\n主动公开\n• 文号：\n山政发〔2024〕7号\n• 有效性：\n有效\n• 统一编号：\nHSYD01-2023-0006';
  const lifted = lift(`${table}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`);
  expect(lifted).toHaveLength(8);
  expect(lifted.join('\n')).not.toMatch(/山政发|HSYD01/u);
});

test('the shelf that such a table names is no title', () => {
  const table = '索引号：\n000014348/2020-00052\n发布机构：\n山阳市水务局\n组配分类：\n公示公告';
  expect(lift(`${table}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toHaveLength(6);
});

test.each(['2020年01月23日', '关键词和主题词的使用规范', '打印机采购方案'])(
  '%s above the text is the text’s',
  (line) => {
    expect(lift(`${line}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toEqual([]);
  },
);

test('so is a table without colons, its names known', () => {
  const table = '索引号\n000014348/2020-00052\n发文机构\n山阳市人民政府\n发文字号\n山政发〔2024〕7号\n有效性\n有效';
  const title = '关于做好物流工作的通知';
  const lifted = lift(`${table}\n${title}\n${SENTENCE}\n${REST}`);
  expect(lifted).toHaveLength(7);
  expect(lifted.join('\n')).not.toContain('山政发');
  // Two such lines are words of the text.
  expect(lift(`名称\n山阳市物流园\n主题词\n物流\n${title}\n${SENTENCE}\n${REST}`)).toEqual([]);
});

test('文号 behind who issued it is the document’s own where nothing else states it', () => {
  const row = '发文机构 山阳市人民政府办公室 发文字号 山政办〔2024〕7号';
  expect(lift(`${row}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toEqual([]);
  expect(lift(`${row}\n山政办〔2024〕7号\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toHaveLength(1);
});

test('文号 in such a table is the document’s own where nothing else states it', () => {
  const row = '文  号：山政发〔2024〕7号';
  expect(lift(`${row}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toEqual([]);
  expect(lift(`${row}\n山政发〔2024〕7号\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toHaveLength(1);
});

test('发文字号 in such a table repeats a number that stands below it', () => {
  const table =
    '索引号： | 1134/2024-003 | 信息分类： | 规范性文件 |\n发文字号： | 山政发〔2024〕7号 | 有 效 性： | 有效 |';
  const head = '关于做好物流工作的通知\n山政发〔2024〕7号';
  expect(lift(`${table}\n${head}\n${SENTENCE}\n${REST}`)).toHaveLength(2);
  expect(lift(`发文字号：山政发〔2024〕7号\n${head}\n${SENTENCE}\n${REST}`)).toHaveLength(1);
  expect(lift(`${table}\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`)).toHaveLength(1);
});

describe('page numbers', () => {
  test.each([
    '—3—',
    '— 3 —',
    '- 3 -',
    '－ 3 －',
    '·3·',
    '第3页',
    '第 2 页 共 9 页',
    '第2页/共9页',
    '3/10',
    'Page 3 of 10',
    '===== 第 3 页 =====',
  ])('%s', (line) => {
    expect(lift(`${SENTENCE}\n${line}\n${REST}`)).toEqual([`page-number ${line}`]);
  });

  test('the numbers of rows, which stand close together, are none', () => {
    const names = '东溪区公安分局、东溪区财政局、东溪区交通运输局';
    expect(lift(`1\n东溪区\n${names}\n2\n石门县\n${names}\n3\n白沙县\n${names}`)).toEqual([]);
  });

  test('the numbers of all pages, of which the last one is short', () => {
    const page = Array.from({ length: 10 }, () => SENTENCE + REST).join('\n');
    for (const broken of ['按实际投资额的10%给予补助，单\n1\n个项目不超过200万元。', '给予补助。\n1\n（二）完善机制。'])
      expect(lift(`${page}\n${broken}\n2`)).toEqual(['page-number 1', 'page-number 2']);
    expect(lift(`${page}\n全年建成\n1\n个中心。\n2`)).toEqual(['page-number 2']);
    expect(lift(`${page}\n2024年1月5日\n1`)).toEqual(['page-number 1']);
  });

  test('a lone number between the halves of a sentence', () => {
    expect(lift(`${SENTENCE}\n3\n${REST}`)).toEqual(['page-number 3']);
  });

  test.each([
    '2023—2025',
    '—2025）》已经市政府同意',
    '——发展规模全国领先',
    '- 加快建设',
    '3.加快',
    '一、总体要求',
    '23 亿件',
    '10~20%',
  ])('%s is none', (line) => {
    expect(lift(`${SENTENCE}\n${line}\n${REST}`)).toEqual([]);
  });

  test('a number that waits for its unit is text', () => {
    expect(lift(`累计建成快递服务网点，全市新增末端共同配送网点达到\n300\n个以上，服务水平提升。`)).toEqual([]);
  });

  test.each([
    '改造街区五片，累计更新面积达到\n1\n\n500万平方米，完成投资。',
    '改造街区五片，累计更新面积达到\n1\n\f500万平方米，完成投资。',
    '改造街区五片，新建城市绿道一共30\n\n1\n公里，服务水平提升。',
  ])('at the turn of a page, in a sentence that has its amount without it: %j', (text) => {
    expect(lift(`${SENTENCE}\n${SENTENCE}\n${text}\n${REST}`)).toEqual(['page-number 1']);
  });

  test('a number torn in two, where no page turns, is text', () => {
    expect(lift(`${SENTENCE}\n${SENTENCE}\n市级创业孵化示范基地存活率不低于\n7\n5%。\n${REST}`)).toEqual([]);
    expect(lift(`${SENTENCE}\n\n市级创业孵化示范基地存活率不低于\n\n7\n\n5%。\n\n${REST}`)).toEqual([]);
  });

  test('the numbers beside form feeds, which go up with the pages, whatever the text seems to want', () => {
    const text = `${SENTENCE}，规模力争达到\n7\n\f年度计划的要求。\n${REST}\n8\n`;
    expect(lift(text)).toEqual(['page-number 7', 'page-number 8']);
    expect(lift(`${SENTENCE}，规模力争达到\n7\n\f年度计划的要求。\n${REST}\n`)).toEqual([]);
  });

  test('rows of a table that are numbered are text', () => {
    expect(lift(`${REST}\n1\n快递业务量\n2\n业务收入\n3\n网点数\n${REST}`)).toEqual([]);
  });
});

test('the title is a running head where a page turns in a sentence', () => {
  const title = '山阳市现代物流业发展规划';
  const text = (after: string): string =>
    `${title}\n${SENTENCE}${REST}\n${SENTENCE}\n- 1 -\n${title}\n${after}\n${SENTENCE}${REST}`;
  expect(lift(text(REST))).toEqual(['page-number - 1 -', `running-head ${title}`]);
  expect(lift(text('一、总体要求'))).toEqual(['page-number - 1 -']);
});

test('a running head may name a chapter of one page', () => {
  const head = (chapter: string): string => `\f山阳市现代物流业发展规划    第${chapter}章  总体要求\n`;
  const text = [head('一'), head('一'), head('二')].map((line) => `${line}${SENTENCE}${REST}\n${SENTENCE}`).join('\n');
  expect(lift(text)).toHaveLength(3);
});

test('序号 that opens a table below a page number is no running head', () => {
  const table = (number: number): string => `— ${number} —\n序号\n名称\n1\n山阳市物流园\n`;
  expect(lift(`${SENTENCE}${REST}\n${table(1)}${table(2)}`)).toEqual(['page-number — 1 —', 'page-number — 2 —']);
});

test('running heads recur at page breaks', () => {
  const page = `${SENTENCE}\n— 1 —\n武汉市人民政府公报\n${REST}\n`;
  expect(lift(page.repeat(3))).toEqual(
    Array.from({ length: 3 }, () => ['page-number — 1 —', 'running-head 武汉市人民政府公报']).flat(),
  );
});

test('what recurs in the text is text', () => {
  const item = `1.加快建设。${REST}\n责任单位：市商务局\n`;
  expect(lift(item.repeat(4))).toEqual([]);
});

test('a gazette names itself also where a text has only one turn of a page', () => {
  const text = `${SENTENCE}\n·1·\n西安市人民政府公报\n${REST}\n`;
  expect(lift(text)).toEqual(['page-number ·1·', 'running-head 西安市人民政府公报']);
});

test('above everything, with its issue; 统计公报 is a title', () => {
  const rest = `市政府办公室文件\n关于做好物流工作的通知\n${SENTENCE}\n${REST}`;
  expect(lift(`山阳市人民政府公报 2024年第3期\n${rest}`)).toEqual(['running-head 山阳市人民政府公报 2024年第3期']);
  expect(lift(`山阳市生态环境状况公报\n${SENTENCE}\n${REST}`)).toEqual([]);
});

test('a head that counts the pages itself', () => {
  const pages = [1, 2, 3].map((page) => `${REST}\n山阳市托育服务发展规划     第${page}页\n`);
  expect(lift(pages.join(''))).toEqual([1, 2, 3].map((page) => `running-head 山阳市托育服务发展规划 第${page}页`));
  const first = [1, 2, 3].map((page) => `${REST}\n第${page}页 共3页 山阳市托育服务发展规划\n`);
  const last = [1, 2, 3].map((page) => `${REST}\n山阳市托育服务发展规划 第${page}页 共3页\n`);
  expect([lift(first.join('')).length, lift(last.join('')).length]).toEqual([3, 3]);
  // Rows, references and names that are counted, and days that go up by one month, are none.
  expect(lift([1, 2].map((row) => `专项-${row}-站点建设\n（一）建设。${REST}\n`).join(''))).toEqual([]);
  expect(lift([1, 2, 3].map((row) => `建设项目 详见附图第${row}页\n${REST}\n`).join(''))).toEqual([]);
  expect(lift([1, 2, 3].map((row) => `建设快递站点 — ${row} —\n`).join('') + SENTENCE)).toEqual([]);
  expect(lift([6, 7, 8].map((month) => `${REST}\n竣工日期 2025-${month}-30\n`).join(''))).toEqual([]);
});

test('pages are counted past a table that is numbered, and over a short page', () => {
  const page = `${SENTENCE}\n`.repeat(12);
  const row = (serial: number): string => `${serial}\n特困人员\n护理补贴\n按月发放\n`;
  const text = `${page}1\n${page}2\n附件\n3\n养老服务清单\n${row(1)}${row(2)}${row(3)}${REST}\n4\n${REST}\n`;
  expect(lift(text)).toEqual(['page-number 1', 'page-number 2', 'page-number 3', 'page-number 4']);
});

test('numbers of rows below 序号 are text beside pages that are marked, and beside lone ones', () => {
  const cells = [
    '完善县乡村体系',
    '新建共配中心',
    '市邮政管理局',
    '市商务局',
    '市财政局',
    '2026年12月',
    '按季调度',
    '市级',
  ];
  const row = (serial: number): string => `${[serial, ...cells].join('\n')}\n`;
  const head = `序号\n${cells.map((_, index) => `列${'甲乙丙丁戊己庚辛'[index]}`).join('\n')}\n`;
  expect(lift(`${head}${row(1)}${row(2)}— 2 —\n${row(3)}${row(4)}`)).toEqual(['page-number — 2 —']);
  for (const group of ['（一）共配工程\n', '一\n共配工程\n'])
    expect(lift(`${head}${group}${[1, 2, 3, 4, 5].map(row).join('')}`)).toEqual([]);
  const page = `${SENTENCE}\n`.repeat(12);
  expect(lift(`${page}1\n${page}2\n${head}${row(1)}${row(2)}${row(3)}${page}3\n${REST}`)).toEqual([
    'page-number 1',
    'page-number 2',
    'page-number 3',
  ]);
});

test('web chrome around a text', () => {
  const text = `首页 > 政务公开 > 政策文件\n当前位置：首页 > 文件\n发布时间：2024-01-20 来源：市政府办 浏览次数：12\n字体：[大 中 小]\n${SENTENCE}${REST}\n打印本页 关闭窗口\n责任编辑：张三\n`;
  expect(lift(text)).toHaveLength(6);
  expect(lift(`${REST}\n发布时间：由市政府另行确定的，以公告为准。\n${REST}`)).toEqual([]);
});

test('links and who runs the site, below the text, up to an annex', () => {
  const below = '相关链接：\n《关于做好物流工作的通知》政策解读\n一图读懂\n附件1\n物流园区名单';
  expect(lift(`${SENTENCE}${REST}\n${below}`)).toHaveLength(3);
  const site = '主办：山阳市人民政府办公室  承办：市数据局\n地址：山阳市府前路1号\n网站标识码：4502220001';
  expect(lift(`${SENTENCE}${REST}\n${site}`)).toHaveLength(3);
  expect(lift(`${SENTENCE}${REST}\n主办：市文旅局  承办：市商务局\n山阳市文旅局`)).toHaveLength(1);
});

test('what a page sets below a text ends where the text goes on: its signature, a table and its title', () => {
  const signature = '山阳市人民政府办公室\n2024年5月10日';
  expect(lift(`${SENTENCE}${REST}\n相关信息：\n联系人：张三\n电话：12345678\n${signature}`)).toEqual([]);
  const table = '山阳市快递发展任务清单\n序号\t任务\t责任单位\n1\t建设站点50个\t市商务局';
  expect(lift(`${SENTENCE}${REST}\n${signature}\n相关链接：\n一图读懂\n${table}`)).toEqual([
    'web-chrome 相关链接：',
    'web-chrome 一图读懂',
  ]);
  const bare = '相关链接：\n山阳市快递发展任务清单\n任务\t责任单位\t时限\n建设站点\t市商务局\t2025年';
  expect(lift(`${SENTENCE}${REST}\n${signature}\n${bare}`)).toEqual(['web-chrome 相关链接：']);
  const site = '主办：山阳市人民政府办公室  承办：市数据局\n任务清单\n序号\n任务\n1\n站点\n网站标识码：4502220001';
  expect(lift(`${SENTENCE}${REST}\n${signature}\n${site}`)).toHaveLength(2);
});

test('facts of a page below the mark of an annex are the annex’s', () => {
  const facts = '公开事项：机构名单\n公开方式：主动公开\n主题分类：教育';
  expect(lift(`${SENTENCE}${REST}\n附件1\n政务公开事项表\n${facts}`)).toEqual([]);
  expect(lift(`${SENTENCE}${REST}\n${facts}`)).toHaveLength(2);
});

test('in a text with half-width stops too, the head ends with the first sentence', () => {
  const sentence = '现将《山阳市外贸若干措施》印发给你们,请认真组织实施,遇到问题及时反馈.';
  expect(lift(`${sentence}\n关键词:外贸\n${sentence}`)).toEqual([]);
});

test.each([
  '到2026年，建成感知网络和数据底座，产值突破100亿元',
  '【大数据产业】引进龙头企业10家',
  '推进网站ICP备案和公网安备核验工作全覆盖',
  '短视频平台点击量突破10亿次',
  '分享到全市各单位，形成工作合力',
  '打印页面功能由市大数据局统一开发',
])('%s is text', (line) => {
  expect(lift(`${SENTENCE}${REST}\n${line}\n${SENTENCE}${REST}`)).toEqual([]);
});

test('captions that recur in a text are text', () => {
  const card =
    '支持对象\n在市内登记注册、具有独立法人资格的中小企业\n支持标准\n对首次认定的企业给予最高100万元奖励\n受理部门\n市工业和信息化局\n';
  expect(lift(card.repeat(4))).toEqual([]);
});

test('a count of pages is longer than one guess: 23 before 亩 is the page', () => {
  const pages = [21, 22, 23, 24].map(
    (page) => `${`${SENTENCE}\n`.repeat(12)}公报　2024年第4期\n${page}\n${page === 23 ? '亩，' : ''}`,
  );
  expect(lift(`${pages.join('')}${REST}`).filter((piece) => piece.startsWith('page-number'))).toHaveLength(4);
});

test('名 称 in such a table states the title, also without a colon', () => {
  const title = '关于印发山阳市快递业发展办法的通知';
  expect(lift(`名    称\t${title}\n${title}\n${SENTENCE}\n${REST}`)).toEqual([`web-chrome 名 称 ${title}`]);
  expect(lift(`名    称\t${title}\n${SENTENCE}\n${REST}`)).toEqual([]);
});

test('a numeric day below who signs is the document’s where no other is', () => {
  expect(lift(`${SENTENCE}\n${REST}\n山阳市邮政管理局\n2024-02-08`)).toEqual([]);
  const signed = `${SENTENCE}\n${REST}\n山阳市邮政管理局\n2024年2月8日`;
  expect(lift(`${signed}\n山阳市商务局\n2024-02-09`)).toEqual(['web-chrome 2024-02-09']);
});

test('公开方式 below the date is the issuer’s own word, above the text it is the site’s', () => {
  expect(lift(`${SENTENCE}\n${REST}\n2023年7月28日\n公开方式：主动公开`)).toEqual([]);
  expect(lift(`公开方式：主动公开\n${SENTENCE}\n${REST}\n2023年7月28日`)).toEqual(['web-chrome 公开方式：主动公开']);
});
