import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { taskQuery } from '../../shared/api/tasks';
import { useWord } from '../../shared/ui/search';
import { FIRST, type Question, type Worded, cardsOf, isKind, wordOf } from './questions';

/** What is asked, as the address has it; a card is undefined while its task is fetched. */
export function useQuestions() {
  const [ask, setAsk] = useWord('ask');
  const cards = useMemo(() => cardsOf(ask), [ask]);
  const ids = [...new Set(cards.map(({ asked }) => asked).filter((asked) => !isKind(asked)))];
  const tasks = useQueries({ queries: ids.map((id) => taskQuery(id)) });
  const set = (next: Worded[]) => setAsk(wordOf(next));
  return {
    cards,
    questions: cards.map(({ asked, texts }): Question | undefined => {
      if (isKind(asked)) return { kind: asked, texts };
      const task = tasks[ids.indexOf(asked)]?.data;
      return task && { kind: task.task.kind, texts, task };
    }),
    problems: tasks.flatMap(({ error }) => error ?? []),
    change: (at: number, changed: Worded) => set(cards.map((card, index) => (index === at ? changed : card))),
    remove: (at: number) => set(cards.filter((_, index) => index !== at)),
    add: () => set([...cards, FIRST]),
  };
}
