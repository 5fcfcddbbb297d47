/** The piece of HTML that puts a journey into somebody's page. Pure. */
import { htmlText } from '../../formats/html-text';
import { LEAST_HEIGHT_PX, type Shape } from './shape';

export interface SnippetOptions {
  /** Of the frame's page, whole. */
  readonly src: string;
  /** The frame's name for who cannot see it. */
  readonly title: string;
  readonly shape: Shape;
  /** With a script that gives the frame the height that it asks for. */
  readonly follow: boolean;
}

/** Names the messages of a frame, and nothing else's. */
export const HEIGHT_MESSAGE = 'byline:height';

export function snippet({ src, title, shape, follow }: SnippetOptions): string {
  const [wide, high] = shape.split(':');
  const style = `width:100%;aspect-ratio:${wide}/${high};min-height:${LEAST_HEIGHT_PX}px;border:0`;
  const frame = `<iframe src="${htmlText(src)}" title="${htmlText(title)}" style="${style}" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
  return follow ? `${frame}\n${script()}` : frame;
}

/** Only a message from the frame itself is heard, and only a number taken from it. */
function script(): string {
  return `<script>
addEventListener('message', ({ source, data }) => {
  if (data?.type !== '${HEIGHT_MESSAGE}' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    frame.style.aspectRatio = 'auto';
    frame.style.height = Math.min(data.height, 4000) + 'px';
  }
});
</script>`;
}
