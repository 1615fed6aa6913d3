import { ActionIcon, Autocomplete, Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { NamesInput } from '../../shared/ui/NamesInput';
import { ATTRIBUTES, type Attribute, CHOICES, type ConditionDraft, NEW_CONDITION } from './conditions';
import classes from './evaluations.module.css';

/** As many as the service takes. */
const MOST = 20;

interface Props {
  drafts: ConditionDraft[];
  /** Label spaces of the team's newest data, to choose from. */
  spaces: string[];
  onChange: (drafts: ConditionDraft[]) => void;
}

/** Conditions that a sample has to meet, all of them. */
export function ConditionFields({ drafts, spaces, onChange }: Props) {
  const set = (at: number, some: Partial<ConditionDraft>) => onChange(drafts.map((draft, index) => (index === at ? { ...draft, ...some } : draft)));
  return (
    <Stack gap={16}>
      {drafts.map((draft, at) => (
        <div key={at} className={classes.condition} role="group" aria-label={`Condition ${at + 1}`}>
          <Select label="Samples by" data={CHOICES} allowDeselect={false} value={draft.attribute} onChange={(attribute) => attribute && set(at, { attribute: attribute as Attribute })} />
          <Values draft={draft} spaces={spaces} onChange={(some) => set(at, some)} />
          <ActionIcon variant="default" size={36} aria-label={`Remove condition ${at + 1}`} disabled={drafts.length === 1} onClick={() => onChange(drafts.filter((_, index) => index !== at))}><IconTrash size={16} stroke={1.5} /></ActionIcon>
        </div>
      ))}
      <Group><Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} disabled={drafts.length >= MOST} onClick={() => onChange([...drafts, NEW_CONDITION])}>Add condition</Button></Group>
    </Stack>
  );
}

function Values({ draft, spaces, onChange }: { draft: ConditionDraft; spaces: string[]; onChange: (some: Partial<ConditionDraft>) => void }) {
  const { kind } = ATTRIBUTES[draft.attribute];
  if (kind === 'number') {
    return (
      <div className={classes.values}>
        <NumberInput label="At least" min={0} value={draft.atLeast} onChange={(atLeast) => onChange({ atLeast })} />
        <NumberInput label="At most" min={0} value={draft.atMost} onChange={(atMost) => onChange({ atMost })} />
      </div>
    );
  }
  return (
    <div className={classes.values}>
      {kind === 'label' && <Autocomplete label="Label space" data={spaces} value={draft.space} onChange={(space) => onChange({ space })} />}
      <NamesInput label="One of" placeholder={draft.anyOf.length === 0 ? 'Enter after each' : ''} value={draft.anyOf} onChange={(anyOf) => onChange({ anyOf })} />
      <TextInput label="Begins with" value={draft.startsWith} onChange={(event) => onChange({ startsWith: event.currentTarget.value })} />
    </div>
  );
}
