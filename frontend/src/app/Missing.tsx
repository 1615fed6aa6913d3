import { Empty } from '../shared/ui/Empty';
import { PageHead } from '../shared/ui/PageHead';
import { Ref } from '../shared/ui/Ref';
import { places } from '../shared/ui/places';

export function Missing() {
  return (
    <div className="page">
      <PageHead title="Nothing here" />
      <Empty picture="quiet" title="No page has this address" lead="The link may be old, or the object may belong to another team." action={<Ref to={places.home}>Go home</Ref>} />
    </div>
  );
}
