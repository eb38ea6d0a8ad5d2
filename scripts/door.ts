import { VocabularyError } from '../src/model/vocabulary.ts';
import { WrongUsage } from './run/wrongUsage.ts';

/**
 * The exit code of a command: 2 with its usage where the command line asks for something that cannot be, 1 where `sayFault`
 * has lines to say of what the command was given. Other errors are faults of the program and are thrown on.
 */
export async function exitCodeOf(
  main: () => Promise<number>,
  usage: string,
  sayFault: (error: unknown) => readonly string[] | null = () => null,
): Promise<number> {
  try {
    return await main();
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    const lines = sayFault(error);
    if (lines === null) throw error;
    for (const line of lines) console.error(line);
    return 1;
  }
}

/** The faults of a vocabulary that cannot be read, a line each. */
export const sayVocabulary = (error: unknown): readonly string[] | null =>
  error instanceof VocabularyError ? error.faults.map((fault) => `${fault}；改正词表后再运行 [vocabulary]`) : null;

const SLIPS: Readonly<Record<string, (option: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (option) => `没有选项 ${option}`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (option) => `选项 ${option} 的写法不对：要么缺值，要么不该有值`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (word) => `多出 ${word}：这个命令只有选项`,
};

/** What `parseArgs` found wrong, as wrong usage in the words of the doors. */
export function wrongArguments(error: unknown): WrongUsage {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const [, what = ''] = /'(?:-\w, )?([^' ]+)/u.exec(message) ?? [];
  return new WrongUsage(SLIPS[code]?.(what) ?? message);
}
