/** A picture that is veiled until somebody asks for it. */
export interface VeiledPicture {
  fileID: string;
  /** How a check found it; empty where nothing was checked, as with evidence. */
  state: '' | 'approved' | 'pending' | 'refused';
}

/** Pictures a person sent along with words. */
export function evidenceOf(fileIDs: readonly string[]): VeiledPicture[] {
  return fileIDs.map((fileID) => ({ fileID, state: '' }));
}

/** `value` put into a list, or taken out when it is there. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
