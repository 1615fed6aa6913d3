import type { DatasetSource, DatasetVersion } from '../../shared/api/types';
import { count } from '../../shared/format';

/** 'train 3 000, test 100'; how far it is while it is made. */
export const splitWords = (version: Pick<DatasetVersion, 'state' | 'samples' | 'samplesExpected' | 'splits'>) =>
  version.state === 'PENDING'
    ? `${count(version.samples)} of ${count(version.samplesExpected)} samples`
    : Object.entries(version.splits).map(([split, samples]) => `${split} ${count(samples)}`).join(', ');

export function sourceWords(source: DatasetSource): string {
  switch (source.kind) {
    case 'scenes':
      return `generated scenes, seed ${source.seed}`;
    case 'image-folder':
      return 'zip of class folders';
    case 'coco-captions':
      return 'zip in the COCO caption layout';
    case 'coco-instances':
      return 'zip in the COCO instance layout';
    case 'pascal-voc':
      return 'zip in the PASCAL VOC layout';
    case 'vqa-v2':
      return 'zip in the VQA v2 layout';
    case 'easy-vqa':
      return 'zip in the easy-VQA layout';
    case 'nlvr':
      return 'zip in the NLVR layout';
    case 'camvid':
      return 'zip in the CamVid layout';
    case 'flickr-captions':
      return 'zip in the Flickr caption layout';
  }
}
