CREATE TABLE `audit_log` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`reason_code` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_log_hash_unique` ON `audit_log` (`hash`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key_unique` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true,
	`failed_verification_count` integer DEFAULT 0,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `two_factor_user` ON `two_factor` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`two_factor_enabled` integer DEFAULT false
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `draw_quotas` (
	`draw_id` text NOT NULL,
	`feature` text NOT NULL,
	`value` text NOT NULL,
	`min` integer NOT NULL,
	`max` integer NOT NULL,
	`min_flex` integer,
	`max_flex` integer,
	`position` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `feature`, `value`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `draws` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`number` integer,
	`job_id` text,
	`objective` text NOT NULL,
	`seed` text NOT NULL,
	`panel_size` integer NOT NULL,
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
	CONSTRAINT "draws_objective" CHECK("draws"."objective" in ('leximin', 'maximin', 'random')),
	CONSTRAINT "draws_repeat" CHECK("draws"."number" is null or "draws"."number" = 1 or ("draws"."repeat_reason" is not null and "draws"."confirmed_by" is not null)),
	CONSTRAINT "draws_complete" CHECK(("draws"."completed_at" is null) = ("draws"."result_envelope" is null) and ("draws"."completed_at" is null) = ("draws"."number" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draws_number` ON `draws` (`process_id`,`number`);--> statement-breakpoint
CREATE TABLE `panel_members` (
	`draw_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`draw_id`, `person_id`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `pool_people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `jobs` (
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
	CONSTRAINT "jobs_kind" CHECK("jobs"."kind" in ('draw_panel', 'import_pool')),
	CONSTRAINT "jobs_status_known" CHECK("jobs"."status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
CREATE INDEX `jobs_status` ON `jobs` (`status`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);--> statement-breakpoint
CREATE TABLE `municipality` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`office_hours` text DEFAULT '' NOT NULL,
	`synthetic` integer DEFAULT false NOT NULL,
	CONSTRAINT "municipality_single_row" CHECK("municipality"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `pool_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`job_id` text,
	`upload_id` text,
	`mode` text DEFAULT 'add' NOT NULL,
	`rows_taken` integer DEFAULT 0 NOT NULL,
	`rows_left_out` integer DEFAULT 0 NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upload_id`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "pool_imports_mode" CHECK("pool_imports"."mode" in ('add', 'replace')),
	CONSTRAINT "pool_imports_rows" CHECK("pool_imports"."rows_taken" >= 0 and "pool_imports"."rows_left_out" >= 0)
);
--> statement-breakpoint
CREATE INDEX `pool_imports_process` ON `pool_imports` (`process_id`);--> statement-breakpoint
CREATE TABLE `pool_people` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`reference_hash` text NOT NULL,
	`envelope` blob NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `pool_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pool_people_reference` ON `pool_people` (`import_id`,`reference_hash`);--> statement-breakpoint
CREATE INDEX `pool_people_process` ON `pool_people` (`process_id`,`reference_hash`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`envelope` blob NOT NULL,
	`settings_envelope` blob,
	`byte_size` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `uploads_process` ON `uploads` (`process_id`);--> statement-breakpoint
CREATE TABLE `process_texts` (
	`process_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`mandate` text NOT NULL,
	`position` text NOT NULL,
	`scope` text NOT NULL,
	`commitment` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`process_id`, `language`),
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "process_texts_language" CHECK("process_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `processes` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`panel_size` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	CONSTRAINT "processes_status" CHECK("processes"."status" in ('draft', 'published', 'closed')),
	CONSTRAINT "processes_panel_size" CHECK("processes"."panel_size" between 1 and 1000),
	CONSTRAINT "processes_dates" CHECK("processes"."starts_on" <= "processes"."ends_on")
);
--> statement-breakpoint
CREATE TABLE `quotas` (
	`process_id` text NOT NULL,
	`feature` text NOT NULL,
	`value` text NOT NULL,
	`min` integer NOT NULL,
	`max` integer NOT NULL,
	`min_flex` integer,
	`max_flex` integer,
	`position` integer NOT NULL,
	PRIMARY KEY(`process_id`, `feature`, `value`),
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "quotas_bounds" CHECK(0 <= "quotas"."min" and "quotas"."min" <= "quotas"."max"),
	CONSTRAINT "quotas_min_flex" CHECK("quotas"."min_flex" is null or "quotas"."min_flex" between 0 and "quotas"."min"),
	CONSTRAINT "quotas_max_flex" CHECK("quotas"."max_flex" is null or "quotas"."max_flex" >= "quotas"."max")
);
--> statement-breakpoint
CREATE TABLE `register_residents` (
	`id` text PRIMARY KEY NOT NULL,
	`envelope` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_start` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff_accounts` (
	`user_id` text PRIMARY KEY NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`deactivated_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `role`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "staff_roles_role" CHECK("staff_roles"."role" in ('administrator', 'organiser', 'moderator', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE `sworn_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`sworn_person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`issued_by` text,
	`issued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`sworn_person_id`) REFERENCES `sworn_people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issued_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sworn_codes_hash` ON `sworn_codes` (`code_hash`);--> statement-breakpoint
CREATE INDEX `sworn_codes_person` ON `sworn_codes` (`sworn_person_id`);--> statement-breakpoint
CREATE TABLE `sworn_people` (
	`id` text PRIMARY KEY NOT NULL,
	`envelope` blob NOT NULL,
	`sworn_in_at` integer NOT NULL,
	`released_at` integer
);
