import * as z from 'zod';

/** Stacks of what readers' machines have already, by the name of the first: nothing is fetched. Names without quotes. */
export const fontStacks = {
  georgia: 'Georgia,Times New Roman,serif',
  palatino: 'Palatino Linotype,Palatino,Book Antiqua,Georgia,serif',
  times: 'Times New Roman,Times,serif',
  system: '-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif',
  helvetica: 'Helvetica Neue,Helvetica,Arial,sans-serif',
  verdana: 'Verdana,Geneva,sans-serif',
  trebuchet: 'Trebuchet MS,Lucida Grande,Arial,sans-serif',
  tahoma: 'Tahoma,Geneva,Arial,sans-serif',
} as const;

export const Font = z.enum(Object.keys(fontStacks) as (keyof typeof fontStacks)[]);
export type Font = z.infer<typeof Font>;
