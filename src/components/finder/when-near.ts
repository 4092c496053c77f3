/** Runs the latest task once the reader comes near an element, or prints: what is below the fold is fetched by need. */
export class WhenNear {
  #near = false;
  #task: (() => void) | undefined;

  constructor(element: Element) {
    new IntersectionObserver(
      ([entry]) => {
        this.#near = entry?.isIntersecting ?? false;
        if (this.#near) this.#run();
      },
      { rootMargin: '400px' },
    ).observe(element);
    window.addEventListener('beforeprint', () => this.#run());
  }

  /** Sets the task; one that waited before is dropped. */
  arm(task: () => void) {
    this.#task = task;
    if (this.#near) this.#run();
  }

  #run() {
    const task = this.#task;
    this.#task = undefined;
    task?.();
  }
}
