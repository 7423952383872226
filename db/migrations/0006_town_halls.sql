CREATE TABLE `agenda_attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agenda_attachments_item` ON `agenda_attachments` (`item_id`);--> statement-breakpoint
CREATE TABLE `agenda_item_datasets` (
	`item_id` text NOT NULL,
	`dataset_id` text NOT NULL,
	PRIMARY KEY(`item_id`, `dataset_id`),
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `agenda_item_scenarios` (
	`item_id` text NOT NULL,
	`model_id` text NOT NULL,
	PRIMARY KEY(`item_id`, `model_id`),
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `scenario_models`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `agenda_item_texts` (
	`item_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`item_id`, `language`),
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "agenda_item_texts_language" CHECK("agenda_item_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`town_hall_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`minutes` integer NOT NULL,
	`presenter` text DEFAULT '' NOT NULL,
	`internal_notes` text DEFAULT '' NOT NULL,
	`speaking_seconds` integer,
	`point_of_order_seconds` integer DEFAULT 60 NOT NULL,
	`first_time_speakers_first` integer DEFAULT true NOT NULL,
	`alternate` integer DEFAULT false NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes" between 0 and 720),
	CONSTRAINT "agenda_items_speaking" CHECK("agenda_items"."speaking_seconds" between 10 and 3600),
	CONSTRAINT "agenda_items_order" CHECK("agenda_items"."point_of_order_seconds" between 10 and 3600),
	CONSTRAINT "agenda_items_own_parent" CHECK("agenda_items"."parent_id" <> "agenda_items"."id"),
	CONSTRAINT "agenda_items_kind" CHECK("agenda_items"."kind" in ('welcome', 'presentation', 'discussion', 'question_time', 'vote', 'working_group_report', 'informal'))
);
--> statement-breakpoint
CREATE INDEX `agenda_items_town_hall` ON `agenda_items` (`town_hall_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset_id` text NOT NULL,
	`observation_id` text NOT NULL,
	`value_before` real,
	`sign_before` text,
	`value_after` real,
	`sign_after` text,
	`reason` text NOT NULL,
	`corrected_at` integer NOT NULL,
	`corrected_by` text NOT NULL,
	FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "corrections_reason" CHECK(trim("corrections"."reason") <> '')
);
--> statement-breakpoint
CREATE INDEX `corrections_dataset` ON `corrections` (`dataset_id`);--> statement-breakpoint
CREATE TABLE `dataset_texts` (
	`dataset_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`sentence` text NOT NULL,
	`method` text NOT NULL,
	`labels` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`dataset_id`, `language`),
	FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "dataset_texts_language" CHECK("dataset_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `datasets` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`source` text NOT NULL,
	`source_address` text DEFAULT '' NOT NULL,
	`source_date` text NOT NULL,
	`licence` text NOT NULL,
	`chart` text,
	`synthetic` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	CONSTRAINT "datasets_source" CHECK(trim("datasets"."source") <> ''),
	CONSTRAINT "datasets_chart" CHECK("datasets"."chart" in ('line', 'bar', 'grouped_bar', 'age_pyramid', 'satisfaction_priority', 'likert'))
);
--> statement-breakpoint
CREATE TABLE `fact_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`content` blob NOT NULL,
	`uploaded_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset_id` text NOT NULL,
	`position` integer NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`groups` text NOT NULL,
	`time` text DEFAULT '' NOT NULL,
	`value` real,
	`sign` text,
	`qualified` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "observations_figure" CHECK("observations"."value" is not null or "observations"."sign" is not null)
);
--> statement-breakpoint
CREATE INDEX `observations_dataset` ON `observations` (`dataset_id`,`position`);--> statement-breakpoint
CREATE TABLE `attendees` (
	`id` text PRIMARY KEY NOT NULL,
	`town_hall_id` text NOT NULL,
	`code_hash` text,
	`created_at` integer NOT NULL,
	`envelope` blob,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendees_code_hash_unique` ON `attendees` (`code_hash`);--> statement-breakpoint
CREATE INDEX `attendees_town_hall` ON `attendees` (`town_hall_id`);--> statement-breakpoint
CREATE TABLE `floor_events` (
	`town_hall_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`actor_id` text,
	PRIMARY KEY(`town_hall_id`, `sequence`),
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `floor_notes` (
	`town_hall_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`envelope` blob NOT NULL,
	PRIMARY KEY(`town_hall_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `floor_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`town_hall_id` text NOT NULL,
	`item_id` text,
	`status` text DEFAULT 'received' NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`merged_into_id` text,
	`channel` text NOT NULL,
	`attendee_id` text,
	`answer` text DEFAULT '' NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`due_on` text,
	`hidden_reason` text DEFAULT '' NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`merged_into_id`) REFERENCES `floor_questions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`attendee_id`) REFERENCES `attendees`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "floor_questions_text" CHECK(trim("floor_questions"."text") <> ''),
	CONSTRAINT "floor_questions_language" CHECK("floor_questions"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "floor_questions_channel" CHECK("floor_questions"."channel" in ('phone', 'room', 'paper')),
	CONSTRAINT "floor_questions_status" CHECK("floor_questions"."status" in ('received', 'open', 'promised', 'answered', 'hidden')),
	CONSTRAINT "floor_questions_answered" CHECK("floor_questions"."status" <> 'answered' or (trim("floor_questions"."answer") <> '' and "floor_questions"."answered_at" is not null)),
	CONSTRAINT "floor_questions_promised" CHECK("floor_questions"."status" <> 'promised' or (trim("floor_questions"."owner") <> '' and "floor_questions"."due_on" is not null))
);
--> statement-breakpoint
CREATE INDEX `floor_questions_town_hall` ON `floor_questions` (`town_hall_id`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`town_hall_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`approved_revision` integer,
	`approved_at` integer,
	`approved_by` text,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `minutes_revisions` (
	`town_hall_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`correction_note` text DEFAULT '' NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_revisions_number` ON `minutes_revisions` (`town_hall_id`,`number`);--> statement-breakpoint
CREATE TABLE `scenario_models` (
	`id` text PRIMARY KEY NOT NULL,
	`inputs` text NOT NULL,
	`synthetic` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer
);
--> statement-breakpoint
CREATE TABLE `scenario_texts` (
	`model_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`lead` text NOT NULL,
	`limits` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`model_id`, `language`),
	FOREIGN KEY (`model_id`) REFERENCES `scenario_models`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "scenario_texts_language" CHECK("scenario_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `town_hall_people` (
	`id` text PRIMARY KEY NOT NULL,
	`town_hall_id` text NOT NULL,
	`task` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`offices` text,
	`addressed_at` integer,
	`contact` blob,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "town_hall_people_task" CHECK("town_hall_people"."task" in ('official', 'guest', 'multiplier')),
	CONSTRAINT "town_hall_people_name" CHECK(trim("town_hall_people"."name") <> '')
);
--> statement-breakpoint
CREATE INDEX `town_hall_people_town_hall` ON `town_hall_people` (`town_hall_id`);--> statement-breakpoint
CREATE TABLE `town_hall_revisions` (
	`town_hall_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `town_hall_revisions_number` ON `town_hall_revisions` (`town_hall_id`,`number`);--> statement-breakpoint
CREATE TABLE `town_hall_rule_texts` (
	`rule_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`rule_id`, `language`),
	FOREIGN KEY (`rule_id`) REFERENCES `town_hall_rules`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "town_hall_rule_texts_language" CHECK("town_hall_rule_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `town_hall_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`town_hall_id` text NOT NULL,
	`position` integer NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`imposed_by` text NOT NULL,
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "town_hall_rules_steps" CHECK("town_hall_rules"."starts_at" in ('reminder', 'call_to_order', 'floor_withdrawn', 'house_right') and "town_hall_rules"."ends_at" in ('reminder', 'call_to_order', 'floor_withdrawn', 'house_right'))
);
--> statement-breakpoint
CREATE INDEX `town_hall_rules_town_hall` ON `town_hall_rules` (`town_hall_id`,`position`);--> statement-breakpoint
CREATE TABLE `town_hall_texts` (
	`town_hall_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`aim` text NOT NULL,
	`decided` text NOT NULL,
	`not_decided` text NOT NULL,
	`place` text NOT NULL,
	`access` text NOT NULL,
	`recording` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`town_hall_id`, `language`),
	FOREIGN KEY (`town_hall_id`) REFERENCES `town_halls`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "town_hall_texts_language" CHECK("town_hall_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `town_halls` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text,
	`begins_at` integer,
	`step_free` integer DEFAULT false NOT NULL,
	`childcare` integer DEFAULT false NOT NULL,
	`interpretation` text DEFAULT '[]' NOT NULL,
	`host_id` text,
	`chair_id` text,
	`house_right_holder_id` text,
	`security_contact_id` text,
	`delegated_on` text,
	`chair_account_id` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`cancelled_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`host_id`) REFERENCES `town_hall_people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`chair_id`) REFERENCES `town_hall_people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`house_right_holder_id`) REFERENCES `town_hall_people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`security_contact_id`) REFERENCES `town_hall_people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `town_halls_process` ON `town_halls` (`process_id`);
--> statement-breakpoint
CREATE TRIGGER `floor_events_refuses_update` BEFORE UPDATE ON `floor_events`
BEGIN
  SELECT RAISE(ABORT, 'floor_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `floor_events_refuses_delete` BEFORE DELETE ON `floor_events`
BEGIN
  SELECT RAISE(ABORT, 'floor_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `floor_events_refuses_gaps` BEFORE INSERT ON `floor_events`
WHEN NEW.`sequence` <> (SELECT COALESCE(MAX(`sequence`), 0) + 1 FROM `floor_events` WHERE `town_hall_id` = NEW.`town_hall_id`)
BEGIN
  SELECT RAISE(ABORT, 'floor_events has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_revisions_refuses_update` BEFORE UPDATE ON `town_hall_revisions`
BEGIN
  SELECT RAISE(ABORT, 'a published revision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_revisions_refuses_delete` BEFORE DELETE ON `town_hall_revisions`
BEGIN
  SELECT RAISE(ABORT, 'a published revision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_revisions_refuses_gaps` BEFORE INSERT ON `town_hall_revisions`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `town_hall_revisions` WHERE `town_hall_id` = NEW.`town_hall_id`)
BEGIN
  SELECT RAISE(ABORT, 'town_hall_revisions has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `minutes_revisions_refuses_update` BEFORE UPDATE ON `minutes_revisions`
BEGIN
  SELECT RAISE(ABORT, 'published minutes are final');
END;
--> statement-breakpoint
CREATE TRIGGER `minutes_revisions_refuses_delete` BEFORE DELETE ON `minutes_revisions`
BEGIN
  SELECT RAISE(ABORT, 'published minutes are final');
END;
--> statement-breakpoint
CREATE TRIGGER `minutes_revisions_refuses_gaps` BEFORE INSERT ON `minutes_revisions`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `minutes_revisions` WHERE `town_hall_id` = NEW.`town_hall_id`)
BEGIN
  SELECT RAISE(ABORT, 'minutes_revisions has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_rules_refuse_update` BEFORE UPDATE ON `town_hall_rules`
WHEN (SELECT `published_at` FROM `town_halls` WHERE `id` = OLD.`town_hall_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the rules of a published town hall are fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_rules_refuse_delete` BEFORE DELETE ON `town_hall_rules`
WHEN (SELECT `published_at` FROM `town_halls` WHERE `id` = OLD.`town_hall_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the rules of a published town hall are fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_rules_refuse_insert` BEFORE INSERT ON `town_hall_rules`
WHEN (SELECT `published_at` FROM `town_halls` WHERE `id` = NEW.`town_hall_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the rules of a published town hall are fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_rule_texts_refuse_update` BEFORE UPDATE ON `town_hall_rule_texts`
WHEN OLD.`language` = 'de' AND (SELECT `published_at` FROM `town_halls` JOIN `town_hall_rules` ON `town_hall_rules`.`town_hall_id` = `town_halls`.`id` WHERE `town_hall_rules`.`id` = OLD.`rule_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the rules of a published town hall are fixed');
END;
