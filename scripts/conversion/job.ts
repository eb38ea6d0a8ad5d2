import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeDocument } from '../../src/model/describe.ts';
import { compile } from '../compile.ts';
import { printDiagnostic } from '../diagnostics/report.ts';
import { writePolicy } from '../emit/write.ts';
import { type Job, originOf, readSource, shown } from '../seeds/jobs.ts';
import { printUnconvertible, Unconvertible } from '../unconvertible.ts';
import type { Words } from '../vocabulary.ts';
import { writeWhole } from './wholeFiles.ts';

/** One text of a conversion, from its files to its files. What it gives is plain data, so that a thread can send it. */

export interface Settings {
  /** Folder of what is written or, where `isCheck`, only compared. */
  readonly out: string;
  readonly isCheck: boolean;
  readonly withJson: boolean;
  /** Where the person stands: paths are shown from here. */
  readonly here: string;
}

export interface Outcome {
  /** Names of the files that the text gives; none where it cannot be converted. */
  readonly names: readonly string[];
  /** What a person has to look at, a line each. */
  readonly messages: readonly string[];
  /** Of the document's page, by which it is known again; null where there is none. */
  readonly digest: string | null;
  /** Files that differ from what they should be, where they were only compared. */
  readonly drifted: readonly string[];
  readonly hasFailed: boolean;
}

/** What the system says of a file that cannot be read or written. */
const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

function filesOf(
  job: Job,
  { withJson, here }: Settings,
  vocabulary: Words,
): { files: Map<string, string>; messages: string[] } {
  const bytes = readSource(job);
  const { origin, remarks } = originOf(job, bytes, vocabulary);
  const { document, removable } = compile(bytes, origin, vocabulary);
  const files = new Map([[`${job.id}.mdx`, writePolicy(document)]]);
  if (withJson) files.set(`${job.id}.json`, `${JSON.stringify(describeDocument(document), null, 2)}\n`);
  const messages = [
    ...remarks.map(({ place, text }) => `${shown(place.file, here)}:${place.line}:${place.column} ${text}`),
    ...document.diagnostics.map((diagnostic) => printDiagnostic(shown(job.source, here), diagnostic)),
    ...removable.map(
      ({ place, reason }) =>
        `${shown(place.file, here)}:${place.line}:${place.column} info ${reason}；这一条可以删去 [removable-note]`,
    ),
  ];
  return { files, messages };
}

async function driftOf(out: string, files: ReadonlyMap<string, string>, here: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, content] of files) {
    const present = await readFile(join(out, name), 'utf8').catch(() => null);
    if (present === null) faults.push(`${shown(join(out, name), here)} 缺失`);
    else if (present !== content) faults.push(`${shown(join(out, name), here)} 与转换结果不一致`);
  }
  return faults;
}

/** @throws only what is a fault of ours; a text or a file at fault is an outcome. */
export async function convertJob(job: Job, settings: Settings, vocabulary: Words): Promise<Outcome> {
  const { out, isCheck, here } = settings;
  try {
    const { files, messages } = filesOf(job, settings, vocabulary);
    const drifted = isCheck ? await driftOf(out, files, here) : [];
    if (!isCheck) await writeWhole(out, files);
    const digest = hash('sha256', files.get(`${job.id}.mdx`)!);
    return { names: [...files.keys()], messages, digest, drifted, hasFailed: false };
  } catch (error) {
    const failed = (...messages: readonly string[]): Outcome => ({
      names: [],
      messages,
      digest: null,
      drifted: [],
      hasFailed: true,
    });
    if (isFileFault(error))
      return failed(`${shown(job.source, here)}:1:1 error 读写失败（${error.code}）：${error.message} [file]`);
    if (!(error instanceof Unconvertible)) throw error;
    return failed(...printUnconvertible(error, job.source, (path) => shown(path, here)));
  }
}
