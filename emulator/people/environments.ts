export const environmentNames = ['primary', 'standby'] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** What tells one environment from the other: each is its own mini program with its own cloud. */
export interface EnvironmentIdentity {
  name: EnvironmentName;
  envId: string;
  appid: string;
  bucket: string;
}

const appids: Record<EnvironmentName, string> = {
  primary: 'wx5f3a90c1d27be846',
  standby: 'wx8b61e4d07fa2c935',
};

/** The fixed identity of a local environment. */
export function environmentIdentity(name: EnvironmentName): EnvironmentIdentity {
  const envId = `local-${name}`;
  return { name, envId, appid: appids[name], bucket: `6c6f-${envId}-1300000000` };
}

export function isEnvironmentName(name: string): name is EnvironmentName {
  return (environmentNames as readonly string[]).includes(name);
}

/** The one that `name` is not. */
export function otherEnvironment(name: EnvironmentName): EnvironmentName {
  return name === 'primary' ? 'standby' : 'primary';
}
