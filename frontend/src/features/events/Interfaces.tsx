import { Accordion, Badge, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type AsyncApi, DOCUMENTED, type OpenApi, type Operation, type Schema, type ServiceName, asyncApiQuery, openApiQuery, resolved, typeWords } from '../../shared/api/interfaces';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { useUrl } from '../../shared/ui/search';

const EVENTS = 'events';

/** What programs may rely on: topics with their events, and the requests of each service. */
export function Interfaces() {
  const [url, setUrl] = useUrl();
  const shown = DOCUMENTED.find((name) => name === url.of);
  return (
    <Stack gap={16}>
      <Select label="Interface" maw={320} allowDeselect={false} data={[{ value: EVENTS, label: 'Events over Kafka (AsyncAPI)' }, ...DOCUMENTED.map((name) => ({ value: name, label: `${name} (OpenAPI)` }))]} value={shown ?? EVENTS} onChange={(of) => setUrl({ of: of === EVENTS ? undefined : (of ?? undefined) })} />
      {shown ? <Requests key={shown} service={shown} /> : <Topics />}
    </Stack>
  );
}

function Topics() {
  return <Loaded query={useQuery(asyncApiQuery)}>{(document) => <>{Object.entries(document.channels).map(([topic, channel]) => <Topic key={topic} topic={topic} messages={Object.keys(channel.messages)} document={document} />)}</>}</Loaded>;
}

function Topic({ topic, messages, document }: { topic: string; messages: string[]; document: AsyncApi }) {
  const isReceived = document.operations[topic]?.action === 'receive';
  return (
    <Panel title={topic} lead={isReceived ? 'Written by pipelines, read by the platform.' : 'Written by the platform. What a service cannot handle goes to the same name with .dlt.'}>
      <Accordion variant="default" multiple keepMounted={false}>
        {messages.map((name) => {
          const message = document.components.messages[name]!;
          return (
            <Accordion.Item key={name} value={name}>
              <Accordion.Control><span className="mono">{message.name}</span></Accordion.Control>
              <Accordion.Panel><Fields schema={resolved(message.payload, document.components.schemas)} /></Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Panel>
  );
}

function Requests({ service }: { service: ServiceName }) {
  return (
    <Loaded query={useQuery(openApiQuery(service))}>
      {(document) => (
        <Panel>
          <Accordion variant="default" multiple keepMounted={false}>
            {Object.entries(document.paths).flatMap(([path, methods]) =>
              Object.entries(methods).map(([method, operation]) => (
                <Accordion.Item key={method + path} value={method + path}>
                  <Accordion.Control><Group gap={12} wrap="nowrap"><Badge variant="light" w={72} style={{ flex: 'none' }}>{method}</Badge><span className="mono wrap">{path}</span></Group></Accordion.Control>
                  <Accordion.Panel><Request operation={operation} document={document} /></Accordion.Panel>
                </Accordion.Item>
              )),
            )}
          </Accordion>
        </Panel>
      )}
    </Loaded>
  );
}

const bodyOf = (content: Record<string, { schema?: Schema }> | undefined) => Object.values(content ?? {})[0]?.schema;

function Request({ operation, document }: { operation: Operation; document: OpenApi }) {
  const body = bodyOf(operation.requestBody?.content);
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status !== 'default');
  return (
    <Stack gap={12}>
      {operation.description && <Text fz={14} className="prose">{operation.description}</Text>}
      {operation.parameters && operation.parameters.length > 0 && (
        <Rows rows={operation.parameters.map((one) => ({ name: one.name, type: typeWords(one.schema), isRequired: one.required ?? false, note: [one.in, one.description].filter(Boolean).join(': ') }))} />
      )}
      {body && <><Text fz={13} fw={550}>Sent: {typeWords(body)}</Text><Fields schema={resolved(body, document.components.schemas)} /></>}
      {answers.map(([status, { content }]) => {
        const answer = bodyOf(content);
        return (
          <div key={status}>
            <Text fz={13} fw={550}>Answered with {status}{answer ? `: ${typeWords(answer)}` : ''}</Text>
            {answer && <Fields schema={resolved(answer, document.components.schemas)} />}
          </div>
        );
      })}
      <Text fz={13} c="dimmed">Any failure is a problem detail (RFC 9457) that says what was wrong and what to do.</Text>
    </Stack>
  );
}

/** The fields of an object; nothing for what has none. */
function Fields({ schema }: { schema: Schema }) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return null;
  return <Rows rows={fields.map(([name, field]) => ({ name, type: typeWords(field), isRequired: schema.required?.includes(name) ?? false, note: field.description ?? '' }))} />;
}

function Rows({ rows }: { rows: { name: string; type: string; isRequired: boolean; note: string }[] }) {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table className="compact" verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>Name</Table.Th><Table.Th>Type</Table.Th><Table.Th>Always there</Table.Th><Table.Th>Note</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, type, isRequired, note }) => (
            <Table.Tr key={name}><Table.Td className="mono">{name}</Table.Td><Table.Td className="mono">{type}</Table.Td><Table.Td>{isRequired ? 'yes' : 'no'}</Table.Td><Table.Td>{note}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
