// The words of the product's mail, in Dutch (B1) and English. Plain text: what a mail says can be read in full.

export const mailLanguages = ['nl', 'en'] as const
export type MailLanguage = (typeof mailLanguages)[number]

interface Words {
  subject: string
  text: string
}

/** A link that signs in. */
export function signInMail(language: MailLanguage, link: string, minutes: number): Words {
  if (language === 'en') {
    return {
      subject: 'Sign in to Zwermkaart',
      text: `Hello,

Open this link to sign in to Zwermkaart:

${link}

The link works once, for ${minutes} minutes.
Did you not ask for this? Then do nothing. Nobody can sign in without this link.
`,
    }
  }
  return {
    subject: 'Aanmelden bij Zwermkaart',
    text: `Hallo,

Open deze link om je aan te melden bij Zwermkaart:

${link}

De link werkt één keer, ${minutes} minuten lang.
Heb je hier niet om gevraagd? Dan hoef je niets te doen. Zonder deze link kan niemand zich aanmelden.
`,
  }
}

/** An invitation to a role. @param until when the link stops working */
export function invitationMail(
  language: MailLanguage,
  { link, inviter, until }: { link: string; inviter: string; until: Date },
): Words {
  const day = until.toLocaleDateString(language === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  })
  if (language === 'en') {
    return {
      subject: 'Invitation to Zwermkaart',
      text: `Hello,

${inviter} invites you to work with Zwermkaart, the map of our district's heat plans.
Open this link to see what you are invited for, and to accept it:

${link}

The link works once, until ${day}.
Do you not know who sent this? Then do nothing.
`,
    }
  }
  return {
    subject: 'Uitnodiging voor Zwermkaart',
    text: `Hallo,

${inviter} nodigt je uit om mee te werken met Zwermkaart, de kaart van de wijkaanpak.
Open deze link. Je ziet dan waarvoor je bent uitgenodigd en je kunt het aannemen:

${link}

De link werkt één keer, tot en met ${day}.
Weet je niet van wie dit komt? Dan hoef je niets te doen.
`,
  }
}
