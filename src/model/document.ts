import { z } from 'zod';
import { TARGET_KINDS } from './kinds.ts';

export { TARGET_KINDS };

/**
 * The domain: one policy document as the site and the reports know it.
 *
 * A document is a list of paragraphs (every character of the source that is not furniture, once, in order), a flat list
 * of clauses that the paragraphs belong to, and marks that point into a paragraph's text. Everything else that is
 * published about a document (clause titles, paths, the rows of responsible units) is derived: see `describe.ts`.
 */

/** First and last raw line of the source, counted from 1, both included. */
export const Lines = z.tuple([z.number().int().positive(), z.number().int().positive()]);
export type Lines = z.infer<typeof Lines>;

/** `YYYY-MM-DD`. */
export const PlainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `YYYY-MM-DD`, and a day that there is. */
export const CalendarDay = z.iso.date();

/** It becomes a link: no other scheme may stand there. */
export const WebAddress = z.url({ protocol: /^https?$/ });

const text = z.string().min(1).nullable();
const date = PlainDate.nullable();

/** The facts of a policy, one string each as printed, layout white space removed; null where the text has none. */
export const PolicyFacts = z.object({
  id: z.string().min(1),
  city: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** 标题: the covering notice's where there is one, else the document's own. */
  title: text,
  /** Ours, from seed.yaml, for a text that has no title; always shown as ours. */
  editorialTitle: text,
  /** The attached plan's own title (印发类通知 only). */
  annexTitle: text,
  /** 发文字号 */
  documentNumber: text,
  /** 规范性文件统一编号 and the like: a second identifier beside the 发文字号. */
  registrationNumber: text,
  /** 发文机关 from 署名, else from 发文机关标志; joint issuers are separated by one space. */
  issuer: text,
  /** 主送机关 */
  addressees: text,
  /** 成文日期 */
  signedDate: date,
  /** 印发日期 */
  printedDate: date,
  /** 施行日期, where the text names a day. */
  effectiveDate: date,
  /** 有效期 as printed: `3年`, `至2027年2月28日`. */
  validity: text,
  /** Years that the title gives, first and last. */
  planPeriod: z.tuple([z.number().int(), z.number().int()]).nullable(),
  status: z.enum(['issued', 'draft']),
  /** 附注: （此件公开发布） */
  publicity: text,
  /** 抄送机关 */
  cc: text,
  source: z.object({
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().nonnegative(),
    lines: z.number().int().nonnegative(),
  }),
});
export type PolicyFacts = z.infer<typeof PolicyFacts>;

/** What is known of the source file and is not a fact of the policy. Null: nobody recorded it. */
export const Provenance = z.object({
  /** As TextDecoder names it. */
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']),
  url: WebAddress.nullable(),
  accessed: PlainDate.nullable(),
});
export type Provenance = z.infer<typeof Provenance>;

/** GB/T 9704 names where there is one; the comment gives the Chinese term. */
const PARAGRAPH_KINDS = [
  'masthead', // 发文机关标志
  'number', // 发文字号, 规范性文件编号
  'urgency', // 密级、紧急程度、份号、签发人
  'title', // 标题
  'contents', // 目录 and its lines
  'status', // （征求意见稿） on a line of its own
  'addressee', // 主送机关
  'heading', // 层次标题 in a paragraph of its own
  'body', // 正文
  'responsibility', // 责任单位 in a paragraph of its own
  'table', // one row of a table, cells separated by a tab
  'attachments', // 附件说明
  'annex', // 附件1: the mark that opens an annex
  'signature', // 发文机关署名
  'date', // 成文日期
  'publicity', // 附注
  'cc', // 抄送机关
  'imprint', // 印发机关和印发日期
] as const;
export const ParagraphKind = z.enum(PARAGRAPH_KINDS);
export type ParagraphKind = z.infer<typeof ParagraphKind>;

const ROLES = ['lead', 'responsible', 'support'] as const;
/** lead 牵头, responsible 责任单位 or 负责, support 配合. */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

const COMPARATORS = ['>', '>=', '=', '<=', '<', '~'] as const;
export const Comparator = z.enum(COMPARATORS);
export type Comparator = z.infer<typeof Comparator>;

const DEADLINE_BASES = ['stated', 'inherited', 'plan-period'] as const;

/**
 * One quantitative or rank commitment. Its quote is the stretch of text that its mark covers.
 * A value is in base units: 23亿件 is 2300000000 件, 90% is 0.9 with the unit %.
 */
export const Target = z.object({
  /** Its anchor: `<clause>.t-<6 hex digits>`. */
  id: z.string().min(1),
  /** Id of the vocabulary, or null where none fits. */
  indicator: z.string().min(1).nullable(),
  /** What is measured, with the shared head that the quote lacks. */
  label: z.string(),
  comparator: Comparator.nullable(),
  value: z.number().nullable(),
  /** Upper end of a range, whose lower end is `value`. */
  valueMax: z.number().nullable(),
  /** The number as printed, white space removed: `23亿`, `90%`, `全覆盖`. */
  rawValue: z.string(),
  /** The printed measure word, a rate with its period: `件`, `次/周`, `%`. */
  unit: z.string().min(1).nullable(),
  /** `2025`, `2025-12-31`. */
  deadline: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .nullable(),
  deadlineBasis: z.enum(DEADLINE_BASES).nullable(),
  rawDeadline: z.string().nullable(),
  /** 全覆盖, 100%, 所有…均: all of it. */
  full: z.boolean(),
  /** A rank or a relative goal: 全国前列, 低于全省平均水平. */
  qualitative: z.boolean(),
  role: z.enum(['target', 'threshold']),
  /** Anchor of the target that a threshold qualifies. */
  qualifies: z.string().min(1).nullable(),
  kind: z.enum(TARGET_KINDS),
  hedge: z.string().min(1).nullable(),
  scope: z.string().min(1).nullable(),
  status: z.enum(['auto', 'reviewed']),
  lines: Lines,
});
export type Target = z.infer<typeof Target>;

interface Span {
  /** Offset into the paragraph's text, in UTF-16 units. */
  readonly start: number;
  /** One past the last. */
  readonly end: number;
}

/** Something said about a stretch of a paragraph. Marks of one paragraph nest or are disjoint; they never cross. */
export type Mark = Span &
  (
    | { readonly type: 'head' } // a run-in heading: label, title and closing mark
    | { readonly type: 'list' } // a list of responsible units, brackets and label included
    | {
        readonly type: 'unit';
        readonly role: Role;
        /** Named by a carry-over rule (以下不再列出). */
        readonly carry: boolean;
        /** Id of the body, where the vocabulary knows it. */
        readonly agency: string | null;
      }
    | { readonly type: 'remark' } // inside a unit: the bracket that closes it, brackets included
    | { readonly type: 'target'; readonly target: Target }
  );

export interface Paragraph {
  /** `2.1.3.p1`, `front.p1`, `back.p1`. */
  readonly id: string;
  /** Number of the clause it belongs to. */
  readonly clause: string | null;
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly lines: Lines;
  readonly marks: readonly Mark[];
}

export const PARTS = ['goal', 'measure', 'safeguard', 'other'] as const;
export const Part = z.enum(PARTS);
export type Part = z.infer<typeof Part>;

export interface Clause {
  /** `2.1.3`, `1.2.u1`, `notice`, `0`, `end`, `a1.2`: unique in its policy, and its anchor. */
  readonly number: string;
  /** 1 for a chapter. A clause's parent is the nearest clause before it with a smaller level. */
  readonly level: number;
  /** Verbatim: `（一）`, `——`; empty where there is none. */
  readonly label: string;
  readonly part: Part;
  readonly partBasis: 'stated' | 'editorial';
  /** Theme ids, the primary one first. */
  readonly themes: readonly string[];
  /** Number of the clause that prints the carry-over rule which covers this one. */
  readonly inherits: string | null;
}

const FURNITURE_KINDS = [
  'page-number',
  'running-head',
  'web-chrome',
  'export-header',
  'invisible',
  'table-rule',
] as const;
export const Furniture = z.object({ kind: z.enum(FURNITURE_KINDS), text: z.string(), lines: Lines });
/** Something of the source that is no document content, kept so that every character is accounted for. */
export type Furniture = z.infer<typeof Furniture>;

export const Note = z.object({
  /** A rule of `scripts/diagnostics/rules.ts` or an editor's own. */
  rule: z.string(),
  clause: z.string().nullable(),
  text: z.string(),
  lines: Lines,
});
/** 校勘记: what a reader must know about the text. */
export type Note = z.infer<typeof Note>;

export const Diagnostic = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  found: z.string(),
  expected: z.string(),
  todo: z.string(),
});
/** What a person who adds the document should look at. */
export type Diagnostic = z.infer<typeof Diagnostic>;

export interface PolicyDocument {
  readonly policy: PolicyFacts;
  readonly provenance: Provenance;
  readonly clauses: readonly Clause[];
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Furniture[];
  readonly notes: readonly Note[];
  readonly diagnostics: readonly Diagnostic[];
}
