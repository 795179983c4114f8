import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extraction/extract.ts';

/** What a text says, one line a claim: `name (country): offices`, `= agreement | parties | status`, `~ forum`, `+ who met`. */
function read(text: string): string[] {
  const found = extract({ text });
  return [
    ...found.officials.map(
      ({ name, country, roles }) =>
        `${name} (${country}): ${roles.map((role) => role.title.quote).join('; ')}`,
    ),
    ...found.agreements.map(
      ({ text: name, parties, status }) => `= ${name} | ${parties.join('+')} | ${status}`,
    ),
    ...found.forums.map((forum) => `~ ${forum.text}`),
    ...found.meetings.map(({ people, what }) => `+ ${people.join(', ')} | ${what}`),
  ];
}

type Case = readonly [rule: string, text: string, claims: readonly string[]];

const CASES: readonly Case[] = [
  [
    'country and body in front of the office',
    "Russian Security Council Secretary Pavel Orlov held talks with Vietnam's Public Security Minister Tran Van Binh.",
    [
      'Pavel Orlov (RU): Russian Security Council Secretary',
      "Tran Van Binh (VN): Vietnam's Public Security Minister",
      '+ Pavel Orlov, Tran Van Binh | talks',
    ],
  ],
  [
    'office behind the body, in lower case',
    'Indonesian National Police chief General Budi Hartono Santoso spoke on Tuesday.',
    ['Budi Hartono Santoso (ID): Indonesian National Police chief'],
  ],
  [
    'office behind the name, and the bare surname later',
    'The minister received John R. Smith, US Ambassador to Vietnam, on Friday. Smith said the visit was useful.',
    ['John R. Smith (US): US Ambassador to Vietnam'],
  ],
  [
    'an article before the office behind the name',
    'Kenji Sato, the Japanese foreign minister, arrived in Hanoi.',
    ['Kenji Sato (JP): Japanese foreign minister'],
  ],
  [
    'two offices joined',
    'Deputy Prime Minister and Foreign Minister Tran Van Binh led the delegation.',
    ['Tran Van Binh (VN): Deputy Prime Minister; Foreign Minister'],
  ],
  [
    'a rank, a department',
    'Major General Tran Van Binh, director of the Department of External Relations, opened the meeting.',
    ['Tran Van Binh (VN): director of the Department of External Relations'],
  ],
  [
    'an international body',
    'Interpol Secretary General Karl Weber welcomed the guests.',
    ['Karl Weber (INTERPOL): Interpol Secretary General'],
  ],
  [
    'no longer',
    'Former president Maria Lopez Garcia was not present.',
    ['Maria Lopez Garcia (null): president'],
  ],
  [
    'suspects, actors and photographers',
    'The footballer Nguyen Van Hai and two suspects, Juan Cruz and Mark Reyes, left. Photo by Le Van Minh.',
    [],
  ],
  [
    'a treaty under negotiation',
    'The two sides agreed to negotiate an agreement on the transfer of sentenced persons between Vietnam and the United States.',
    [
      '= agreement on the transfer of sentenced persons between Vietnam and the United States | VN+US | negotiating',
    ],
  ],
  [
    'a protocol that is expected',
    'Vietnam and Russia are expected to sign a protocol on information security between the two ministries.',
    ['= protocol on information security between the two ministries | VN+RU | proposed'],
  ],
  [
    'a name that stands in front of its noun, and a relative clause',
    'The Reciprocal Access Agreement between Japan and the Philippines, which was signed in July, drew praise.',
    ['= Reciprocal Access Agreement between Japan and the Philippines | JP+PH | signed'],
  ],
  [
    'a level',
    'Vietnam and France upgraded their relations to a comprehensive strategic partnership.',
    ['= comprehensive strategic partnership | VN+FR | upgraded'],
  ],
  ['left', 'The United States withdrew from the Trans-Pacific Partnership (TPP).', ['= TPP | US | ended']],
  [
    'a sea is no party',
    'ASEAN and China are negotiating the Code of Conduct in the South China Sea (COC).',
    ['= Code of Conduct in the South China Sea (COC) | ASEAN+CN | negotiating'],
  ],
  [
    'a convention that is kept to',
    'Both sides respect the 1982 United Nations Convention on the Law of the Sea (UNCLOS).',
    ['= 1982 United Nations Convention on the Law of the Sea (UNCLOS) |  | in force'],
  ],
  [
    'forums, their noun last',
    "He attended the Vietnam-Singapore Law Enforcement Dialogue and the 57th ASEAN Foreign Ministers' Meeting.",
    ['~ Vietnam-Singapore Law Enforcement Dialogue', "~ 57th ASEAN Foreign Ministers' Meeting"],
  ],
  [
    'a reception',
    'Minister of Public Security Tran Van Binh received US Ambassador John Smith in Hanoi.',
    [
      'Tran Van Binh (VN): Minister of Public Security',
      'John Smith (US): US Ambassador',
      '+ Tran Van Binh, John Smith | reception',
    ],
  ],
];

describe('English articles', () => {
  it.each(CASES)('%s', (_rule, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
