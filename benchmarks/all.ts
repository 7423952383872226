/** The benchmarks of drawing and seating. `--only NAME` runs the instances whose name contains the words. */
import "./tables.ts";
import "./sortition.ts";
