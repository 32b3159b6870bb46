import type { Language } from '../language.ts';
import { abbreviations } from './abbreviations.ts';

export const english: Language = { tag: 'en', abbreviations, attribution: null };
