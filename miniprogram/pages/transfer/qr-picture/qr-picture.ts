import { qrCode } from '../qr/qr-code';

/** Pixels of a module, sharp on every phone. */
const scale = 16;
/** Modules of light around the code, which readers need. */
const margin = 4;

/** What of a canvas is used; the typings leave it open. */
interface Pen {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** Draws a code dark on light, whatever the theme: not every reader takes it the other way round. */
function draw(canvas: WechatMiniprogram.Canvas, code: string): void {
  const rows = qrCode(code);
  const side = (rows.length + 2 * margin) * scale;
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d') as Pen;
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000000';
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) context.fillRect((x + margin) * scale, (y + margin) * scale, scale, scale);
    }),
  );
}

/** The QR code of a code of up to 16 capitals and digits. */
Component({
  properties: {
    code: String,
    /** What it is, for who does not see it. */
    label: String,
  },
  observers: {
    code() {
      this.draw();
    },
  },
  lifetimes: {
    ready() {
      this.draw();
    },
  },
  methods: {
    draw() {
      const { code } = this.data;
      if (!code) return;
      this.createSelectorQuery()
        .select('.picture')
        .node((found: unknown) => {
          // Nothing before it is laid out: then `ready` draws.
          const { node } = (found ?? {}) as { node?: WechatMiniprogram.Canvas };
          if (node) draw(node, code);
        })
        .exec();
    },
  },
});
