import { describe, expect, test } from 'vitest';
import { splitRunOn } from '../lines/runOn.ts';
import { splitLines } from '../lines/splitLines.ts';
import { reflow } from './reflow.ts';

const blocks = (text: string): string[] => reflow(splitRunOn(splitLines(text))).map((block) => block.text.value);

/** Breaks a text after so many characters, as a PDF does. */
const wrap = (paragraph: string, width: number): string =>
  paragraph.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n');

const A =
  '（一）指导思想。坚持以人民为中心，加快建设现代化快递服务体系，推动快递业高质量发展，为全市经济社会发展作出新的更大贡献，着力提升服务水平和治理能力。';
const B =
  '（二）工作目标。到2025年，全市快递业务量突破23亿件，业务收入达到212亿元以上，新增就业岗位5000个以上，快递服务网络更加健全，安全水平显著提升。';

describe('hard-wrapped text', () => {
  test.each([
    ['line after line', '\n'],
    ['with a blank line after every line', '\n\n'],
    ['with Windows line ends', '\r\n'],
  ])('%s', (_, end) => {
    const text = ['一、总体要求', wrap(A, 28), wrap(B, 28)].join('\n').replaceAll('\n', end);
    expect(blocks(text)).toEqual(['一、总体要求', A, B]);
  });

  test('with few full lines, as short articles have', () => {
    const short = Array.from({ length: 12 }, () => '本市行政区域内适用本办法。');
    const long = [`第一条${A.slice(3)}`, `第二条${B.slice(3)}`, `第三条${A.slice(3)}`];
    const text = [...short, ...long.map((article) => wrap(article, 28)), ...short].join('\n');
    expect(blocks(text).filter((block) => block.startsWith('第'))).toEqual(long);
  });

  test('with two broken paragraphs, as a notice of one page has', () => {
    const short = Array.from({ length: 12 }, (_, index) => `新增站点${index + 10}个`);
    const long = ['一、对《云东市人民政府关于加快推进现代物流业发展的意见》等文件予以废止。', A.slice(4)];
    const text = [...long.map((paragraph) => wrap(`　　${paragraph}`, 34)), ...short].join('\n');
    expect(blocks(text)).toEqual([...long, ...short]);
  });

  test('with indents that tell paragraphs without labels apart', () => {
    const [first, second] = [A.slice(3), B.slice(3)];
    const text = `${wrap(`　　${first}`, 28)}\n${wrap(`　　${second}`, 28)}\n${wrap(`　　${first}`, 28)}`;
    expect(blocks(text)).toEqual([first, second, first]);
  });

  test('with indents, where most paragraphs are of one line and the last line of one may be full', () => {
    const short = [
      '　　新增站点20个。',
      '　　新增线路30条。',
      '　　新增车辆40辆。',
      '　　新增岗位50个。',
      '　　新增仓库6座。',
    ];
    const full = `　　${'推动产业发展'.repeat(4)}。`;
    const long = A.slice(4);
    const text = [wrap(`　　${long}`, 27), ...short, full, ...short, ...short, wrap(`　　${long}`, 27)].join('\n');
    const paragraphs = [long, ...short, full, ...short, ...short, long];
    expect(blocks(text)).toEqual(paragraphs.map((paragraph) => paragraph.trim()));
  });

  test.each([
    ['on each page', ['      ', '      ']],
    ['on some pages', ['', '        ', '    ']],
  ])('with indents behind a margin %s', (_, margins) => {
    const [first, second] = [A.slice(3), B.slice(3)];
    const page = `一、总体要求\n${wrap(`　　${first}`, 28)}\n${wrap(`　　${second}`, 28)}`;
    const text = margins.map((margin) => page.replace(/^/gmu, margin)).join('\n\f');
    expect(blocks(text)).toEqual(margins.flatMap(() => ['一、总体要求', first, second]));
  });

  test('in lines of differing width', () => {
    const cut = (paragraph: string): string =>
      `${paragraph.slice(0, 25)}\n${paragraph.slice(25, 54)}\n${paragraph.slice(54)}`;
    const indented = `　　${cut(A)}\n${wrap(`　　${B}`, 30)}\n${wrap(`　　${A}`, 30)}\n　　${cut(B)}`;
    expect(blocks(indented)).toEqual([A, B, A, B]);
    const plain = `${cut(A)}\n${wrap(B, 30)}\n${wrap(A, 30)}\n${cut(B)}`;
    expect(blocks(plain)).toEqual([A, B, A, B]);
  });

  test('with more headings of one length than full lines', () => {
    const scope = '本预案适用于本市行政区域内邮政快递业突发事件的预防和应对工作。';
    const unit = (index: number): string =>
      `　　1.${index} 编制依据和原则\n　　1.${index}.1 编制依据和原则\n${wrap(`　　${scope}`, 28)}`;
    const text = Array.from({ length: 6 }, (_, index) => unit(index + 1)).join('\n');
    expect(blocks(text).filter((block) => block === scope)).toHaveLength(6);
  });

  test('a title that fills its line ends above the text', () => {
    const title = '云东市促进低空经济和快递物流业融合发展行动方案（2024—2026年）';
    const text = `${wrap(A, 33)}\n${wrap(B, 33)}\n${title}\n${wrap(`为抢抓机遇，${A.slice(8)}`, 33)}\n${wrap(B, 33)}`;
    expect(blocks(text)).toEqual([A, B, title, `为抢抓机遇，${A.slice(8)}`, B]);
    const explained = '《云东市促进低空经济和快递物流业融合发展的若干措施》起草说明';
    const behind = `${wrap(A, 33)}\n${wrap(B, 33)}\n${explained}\n一、起草背景\n${wrap(B, 33)}`;
    expect(blocks(behind).slice(2, 4)).toEqual([explained, '一、起草背景']);
  });

  test.each(['联系电话：0631-5201388', '责任单位：市发展改革委、市交通运输局、国家电网云东供电公司'])(
    'who signs right above the day is no part of %s',
    (line) => {
      const text = `${wrap(A, 28)}\n${wrap(B, 28)}\n${line}\n云东市工业和信息化局\n2024年1月5日`;
      expect(blocks(text).slice(2)).toEqual([line, '云东市工业和信息化局', '2024年1月5日']);
    },
  );

  test('so is the person who signs a decree', () => {
    const decree = [
      '　　《牧原自治区托育机构管理办法》已经2024年2月26日自治区人民政',
      '府第5次常务会议审议通过，现予公布，自2024年5月1日起施行。',
      '自治区主席　阿古拉',
      '二〇二四年三月五日',
    ];
    const text = [...decree, ...[A, B, A].map((one) => wrap(`　　${one}`, 33))].join('\n');
    expect(blocks(text).slice(1, 3)).toEqual(['自治区主席阿古拉', '二〇二四年三月五日']);
  });

  test('a list of units above a heading is whole, where headings have no indent', () => {
    const text = [
      '一、行动目标',
      '　　到2026年，全市快递业务量突破3亿件，业务收入占服务业',
      '总收入比重达到15%；培育年业务量1亿件以上的快递物流企业',
      '50家，建成分拨中心30个。',
      '二、重点任务',
      '　　实施跨境快递“领航”计划，引进知名平台企业10家以上，',
      '推动2000家传统外贸企业、特色食品企业“触网上线”。对年度',
      '业务量首次超过5000万件的企业（不含平台代理企业），给予最',
      '高50万元奖励。',
      '责任单位：市商务局、市财政局、云阳海关',
      '三、完善平台',
      '　　支持云阳、遵川跨境电商综合试验区建设线下产业园区，每',
      '个园区入驻企业不少于60家；园区建设由所在地人民政府负责统',
      '筹，市直有关部门给予指导。',
      '责任单位：市商务局、市交通运输局、中国铁路云阳局集团公司',
      '四、优化服务',
      '　　推广跨境电商零售进口退货中心仓模式，出口整体通关时间',
      '压缩至0.5小时以内，开行“云岭号”跨境电商专列。',
    ].join('\n');
    expect(blocks(text).filter((block) => /^[一二三四]、/u.test(block))).toEqual([
      '一、行动目标',
      '二、重点任务',
      '三、完善平台',
      '四、优化服务',
    ]);
  });

  test('a telephone number counts nothing of the line below', () => {
    const text = `${wrap(A, 28)}\n${wrap(B, 28)}\n${wrap(A, 28)}\n三、联系电话：028-60000000\n附件：1.征求意见表`;
    expect(blocks(text).slice(3)).toEqual(['三、联系电话：028-60000000', '附件：1.征求意见表']);
  });

  test('breaks inside a word, a year and between a number and its unit', () => {
    expect(blocks(`${wrap(A, 28)}\n${wrap(B, 20)}`.replace('23亿件', '23\n亿件'))).toEqual([A, B]);
  });
});

test('a paragraph on each line, one of them broken', () => {
  expect(blocks(`一、总体要求\n${A}\n${B.slice(0, 40)}\n\n${B.slice(40)}\n`)).toEqual(['一、总体要求', A, B]);
});

test('a paragraph on each line, which two wide spaces, a name or a label may open', () => {
  const text =
    '云东市关于修改部分文件的决定\n为优化营商环境，市政府决定修改2件文件。\n一、对《云东市网络预约出租汽车经营服务管理暂行实施细则》（云政规〔2021〕5号）作出修改\n（一）将第六条修改为：“在本市登记。”\n副组长：李明（市政府秘书长）、王强（市交通局局长）\n成员单位：市商务局、市财政局。';
  expect(blocks(text)).toEqual(text.split('\n'));
  const indented = `云东市工作方案\n　　${A}\n　　具体任务见《云东市快递业发展规划（2024—2026年）》，由市交通运输局办理\n　　${B}`;
  expect(blocks(indented)).toHaveLength(4);
});

test('the mark of a footnote stands behind the stop', () => {
  const noted = `${A}①`;
  const text = `${wrap(`　　${noted}`, 28)}\n①所称快递服务体系，是指收寄、分拣、运输、投递的全过程。\n${wrap(`　　${B}`, 28)}`;
  expect(blocks(text)).toEqual([noted, '①所称快递服务体系，是指收寄、分拣、运输、投递的全过程。', B]);
});

test('a document on one line', () => {
  expect(
    blocks(
      `为做好工作，制定本方案。一、总体要求${A}${B}二、主要任务（一）健全网络体系。${A.slice(8)}（二）强化监管。${B.slice(8)}`,
    ),
  ).toEqual([
    '为做好工作，制定本方案。',
    '一、总体要求',
    A,
    B,
    '二、主要任务',
    `（一）健全网络体系。${A.slice(8)}`,
    `（二）强化监管。${B.slice(8)}`,
  ]);
});

test('letter-spaced lines lose their spaces, numbers keep theirs', () => {
  expect(blocks('提高设施利用 率。 构 建 特 色 农 副 产 品 的 服 务 网 络 。\n突破 23 亿件，应用 5G 通信。')).toEqual([
    '提高设施利用率。构建特色农副产品的服务网络。',
    '突破 23 亿件，应用 5G 通信。',
  ]);
});

test('份号, 密级 and 紧急程度 above the masthead stand apart', () => {
  const head = ['000023', '机密', '特急', '青屿市人民政府文件', '关于推进停车治理的通知'];
  expect(blocks(`${head.join('\n')}\n${wrap(A, 28)}\n${wrap(B, 28)}`).slice(0, 5)).toEqual(head);
});

test('a number that a line break cuts in two is one again', () => {
  const text = `${wrap(B, 20).replace('23亿件', '2\n3亿件')}`;
  expect(blocks(text)).toEqual([B]);
});

test('names one to a line go on with the list of units above them', () => {
  expect(
    blocks('（一）整治隐患。\n责任单位：市水利局\n　　　　　市财政局\n市商务局\n配合单位：市公安局\n（二）培训。'),
  ).toEqual([...['（一）整治隐患。', '责任单位：市水利局市财政局市商务局', '配合单位：市公安局', '（二）培训。']]);
  // What signs below a list begins with the place.
  expect(blocks('（一）整治隐患。\n责任单位：市水利局\n岭南市人民政府')).toHaveLength(3);
  expect(blocks('（一）整治隐患。\n责任单位：市水利局\n省水利厅\n2024年5月10日')).toHaveLength(4);
  expect(blocks('（一）整治隐患。\n责任单位：市水利局\n\n省水利厅\n\n2024年5月10日')).toHaveLength(4);
  // The name of the next group.
  expect(blocks('牵头单位：市水利局\n市财政局\n1.安排资金。\n2.拨付资金。')).toHaveLength(4);
});

test('cells that a layout breaks over lines are one again', () => {
  const text = [
    '序号   重点任务          责任单位        完成时限',
    '1      新建公共停车泊位  市城市管理局、  2026年底',
    '       1.2万个           市财政局',
    '2      建设停车平台      市大数据局      2027年底',
    '                                         岭南市人民政府',
  ].join('\n');
  expect(blocks(text)).toEqual([
    '序号\t重点任务\t责任单位\t完成时限',
    '1\t新建公共停车泊位1.2万个\t市城市管理局、市财政局\t2026年底',
    '2\t建设停车平台\t市大数据局\t2027年底',
    '岭南市人民政府',
  ]);
});

test('cells that only one space parts, and blank ones, stand below the columns of the table', () => {
  const text = [
    '序号  重点任务           责任单位       时限',
    '1     城北污水处理厂提标 市住房城乡建设 2026年',
    '      扩能和管网改造     局、市水务局',
    '2     监测               市水务局       2027年',
    '      评估                              2028年',
    '',
    '以上任务按季度调度。',
  ].join('\n');
  expect(blocks(text)).toEqual([
    '序号\t重点任务\t责任单位\t时限',
    '1\t城北污水处理厂提标扩能和管网改造\t市住房城乡建设局、市水务局\t2026年',
    '2\t监测\t市水务局\t2027年',
    '\t评估\t\t2028年',
    '以上任务按季度调度。',
  ]);
});

test('the name of a group stands between rows, also between one and the head', () => {
  const rows = ['序号\t项目\t规模\t单位', '1\t机场扩建\t跑道1200米\t市交通局', '2\t起降点\t30个\t市发改委'];
  const tabbed = `${rows[0]}\n一\t基础设施\n${rows[1]}\n（二）应用场景\n${rows[2]}`;
  expect(blocks(tabbed)).toEqual(tabbed.split('\n'));
  for (const gap of ['   ', ' ']) {
    const names = `${rows[0]}\n（一）基础设施\n${rows[1]}\n（二）应用场景\n${rows[2]}`;
    expect(blocks(names.replaceAll('\t', gap))).toEqual(names.split('\n'));
  }
  // Another number begins something else.
  expect(blocks('1   机场   扩建\n附表\n3   起降点   新建')).toEqual(['1 机场扩建', '附表', '3 起降点新建']);
});

test('single spaces part the cells of numbered rows, whatever marks they hold', () => {
  const rows = [
    '序号 任务 责任单位 时限',
    '1 新建公园10个，改造5个。 市园林局、市城管局 2027年12月',
    '2 清运 市城管局 长期',
  ];
  expect(blocks(`${rows.join('\n')}\n三、加强领导，压实责任。`)).toEqual([
    ...rows.map((row) => row.replaceAll(' ', '\t')),
    '三、加强领导，压实责任。',
  ]);
  // A cell with a space in it leaves the rest as it is.
  expect(blocks(`${rows[0]}\n1 新建 10个公园，改造5个。 市园林局 2027年`)[0]).toBe('序号任务责任单位时限');
});

test('each tab parts two cells, blank ones too, where rows have as many', () => {
  expect(blocks('类别\t任务\t责任单位\t时限\n设施\t建公厕\t市城管局\t2025年\n\t建绿道\t\t2026年')).toEqual([
    '类别\t任务\t责任单位\t时限',
    '设施\t建公厕\t市城管局\t2025年',
    '\t建绿道\t\t2026年',
  ]);
  expect(blocks('\t\t本市行政区域内适用本办法。\n\t\t市政府负责解释。')).toEqual([
    '本市行政区域内适用本办法。',
    '市政府负责解释。',
  ]);
});

test('short lines, such as cells one on a line, do not hide the width of the text', () => {
  const cells = Array.from({ length: 60 }, (_, index) => `${index}类`).join('\n');
  expect(blocks(`一、总体要求\n${wrap(A, 28)}\n${wrap(B, 28)}\n附件\n${cells}`).slice(0, 3)).toEqual([
    '一、总体要求',
    A,
    B,
  ]);
});

describe('what an item says of itself, on lines of its own', () => {
  const UNITS = ['市工信局', '市农业农村局', '市交通运输局', '市生态环境局', '市住房城乡建设局'];
  const C = A.replace('（一）指导思想', '（二）基本原则');
  const list = Array.from({ length: 20 }, (_, index) => [
    ...(index % 4 === 0 ? [`${'一二三四五'[index / 4]}、加快绿色转型`] : []),
    `${index + 1}.新增就业${index + 3}万人。`,
    `完成时限：2027年${(index % 9) + 3}月底`,
    `责任单位：${UNITS[index % 5]}`,
  ]).flat();

  test('lines that are short for no width are paragraphs', () => {
    const text = ['云江市2027年重点工作任务分解方案', ...list];
    expect(blocks(text.join('\n'))).toEqual(text);
  });

  test('a list of units that fills its lines goes on', () => {
    const units = `责任单位：${UNITS.join('、')}、市市场监督管理局、市政务服务和数据管理局`;
    const text = `一、总体要求\n${wrap(A, 28)}\n${wrap(C, 28)}\n${wrap(units, 28)}\n二、保障措施\n${wrap(A, 28)}`;
    expect(blocks(text)).toEqual(['一、总体要求', A, C, units, '二、保障措施', A]);
  });

  test('on a page of one width it begins a paragraph, though the line above is full', () => {
    const full = '（一）推动全市制造业企业绿色低碳转型升级和技术改造提质增';
    const text = `一、总体要求\n${wrap(A, 28)}\n${wrap(B, 28)}\n${full}\n完成时限：2027年6月底\n责任单位：市工信局`;
    expect(blocks(text).slice(-3)).toEqual([full, '完成时限：2027年6月底', '责任单位：市工信局']);
  });
});

test('what begins below a table is no cell of it, wherever it stands', () => {
  const table = '序号   指标名称      单位   2027年\n1      冷库总容量    万吨   80\n2      单位库容能耗  千瓦   98';
  for (const next of [
    '       三、重点任务',
    '　　建立调度机制',
    '       2027年3月1日',
    '       全面推进各项建设任务，压实各方责任',
  ])
    expect(blocks(`${table}\n${next}`).at(-1)).toBe(next.trim());
});

test('names set apart to the width of three characters are names, beside the office of each', () => {
  const text =
    '组  长：王  强  市长\n成  员：张  伟  市商务局局长\n        李小红  市财政局局长\n        周  敏  市教育局一级科员\n        欧阳明  市商务局局长\n        陈志强  市民政局局长\n二、主要职责';
  expect(blocks(text)).toEqual([
    '组长：王强\t市长',
    '成员：张伟\t市商务局局长',
    '李小红\t市财政局局长',
    '周敏\t市教育局一级科员',
    '欧阳明\t市商务局局长',
    '陈志强\t市民政局局长',
    '二、主要职责',
  ]);
  // Cells of one character in a table are cells.
  expect(blocks('甲  个  是  有\n乙  组  否  无')).toEqual(['甲\t个\t是\t有', '乙\t组\t否\t无']);
});

test('《…》已经 goes on, where a text shows no width', () => {
  const text =
    '各镇人民政府：\n《云东区三年行动计划》已经\n区政府第52次常务会议审议通过，现印发给你们，请认真组织实施。';
  expect(blocks(text)).toEqual([
    '各镇人民政府：',
    '《云东区三年行动计划》已经区政府第52次常务会议审议通过，现印发给你们，请认真组织实施。',
  ]);
});

test('《…》 that fills its line goes on with 已经', () => {
  const opening =
    '《云东市快递进村提质增效三年行动方案（2024—2026年）》已经市政府第48次常务会议审议通过，现印发给你们，请认真抓好落实。';
  const name = opening.indexOf('》') + 1;
  const lines = `　　${opening.slice(0, name)}\n${wrap(opening.slice(name), 28)}`;
  expect(blocks(`各镇人民政府：\n${lines}\n　　${wrap(B, 28)}`)).toEqual(['各镇人民政府：', opening, B]);
});

test('what a decision quotes has paragraphs', () => {
  const text =
    '一、增加一条，作为第九条：“住宅小区应当设置集中充电设施，覆盖率不低于80%。\n“物业服务人应当每日巡查。”\n二、将第十条修改为：“业主委员会每届任期五年。\n业主委员会应当每年公布账目。”';
  expect(blocks(text)).toEqual(text.split('\n'));
});

test('a row that states the number beside other facts is no part of the addressees below', () => {
  const text =
    '关于推进建筑垃圾资源化利用的实施意见\n文号：石政发〔2025〕1号 | 有效性：有效\n各镇人民政府，区级有关部门：\n为推进建筑垃圾减量化，现提出如下实施意见。';
  expect(blocks(text)).toEqual(text.split('\n'));
});

test('rows of a table stay rows', () => {
  expect(blocks('指标\t单位\t2025年\n快递业务量\t亿件\t23\n业务收入\t亿元\t212')).toEqual([
    '指标\t单位\t2025年',
    '快递业务量\t亿件\t23',
    '业务收入\t亿元\t212',
  ]);
});

test('single spaces part rows of figures too where a group or a sum has a cell more or less', () => {
  const rows = [
    '领域|指标|单位|2020年|2025年',
    '健康|预期寿命|岁|79.2|80.5',
    '床位、病房使用率|%|80|≤85',
    '服务|平均住院日|天|9|8',
    '合计|4|12|15',
  ];
  expect(blocks(rows.map((row) => row.replaceAll('|', ' ')).join('\n'))).toEqual(
    rows.map((row) => row.replaceAll('|', '\t')),
  );
  // Words alone are none.
  expect(blocks('甲组 负责 摸底 排查\n乙组 负责 现场 整改 验收')).toEqual(['甲组负责摸底排查', '乙组负责现场整改验收']);
});

describe('a head with years below it, which have fewer cells than the rows', () => {
  const rows = ['1|快件量|亿件|3|4|5|预期性', '2|建制村覆盖率|%|80|95|100|约束性'];
  const table = ['序号|指标|单位|2022年|目标值|属性', '2024年|2025年', ...rows];
  test.each([
    ['tabs', '\t'],
    ['wide gaps', '   '],
    ['single spaces', ' '],
  ])('parted by %s', (_, gap) => {
    const text = table.map((row) => row.replaceAll('|', gap)).join('\n');
    expect(blocks(`主要指标见下表。\n${text}\n以上指标每年评估。`)).toEqual([
      '主要指标见下表。',
      ...table.map((row) => row.replaceAll('|', '\t')),
      '以上指标每年评估。',
    ]);
  });

  test('is no table without rows', () => {
    expect(blocks('主要指标如下\n2024年 2025年\n工作有序推进。')[1]).toBe('2024年 2025年');
  });
});

describe('a statute and its contents', () => {
  const NOTE = '（2023年8月31日湖东市第十七届人民代表大会常务委员会第十二次会议通过）';
  const CHAPTERS = ['第一章总则', '第二章附则', '第一章总则'];

  test.each(['　　', '  ', ' '])('a name that is spread over its line is no row (%j)', (gap) => {
    const text = `第一章　总${gap}则\n第二章　附${gap}则\n\n第一章　总${gap}则`;
    expect(blocks(text)).toEqual(CHAPTERS);
  });

  test('lessons in a timetable are rows', () => {
    expect(blocks('第一节 语文 数学\n第二节 英语 体育')).toEqual(['第一节\t语文\t数学', '第二节\t英语\t体育']);
  });

  test('the note below the title, and 目录, stand by themselves', () => {
    const text = ['湖东市养犬管理条例', NOTE, '目  录', '第一章 总  则', '第二章 附  则', '第一章 总  则'];
    expect(blocks(text.join('\n'))).toEqual(['湖东市养犬管理条例', NOTE, '目录', ...CHAPTERS]);
  });

  test('the note over several lines ends at its bracket', () => {
    const text = `湖东市养犬管理条例\n${wrap(NOTE, 20)}\n为了规范养犬行为，根据有关法律，制定本条例。`;
    expect(blocks(text)[1]).toBe(NOTE);
  });

  test('目录 in a broken sentence opens nothing', () => {
    expect(blocks('市发展改革委按照权限，会同有关部门编制政府定价\n目录\n和收费清单，并向社会公布。')).toHaveLength(1);
  });
});
