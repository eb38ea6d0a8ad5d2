const FIGURES = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 12 → 十二, 20 → 二十; from 100 on in digits. */
export function inChinese(count: number): string {
  if (count > 99) return `${count}`;
  const tens = Math.trunc(count / 10);
  const ones = count % 10;
  if (tens === 0) return FIGURES[ones]!;
  return `${tens === 1 ? '' : FIGURES[tens]}十${ones === 0 ? '' : FIGURES[ones]}`;
}
