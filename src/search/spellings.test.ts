import { expect, test } from 'vitest';
import { spellings } from './spellings.ts';

const table = new Map([
  ['遞', '递'],
  ['進', '进'],
]);

test.each([
  ['快递', []],
  ['快遞進村', ['快递进村']],
  ['GB 50180-2018', ['GB50180-2018']],
  ['“快遞”企业', ['“快递”企业', '快递企业']],
  ['「」', []],
  ['国办发[2021]29号', ['国办发〔2021〕29号', '国办发（2021）29号']],
  ['国办发〔2021〕 29号', ['国办发（2021） 29号', '国办发[2021] 29号']],
])('other spellings of %j: %j', (query, others) => {
  expect(spellings(query, table)).toEqual(others);
});
