import * as z from 'zod';
import type { Baked } from './page/baked';

/** Over https, or a path on the same server; without a place in it, which the page may add. */
const webAddress = z
  .string()
  .regex(
    /^(https:\/\/[\w.-]+(:\d+)?)?\/(?!\/)[^\s"'<>#\\]*$/,
    'is no address over https, and no path on this server',
  );

const openingLink = /^weixin:\/\/dl\/business\/\?appid=(wx[0-9a-f]{16})$/;

const miniProgram = z
  .strictObject({
    name: z.strictObject({ zh: z.string().min(1).max(20), en: z.string().min(1).max(40) }),
    appid: z.string().regex(/^wx[0-9a-f]{16}$/, 'is no AppID'),
    /** A URL Link, or `weixin://dl/business/?appid=…`, which the mini program has to allow. */
    link: z.union([z.string().regex(openingLink, 'opens no mini program'), webAddress]),
    /** A picture beside this file; null when there is none. */
    qr: z
      .string()
      .regex(/^[\w-]+\.(png|jpg|svg)$/, 'is no picture beside the configuration')
      .nullable(),
  })
  .refine(({ link, appid }) => (openingLink.exec(link)?.[1] ?? appid) === appid, {
    path: ['link'],
    error: 'opens another mini program than its appid says',
  });

const schema = z.strictObject({
  initial: z.enum(['primary', 'standby']),
  targets: z.strictObject({ primary: miniProgram, standby: miniProgram }),
  h5: z.strictObject({ primary: webAddress, standby: webAddress }),
  sources: z
    .array(z.union([z.literal('door.json'), webAddress.regex(/^[^?]*$/, 'has a query')]))
    .min(1)
    .max(5),
});

export type DoorConfig = z.output<typeof schema>;

/** The front door's configuration does not fit; the message says where, a line each. */
export class DoorConfigError extends Error {
  override readonly name = 'DoorConfigError';
}

/** Reads `door.config.json`. Throws `DoorConfigError`. */
export function readDoorConfig(text: string): DoorConfig {
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new DoorConfigError(`front-door/door.config.json:\n${lines.join('\n')}`);
}

/** What of it the page knows; pictures lie beside it. */
export function bakedOf({ initial, targets, h5, sources }: DoorConfig): Baked {
  const side = ({ name, link, qr }: DoorConfig['targets']['primary']) => ({ name, link, qr });
  return {
    initial,
    targets: { primary: side(targets.primary), standby: side(targets.standby) },
    h5,
    sources,
  };
}
