/** The ways to look at the queue. */
export const lanes = ['all', 'review', 'complaint', 'appeal', 'mine', 'overdue'] as const;

export type Lane = (typeof lanes)[number];

export function isLane(lane: string | undefined): lane is Lane {
  return lanes.some((one) => one === lane);
}
