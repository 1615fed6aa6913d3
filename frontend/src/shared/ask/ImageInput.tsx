import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Camera } from './Camera';
import classes from './ImageInput.module.css';

/** An image by drop, paste, choice or camera; what is chosen stands in its place. */
export function ImageInput({ onImage, children }: { onImage: (image: File) => void; children?: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [camera, setCamera] = useState(false);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find((candidate) => candidate.type.startsWith('image/'));
      if (file) onImage(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onImage]);

  return (
    <Stack
      gap={12}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onImage(file);
      }}
    >
      <input ref={input} type="file" accept="image/*" aria-label="Image" hidden onChange={(event) => { const file = event.target.files?.[0]; if (file) onImage(file); event.target.value = ''; }} />
      {children ?? (
        <div className={classes.drop} data-over={over || undefined}>
          <Stack align="center" gap={12}>
            <IconPhotoPlus size={40} stroke={1.5} aria-hidden />
            <Text c="dimmed">Drop an image here, or paste one.</Text>
          </Stack>
        </div>
      )}
      <Group gap={8}>
        <Button variant="default" leftSection={<IconPhotoPlus size={16} stroke={1.5} />} onClick={() => input.current?.click()}>{children ? 'Another image' : 'Choose an image'}</Button>
        {'mediaDevices' in navigator && <Button variant="default" leftSection={<IconCamera size={16} stroke={1.5} />} onClick={() => setCamera(true)}>Camera</Button>}
      </Group>
      <Modal opened={camera} onClose={() => setCamera(false)} title="Take a picture" size="lg">
        {camera && <Camera onPicture={(picture) => { setCamera(false); onImage(picture); }} />}
      </Modal>
    </Stack>
  );
}
