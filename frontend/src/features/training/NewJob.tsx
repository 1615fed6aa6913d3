import { Autocomplete, Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { modelsQuery } from '../../shared/api/models';
import { jobQuery, recipesQuery, submitJob } from '../../shared/api/training';
import type { JobSubmission } from '../../shared/api/types';
import { useTeam } from '../../shared/team';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { Forecast } from './Forecast';
import { MixtureFields } from './MixtureFields';
import { RecipeFacts } from './RecipeFacts';
import { advice } from './advice';
import { type EntryDraft, asDrafts, asEntries, shares } from './mixture';
import { asText, typedSettings } from './overrides';
import { useKnown } from './useKnown';

/** Recipe, mixture, go. 'Train again' fills in everything of the earlier job. */
export function NewJob() {
  const { team, mayEdit } = useTeam();
  const navigate = useNavigate();
  const [{ like, data }] = useUrl();
  const recipes = useQuery(recipesQuery);
  const models = rowsOf(useInfiniteQuery(modelsQuery(team)).data);
  const asked = useQuery({ ...jobQuery(like ?? ''), enabled: like !== undefined });
  const earlier = asked.data;
  const [name, setName] = useState('');
  const [model, setModel] = useState('generalist');
  const [recipe, setRecipe] = useState<string | null>(null);
  const [steps, setSteps] = useState<number | undefined>();
  const [device, setDevice] = useState<'CPU' | 'GPU' | null>(null);
  const [typed, setTyped] = useState('');
  const [entries, setEntries] = useState<EntryDraft[]>([]);
  const [taken, setTaken] = useState(false);
  const known = useKnown(entries);
  const chosen = recipes.data?.items.find((one) => one.name === (recipe ?? recipes.data?.items[0]?.name));

  useEffect(() => {
    if (!earlier || taken) return;
    setTaken(true);
    setName(`${earlier.name} again`);
    setModel(earlier.model);
    setRecipe(earlier.recipe);
    setSteps(earlier.steps);
    setDevice(earlier.device);
    const { steps: _, ...others } = earlier.overrides;
    setTyped(asText(others));
    setEntries(asDrafts(earlier));
  }, [earlier, taken]);

  const others = typedSettings(typed);
  const job: JobSubmission = {
    team,
    name: name.trim(),
    model: model.trim(),
    recipe: chosen?.name ?? '',
    mixture: asEntries(entries, known.flatMap(({ task }) => task ?? [])),
    ...(device ? { device } : {}),
    overrides: { ...others.settings, ...(steps !== undefined ? { steps } : {}) },
  };
  const submit = useMutation({
    mutationFn: () => submitJob(job),
    onSuccess: (job) => void navigate({ to: places.job(job.id) as never }),
  });
  const complete = model.trim() !== '' && chosen !== undefined && others.problem === undefined && shares(entries).some((share) => share > 0);
  const ready = name.trim() !== '' && complete;
  const isFilling = !recipes.isFetched || (like !== undefined && !taken && !asked.error);

  return (
    <div className="page">
      <PageHead title="Start training" above={[{ label: 'Training', to: places.training }]} lead="One model learns every task of the mixture together. Killed at any moment, the job goes on from its last checkpoint." />
      <ProblemNote error={asked.error} />
      {isFilling ? <LineSkeletons lines={8} height={72} label="Loading recipes" /> : <form style={{ maxWidth: 960 }} onSubmit={(event) => { event.preventDefault(); submit.mutate(); }}>
        <Stack gap={24}>
          <Panel title="What">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput label="Job name" required placeholder="joint, more captions" value={name} onChange={(event) => setName(event.currentTarget.value)} />
              <Autocomplete label="Model" required description="An existing one gets new versions; a new name makes a new model" data={models.map((one) => one.name)} value={model} onChange={setModel} />
            </SimpleGrid>
          </Panel>
          <Panel title="Mixture" lead="How often each task is drawn. Sliders are relative to each other.">
            <MixtureFields team={team} entries={entries} known={known} advice={advice(entries, known, steps ?? chosen?.settings.steps, chosen)} onEntries={setEntries} preferred={data} />
          </Panel>
          <Panel title="Recipe">
            <ProblemNote error={recipes.error} retry={() => void recipes.refetch()} />
            <Stack gap={16}>
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <Select label="Recipe" data={recipes.data?.items.map((one) => one.name) ?? []} value={chosen?.name ?? null} allowDeselect={false} onChange={setRecipe} />
                <NumberInput label="Steps" min={1} allowDecimal={false} thousandSeparator={'\u2009'} placeholder={chosen ? `${chosen.settings.steps} by the recipe` : ''} value={steps ?? ''} onChange={(value) => setSteps(typeof value === 'number' ? value : undefined)} />
                <Select label="Device" data={[{ value: 'CPU', label: 'CPU' }, { value: 'GPU', label: 'GPU' }]} placeholder="as there is" clearable value={device} onChange={(value) => setDevice(value as 'CPU' | 'GPU' | null)} />
              </SimpleGrid>
              {chosen && <RecipeFacts recipe={chosen} />}
              <Textarea label="Other settings" description="JSON that replaces settings of the recipe; the forecast below says what does not fit" placeholder={'{ "seed": 2, "learningRate": { "peak": 0.0005 } }'} autosize minRows={2} maxRows={16} spellCheck={false} styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }} error={others.problem} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            </Stack>
          </Panel>
          <Panel title="Forecast">
            <Forecast job={{ ...job, name: job.name || 'not named yet' }} complete={complete && mayEdit} />
          </Panel>
          <ProblemNote error={submit.error} />
          <Group gap={16}>
            <Button type="submit" disabled={!ready || !mayEdit} loading={submit.isPending}>Start training</Button>
            {!mayEdit && <Text fz={13} c="dimmed">This needs the role editor in team {team}.</Text>}
            {mayEdit && !ready && <Text fz={13} c="dimmed">{name.trim() === '' ? 'Give the job a name.' : entries.length === 0 ? 'Add at least one task.' : ''}</Text>}
          </Group>
        </Stack>
      </form>}
    </div>
  );
}
