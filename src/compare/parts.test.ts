import { expect, test } from 'vitest';
import type { TargetEntry } from './entries.ts';
import { partOf } from './parts.ts';

const of = (scope: string | null, city = '郑州'): string | null =>
  partOf({ record: { scope }, policy: { city: { id: 'x', name: city } } } as unknown as TargetEntry);

test('a county, a district or a town is a part of its city', () => {
  for (const place of [
    '金水区',
    '管城回族区',
    '中牟县',
    '新郑市',
    '郑东新区',
    '郑州航空港经济综合实验区',
    '阿鲁科尔沁旗',
  ])
    expect(of(place)).toBe(place);
});

test('what each city has one of is a part of it', () => {
  for (const place of ['市区', '郊县', '市直', '市本级']) expect(of(place)).toBe(place);
  for (const kind of ['城市郊区', '市直部门', '各市区']) expect(of(kind)).toBeNull();
});

test('the city itself, all of a kind and kinds of places are none', () => {
  const kinds =
    '全市 各县区 每个乡镇 农村地区 中心城区 主城区 乡镇 建制镇 试点县 国内重点城市 社区 行政村 全球 长三角 服务区';
  for (const scope of [null, '郑州', '郑州市', ...kinds.split(' ')]) expect(of(scope)).toBeNull();
  expect(of('浦东新区', '浦东新区')).toBeNull();
  expect(of('黔西南布依族苗族自治州', '黔西南布依族苗族自治州')).toBeNull();
});
