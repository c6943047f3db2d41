import { createRequire } from 'node:module';

interface KeyValuePair {
  key: string;
  value: Uint8Array;
  filename: string;
}

interface Messages {
  CommApiData: {
    decode(bytes: Uint8Array): { apiType: number; openapiData?: { pairs: KeyValuePair[] } | null };
    ApiType: { OPEN_API: number };
  };
  CommOpenApiResp: {
    encode(answer: { respData?: Uint8Array; contentType?: string; errorCode?: number; httpCode?: number }): {
      finish(): Uint8Array;
    };
  };
}

let loaded: Messages | undefined;

/** The SDK registers its message classes in protobufjs; they are taken from there, so both sides always agree. */
function messages(): Messages {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  require('wx-server-sdk');
  const { roots } = require('protobufjs/minimal') as { roots: { default: Messages } };
  return (loaded = roots.default);
}

function readValue({ value, filename }: KeyValuePair): unknown {
  if (filename) return Buffer.from(value);
  const text = Buffer.from(value).toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The arguments of an open API call; null when it is another kind of call. */
export function readOpenapiRequest(bytes: Uint8Array): Record<string, unknown> | null {
  const { CommApiData } = messages();
  const data = CommApiData.decode(bytes);
  if (data.apiType !== CommApiData.ApiType.OPEN_API || !data.openapiData) return null;
  return Object.fromEntries(data.openapiData.pairs.map((pair) => [pair.key, readValue(pair)]));
}

/** WeChat's own answer, packed. */
export function packOpenapiAnswer(answer: Record<string, unknown>): Buffer {
  const { CommOpenApiResp } = messages();
  const respData = Buffer.from(JSON.stringify(answer));
  const contentType = 'application/json; encoding=utf-8';
  return Buffer.from(CommOpenApiResp.encode({ respData, contentType, errorCode: 0, httpCode: 200 }).finish());
}

/** A refusal by the cloud before WeChat is asked, such as -604101. */
export function packOpenapiRefusal(errorCode: number): Buffer {
  return Buffer.from(messages().CommOpenApiResp.encode({ errorCode }).finish());
}
