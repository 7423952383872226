CREATE TABLE `draw_combined_features` (
	`draw_id` text NOT NULL,
	`name` text NOT NULL,
	`conditions` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `name`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `objective_comparisons` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`job_id` text,
	`requested_at` integer NOT NULL,
	`completed_at` integer,
	`result_envelope` blob,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "objective_comparisons_complete" CHECK(("objective_comparisons"."completed_at" is null) = ("objective_comparisons"."result_envelope" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objective_comparisons_process` ON `objective_comparisons` (`process_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `combined_features` (
	`process_id` text NOT NULL,
	`name` text NOT NULL,
	`conditions` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`process_id`, `name`),
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `alternate_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`job_id` text,
	`number` integer,
	`seats` integer NOT NULL,
	`seed` text NOT NULL,
	`requested_at` integer NOT NULL,
	`settings_envelope` blob NOT NULL,
	`completed_at` integer,
	`result_envelope` blob,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alternate_lists_seats" CHECK("alternate_lists"."seats" >= 1),
	CONSTRAINT "alternate_lists_complete" CHECK(("alternate_lists"."completed_at" is null) = ("alternate_lists"."result_envelope" is null) and ("alternate_lists"."completed_at" is null) = ("alternate_lists"."number" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alternate_lists_number` ON `alternate_lists` (`draw_id`,`number`);--> statement-breakpoint
CREATE TABLE `substitutions` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`job_id` text,
	`kind` text NOT NULL,
	`number` integer,
	`seats` integer NOT NULL,
	`seed` text,
	`violation_accepted` integer DEFAULT false NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`settings_envelope` blob,
	`completed_at` integer,
	`result_envelope` blob,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "substitutions_kind" CHECK("substitutions"."kind" in ('replacement', 'top_up')),
	CONSTRAINT "substitutions_seats" CHECK("substitutions"."seats" >= 1),
	CONSTRAINT "substitutions_complete" CHECK(("substitutions"."completed_at" is null) = ("substitutions"."number" is null) and ("substitutions"."completed_at" is null or ("substitutions"."seed" is not null and "substitutions"."result_envelope" is not null)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `substitutions_number` ON `substitutions` (`draw_id`,`number`);--> statement-breakpoint
CREATE TABLE `table_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`job_id` text,
	`number` integer,
	`tables` integer NOT NULL,
	`sessions` integer NOT NULL,
	`settings_envelope` blob NOT NULL,
	`seed` text NOT NULL,
	`requested_at` integer NOT NULL,
	`completed_at` integer,
	`result_envelope` blob,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "table_plans_size" CHECK("table_plans"."tables" >= 1 and "table_plans"."sessions" >= 1),
	CONSTRAINT "table_plans_complete" CHECK(("table_plans"."completed_at" is null) = ("table_plans"."result_envelope" is null) and ("table_plans"."completed_at" is null) = ("table_plans"."number" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `table_plans_number` ON `table_plans` (`draw_id`,`number`);--> statement-breakpoint
CREATE TABLE `__new_draws` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`number` integer,
	`job_id` text,
	`objective` text NOT NULL,
	`seed` text NOT NULL,
	`panel_size` integer NOT NULL,
	`one_per_household` integer DEFAULT false NOT NULL,
	`requested_at` integer NOT NULL,
	`repeat_reason` text,
	`confirmed_by` text,
	`completed_at` integer,
	`algorithm` text,
	`algorithm_version` text,
	`input_hash` text,
	`seconds` real,
	`result_envelope` blob,
	`audit_head` text,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draws_objective" CHECK("__new_draws"."objective" in ('leximin', 'maximin', 'nash', 'goldilocks', 'random')),
	CONSTRAINT "draws_repeat" CHECK("__new_draws"."number" is null or "__new_draws"."number" = 1 or ("__new_draws"."repeat_reason" is not null and "__new_draws"."confirmed_by" is not null)),
	CONSTRAINT "draws_complete" CHECK(("__new_draws"."completed_at" is null) = ("__new_draws"."result_envelope" is null) and ("__new_draws"."completed_at" is null) = ("__new_draws"."number" is null))
);
--> statement-breakpoint
INSERT INTO `__new_draws`("id", "process_id", "number", "job_id", "objective", "seed", "panel_size", "one_per_household", "requested_at", "repeat_reason", "confirmed_by", "completed_at", "algorithm", "algorithm_version", "input_hash", "seconds", "result_envelope", "audit_head") SELECT "id", "process_id", "number", "job_id", "objective", "seed", "panel_size", 0, "requested_at", "repeat_reason", "confirmed_by", "completed_at", "algorithm", "algorithm_version", "input_hash", "seconds", "result_envelope", "audit_head" FROM `draws`;--> statement-breakpoint
DROP TABLE `draws`;--> statement-breakpoint
ALTER TABLE `__new_draws` RENAME TO `draws`;--> statement-breakpoint
CREATE UNIQUE INDEX `draws_number` ON `draws` (`process_id`,`number`);--> statement-breakpoint
CREATE TABLE `__new_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`status` text DEFAULT 'queued' NOT NULL,
	`requested_by` text NOT NULL,
	`phase` text,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer,
	`problem` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('draw_panel', 'import_pool', 'compare_objectives', 'draw_substitutes', 'draw_alternates', 'seat_tables')),
	CONSTRAINT "jobs_status_known" CHECK("__new_jobs"."status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at") SELECT "id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
CREATE INDEX `jobs_status` ON `jobs` (`status`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);--> statement-breakpoint
CREATE TABLE `__new_panel_members` (
	`draw_id` text NOT NULL,
	`person_id` text NOT NULL,
	`origin` text DEFAULT 'draw' NOT NULL,
	`substitution_id` text,
	`replaces` text,
	`joined_at` integer,
	`left_at` integer,
	`left_reason` text,
	PRIMARY KEY(`draw_id`, `person_id`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`substitution_id`) REFERENCES `substitutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_members_origin" CHECK("__new_panel_members"."origin" in ('draw', 'replacement', 'top_up')),
	CONSTRAINT "panel_members_substitution" CHECK(("__new_panel_members"."origin" = 'draw') = ("__new_panel_members"."substitution_id" is null)),
	CONSTRAINT "panel_members_left" CHECK(("__new_panel_members"."left_at" is null) = ("__new_panel_members"."left_reason" is null)),
	CONSTRAINT "panel_members_left_reason" CHECK("__new_panel_members"."left_reason" is null or "__new_panel_members"."left_reason" in ('declined', 'dropped_out', 'withdrew', 'moved', 'other'))
);
--> statement-breakpoint
INSERT INTO `__new_panel_members`("draw_id", "person_id", "origin", "substitution_id", "replaces", "joined_at", "left_at", "left_reason") SELECT "draw_id", "person_id", 'draw', NULL, NULL, NULL, NULL, NULL FROM `panel_members`;--> statement-breakpoint
DROP TABLE `panel_members`;--> statement-breakpoint
ALTER TABLE `__new_panel_members` RENAME TO `panel_members`;--> statement-breakpoint
ALTER TABLE `pool_people` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `processes` ADD `one_per_household` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE TRIGGER `draws_result_is_final` BEFORE UPDATE ON `draws`
WHEN OLD.`completed_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a completed draw is final');
END;
