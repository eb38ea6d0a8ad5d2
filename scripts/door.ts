import { VocabularyError } from '../src/model/vocabulary.ts';
import { Usage } from './seeds/jobs.ts';

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
    if (error instanceof Usage) {
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
