/** Ministries that several states call the same, and those states; folded wordings separated by `|`. */
export const SHARED_BODIES: readonly (readonly [words: string, countries: string])[] = [
  ['bộ công an|bộ trưởng công an|ministry of public security|minister of public security', 'VN CN LA'],
];
