/**
 * What takes the network from Chromium. Requests of pages never get that far, they are answered before; this holds for
 * whatever no interception sees: preconnects, WebRTC, shared workers, the browser's own calls. All of it goes to a proxy
 * that does not exist, loopback included, and no name is known.
 */
export const noNetwork: readonly string[] = [
  "--proxy-server=http://no-network.invalid:1",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-quic",
];
