import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import app from '../../miniprogram/app.json';
import { readDoor, type Door } from './choose';
import { baked } from './testing';
import { pages, readPlace, wayOf } from './way';

const door = (serve: Door['serve'], epoch: number): Door => ({ version: 1, epoch, serve, at: 0 });
const { primary, standby } = baked.targets;

describe('where it leads', () => {
  it('is what was baked in, as long as nobody says otherwise', () => {
    expect(wayOf(baked, null, '')).toEqual({
      serve: 'primary',
      main: primary.link,
      web: baked.h5.primary,
      name: primary.name,
      qr: 'primary.png',
    });
  });

  it('is the mini program that serves, and the web app beside it', () => {
    expect(wayOf(baked, door('standby', 2), '')).toMatchObject({
      serve: 'standby',
      main: standby.link,
      web: baked.h5.standby,
      qr: null,
    });
  });

  it('is the web app of the environment that serves, when no mini program can', () => {
    expect(wayOf(baked, door('h5', 2), '')).toMatchObject({ main: baked.h5.standby, web: null, qr: null });
    expect(wayOf(baked, door('h5', 3), '')).toMatchObject({ main: baked.h5.primary, web: null });
  });
});

describe('a place in it', () => {
  it('is one of the pages on the list, which both mini programs have', () => {
    expect(readPlace('?p=post&id=p_1-a')).toEqual({ page: 'pages/post/post', id: 'p_1-a' });
    for (const page of pages.values()) expect(app.pages).toContain(page);
  });

  it.each([
    '',
    '?p=post',
    '?id=p_1',
    '?p=settings&id=p_1',
    '?p=constructor&id=p_1',
    '?p=post&id=',
    '?p=post&id=a%26b',
    '?p=post&id=../x',
    `?p=post&id=${'a'.repeat(65)}`,
    '?p=post&id=p_1%0a',
  ])('is not taken from %j', (search) => {
    expect(readPlace(search)).toBeNull();
  });

  it('is put where each kind of address has it; a URL Link has its own', () => {
    const search = '?p=post&id=p_1';
    expect(wayOf(baked, null, search)).toMatchObject({
      main: `${primary.link}&path=pages/post/post&query=id%3Dp_1`,
      web: 'https://one.example/h5/#/pages/post/post?id=p_1',
    });
    expect(wayOf(baked, door('standby', 2), search)).toMatchObject({
      main: standby.link,
      web: 'https://two.example/h5/#/pages/post/post?id=p_1',
    });
    const local = {
      ...baked,
      targets: { ...baked.targets, primary: { ...primary, link: '/h5/?env=primary' } },
    };
    expect(wayOf(local, null, search).main).toBe('/h5/?env=primary#/pages/post/post?id=p_1');
  });
});

it('no input yields an address that is not baked in', () => {
  const bases = [primary.link, standby.link, baked.h5.primary, baked.h5.standby];
  const place =
    /^(&path=pages\/(post\/post|user\/user)&query=id%3D[\w-]{1,64}|#\/pages\/(post\/post|user\/user)\?id=[\w-]{1,64})?$/;
  const isBaked = (address: string) =>
    bases.some((base) => address.startsWith(base) && place.test(address.slice(base.length)));

  const text = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom('post', 'user', 'p_1', 'javascript:alert(1)'),
  );
  const said = fc.oneof(
    fc.anything(),
    fc.record(
      {
        version: fc.constantFrom(1, 2),
        epoch: fc.oneof(fc.nat(), fc.anything()),
        serve: fc.oneof(fc.constantFrom('primary', 'standby', 'h5'), text),
        at: fc.nat(),
        link: fc.webUrl(),
        targets: fc.webUrl(),
      },
      { requiredKeys: ['version', 'epoch', 'serve', 'at'] },
    ),
  );
  const searched = fc.oneof(
    fc.string(),
    fc
      .record({ p: text, id: text, url: fc.webUrl(), to: fc.webUrl() })
      .map((query) => `?${new URLSearchParams(query).toString()}`),
  );
  fc.assert(
    fc.property(said, searched, (value, search) => {
      const { main, web } = wayOf(baked, readDoor(value), search);
      expect(isBaked(main)).toBe(true);
      expect(web === null || isBaked(web)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
