import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { ScoreForecast } from './types';

export const isUnderway = ({ state }: ScoreForecast) => state !== 'FINISHED' && state !== 'FAILED';

/** The forecasts of a task's accuracy, the newest first. */
export const scoreForecastsQuery = (task: string) =>
  pages<ScoreForecast>(
    ['score-forecasts', task],
    (after) => answer(api.GET('/api/v1/score-forecasts', { params: { query: { task, limit: PAGE, after } } })),
    (forecasts) => (forecasts.some(isUnderway) ? 1_000 : 10_000),
  );

export const forecastScore = (body: { task: string; datasetVersion: string; split: string; modelVersion: string }) => answer(api.POST('/api/v1/score-forecasts', { body }));
