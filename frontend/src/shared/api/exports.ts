/** How a service writes a table that it exports; where it is asked by a link, the address names the form instead of the header Accept. */
export const EXPORT_FORMATS = {
  csv: { label: 'CSV, for spreadsheets', ending: 'csv' },
  markdown: { label: 'Markdown table', ending: 'md' },
  latex: { label: 'LaTeX table', ending: 'tex' },
  json: { label: 'JSON', ending: 'json' },
  'model-index': { label: 'Model card metadata (YAML)', ending: 'yaml' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const exportAddress = (of: string, format: ExportFormat) => `${of}${of.includes('?') ? '&' : '?'}format=${format}`;

export const leaderboardExport = (benchmark: string) => `/api/v1/benchmarks/${benchmark}/leaderboard/export`;
export const evaluationExport = (evaluation: string) => `/api/v1/evaluations/${evaluation}/export`;
export const comparisonExport = (left: string, right: string) => `/api/v1/comparisons/export?${new URLSearchParams({ left, right })}`;
