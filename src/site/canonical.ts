import { addressAtHome, type Home, homeIn, readHomes } from './content/homes.ts';
import { permalink } from './links.ts';

const homes = readHomes();

export const homeOf = (path: string): Home | undefined => homeIn(homes, path);

/** The address under which a page is to be known: that of the site that publishes it. */
export const canonicalOf = (path: string): string => addressAtHome(homes, path) ?? permalink(path);
