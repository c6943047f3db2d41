import type { EnvironmentIdentity } from '../../people/environments';
import type { Person } from '../../people/people';

/** What decides the variables of one invocation. */
export interface InvocationContext {
  environment: EnvironmentIdentity;
  /** Where the SDK finds the cloud. */
  endpoint: string;
  caller: Person | null;
  /** Whether a server of the mini program's owner calls: its appid is said, and nobody's openid. */
  byServer: boolean;
  /** The source chain, such as `wx_client` or `wx_client,scf`; empty from the cloud console. */
  source: string;
  token: string;
}

/** Names starting with `prefix`, as the SDK wants them listed. */
const names = (variables: Record<string, string>, prefix: string) =>
  Object.keys(variables)
    .filter((name) => name.startsWith(prefix))
    .join(',');

/** The variables that the platform gives to an invocation and wx-server-sdk reads. */
export function platformVariables(context: InvocationContext): Record<string, string> {
  const { environment, endpoint, caller, byServer, source, token } = context;
  const timer = source === 'wx_trigger';
  const variables: Record<string, string> = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'AKIDlocal',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: environment.envId,
    TCB_ENV: environment.envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: endpoint }),
    ...(source ? { TCB_SOURCE: source } : {}),
    ...(caller ? { WX_OPENID: caller.openid, WX_APPID: caller.appid, WX_UNIONID: caller.unionid } : {}),
    ...(byServer ? { WX_APPID: environment.appid } : {}),
    ...(caller ? { WX_CLIENTIP: '127.0.0.1' } : {}),
    ...(timer ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: token } : { WX_API_TOKEN: token }),
  };
  return {
    ...variables,
    WX_CONTEXT_KEYS: names(variables, 'WX_'),
    TCB_CONTEXT_KEYS: names(variables, 'TCB_'),
  };
}
