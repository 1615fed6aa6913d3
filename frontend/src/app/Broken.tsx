import { ProblemNote } from '../shared/ui/ProblemNote';

/** A page that failed while it was drawn; the frame around it goes on. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  return <ProblemNote error={error} retry={reset} />;
}
