import { accessible } from '../accessible';
import { define } from '../define';

const SIGNS: Record<string, [path: string, color: string]> = {
  success: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M8 12l3 3l5-6', '#09bb07'],
  success_no_circle: ['M5 12l5 5l10-10', '#09bb07'],
  info: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M12 8h.01M11 12h1v4h1', '#10aeff'],
  warn: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M12 8v4M12 16h.01', '#f76260'],
  waiting: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M12 7v5l3 3', '#10aeff'],
  cancel: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M10 10l4 4M14 10l-4 4', '#f43530'],
  download: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M12 8v7M9 12l3 3l3-3', '#09bb07'],
  search: ['M4 10a6 6 0 1 0 12 0a6 6 0 0 0-12 0M20 20l-5-5', '#b2b2b2'],
  clear: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0M10 10l4 4M14 10l-4 4', '#b2b2b2'],
  circle: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0-18 0', '#c9c9c9'],
};

define({
  behaviors: [accessible],
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  data: { style: '' },
  observers: {
    'type, size, color'(type: string, size: number | string, color: string) {
      const [path, usual] = SIGNS[type] ?? ['', ''];
      const stroke =
        "fill='none' stroke='#000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'";
      const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' ${stroke}><path d='${path}'/></svg>`;
      const mask = `url("data:image/svg+xml,${encodeURIComponent(svg)}") center/contain no-repeat`;
      const length = typeof size === 'number' || /^\d+$/.test(size) ? `${size}px` : size;
      const box = `display:inline-block;vertical-align:middle;width:${length};height:${length}`;
      this.setData({ style: `${box};background:${color || usual};-webkit-mask:${mask};mask:${mask}` });
    },
  },
});
