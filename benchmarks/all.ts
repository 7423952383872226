/** The benchmarks of imports, inviting, guessing, drawing, seating and counting. `--only NAME` runs the instances whose name contains the words. */
import "./invitations.ts";
import "./invitation-plan.ts";
import "./letters.ts";
import "./guessing.ts";
import "./register.ts";
import "./tables.ts";
import "./tally.ts";
import "./tally-budget.ts";
import "./sortition.ts";
