/** The words of the interface for Preact parts: one provider at the root of each surface and of the card. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Language, type Translator, translator } from '../platform/i18n.ts';

const LanguageContext = createContext<Translator | null>(null);

/** Gives everything below it the messages of one language; sets `lang`, so that fonts and screen readers follow. */
export function LanguageProvider(props: { readonly lang: Language; readonly children: ComponentChildren }) {
  const value = useMemo(() => translator(props.lang), [props.lang]);
  return (
    <LanguageContext.Provider value={value}>
      <div class="language-root" lang={props.lang} style={{ display: 'contents' }}>
        {props.children}
      </div>
    </LanguageContext.Provider>
  );
}

/** The translator of the nearest provider: `const { t, lang } = useT()`. */
export function useT(): Translator {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useT() outside LanguageProvider');
  return value;
}
