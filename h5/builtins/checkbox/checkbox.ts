import { choice } from '../choice';
import { define } from '../define';

define({ behaviors: [choice] });
