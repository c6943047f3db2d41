import { spoken } from '../../behaviors/spoken';

/** A form that rises from the bottom edge; its button stands in the slot `foot`. Event `close`: it is out of sight. */
Component({
  options: { multipleSlots: true },
  behaviors: [spoken('decide')],
  properties: { show: Boolean, title: String },
  methods: {
    onClose() {
      if (this.data.show) this.triggerEvent('close');
    },
  },
});
