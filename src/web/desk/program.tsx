/** The program that somebody uses, as a person would name it; what it calls itself is shown by a longer look. */
export function Program({ userAgent }: { userAgent: string }) {
  return <span title={userAgent === '' ? undefined : userAgent}>{nameProgram(userAgent)}</span>;
}

/** In the order in which they are looked for: most programs also call themselves Safari, and many Chrome. */
const programs: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+(?: Mobile\/\w+)? Safari\//, 'Safari'],
];

/** An Android calls itself a Linux too, an iPhone says "like Mac OS X". */
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** "Firefox on Linux", of what a program calls itself (RFC 9110, 10.1.5). */
export function nameProgram(userAgent: string): string {
  const find = (names: typeof programs) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const program = find(programs);
  if (program === undefined) return 'Unknown program';
  const system = find(systems);
  return system === undefined ? program : `${program} on ${system}`;
}
