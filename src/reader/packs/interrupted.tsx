/** Imports that were begun and are not over: each can go on from where it was, or be dropped. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import { importLock } from '../../protocol/pack-work.ts';
import type { ListedImport } from '../../protocol/packs.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, Section } from '../../ui/parts.tsx';
import { countWords } from '../../ui/words.ts';
import { goOn, isBusy, type Work } from './work.ts';

/** Numbers of imports that go on in some window; null until it is known. */
function useRunning(key: string): ReadonlySet<string> | null {
  const [running, setRunning] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    void navigator.locks
      .query()
      .then(({ held = [] }) => setRunning(new Set(held.flatMap(({ name }) => name ?? []))));
  }, [key]);
  return running;
}

export function InterruptedImports(props: {
  readonly imports: readonly ListedImport[];
  readonly work: Work;
  readonly onChange: () => void;
}) {
  const translator = useT();
  const { t, lang } = translator;
  const { imports, work, onChange } = props;
  const running = useRunning(`${work.state} ${imports.map(({ number }) => number).join()}`);
  if (imports.length === 0 || running === null || isBusy(work)) return null;
  const drop = (number: number): void => {
    void ask('dropImport', { number }).then(onChange, (error: unknown) => {
      console.error('dropImport', error);
      onChange();
    });
  };
  return (
    <Section title={t('packInterrupted')}>
      <ul class="ruled pack-rows">
        {imports.map(({ number, name, version, articles, canGoOn }) => (
          <li key={number} class="pack-row">
            <div class="pack-facts">
              <h3>
                <bdi>{name[lang]}</bdi> <span class="pack-version">{t('packVersion', version)}</span>
              </h3>
              <p class="muted">
                {running.has(importLock(number))
                  ? t('packElsewhere')
                  : countWords(articles, 'packSoFarOne', 'packSoFar', translator)}
              </p>
            </div>
            {!running.has(importLock(number)) && (
              <div class="pack-tools">
                {canGoOn && (
                  <Button look="primary" onClick={() => goOn(number, name[lang])}>
                    {t('packGoOn')}
                  </Button>
                )}
                <Button onClick={() => drop(number)}>{t('packDropImport')}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
