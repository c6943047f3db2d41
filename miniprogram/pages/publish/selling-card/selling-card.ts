import type { Delivery } from '../../../../database/collections/orders';
import type { PostKind } from '../../../../database/collections/posts';
import { localized } from '../../../behaviors/localized';
import { open } from '../../../platform/navigate';
import { chosenWays, notSelling, waysOf, type SellingForm } from '../selling';

/** Whether, how many and in what ways something is sold. Event `change` `{ selling }`. */
Component({
  behaviors: [localized('publish')],
  properties: {
    value: { type: Object, value: notSelling },
    kind: String,
    /** By field. */
    errors: { type: Object, value: {} },
    /** The person has to leave a phone number first. */
    needPhone: Boolean,
  },
  data: {
    ways: [] as { id: Delivery; name: string; on: boolean }[],
    picksUp: false,
  },
  observers: {
    'value, kind, t': function () {
      const { t } = this.data;
      const kind = this.data.kind as PostKind | '';
      const chosen = chosenWays(this.form(), kind);
      const ways = kind === '' ? [] : waysOf[kind];
      this.setData({
        ways: ways.map((id) => ({ id, name: t.selling.deliveries[id], on: chosen.includes(id) })),
        picksUp: chosen.includes('pickup'),
      });
    },
  },
  methods: {
    form(): SellingForm {
      return this.data.value;
    },
    change(changes: Partial<SellingForm>) {
      this.triggerEvent('change', { selling: { ...this.form(), ...changes } });
    },
    onSwitch({ detail }: WechatMiniprogram.SwitchChange) {
      this.change({ on: detail.value });
    },
    onStock({ detail }: WechatMiniprogram.Input) {
      this.change({ stock: detail.value });
    },
    onPlace({ detail }: WechatMiniprogram.Input) {
      this.change({ pickupPlace: detail.value });
    },
    onWay({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: Delivery };
      const { deliveries } = this.form();
      this.change({
        deliveries: deliveries.includes(id) ? deliveries.filter((way) => way !== id) : [...deliveries, id],
      });
    },
    onPhone() {
      open('/pages/profile/profile?part=phone');
    },
  },
});
