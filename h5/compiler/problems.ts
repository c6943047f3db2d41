import { relative } from 'node:path';

/** Something wrong in a source file. `own` is false for library files, whose problems are reported but tolerated. */
export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  message: string;
  own: boolean;
}

/** `miniprogram/pages/home/home.wxml:3:5 missing end tag`, relative to the working folder. */
export function formatProblem(problem: Problem): string {
  return `${relative(process.cwd(), problem.file)}:${problem.line}:${problem.column} ${problem.message}`;
}

/** Thrown by a build when one of our own files has a problem. */
export class BuildError extends Error {
  override readonly name = 'BuildError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/** Line and column (from 1) of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

interface BundlerMessage {
  text: string;
  detail?: unknown;
  location: { file: string; line: number; column: number } | null;
}

/** esbuild wraps what a plugin throws: problems come out as they went in, its own messages become problems. */
export function asBuildError(error: unknown): Error {
  const { errors } = error as { errors?: BundlerMessage[] };
  if (!errors) return error as Error;
  const [first] = errors;
  if (first?.detail instanceof BuildError) return first.detail;
  return new BuildError(
    errors.map(({ text, location }) => ({
      file: location?.file ?? '',
      line: location?.line ?? 1,
      column: (location?.column ?? 0) + 1,
      message: text,
      own: true,
    })),
  );
}
