export interface InFlight {
  /** Work begins; the returned function ends it, once however often it is called. */
  begin(): () => void;
  count(): number;
}

export function createInFlight(): InFlight {
  const running = new Set<symbol>();
  return {
    begin() {
      const work = Symbol('work');
      running.add(work);
      return () => {
        running.delete(work);
      };
    },
    count: () => running.size,
  };
}
