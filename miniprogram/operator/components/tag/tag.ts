/** A word or two that something is told by: `plain`, `good`, `soon` or `bad`. */
Component({ properties: { text: String, tone: { type: String, value: 'plain' } } });
