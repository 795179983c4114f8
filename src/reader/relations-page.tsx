/** Who is tied to whom: a picture, what ties the chosen point, and all of it as a table. Each tie with its sentence. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GraphNode, GraphTie, Relations, TieKind } from '../core/knowledge/overview.types.ts';
import type { Kind } from '../core/knowledge/types.ts';
import { ask } from '../protocol/ask.ts';
import { QuoteBlock } from '../ui/card/quote.tsx';
import { today } from '../ui/dates.ts';
import { useT } from '../ui/i18n.tsx';
import { KIND_GROUPS, KindMark } from '../ui/kinds.tsx';
import { Button, EmptyState, Section } from '../ui/parts.tsx';
import { articlePath, relationsPath } from '../ui/paths.ts';
import { useAnswer, useTitle } from '../ui/use.ts';
import { countWords } from '../ui/words.ts';
import { Pending } from './pending.tsx';
import { Graph } from './pictures/graph.tsx';
import { pointsOn } from './pictures/graph-layout.ts';
import { nodeKind, nodeName, nodePath, TIE_WORDS } from './pictures/names.ts';
import { saveFile, svgText } from './pictures/save-svg.ts';
import { useWidth } from './pictures/use-width.ts';

/** As many points as can be told apart on a screen. */
const MOST_POINTS = 60;
/** Rows of the table before the rest is asked for. */
const FIRST_ROWS = 30;
const HEIGHTS = { least: 380, most: 640, share: 0.68 } as const;

type Shown = Kind | 'country';
const TIE_KINDS: readonly TieKind[] = ['met', 'party', 'names', 'attended', 'for'];
const ALL: readonly Shown[] = ['official', 'agreement', 'forum', 'organisation', 'country'];

function Filter(props: {
  readonly shown: ReadonlySet<Shown>;
  readonly onShown: (shown: ReadonlySet<Shown>) => void;
}) {
  const { t } = useT();
  const { shown } = props;
  return (
    <fieldset class="checks">
      <legend>{t('graphShow')}</legend>
      {ALL.map((kind) => (
        <label key={kind} class={`kind-${kind}`}>
          <input
            type="checkbox"
            checked={shown.has(kind)}
            onChange={(event) => {
              const next = new Set(shown);
              if (event.currentTarget.checked) next.add(kind);
              else next.delete(kind);
              props.onShown(next);
            }}
          />
          {kind === 'country' ? <span class="country-mark" /> : <KindMark kind={kind} />}
          {t(kind === 'country' ? 'graphCountries' : KIND_GROUPS[kind])}
        </label>
      ))}
    </fieldset>
  );
}

/** Which line says what; the table says it in words. */
function LineKey(props: { readonly ties: readonly GraphTie[] }) {
  const { t } = useT();
  const drawn = TIE_KINDS.filter((how) => props.ties.some((tie) => tie.how === how));
  return (
    <ul class="line-key" aria-hidden="true">
      {drawn.map((how) => (
        <li key={how} class="graph">
          <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
            <line class={`tie ${how}`} x1="0" y1="4" x2="28" y2="4" />
          </svg>
          {t(TIE_WORDS[how])}
        </li>
      ))}
    </ul>
  );
}

function TieRow(props: {
  readonly tie: GraphTie;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly view: Relations;
}) {
  const { t, lang } = useT();
  const { tie, nodes, view } = props;
  const [from, to] = [nodes.get(tie.from), nodes.get(tie.to)];
  const [first] = tie.evidence;
  const article = first && view.articles[first.article];
  const named = (node: GraphNode | undefined) => {
    const path = node && nodePath(node);
    const name = node ? nodeName(node, lang) : '';
    return path ? <a href={path}>{name}</a> : name;
  };
  return (
    <tr>
      <th scope="row">{named(from)}</th>
      <td>{t(TIE_WORDS[tie.how])}</td>
      <td>{named(to)}</td>
      <td>
        {first && (
          <>
            <q lang={article?.lang ?? 'vi'}>{first.quote}</q>{' '}
            <a href={articlePath(first.article, first)}>{t('cardSource')}</a>
          </>
        )}
      </td>
    </tr>
  );
}

function Table(props: {
  readonly ties: readonly GraphTie[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly view: Relations;
}) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const { ties } = props;
  const shown = all ? ties : ties.slice(0, FIRST_ROWS);
  return (
    <Section title={t('graphTable')} count={ties.length}>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('graphWho')}</th>
              <th scope="col">{t('graphTie')}</th>
              <th scope="col">{t('graphWith')}</th>
              <th scope="col">{t('graphSentence')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((tie) => (
              <TieRow
                key={`${tie.from} ${tie.to} ${tie.how}`}
                tie={tie}
                nodes={props.nodes}
                view={props.view}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < ties.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('saysMore', ties.length - shown.length)}
        </Button>
      )}
    </Section>
  );
}

/** What ties the chosen point to others, each with some of the sentences that say so. */
function Chosen(props: {
  readonly node: GraphNode;
  readonly ties: readonly GraphTie[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly view: Relations;
}) {
  const translator = useT();
  const { t, lang } = translator;
  const { node, nodes, view } = props;
  const ties = props.ties.filter(({ from, to }) => from === node.id || to === node.id);
  const path = nodePath(node);
  const name = nodeName(node, lang);
  return (
    <Section title={name} count={ties.length} class={`chosen kind-${node.kind}`}>
      <p class="muted">{nodeKind(node, translator)}</p>
      <p class="chosen-ways">
        {path && <a href={path}>{t('popupProfile')}</a>}
        <a href={relationsPath(node.id)}>{t('graphAround', name)}</a>
      </p>
      <ul class="points">
        {ties.map((tie) => {
          const other = nodes.get(tie.from === node.id ? tie.to : tie.from);
          const otherPath = other && nodePath(other);
          const otherName = other && nodeName(other, lang);
          return (
            <li key={`${tie.from} ${tie.to} ${tie.how}`} class={`point kind-${other?.kind ?? 'official'}`}>
              <p class="when">{t(TIE_WORDS[tie.how])}</p>
              <h3>{otherPath ? <a href={otherPath}>{otherName}</a> : otherName}</h3>
              {tie.evidence.slice(0, 1).map((evidence) => (
                <QuoteBlock
                  key={`${evidence.article} ${evidence.start}`}
                  evidence={evidence}
                  article={view.articles[evidence.article]}
                  date={null}
                />
              ))}
              {tie.count > 1 && (
                <p class="muted">{countWords(tie.count - 1, 'graphMoreOne', 'graphMore', translator)}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Loaded(props: { readonly view: Relations; readonly around: string | null }) {
  const translator = useT();
  const { t, lang } = translator;
  const { view, around } = props;
  const [shown, setShown] = useState<ReadonlySet<Shown>>(new Set(ALL));
  const [chosen, setChosen] = useState<string | null>(around);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  useEffect(() => setChosen(around), [around]);
  const size = useMemo(
    () => ({
      width,
      height: Math.round(Math.max(HEIGHTS.least, Math.min(HEIGHTS.most, width * HEIGHTS.share))),
    }),
    [width],
  );
  const { nodes, ties, byId } = useMemo(() => {
    const kept = view.nodes.filter(({ kind }) => shown.has(kind)).slice(0, pointsOn(size));
    const known = new Map(kept.map((node) => [node.id, node]));
    return {
      nodes: kept,
      byId: known,
      ties: view.ties.filter(({ from, to }) => known.has(from) && known.has(to)),
    };
  }, [view, shown, size]);
  const left = view.left + view.nodes.filter(({ kind }) => shown.has(kind)).length - nodes.length;
  const centre = around === null ? null : view.nodes.find(({ id }) => id === around);
  const title = centre ? t('graphAround', nodeName(centre, lang)) : t('graphTitle');
  useTitle(`${title} – ${t('extensionName')}`);
  const node = chosen === null ? undefined : byId.get(chosen);
  const save = () => {
    if (!svg.current) return;
    const about = t(
      'pictureAbout',
      view.nodes.length,
      Object.values(view.articles)[0]?.pack.version ?? '',
      today(),
    );
    saveFile('boi-canh-quan-he.svg', svgText(svg.current, title, about), 'image/svg+xml');
  };
  return (
    <div class="wide">
      <div class="page-head">
        <h1>{title}</h1>
        <p>{t('graphLead')}</p>
        {around !== null && (
          <p>
            <a href={relationsPath()}>{t('graphAll')}</a>
          </p>
        )}
      </div>
      {view.nodes.length === 0 ? (
        <EmptyState title={t('graphNothing')} />
      ) : (
        <>
          <div class="picture-head">
            <Filter shown={shown} onShown={setShown} />
            <Button onClick={save}>{t('pictureSave')}</Button>
          </div>
          <div class="graph-with">
            <div ref={box}>
              {width > 0 && (
                <Graph
                  nodes={nodes}
                  ties={ties}
                  size={size}
                  chosen={node?.id ?? null}
                  onChoose={setChosen}
                  svgRef={svg}
                />
              )}
              <LineKey ties={ties} />
              <p class="muted">
                {t('graphHint')}
                {left > 0 && ` ${t('graphLeft', left)}`}
              </p>
            </div>
            <div class="graph-chosen" aria-live="polite">
              {node ? (
                <Chosen node={node} ties={ties} nodes={byId} view={view} />
              ) : (
                <p class="muted">{t('graphChoose')}</p>
              )}
            </div>
          </div>
          <Table ties={ties} nodes={byId} view={view} />
        </>
      )}
    </div>
  );
}

export function RelationsPage(props: { readonly around: string | null }) {
  const { around } = props;
  const { answer, again } = useAnswer(() => ask('relations', { around, limit: MOST_POINTS }), around ?? '');
  if (answer.state !== 'had') return <Pending failed={answer.state === 'failed'} onRetry={again} />;
  return <Loaded view={answer.value} around={around} />;
}
