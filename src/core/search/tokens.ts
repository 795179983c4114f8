/** Words as search sees them are those that names are compared by. */
export { rawWords, type Token, tokenize } from '../text/tokens.ts';
