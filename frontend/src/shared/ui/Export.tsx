import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { EXPORT_FORMATS, type ExportFormat, exportAddress } from '../api/exports';

interface Props {
  /** The address that is exported, with what follows '?'; the format is added to it. */
  of: string;
  /** What the file is called, without its ending. */
  name: string;
  /** In order; by default those that every table has. */
  formats?: ExportFormat[];
}

/** A table to take along: for a spreadsheet, a wiki, a paper or a program. */
export function Export({ of, name, formats = ['csv', 'markdown', 'latex', 'json'] }: Props) {
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />}>Export</Button></Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(of, format)} download={`${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.${EXPORT_FORMATS[format].ending}`}>
            {EXPORT_FORMATS[format].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
