/** What the corpus knows from one article: each claim with the sentence that says so. */
import type { Brief } from '../core/knowledge/brief.types.ts';
import type { ArticleId, Bilingual, EntityId, Evidence, Kind, Meeting } from '../core/knowledge/types.ts';
import type { Translator } from '../platform/i18n.ts';
import { sessionName } from '../ui/card/forum.tsx';
import { MEETING_WORDS } from '../ui/card/meetings.tsx';
import { datedWords, day, roleName, statusWords } from '../ui/card/words.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms, EntityChip, KIND_GROUPS, KINDS, KindMark } from '../ui/kinds.tsx';
import { Section } from '../ui/parts.tsx';
import { articlePath, entityPath } from '../ui/paths.ts';
import { listWords } from '../ui/words.ts';

/** What one sentence says of an entity: often several offices at once. */
interface Claim {
  readonly words: readonly string[];
  readonly evidence: Evidence;
  readonly note?: Bilingual | undefined;
}

/** All that is claimed of an entity, in words; an organisation is merely named. */
export function claimsOf(brief: Brief, translator: Translator): Claim[] {
  const { lang } = translator;
  switch (brief.kind) {
    case 'official':
      return brief.entity.roles.map((role) => ({
        words: [`${roleName(role, lang)} · ${day(role.asOf, translator)}`],
        evidence: role.evidence,
        note: role.note,
      }));
    case 'agreement':
      return brief.entity.steps.map((step) => ({
        words: [
          `${statusWords(step.status, translator)} · ${datedWords(step.date, step.dateOf, translator)}`,
        ],
        evidence: step.evidence,
        note: step.note,
      }));
    case 'forum':
      return brief.entity.sessions.map((session) => ({
        words: [
          `${sessionName(session, translator)} · ${datedWords(session.date, session.dateOf, translator)}`,
        ],
        evidence: session.evidence,
        note: session.note,
      }));
    case 'organisation':
      return [];
  }
}

/** Claims of the same sentence stand together. */
function bySentence(claims: readonly Claim[]): Claim[] {
  const out: Claim[] = [];
  for (const claim of claims) {
    const at = out.findIndex(
      ({ evidence }) => evidence.start === claim.evidence.start && evidence.end === claim.evidence.end,
    );
    const before = out[at];
    if (before)
      out[at] = { ...before, words: [...before.words, ...claim.words], note: before.note ?? claim.note };
    else out.push(claim);
  }
  return out;
}

/** The sentence, its gloss, and the way to its place in the text. */
function ClaimQuote(props: { readonly evidence: Evidence; readonly lang: 'vi' | 'en' }) {
  const { t } = useT();
  const { evidence, lang } = props;
  return (
    <blockquote class="quote">
      <p lang={lang}>“{evidence.quote}”</p>
      {evidence.gloss && (
        <p class="gloss" lang="en">
          “{evidence.gloss}” <span class="label">{t('cardGloss')}</span>
        </p>
      )}
      <a class="cite" href={articlePath(evidence.article, evidence)}>
        {t('readerInText')}
      </a>
    </blockquote>
  );
}

function EntityClaims(props: {
  readonly brief: Brief;
  readonly claims: readonly Claim[];
  readonly lang: 'vi' | 'en';
}) {
  const { lang } = useT();
  const { entity } = props.brief;
  return (
    <li class={`claim kind-${entity.kind}`}>
      <p class="who">
        <KindMark kind={entity.kind} />
        <a href={entityPath(entity.id)}>{bothForms(entity.name, lang).first}</a>
      </p>
      {props.claims.map(({ words, evidence, note }) => (
        <div key={evidence.start}>
          {words.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {note && <p class="muted">{note[lang]}</p>}
          <ClaimQuote evidence={evidence} lang={props.lang} />
        </div>
      ))}
    </li>
  );
}

/** Each meeting that the article reports, once, though every person who was there brings it. */
function meetingsFrom(article: ArticleId, briefs: readonly Brief[]): Meeting[] {
  const met = briefs.flatMap((brief) => (brief.kind === 'official' ? brief.meetings : []));
  const once = new Map(
    met
      .filter((meeting) => meeting.evidence.article === article)
      .map((meeting) => [`${meeting.evidence.start} ${meeting.people.join(' ')}`, meeting]),
  );
  return [...once.values()].sort((a, b) => a.evidence.start - b.evidence.start);
}

function Meetings(props: {
  readonly meetings: readonly Meeting[];
  readonly names: ReadonlyMap<EntityId, Bilingual>;
  readonly lang: 'vi' | 'en';
}) {
  const translator = useT();
  const { t, lang } = translator;
  if (props.meetings.length === 0) return null;
  return (
    <Section level={3} title={t('readerMeetings')} count={props.meetings.length}>
      <ul>
        {props.meetings.map(({ evidence, people, what, date, place }) => (
          <li key={`${evidence.start} ${people.join(' ')}`} class="claim">
            <p class="who">
              {listWords(
                people.map((id) => props.names.get(id)?.[lang] ?? id),
                translator,
              )}
            </p>
            <p>{[t(MEETING_WORDS[what]), day(date, translator), place].filter(Boolean).join(' · ')}</p>
            <ClaimQuote evidence={evidence} lang={props.lang} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Claims(props: {
  readonly article: ArticleId;
  readonly lang: 'vi' | 'en';
  readonly briefs: readonly Brief[];
}) {
  const translator = useT();
  const { t } = translator;
  const { article, briefs, lang } = props;
  const known = briefs.map((brief) => ({
    brief,
    claims: bySentence(claimsOf(brief, translator).filter(({ evidence }) => evidence.article === article)),
  }));
  const of = (kind: Kind) => known.filter((each) => each.brief.kind === kind && each.claims.length > 0);
  const merelyNamed = known.filter((each) => each.claims.length === 0).map((each) => each.brief.entity);
  const names = new Map(
    briefs.flatMap((brief) => [brief.entity, ...Object.values(brief.entities)].map((e) => [e.id, e.name])),
  );
  return (
    <div class="claims">
      <h2 id="claims-title">{t('readerClaims')}</h2>
      {known.length === 0 && <p class="muted">{t('readerClaimsNone')}</p>}
      {KINDS.map((kind) => {
        const entities = of(kind);
        return (
          entities.length > 0 && (
            <Section key={kind} level={3} title={t(KIND_GROUPS[kind])} count={entities.length}>
              <ul>
                {entities.map(({ brief, claims }) => (
                  <EntityClaims key={brief.entity.id} brief={brief} claims={claims} lang={lang} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
      <Meetings meetings={meetingsFrom(article, briefs)} names={names} lang={lang} />
      {merelyNamed.length > 0 && (
        <Section level={3} title={t('readerAlsoNamed')} count={merelyNamed.length}>
          <div class="chips">
            {merelyNamed.map((each) => (
              <EntityChip key={each.id} entity={each} href={entityPath(each.id)} />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}
