import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A screen whose code is fetched when it is first wanted, so that the field stands there sooner.
 * @param load called once; starts as soon as the browser is idle.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => JSX.Element | null {
  let loading: Promise<ComponentType<P>> | undefined;
  let loaded: ComponentType<P> | undefined;
  async function fetched(): Promise<void> {
    loaded = await (loading ??= load());
  }
  requestIdleCallback(() => void fetched());
  return function Later(props) {
    const [Screen, setScreen] = useState(() => loaded);
    useEffect(() => {
      async function show(): Promise<void> {
        await fetched();
        setScreen(() => loaded);
      }
      if (!Screen) void show();
    }, [Screen]);
    return Screen ? <Screen {...props} /> : null;
  };
}
