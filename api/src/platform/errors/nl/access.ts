// What access tells in Dutch: accounts, members, invitations, roles and codes.
export const access = {
  'This is no demo: sign in with an account of your own.':
    'Dit is geen demo. Meld je aan met een eigen account.',
  'This person cannot be looked as.': 'Je kunt niet kijken als deze persoon.',
  'Sign in first.': 'Meld je eerst aan.',
  'You have no such session.': 'Je bent daar niet aangemeld.',

  'There is no open invitation {0} that you may withdraw.':
    'Er is geen open uitnodiging {0} die je mag intrekken.',
  'You may not see the invitation that this would make.':
    'De uitnodiging die je wilt maken, mag je zelf niet zien.',
  'There is no invitation {0} that you may see.': 'Er is geen uitnodiging {0} die je mag zien.',
  'This invitation was accepted meanwhile.': 'Deze uitnodiging is intussen aangenomen.',
  'This invitation was withdrawn: make another one.': 'Deze uitnodiging is ingetrokken. Maak een nieuwe.',
  'The command of whoever keeps the installation makes this link anew.':
    'Deze link maakt de beheerder van de installatie opnieuw, met een opdracht.',
  'Your roles do not let you give {0} {1}. For a district one gives {2}; the administrator gives the rest.':
    'Met je rollen kun je de rol {0} {1} niet geven. Voor een wijk geef je {2}. De rest geeft de beheerder.',
  'for everywhere': 'voor overal',
  'in {0}': 'in {0}',
  '{0} ends some day: give the day': 'de rol {0} heeft een einde: geef de dag',
  'is over already': 'is al voorbij',
  'is more than {0} years away': 'is meer dan {0} jaar vooruit',
  '{0} works in one district: name it': 'de rol {0} is voor één wijk: noem die',
  '{0} is for the whole installation': 'de rol {0} is voor de hele installatie',
  'name the home': 'noem de woning',
  'name the streets or homes of the assignment': 'noem de straten of woningen van de opdracht',
  '{0} holds for the whole district': 'de rol {0} geldt voor de hele wijk',

  'No account has the address {0}. An invitation makes one.':
    'Er is geen account met het adres {0}. Met een uitnodiging komt er een.',
  'Only a command of whoever keeps the installation makes such a link.':
    'Zo’n link maakt alleen de beheerder van de installatie, met een opdracht.',
  'There is no membership {0} that you may end, or it is over already.':
    'Er is geen rol {0} die je mag beëindigen, of die rol is al voorbij.',
  'After that there would be no administrator: this is the last one. Make somebody else administrator first.':
    'Dan is er geen beheerder meer: dit is de laatste. Maak eerst iemand anders beheerder.',
  'There is no account {0} that you may see.': 'Er is geen account {0} dat je mag zien.',
  'This member holds that role there already: change its end instead.':
    'Dit lid heeft die rol daar al. Verander de einddatum.',
  'Nobody takes their own second factor away like this: do it at your account, or ask another administrator.':
    'Je eigen tweede stap haal je hier niet weg. Doe het bij je account, of vraag een andere beheerder.',
  'Show your own second factor in this session first, at your account.':
    'Laat eerst bij je account je eigen tweede stap zien.',
  'Only the administrator changes what a role asks.': 'Alleen de beheerder verandert wat een rol vraagt.',
  'Show your own second factor in this session first; set one up where you have none.':
    'Laat eerst je eigen tweede stap zien. Heb je die nog niet? Stel hem dan in.',

  'This code is not known, or its time is over. Look at the letter again, or ask for a new one.':
    'Deze code is niet bekend of niet meer geldig. Kijk nog eens in de brief, of vraag een nieuwe code.',
}
