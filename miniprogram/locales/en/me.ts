import type { Strings } from '../zh';

export const me: Strings['me'] = {
  title: 'Me',
  unnamed: 'No name yet',
  number: 'No. {id}',
  copyNumber: 'Copy your number',
  numberCopied: 'Number copied',
  namePending: 'Your new name "{name}" is being reviewed',
  avatarPending: 'Your new picture is being reviewed',
  posts: 'My posts',
  profile: 'Edit profile',
  settings: 'Settings',
  rules: 'House rules',
  reports: 'Reports and feedback',
  decisions: 'Decisions and appeals',
  desk: 'Desk',
  mute: 'You cannot post or comment for now',
  ban: 'Your account is suspended for now',
  sanctionUntil: 'It ends {until}. Open it to read why; if you think we are wrong, you can appeal.',
  privacy: 'Privacy',
  deleting: 'Your account goes on {date}',
  deletingText:
    'Until then others do not see what you wrote. Changed your mind? Take it back and all is as before.',
  takeBack: 'Take it back',
  takenBack: 'Taken back. Good to have you here.',
  visitorText: 'You are welcome to look around. Open the app in WeChat to post, comment and like.',
  visitorRetry: 'Try again',
};
