/** An account that could be the caller's, as far as a stranger may see it. */
export interface FoundAccount {
  /** With all but its beginning hidden. */
  nickname: string;
  /** ms; since when there is one. */
  since: number;
}
