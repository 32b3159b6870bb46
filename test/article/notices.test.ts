import { expect, test } from 'vitest';
import { readPage } from '../../src/article/page.ts';
import { readPaste } from '../../src/article/paste.ts';

/** What asks for cookies and for an account, by language. */
const boxes: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'We and our partners store information on your device, such as cookies, and process personal data to show you personalised advertisements. You can accept or change your choice at any time in the settings. Some partners process your data on the basis of legitimate interest, which you can object to. More in our privacy policy.',
    'Create a free account to read on. Please enter your e-mail address and choose a password. You have already registered? Then sign in here. By registering you accept our terms of use and our privacy policy.',
  ],
  de: [
    'Wir und unsere Partner speichern Informationen auf Ihrem Gerät, etwa Cookies, und verarbeiten personenbezogene Daten, um Ihnen passende Anzeigen zu zeigen. Sie können zustimmen oder Ihre Auswahl jederzeit in den Einstellungen ändern. Einige Partner verarbeiten Ihre Daten auf Grundlage berechtigten Interesses, dem Sie widersprechen können. Mehr dazu in unserer Datenschutzerklärung.',
    'Legen Sie ein kostenloses Konto an, um weiterzulesen. Bitte geben Sie Ihre E-Mail-Adresse ein und wählen Sie ein Passwort. Sie sind bereits registriert? Dann melden Sie sich hier an. Mit der Registrierung akzeptieren Sie unsere Nutzungsbedingungen und die Datenschutzerklärung.',
  ],
  fr: [
    "Nous et nos partenaires stockons des informations sur votre appareil, comme des cookies, et traitons des données personnelles pour vous montrer des publicités personnalisées. Vous pouvez accepter ou modifier votre choix à tout moment dans les paramètres. Certains partenaires traitent vos données sur la base d'un intérêt légitime, auquel vous pouvez vous opposer. Pour en savoir plus, lisez notre politique de confidentialité.",
    "Créez un compte gratuit pour continuer votre lecture. Merci de saisir votre adresse e-mail et de choisir un mot de passe. Vous avez déjà un compte ? Connectez-vous ici. En vous inscrivant, vous acceptez nos conditions d'utilisation et notre politique de confidentialité.",
  ],
  ru: [
    'Мы и наши партнёры храним информацию на вашем устройстве, например файлы cookie, и обрабатываем персональные данные, чтобы показывать вам подходящую рекламу. Вы можете согласиться или изменить свой выбор в настройках в любое время. Некоторые партнёры обрабатывают ваши данные на основании законного интереса, против чего вы можете возразить. Подробнее в нашей политике конфиденциальности.',
    'Создайте бесплатную учётную запись, чтобы читать дальше. Пожалуйста, введите адрес электронной почты и выберите пароль. Вы уже зарегистрированы? Тогда войдите здесь. Регистрируясь, вы принимаете пользовательское соглашение и политику конфиденциальности.',
  ],
  es: [
    'Nosotros y nuestros socios almacenamos información en su dispositivo, como cookies, y tratamos datos personales para mostrarle anuncios personalizados. Puede aceptar o cambiar su elección en cualquier momento en la configuración. Algunos socios tratan sus datos sobre la base de un interés legítimo, al que puede oponerse. Más información en nuestra política de privacidad.',
    'Cree una cuenta gratuita para seguir leyendo. Introduzca su correo electrónico y elija una contraseña. ¿Ya está registrado? Inicie sesión aquí. Al registrarse acepta nuestras condiciones de uso y la política de privacidad.',
  ],
  it: [
    'Noi e i nostri partner archiviamo informazioni sul tuo dispositivo, come i cookie, e trattiamo dati personali per mostrarti annunci personalizzati. Puoi accettare o modificare la tua scelta in qualsiasi momento nelle impostazioni. Alcuni partner trattano i tuoi dati sulla base di un legittimo interesse, a cui puoi opporti. Maggiori informazioni nella nostra informativa sulla privacy.',
    'Crea un account gratuito per continuare a leggere. Inserisci il tuo indirizzo email e scegli una password. Sei già registrato? Accedi qui. Registrandoti accetti le nostre condizioni di utilizzo e la nostra informativa sulla privacy.',
  ],
  pt: [
    'Nós e os nossos parceiros armazenamos informações no seu dispositivo, como cookies, e tratamos dados pessoais para lhe mostrar anúncios personalizados. Pode aceitar ou alterar a sua escolha a qualquer momento nas definições. Alguns parceiros tratam os seus dados com base num interesse legítimo, a que se pode opor. Saiba mais na nossa política de privacidade.',
    'Crie uma conta gratuita para continuar a ler. Introduza o seu e-mail e escolha uma palavra-passe. Já está registado? Inicie sessão aqui. Ao registar-se aceita os nossos termos de utilização e a nossa política de privacidade.',
  ],
  nl: [
    'Wij en onze partners slaan informatie op je apparaat op, zoals cookies, en verwerken persoonsgegevens om je persoonlijke advertenties te tonen. Je kunt dit accepteren of je keuze op elk moment in de instellingen wijzigen. Sommige partners verwerken je gegevens op basis van een gerechtvaardigd belang, waartegen je bezwaar kunt maken. Meer in ons privacybeleid.',
    'Maak een gratis account aan om verder te lezen. Vul je e-mailadres in en kies een wachtwoord. Heb je al een account? Log dan hier in. Door je te registreren ga je akkoord met onze gebruiksvoorwaarden en ons privacybeleid.',
  ],
  pl: [
    'My i nasi partnerzy przechowujemy informacje na Twoim urządzeniu, takie jak pliki cookie, i przetwarzamy dane osobowe, aby wyświetlać spersonalizowane reklamy. Możesz wyrazić zgodę lub w każdej chwili zmienić swój wybór w ustawieniach. Niektórzy partnerzy przetwarzają Twoje dane na podstawie uzasadnionego interesu, wobec czego możesz wnieść sprzeciw. Więcej w naszej polityce prywatności.',
    'Załóż bezpłatne konto, aby czytać dalej. Podaj adres e-mail i wybierz hasło. Masz już konto? Zaloguj się tutaj. Rejestrując się, akceptujesz regulamin i politykę prywatności.',
  ],
  uk: [
    'Ми та наші партнери зберігаємо інформацію на вашому пристрої, наприклад файли cookie, і обробляємо персональні дані, щоб показувати вам відповідну рекламу. Ви можете погодитися або змінити свій вибір у налаштуваннях у будь-який час. Деякі партнери обробляють ваші дані на підставі законного інтересу, проти чого ви можете заперечити. Докладніше в нашій політиці конфіденційності.',
    'Створіть безкоштовний обліковий запис, щоб читати далі. Введіть адресу електронної пошти та виберіть пароль. Ви вже зареєстровані? Тоді увійдіть тут. Реєструючись, ви приймаєте умови користування та політику конфіденційності.',
  ],
  ar: [
    'نحن وشركاؤنا نخزن معلومات على جهازك مثل ملفات تعريف الارتباط ونعالج بيانات شخصية لنعرض لك إعلانات مناسبة. يمكنك الموافقة أو تغيير اختيارك في أي وقت من الإعدادات. يعالج بعض الشركاء بياناتك على أساس مصلحة مشروعة يمكنك الاعتراض عليها. المزيد في سياسة الخصوصية.',
    'أنشئ حسابا مجانيا لمتابعة القراءة. يرجى إدخال بريدك الإلكتروني واختيار كلمة مرور. هل لديك حساب بالفعل؟ سجل الدخول هنا. بالتسجيل فإنك توافق على شروط الاستخدام وسياسة الخصوصية.',
  ],
};
const article = [
  'The bridge at Valmer closes on Monday for two years, the council said after a crack was found in a pier.',
  'It was built in 1931 and has been mended once. The shopkeepers ask for one open lane.',
];
const toParagraphs = (text: string) =>
  text
    .split(/(?<=[.?؟]) /)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('');
const story = `<h1>Bridge closes</h1>${article.map((text) => `<p>${text}</p>`).join('')}`;
const toPage = (language: string, body: string) =>
  `<!doctype html><html lang="${language}"><head><title>Bridge closes</title></head><body>${body}</body></html>`;

test.each(Object.entries(boxes))(
  'a box about cookies and one about an account are no article and no part of one: %s',
  async (language, both) => {
    for (const box of both) {
      const before = toPage(language, `<div><div>${toParagraphs(box)}</div></div><div>${story}</div>`);
      expect((await readPage(before, {})).text).toBe(article.join('\n\n'));
      const behind = toPage(language, `<div>${story}<div>${toParagraphs(box)}</div></div>`);
      expect((await readPage(behind, {})).text).toBe(article.join('\n\n'));
    }
  },
);

test('what politicians say of their partners, and news of consent, choices and accounts, is kept', () => {
  const told = [
    '“We and our partners will not recognise the vote, and we and our 27 partners say so together,” said Ida Brekke in Lowholm.',
    'Patients can withdraw their consent at any time, and voters may change their choice until Sunday, the ministry said.',
    'Banken müssen ein kostenloses Konto anbieten, entschied das Gericht; wir und unsere Partner begrüßen das, sagte Ole Thamm.',
    'Мы и наши партнёры не признаем выборы, сказала Ида Брекке, а министерство может отозвать своё согласие на стройку.',
    'Al registrarse la explosión, unos mil vecinos dejaron sus casas, y los votantes pueden cambiar su elección hasta el domingo.',
    'Ministerstwo może wycofać zgodę na budowę mostu, a kandydaci mogą zmienić swój wybór do niedzieli, powiedział rzecznik.',
  ];
  expect(readPaste(['Bridge closes', ...told].join('\n\n')).text).toBe(told.join('\n\n'));
});
