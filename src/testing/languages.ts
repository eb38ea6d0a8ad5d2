/** The pages that are there in both languages, as tests expect them: by hand, so that none goes unseen. */
export const IN_BOTH_LANGUAGES: readonly string[] = [
  '/',
  '/compare/',
  '/compare/agencies/',
  '/compare/goals/',
  '/compare/measures/',
  '/compare/safeguards/',
  '/targets/',
];
