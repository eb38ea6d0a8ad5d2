import { expect, test } from 'vitest';
import { scopeOfName } from './scopes.ts';
import { findTargets } from './targets.ts';

const scopes = (text: string): (string | null)[] => findTargets(text, []).drafts.map(({ scope }) => scope);

test.each<[string, string | null]>([
  // each of a kind, up to its verb or its bound
  ['每个乡镇卫生院至少配备2名全科医生。', '每个乡镇卫生院'],
  ['每个建制乡镇有1所卫生院。', '每个建制乡镇'],
  ['每支特派团联系服务8个村。', '每支特派团'],
  ['每家每周开放时间不少于56小时。', '每家'],
  ['购置农机每台补贴1000元。', '每台'],
  ['每千人口拥有床位7.5张。', '每千人口'],
  ['每百头牛青贮储量不少于200吨。', '每百头牛'],
  ['每年举办推介活动4场。', null],
  ['每两年开展评估1次。', null],
  // one and the same
  ['同一部门对同一企业年度检查不超过1次。', '同一企业'],
  ['单个项目最高不超过200万元。', '单个项目'],
  // which of them
  ['三级以上信息系统测评率达到100%。', '三级以上信息系统'],
  ['二级及以上综合性医院设置老年医学科的比例超过60%。', '二级及以上综合性医院'],
  ['新建项目占比不低于60%。', null],
  ['规模以上工业单位增加值能耗下降13%。', null],
  // whom or where, and a bound
  ['平均急救反应时间城区不超过15分钟。', '城区'],
  ['返还比例大型企业不超过30%。', '大型企业'],
  ['中心城区公共交通分担率提高1.5个百分点。', '中心城区'],
  ['生活污水集中收集率县城达到75%。', '县城'],
  ['具备条件的自然村通硬化路率达到九成以上。', '具备条件的自然村'],
  ['市、县两级政务服务大厅窗口比例不低于80%。', '市、县两级政务服务大厅'],
  ['4A级以上景区5G网络全覆盖。', '4A级以上景区'],
  ['村（社区）不少于30项。', '村（社区）'],
  ['拨款标准不低于每生每年600元。', '每生'],
  ['自助终端每5公里1台。', '每5公里'],
  // what is covered
  ['冷配改良站点嘎查村全覆盖。', '嘎查村'],
  ['充电桩乡镇全覆盖。', '乡镇'],
  ['三分之二以上的城市书房实现延时开放。', '城市书房'],
  ['二级以上公立医院全部开展预约诊疗。', '二级以上公立医院'],
])('%s', (text, scope) => expect(scopes(text)[0]).toBe(scope));

test('a row of numbers holds for the same, and a duty for who has it', () => {
  expect(scopes('单个项目最高不超过200万元、50万元。')).toEqual(['单个项目', '单个项目']);
  expect(scopes('人口在3万人以上的乡镇，原则上建设1处商贸中心。')).toEqual(['人口在3万人以上的乡镇']);
});

test('the name of a row', () => {
  expect(scopeOfName('每千人口医疗卫生机构床位数')).toBe('每千人口');
  expect(scopeOfName('人均预期寿命')).toBeNull();
});
