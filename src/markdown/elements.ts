/** Elements of a policy page, as the MDX names them. `docs/format.md` shows them in use. */
export const elements = {
  clause: 'Clause',
  paragraph: 'P',
  /** A run-in heading that `**…**` cannot carry (it would not survive being read back). */
  head: 'Head',
  list: 'Units',
  unit: 'Unit',
  remark: 'Remark',
  target: 'Target',
} as const;
