CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`kind` text NOT NULL,
	`invitation_id` text,
	`draw_id` text,
	`envelope` blob,
	`created_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "participants_kind" CHECK("participants"."kind" in ('resident', 'assisted', 'panel')),
	CONSTRAINT "participants_erased" CHECK(("participants"."erased_at" is null) = ("participants"."envelope" is not null))
);
--> statement-breakpoint
CREATE INDEX `participants_process` ON `participants` (`process_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_invitation` ON `participants` (`invitation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_draw` ON `participants` (`draw_id`);--> statement-breakpoint
CREATE TABLE `proposal_authors` (
	`proposal_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `participant_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `proposal_authors_participant` ON `proposal_authors` (`participant_id`);--> statement-breakpoint
CREATE TABLE `proposal_events` (
	`proposal_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`due_on` text,
	`cost` integer,
	`evidence` text DEFAULT '' NOT NULL,
	`actor_id` text NOT NULL,
	PRIMARY KEY(`proposal_id`, `sequence`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proposal_supports` (
	`proposal_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `participant_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_supports_participant` ON `proposal_supports` (`participant_id`);--> statement-breakpoint
CREATE TABLE `proposal_versions` (
	`proposal_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`paragraphs` text NOT NULL,
	`reasons` text NOT NULL,
	`effect` text NOT NULL,
	`cost` integer,
	`cost_basis` text NOT NULL,
	`place_name` text DEFAULT '' NOT NULL,
	`written_by` text,
	`entered_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `number`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "proposal_versions_title" CHECK(trim("proposal_versions"."title") <> ''),
	CONSTRAINT "proposal_versions_cost" CHECK("proposal_versions"."cost" >= 0)
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`language` text NOT NULL,
	`stage` text DEFAULT 'draft' NOT NULL,
	`decision` text,
	`work` text,
	`answer_due_on` text,
	`version` integer NOT NULL,
	`last_paragraph_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "proposals_language" CHECK("proposals"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "proposals_stage" CHECK("proposals"."stage" in ('draft', 'submitted', 'published', 'discussed', 'put', 'decided', 'withdrawn')),
	CONSTRAINT "proposals_decision" CHECK(("proposals"."stage" = 'decided') = ("proposals"."decision" is not null) and "proposals"."decision" in ('accepted', 'accepted_with_changes', 'declined')),
	CONSTRAINT "proposals_work" CHECK("proposals"."work" in ('not_begun', 'in_work', 'done')),
	CONSTRAINT "proposals_answer_due" CHECK(("proposals"."stage" = 'put') = ("proposals"."answer_due_on" is not null))
);
--> statement-breakpoint
CREATE INDEX `proposals_process` ON `proposals` (`process_id`,`stage`,`published_at`);
--> statement-breakpoint
CREATE TRIGGER `proposal_versions_refuses_update` BEFORE UPDATE OF `proposal_id`, `number`, `title`, `paragraphs`, `reasons`, `effect`, `cost`, `cost_basis`, `place_name`, `at` ON `proposal_versions`
WHEN NOT (NEW.`title` = '…' AND NEW.`paragraphs` = '[]' AND NEW.`reasons` = '' AND NEW.`effect` = '' AND NEW.`cost` IS NULL AND NEW.`cost_basis` = '' AND NEW.`place_name` = '' AND NEW.`number` = OLD.`number` AND NEW.`proposal_id` = OLD.`proposal_id` AND NEW.`at` = OLD.`at`)
BEGIN
  SELECT RAISE(ABORT, 'a version of a proposal is final, unless its text is erased');
END;
--> statement-breakpoint
CREATE TRIGGER `proposal_versions_refuses_delete` BEFORE DELETE ON `proposal_versions`
WHEN EXISTS (SELECT 1 FROM `proposals` WHERE `id` = OLD.`proposal_id`)
BEGIN
  SELECT RAISE(ABORT, 'a version of a proposal is final');
END;
--> statement-breakpoint
CREATE TRIGGER `proposal_versions_refuses_gaps` BEFORE INSERT ON `proposal_versions`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `proposal_versions` WHERE `proposal_id` = NEW.`proposal_id`)
BEGIN
  SELECT RAISE(ABORT, 'proposal_versions has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `proposal_events_refuses_update` BEFORE UPDATE ON `proposal_events`
BEGIN
  SELECT RAISE(ABORT, 'proposal_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `proposal_events_refuses_delete` BEFORE DELETE ON `proposal_events`
WHEN EXISTS (SELECT 1 FROM `proposals` WHERE `id` = OLD.`proposal_id`)
BEGIN
  SELECT RAISE(ABORT, 'proposal_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `proposal_events_refuses_gaps` BEFORE INSERT ON `proposal_events`
WHEN NEW.`sequence` <> (SELECT COALESCE(MAX(`sequence`), 0) + 1 FROM `proposal_events` WHERE `proposal_id` = NEW.`proposal_id`)
BEGIN
  SELECT RAISE(ABORT, 'proposal_events has no gaps');
END;
