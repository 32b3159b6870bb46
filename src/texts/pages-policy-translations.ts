export const policyGerman = {
  title: 'Datenschutz\u00aderklärung',
  version: 'Fassung {version} dieses Textes. Ihr Einverständnis wird mit dieser Nummer gespeichert.',

  whoTitle: 'Wer verantwortlich ist',
  whoText: '{imprint}',
  whoContact: 'Zu allem auf dieser Seite schreiben Sie an {address}.',

  whatTitle: 'Was wir speichern',
  whatAddress:
    'Ihre E-Mail-Adresse, und Ihr Name, wo einer angegeben wurde, verschlüsselt. Der Schlüssel liegt getrennt von der Datenbank: Eine gestohlene Kopie der Datenbank nennt niemanden.',
  whatConsent:
    'Wann Sie zugestimmt und bestätigt haben, welcher Fassung dieses Textes, in welchem Formular, und auf welcher Website es stand.',
  whatChoices: 'Was Sie gewählt haben: Sprache, Rubriken, eine Pause.',
  whatDelivery: {
    one: 'Zu jeder Ausgabe, ob die Mail an Sie hinausging oder zurückkam. Nach einem Tag bleiben nur die Summen.',
    other:
      'Zu jeder Ausgabe, ob die Mail an Sie hinausging oder zurückkam. Nach {count} Tagen bleiben nur die Summen.',
  },
  whatClicks:
    'Wie oft jedem Link einer Ausgabe gefolgt wurde: eine Zahl für alle zusammen. Die Links zu Artikeln führen über unsere eigene Adresse, die zählt und weiterleitet; keiner ist für eine einzelne Person gemacht, und wer ihnen folgte, wird nicht festgehalten.',

  notTitle: 'Was wir nicht speichern',
  notNetwork:
    'Ihre Netzadresse. Gegen Fluten von Anmeldungen wird eine gekürzte Form davon einige Minuten im Arbeitsspeicher gehalten und nie aufgeschrieben.',
  notReading:
    'Ob Sie eine Mail öffnen oder einem Link folgen. Es gibt keine versteckten Bilder und keine Links, die verraten, wer Sie sind; die Links zu Ihren Einstellungen dienen nichts anderem.',
  notReadingCounted:
    'Ob Sie eine Mail öffnen, oder ob Sie es waren, der einem Link folgte. Es gibt keine versteckten Bilder und keine Links zu Artikeln, die verraten, wer Sie sind; die Links zu Ihren Einstellungen dienen nichts anderem.',
  notCookies: 'Cookies. Diese Seiten setzen keine und laden nichts von anderen Websites.',

  howLongTitle: 'Wie lange',
  howLongPending: 'Eine Anmeldung, die nicht bestätigt wird, wird nach sieben Tagen gelöscht.',
  howLongLeft:
    'Wenn Sie abbestellen, wird Ihre Adresse nach 24 Stunden gelöscht; so lange können Sie zurück. Es bleibt ein verschlüsseltes Merkzeichen, aus dem sich Ihre Adresse nicht zurückgewinnen lässt; es hindert Importe daran, Sie wieder anzumelden.',

  howLongBounced: {
    one: 'Wenn Mails an Sie endgültig zurückkommen, wird nichts mehr geschickt, und Ihre Adresse wird nach einem Tag gelöscht.',
    other:
      'Wenn Mails an Sie endgültig zurückkommen, wird nichts mehr geschickt, und Ihre Adresse wird nach {count} Tagen gelöscht.',
  },

  whoElseTitle: 'Wer sie noch sieht',
  whoElseText:
    'Die Mailserver, die Ihnen die Mail bringen. Sonst niemand; nichts wird verkauft, verliehen oder von anderen ausgewertet.',

  rightsTitle: 'Ihre Rechte',
  rightsText:
    'Der Link am Ende jeder Mail führt zu Ihren Einstellungen: was Sie bekommen, Pause, Ende. Von dort lassen Sie sich einen Link an Ihre eigene Adresse schicken; mit ihm können Sie alles sehen und herunterladen, was über Sie gespeichert ist, es berichtigen und alles löschen. Sie können Ihr Einverständnis jederzeit zurücknehmen und sich bei der Datenschutzbehörde Ihres Landes beschweren.',
} as const;

export const policyFrench = {
  title: 'Politique de confidentialité',
  version: 'Version {version} de ce texte. Votre accord est conservé avec ce numéro.',

  whoTitle: 'Qui est responsable',
  whoText: '{imprint}',
  whoContact: 'Pour tout ce qui est sur cette page, écrivez à {address}.',

  whatTitle: 'Ce que nous conservons',
  whatAddress:
    'Votre adresse électronique, et votre nom s’il a été donné, chiffrés. La clé est à part de la base de données : une copie volée de la base ne nomme personne.',
  whatConsent:
    'Quand vous avez donné et confirmé votre accord, pour quelle version de ce texte, par quel formulaire et sur quel site il se trouvait.',
  whatChoices: 'Vos choix : langue, rubriques, pause.',
  whatDelivery: {
    one: 'Pour chaque numéro, si le courriel est parti ou revenu. Après un jour, il ne reste que les sommes.',
    other:
      'Pour chaque numéro, si le courriel est parti ou revenu. Après {count} jours, il ne reste que les sommes.',
  },
  whatClicks:
    'Combien de fois chaque lien d’un numéro a été suivi : un seul nombre pour tous. Les liens vers les articles passent par notre propre adresse, qui compte et vous dirige plus loin ; aucun n’est fait pour une seule personne, et rien n’est gardé de qui les a suivis.',

  notTitle: 'Ce que nous ne conservons pas',
  notNetwork:
    'Votre adresse de réseau. Contre les vagues d’inscriptions, une forme abrégée est gardée quelques minutes en mémoire et jamais écrite.',
  notReading:
    'Si vous ouvrez un courriel ou suivez un lien. Il n’y a ni image cachée ni lien qui dise qui vous êtes ; les liens vers vos réglages ne servent à rien d’autre.',
  notReadingCounted:
    'Si vous ouvrez un courriel, ni si c’est vous qui avez suivi un lien. Il n’y a ni image cachée ni lien vers un article qui dise qui vous êtes ; les liens vers vos réglages ne servent à rien d’autre.',
  notCookies: 'Des cookies. Ces pages n’en posent pas et ne chargent rien d’autres sites.',

  howLongTitle: 'Combien de temps',
  howLongPending: 'Une inscription qui n’est pas confirmée est supprimée après sept jours.',
  howLongLeft:
    'Quand vous partez, votre adresse est supprimée après 24 heures, pendant lesquelles vous pouvez revenir. Il reste une marque brouillée d’où l’on ne peut retrouver votre adresse ; elle empêche un import de vous réinscrire.',

  howLongBounced: {
    one: 'Si les courriels vous reviennent définitivement, plus rien n’est envoyé et votre adresse est supprimée après un jour.',
    other:
      'Si les courriels vous reviennent définitivement, plus rien n’est envoyé et votre adresse est supprimée après {count} jours.',
  },

  whoElseTitle: 'Qui d’autre la voit',
  whoElseText:
    'Les serveurs de courrier qui vous apportent le courriel. Personne d’autre ; rien n’est vendu, prêté ni analysé par d’autres.',

  rightsTitle: 'Vos droits',
  rightsText:
    'Le lien à la fin de chaque courriel mène à vos réglages : ce que vous recevez, une pause, la fin. De là, un lien peut être envoyé à votre propre adresse ; avec lui, vous pouvez voir et télécharger tout ce qui est conservé sur vous, le corriger et tout supprimer. Vous pouvez retirer votre accord à tout moment et saisir l’autorité de protection des données de votre pays.',
} as const;

export const policyRussian = {
  title: 'Политика обработки данных',
  version: 'Редакция {version} этого текста. Ваше согласие хранится вместе с этим номером.',

  whoTitle: 'Кто отвечает',
  whoText: '{imprint}',
  whoContact: 'По всему, что есть на этой странице, пишите на {address}.',

  whatTitle: 'Что мы храним',
  whatAddress:
    'Ваш адрес электронной почты и имя, если оно указано, в зашифрованном виде. Ключ лежит отдельно от базы: украденная копия базы никого не называет.',
  whatConsent:
    'Когда вы согласились и подтвердили, с какой редакцией этого текста, в какой форме и на каком сайте она стояла.',
  whatChoices: 'Ваш выбор: язык, разделы, перерыв.',
  whatDelivery: {
    one: 'Для каждого выпуска: ушло ли вам письмо или вернулось. Через {count} день остаются только суммы.',
    few: 'Для каждого выпуска: ушло ли вам письмо или вернулось. Через {count} дня остаются только суммы.',
    many: 'Для каждого выпуска: ушло ли вам письмо или вернулось. Через {count} дней остаются только суммы.',
    other: 'Для каждого выпуска: ушло ли вам письмо или вернулось. Через {count} дня остаются только суммы.',
  },
  whatClicks:
    'Сколько раз переходили по каждой ссылке выпуска: одно число на всех. Ссылки на статьи ведут через наш собственный адрес, который считает и направляет дальше; ни одна не сделана для одного человека, и о том, кто по ним перешёл, ничего не хранится.',

  notTitle: 'Чего мы не храним',
  notNetwork:
    'Ваш сетевой адрес. Чтобы остановить поток ложных подписок, его укороченный вид несколько минут держится в памяти и никогда не записывается.',
  notReading:
    'Открываете ли вы письма и переходите ли по ссылкам. Нет ни скрытых картинок, ни ссылок, которые выдают, кто вы; ссылки на ваши настройки не служат ничему другому.',
  notReadingCounted:
    'Открываете ли вы письма и вы ли перешли по ссылке. Нет ни скрытых картинок, ни ссылок на статьи, которые выдают, кто вы; ссылки на ваши настройки не служат ничему другому.',
  notCookies: 'Куки. Эти страницы их не ставят и ничего не загружают с других сайтов.',

  howLongTitle: 'Как долго',
  howLongPending: 'Подписка, которую не подтвердили, удаляется через семь дней.',
  howLongLeft:
    'Когда вы отписываетесь, ваш адрес удаляется через 24 часа, в течение которых можно вернуться. Остаётся зашифрованная метка, из которой адрес не восстановить; она не даёт подписать вас снова загрузкой списка.',

  howLongBounced: {
    one: 'Если письма к вам окончательно возвращаются, больше ничего не отправляется, а адрес удаляется через {count} день.',
    few: 'Если письма к вам окончательно возвращаются, больше ничего не отправляется, а адрес удаляется через {count} дня.',
    many: 'Если письма к вам окончательно возвращаются, больше ничего не отправляется, а адрес удаляется через {count} дней.',
    other:
      'Если письма к вам окончательно возвращаются, больше ничего не отправляется, а адрес удаляется через {count} дня.',
  },

  whoElseTitle: 'Кто ещё его видит',
  whoElseText:
    'Почтовые серверы, которые доставляют вам письмо. Больше никто; ничего не продаётся, не передаётся и не изучается другими.',

  rightsTitle: 'Ваши права',
  rightsText:
    'Ссылка в конце каждого письма ведёт к вашим настройкам: что вы получаете, перерыв, отписка. Оттуда можно запросить ссылку на свой собственный адрес; по ней вы увидите и скачаете всё, что о вас хранится, исправите это и удалите всё. Вы можете в любое время отозвать согласие и обратиться в орган защиты данных вашей страны.',
} as const;
