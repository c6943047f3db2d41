import { randomBytes } from 'node:crypto';

/** What WeChat's server API answers instead of a result; its HTTP status is 200 all the same. */
export class ServerApiError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg);
    this.name = 'ServerApiError';
  }
}

/** By which WeChat finds a request again. */
export const requestId = (): string => ['4', '4', '4'].map(() => randomBytes(4).toString('hex')).join('-');

/** A frozen account; that WeChat says so of a banned one is assumed. */
export const accountFrozen = () => new ServerApiError(50007, 'account frozen');
/** A token from before; assumed like it. */
export const userLimited = () => new ServerApiError(50002, 'user limited');
export const invalidGrantType = () => new ServerApiError(40002, 'invalid grant_type');
export const invalidAppid = () => new ServerApiError(40013, 'invalid appid');
export const invalidSecret = () => new ServerApiError(40125, 'invalid appsecret');
export const missingAppid = () => new ServerApiError(41002, 'appid missing');
export const missingSecret = () => new ServerApiError(41004, 'appsecret missing');
export const missingToken = () => new ServerApiError(41001, 'access_token missing');
export const invalidToken = () =>
  new ServerApiError(40001, 'invalid credential, access_token is invalid or not latest');
export const expiredToken = () => new ServerApiError(42001, 'access_token expired');
export const missingParameter = () => new ServerApiError(40101, 'missing parameter');
export const emptyBody = () => new ServerApiError(44002, 'empty post data');
export const notJson = () => new ServerApiError(47001, 'data format error');
/** As WeChat was seen to answer it (-501005 “invalid env” is what the list of codes has for it). */
export const invalidEnvironment = () =>
  new ServerApiError(-501000, '[100003] env not exists TcbCode: [INVALID_ENV]');
