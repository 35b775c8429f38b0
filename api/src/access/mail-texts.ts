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

/** A day as people write it, in the clock of the Netherlands. */
const dayIn = (language: MailLanguage, moment: Date): string =>
  moment.toLocaleDateString(language === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  })

/** An invitation to a role. @param until when the link stops working */
export function invitationMail(
  language: MailLanguage,
  { link, inviter, until }: { link: string; inviter: string; until: Date },
): Words {
  const day = dayIn(language, until)
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

/**
 * That an administrator took somebody's second factor away. In both languages, for nobody asked which one is theirs.
 * @param by name of the administrator @param origin of the product
 */
export function secondFactorMail({ name, by, origin }: { name: string; by: string; origin: string }): Words {
  return {
    subject: 'Je tweede stap voor Zwermkaart is weggehaald',
    text: `Hallo ${name},

${by} heeft als beheerder je tweede stap voor Zwermkaart weggehaald: je app met codes en je toegangssleutels.
Je bent ook overal afgemeld. Meld je opnieuw aan en stel bij je account een nieuwe tweede stap in:

${origin}

Heb je hier niet om gevraagd? Vertel dat dan meteen aan een beheerder van je gemeente. Dit deed ${by}.

In English: ${by}, an administrator, removed your second step for Zwermkaart (your app with codes and your passkeys)
and signed you out everywhere. Sign in again and set up a new second step at your account. Did you not ask for this?
Then tell an administrator of your municipality at once.
`,
  }
}

/**
 * A resident's code. It names no address: a mail that went to the wrong person tells nobody whose home the code is for.
 * @param until when the code stops working
 */
export function residentCodeMail(
  language: MailLanguage,
  { link, code, until }: { link: string; code: string; until: Date },
): Words {
  const day = dayIn(language, until)
  if (language === 'en') {
    return {
      subject: 'Your code for Zwermkaart',
      text: `Hello,

You asked to see what is known about your home. Open this link:

${link}

Or go to “My home” on the website and type this code:

${code}

You can correct what is wrong, take it with you, or have it erased. The code works until ${day}.
Keep it to yourself: whoever has the code sees what is known about your home.
Did you not ask for this? Then delete this mail.
`,
    }
  }
  return {
    subject: 'Uw code voor Zwermkaart',
    text: `Hallo,

U wilt zien wat over uw woning bekend is. Open deze link:

${link}

Of ga op de website naar “Mijn woning” en vul deze code in:

${code}

U kunt verbeteren wat niet klopt, het meenemen of het laten wissen. De code werkt tot en met ${day}.
Houd de code voor uzelf: wie hem heeft, ziet wat over uw woning bekend is.
Hebt u hier niet om gevraagd? Gooi deze mail dan weg.
`,
  }
}
