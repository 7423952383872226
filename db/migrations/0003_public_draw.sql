CREATE TABLE `draw_public_files` (
	`draw_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `draw_revocations` (
	`draw_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`revoked_at` integer NOT NULL,
	`revoked_by` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_by_kind` text NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "draw_revocations_kind" CHECK("draw_revocations"."kind" in ('withdrawn', 'repeated')),
	CONSTRAINT "draw_revocations_confirmed" CHECK("draw_revocations"."confirmed_by_kind" in ('staff', 'sworn'))
);
--> statement-breakpoint
CREATE TABLE `draw_rows` (
	`draw_id` text NOT NULL,
	`row_id` text NOT NULL,
	`person_id` text,
	`commitment` text NOT NULL,
	`envelope` blob,
	PRIMARY KEY(`draw_id`, `row_id`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "draw_rows_erased" CHECK("draw_rows"."person_id" is not null or "draw_rows"."envelope" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draw_rows_person` ON `draw_rows` (`draw_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `number_entries` (
	`draw_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`position` integer NOT NULL,
	`entry` text NOT NULL,
	`origin` text DEFAULT 'typed' NOT NULL,
	`entered_by` text NOT NULL,
	`entered_by_kind` text NOT NULL,
	`entered_at` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `attempt`, `position`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "number_entries_position" CHECK("number_entries"."position" in (1, 2) and "number_entries"."attempt" >= 1),
	CONSTRAINT "number_entries_kind" CHECK("number_entries"."entered_by_kind" in ('staff', 'sworn')),
	CONSTRAINT "number_entries_origin" CHECK("number_entries"."origin" in ('typed', 'fetched'))
);
--> statement-breakpoint
CREATE TABLE `scrutineer_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`signed_on` text NOT NULL,
	`roles` text NOT NULL,
	`holds` integer NOT NULL,
	`statement` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `scrutineer_statements_draw` ON `scrutineer_statements` (`draw_id`,`recorded_at`);--> statement-breakpoint
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
	FOREIGN KEY (`person_id`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`substitution_id`) REFERENCES `substitutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_members_origin" CHECK("__new_panel_members"."origin" in ('draw', 'replacement', 'top_up')),
	CONSTRAINT "panel_members_substitution" CHECK(("__new_panel_members"."origin" = 'draw') = ("__new_panel_members"."substitution_id" is null)),
	CONSTRAINT "panel_members_left" CHECK(("__new_panel_members"."left_at" is null) = ("__new_panel_members"."left_reason" is null)),
	CONSTRAINT "panel_members_left_reason" CHECK("__new_panel_members"."left_reason" is null or "__new_panel_members"."left_reason" in ('declined', 'dropped_out', 'withdrew', 'moved', 'other'))
);
--> statement-breakpoint
INSERT INTO `__new_panel_members`("draw_id", "person_id", "origin", "substitution_id", "replaces", "joined_at", "left_at", "left_reason") SELECT "draw_id", "person_id", "origin", "substitution_id", "replaces", "joined_at", "left_at", "left_reason" FROM `panel_members`;--> statement-breakpoint
DROP TABLE `panel_members`;--> statement-breakpoint
ALTER TABLE `__new_panel_members` RENAME TO `panel_members`;--> statement-breakpoint
CREATE TABLE `__new_draws` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer,
	`job_id` text,
	`objective` text NOT NULL,
	`seed` text,
	`panel_size` integer NOT NULL,
	`one_per_household` integer DEFAULT false NOT NULL,
	`requested_at` integer NOT NULL,
	`algorithm` text,
	`algorithm_version` text,
	`input_hash` text,
	`seconds` real,
	`result_envelope` blob,
	`prepared_at` integer,
	`committed_at` integer,
	`committed_by` text,
	`commitment` text,
	`committed_head` text,
	`number_source` text,
	`number_details` text,
	`number_round` integer,
	`number_at` integer,
	`drawn_number` integer,
	`completed_at` integer,
	`audit_head` text,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draws_kind" CHECK("__new_draws"."kind" in ('test', 'real')),
	CONSTRAINT "draws_objective" CHECK("__new_draws"."objective" in ('leximin', 'maximin', 'nash', 'goldilocks', 'random')),
	CONSTRAINT "draws_test" CHECK("__new_draws"."kind" <> 'test' or ("__new_draws"."seed" is not null and "__new_draws"."prepared_at" is null and "__new_draws"."committed_at" is null and "__new_draws"."drawn_number" is null and ("__new_draws"."completed_at" is null) = ("__new_draws"."result_envelope" is null) and ("__new_draws"."completed_at" is null) = ("__new_draws"."number" is null))),
	CONSTRAINT "draws_real" CHECK("__new_draws"."kind" <> 'real' or ("__new_draws"."seed" is null and "__new_draws"."result_envelope" is null and ("__new_draws"."committed_at" is null or "__new_draws"."prepared_at" is not null) and ("__new_draws"."committed_at" is null) = ("__new_draws"."number" is null) and ("__new_draws"."completed_at" is null or "__new_draws"."committed_at" is not null) and ("__new_draws"."completed_at" is null) = ("__new_draws"."drawn_number" is null))),
	CONSTRAINT "draws_committed" CHECK(("__new_draws"."committed_at" is null) = ("__new_draws"."commitment" is null) and ("__new_draws"."committed_at" is null) = ("__new_draws"."committed_by" is null) and ("__new_draws"."committed_at" is null) = ("__new_draws"."committed_head" is null) and ("__new_draws"."committed_at" is null) = ("__new_draws"."number_source" is null) and ("__new_draws"."committed_at" is null) = ("__new_draws"."number_details" is null) and ("__new_draws"."committed_at" is null) = ("__new_draws"."number_at" is null)),
	CONSTRAINT "draws_number_source" CHECK("__new_draws"."number_source" is null or ("__new_draws"."number_source" in ('stage', 'lottery-numbers', 'beacon') and ("__new_draws"."number_source" = 'beacon') = ("__new_draws"."number_round" is not null))),
	CONSTRAINT "draws_drawn_number" CHECK("__new_draws"."drawn_number" is null or "__new_draws"."drawn_number" between 0 and 999)
);
--> statement-breakpoint
INSERT INTO `__new_draws`("id", "process_id", "kind", "number", "job_id", "objective", "seed", "panel_size", "one_per_household", "requested_at", "algorithm", "algorithm_version", "input_hash", "seconds", "result_envelope", "prepared_at", "committed_at", "committed_by", "commitment", "committed_head", "number_source", "number_details", "number_round", "number_at", "drawn_number", "completed_at", "audit_head") SELECT "id", "process_id", 'test', "number", "job_id", "objective", "seed", "panel_size", "one_per_household", "requested_at", "algorithm", "algorithm_version", "input_hash", "seconds", "result_envelope", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "completed_at", "audit_head" FROM `draws`;--> statement-breakpoint
DROP TABLE `draws`;--> statement-breakpoint
ALTER TABLE `__new_draws` RENAME TO `draws`;--> statement-breakpoint
CREATE UNIQUE INDEX `draws_number` ON `draws` (`process_id`,`kind`,`number`);--> statement-breakpoint
CREATE TRIGGER `draws_result_is_final` BEFORE UPDATE ON `draws`
WHEN OLD.`completed_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a completed draw is final');
END;
--> statement-breakpoint
CREATE TRIGGER `draws_commitment_is_final` BEFORE UPDATE ON `draws`
WHEN OLD.`committed_at` IS NOT NULL AND (NEW.`id` IS NOT OLD.`id` OR NEW.`process_id` IS NOT OLD.`process_id` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`number` IS NOT OLD.`number` OR NEW.`objective` IS NOT OLD.`objective` OR NEW.`seed` IS NOT OLD.`seed` OR NEW.`panel_size` IS NOT OLD.`panel_size` OR NEW.`one_per_household` IS NOT OLD.`one_per_household` OR NEW.`requested_at` IS NOT OLD.`requested_at` OR NEW.`algorithm` IS NOT OLD.`algorithm` OR NEW.`algorithm_version` IS NOT OLD.`algorithm_version` OR NEW.`input_hash` IS NOT OLD.`input_hash` OR NEW.`seconds` IS NOT OLD.`seconds` OR NEW.`result_envelope` IS NOT OLD.`result_envelope` OR NEW.`prepared_at` IS NOT OLD.`prepared_at` OR NEW.`committed_at` IS NOT OLD.`committed_at` OR NEW.`committed_by` IS NOT OLD.`committed_by` OR NEW.`commitment` IS NOT OLD.`commitment` OR NEW.`committed_head` IS NOT OLD.`committed_head` OR NEW.`number_source` IS NOT OLD.`number_source` OR NEW.`number_details` IS NOT OLD.`number_details` OR NEW.`number_round` IS NOT OLD.`number_round` OR NEW.`number_at` IS NOT OLD.`number_at`)
BEGIN
  SELECT RAISE(ABORT, 'a commitment is final');
END;
--> statement-breakpoint
CREATE TRIGGER `draws_commitment_stays` BEFORE DELETE ON `draws`
WHEN OLD.`committed_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a committed draw is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `draws_one_commitment` BEFORE UPDATE ON `draws`
WHEN OLD.`committed_at` IS NULL AND NEW.`committed_at` IS NOT NULL AND EXISTS (SELECT 1 FROM `draws` AS `other` WHERE `other`.`process_id` = NEW.`process_id` AND `other`.`committed_at` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `draw_revocations` WHERE `draw_id` = `other`.`id`))
BEGIN
  SELECT RAISE(ABORT, 'another commitment of the process stands');
END;
--> statement-breakpoint
CREATE TRIGGER `draws_revoked_is_not_drawn` BEFORE UPDATE ON `draws`
WHEN NEW.`completed_at` IS NOT NULL AND EXISTS (SELECT 1 FROM `draw_revocations` WHERE `draw_id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'a revoked draw is not drawn');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_public_files_refuses_insert` BEFORE INSERT ON `draw_public_files`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a public file is final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_public_files_refuses_update` BEFORE UPDATE ON `draw_public_files`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a public file is final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_public_files_refuses_delete` BEFORE DELETE ON `draw_public_files`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a public file is final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_quotas_refuses_insert` BEFORE INSERT ON `draw_quotas`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the quotas of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_quotas_refuses_update` BEFORE UPDATE ON `draw_quotas`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the quotas of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_quotas_refuses_delete` BEFORE DELETE ON `draw_quotas`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the quotas of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_combined_features_refuses_insert` BEFORE INSERT ON `draw_combined_features`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the features of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_combined_features_refuses_update` BEFORE UPDATE ON `draw_combined_features`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the features of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_combined_features_refuses_delete` BEFORE DELETE ON `draw_combined_features`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the features of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_rows_refuses_insert` BEFORE INSERT ON `draw_rows`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the rows of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_rows_refuses_update` BEFORE UPDATE ON `draw_rows`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL) AND (NEW.`draw_id` IS NOT OLD.`draw_id` OR NEW.`row_id` IS NOT OLD.`row_id` OR NEW.`commitment` IS NOT OLD.`commitment` OR (NEW.`person_id` IS NOT OLD.`person_id` AND NEW.`person_id` IS NOT NULL) OR (NEW.`envelope` IS NOT OLD.`envelope` AND NEW.`envelope` IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'the rows of a committed draw are only erased');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_rows_refuses_delete` BEFORE DELETE ON `draw_rows`
WHEN EXISTS (SELECT 1 FROM `draws` WHERE `id` = OLD.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the rows of a committed draw are final');
END;
--> statement-breakpoint
CREATE TRIGGER `number_entries_refuses_insert` BEFORE INSERT ON `number_entries`
WHEN NOT EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL AND `completed_at` IS NULL) OR EXISTS (SELECT 1 FROM `draw_revocations` WHERE `draw_id` = NEW.`draw_id`)
BEGIN
  SELECT RAISE(ABORT, 'no number is awaited');
END;
--> statement-breakpoint
CREATE TRIGGER `number_entries_refuses_update` BEFORE UPDATE ON `number_entries`
BEGIN
  SELECT RAISE(ABORT, 'number_entries is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `number_entries_refuses_delete` BEFORE DELETE ON `number_entries`
BEGIN
  SELECT RAISE(ABORT, 'number_entries is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_revocations_refuses_insert` BEFORE INSERT ON `draw_revocations`
WHEN NOT EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL AND (`completed_at` IS NULL) = (NEW.`kind` = 'withdrawn'))
BEGIN
  SELECT RAISE(ABORT, 'only a commitment is withdrawn and only a result repeated');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_revocations_refuses_update` BEFORE UPDATE ON `draw_revocations`
BEGIN
  SELECT RAISE(ABORT, 'draw_revocations is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `draw_revocations_refuses_delete` BEFORE DELETE ON `draw_revocations`
BEGIN
  SELECT RAISE(ABORT, 'draw_revocations is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `scrutineer_statements_refuses_insert` BEFORE INSERT ON `scrutineer_statements`
WHEN NOT EXISTS (SELECT 1 FROM `draws` WHERE `id` = NEW.`draw_id` AND `committed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'only a committed draw is scrutinised');
END;
--> statement-breakpoint
CREATE TRIGGER `scrutineer_statements_refuses_update` BEFORE UPDATE ON `scrutineer_statements`
BEGIN
  SELECT RAISE(ABORT, 'scrutineer_statements is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `scrutineer_statements_refuses_delete` BEFORE DELETE ON `scrutineer_statements`
BEGIN
  SELECT RAISE(ABORT, 'scrutineer_statements is append-only');
END;
