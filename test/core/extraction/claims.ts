import { extract } from '../../../src/core/extraction/extract.ts';

/** A rule, a text, and the claims that {@link read} has to give. */
export type Case = readonly [rule: string, text: string, claims: readonly string[]];

/** What a text says, one line a claim; of meetings those that were held. */
export function read(text: string): string[] {
  const found = extract({ text });
  return [
    ...found.officials.map(
      ({ name, roles }) => `${name}: ${roles.map((role) => role.title.quote).join('; ')}`,
    ),
    ...found.agreements.map(
      ({ text: name, parties, status }) => `= ${name} | ${parties.join('+')} | ${status}`,
    ),
    ...found.forums.map((forum) => `~ ${forum.text}`),
    ...found.meetings.filter(({ planned }) => !planned).map(({ people }) => `+ ${people.join(', ')}`),
  ];
}
