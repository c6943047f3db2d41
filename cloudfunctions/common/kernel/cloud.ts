import * as sdk from 'wx-server-sdk';

/** The parts of wx-server-sdk in use, with the types its own declarations lack. */
export interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol; throwOnNotFound: boolean }): void;
  database(): SdkDatabase;
  getWXContext(): {
    /** Values of digits alone arrive as numbers. */
    OPENID?: string | number;
    APPID?: string | number;
    UNIONID?: string | number;
    ENV?: string | number;
    /** What started the call: such as `wx_client`, or `wx_client,scf` for a call of a call. */
    SOURCE?: string | number;
    CLIENTIP?: string | number;
  };
  getTempFileURL(options: {
    fileList: string[];
  }): Promise<{ fileList: { fileID: string; tempFileURL: string; status: number; errMsg?: string }[] }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  deleteFile(options: {
    fileList: string[];
  }): Promise<{ fileList: { fileID: string; status: number; errMsg?: string }[] }>;
  openapi: {
    security: {
      msgSecCheck(parameters: Record<string, unknown>): Promise<unknown>;
      mediaCheckAsync(parameters: Record<string, unknown>): Promise<unknown>;
    };
    phonenumber: { getPhoneNumber(parameters: { code: string }): Promise<unknown> };
    wxa: {
      sec: {
        order: {
          isTradeManaged(parameters: { appid: string }): Promise<unknown>;
          uploadShippingInfo(parameters: Record<string, unknown>): Promise<unknown>;
        };
      };
    };
  };
}

/** A query or update command, such as `command.gt(1)`. */
export interface Command {
  and(...others: readonly (Command | Record<string, unknown>)[]): Command;
}

export interface SdkDatabase {
  command: {
    eq(value: unknown): Command;
    neq(value: unknown): Command;
    gt(value: unknown): Command;
    gte(value: unknown): Command;
    lt(value: unknown): Command;
    lte(value: unknown): Command;
    in(values: readonly unknown[]): Command;
    nin(values: readonly unknown[]): Command;
    all(values: readonly unknown[]): Command;
    exists(value: boolean): Command;
    elemMatch(condition: Record<string, unknown>): Command;
    and(...conditions: readonly (Command | Record<string, unknown>)[]): Command;
    or(...conditions: readonly (Command | Record<string, unknown>)[]): Command;
    set(value: unknown): Command;
    inc(value: number): Command;
    push(values: { each: readonly unknown[]; slice?: number }): Command;
    addToSet(value: unknown): Command;
    pull(value: unknown): Command;
    remove(): Command;
  };
  RegExp(options: { regexp: string; options?: string }): Command;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

export interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(fields: Record<string, boolean>): SdkQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkCollection extends SdkQuery {
  where(query: Record<string, unknown>): SdkQuery;
  doc(id: string): SdkDocument;
  add(options: {
    data: Record<string, unknown> | readonly Record<string, unknown>[];
  }): Promise<{ _id: string }>;
  aggregate(): SdkAggregate;
}

export interface SdkDocument {
  get(): Promise<{ data: unknown }>;
  set(options: { data: Record<string, unknown> }): Promise<unknown>;
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkAggregate {
  match(query: Record<string, unknown>): SdkAggregate;
  sort(order: Record<string, 1 | -1>): SdkAggregate;
  limit(count: number): SdkAggregate;
  project(fields: Record<string, unknown>): SdkAggregate;
  addFields(fields: Record<string, unknown>): SdkAggregate;
  group(fields: Record<string, unknown>): SdkAggregate;
  lookup(join: { from: string; localField: string; foreignField: string; as: string }): SdkAggregate;
  end(): Promise<{ list: unknown[] }>;
}

export interface SdkTransaction {
  collection(name: string): {
    doc(id: string): SdkDocument;
    add(options: { data: Record<string, unknown> }): Promise<{ _id: string }>;
  };
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export const cloud = sdk as unknown as Cloud;
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, throwOnNotFound: false });
