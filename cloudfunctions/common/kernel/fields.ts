import * as z from 'zod';
import type { Bilingual } from './contract/answer';

/** Control characters other than tab and line feed, and lone surrogates: never part of what a person writes. */
const unprintable = /[\p{Cc}\p{Cs}]/u;

const refuse = (message: Bilingual) => ({ params: message });

function cleaned(value: string): string {
  return value.replaceAll('\r\n', '\n').normalize('NFC').trim();
}

function length(value: string): number {
  return Array.from(value).length;
}

/**
 * Text that a person wrote: trimmed, NFC, `min` to `max` characters (code points, so that an emoji counts as few as it
 * looks). `lines` allows line breaks.
 */
export function text({ min = 0, max, lines = false }: { min?: number; max: number; lines?: boolean }) {
  return z
    .string()
    .transform(cleaned)
    .superRefine((value, context) => {
      const report = (message: Bilingual) => {
        context.addIssue({ code: 'custom', input: value, ...refuse(message) });
      };
      if (unprintable.test(lines ? value.replace(/[\n\t]/g, '') : value)) {
        report({ zh: '含有不能显示的字符。', en: 'This contains characters that cannot be shown.' });
      } else if (length(value) < min) {
        report(
          length(value) === 0
            ? { zh: '必填。', en: 'This is required.' }
            : { zh: `至少 ${min} 个字。`, en: `Use at least ${min} characters.` },
        );
      } else if (length(value) > max) {
        report({ zh: `最多 ${max} 个字。`, en: `Use at most ${max} characters.` });
      }
    });
}

/** The id of a document of ours. */
export const id = () => z.string().regex(/^[\w-]{1,64}$/);

/** An opaque cursor from an earlier answer. */
export const cursor = () => z.string().min(1).max(512);

/** Money in fen: a whole number from 0 to 10 million yuan. */
export const fen = () => z.int().min(0).max(1_000_000_000);

/** A file in cloud storage. */
export const fileID = () => z.string().regex(/^cloud:\/\/[\w.-]+\/[\w./-]{1,300}$/);
