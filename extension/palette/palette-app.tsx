import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { AskScreen } from "../ask/ask-screen.tsx";
import { Leaving } from "../ask/leaving.tsx";
import { PanelHome } from "../panel/panel-home.tsx";
import { showBeside } from "../panel/show-beside.ts";
import { askBackground } from "../platform/ask-background.ts";
import type { OpenPlace } from "../platform/protocol.ts";
import { ListScreen } from "../thread/list-screen.tsx";
import { AppContext, type App } from "./app-context.ts";
import { fetchFonts } from "./fetch-fonts.ts";
import { Gate } from "./gate.tsx";
import type { HostStore } from "./host-store.ts";
import { later } from "./later.tsx";
import { paletteMessages } from "./palette-messages.ts";
import type { Screen } from "./screen.ts";
import { SearchScreen } from "./search-screen.tsx";
import { Shell } from "./shell.tsx";
import { useOffer } from "./use-offer.ts";
import { useWhenShown } from "./use-when-shown.ts";
import { watchVisibility, type VisibilityWatch } from "./watch-visibility.ts";
import type { WindowLink } from "./window-link.ts";

const PassageScreen = later(async () => (await import("../panel/passage-screen.tsx")).PassageScreen);
const ThreadScreen = later(async () => (await import("../thread/thread-screen.tsx")).ThreadScreen);

type Given = { readonly store: HostStore; readonly link: WindowLink; readonly onDrawn: () => void };

/** Search, ask and threads in one window: the overlay's frame and the side panel alike. */
export function PaletteApp({ store, link, onDrawn }: Given): JSX.Element {
  const [news, setNews] = useState(store.news);
  const [screen, go] = useState<Screen>(link.first ?? { kind: "search" });
  const { offer, near } = useOffer(store.client, link, news.state);
  const [asked, setAsked] = useState(link.asked ?? "");
  const visibility = useRef<VisibilityWatch | null>(null);
  const { language, account } = news.state;
  const user = account.kind === "connected" ? account.me.id : null;
  const shownTo = useRef<string | null>(null);

  useEffect(() => {
    const take = (): void => setNews(store.news());
    // What was told between drawing and now.
    take();
    return store.onNews(take);
  }, [store]);
  useLayoutEffect(() => {
    if (user === null) return;
    // What the person before was writing or reading is none of the next one's business.
    if (shownTo.current !== null && shownTo.current !== user) go({ kind: "search" });
    shownTo.current = user;
  }, [user]);
  useWhenShown(link, () => {
    // A hotkey leads to the field; only a form with its text stays as it was left.
    if (link.surface === "overlay") {
      go((was) => (was.kind === "ask" || was.kind === "search" ? was : { kind: "search" }));
    }
    void askBackground("wanted-request", null).then(
      (wanted) => wanted !== null && go({ kind: "thread", ...wanted }),
    );
  });
  useEffect(() => link.onPassage?.((passage) => go({ kind: "passage", passage })), [link]);
  useEffect(() => link.onLedTo?.(go), [link]);
  useEffect(() => link.onScreen?.(screen), [link, screen]);
  useLayoutEffect(onDrawn, [onDrawn]);
  useEffect(fetchFonts, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = link.title?.(language) ?? paletteMessages(language).askMe;
  }, [language, link]);
  const watch = useCallback(
    (element: HTMLElement | null) => {
      visibility.current?.stop();
      visibility.current =
        element && link.surface === "overlay" ? watchVisibility(element, () => link.covered()) : null;
    },
    [link],
  );
  const openPlace = useCallback(
    async (place: OpenPlace) => {
      showBeside(place, link, go);
      const opening = askBackground("open", place);
      // The page is about to change or to be read: the window must not lie over it.
      if (link.surface === "overlay" && place.where === "same-tab") link.close();
      return (await opening) ?? { opened: false, marked: null };
    },
    [link],
  );

  const isSeen = useCallback(
    () => visibility.current?.isSeen() ?? Promise.resolve(link.surface === "panel" && !document.hidden),
    [link],
  );

  const app = useMemo<App>(
    () => ({
      host: store.client,
      state: news.state,
      sent: news.sent,
      changes: news.changes,
      recordsVersion: news.recordsVersion,
      language,
      surface: link.surface,
      offer,
      near,
      asked,
      forgetAsked: () => setAsked(""),
      go,
      close: () => link.close(),
      onShown: link.onShown,
      openPlace,
      isSeen,
    }),
    [store, news, language, link, offer, near, asked, openPlace, isSeen],
  );

  return (
    <AppContext.Provider value={app}>
      <Shell link={link} hotkey={news.state.policy.hotkey} watch={watch}>
        {news.started && user === null ? <Gate /> : <Shown screen={screen} link={link} />}
      </Shell>
    </AppContext.Provider>
  );
}

function Shown({ screen, link }: { screen: Screen; link: WindowLink }): JSX.Element {
  switch (screen.kind) {
    case "search":
      return link.surface === "panel" ? <PanelHome keys={link.keys} /> : <SearchScreen keys={link.keys} />;
    case "ask":
      return <AskScreen {...screen} />;
    case "leaving":
      return <Leaving itemKey={screen.key} />;
    case "passage":
      return <PassageScreen key={screen.passage.record} passage={screen.passage} />;
    case "list":
      return <ListScreen />;
    case "thread":
      return <ThreadScreen key={screen.id} id={screen.id} part={screen.part ?? "thread"} />;
  }
}
