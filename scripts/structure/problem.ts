/** One place that breaks a rule of the structure: which rule, and what to do about it. */
export type Problem = { path: string; line: number; rule: string; message: string };
