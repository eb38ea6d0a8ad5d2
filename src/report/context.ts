import type { CiteContext } from '../cite/cite.ts';

/** What a report says of itself and of the day, and the addresses that it gives. */
export interface ReportContext extends Omit<CiteContext, 'accessed'> {
  /** `YYYY-MM-DD`: the day of the report, by which deadlines have passed and on which sources were seen. */
  readonly date: string;
}
