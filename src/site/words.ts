import type { Lines, PolicyDocument, PolicyFacts, Role } from '../model/document.ts';

/** What the interface says about a document, in words. Nothing here invents: what is not recorded is named as such. */

/** The text says nothing of it. */
export const NOT_STATED = '原文未载';
/** Nobody recorded it when the file was obtained. */
export const NOT_RECORDED = '未记录';

export interface Title {
  readonly text: string;
  /** Ours: the text has no title. */
  readonly editorial: boolean;
}

export function titleOf(policy: PolicyFacts): Title {
  if (policy.title !== null) return { text: policy.title.replaceAll('\n', ''), editorial: false };
  return { text: policy.editorialTitle ?? policy.id, editorial: true };
}

/** As plain text, for `<title>` and lists: 〔…〕 marks a title of ours. */
export function titleText(policy: PolicyFacts): string {
  const { text, editorial } = titleOf(policy);
  return editorial ? `〔${text}〕` : text;
}

/** What a policy is called where there is little room. */
export const shortName = (policy: PolicyFacts): string => policy.city?.name ?? policy.id;

/** `2024-01-15` → `2024年1月15日` */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `第 57—72 行` without the words. */
export const linesText = ([first, last]: Lines): string => (first === last ? `${first}` : `${first}—${last}`);

export const periodText = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}年` : `${first}—${last}年`;

/** Whether the last year that the title names lies before the year of `today`. */
export const periodIsOver = (policy: PolicyFacts, today: string): boolean =>
  policy.planPeriod !== null && policy.planPeriod[1] < Number(today.slice(0, 4));

export const ROLE_NAMES: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '责任单位', support: '配合' };

export const FURNITURE_NAMES: Readonly<Record<PolicyDocument['furniture'][number]['kind'], string>> = {
  'page-number': '页码',
  'running-head': '页眉页脚',
  'web-chrome': '网页残留',
  'export-header': '导出信息',
};

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Counts up to 99 in Chinese figures, as they stand before a measure word; beyond that in digits. */
export function countText(count: number): string {
  if (count === 2) return '两';
  if (count > 99) return `${count}`;
  const tens = Math.trunc(count / 10);
  const ones = count % 10;
  if (tens === 0) return DIGITS[ones]!;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
