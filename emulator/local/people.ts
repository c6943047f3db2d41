import { HttpError } from '../http/http-error';
import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';
import { environmentOf, openEnvironmentOf, personOf } from './caller';

/** `GET /local/people?env=`: everyone known there. */
export function getPeople(parts: CloudParts): Handler {
  return (exchange) =>
    sendJson(exchange.response, 200, { people: environmentOf(parts, exchange).people.list() });
}

/** `POST /local/phone-codes?env=`: what pressing the phone number button gives the page. */
export function postPhoneCode(parts: CloudParts): Handler {
  return (exchange) => {
    const environment = openEnvironmentOf(parts, exchange);
    const person = personOf(environment, exchange.request);
    if (!person) throw new HttpError(403, 'NO_IDENTITY', 'Only a signed-in person has a phone number.');
    sendJson(exchange.response, 200, {
      code: environment.wechat.phoneCodes.issue(person.phone, parts.clock.now()),
    });
  };
}
