/** The benchmarks of inviting, guessing, drawing and seating. `--only NAME` runs the instances whose name contains the words. */
import "./invitations.ts";
import "./letters.ts";
import "./guessing.ts";
import "./tables.ts";
import "./sortition.ts";
