import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Boxes } from './Boxes';
import type { Found } from './predict';

/** An image by drop, paste or choice. */
export function DropImage({ image, onImage, found }: { image: File | null; onImage: (image: File) => void; found: Found[] }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const url = useMemo(() => (image ? URL.createObjectURL(image) : null), [image]);

  useEffect(() => () => { if (url) URL.revokeObjectURL(url); }, [url]);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find((candidate) => candidate.type.startsWith('image/'));
      if (file) onImage(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onImage]);

  return (
    <Paper
      withBorder
      p="md"
      style={{ minHeight: 360, display: 'grid', placeItems: 'center', borderStyle: image ? 'solid' : 'dashed', borderColor: over ? 'var(--mantine-primary-color-filled)' : undefined }}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onImage(file);
      }}
    >
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label="Image"
        hidden
        onChange={(event) => { const file = event.target.files?.[0]; if (file) onImage(file); }}
      />
      <Stack align="center" gap="md">
        {url ? (
          <div style={{ position: 'relative', lineHeight: 0 }}>
            <img
              src={url}
              alt={image?.name ?? ''}
              style={{ maxWidth: '100%', maxHeight: 420, minWidth: 240, imageRendering: 'pixelated', borderRadius: 8 }}
              onLoad={({ currentTarget }) => setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
            />
            <Boxes found={found} {...size} />
          </div>
        ) : <IconPhotoPlus size={48} stroke={1.2} />}
        {!url && <Text c="dimmed">Drop an image here, paste one, or choose a file.</Text>}
        <Button variant="light" onClick={() => input.current?.click()}>{url ? 'Choose another image' : 'Choose an image'}</Button>
      </Stack>
    </Paper>
  );
}
