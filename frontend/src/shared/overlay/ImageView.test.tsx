import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { shown } from '../../testing/open';
import { ImageView } from './ImageView';

afterEach(() => vi.unstubAllGlobals());

test('a file that is no image says so where the image would be', async () => {
  vi.stubGlobal('Image', class {
    onerror: (() => void) | null = null;
    set src(_: string) {
      queueMicrotask(() => this.onerror?.());
    }
  });
  shown(<ImageView src="blob:letter" alt="letter.docx" />);
  expect((await screen.findByRole('status')).textContent).toBe('letter.docx cannot be shown: the browser cannot read it as an image.');
});
