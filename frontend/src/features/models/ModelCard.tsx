import { Button, List, Stack, Table } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { datasetQuery, versionQuery } from '../../shared/api/datasets';
import { benchmarkQuery } from '../../shared/api/evaluations';
import { lineageQuery } from '../../shared/api/models';
import { jobQuery } from '../../shared/api/training';
import type { Lineage, ModelVersion } from '../../shared/api/types';
import { save } from '../../shared/save';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { type Section, asMarkdown, cardOf } from './card';
import classes from './models.module.css';

/** What a reader must know before using a version, written from what the platform knows of it. */
export function ModelCard({ version }: { version: ModelVersion }) {
  return <Loaded query={useQuery(lineageQuery(version.id))}>{(lineage) => <Card version={version} lineage={lineage} />}</Loaded>;
}

function Card({ version, lineage }: { version: ModelVersion; lineage: Lineage }) {
  const job = useQuery({ ...jobQuery(lineage.job ?? ''), enabled: Boolean(lineage.job), retry: false }).data;
  const judges = [...new Set(version.scores.map(({ benchmark }) => benchmark))];
  const benchmarks = useQueries({ queries: judges.map((id) => ({ ...benchmarkQuery(id), retry: false })) }).flatMap(({ data }) => data ?? []);
  const used = [...new Set([...Object.keys(version.provenance.datasetDigests), ...benchmarks.map(({ datasetVersion }) => datasetVersion)])];
  const versions = useQueries({ queries: used.map((id) => ({ ...versionQuery(id), retry: false })) }).flatMap(({ data }) => data ?? []);
  const sources = [...new Set(versions.map(({ dataset }) => dataset))];
  const datasets = useQueries({ queries: sources.map((id) => ({ ...datasetQuery(id), retry: false })) }).flatMap(({ data }) => data ?? []);
  const data = new Map(versions.flatMap(({ id, dataset, number }) => datasets.filter((one) => one.id === dataset).map(({ name }) => [id, `${name} version ${number}`])));
  const sections = cardOf({ version, lineage, job, data, benchmarks: new Map(benchmarks.map((one) => [one.id, one])) });
  const title = `${version.modelName} version ${version.number}`;
  return (
    <Panel
      title="Model card"
      lead="Written from what the platform knows of this version."
      action={<Button variant="default" leftSection={<IconFileText size={16} stroke={1.5} />} onClick={() => save(`${title.replaceAll(' ', '-')}.md`, asMarkdown(title, sections), 'text/markdown')}>Download as Markdown</Button>}
    >
      <div className={classes.stack}>{sections.map((section) => <Part key={section.title} section={section} />)}</div>
    </Panel>
  );
}

function Part({ section: { title, facts, table, lines } }: { section: Section }) {
  return (
    <section aria-label={title}>
      <Stack gap={8}>
        <h3 className={classes.part}>{title}</h3>
        {facts && <Facts facts={facts} />}
        {table && (
          <Table.ScrollContainer minWidth={Math.min(640, 200 * table.head.length)}>
            <Table verticalSpacing={6} aria-label={title}>
              <Table.Thead><Table.Tr>{table.head.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>{table.rows.map((cells, index) => <Table.Tr key={index}>{cells.map((text, at) => <Table.Td key={at} className="wrap">{text}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {lines && <List fz={14}>{lines.map((line) => <List.Item key={line}>{line}</List.Item>)}</List>}
      </Stack>
    </section>
  );
}
