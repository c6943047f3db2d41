import { OpenapiError } from '../openapi-error';

/**
 * What shipping management refuses, as WeChat numbers it.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo.html
 */
const refusals = {
  appidInvalid: [40013, 'invalid appid'],
  appidMissing: [40097, 'invalid args'],
  dataFormat: [47001, 'data format error'],
  /** The account is not under shipping management. */
  unauthorized: [48001, 'api unauthorized'],
  noSuchPayment: [10060001, '支付单不存在'],
  received: [10060002, '支付单已完成发货，无法继续发货'],
  shippedTwice: [10060003, '支付单已使用重新发货机会'],
  cannotShip: [10060004, '支付单处于不可发货的状态'],
  logisticsType: [10060005, '物流类型有误'],
  splitNotByExpress: [10060006, '非快递发货时不允许分拆发货'],
  allDeliveredMissing: [10060007, '分拆发货模式下必须填写 is_all_delivered 字段'],
  itemMissing: [10060008, '商品描述 item_desc 字段不能为空'],
  itemTooLong: [10060009, '商品描述 item_desc 字段太长'],
  lastIndex: [10060011, 'last_index 不合法'],
  parameter: [10060014, '参数错误'],
  nothingNew: [10060023, '发货信息未更新'],
  tooManyParcels: [10060024, '物流信息列表太长'],
  companyTooLong: [10060025, '物流公司编码太长'],
  numberTooLong: [10060026, '物流单号太长'],
  notShipped: [10060028, '支付单不是已发货状态'],
  receivedTime: [10060029, '签收时间非法'],
  remindedAlready: [10060030, '支付单已使用提醒收货机会'],
  notThePayer: [10060031, '该笔支付单不属于 openid 所指定的用户'],
  notByExpress: [10060032, '只有物流快递发货时允许提醒用户确认收货'],
  numberType: [268485194, '订单单号类型非法'],
  transactionMissing: [268485195, '微信支付单号形式下 transaction_id 字段不能为空'],
  merchantMissing: [268485196, '商户侧单号形式下 mchid 字段不能为空'],
  tradeNoMissing: [268485197, '商户侧单号形式下 out_trade_no 字段不能为空'],
  uploadTime: [268485216, '上传时间非法，请按照 RFC 3339 格式填写'],
  deliveryMode: [268485224, '发货模式非法'],
  numberMissing: [268485226, '物流单号不能为空'],
  companyMissing: [268485227, '物流公司编码不能为空'],
  unifiedNotOne: [268485228, '统一发货模式下，物流信息列表长度必须为 1'],
} as const satisfies Record<string, readonly [errcode: number, errmsg: string]>;

/** A refusal of shipping management; `about` says more than WeChat would. */
export function refusal(name: keyof typeof refusals, about = ''): OpenapiError {
  const [errcode, errmsg] = refusals[name];
  return new OpenapiError(errcode, about ? `${errmsg}: ${about}` : errmsg);
}
