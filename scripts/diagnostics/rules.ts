/**
 * Every rule that the converter can report: what it means and what the person who adds the document does about it.
 * `note: true` also prints a textual note (校勘记) on the page, since a reader must know.
 */
export const RULES = {
  'displaced-block': { severity: 'warning', todo: '核对原件：版记在此句中间，已移回文末，句子已复原', note: true },
  'displaced-note': { severity: 'warning', todo: '核对原件：脚注原在页脚，打断了句子，已移到后面', note: false },
  'stray-latin': { severity: 'warning', todo: '核对原件：照录原文，不改', note: true },
  'missing-title': {
    severity: 'warning',
    todo: '原文无标题：seed.yaml 里还没有 editorialTitle 的，拟一个写上，页面会标明是编者所拟',
    note: true,
  },
  'unnamed-document': { severity: 'info', todo: '原文无发文字号：核对是否为草案或摘录', note: false },
  'numbering-gap': { severity: 'warning', todo: '核对原件：编号不连续，照录原文', note: false },
  'numbering-repeat': { severity: 'warning', todo: '核对原件：编号重复，照录原文，锚点加 -2', note: false },
  'unclear-box': {
    severity: 'warning',
    todo: '核对原件：专栏之后没有编号的各段，以及编号也与专栏之前相接的各条，都归入专栏，其中可能有正文',
    note: false,
  },
  'unclosed-bracket': { severity: 'warning', todo: '核对原件：括号不成对，照录原文', note: false },
  'lone-number': {
    severity: 'info',
    todo: '核对原件：单独一行的数字作正文处理；若是页码，说明页码不连续',
    note: false,
  },
  'further-document': {
    severity: 'warning',
    todo: '分成两份来源，各建一个 seeds/ 文件夹；暂作附件收录',
    note: false,
  },
  'broken-paragraph': {
    severity: 'warning',
    todo: '核对该处：若原件是一段，断行没有接上；若确是两段，可不管',
    note: false,
  },
  'unread-table': {
    severity: 'warning',
    todo: '核对该处：像是表格，没有读成表格；可在来源网页重新复制该表',
    note: false,
  },
  'ragged-row': { severity: 'warning', todo: '核对该行：格数与表头不符，各格可能错列', note: false },
  'doubtful-unit': {
    severity: 'warning',
    todo: '核对该处：若不是单位，是规则读错了，按 CONTRIBUTING.md 改规则',
    note: false,
  },
  'unread-list': { severity: 'warning', todo: '核对该处：像责任单位，但没有读出单位名称', note: false },
} as const satisfies Record<string, { severity: 'error' | 'warning' | 'info'; todo: string; note: boolean }>;

export type Rule = keyof typeof RULES;
