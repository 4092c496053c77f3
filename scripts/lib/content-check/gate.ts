import { readFolders } from './read.ts';
import type { Outcome } from './report.ts';
import { checkContent } from './run.ts';

const MEDIA = 'public/media/';

/** Folders that contributions may change, and the day they are judged on. */
export interface Contribution {
  /** absolute path of the content folder */
  readonly content: string;
  /** absolute path of the media folder; it may be missing */
  readonly media: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * What stands before the build: the whole content check over the folders. Nothing of theirs is run or rendered; a file
 * with an error is never built.
 * @returns the problems that keep the build from starting, with paths from the repository; warnings are left out
 */
export function contentGate({ content, media, today }: Contribution): Outcome {
  const input = readFolders(content, media);
  const problems = checkContent({ ...input, today })
    .filter(({ level }) => level === 'error')
    .map((problem) => ({
      ...problem,
      file: problem.file.startsWith(MEDIA) ? problem.file : `src/content/${problem.file}`,
    }));
  return { problems, files: input.files.length };
}
