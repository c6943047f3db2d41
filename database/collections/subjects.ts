/** What a complaint, a case or a decision can be about. `decision` is what an appeal is about. */
export type SubjectType = 'post' | 'comment' | 'user' | 'order' | 'platform' | 'decision';

/** Ids say what they are by their beginning, so that no two subjects share one. */
export interface Subject {
  type: SubjectType;
  id: string;
}
