/** RFC 9457, as every service and the gateway answer it. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  owner?: string;
  traceId?: string;
  faults?: { field: string; message: string }[];
}

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export const asProblem = (response: Response, told: Partial<Problem> | undefined): Problem => ({
  title: response.statusText || `Status ${response.status}`,
  detail: `The platform answered with status ${response.status} and no explanation.`,
  ...(typeof told === 'object' ? told : {}),
  status: response.status,
});

export const noConnection = () =>
  new ProblemError({ status: 0, title: 'No connection', detail: 'The platform cannot be reached. What you entered is kept here; try again when the connection is back.' });

/** Whether asking again may help: the platform failed, rather than refused. */
export const isPassing = (error: unknown) => !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500;
