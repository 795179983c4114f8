import type { Outcome } from '../store/types.ts';
import { Refusal } from './request.ts';

/** What the store gave; a failure goes to whoever asked, as `unavailable` with the store's own code. */
export function gotFrom<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refusal('unavailable', `${outcome.failure.code}: ${outcome.failure.detail}`);
}
