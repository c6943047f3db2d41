import { readTemporary } from '../cloud/cloud';
import { api, ApiError } from './api';

interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
  /** Milliseconds. */
  timeout?: number;
}

interface UploadOptions {
  url: string;
  filePath: string;
  name: string;
  formData?: Record<string, string>;
  header?: Record<string, string>;
}

interface Task {
  abort(): void;
}

/** `wx.request`, `wx.uploadFile`, `wx.downloadFile`, on fetch. */
export function networkApis(): object {
  return {
    request: cancellable('request', request),
    uploadFile: cancellable('uploadFile', upload),
    downloadFile: cancellable('downloadFile', download),
  };
}

/** An API whose answer also has `abort()`, like the task WeChat gives. */
function cancellable<O extends object, R extends object>(
  name: string,
  run: (options: O, signal: AbortSignal) => Promise<R>,
): (options?: O) => Task {
  return (options) => {
    const control = new AbortController();
    const outcome = api<O, Promise<R>>(name, (given) => run(given, control.signal))(options);
    return Object.assign(outcome ?? {}, {
      abort: () => control.abort(new ApiError('abort')),
      onHeadersReceived: () => undefined,
      onProgressUpdate: () => undefined,
    });
  };
}

async function request(options: RequestOptions, signal: AbortSignal): Promise<object> {
  const { method = 'GET', data, header = {}, dataType = 'json', responseType = 'text' } = options;
  const url = new URL(options.url, location.href);
  const inUrl = method === 'GET' || method === 'HEAD';
  if (inUrl && data !== null && typeof data === 'object') {
    for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value));
  }
  const response = await fetch(url, {
    method,
    headers: { ...(!inUrl && { 'content-type': 'application/json' }), ...header },
    signal: options.timeout ? AbortSignal.any([signal, AbortSignal.timeout(options.timeout)]) : signal,
    ...(!inUrl && data !== undefined && { body: typeof data === 'string' ? data : JSON.stringify(data) }),
  });
  const about = { statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] };
  if (responseType === 'arraybuffer') return { ...about, data: await response.arrayBuffer() };
  const text = await response.text();
  return { ...about, data: dataType === 'json' ? parsed(text) : text };
}

/** As in WeChat, an answer that is not JSON comes as text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function upload(options: UploadOptions, signal: AbortSignal): Promise<object> {
  const body = new FormData();
  for (const [name, value] of Object.entries(options.formData ?? {})) body.set(name, value);
  body.set(options.name, await readTemporary(options.filePath), 'file');
  const response = await fetch(options.url, { method: 'POST', body, headers: options.header ?? {}, signal });
  return { statusCode: response.status, data: await response.text() };
}

async function download(
  options: { url: string; header?: Record<string, string> },
  signal: AbortSignal,
): Promise<object> {
  const response = await fetch(options.url, { headers: options.header ?? {}, signal });
  return { statusCode: response.status, tempFilePath: URL.createObjectURL(await response.blob()) };
}
