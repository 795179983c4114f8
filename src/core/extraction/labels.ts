/** An extraction in the shape of the labelled data, as `extract --json` prints it. */
import type { Extraction } from './types.ts';

export interface LabelRole {
  readonly title: string;
  readonly rank: string | null;
  readonly former: boolean;
  readonly quote: string;
}

/** One article's labels, or what was extracted from it. */
export interface Labels {
  readonly id: string;
  readonly articleDate: string | null;
  readonly officials: readonly {
    readonly name: string;
    readonly surfaces: readonly string[];
    readonly country: string | null;
    readonly roles: readonly LabelRole[];
  }[];
  readonly otherPeople: readonly string[];
  readonly agreements: readonly {
    readonly text: string;
    readonly surfaces: readonly string[];
    readonly type: string;
    readonly parties: readonly string[];
    readonly status: string;
    readonly date: string | null;
    readonly quote: string;
  }[];
  readonly forums: readonly {
    readonly text: string;
    readonly surfaces: readonly string[];
    readonly date: string | null;
  }[];
  readonly meetings: readonly {
    readonly people: readonly string[];
    readonly what: string;
    readonly date: string | null;
    readonly quote: string;
  }[];
}

/** `id` is the name of the article's file without its ending. */
export function toLabels(id: string, extraction: Extraction): Labels {
  return {
    id,
    articleDate: extraction.articleDate?.value ?? null,
    officials: extraction.officials.map((official) => ({
      name: official.name,
      surfaces: official.surfaces,
      country: official.country,
      roles: official.roles.map((role) => ({
        title: role.title.quote,
        rank: role.rank?.quote ?? null,
        former: role.former,
        quote: role.evidence.quote,
      })),
    })),
    otherPeople: extraction.otherPeople,
    agreements: extraction.agreements.map((agreement) => ({
      text: agreement.text,
      surfaces: agreement.surfaces,
      type: agreement.type,
      parties: agreement.parties,
      status: agreement.status,
      date: agreement.date,
      quote: agreement.evidence.quote,
    })),
    forums: extraction.forums.map((forum) => ({
      text: forum.text,
      surfaces: forum.surfaces,
      date: forum.date,
    })),
    // The shape has no word for what is only planned, and a plan is no meeting.
    meetings: extraction.meetings
      .filter((meeting) => !meeting.planned)
      .map((meeting) => ({
        people: meeting.people,
        what: meeting.what,
        date: meeting.date,
        quote: meeting.evidence.quote,
      })),
  };
}
