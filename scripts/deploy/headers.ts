import { type Policy, policyText } from '../../src/site/securityPolicy.ts';

/** What a host should say with every answer, as data. `formats.ts` writes it down for each kind of host. */

export interface SiteHeaders {
  /** Sent with everything. */
  readonly everywhere: readonly (readonly [name: string, value: string])[];
  /** Folders below the base path whose files carry a hash of their content in their names. */
  readonly hashed: readonly string[];
}

/** A year; the name changes when the content does. */
export const KEEP = 'public, max-age=31536000, immutable';

/** To be kept, but asked for again each time: a page changes under its name. */
export const ASK = 'no-cache';

/** What no page of the site uses, so that nothing that got into one could. */
const DENIED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];

export function headersFor(policy: Policy): SiteHeaders {
  return {
    everywhere: [
      // A page cannot forbid framing in its own head: the directive counts only in a header.
      ['Content-Security-Policy', `${policyText(policy)}; frame-ancestors 'self'`],
      ['X-Content-Type-Options', 'nosniff'],
      // Addresses hold what a reader searches for and compares.
      ['Referrer-Policy', 'same-origin'],
      ['Permissions-Policy', DENIED.map((feature) => `${feature}=()`).join(', ')],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
    ],
    hashed: ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'],
  };
}
