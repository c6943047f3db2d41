import { expect, test } from 'vitest';
import { findPerson } from '../../people/people';
import { clientEvent } from './event';

const lin = findPerson('lin', 'wx0');
const forged = { action: 'home', userInfo: { appId: 'wx0', openId: 'o-somebody-else' } };

test('the platform says who calls, whatever the event says', () => {
  expect(clientEvent(forged, lin)).toEqual({
    action: 'home',
    userInfo: { appId: 'wx0', openId: lin.openid },
  });
});

test('nobody has no userInfo', () => {
  expect(clientEvent(forged, null)).toEqual({ action: 'home' });
});

test.each([[[1, 2]], ['text'], [5], [null]])('%j passes as it is', (event) => {
  expect(clientEvent(event, lin)).toEqual(event);
});
