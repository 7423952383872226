import { build } from "vite";

/** Builds programs as those of a running server are, by the name of the file that each becomes. */
export async function buildPrograms(
  outDir: string,
  input: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: true,
      target: "node20",
      outDir,
      rollupOptions: {
        input,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
}
