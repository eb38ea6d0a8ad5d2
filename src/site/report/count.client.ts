import { showCount } from './basket.client.ts';

/** How many places a reader has picked, at the link to the page of reports; other windows may change it. */
showCount();
addEventListener('storage', showCount);
