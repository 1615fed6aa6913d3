import { Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import classes from './Playground.module.css';

/** The images asked about on this visit. They are kept in this window only. */
export function Recent({ images, current, onImage }: { images: File[]; current: File | null; onImage: (image: File) => void }) {
  const urls = useMemo(() => images.map((image) => URL.createObjectURL(image)), [images]);
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  if (images.length < 2) return null;
  return (
    <div>
      <Text fz={13} c="dimmed" mb={8}>Asked about on this visit</Text>
      <div className={classes.strip}>
        {images.map((image, index) => (
          <button key={urls[index]} type="button" className={classes.thumb} aria-label={`Back to ${image.name}`} aria-pressed={image === current} onClick={() => onImage(image)}>
            <img src={urls[index]} alt="" width={64} height={64} />
          </button>
        ))}
      </div>
    </div>
  );
}
