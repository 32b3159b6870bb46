import type { FurniturePhrases } from '../furniture.ts';
import { around } from './around.ts';
import { asking } from './asking.ts';
import { endings } from './endings.ts';
import { words } from './words.ts';

export const english: FurniturePhrases = { rules: [...asking, ...around], endings, ...words };
