import * as z from 'zod';
import { base64Key } from '../../kernel/config/base64-key';
import { readConfig, type ReadConfig, type Variables } from '../../kernel/config/read-config';

/** What it takes to speak with the other environment. */
export interface Link {
  /** Of the other one. */
  environment: string;
  appid: string;
  secret: string;
  /** 32 bytes, the same on both sides. */
  key: Buffer;
  /** WeChat's server API; ends with a slash. */
  apiUrl: string;
}

/** WeChat's own address, or one on this machine. */
function isApi(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

const schema = z.object({
  LIFEBOAT_PEER_ENV: z.string('is missing').regex(/^[a-z0-9-]{3,64}$/, {
    error: 'is no environment id: it stands in the cloud console of the other mini program',
  }),
  LIFEBOAT_PEER_APPID: z.string('is missing').regex(/^wx[0-9a-f]{16}$/, {
    error: 'is no AppID: wx and 16 digits, from mp.weixin.qq.com of the other mini program',
  }),
  LIFEBOAT_PEER_SECRET: z.string('is missing').regex(/^[0-9a-zA-Z]{32}$/, {
    error: 'is no AppSecret: 32 letters and digits, from mp.weixin.qq.com of the other mini program',
  }),
  LIFEBOAT_LINK_KEY: base64Key,
  WECHAT_API_URL: z
    .string()
    .refine(isApi, { error: 'is no address over https: leave it empty, so that it is WeChat’s own' })
    .default('https://api.weixin.qq.com/'),
});

/** Reads the variables with which `backup`, `ingest` and `takeover` speak to the other environment. */
export function readLink(variables: Variables): ReadConfig<Link> {
  const { config, problems } = readConfig(schema, variables, 'docs/standby.md');
  if (!config) return { config: null, problems };
  const apiUrl = config.WECHAT_API_URL;
  return {
    problems,
    config: {
      environment: config.LIFEBOAT_PEER_ENV,
      appid: config.LIFEBOAT_PEER_APPID,
      secret: config.LIFEBOAT_PEER_SECRET,
      key: config.LIFEBOAT_LINK_KEY,
      apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    },
  };
}
