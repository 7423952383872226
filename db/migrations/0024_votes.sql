CREATE TABLE `vote_ballots` (
	`vote_id` text NOT NULL,
	`tracking_code` text NOT NULL,
	`source` text NOT NULL,
	`answers` text NOT NULL,
	`reasons` blob,
	`voter` blob,
	PRIMARY KEY(`vote_id`, `tracking_code`),
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vote_ballots_source" CHECK("vote_ballots"."source" in ('online', 'paper'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `vote_batch_entries` (
	`batch_id` text NOT NULL,
	`entered_by` text NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`batch_id`, `entered_by`),
	FOREIGN KEY (`batch_id`) REFERENCES `vote_batches`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `vote_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`number` integer NOT NULL,
	`serial` text NOT NULL,
	`papers` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`agreed_at` integer,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vote_batches_papers" CHECK("vote_batches"."papers" between 1 and 100000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vote_batches_number` ON `vote_batches` (`vote_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `vote_batches_serial` ON `vote_batches` (`serial`);--> statement-breakpoint
CREATE TABLE `vote_checkpoints` (
	`vote_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`envelopes` integer NOT NULL,
	`hash` text NOT NULL,
	`last` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`vote_id`, `number`),
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `vote_option_texts` (
	`option_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`option_id`, `language`),
	FOREIGN KEY (`option_id`) REFERENCES `vote_options`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vote_option_texts_language" CHECK("vote_option_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `vote_options` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`cost` integer,
	`proposal_id` text,
	FOREIGN KEY (`question_id`) REFERENCES `vote_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "vote_options_cost" CHECK("vote_options"."cost" is null or "vote_options"."cost" > 0)
);
--> statement-breakpoint
CREATE INDEX `vote_options_question` ON `vote_options` (`question_id`,`position`);--> statement-breakpoint
CREATE INDEX `vote_options_proposal` ON `vote_options` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `vote_proposals` (
	`vote_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	PRIMARY KEY(`vote_id`, `proposal_id`),
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `vote_proposals_proposal` ON `vote_proposals` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `vote_question_texts` (
	`question_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`question_id`, `language`),
	FOREIGN KEY (`question_id`) REFERENCES `vote_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vote_question_texts_language" CHECK("vote_question_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `vote_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`position` integer NOT NULL,
	`rule` text NOT NULL,
	`shuffled` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `vote_questions_vote` ON `vote_questions` (`vote_id`,`position`);--> statement-breakpoint
CREATE TABLE `vote_roll` (
	`id` text PRIMARY KEY NOT NULL,
	`vote_id` text NOT NULL,
	`holder_id` text,
	`code_hash` text,
	`code_number` integer DEFAULT 1 NOT NULL,
	`mark` text,
	`envelope` blob,
	`receipt` blob,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vote_roll_mark" CHECK("vote_roll"."mark" is null or "vote_roll"."mark" in ('online', 'paper')),
	CONSTRAINT "vote_roll_envelope" CHECK(("vote_roll"."envelope" is null) = ("vote_roll"."receipt" is null) and ("vote_roll"."envelope" is null or "vote_roll"."mark" = 'online'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vote_roll_holder` ON `vote_roll` (`vote_id`,`holder_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `vote_roll_code` ON `vote_roll` (`code_hash`);--> statement-breakpoint
CREATE TABLE `vote_texts` (
	`vote_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`introduction` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`vote_id`, `language`),
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "vote_texts_language" CHECK("vote_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `votes` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`agenda_item_id` text,
	`nature` text NOT NULL,
	`electorate` text NOT NULL,
	`draw_id` text,
	`town_hall_id` text,
	`minimum_age` integer,
	`secrecy` text NOT NULL,
	`takes_paper` integer NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`counted_at` integer,
	`final_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	`definition` text,
	`definition_hash` text,
	`entitled` integer,
	`public_key` text,
	`lot_secret` blob,
	`lot_commitment` text,
	`opened_head` text,
	`counted_head` text,
	`cast_online` integer,
	`cast_on_paper` integer,
	`ballots_hash` text,
	`ballots_published` integer,
	`result` text,
	`result_hash` text,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "votes_nature" CHECK("votes"."nature" in ('advisory', 'internal', 'council_basis')),
	CONSTRAINT "votes_electorate" CHECK("votes"."electorate" in ('panel', 'present', 'invited', 'residents') and ("votes"."electorate" = 'panel') = ("votes"."draw_id" is not null) and ("votes"."electorate" = 'present') = ("votes"."town_hall_id" is not null) and ("votes"."electorate" = 'residents') = ("votes"."minimum_age" is not null)),
	CONSTRAINT "votes_minimum_age" CHECK("votes"."minimum_age" is null or "votes"."minimum_age" between 0 and 120),
	CONSTRAINT "votes_secrecy" CHECK("votes"."secrecy" in ('secret', 'open')),
	CONSTRAINT "votes_status_known" CHECK("votes"."status" in ('draft', 'open', 'closed', 'counted', 'final', 'cancelled')),
	CONSTRAINT "votes_times" CHECK("votes"."opens_at" is null or "votes"."closes_at" is null or "votes"."opens_at" < "votes"."closes_at"),
	CONSTRAINT "votes_opened" CHECK(("votes"."opened_at" is null) = ("votes"."definition" is null) and ("votes"."opened_at" is null) = ("votes"."definition_hash" is null) and ("votes"."opened_at" is null) = ("votes"."entitled" is null) and ("votes"."opened_at" is null) = ("votes"."public_key" is null) and ("votes"."opened_at" is null) = ("votes"."lot_commitment" is null) and ("votes"."opened_at" is null) = ("votes"."opened_head" is null)),
	CONSTRAINT "votes_course" CHECK(("votes"."status" in ('draft', 'cancelled') or "votes"."opened_at" is not null) and ("votes"."status" <> 'draft' or "votes"."opened_at" is null) and ("votes"."status" not in ('closed', 'counted', 'final') or "votes"."closed_at" is not null) and ("votes"."status" not in ('draft', 'open') or "votes"."closed_at" is null) and ("votes"."status" in ('counted', 'final')) = ("votes"."counted_at" is not null) and ("votes"."status" = 'final') = ("votes"."final_at" is not null) and ("votes"."status" = 'cancelled') = ("votes"."cancelled_at" is not null)),
	CONSTRAINT "votes_cancelled" CHECK(("votes"."cancelled_at" is null) = ("votes"."cancel_reason" is null) and ("votes"."cancel_reason" is null or trim("votes"."cancel_reason") <> '')),
	CONSTRAINT "votes_counted" CHECK(("votes"."counted_at" is null) = ("votes"."result" is null) and ("votes"."counted_at" is null) = ("votes"."result_hash" is null) and ("votes"."counted_at" is null) = ("votes"."counted_head" is null) and ("votes"."counted_at" is null or ("votes"."ballots_hash" is not null and "votes"."ballots_published" is not null and "votes"."cast_online" is not null and "votes"."cast_on_paper" is not null)))
);
--> statement-breakpoint
CREATE INDEX `votes_process` ON `votes` (`process_id`);--> statement-breakpoint
CREATE INDEX `votes_status` ON `votes` (`status`);--> statement-breakpoint
CREATE INDEX `votes_agenda_item` ON `votes` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `votes_town_hall` ON `votes` (`town_hall_id`);--> statement-breakpoint
CREATE INDEX `votes_draw` ON `votes` (`draw_id`);--> statement-breakpoint
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('draw_panel', 'import_pool', 'compare_objectives', 'draw_substitutes', 'draw_alternates', 'seat_tables', 'import_register', 'erase_register', 'draw_invitations', 'print_letters', 'send_messages', 'analyse_opinions', 'open_ballots', 'count_vote')),
	CONSTRAINT "jobs_status_known" CHECK("__new_jobs"."status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at") SELECT "id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
CREATE INDEX `jobs_status` ON `jobs` (`status`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);
--> statement-breakpoint
CREATE TRIGGER `votes_refuses_change` BEFORE UPDATE OF `process_id`, `nature`, `electorate`, `draw_id`, `town_hall_id`, `minimum_age`, `secrecy`, `takes_paper`, `opens_at`, `closes_at`, `opened_at`, `definition`, `definition_hash`, `entitled`, `public_key`, `lot_commitment`, `opened_head` ON `votes`
WHEN OLD.`status` <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `votes_refuses_leap` BEFORE UPDATE OF `status` ON `votes`
WHEN NEW.`status` <> OLD.`status` AND NOT (OLD.`status` = 'draft' AND NEW.`status` = 'open' OR OLD.`status` = 'open' AND NEW.`status` IN ('closed', 'cancelled') OR OLD.`status` = 'closed' AND NEW.`status` IN ('counted', 'cancelled') OR OLD.`status` = 'counted' AND NEW.`status` IN ('final', 'cancelled'))
BEGIN
  SELECT RAISE(ABORT, 'a vote takes one step at a time');
END;
--> statement-breakpoint
CREATE TRIGGER `votes_refuses_other_result` BEFORE UPDATE OF `counted_at`, `counted_head`, `cast_online`, `cast_on_paper`, `ballots_hash`, `ballots_published`, `result`, `result_hash`, `lot_secret` ON `votes`
WHEN OLD.`status` IN ('counted', 'final', 'cancelled')
BEGIN
  SELECT RAISE(ABORT, 'a result is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `votes_refuses_delete` BEFORE DELETE ON `votes`
WHEN OLD.`status` NOT IN ('draft') AND EXISTS (SELECT 1 FROM `processes` WHERE `id` = OLD.`process_id`)
BEGIN
  SELECT RAISE(ABORT, 'an opened vote is not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_texts_refuses_insert` BEFORE INSERT ON `vote_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = NEW.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_texts_refuses_update` BEFORE UPDATE ON `vote_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_texts_refuses_delete` BEFORE DELETE ON `vote_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_questions_refuses_insert` BEFORE INSERT ON `vote_questions`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = NEW.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_questions_refuses_update` BEFORE UPDATE ON `vote_questions`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_questions_refuses_delete` BEFORE DELETE ON `vote_questions`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_question_texts_refuses_insert` BEFORE INSERT ON `vote_question_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_id` FROM `vote_questions` WHERE `id` = NEW.`question_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_question_texts_refuses_update` BEFORE UPDATE ON `vote_question_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_id` FROM `vote_questions` WHERE `id` = OLD.`question_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_question_texts_refuses_delete` BEFORE DELETE ON `vote_question_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_id` FROM `vote_questions` WHERE `id` = OLD.`question_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_options_refuses_insert` BEFORE INSERT ON `vote_options`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_id` FROM `vote_questions` WHERE `id` = NEW.`question_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_options_refuses_update` BEFORE UPDATE OF `id`, `question_id`, `position`, `cost` ON `vote_options`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_id` FROM `vote_questions` WHERE `id` = OLD.`question_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_options_refuses_delete` BEFORE DELETE ON `vote_options`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_id` FROM `vote_questions` WHERE `id` = OLD.`question_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_option_texts_refuses_insert` BEFORE INSERT ON `vote_option_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_questions`.`vote_id` FROM `vote_options` JOIN `vote_questions` ON `vote_questions`.`id` = `vote_options`.`question_id` WHERE `vote_options`.`id` = NEW.`option_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_option_texts_refuses_update` BEFORE UPDATE ON `vote_option_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_questions`.`vote_id` FROM `vote_options` JOIN `vote_questions` ON `vote_questions`.`id` = `vote_options`.`question_id` WHERE `vote_options`.`id` = OLD.`option_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_option_texts_refuses_delete` BEFORE DELETE ON `vote_option_texts`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = (SELECT `vote_questions`.`vote_id` FROM `vote_options` JOIN `vote_questions` ON `vote_questions`.`id` = `vote_options`.`question_id` WHERE `vote_options`.`id` = OLD.`option_id`) AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_roll_refuses_insert` BEFORE INSERT ON `vote_roll`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = NEW.`vote_id` AND `status` <> 'draft')
BEGIN
  SELECT RAISE(ABORT, 'the electorate of an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_roll_refuses_delete` BEFORE DELETE ON `vote_roll`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` IN ('open', 'closed', 'counted'))
BEGIN
  SELECT RAISE(ABORT, 'the roll of an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_roll_refuses_second_mark` BEFORE UPDATE OF `mark` ON `vote_roll`
WHEN OLD.`mark` IS NOT NULL AND NEW.`mark` IS NOT OLD.`mark` OR NEW.`mark` IS NOT NULL AND OLD.`mark` IS NULL AND NOT EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` = 'open')
BEGIN
  SELECT RAISE(ABORT, 'who has voted does not vote again, and nobody votes in a closed vote');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_roll_refuses_other_envelope` BEFORE UPDATE OF `envelope`, `receipt` ON `vote_roll`
WHEN OLD.`envelope` IS NOT NULL AND (NEW.`envelope` IS NOT OLD.`envelope` OR NEW.`receipt` IS NOT OLD.`receipt`) AND EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` = 'open') OR OLD.`envelope` IS NULL AND NEW.`envelope` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` = 'open')
BEGIN
  SELECT RAISE(ABORT, 'an envelope is not exchanged');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_roll_refuses_other_person` BEFORE UPDATE OF `id`, `vote_id`, `holder_id` ON `vote_roll`
WHEN NEW.`id` <> OLD.`id` OR NEW.`vote_id` <> OLD.`vote_id` OR NEW.`holder_id` IS NOT NULL AND NEW.`holder_id` IS NOT OLD.`holder_id`
BEGIN
  SELECT RAISE(ABORT, 'the electorate of an open vote is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_ballots_refuses_insert` BEFORE INSERT ON `vote_ballots`
WHEN NOT EXISTS (SELECT 1 FROM `votes` WHERE `id` = NEW.`vote_id` AND `status` = 'closed')
BEGIN
  SELECT RAISE(ABORT, 'ballots are stored between closing and counting');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_ballots_refuses_update` BEFORE UPDATE OF `vote_id`, `tracking_code`, `source`, `answers` ON `vote_ballots`
BEGIN
  SELECT RAISE(ABORT, 'a ballot is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_ballots_refuses_delete` BEFORE DELETE ON `vote_ballots`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id` AND `status` <> 'cancelled')
BEGIN
  SELECT RAISE(ABORT, 'a ballot is not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_checkpoints_refuses_update` BEFORE UPDATE ON `vote_checkpoints`
BEGIN
  SELECT RAISE(ABORT, 'a checkpoint is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_checkpoints_refuses_delete` BEFORE DELETE ON `vote_checkpoints`
WHEN EXISTS (SELECT 1 FROM `votes` WHERE `id` = OLD.`vote_id`)
BEGIN
  SELECT RAISE(ABORT, 'a checkpoint is not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_batch_entries_refuses_insert` BEFORE INSERT ON `vote_batch_entries`
WHEN EXISTS (SELECT 1 FROM `vote_batches` WHERE `id` = NEW.`batch_id` AND `agreed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'what two people agreed on is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_batch_entries_refuses_update` BEFORE UPDATE ON `vote_batch_entries`
WHEN EXISTS (SELECT 1 FROM `vote_batches` WHERE `id` = OLD.`batch_id` AND `agreed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'what two people agreed on is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_batch_entries_refuses_delete` BEFORE DELETE ON `vote_batch_entries`
WHEN EXISTS (SELECT 1 FROM `vote_batches` WHERE `id` = OLD.`batch_id` AND `agreed_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'what two people agreed on is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `vote_batches_refuses_update` BEFORE UPDATE OF `vote_id`, `number`, `serial`, `papers` ON `vote_batches`
WHEN 1
BEGIN
  SELECT RAISE(ABORT, 'a printed batch is not changed');
END;
