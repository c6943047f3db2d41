import { watched } from '../platform/events';

/** The decision that the person has just appealed against; the page of the decision watches it to stay right. */
export const appealSent = watched('');
