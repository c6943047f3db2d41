import { Decorator } from 'wechatpay-axios-plugin';
import type { LocalCloud } from '../../../emulator';
import { environmentIdentity } from '../../../emulator/people/environments';

/** What WeChat Pay answered. */
export interface PayAnswer {
  status: number;
  body: unknown;
}

const { appid } = environmentIdentity('primary');

/** The local cloud's merchant, calling WeChat Pay with the real client, which verifies each answer, refusals too. */
export class Merchant {
  readonly #http: ReturnType<typeof Decorator.jsonBased>;
  readonly #mchid: string;
  readonly #url: string;

  constructor(cloud: Pick<LocalCloud, 'url'> & { wechatpay: Pick<LocalCloud['wechatpay'], 'keys'> }) {
    const { mchid, serial, merchant, publicKeyId, platform } = cloud.wechatpay.keys;
    this.#mchid = mchid;
    this.#url = cloud.url;
    const options = {
      mchid,
      serial,
      privateKey: merchant.privateKey,
      certs: { [publicKeyId]: platform.publicKey },
      baseURL: `${cloud.url}/`,
      headers: { 'Wechatpay-Serial': publicKeyId },
      validateStatus: () => true,
      timeout: 5000,
    };
    this.#http = Decorator.jsonBased(options);
  }

  async call(method: 'GET' | 'POST', path: string, data?: object): Promise<PayAnswer> {
    const { status, data: body } = await this.#http.request<unknown>({ method, url: path, data });
    return { status, body };
  }

  /** A JSAPI order of 1.00 yuan, but for `changes`. */
  order(changes: object = {}): Promise<PayAnswer> {
    const payer = { openid: 'oBuyer' };
    return this.call('POST', 'v3/pay/transactions/jsapi', { ...this.#order(), payer, ...changes });
  }

  /** The same for a browser outside WeChat. */
  h5(changes: object = {}): Promise<PayAnswer> {
    const scene_info = { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } };
    return this.call('POST', 'v3/pay/transactions/h5', { ...this.#order(), scene_info, ...changes });
  }

  query(outTradeNo: string): Promise<PayAnswer> {
    return this.call('GET', `v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${this.#mchid}`);
  }

  close(outTradeNo: string): Promise<PayAnswer> {
    const path = `v3/pay/transactions/out-trade-no/${outTradeNo}/close`;
    return this.call('POST', path, { mchid: this.#mchid });
  }

  /** A refund of the whole 1.00 yuan, but for `changes`. */
  refund(changes: object = {}): Promise<PayAnswer> {
    return this.call('POST', 'v3/refund/domestic/refunds', {
      out_trade_no: 'order-1',
      out_refund_no: 'refund-1',
      notify_url: `${this.#url}/http/primary/listener`,
      amount: { refund: 100, total: 100, currency: 'CNY' },
      ...changes,
    });
  }

  refundQuery(outRefundNo: string): Promise<PayAnswer> {
    return this.call('GET', `v3/refund/domestic/refunds/${outRefundNo}`);
  }

  #order(): object {
    return {
      appid,
      mchid: this.#mchid,
      description: '一只杯子',
      out_trade_no: 'order-1',
      notify_url: `${this.#url}/http/primary/listener`,
      amount: { total: 100, currency: 'CNY' },
    };
  }
}
