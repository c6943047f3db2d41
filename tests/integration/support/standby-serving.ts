import { startProjectCloud, type ProjectCloud } from './project-cloud';
import { moveToStandby, type Place } from './moved';
import { usePhoneKey } from './phones';

/** A cloud whose standby serves, with nobody in it yet. */
export interface StandbyServing {
  cloud: ProjectCloud;
  there: Place;
  /** The mini program people come from. */
  oldApp: string;
  now: () => number;
  /** What WeChat calls somebody in both mini programs. */
  unionidOf: (name: string) => string;
}

export async function startStandbyServing(): Promise<StandbyServing> {
  usePhoneKey();
  const cloud = await startProjectCloud();
  const there = moveToStandby(cloud);
  return {
    cloud,
    there,
    oldApp: cloud.environment('primary').identity.appid,
    now: () => cloud.clock.now(),
    unionidOf: (name) => cloud.environment('standby').people.find(name).unionid,
  };
}
