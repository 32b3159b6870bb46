import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/article/language.ts';

test.each([
  [
    'en',
    'The council said on Tuesday that it had looked at every beam of the lock and that there was nothing left.',
  ],
  [
    'ru',
    'Совет сообщил во вторник, что он осмотрел каждую балку шлюза и что чинить там больше нечего, так как всё сгнило.',
  ],
  [
    'uk',
    'Рада повідомила у вівторок, що вона оглянула кожну балку шлюзу, і що лагодити там більше немає чого, бо все згнило.',
  ],
  [
    'de',
    'Der Rat sagte am Dienstag, dass er jeden Balken der Schleuse geprüft habe und dass nichts mehr zu retten ist.',
  ],
  [
    'fr',
    'Le conseil a dit mardi que les portes de l’écluse seront enlevées avant les pluies, et que rien ne sera réparé.',
  ],
  [
    'es',
    'El consejo dijo el martes que las puertas de la esclusa se quitarán antes de las lluvias y que no hay nada que hacer.',
  ],
  ['ja', '評議会は火曜日、古い水門を秋の雨の前に撤去すると発表した。修理できるものは何も残っていない。'],
  ['und', 'Brenn 4, Oster 1'],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
