/** The benchmarks of imports, inviting, guessing, drawing, seating, counting and voting. `--only NAME` runs the instances whose name contains the words. */
import "./invitations.ts";
import "./invitation-plan.ts";
import "./letters.ts";
import "./guessing.ts";
import "./register.ts";
import "./tables.ts";
import "./tally.ts";
import "./tally-budget.ts";
import "./town-vote.ts";
import "./sortition.ts";
