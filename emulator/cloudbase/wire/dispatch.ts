import { invalidParameter } from '../errors';
import type { WireAnswer, WireCall } from './call';
import { callDatabase } from './database-actions';
import { invokeFunction } from './function-actions';
import { callOpenapi } from './openapi-actions';
import { deleteFiles, getDownloadUrls, getUploadMetadata } from './storage-actions';

const actions: Readonly<Record<string, (call: WireCall) => Promise<WireAnswer> | WireAnswer>> = {
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': getDownloadUrls,
  'storage.batchDeleteFile': deleteFiles,
  'wx.openApi': callOpenapi,
};

/** Answers one action of wx-server-sdk. Throws `CloudError` or `DatabaseError`. */
export async function dispatch(call: WireCall): Promise<WireAnswer> {
  const { action } = call.params;
  if (typeof action !== 'string') throw invalidParameter('action is required');
  if (action.startsWith('database.')) return callDatabase(action, call);
  const handler = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!handler) throw invalidParameter(`action ${action} is not supported by the local cloud`);
  return handler(call);
}
