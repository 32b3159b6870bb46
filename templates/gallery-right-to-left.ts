import type { Newsletter } from '../src/domain/newsletter.ts';
import type { Story } from './gallery-stories.ts';

/** An invented newsletter in a language that is written from right to left, and its stories; the last one is from an English paper. */
export interface OtherNewsletter {
  readonly name: string;
  readonly newsletter: Partial<Newsletter>;
  readonly subject: string;
  readonly preheader: string;
  readonly message: string;
  readonly stories: readonly Story[];
}

const english: Story = {
  headline: 'Night Nurses Win Their Case',
  lede: ['Marenth’s city hospital must pay 214 nurses for every night hour since 2019.'],
  quotes: [['They counted the bandages. They never counted us.', 'Ruta Halloran', 'a nurse on ward six']],
  context: ['The hospital lost a similar case over weekend hours in 2022.'],
  site: 'Marenth City Bulletin',
  date: '2026-11-18',
};

const ways = {
  once: 'https://support.example.org/once',
  monthly: 'https://support.example.org/monthly',
  annual: 'https://support.example.org/annual',
  hideWeeks: 6,
};

const arabic: OtherNewsletter = {
  name: 'arabic-newsletter',
  newsletter: {
    language: 'ar',
    name: 'رسالة المرفأ',
    tagline: 'أسبوع المضيق، كلمة بكلمة',
    description: 'رسالة واحدة في الأسبوع: ماذا حدث، ومن قال عنه ماذا، وما الذي سبقه.',
    imprint:
      'رسالة المرفأ، تصدرها جمعية صحافة شارع المرفأ\n14 شارع المرفأ، مارنث\nالمسؤول عن المحتوى: هيئة التحرير',
    support: {
      ...ways,
      title: 'ساعدونا على مواصلة السؤال',
      text: 'لا مالك ولا إعلانات ولا جدار حول المقالات. قراء هذه الرسالة هم من يدفع ثمنها.',
      from: '30 كرونة',
    },
  },
  subject: 'توقّف العبّارة الليلية إلى الجزر حتى الربيع',
  preheader: 'تسعة آلاف من سكان الجزر بلا خط منتظم · الصيادون يبيعون قواربهم',
  message:
    'كنّا على الرصيف يوم الأربعاء حين رست آخر سفينة.\n\nاكتبوا إلينا إن كنتم تعرفون أحدًا ينتظر في الجزر.',
  stories: [
    {
      headline: 'توقّف العبّارة الليلية إلى الجزر حتى الربيع',
      lede: [
        'أعلنت هيئة الميناء يوم الأربعاء أن العبّارة لن تبحر قبل شهر آذار، فبقي تسعة آلاف من سكان الجزر بلا خط منتظم إلى البر.',
      ],
      quotes: [
        ['لا نترك طاقمًا في بحر لا يعرف أحد من يحرسه', 'سلمى حدّاد', 'مديرة الميناء'],
        ['كنّا جزيرة من قبل، ونعرف كيف ننتظر', 'مريم سالون', 'رئيسة نقابة الصيادين'],
      ],
      context: ['يسير هذا الخط بلا انقطاع منذ عام 1961، إلا أحد عشر يومًا من شتاء 1987.'],
      site: 'صحيفة المرفأ',
      byline: 'ليلى الراوي',
      date: '2026-11-18',
      language: 'ar',
    },
    {
      headline: 'صيّادو الجزر الشمالية يبيعون قواربهم قبل الشتاء',
      lede: ['قال ستة صيّادين من كل عشرة إنهم لن يخرجوا إلى البحر هذا الشتاء بعد إغلاق نصف المضيق.'],
      quotes: [['بعت القارب ولم أبع الشباك، فالبحر لا يُغلق إلى الأبد', 'ياسين البحري', 'صيّاد من جزيرة فارن']],
      context: ['حُدّدت حصص الصيد في اتفاق عام 1984.'],
      site: 'راديو التلال',
      date: '2026-11-17',
      language: 'ar',
    },
    {
      headline: 'البرلمان يرجئ الموازنة',
      lede: ['صوّت النواب بأغلبية 61 مقابل 58 على تأجيل موازنة العام المقبل إلى كانون الثاني.'],
      site: 'البريد',
      date: '2026-11-20',
      language: 'ar',
    },
    {
      headline: 'مكتبة المدينة تفتح أبوابها بعد ست سنوات',
      lede: ['تعود المكتبة العامة إلى قرائها في الرابع من كانون الثاني.'],
      quotes: [['سيكون هناك ضوء ومقاعد وستون ألف كتاب أكثر من ذي قبل', null]],
      site: 'البريد',
      date: '2026-11-19',
      language: 'ar',
    },
    english,
    {
      headline: 'معلّمة تصحّح الواجبات عبر الراديو',
      lede: ['منذ فقدت مدرسة الشمال سقفها في تشرين الأول، تقرأ المعلّمة التصحيحات كل مساء على موجة الصيادين.'],
      quotes: [['بدأ البحّارة يرسلون إملاءهم أيضًا', 'دُرّة أمسل', 'معلّمة الصفين الثالث والرابع']],
      site: 'صحافة شارع المرفأ',
      date: '2026-11-15',
      language: 'ar',
    },
    {
      headline: 'الوجبات المدرسية تبقى مجانية',
      lede: ['مدّد مجلس المدينة الوجبات المجانية للتلاميذ دون الثانية عشرة حتى الصيف.'],
      site: 'البريد',
      date: '2026-11-17',
      language: 'ar',
    },
    {
      headline: 'أحد عشر قندسًا وسدّ واحد ولا فيضان',
      lede: ['بقي النهر بين ضفتيه للمرة الأولى منذ ست سنوات.'],
      site: 'دفاتر الحقل',
      date: '2026-11-13',
      language: 'ar',
    },
  ],
};

const hebrew: OtherNewsletter = {
  name: 'hebrew-newsletter',
  newsletter: {
    language: 'he',
    name: 'מכתב הנמל',
    tagline: 'השבוע במצר, מילה במילה',
    description: 'מכתב אחד בשבוע: מה קרה, מי אמר על כך מה, ומה קדם לזה.',
    imprint: 'מכתב הנמל, בהוצאת אגודת עיתוני רחוב הנמל\nרחוב הנמל 14, מרנת\nאחראים לתוכן: העורכים',
    support: {
      ...ways,
      title: 'עזרו לנו להמשיך לשאול',
      text: 'בלי בעלים, בלי פרסומות, בלי חומה סביב הכתבות. מי שמשלמים על המכתב הזה הם קוראיו.',
      from: '30 כתרים',
    },
  },
  subject: 'המעבורת הלילית לאיים מושבתת עד האביב',
  preheader: 'תשעת אלפי תושבי האיים נותרו בלי קו קבוע · הדייגים מוכרים את הסירות',
  message: 'היינו על הרציף ביום רביעי, כשנקשרה הספינה האחרונה.\n\nכתבו לנו אם אתם מכירים מישהו שמחכה באיים.',
  stories: [
    {
      headline: 'המעבורת הלילית לאיים מושבתת עד האביב',
      lede: [
        'רשות הנמל הודיעה ביום רביעי שהמעבורת לא תפליג לפני מרץ, ותשעת אלפי תושבי האיים נותרו בלי קו קבוע ליבשה.',
      ],
      quotes: [
        ['איננו משאירים צוות בים שאיש אינו יודע מי שומר עליו', 'רות הלפרין', 'מנהלת הנמל'],
        ['היינו אי גם קודם, ואנחנו יודעים לחכות', 'מרים סלון', 'יושבת ראש איגוד הדייגים'],
      ],
      context: ['הקו פועל ברציפות מאז 1961, פרט לאחד עשר ימים בחורף 1987.'],
      site: 'עיתון הנמל',
      byline: 'נועה ברק',
      date: '2026-11-18',
      language: 'he',
    },
    {
      headline: 'הדייגים מן האיים הצפוניים מוכרים את סירותיהם לפני החורף',
      lede: ['שישה מכל עשרה דייגים אומרים שלא ייצאו החורף לים אחרי שחצי המצר נסגר.'],
      quotes: [['מכרתי את הסירה ולא את הרשתות. הים לא נסגר לתמיד.', 'יונתן ימי', 'דייג מן האי פארן']],
      context: ['מכסות הדיג נקבעו בהסכם משנת 1984.'],
      site: 'רדיו הגבעות',
      date: '2026-11-17',
      language: 'he',
    },
    {
      headline: 'הפרלמנט דוחה את התקציב',
      lede: ['המחוקקים הצביעו 61 מול 58 לדחות את תקציב השנה הבאה לינואר.'],
      site: 'השליח',
      date: '2026-11-20',
      language: 'he',
    },
    english,
    {
      headline: 'ארוחות בית הספר נשארות חינם',
      lede: ['מועצת העיר האריכה עד הקיץ את הארוחות החינמיות לתלמידים מתחת לגיל שתים עשרה.'],
      site: 'השליח',
      date: '2026-11-17',
      language: 'he',
    },
    {
      headline: 'המורה שבודקת שיעורי בית ברדיו',
      lede: ['מאז שבית הספר הצפוני איבד את גגו באוקטובר, היא מקריאה את התיקונים בכל ערב בערוץ של הדייגים.'],
      quotes: [['גם המלחים התחילו לשלוח שגיאות כתיב', 'דורית אמסל', 'מורה לכיתות ג׳ וד׳']],
      site: 'עיתוני רחוב הנמל',
      date: '2026-11-15',
      language: 'he',
    },
  ],
};

export const otherNewsletters: readonly OtherNewsletter[] = [arabic, hebrew];
