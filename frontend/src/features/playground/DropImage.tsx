import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';

/** An image by drop, paste or choice. */
export function DropImage({ image, onImage }: { image: File | null; onImage: (image: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
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
        {url ? <img src={url} alt={image?.name ?? ''} style={{ maxWidth: '100%', maxHeight: 420, minWidth: 240, imageRendering: 'pixelated', borderRadius: 8 }} /> : <IconPhotoPlus size={48} stroke={1.2} />}
        {!url && <Text c="dimmed">Drop an image here, paste one, or choose a file.</Text>}
        <Button variant="light" onClick={() => input.current?.click()}>{url ? 'Choose another image' : 'Choose an image'}</Button>
      </Stack>
    </Paper>
  );
}
