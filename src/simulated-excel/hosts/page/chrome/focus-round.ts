/**
 * F6, and Ctrl+F6 as in Excel on the web, go round the places of the page with the keyboard. Within the pane the
 * keys belong to office.js, which says when they lead out of it.
 */
export interface FocusPlace {
  readonly element: HTMLElement;
  /** False: it cannot be entered now. */
  enter(): boolean;
}

export class FocusRound {
  constructor(private readonly places: readonly FocusPlace[]) {
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F6' || event.altKey) return;
      event.preventDefault();
      this.go(event.shiftKey ? -1 : 1);
    });
  }

  go(by: 1 | -1): void {
    const { places } = this;
    const here = Math.max(
      0,
      places.findIndex(({ element }) => element.contains(document.activeElement))
    );
    for (let step = 1; step <= places.length; step += 1) {
      const place = places[(here + by * step + places.length * step) % places.length];
      if (place?.enter() === true) return;
    }
  }
}
