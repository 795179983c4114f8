/** Says that the corpus has more sentences about an entity than are shown, and leads to them. */
import type { Brief } from '../core/knowledge/brief.types.ts';
import { useT } from './i18n.tsx';
import { searchPath } from './paths.ts';

export function ClaimsLeft(props: { readonly brief: Brief }) {
  const { t, lang } = useT();
  const { left, entity } = props.brief;
  if (left === 0) return null;
  return (
    <p class="muted">
      {t('uiClaimsLeft', left)} <a href={searchPath(`"${entity.name[lang]}"`)}>{t('uiFindThem')}</a>
    </p>
  );
}
