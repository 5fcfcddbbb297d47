/** How wide a text is, as the browser says. */
import { estimate } from '../../graph/measure';
import type { Measure } from '../../graph/model';

/** Asks a canvas, with the faces that the element has. Falls back to the estimate where there is no canvas. */
export function measureLike(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimate;
  const style = getComputedStyle(element);
  const sans = style.fontFamily;
  const serif = style.getPropertyValue('--serif') || 'serif';
  return (text, sizePx, weight = 400, isSerif = false) => {
    context.font = `${isSerif ? 'italic ' : ''}${weight} ${sizePx}px ${isSerif ? serif : sans}`;
    return context.measureText(text).width;
  };
}
