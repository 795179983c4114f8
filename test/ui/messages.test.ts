import { expect, test } from 'vitest';
import en from '../../src/_locales/en/messages.json' with { type: 'json' };
import vi from '../../src/_locales/vi/messages.json' with { type: 'json' };

type Messages = Record<string, { readonly message: string; readonly description?: string }>;
const both: Record<string, Messages> = { vi, en };

const slots = (message: string): string[] => [...new Set(message.match(/\$\d/g))].sort();

test('both languages have the same messages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
});

test.each(Object.keys(vi))('%s: said in both languages, with the same substitutions', (key) => {
  const [inVietnamese, inEnglish] = [both.vi?.[key]?.message ?? '', both.en?.[key]?.message ?? ''];
  expect(inVietnamese.trim()).not.toBe('');
  expect(inEnglish.trim()).not.toBe('');
  expect(slots(inEnglish)).toEqual(slots(inVietnamese));
  expect(inVietnamese).toBe(inVietnamese.normalize('NFC'));
});
