import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './Code.module.css';

/** Text to copy. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className={classes.frame}>
      <pre className={classes.text} tabIndex={0} aria-label={label}>{text}</pre>
      <CopyButton value={text} timeout={1500}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy'}>
            <ActionIcon className={classes.copy} variant="default" onClick={copy} aria-label={`Copy: ${label}`}>
              {copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}
