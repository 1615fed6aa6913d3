import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { versionArchive } from '../../shared/api/datasets';
import type { DatasetVersion } from '../../shared/api/types';

/** The whole version as a file, in layouts that other programs read. */
export function Download({ version }: { version: DatasetVersion }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />}>Download</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={versionArchive(version.id, 'COCO')} download>Images with COCO annotations (zip)</Menu.Item>
        {'class' in version.labelSpaces && <Menu.Item component="a" href={versionArchive(version.id, 'IMAGE_FOLDER')} download>One folder per class (zip)</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
