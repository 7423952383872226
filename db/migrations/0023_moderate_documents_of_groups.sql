DROP TRIGGER `moderation_decisions_refuses_delete`;
--> statement-breakpoint
DROP TRIGGER `moderation_decisions_refuses_own_cause`;
--> statement-breakpoint
DROP TRIGGER `moderation_decisions_refuses_own_second`;
--> statement-breakpoint
DROP TRIGGER `moderation_decisions_refuses_update`;
--> statement-breakpoint
CREATE TABLE `__new_hidden_texts` (
	`text_kind` text NOT NULL,
	`text_id` text NOT NULL,
	`decision_id` text NOT NULL,
	PRIMARY KEY(`text_kind`, `text_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `moderation_decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "hidden_texts_kind" CHECK("__new_hidden_texts"."text_kind" in ('proposal', 'amendment', 'contribution', 'statement', 'room_document'))
);
--> statement-breakpoint
INSERT INTO `__new_hidden_texts`("text_kind", "text_id", "decision_id") SELECT "text_kind", "text_id", "decision_id" FROM `hidden_texts`;--> statement-breakpoint
DROP TABLE `hidden_texts`;--> statement-breakpoint
ALTER TABLE `__new_hidden_texts` RENAME TO `hidden_texts`;--> statement-breakpoint
CREATE TABLE `__new_moderation_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`text_id` text NOT NULL,
	`text_version` integer NOT NULL,
	`noticed_by` text NOT NULL,
	`hints` text NOT NULL,
	`opened_at` integer NOT NULL,
	`assigned_to` text,
	`about_account` text,
	`closed_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "moderation_cases_text_kind" CHECK("__new_moderation_cases"."text_kind" in ('proposal', 'amendment', 'contribution', 'statement', 'room_document')),
	CONSTRAINT "moderation_cases_noticed_by" CHECK("__new_moderation_cases"."noticed_by" in ('report', 'own_initiative', 'hint'))
);
--> statement-breakpoint
INSERT INTO `__new_moderation_cases`("id", "process_id", "text_kind", "text_id", "text_version", "noticed_by", "hints", "opened_at", "assigned_to", "about_account", "closed_at") SELECT "id", "process_id", "text_kind", "text_id", "text_version", "noticed_by", "hints", "opened_at", "assigned_to", "about_account", "closed_at" FROM `moderation_cases`;--> statement-breakpoint
DROP TABLE `moderation_cases`;--> statement-breakpoint
ALTER TABLE `__new_moderation_cases` RENAME TO `moderation_cases`;--> statement-breakpoint
CREATE INDEX `moderation_cases_open` ON `moderation_cases` (`process_id`,`closed_at`,`opened_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_cases_text` ON `moderation_cases` (`text_kind`,`text_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `moderation_cases_of_text` ON `moderation_cases` (`text_kind`,`text_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `__new_messages` (
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
	CONSTRAINT "messages_kind" CHECK("__new_messages"."kind" in ('reply_confirmed', 'reply_withdrawn', 'reminder', 'moderation_decided', 'appeal_decided')),
	CONSTRAINT "messages_channel" CHECK("__new_messages"."channel" in ('letter', 'phone', 'text', 'email')),
	CONSTRAINT "messages_language" CHECK("__new_messages"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "messages_status_known" CHECK("__new_messages"."status" in ('waiting', 'sent', 'listed', 'done'))
);
--> statement-breakpoint
INSERT INTO `__new_messages`("id", "process_id", "invitation_id", "kind", "channel", "language", "status", "tries", "created_at", "done_at", "envelope") SELECT "id", "process_id", "invitation_id", "kind", "channel", "language", "status", "tries", "created_at", "done_at", "envelope" FROM `messages`;--> statement-breakpoint
DROP TABLE `messages`;--> statement-breakpoint
ALTER TABLE `__new_messages` RENAME TO `messages`;--> statement-breakpoint
CREATE INDEX `messages_status` ON `messages` (`status`);--> statement-breakpoint
CREATE INDEX `messages_process` ON `messages` (`process_id`);--> statement-breakpoint
CREATE INDEX `messages_invitation` ON `messages` (`invitation_id`);--> statement-breakpoint
ALTER TABLE `statements` ADD `entered_by` text;--> statement-breakpoint
ALTER TABLE `moderation_decisions` ADD `text_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `amendments` ADD `entered_by` text;
--> statement-breakpoint
UPDATE `moderation_decisions` SET `text_version` = (SELECT `text_version` FROM `moderation_cases` WHERE `id` = `moderation_decisions`.`case_id`);
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_update` BEFORE UPDATE OF `id`, `case_id`, `text_version`, `measure`, `rule_id`, `language`, `days`, `participant_id`, `decided_by`, `decided_at` ON `moderation_decisions`
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_delete` BEFORE DELETE ON `moderation_decisions`
WHEN EXISTS (SELECT 1 FROM `moderation_cases` WHERE `id` = OLD.`case_id`)
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_own_cause` BEFORE INSERT ON `moderation_decisions`
WHEN NEW.`decided_by` IN (
  SELECT `about_account` FROM `moderation_cases` WHERE `id` = NEW.`case_id`
  UNION SELECT `entered_by` FROM `proposal_versions` WHERE `proposal_id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'proposal')
  UNION SELECT `entered_by` FROM `contributions` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'contribution')
  UNION SELECT `entered_by` FROM `amendments` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'amendment')
  UNION SELECT `entered_by` FROM `statements` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'statement')
  UNION SELECT `entered_by` FROM `room_document_versions` WHERE `document_id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'room_document'))
BEGIN
  SELECT RAISE(ABORT, 'nobody decides in their own cause');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_own_second` BEFORE UPDATE OF `second_by` ON `moderation_decisions`
WHEN NEW.`second_by` IN (
  SELECT `about_account` FROM `moderation_cases` WHERE `id` = NEW.`case_id`
  UNION SELECT `entered_by` FROM `proposal_versions` WHERE `proposal_id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'proposal')
  UNION SELECT `entered_by` FROM `contributions` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'contribution')
  UNION SELECT `entered_by` FROM `amendments` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'amendment')
  UNION SELECT `entered_by` FROM `statements` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'statement')
  UNION SELECT `entered_by` FROM `room_document_versions` WHERE `document_id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'room_document'))
BEGIN
  SELECT RAISE(ABORT, 'nobody decides in their own cause');
END;
