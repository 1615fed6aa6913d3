import type { ServingSlot } from '../../shared/api/types';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { Panel } from '../../shared/ui/Panel';
import { places } from '../../shared/ui/places';

/** No model serves: why, and what to do. */
export function NobodyAnswers({ slots }: { slots: ServingSlot[] }) {
  return (
    <Panel>
      <Empty
        picture="ask"
        title={slots.some((slot) => slot.state === 'LOADING') ? 'The model is being loaded' : 'No model serves yet'}
        lead={slots.find((slot) => slot.reason)?.reason ?? 'Train a model; the version that an alias points to answers here.'}
        action={<ButtonTo to={places.newJob}>Start training</ButtonTo>}
      />
    </Panel>
  );
}
