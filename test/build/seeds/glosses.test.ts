import { expect, test } from 'vitest';
import { GlossBook } from '../../../src/build/seeds/context.ts';

const book = new GlossBook(
  {
    file: 'glosses/bai.yaml',
    value: [
      { quote: 'Ông Mẫu, Bộ trưởng', en: 'Mr Mau, Minister' },
      { quote: 'Ông Mẫu, Bộ trưởng Bộ Thử nghiệm, đến sớm.', en: 'Mr Mau, Minister of Trials, came early.' },
    ],
    problem: (path, message) => ({ file: 'glosses/bai.yaml', line: 1, field: path.join('.'), message }),
  } as ConstructorParameters<typeof GlossBook>[0],
  [],
);

test.each([
  ['its own', 'Ông Mẫu, Bộ trưởng', 'Mr Mau, Minister'],
  ['that of a part, with an ellipsis', 'Ông Mẫu, Bộ trưởng Bộ Thử nghiệm', 'Mr Mau, Minister …'],
  ['never that of more than is quoted', 'Bộ Thử nghiệm, đến sớm', undefined],
])('a quote has %s', (_, quote, gloss) => {
  expect(book.of(quote)).toBe(gloss);
});
