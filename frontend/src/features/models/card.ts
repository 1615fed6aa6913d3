import type { Benchmark, Lineage, ModelVersion, TrainingJob } from '../../shared/api/types';
import { count, score as written } from '../../shared/format';

/** What a card is written from; what is not known yet, or not here, is left out of it. */
export interface Told {
  version: ModelVersion;
  lineage: Lineage;
  job?: TrainingJob;
  /** Names of data-set versions by their ids. */
  data: Map<string, string>;
  benchmarks: Map<string, Benchmark>;
}

/** A part of a card: facts, a table or sentences. */
export interface Section {
  title: string;
  facts?: [name: string, value: string][];
  table?: { head: string[]; rows: string[][] };
  lines?: string[];
}

/** An interval this wide leaves open what a version is worth. */
const WIDE = 0.1;

type Recipe = { architecture?: { image?: { size?: number; patch?: number; depth?: number }; width?: number }; optimizer?: { name?: string }; precision?: string; sampler?: string };

function recipeOf(text: string): Recipe {
  try {
    return JSON.parse(text) as Recipe;
  } catch {
    return {};
  }
}

const known = (facts: [string, string | undefined][]): [string, string][] => facts.flatMap(([name, value]) => (value ? [[name, value]] : []));

/** What a reader must know before using a version, in the order of Mitchell et al. 2019, "Model cards for model reporting". */
export function cardOf({ version, lineage, job, data, benchmarks }: Told): Section[] {
  const { provenance } = version;
  const { architecture, optimizer, precision, sampler } = recipeOf(provenance.recipe);
  const image = architecture?.image;
  const digests = Object.entries(provenance.datasetDigests as Record<string, string>);
  const aliases = [...new Set(lineage.aliases.map(({ alias }) => alias))];
  return [
    {
      title: 'Model details',
      facts: known([
        ['Model', `${version.modelName}, version ${version.number}${version.final ? '' : ', an intermediate checkpoint'}`],
        ['Team', version.team],
        ['Created', version.createdAt],
        ['Architecture', image && `vision transformer: images of ${image.size} pixels, patches of ${image.patch}, ${image.depth} layers; width ${architecture.width}`],
        ['Held the aliases', aliases.join(', ')],
        ['Digest (SHA-256)', version.digest],
        ['Code', [provenance.codeVersion, provenance.runtime].filter(Boolean).join('; ')],
      ]),
    },
    {
      title: 'Intended use',
      lines: [
        provenance.tasks.length > 0 ? `Learned together: ${provenance.tasks.join(', ')}.` : 'Its file names no tasks that it learned.',
        'Answers other tasks of the kinds it learned from their class names, texts or questions, without training; measure it on them before relying on it.',
      ],
    },
    {
      title: 'Training data',
      ...(digests.length > 0
        ? { table: { head: ['Data', 'Digest of its manifest'], rows: digests.map(([id, digest]) => [data.get(id) ?? id, digest]) } }
        : { lines: [provenance.imported ? `Trained elsewhere. In the words of ${provenance.imported.by}, who imported it: ${provenance.imported.from}` : 'Not known here.'] }),
    },
    {
      title: 'Training',
      facts: known([
        ['Job', job && `${job.name}, recipe ${job.recipe}`],
        ['Steps', count(version.step)],
        ['Optimizer', optimizer?.name],
        ['Task sampler', sampler],
        ['Precision', precision?.toLowerCase().replace('_', ' ')],
        ['Seed', String(provenance.seed)],
        ['Processor', provenance.processor],
      ]),
    },
    {
      title: 'Evaluation',
      ...(version.scores.length > 0
        ? {
            table: {
              head: ['Benchmark', 'Data', 'Split', 'Metric', 'Score ± half of the 95 % interval'],
              rows: version.scores.map(({ benchmark, benchmarkName, score }) => {
                const judge = benchmarks.get(benchmark);
                return [benchmarkName, (judge && data.get(judge.datasetVersion)) ?? '', judge?.split ?? '', score.metric, written(score.value, score.low, score.high)];
              }),
            },
          }
        : { lines: ['No benchmark has judged this version: nothing is known of how well it answers.'] }),
    },
    { title: 'Caveats', lines: caveats(version) },
  ];
}

function caveats({ scores, final, provenance }: ModelVersion): string[] {
  const wide = scores.filter(({ score }) => score.high - score.low > WIDE);
  return [
    'Scores hold for data like that of the benchmarks. On other images it may answer better or worse.',
    ...(final ? [] : ['Training went on after this checkpoint.']),
    ...(wide.length > 0 ? [`Too few samples to tell closely: ${wide.map(({ benchmarkName, score }) => `${score.metric} on ${benchmarkName} lies between ${score.low.toFixed(3)} and ${score.high.toFixed(3)}`).join('; ')}.`] : []),
    ...(provenance.imported ? ['It was not trained on this platform: what it learned from cannot be checked here.'] : []),
  ];
}

const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ').replace(/[<>*_`[\]]/g, '\\$&');

const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** The card as Markdown with tables, names and all escaped. */
export function asMarkdown(title: string, sections: Section[]): string {
  const parts = sections.map(({ title: head, facts, table, lines }) => {
    const body = [
      ...(facts ?? []).map(([name, value]) => `- **${cell(name)}**: ${cell(value)}`),
      ...(table ? [row(table.head), `|${' --- |'.repeat(table.head.length)}`, ...table.rows.map(row)] : []),
      ...(lines ?? []).map((line) => `- ${cell(line)}`),
    ];
    return `## ${cell(head)}\n\n${body.join('\n')}`;
  });
  return `# ${cell(title)}\n\n${parts.join('\n\n')}\n`;
}
