import { define, host } from '../define';

define({
  properties: {
    backgroundColor: String,
    backgroundTextStyle: String,
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    rootBackgroundColor: String,
    scrollTop: String,
    scrollDuration: Number,
  },
  observers: {
    'pageStyle, backgroundColor, pageFontSize'(style: string, background: string, size: string) {
      const page = host(this).closest<HTMLElement>('wx-page');
      if (!page) return;
      page.setAttribute(
        'style',
        `${style};${background ? `background:${background};` : ''}${size ? `font-size:${size}` : ''}`,
      );
      const locked = /overflow\s*:\s*hidden/.test(style);
      page.closest('.mp-scroll')?.toggleAttribute('data-fixed', locked);
    },
  },
  lifetimes: {
    attached() {
      this.setData({ pageStyle: this.data.pageStyle });
    },
  },
});
