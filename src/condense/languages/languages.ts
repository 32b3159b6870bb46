import { german } from './de/german.ts';
import { english } from './en/english.ts';
import type { Language } from './language.ts';
import { russian } from './ru/russian.ts';

/** To add a language, add a folder and its line. */
export const languages: readonly Language[] = [english, russian, german];

/** The module for a BCP 47 tag ("en-GB" finds English), or undefined where there is none. */
export function findLanguage(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language.tag === primary);
}
