import type { PolicyDocument } from '../model/document.ts';
import { dateText, NOT_RECORDED, NOT_STATED, periodText } from '../model/words.ts';

export interface Fact {
  readonly label: string;
  /** Null: the text says nothing, or nobody recorded it. */
  readonly value: string | null;
  readonly absent: string;
  /** An address to follow. */
  readonly link?: string;
  /** Long ones take a line of their own. */
  readonly wide?: boolean;
  /** A string of machine characters, set as such. */
  readonly code?: boolean;
}

/**
 * Reads a document; writes the elements of its head card, in the order of GB/T 9704.
 * Guarantees: the same labels for every document, so that an absence can be seen.
 */
export function factsOf(document: PolicyDocument): { readonly main: readonly Fact[]; readonly more: readonly Fact[] } {
  const { policy, provenance } = document;
  const stated = (label: string, value: string | null, wide = false): Fact => ({
    label,
    value,
    absent: NOT_STATED,
    wide,
  });
  const recorded = (label: string, value: string | null, rest: Partial<Fact> = {}): Fact => ({
    label,
    value,
    absent: NOT_RECORDED,
    ...rest,
  });
  const day = (date: string | null): string | null => date && dateText(date);
  const flat = (text: string | null): string | null => text?.replaceAll(/[。；]?\n/gu, '；') ?? null;
  const lists = document.paragraphs.flatMap(({ marks }) => marks.filter(({ type }) => type === 'list')).length;
  return {
    main: [
      stated('发文字号', policy.documentNumber),
      stated('发文机关', policy.issuer),
      stated('成文日期', day(policy.signedDate)),
      stated('印发日期', day(policy.printedDate)),
      stated('施行日期', day(policy.effectiveDate)),
      stated('有效期', policy.validity),
      stated('实施期间', policy.planPeriod && periodText(policy.planPeriod)),
      stated('状态', policy.status === 'draft' ? '征求意见稿' : '正式印发'),
    ],
    more: [
      stated('统一编号', policy.registrationNumber),
      stated('公开属性', policy.publicity),
      stated('主送机关', flat(policy.addressees), true),
      stated('抄送机关', flat(policy.cc), true),
      { label: '责任单位', value: lists > 0 ? `列出 ${lists} 处` : null, absent: '本文件未列责任单位' },
      recorded('来源文件', policy.source.file, { code: true }),
      recorded('文件大小', `${policy.source.bytes} 字节，共 ${policy.source.lines} 行`),
      recorded('文字编码', provenance.encoding.toUpperCase()),
      recorded('原文网址', provenance.url, provenance.url === null ? {} : { link: provenance.url }),
      recorded('取得日期', day(provenance.accessed)),
      recorded('SHA-256', policy.source.sha256, { code: true, wide: true }),
    ],
  };
}
