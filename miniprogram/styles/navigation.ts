// Made from brand.json by scripts/brand.ts.
/** What wx.setNavigationBarColor takes. */
export const navigation = {
  light: { frontColor: '#000000', backgroundColor: '#F6F5F1' },
  dark: { frontColor: '#ffffff', backgroundColor: '#121513' },
};
