import { Alert, Button, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/** One picture from the camera of this device; it is let go as soon as this is closed. */
export function Camera({ onPicture }: { onPicture: (picture: File) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (given) => {
        stream = given;
        if (gone) given.getTracks().forEach((track) => track.stop());
        else if (video.current) video.current.srcObject = given;
      },
      (refused: unknown) => setFailure(refused instanceof Error ? refused.message : String(refused)),
    );
    return () => {
      gone = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  const take = () => {
    const from = video.current;
    if (!from) return;
    const canvas = document.createElement('canvas');
    canvas.width = from.videoWidth;
    canvas.height = from.videoHeight;
    canvas.getContext('2d')?.drawImage(from, 0, 0);
    canvas.toBlob((blob) => blob && onPicture(new File([blob], 'camera.jpg', { type: 'image/jpeg' })), 'image/jpeg', 0.92);
  };

  if (failure) return <Alert color="yellow" title="No camera">The browser gave no camera: {failure}. Allow it for this page, or choose a file.</Alert>;
  return (
    <Stack>
      <video ref={video} autoPlay playsInline muted style={{ width: '100%', borderRadius: 8, background: 'black' }} />
      <Button onClick={take}>Take the picture</Button>
    </Stack>
  );
}
