/** A part of the frame: so high, and drawn wherever it is put. Blocks stand below each other. */

export interface Block {
  readonly heightPx: number;
  /** At its left upper corner. */
  readonly draw: (x: number, y: number) => string;
}

export const gap = (heightPx: number): Block => ({ heightPx, draw: () => '' });

export function stacked(blocks: readonly Block[]): Block {
  return {
    heightPx: blocks.reduce((sum, { heightPx }) => sum + heightPx, 0),
    draw: (x, y) => {
      let at = y;
      return blocks
        .map((block) => {
          const drawn = block.draw(x, at);
          at += block.heightPx;
          return drawn;
        })
        .join('');
    },
  };
}
