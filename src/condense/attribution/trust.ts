/**
 * How far a rule can be trusted, 0 to 1; what weakens it multiplies it by another of these. Five steps of a tenth: finer numbers would fit
 * the articles they were set on.
 */
export const trust = { sure: 0.95, good: 0.85, fair: 0.75, weak: 0.65, poor: 0.55 } as const;

/** Below this a speaker stays null: a missing name is a blemish, a wrong one a lie. */
export const leastTrust = 0.6;
