CREATE TABLE `invitation_chances` (
	`draw_id` text NOT NULL,
	`chance` integer NOT NULL,
	`stratum` text NOT NULL,
	`numerator` text NOT NULL,
	`denominator` text NOT NULL,
	`residents` integer NOT NULL,
	`letters` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `chance`),
	FOREIGN KEY (`draw_id`) REFERENCES `invitation_draws`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitation_draws` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`extract_id` text NOT NULL,
	`job_id` text,
	`wave` integer,
	`design` text NOT NULL,
	`letters` integer NOT NULL,
	`one_per_household` integer NOT NULL,
	`plan` text NOT NULL,
	`seed` text NOT NULL,
	`algorithm` text,
	`algorithm_version` text,
	`input_hash` text,
	`eligible` integer,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`completed_at` integer,
	`audit_head` text,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`extract_id`) REFERENCES `register_extracts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_draws_design" CHECK("invitation_draws"."design" in ('simple', 'stratified')),
	CONSTRAINT "invitation_draws_letters" CHECK("invitation_draws"."letters" >= 1),
	CONSTRAINT "invitation_draws_complete" CHECK(("invitation_draws"."completed_at" is null) = ("invitation_draws"."wave" is null) and ("invitation_draws"."completed_at" is null) = ("invitation_draws"."eligible" is null) and ("invitation_draws"."completed_at" is null) = ("invitation_draws"."input_hash" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_draws_wave` ON `invitation_draws` (`process_id`,`wave`);--> statement-breakpoint
CREATE TABLE `invitation_settings` (
	`process_id` text PRIMARY KEY NOT NULL,
	`minimum_age` integer DEFAULT 16 NOT NULL,
	`reply_by` text NOT NULL,
	`phone` text NOT NULL,
	`office_hours` text NOT NULL,
	`signatory` text DEFAULT '' NOT NULL,
	`support_person_id` text,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`support_person_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "invitation_settings_age" CHECK("invitation_settings"."minimum_age" between 0 and 120),
	CONSTRAINT "invitation_settings_reply_by" CHECK("invitation_settings"."reply_by" like '____-__-__')
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`draw_id` text,
	`outreach_place_id` text,
	`position` integer NOT NULL,
	`code_hash` text,
	`code_generation` integer DEFAULT 0 NOT NULL,
	`stratum` text,
	`chance` integer,
	`envelope` blob,
	`outcome` text,
	`outcome_at` integer,
	`consent_at` integer,
	`created_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`draw_id`) REFERENCES `invitation_draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`outreach_place_id`) REFERENCES `outreach_places`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "invitations_origin" CHECK(("invitations"."draw_id" is null) <> ("invitations"."outreach_place_id" is null)),
	CONSTRAINT "invitations_outcome" CHECK("invitations"."outcome" is null or "invitations"."outcome" in ('returned', 'moved', 'deceased', 'under_guardianship', 'consent_pending')),
	CONSTRAINT "invitations_outcome_at" CHECK(("invitations"."outcome" is null) = ("invitations"."outcome_at" is null)),
	CONSTRAINT "invitations_erased" CHECK("invitations"."erased_at" is null or ("invitations"."envelope" is null and "invitations"."code_hash" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_code` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitations_process` ON `invitations` (`process_id`);--> statement-breakpoint
CREATE INDEX `invitations_draw` ON `invitations` (`draw_id`);--> statement-breakpoint
CREATE TABLE `letter_run_items` (
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`invitation_id` text NOT NULL,
	PRIMARY KEY(`run_id`, `position`),
	FOREIGN KEY (`run_id`) REFERENCES `letter_runs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_run_items_invitation` ON `letter_run_items` (`run_id`,`invitation_id`);--> statement-breakpoint
CREATE TABLE `letter_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`kind` text NOT NULL,
	`requested_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "letter_runs_kind" CHECK("letter_runs"."kind" in ('invitation', 'reminder', 'new_code', 'outreach_card'))
);
--> statement-breakpoint
CREATE INDEX `letter_runs_process` ON `letter_runs` (`process_id`);--> statement-breakpoint
CREATE TABLE `outreach_places` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outreach_places_label` ON `outreach_places` (`process_id`,`label`);--> statement-breakpoint
CREATE TABLE `questions` (
	`process_id` text NOT NULL,
	`feature` text NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`texts` text NOT NULL,
	`answers` text NOT NULL,
	PRIMARY KEY(`process_id`, `feature`),
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "questions_source" CHECK("questions"."source" in ('register', 'asked'))
);
--> statement-breakpoint
CREATE TABLE `resident_chances` (
	`draw_id` text NOT NULL,
	`resident_id` integer NOT NULL,
	`chance` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `resident_id`),
	FOREIGN KEY (`draw_id`) REFERENCES `invitation_draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resident_id`) REFERENCES `register_residents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `resident_chances_resident` ON `resident_chances` (`resident_id`);--> statement-breakpoint
CREATE TABLE `response_experience` (
	`process_id` text NOT NULL,
	`stratum` text NOT NULL,
	`invited` integer NOT NULL,
	`accepted` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`process_id`, `stratum`),
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "response_experience_counts" CHECK("response_experience"."accepted" between 0 and "response_experience"."invited")
);
--> statement-breakpoint
CREATE TABLE `register_extracts` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`job_id` text,
	`settings` text,
	`taken_on` text NOT NULL,
	`delete_on` text NOT NULL,
	`byte_size` integer DEFAULT 0 NOT NULL,
	`rows_taken` integer DEFAULT 0 NOT NULL,
	`rows_faulty` integer DEFAULT 0 NOT NULL,
	`faults` text,
	`counts_envelope` blob,
	`created_at` integer NOT NULL,
	`completed_at` integer,
	`deleted_at` integer,
	`deletion_reason` text,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "register_extracts_deleted" CHECK(("register_extracts"."deleted_at" is null) = ("register_extracts"."deletion_reason" is null)),
	CONSTRAINT "register_extracts_reason" CHECK("register_extracts"."deletion_reason" is null or "register_extracts"."deletion_reason" in ('process_ended', 'date_reached', 'by_hand', 'replaced'))
);
--> statement-breakpoint
CREATE INDEX `register_extracts_process` ON `register_extracts` (`process_id`);--> statement-breakpoint
CREATE TABLE `register_file_pieces` (
	`extract_id` text NOT NULL,
	`position` integer NOT NULL,
	`envelope` blob NOT NULL,
	PRIMARY KEY(`extract_id`, `position`),
	FOREIGN KEY (`extract_id`) REFERENCES `register_extracts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`status` text DEFAULT 'waiting' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`envelope` blob NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "messages_kind" CHECK("messages"."kind" in ('reply_confirmed', 'reply_withdrawn', 'reminder')),
	CONSTRAINT "messages_channel" CHECK("messages"."channel" in ('letter', 'phone', 'text', 'email')),
	CONSTRAINT "messages_language" CHECK("messages"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "messages_status_known" CHECK("messages"."status" in ('waiting', 'sent', 'listed', 'done'))
);
--> statement-breakpoint
CREATE INDEX `messages_status` ON `messages` (`status`);--> statement-breakpoint
CREATE INDEX `messages_process` ON `messages` (`process_id`);--> statement-breakpoint
CREATE INDEX `messages_invitation` ON `messages` (`invitation_id`);--> statement-breakpoint
CREATE TABLE `replies` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`person_id` text,
	`entered_by` text,
	`envelope` blob,
	`first_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "replies_answer" CHECK("replies"."answer" in ('yes', 'no', 'not_now')),
	CONSTRAINT "replies_channel" CHECK("replies"."channel" in ('online', 'phone', 'paper', 'in_person')),
	CONSTRAINT "replies_language" CHECK("replies"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "replies_revision" CHECK("replies"."revision" >= 1),
	CONSTRAINT "replies_withdrawn" CHECK("replies"."withdrawn_at" is null or ("replies"."envelope" is null and "replies"."person_id" is null))
);
--> statement-breakpoint
CREATE INDEX `replies_person` ON `replies` (`person_id`);--> statement-breakpoint
CREATE TABLE `reply_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`kind` text NOT NULL,
	`answer` text,
	`channel` text NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reply_events_kind" CHECK("reply_events"."kind" in ('answered', 'changed', 'withdrawn', 'erased')),
	CONSTRAINT "reply_events_answer" CHECK("reply_events"."answer" is null or "reply_events"."answer" in ('yes', 'no', 'not_now')),
	CONSTRAINT "reply_events_channel" CHECK("reply_events"."channel" in ('online', 'phone', 'paper', 'in_person'))
);
--> statement-breakpoint
CREATE INDEX `reply_events_invitation` ON `reply_events` (`invitation_id`);--> statement-breakpoint
CREATE TABLE `resident_passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `resident_passkeys_invitation` ON `resident_passkeys` (`invitation_id`);--> statement-breakpoint
CREATE TABLE `resident_sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `resident_sessions_invitation` ON `resident_sessions` (`invitation_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('draw_panel', 'import_pool', 'compare_objectives', 'draw_substitutes', 'draw_alternates', 'seat_tables', 'import_register', 'erase_register', 'draw_invitations', 'print_letters', 'send_messages')),
	CONSTRAINT "jobs_status_known" CHECK("__new_jobs"."status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at") SELECT "id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `jobs_status` ON `jobs` (`status`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);--> statement-breakpoint
-- Only demonstrations had residents; they belonged to no process, and are stored anew.
DROP TABLE `register_residents`;--> statement-breakpoint
CREATE TABLE `register_residents` (
	`id` integer PRIMARY KEY NOT NULL,
	`extract_id` text NOT NULL,
	`line` integer NOT NULL,
	`reference_hash` blob NOT NULL,
	`envelope` blob NOT NULL,
	FOREIGN KEY (`extract_id`) REFERENCES `register_extracts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `register_residents_extract` ON `register_residents` (`extract_id`);--> statement-breakpoint
ALTER TABLE `municipality` ADD `street` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `municipality` ADD `place` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_pool_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`job_id` text,
	`upload_id` text,
	`source` text DEFAULT 'list' NOT NULL,
	`mode` text DEFAULT 'add' NOT NULL,
	`rows_taken` integer DEFAULT 0 NOT NULL,
	`rows_left_out` integer DEFAULT 0 NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upload_id`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "pool_imports_source" CHECK("__new_pool_imports"."source" in ('list', 'replies')),
	CONSTRAINT "pool_imports_mode" CHECK("__new_pool_imports"."mode" in ('add', 'replace')),
	CONSTRAINT "pool_imports_rows" CHECK("__new_pool_imports"."rows_taken" >= 0 and "__new_pool_imports"."rows_left_out" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_pool_imports`("id", "process_id", "job_id", "upload_id", "source", "mode", "rows_taken", "rows_left_out", "completed_at") SELECT "id", "process_id", "job_id", "upload_id", 'list', "mode", "rows_taken", "rows_left_out", "completed_at" FROM `pool_imports`;--> statement-breakpoint
DROP TABLE `pool_imports`;--> statement-breakpoint
ALTER TABLE `__new_pool_imports` RENAME TO `pool_imports`;--> statement-breakpoint
CREATE INDEX `pool_imports_process` ON `pool_imports` (`process_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pool_imports_replies` ON `pool_imports` (`process_id`) WHERE "pool_imports"."source" = 'replies';