import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  server: { port: 3000 },
  // One target for both: the address of a worker script is a hash of what was built, on the server as for browsers.
  build: { target: "es2020", cssMinify: true },
  // What runs on the server may wait for a library while it loads.
  esbuild: isSsrBuild ? { supported: { "top-level-await": true } } : {},
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
}));
