/** The benchmarks of inviting, drawing and seating. `--only NAME` runs the instances whose name contains the words. */
import "./invitations.ts";
import "./tables.ts";
import "./sortition.ts";
