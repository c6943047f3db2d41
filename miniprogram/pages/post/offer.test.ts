import { expect, it } from 'vitest';
import { post as texts } from '../../locales/en/post';
import { offerLook } from './offer';

const t = texts.offer;
const post = { kind: 'goods', price: 1200, mine: false, state: 'published' } as const;
const offer = {
  stock: 3,
  deliveries: ['express', 'pickup'] as const,
  pickupPlace: 'East Gate',
  buyable: true,
};
const look = (change: object = {}, of: object | null = {}) =>
  offerLook({ ...post, ...change }, of && { ...offer, deliveries: [...offer.deliveries], ...of }, t);

it('says what is left, how it is had and where, and sells it', () => {
  expect(look()).toEqual({
    line: '3 left · Express, Pick-up',
    place: 'Pick up at East Gate',
    quiet: false,
    button: 'buy',
  });
  expect(look({ kind: 'service' }, { deliveries: ['service'], pickupPlace: '' })).toMatchObject({
    place: '',
  });
});

it('is quiet about what cannot be had now', () => {
  expect(look({}, { stock: 0, buyable: false })).toMatchObject({
    line: t.soldOut,
    quiet: true,
    button: 'none',
  });
  expect(look({}, { buyable: false })).toMatchObject({ line: t.closed, quiet: true, button: 'none' });
});

it('leads its author to selling instead', () => {
  const mine = { mine: true };
  expect(look(mine, { buyable: false })).toMatchObject({ line: '3 left · Express, Pick-up', button: 'sell' });
  expect(look(mine, { deliveries: [], buyable: false })).toMatchObject({ line: t.off, button: 'sell' });
  expect(look(mine, null)).toMatchObject({ line: '', button: 'sell' });
  expect(look({ ...mine, state: 'taken-down' }, null).button).toBe('none');
});

it.each([
  [{ price: null }, null],
  [{ price: null, mine: true, kind: 'virtual' }, null],
  [{ price: null, mine: true, kind: 'virtual' }, {}],
  [{}, null],
  [{ kind: 'info', price: null, mine: true }, null],
])('where no price is named, or shown, there is nothing: %j, offer %j', (change, of) => {
  expect(look(change, of)).toEqual({ line: '', place: '', quiet: false, button: 'none' });
});
