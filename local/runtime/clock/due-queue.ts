/** One thing to do at a moment; `cancelled` entries stay in the queue until they surface. */
export interface DueEntry {
  readonly at: number;
  readonly sequence: number;
  readonly run: () => void;
  cancelled: boolean;
}

function isBefore(a: DueEntry, b: DueEntry): boolean {
  return a.at < b.at || (a.at === b.at && a.sequence < b.sequence);
}

/** A binary heap ordered by moment, then by registration. */
export class DueQueue {
  readonly #heap: DueEntry[] = [];

  push(entry: DueEntry): void {
    this.#heap.push(entry);
    this.#siftUp(this.#heap.length - 1);
  }

  /** The earliest entry that is still wanted. */
  peek(): DueEntry | undefined {
    while (this.#heap[0]?.cancelled) this.#removeTop();
    return this.#heap[0];
  }

  pop(): DueEntry | undefined {
    const top = this.peek();
    if (top) this.#removeTop();
    return top;
  }

  clear(): void {
    this.#heap.length = 0;
  }

  #removeTop(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#siftDown(0);
  }

  #siftUp(start: number): void {
    for (let index = start; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, parent)) return;
      index = parent;
    }
  }

  #siftDown(start: number): void {
    for (let index = start; ; ) {
      const child = this.#earlierChild(index);
      if (!this.#swapIfBefore(child, index)) return;
      index = child;
    }
  }

  #earlierChild(index: number): number {
    const left = this.#heap[2 * index + 1];
    const right = this.#heap[2 * index + 2];
    return left && right && isBefore(right, left) ? 2 * index + 2 : 2 * index + 1;
  }

  #swapIfBefore(lower: number, upper: number): boolean {
    const a = this.#heap[lower];
    const b = this.#heap[upper];
    if (!a || !b || !isBefore(a, b)) return false;
    this.#heap[lower] = b;
    this.#heap[upper] = a;
    return true;
  }
}
