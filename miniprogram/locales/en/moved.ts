import type { Strings } from '../zh';

export const moved: Strings['moved'] = {
  title: 'We have moved',
  titleStandby: 'This is the standby',
  text: 'You can only read here now. Post, comment, buy and sell in the new place: your posts, orders and messages are there too.',
  textStandby:
    'You can read here, but nothing more. To post, comment, buy or sell, go to the mini program in use. Your posts, orders and messages are there too.',
  kept: 'What you have just written is not lost. Go back to see it, and copy it if you like.',
  go: 'Open the new mini program',
  goStandby: 'Open the mini program in use',
  failed: 'It did not open. Try again, or copy the address.',
  address: 'You also find us at this address, in a browser',
  copy: 'Copy the address',
  copied: 'Copied',
  open: 'Open',
  unknown: 'The new place is being prepared. Come back in a few minutes.',
  again: 'Look again',
  stay: 'Go on reading here',
  here: 'All is well here. We have not moved.',
  home: 'To the home page',
};
