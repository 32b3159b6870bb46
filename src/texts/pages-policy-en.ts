/** The default privacy policy, in the order it is shown. It says what this software truly keeps, and changes when that does. */
export const policyEnglish = {
  title: 'Privacy policy',
  version: 'Version {version} of this text. Your consent is kept together with this number.',

  whoTitle: 'Who is responsible',
  whoText: '{imprint}',
  whoContact: 'Write to {address} about anything on this page.',

  whatTitle: 'What we keep',
  whatAddress:
    'Your e-mail address, and your name where one was given, encrypted. The key lies apart from the database: a stolen copy of the database names nobody.',
  whatConsent:
    'When you agreed and confirmed, to which version of this text, on which form, and on which site it stood.',
  whatChoices: 'What you chose: language, sections, a pause.',
  whatDelivery: {
    one: 'For each issue, whether the mail to you went out or came back. After one day only the sums are left.',
    other:
      'For each issue, whether the mail to you went out or came back. After {count} days only the sums are left.',
  },
  whatClicks:
    'How often each link of an issue was followed: one number for all readers together. The links to articles lead through our own address, which counts and sends you on; none is made for one reader alone, and nothing about who followed them is kept.',

  notTitle: 'What we do not keep',
  notNetwork:
    'Your network address. To stop floods of sign-ups, a shortened form of it is held in memory for some minutes and never written down.',
  notReading:
    'Whether you open a mail or follow a link. There are no hidden images and no links that tell who you are; the links for your own settings are used for nothing else.',
  notReadingCounted:
    'Whether you open a mail, or whether it was you who followed a link. There are no hidden images and no links to articles that tell who you are; the links for your own settings are used for nothing else.',
  notCookies: 'Cookies. These pages set none and load nothing from other sites.',

  howLongTitle: 'How long',
  howLongPending: 'A sign-up that is not confirmed is deleted after seven days.',
  howLongLeft:
    'When you leave, your address is deleted after 24 hours, in which you can come back. A scrambled mark stays that cannot be turned back into your address; it stops imports from signing you up again.',

  howLongBounced: {
    one: 'When mails to you come back for good, nothing more is sent, and your address is deleted after one day.',
    other:
      'When mails to you come back for good, nothing more is sent, and your address is deleted after {count} days.',
  },

  whoElseTitle: 'Who else sees it',
  whoElseText:
    'The mail servers that carry the mail to you. Nobody else; nothing is sold, lent or analysed by others.',

  rightsTitle: 'Your rights',
  rightsText:
    'The link at the end of each mail leads to your settings: what you get, a pause, the end. From there a link can be sent to your own address; with it you can see and download everything that is kept about you, correct it, and delete it all. You can take your consent back at any time, and complain to the data protection authority of your country.',
} as const;
