/** What the cloud answers about one file of a list. */
interface FileAnswer {
  status: number;
  errMsg?: string;
}

/** Of the SDK: there is no such file. */
const nonexistent = -503003;

/** Whether the cloud says that there is no such file. */
export function isFileMissing({ status, errMsg = '' }: FileAnswer): boolean {
  return status === nonexistent || (status !== 0 && /no[nt].?exist|not.?found/i.test(errMsg));
}

/** Whether a file that was to be deleted is gone: one that is not there any more is as good as deleted. */
export function isFileGone(answer: FileAnswer): boolean {
  return answer.status === 0 || isFileMissing(answer);
}
