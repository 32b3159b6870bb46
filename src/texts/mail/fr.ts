import type { Text } from '../catalogue.ts';
import type { MailTexts } from './en.ts';

export const french: Readonly<Partial<Record<keyof MailTexts, Text>>> = {
  number: 'N° {number}',
  readOnWeb: 'Lire sur le web',
  inThisIssue: 'Dans ce numéro',
  fromEditors: 'De la rédaction',
  background: 'Contexte',
  inTheArticle: 'dans l’article',
  quotedInArticle: 'cité dans l’article',
  readArticle: 'Lire l’article entier',
  readArticleAt: 'Lire l’article entier sur {site}',
  alsoAt: 'À lire aussi :',
  earlierHere: 'Déjà paru ici',
  byModel: 'Écrit par un modèle de langage',
  byEditors: 'Écrit par la rédaction',
  wordForWord:
    'Titres, résumés, citations et contexte sont repris mot pour mot des articles, sauf mention contraire. Ce qui figure [entre crochets] a été ajouté par nous.',
  supportOnce: 'Donner une fois',
  supportMonthly: 'Donner chaque mois',
  supportAnnual: 'Donner chaque année',
  supportFrom: 'À partir de {amount}',
  notNow: 'Pas maintenant',
  notNowHides: { one: 'masque ceci pendant une semaine', other: 'masque ceci pendant {count} semaines' },
  whyThis: 'Vous recevez ce message parce que vous avez demandé {newsletter} et confirmé votre adresse.',
  whyImported:
    'Vous recevez ce message parce que vous étiez sur la liste de {newsletter} quand elle a été transférée ici.',
  unsubscribe: 'Se désabonner',
  preferences: 'Préférences',
  forward: 'Vous connaissez quelqu’un qui devrait lire ceci ? Transférez-le.',
  forwardCan:
    'Qui le reçoit de vous peut, avec ses liens, arrêter ou suspendre votre abonnement et choisir ses rubriques et sa langue, mais n’apprend rien sur vous.',
  forwarded: 'On vous a transféré ce message ?',
  signUp: 'Inscrivez-vous ici',
  allIssues: 'Tous les numéros',
  confirmSubject: 'Confirmez votre adresse pour {newsletter}',
  confirmPreheader: 'Un bouton sur la page derrière le lien, et le prochain numéro vous parviendra.',
  confirmHeading: 'Cette adresse est-elle la vôtre ?',
  confirmAsked:
    'Quelqu’un, sans doute vous, a indiqué cette adresse pour recevoir {newsletter}. Confirmez-la, et le prochain numéro vous parviendra.',
  confirmAction: 'Confirmer mon adresse',
  linkHolds: {
    one: 'Le lien ouvre une page avec un seul bouton. Il est valable un jour.',
    other: 'Le lien ouvre une page avec un seul bouton. Il est valable {count} jours.',
  },
  confirmIgnore:
    'Si ce n’était pas vous, ne faites rien. Sans confirmation, aucun numéro n’est envoyé et l’adresse est oubliée.',
  welcomeSubject: 'Votre inscription à {newsletter} est confirmée',
  welcomePreheader: 'Votre adresse est confirmée. Quand les numéros arrivent, et comment changer ou arrêter.',
  welcomeHeading: 'Bienvenue',
  welcomeConfirmed: 'Votre adresse est confirmée. Désormais, vous recevez {newsletter}.',
  welcomeKnown: 'Vous êtes déjà sur la liste : vous recevez {newsletter}.',
  welcomeKnownPreheader: 'Quand les numéros arrivent, et comment changer ou arrêter.',
  welcomeWhen: 'Une fois par semaine : {weekday}, {time} ({timeZone}).',
  welcomeUnwatched:
    'Personne ne regarde si vous ouvrez un numéro. Votre adresse est conservée chiffrée et n’est donnée à personne.',
  welcomeAction: 'Choisir ce que vous recevez',
  welcomeLeave: 'Vous pouvez partir à tout moment, un clic suffit :',
  goodbyeSubject: 'Vous avez quitté {newsletter}',
  goodbyePreheader:
    'Plus aucun numéro ne sera envoyé à cette adresse. Une erreur ? Il y a un retour possible.',
  goodbyeHeading: 'Au revoir',
  goodbyeLeft: 'Plus aucun numéro de {newsletter} ne sera envoyé à cette adresse.',
  goodbyeUndo: {
    one: 'Si c’était une erreur, vous pouvez l’annuler pendant une heure.',
    other: 'Si c’était une erreur, vous pouvez l’annuler pendant {count} heures.',
  },
  goodbyeAction: 'C’était une erreur',
  goodbyeForgotten:
    'Ensuite, l’adresse est effacée. Il reste une empreinte chiffrée qui nous empêche de lui écrire de nouveau.',
  changeSubject: 'Confirmez votre nouvelle adresse pour {newsletter}',
  changePreheader: 'Un bouton sur la page derrière le lien, et les numéros arriveront à cette adresse.',
  changeHeading: 'Recevoir la lettre ici ?',
  changeAsked: 'Quelqu’un, sans doute vous, a demandé que {newsletter} arrive désormais à cette adresse.',
  changeAction: 'Utiliser cette adresse',
  changeIgnore: 'Si ce n’était pas vous, ne faites rien. Sans confirmation, rien ne change.',
  accountSubject: 'Vos données chez {newsletter}',
  accountPreheader: 'Un lien pour vous seul : voir ce qui est conservé, changer d’adresse, tout supprimer.',
  accountHeading: 'Vos données et votre adresse',
  accountAsked:
    'Quelqu’un, sans doute vous, a demandé la page où vous pouvez télécharger ce que {newsletter} conserve sur vous, passer à une autre adresse ou tout supprimer.',
  accountAction: 'Ouvrir la page',
  accountHolds: {
    one: 'Le lien est valable une heure. Ne transférez pas ce message : le lien ouvre la page à tout le monde.',
    other:
      'Le lien est valable {count} heures. Ne transférez pas ce message : le lien ouvre la page à tout le monde.',
  },
  accountIgnore:
    'Si ce n’était pas vous, ne faites rien : rien n’a changé. Quelqu’un a sans doute suivi un lien dans un numéro que vous avez transféré.',
  deletedSubject: '{newsletter} : tout ce qui vous concerne est supprimé',
  deletedHeading: 'Tout est supprimé',
  deletedText:
    'Comme demandé avec un lien envoyé à cette adresse, {newsletter} a supprimé tout ce qui était conservé sur vous. Plus aucun numéro ne viendra ici.',
  movedSubject: '{newsletter} va désormais à une autre adresse',
  movedHeading: 'Plus à cette adresse',
  movedText:
    'Comme demandé avec un lien envoyé à cette adresse, les numéros de {newsletter} vont désormais à une autre adresse.',
  endedPreheader: 'Plus aucun numéro ne viendra à cette adresse. Que faire si ce n’était pas votre demande.',
  endedWrong:
    'Si ce n’était pas vous, quelqu’un d’autre peut lire votre courrier : changez-en le mot de passe, puis inscrivez-vous de nouveau.',
  endedAction: 'S’inscrire de nouveau',
  noticeSkippedSubject: '{newsletter} : aucun numéro n’est parti',
  noticeSkippedHeading: 'Un numéro a été sauté',
  noticeHeldSubject: '{newsletter} : un numéro vous attend',
  noticeHeldHeading: 'Un numéro est retenu',
  noticeFailedSubject: '{newsletter} : un numéro n’a pas pu être envoyé',
  noticeFailedHeading: 'Un envoi a échoué',
  noticeWithoutSubject: '{newsletter} : un numéro est parti incomplet',
  noticeWithoutHeading: 'Un numéro est parti incomplet',
  noticePreheader: 'Ce qui s’est passé, pourquoi, et où y remédier. Cette lettre ne va qu’à la rédaction.',
  noticeIssue: 'Numéro : {subject}',
  noticeDue: 'Prévu : {at}',
  noticeReason: 'Raison : {reason}',
  noticeAction: 'Ouvrir la rédaction',
  noticeWhy: 'Vous recevez ceci parce que cette adresse est celle de la rédaction de {newsletter}.',
  letterWhy:
    'Cette lettre a été envoyée une seule fois, à la suite d’une démarche faite avec cette adresse auprès de {newsletter}. Ce n’est pas un abonnement.',
};
