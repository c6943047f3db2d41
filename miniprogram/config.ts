/** The cloud environment to call; the one that the mini program is bound to when empty. */
export const cloudEnvironment: string = '';
