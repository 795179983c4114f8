/** Which page the document shows now: its address, title and date, and when it has become another. */
import type { SourcedDate } from '../../core/text/dates.ts';
import { titleOf } from '../runs/dom.ts';
import { pageAddress } from './address.ts';

/** A title longer than this is cut, in UTF-16 units. */
const MAX_TITLE_UNITS = 1000;

export class PageState {
  title = '';
  date: SourcedDate | null = null;
  private address: string | null = null;
  private dateChecked = false;

  /** @param read the page's own date as it stands now; never rejects */
  constructor(private readonly read: () => Promise<SourcedDate | null>) {}

  /** True where address or title are others than at the last {@link update}. */
  get stale(): boolean {
    return this.address !== pageAddress() || this.title !== titleNow();
  }

  /** Takes in what the document says now: `new` for another page, `renamed` for another title of the same one. */
  async update(): Promise<'same' | 'renamed' | 'new'> {
    if (!this.stale) return 'same';
    const isNew = this.address !== pageAddress();
    this.address = pageAddress();
    this.title = titleNow();
    this.date = await this.read();
    return isNew ? 'new' : 'renamed';
  }

  /** The reader went to another page of the same document: its date may come later than its address. */
  navigated(): void {
    this.dateChecked = false;
  }

  /** The page counts as another one at the next {@link update}. */
  renew(): void {
    this.address = null;
  }

  /** Once a page, when its text is there: true for a date that came with the text, with which all is decided anew. */
  async dateCameLater(): Promise<boolean> {
    if (this.dateChecked) return false;
    this.dateChecked = true;
    if ((await this.read())?.value === this.date?.value) return false;
    this.renew();
    return true;
  }
}

function titleNow(): string {
  return titleOf(document).slice(0, MAX_TITLE_UNITS);
}
