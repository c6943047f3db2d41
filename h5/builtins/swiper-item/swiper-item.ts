import { define } from '../define';

define({ properties: { itemId: String, skipHiddenItemLayout: Boolean } });
