import * as z from 'zod';
import { CloudError } from '../cloudbase/errors';
import { uploadLimit } from '../cloudbase/storage/storage';
import { readBody, readJson } from '../http/body';
import { HttpError } from '../http/http-error';
import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';
import { openEnvironmentOf, personOf } from './caller';

/** `PUT /local/files/<path>?env=`: `wx.cloud.uploadFile`. Somebody must be signed in; nobody overwrites another's file. */
export function putFile(parts: CloudParts): Handler {
  return async (exchange) => {
    const { request, response, params } = exchange;
    const environment = openEnvironmentOf(parts, exchange);
    const person = personOf(environment, request);
    if (!person) throw new HttpError(403, 'STORAGE_EXCEED_AUTHORITY', 'Only a signed-in person may upload.');
    const bytes = await readBody(request, uploadLimit);
    try {
      const fileID = environment.storage.put(params['path'] ?? '', bytes, undefined, person.openid);
      sendJson(response, 200, { fileID });
    } catch (error) {
      if (error instanceof CloudError) throw new HttpError(error.status, error.code, error.message);
      throw error;
    }
  };
}

const wanted = z.strictObject({
  fileList: z
    .array(
      z.union([z.string(), z.strictObject({ fileID: z.string(), maxAge: z.number().positive().optional() })]),
    )
    .max(50),
});

const statuses = {
  SUCCESS: [0, 'ok'],
  STORAGE_FILE_NONEXIST: [-503003, 'storage file not exists'],
  STORAGE_EXCEED_AUTHORITY: [-503002, 'storage permission denied'],
} as const;

/** `POST /local/temp-urls?env=`: `wx.cloud.getTempFileURL`, at most 50 at a time. */
export function postTempUrls(parts: CloudParts): Handler {
  return async (exchange) => {
    const { storage } = openEnvironmentOf(parts, exchange);
    const { fileList } = wanted.parse(await readJson(exchange.request));
    const found = fileList.map((file) =>
      typeof file === 'string' ? storage.tempUrl(file) : storage.tempUrl(file.fileID, file.maxAge),
    );
    sendJson(exchange.response, 200, {
      fileList: found.map(({ code, fileID, tempFileURL, maxAge }) => {
        const [status, errMsg] = statuses[code];
        return { fileID, tempFileURL, maxAge, status, errMsg };
      }),
    });
  };
}
