/** The state of the content that the site shows. */
export interface Edition {
  /** From the content, never from the clock. */
  readonly version: string;
  /** `YYYY-MM-DD`, the day on which the version was recorded; null where it is not recorded yet. */
  readonly date: string | null;
}
