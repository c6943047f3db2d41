import type { Strings } from '../zh';

export const privacy: Strings['privacy'] = {
  title: 'Privacy',
  lead: 'We collect what this place needs to work, and nothing else. Here it is in plain words: what, why, how long, who sees it, and what you can do at any time.',
  sections: [
    {
      title: 'Who we are',
      items: [
        '"We" are the operator of this mini program. Our name stands on its profile page, behind "…" at the top right.',
      ],
    },
    {
      title: 'What we collect, and why',
      items: [
        'The ids that WeChat gives us (OpenID, and UnionID where there is one): to know you again, and to find your things if we ever move to our standby mini program.',
        'The name, picture, line about you and place that you fill in: so that neighbours know who they are talking to. All but the name is optional.',
        'The posts, pictures, comments and likes you make: they are the point of this place.',
        'Your phone number: only buying, selling and agent work need it. You let WeChat hand it over, or you type it in. Reading and posting work without.',
        'Orders: what was bought and sold, amounts, the address, notes, and what is written about refunds, to get things to you and to keep the books. WeChat Pay takes the payment; we never see your card.',
        'For agents, the WeChat identity or merchant number that WeChat Pay pays commissions to.',
        'A record of what you agreed to (which document, which version, when): the law asks us to keep it.',
        'A record of actions (what, when, whether it worked; not what you wrote) and how often: to find faults and stop flooding.',
      ],
    },
    {
      title: 'What we do not collect',
      items: [
        'We do not read your location, your contacts or your chats, nor any photo you did not choose.',
        'Your language, your appearance setting and the text of drafts stay on this phone.',
        'No advertising profiles. We do not sell or give away what we know of you.',
      ],
    },
    {
      title: 'Who sees it',
      items: [
        'What is published, and your name, picture, line and place: anybody.',
        'What is being reviewed or was not approved: you and the moderators.',
        "Your phone number: even you see it with its middle hidden. Once an order is paid, its buyer and seller see each other's number until no refund can be asked for any more; nobody else does.",
        'The address of an order: its seller and support, once it is paid.',
        "Tencent: as the platform requires, texts and pictures go through WeChat's content check together with your OpenID before they appear. The data is kept in WeChat Cloud Development, in mainland China.",
        'Our standby mini program: it keeps the same data, so that your things are not lost if this one is switched off.',
        'Where the law demands it, we hand over what is demanded and no more.',
      ],
    },
    {
      title: 'How long we keep it',
      items: [
        'Your things stay until you remove them.',
        'When you delete your account everything is hidden at once; after 7 days it is removed, or stripped of all that points to you, in the standby as well. A deletion asked for during a suspension is carried out when the suspension ends.',
        'Paid orders stay for three years at least, as the E-commerce Law of China asks; when you delete your account their address, notes, texts and pictures are removed, and only amounts and times stay.',
        'Cloud Development clears its running logs after its own term.',
      ],
    },
    {
      title: 'What you can do at any time',
      items: [
        'See and change: Me → Edit profile.',
        'Remove: any post or comment of yours.',
        'Take it with you: Me → Settings → Export my data.',
        'Leave: Me → Settings → Delete account, with 7 days to take it back.',
        'Say no: you can go on reading. Posting, commenting and filling in a profile need your agreement.',
      ],
    },
    {
      title: 'Children',
      items: ['If you are under 14, let a parent or guardian read this and agree first.'],
    },
    {
      title: 'Questions',
      items: [
        'In WeChat, tap "Contact us" at the end of this page and give the number from your Me page, so that we can find you. We answer within 15 days.',
        'When this text changes it gets a new version, and we ask you again before your next post.',
      ],
    },
  ],
  contact: 'Contact us',
  official: 'Read the privacy guide filed with WeChat',
  version: 'Version {version}',
  agreed: 'You have agreed to this version.',
  ask: 'Agree to this and to the house rules, and you can post and comment.',
  readRules: 'Read the house rules',
  agree: 'Agree',
  notNow: 'Not now',
};
