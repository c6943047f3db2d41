/** Counters since the database was opened. */
export interface DatabaseStats {
  /** Read actions answered, each one request: document reads, counts, aggregations. */
  reads: number;
  /** `$lookup` stages within aggregations, each into one more collection. */
  lookups: number;
  /** Documents inserted, updated or removed, each counted when its write is applied. */
  writes: number;
  /** Queries that read through an `_id` or an index. */
  indexed: number;
  /** Queries that read a whole collection. */
  scans: number;
  /** Queries whose result had to be sorted in memory. */
  sorts: number;
  /** Documents looked at by queries. */
  examined: number;
  /** Transactions open now. */
  transactions: number;
}

export const newStats = (): DatabaseStats => ({
  reads: 0,
  lookups: 0,
  writes: 0,
  indexed: 0,
  scans: 0,
  sorts: 0,
  examined: 0,
  transactions: 0,
});
