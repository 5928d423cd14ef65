/**
 * Moves labels apart so that none overlaps, each as near as it can be to where it wants to be, within [top, bottom].
 * Neighbours that touch move as one block around the mean of their wishes (pool adjacent violators). Returned in the order given.
 */
export function stackLabels(wanted: readonly number[], { height, top, bottom }: { height: number; top: number; bottom: number }): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  type Block = { members: number[]; centre: number };
  const blocks: Block[] = [];
  const span = (block: Block) => (block.members.length * height) / 2;
  const clamp = (block: Block) => {
    block.centre = Math.min(Math.max(block.centre, top + span(block)), bottom - span(block));
  };
  for (const at of order) {
    const block: Block = { members: [at], centre: wanted[at]! };
    clamp(block);
    blocks.push(block);
    while (blocks.length > 1) {
      const [above, below] = [blocks.at(-2)!, blocks.at(-1)!];
      if (above.centre + span(above) <= below.centre - span(below) + 1e-9) break;
      const size = above.members.length + below.members.length;
      const joined: Block = {
        members: [...above.members, ...below.members],
        centre: (above.centre * above.members.length + below.centre * below.members.length) / size,
      };
      clamp(joined);
      blocks.splice(-2, 2, joined);
    }
  }
  const placed = new Array<number>(wanted.length);
  for (const block of blocks) block.members.forEach((at, i) => (placed[at] = block.centre - span(block) + (i + 0.5) * height));
  return placed;
}
