import { defineConfig } from "vite";

/**
 * Builds what Node runs beside the Remix bundle: the HTTP server, the demo and the job worker.
 * All files lie in one folder, because the server finds the worker beside itself.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/node",
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        start: "app/server/start.ts",
        demo: "app/server/demo.ts",
        "job-worker": "app/server/job-worker.ts",
        "letter-press-worker": "app/server/letter-press-worker.ts",
        "panel-check-worker": "app/server/panel-check-worker.ts",
        "resident-count-worker": "app/server/resident-count-worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
