import type { Engine } from '../engine';

/** What every wire action works with. */
export interface ActionContext {
  engine: Engine;
  /** How long a plain write waits for a document held by a transaction, ms of real time. */
  patience: number;
}

/** The fields of a request and of an answer. */
export type Fields = Record<string, unknown>;

/** Answers one wire action: takes the request's fields, gives the answer's. Throws a DatabaseError. */
export type Action = (context: ActionContext, params: Fields) => Promise<Fields> | Fields;
