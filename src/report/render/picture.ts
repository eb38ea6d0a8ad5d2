/** A picture as PNG, with its size in px as it is seen. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a report's figures, by the ids of their charts. */
export type Pictures = ReadonlyMap<string, Picture>;

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** An address that holds the picture itself. */
export const pictureAddress = ({ png }: Picture): string => `data:image/png;base64,${base64(png)}`;
