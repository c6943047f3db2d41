/** What the merchant has chosen. There is one. */
export interface MerchantSettings {
  _id: 'merchant';
  /** What of a payment may go to receivers in all, in basis points. */
  shareRatio: number;
}
