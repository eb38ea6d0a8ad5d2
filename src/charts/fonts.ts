import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** The fonts of what is drawn at build, from files of packages. */

interface Font {
  readonly family: string;
  readonly file: string;
}

/** Found from where commands run: the root of the project. */
const fileOf = (name: string): string => createRequire(join(process.cwd(), 'package.json')).resolve(name);

/** Noto Sans SC, SIL Open Font License 1.1. */
export const FONTS = {
  text: {
    family: 'Chart Sans',
    file: fileOf('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  },
  title: {
    family: 'Card Title',
    file: fileOf('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  },
} as const satisfies Record<string, Font>;

/**
 * Has the canvas know these fonts and none of the machine's. All threads of a process share the fonts of the canvas: who
 * starts a thread that draws calls this before, since what one registers another would remove.
 * @throws when a font file cannot be read.
 */
export function useFonts(): void {
  const fonts: readonly Font[] = Object.values(FONTS);
  if (fonts.every(({ family }) => GlobalFonts.has(family))) return;
  GlobalFonts.removeAll();
  for (const { family, file } of fonts) {
    if (GlobalFonts.registerFromPath(file, family) === null) throw new Error(`${file} is no font.`);
  }
}
