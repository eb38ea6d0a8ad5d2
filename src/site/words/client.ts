/**
 * What scripts say, in the language of most pages. A page in another language has these words for them in its
 * `#words`: no script loads two languages. `{name}` stands for what a script fills in.
 */

export const COMPARE_WORDS = {
  allRows: '{rows} 行，{columns} 列，全部显示。',
  someRows: '{rows} 行里显示 {shownRows} 行，{columns} 列里显示 {shownColumns} 列。',
  foldedRows: '其中 {count} 行收起。',
  silentRows: '另 {count} 行所选各市都没有写到，不列。',
  chosenGroups: '（{count}）',
  strangers: '本站没有“{names}”的文件。',
};

export const TARGETS_WORDS = {
  someTargets: '{all} 项里显示 {shown} 项。',
  strangeCities: '本站没有“{names}”的文件。',
};

export const CITE_WORDS = { cite: '引用', of: '：' };

export const CITE_DIALOG_WORDS = {
  close: '关闭',
  style: '格式',
  citation: '引注',
  copyCitation: '复制引注',
  copyBoth: '复制原文和引注',
  copiedCitation: '已复制引注',
  copiedBoth: '已复制原文和引注',
  notCopied: '没能复制；引注已选中，请按 Ctrl+C（⌘C）',
  notFound: '没有找到这一处。',
  notLoaded: '没能取得引注，请检查网络后再试。',
  files: '整份文件，供文献管理软件：',
  reportError: '报告错误',
};

/** Of a report of an error: a line each, and its title. */
export const ERROR_WORDS = {
  errorTitle: '报告错误：{name}',
  errorAddress: '地址：{address}',
  errorEdition: '内容版本：{edition}',
  errorQuote: '原文：{quote}',
  errorWhat: '哪里错了、应当怎样、依据是什么：',
};

export type ClientWords = typeof COMPARE_WORDS &
  typeof TARGETS_WORDS &
  typeof CITE_WORDS &
  typeof CITE_DIALOG_WORDS &
  typeof ERROR_WORDS;
