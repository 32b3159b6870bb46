export const pagesFrench = {
  skip: 'Aller au contenu',
  home: 'Accueil',
  menu: 'Pages',
  archive: 'Archives',
  search: 'Recherche',
  privacy: 'Vie privée',
  feeds: 'Flux',
  otherAddresses: 'Aussi à',

  whenMonday: 'Chaque lundi à {time}, {zone}',
  whenTuesday: 'Chaque mardi à {time}, {zone}',
  whenWednesday: 'Chaque mercredi à {time}, {zone}',
  whenThursday: 'Chaque jeudi à {time}, {zone}',
  whenFriday: 'Chaque vendredi à {time}, {zone}',
  whenSaturday: 'Chaque samedi à {time}, {zone}',
  whenSunday: 'Chaque dimanche à {time}, {zone}',
  whenDays: '{days} à {time}, {zone}',
  whenTwoWeeks: 'Une semaine sur deux : {days} à {time}, {zone}',
  whenMonth: 'Une fois par mois : premier {days} à {time}, {zone}',
  whenMonthEnd: 'Une fois par mois : dernier {days} à {time}, {zone}',

  signUp: 'S’abonner',
  signUpTitle: 'Recevoir par courriel',
  address: 'Votre adresse électronique',
  consent:
    'J’accepte que cette adresse soit conservée et utilisée pour m’envoyer {name}, comme le dit la politique de confidentialité.',
  readPolicy: 'Lire la politique de confidentialité',
  signUpNote:
    'Vous recevez d’abord un courriel avec un lien. Rien d’autre ne vient tant que vous n’avez pas appuyé sur le bouton. Un clic suffit pour partir.',
  leaveEmpty: 'Laissez ce champ vide',
  signUpElsewhere: 'Ceci est une copie des pages. Abonnez-vous ici :',

  addressInvalid: 'Ce n’est pas une adresse électronique. Elle devrait ressembler à nom@example.org.',
  addressBlocked: 'Cette lettre ne peut pas être envoyée à cette adresse. Prenez-en une autre.',
  addressSuggestion: 'Vouliez-vous dire {address} ?',
  takeSuggestion: 'Oui, prendre {address}',
  keepTyped: 'Non, elle est juste telle quelle',
  consentMissing: 'Cochez la case : sans votre accord, nous ne pouvons pas conserver votre adresse.',
  oneMoreTime: 'Encore une étape : vérifiez votre adresse et appuyez sur le bouton.',
  policyChanged:
    'La politique de confidentialité a changé depuis l’ouverture du formulaire. Lisez-la et appuyez encore une fois sur le bouton.',
  puzzleMissing:
    'Votre navigateur n’a pas résolu la petite énigme qui écarte les robots. Il lui faut JavaScript.',
  puzzleNote:
    'Avant l’envoi, votre navigateur résout une petite énigme qui écarte les robots. Il lui faut JavaScript.',

  sentTitle: 'Regardez votre courrier',
  sentText:
    'Si cette adresse peut être abonnée, un courriel avec un lien est en route. Ouvrez le lien et appuyez sur le bouton. Le lien vaut sept jours.',
  sentMissing:
    'Rien après quelques minutes ? Regardez parmi les indésirables, ou redemandez demain : nous envoyons au plus trois de ces courriels par jour.',

  confirmTitle: 'Oui, envoyez-moi {name}',
  confirmText: 'Appuyez sur le bouton et le prochain numéro vous parviendra.',
  confirmButton: 'Confirmer mon abonnement',
  confirmedTitle: 'Votre abonnement est confirmé',
  confirmedText: 'Merci. Le prochain numéro viendra à votre adresse. {when}.',
  confirmedPreferences:
    'Le courriel de bienvenue contient un lien vers vos réglages : ce que vous recevez, en quelle langue, et comment faire une pause ou partir.',
  readLast: 'Lire le dernier numéro',

  expiredTitle: 'Ce lien a expiré',
  expiredText:
    'Il n’était valable qu’un temps, et ce temps est passé. Demandez-en un nouveau là où vous avez demandé celui-ci.',
  unknownTitle: 'Ce lien ne marche pas',
  unknownText:
    'Votre logiciel de courrier l’a peut-être coupé, ou il a déjà servi. Copiez le lien entier et réessayez.',

  leaveTitle: 'Quitter {name} ?',
  leaveText: 'Appuyez sur le bouton et plus rien ne viendra.',
  leaveReason: 'Pourquoi, si vous voulez le dire (facultatif)',
  leaveReasonNote: 'Compté sans votre nom ni votre adresse.',
  reasonNone: 'Sans réponse',
  reasonTooOften: 'Trop de courriels',
  reasonNotRelevant: 'Ce n’est pas ce que je cherchais',
  reasonNeverAsked: 'Je ne l’ai jamais demandé',
  reasonOther: 'Autre chose',
  leaveButton: 'Se désabonner',
  goodbyeTitle: 'Vous êtes parti(e)',
  goodbyeText:
    'Plus aucun numéro ne viendra. Votre adresse est oubliée après 24 heures ; seule reste une marque brouillée, pour que personne ne vous réinscrive par un import.',
  undoText: 'C’était une erreur ? Pendant 24 heures, un clic suffit pour revenir.',
  undoButton: 'C’était une erreur, je garde mon abonnement',
  undoTitle: 'Revenir ?',
  backTitle: 'Vous êtes de retour',
  backText: 'Tout est comme avant.',

  preferencesTitle: 'Ce que vous recevez',
  preferencesSections: 'Rubriques',
  preferencesSectionsNote: 'Un numéro sans rien de votre choix ne vous est pas envoyé.',
  preferencesLanguage: 'Langue des courriels',
  preferencesPause: 'Pause',
  pauseNone: 'Pas de pause',
  pauseKeep: 'En pause jusqu’au {date}',
  pauseWeeks: {
    one: 'Ne rien envoyer pendant une semaine',
    other: 'Ne rien envoyer pendant {count} semaines',
  },
  preferencesSave: 'Enregistrer',
  preferencesSaved: 'Enregistré.',
  sectionsMissing: 'Choisissez au moins une rubrique, ou quittez la lettre.',
  accountAskTitle: 'Vos données, une autre adresse, tout supprimer',
  accountAskText:
    'Le lien vers cette page figure dans chaque numéro : tous ceux à qui vous en transférez un peuvent l’ouvrir. Pour télécharger vos données, changer d’adresse ou tout supprimer, faites d’abord envoyer un lien à votre propre adresse.',
  accountAskButton: 'M’envoyer le lien',
  accountSentTitle: 'Regardez votre courrier',
  accountSentText:
    'Un courriel avec le lien est en route vers votre propre adresse, sauf si trois messages y ont déjà été envoyés aujourd’hui. Le lien est valable 24 heures.',
  accountTitle: 'Vos données et votre adresse',
  changeTitle: 'Une autre adresse',
  changeNote:
    'La nouvelle adresse reçoit un courriel avec un lien. Tant qu’il n’est pas confirmé, tout reste comme avant.',
  changeAddress: 'Nouvelle adresse électronique',
  changeButton: 'Envoyer le lien',
  changeSentTitle: 'Regardez le courrier de la nouvelle adresse',
  changeSentText:
    'Si la nouvelle adresse peut servir, un courriel avec un lien est en route. Tant que vous n’avez pas appuyé sur le bouton, les numéros viennent à l’ancienne.',
  changeConfirmTitle: 'Utiliser cette adresse ?',
  changeConfirmText: 'Appuyez sur le bouton et les numéros viendront désormais à cette adresse.',
  changeConfirmButton: 'Utiliser cette adresse',
  changedTitle: 'L’adresse est changée',
  changedText:
    'Les numéros viennent désormais à la nouvelle adresse, ainsi qu’un courriel avec ses propres liens. L’ancienne a été prévenue, et oubliée.',
  dataTitle: 'Mes données',
  dataText: 'Tout ce qui est conservé sur vous, dans un fichier.',
  dataButton: 'Télécharger mes données',
  deleteTitle: 'Tout supprimer',
  deleteText:
    'Vous retire de la liste et supprime aussitôt ce qui est conservé sur vous. On ne peut pas revenir en arrière.',
  deleteCheck: 'Oui, supprimer tout ce qui me concerne',
  deleteButton: 'Me supprimer',
  deleteUnchecked: 'Cochez d’abord la case : on ne peut pas revenir en arrière.',
  deletedTitle: 'Tout est supprimé',
  deletedText:
    'Rien n’est conservé sur vous, sauf une marque brouillée qui empêche un import de vous réinscrire.',

  notNowTitle: 'Masquer la demande de soutien ?',
  notNowText: {
    one: 'Appuyez sur le bouton et la demande disparaît de vos courriels pendant une semaine.',
    other: 'Appuyez sur le bouton et la demande disparaît de vos courriels pendant {count} semaines.',
  },
  notNowButton: 'Masquer pour l’instant',
  hiddenTitle: 'Masquée',
  hiddenText: 'La demande de soutien est absente de vos courriels jusqu’au {date}.',

  promiseWords: 'Chaque citation mot pour mot, avec son auteur et un lien vers l’article.',
  promiseCounted:
    'Rien ne compte ce que vous ouvrez. Les liens suivis sont comptés au total, jamais par qui. Nous gardons votre adresse, chiffrée, et vos choix.',
  promiseQuiet:
    'Rien ne compte ce que vous ouvrez ou lisez. Nous gardons votre adresse, chiffrée, et vos choix.',

  lastIssue: 'Le dernier numéro',
  issueNumber: 'N° {number}',
  seeAsMail: 'Voir le courriel',
  archiveTitle: 'Tous les numéros',
  archiveEmpty: 'Le premier numéro n’est pas encore parti.',
  olderIssues: 'Numéros plus anciens',
  newerIssues: 'Numéros plus récents',
  previousIssue: 'Numéro précédent',
  nextIssue: 'Numéro suivant',
  neighbours: 'Autres numéros',
  asText: 'Texte brut',
  sendOn: 'Transmettre par courriel',
  contents: 'Dans ce numéro',
  issueLink: 'Lien vers ce numéro :',
  copyLink: 'Copier le lien',
  linkCopied: 'Copié',
  entryLink: 'Lien vers cette entrée',
  source: 'Source',
  fromEditors: 'De la rédaction',
  corrections: 'Rectificatifs',
  correctionWas: 'Nous avons écrit :',
  correctionIs: 'Il faut lire :',
  correctionWithdrawn: 'Nous retirons ces mots.',
  wordForWord:
    'Titres, phrases et citations sont mot pour mot ceux des articles liés. Ce qui est entre crochets a été ajouté pour vous.',

  previewTitle: 'Le dernier numéro en courriel',
  previewSampleTitle: 'Un numéro d’exemple',
  previewText:
    'Voici le courriel tel que les lecteurs le reçoivent. Les liens personnels ne mènent ici nulle part.',
  previewSample:
    'Aucun numéro n’est encore parti. Voici un exemple avec des articles inventés, dans l’aspect qu’auront les numéros.',
  previewFrame: 'Le courriel',
  previewSubject: 'Objet',

  searchTitle: 'Chercher dans les archives',
  searchField: 'Mots à chercher',
  searchButton: 'Chercher',
  searchFound: { one: 'Une entrée trouvée', other: '{count} entrées trouvées' },
  searchNothing: 'Rien pour ces mots.',

  embedTitle: 'Le formulaire sur votre site',
  embedFrame: 'Dans un cadre',
  embedForm: 'En formulaire',
  embedText: 'Rien n’y observe vos visiteurs ; aucun script n’est nécessaire.',
  feedsTitle: 'Flux',
  feedsText: 'Lisez-la dans un lecteur de flux : personne n’a besoin de connaître une adresse à vous.',
  feedIssues: 'Numéros',
  feedEntries: 'Entrées une à une',

  notFoundTitle: 'Cette page n’existe pas',
  notFoundText: 'Le lien est peut-être ancien ou coupé. Les archives contiennent tous les numéros.',
  badRequestTitle: 'Cela n’a pas pu être lu',
  badRequestText: 'Le formulaire ou l’adresse n’était pas comme il faut. Revenez en arrière et réessayez.',
  tooManyTitle: 'Trop d’essais',
  tooManyText: 'Il y a eu beaucoup d’essais en peu de temps. Attendez quelques minutes et réessayez.',
  errorTitle: 'Quelque chose a cassé ici',
  errorText: 'C’est notre faute, pas la vôtre. Réessayez dans quelques minutes.',
} as const;
