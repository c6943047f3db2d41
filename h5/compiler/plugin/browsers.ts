/** The oldest browsers the H5 build is made for. */
export const BROWSERS = ['es2020', 'safari14.1', 'chrome86'];
