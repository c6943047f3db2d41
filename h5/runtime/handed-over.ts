/** Where what one mini program gives another waits, in the tab that goes from one to the other. */
const place = 'lifeboat:extra-data';

/** Leaves what the next mini program in this tab is started with. */
export function handOver(extraData: object): void {
  sessionStorage.setItem(place, JSON.stringify(extraData));
}

/** What the last one left, once: `extraData` of how this one is started. */
export function takeHandedOver(): { extraData?: object } {
  const left = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return left === null ? {} : { extraData: JSON.parse(left) as object };
}
