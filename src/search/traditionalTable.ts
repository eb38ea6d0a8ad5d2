/** Traditional characters and, at the same places, the simplified ones that documents have: `{ from: '遞', to: '递' }`. */
export interface TraditionalTable {
  readonly from: string;
  readonly to: string;
}

export const readTable = ({ from, to }: TraditionalTable): ReadonlyMap<string, string> =>
  new Map([...from].map((character, place) => [character, to[place]!]));
