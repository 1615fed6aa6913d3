import { useEffect, useState } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && !(target instanceof HTMLInputElement && target.type === 'checkbox') && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null);

/** j and k walk the rows, Enter opens the one they stand on, x chooses it. */
export function useRowKeys(rows: number, open: ((index: number) => void) | undefined, show: (index: number) => void, choose?: (index: number) => void): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey || rows === 0) return;
      if (event.key === 'j' || event.key === 'k') {
        const next = Math.max(0, Math.min(rows - 1, current + (event.key === 'j' ? 1 : -1)));
        setCurrent(next);
        show(next);
      } else if (event.key === 'x' && current >= 0 && current < rows) {
        choose?.(current);
      } else if (event.key === 'Enter' && current >= 0 && current < rows && open && !(event.target instanceof HTMLElement && event.target.closest('a,button'))) {
        open(current);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [rows, current, open, show, choose]);
  return current < rows ? current : -1;
}
