import type { Migration } from '../migration.ts';
import { subscribers } from './001-subscribers.ts';

/** In order; the n-th has number n. */
export const migrations: readonly Migration[] = [subscribers];
