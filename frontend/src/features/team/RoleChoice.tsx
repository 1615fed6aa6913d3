import { Radio, Stack } from '@mantine/core';
import type { TeamRole } from '../../shared/api/types';
import { ROLES } from './roles';

/** A role, with what it may do. */
export function RoleChoice({ value, onChange }: { value: TeamRole; onChange: (role: TeamRole) => void }) {
  return (
    <Radio.Group label="Role" value={value} onChange={(role) => onChange(role as TeamRole)}>
      <Stack gap={8} mt={8}>
        {ROLES.map(({ role, label, may }) => <Radio key={role} value={role} label={label} description={may} />)}
      </Stack>
    </Radio.Group>
  );
}
