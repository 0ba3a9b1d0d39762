export type TimedAction = { readonly at: number; readonly order: number; readonly action: () => void };

export type Timeline = {
  readonly add: (at: number, action: () => void) => void;
  /** Infinity when nothing is planned. */
  readonly nextAt: () => number;
  readonly take: () => TimedAction | undefined;
};

/** A binary heap by time, then by order of arrival. */
export function createTimeline(): Timeline {
  const heap: TimedAction[] = [];
  let order = 0;
  return {
    add(at, action) {
      heap.push({ at, order: order++, action });
      siftUp(heap, heap.length - 1);
    },
    nextAt: () => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || first === last) return first;
      heap[0] = last;
      siftDown(heap);
      return first;
    },
  };
}

const isBefore = (a: TimedAction, b: TimedAction): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

function siftUp(heap: TimedAction[], from: number): void {
  let index = from;
  const moving = heap[index];
  if (moving === undefined) return;
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (parent === undefined || isBefore(parent, moving)) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = moving;
}

function siftDown(heap: TimedAction[]): void {
  const moving = heap[0];
  if (moving === undefined) return;
  let index = 0;
  for (;;) {
    const childIndex = earlierChild(heap, index);
    const child = childIndex === undefined ? undefined : heap[childIndex];
    if (childIndex === undefined || child === undefined || isBefore(moving, child)) break;
    heap[index] = child;
    index = childIndex;
  }
  heap[index] = moving;
}

function earlierChild(heap: readonly TimedAction[], index: number): number | undefined {
  const leftIndex = 2 * index + 1;
  const left = heap[leftIndex];
  const right = heap[leftIndex + 1];
  if (left === undefined) return undefined;
  return right !== undefined && isBefore(right, left) ? leftIndex + 1 : leftIndex;
}
