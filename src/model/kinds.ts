/** Closed lists that browsers load too: they import nothing. */

export const TARGET_KINDS = ['goal', 'measure', 'safeguard', 'incentive'] as const;
