import { openPhone } from '../../services/trade-page';

/** Says that a phone number is needed first, and leads to where it is left. */
Component({
  properties: { text: String, action: String },
  methods: {
    onAdd() {
      openPhone();
    },
  },
});
