CREATE TABLE `contribution_ratings` (
	`contribution_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`helpful` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`contribution_id`, `participant_id`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contribution_ratings_participant` ON `contribution_ratings` (`participant_id`);--> statement-breakpoint
CREATE TABLE `contribution_translations` (
	`contribution_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`based_on` integer NOT NULL,
	PRIMARY KEY(`contribution_id`, `language`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contribution_translations_language" CHECK("contribution_translations"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `contribution_versions` (
	`contribution_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`contribution_id`, `number`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contribution_versions_text" CHECK(trim("contribution_versions"."text") <> '')
);
--> statement-breakpoint
CREATE TABLE `contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`participant_id` text,
	`entered_by` text,
	`language` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "contributions_kind" CHECK("contributions"."kind" in ('for', 'against', 'question', 'reply') and ("contributions"."kind" = 'reply') = ("contributions"."parent_id" is not null)),
	CONSTRAINT "contributions_language" CHECK("contributions"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE INDEX `contributions_proposal` ON `contributions` (`proposal_id`,`parent_id`,`at`);--> statement-breakpoint
CREATE INDEX `contributions_parent` ON `contributions` (`parent_id`);--> statement-breakpoint
CREATE INDEX `contributions_participant` ON `contributions` (`participant_id`);--> statement-breakpoint
CREATE TABLE `opinion_analyses` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`input_hash` text,
	`result` text,
	`finished_at` integer,
	FOREIGN KEY (`round_id`) REFERENCES `statement_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "opinion_analyses_finished" CHECK(("opinion_analyses"."finished_at" is null) = ("opinion_analyses"."result" is null))
);
--> statement-breakpoint
CREATE INDEX `opinion_analyses_round` ON `opinion_analyses` (`round_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `statement_round_texts` (
	`round_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`round_id`, `language`),
	FOREIGN KEY (`round_id`) REFERENCES `statement_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "statement_round_texts_language" CHECK("statement_round_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `statement_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`takes_statements` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "statement_rounds_closed" CHECK("statement_rounds"."closed_at" is null or "statement_rounds"."opened_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `statement_rounds_process` ON `statement_rounds` (`process_id`);--> statement-breakpoint
CREATE TABLE `statement_stances` (
	`statement_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`stance` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `participant_id`),
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "statement_stances_stance" CHECK("statement_stances"."stance" in ('agree', 'disagree', 'pass'))
);
--> statement-breakpoint
CREATE INDEX `statement_stances_participant` ON `statement_stances` (`participant_id`);--> statement-breakpoint
CREATE TABLE `statement_translations` (
	`statement_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`statement_id`, `language`),
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "statement_translations_language" CHECK("statement_translations"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`number` integer NOT NULL,
	`participant_id` text,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`declined_reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `statement_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "statements_text" CHECK(trim("statements"."text") <> ''),
	CONSTRAINT "statements_language" CHECK("statements"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "statements_status" CHECK("statements"."status" in ('submitted', 'shown', 'declined')),
	CONSTRAINT "statements_declined" CHECK(("statements"."status" = 'declined') = (trim("statements"."declined_reason") <> ''))
);
--> statement-breakpoint
CREATE INDEX `statements_round` ON `statements` (`round_id`,`number`);--> statement-breakpoint
CREATE INDEX `statements_participant` ON `statements` (`participant_id`);--> statement-breakpoint
CREATE TABLE `hidden_texts` (
	`text_kind` text NOT NULL,
	`text_id` text NOT NULL,
	`decision_id` text NOT NULL,
	PRIMARY KEY(`text_kind`, `text_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `moderation_decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "hidden_texts_kind" CHECK("hidden_texts"."text_kind" in ('proposal', 'amendment', 'contribution', 'statement'))
);
--> statement-breakpoint
CREATE TABLE `known_attendees` (
	`attendee_id` text PRIMARY KEY NOT NULL,
	`participant_id` text NOT NULL,
	`found_by` text NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`attendee_id`) REFERENCES `attendees`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `known_attendees_participant` ON `known_attendees` (`participant_id`);--> statement-breakpoint
CREATE TABLE `listed_words` (
	`id` text PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`folded` text NOT NULL,
	`added_at` integer NOT NULL,
	CONSTRAINT "listed_words_word" CHECK(trim("listed_words"."word") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listed_words_folded_unique` ON `listed_words` (`folded`);--> statement-breakpoint
CREATE TABLE `moderation_appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`envelope` blob,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	`assigned_to` text,
	`result` text,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `moderation_decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "moderation_appeals_language" CHECK("moderation_appeals"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "moderation_appeals_result" CHECK(("moderation_appeals"."result" is null) = ("moderation_appeals"."decided_at" is null) and ("moderation_appeals"."result" is null) = ("moderation_appeals"."decided_by" is null) and ("moderation_appeals"."result" is null or ("moderation_appeals"."result" in ('upheld', 'overturned') and trim("moderation_appeals"."reason") <> '')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_appeals_decision_id_unique` ON `moderation_appeals` (`decision_id`);--> statement-breakpoint
CREATE INDEX `moderation_appeals_open` ON `moderation_appeals` (`decided_at`,`at`);--> statement-breakpoint
CREATE TABLE `moderation_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`text_id` text NOT NULL,
	`text_version` integer NOT NULL,
	`noticed_by` text NOT NULL,
	`hints` text NOT NULL,
	`opened_at` integer NOT NULL,
	`assigned_to` text,
	`closed_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "moderation_cases_text_kind" CHECK("moderation_cases"."text_kind" in ('proposal', 'amendment', 'contribution', 'statement')),
	CONSTRAINT "moderation_cases_noticed_by" CHECK("moderation_cases"."noticed_by" in ('report', 'own_initiative', 'hint'))
);
--> statement-breakpoint
CREATE INDEX `moderation_cases_open` ON `moderation_cases` (`process_id`,`closed_at`,`opened_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_cases_text` ON `moderation_cases` (`text_kind`,`text_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `moderation_cases_of_text` ON `moderation_cases` (`text_kind`,`text_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `moderation_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`measure` text NOT NULL,
	`rule_id` text,
	`facts` text NOT NULL,
	`reason` text NOT NULL,
	`language` text NOT NULL,
	`days` integer,
	`participant_id` text,
	`appeal_code_hash` text,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`second_by` text,
	`second_at` integer,
	`refused_reason` text DEFAULT '' NOT NULL,
	`effective_at` integer,
	`lifted_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `moderation_cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rule_id`) REFERENCES `moderation_rules`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "moderation_decisions_measure" CHECK("moderation_decisions"."measure" in ('leave', 'ask_to_change', 'hide', 'remove', 'pause_author', 'exclude_author')),
	CONSTRAINT "moderation_decisions_words" CHECK(trim("moderation_decisions"."reason") <> '' and ("moderation_decisions"."measure" = 'leave' or ("moderation_decisions"."rule_id" is not null and trim("moderation_decisions"."facts") <> ''))),
	CONSTRAINT "moderation_decisions_second" CHECK("moderation_decisions"."second_by" <> "moderation_decisions"."decided_by"),
	CONSTRAINT "moderation_decisions_four_eyes" CHECK("moderation_decisions"."measure" not in ('remove', 'exclude_author') or "moderation_decisions"."effective_at" is null or "moderation_decisions"."second_by" is not null),
	CONSTRAINT "moderation_decisions_language" CHECK("moderation_decisions"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_decisions_appeal_code_hash_unique` ON `moderation_decisions` (`appeal_code_hash`);--> statement-breakpoint
CREATE INDEX `moderation_decisions_case` ON `moderation_decisions` (`case_id`);--> statement-breakpoint
CREATE INDEX `moderation_decisions_participant` ON `moderation_decisions` (`participant_id`,`measure`);--> statement-breakpoint
CREATE TABLE `moderation_rule_sets` (
	`process_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	PRIMARY KEY(`process_id`, `number`),
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "moderation_rule_sets_published" CHECK(("moderation_rule_sets"."published_at" is null) = ("moderation_rule_sets"."published_by" is null))
);
--> statement-breakpoint
CREATE TABLE `moderation_rule_texts` (
	`rule_id` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`rule_id`, `language`),
	FOREIGN KEY (`rule_id`) REFERENCES `moderation_rules`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "moderation_rule_texts_text" CHECK(trim("moderation_rule_texts"."text") <> ''),
	CONSTRAINT "moderation_rule_texts_language" CHECK("moderation_rule_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE TABLE `moderation_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`set_number` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`process_id`,`set_number`) REFERENCES `moderation_rule_sets`(`process_id`,`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_rules_position` ON `moderation_rules` (`process_id`,`set_number`,`position`);--> statement-breakpoint
CREATE TABLE `rule_confirmations` (
	`participant_id` text NOT NULL,
	`set_number` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`participant_id`, `set_number`),
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `text_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`envelope` blob,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `moderation_cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rule_id`) REFERENCES `moderation_rules`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "text_reports_language" CHECK("text_reports"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_reports_code_hash_unique` ON `text_reports` (`code_hash`);--> statement-breakpoint
CREATE INDEX `text_reports_case` ON `text_reports` (`case_id`,`at`);--> statement-breakpoint
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
CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`change` text NOT NULL,
	`reasons` text NOT NULL,
	`language` text NOT NULL,
	`participant_id` text,
	`status` text DEFAULT 'open' NOT NULL,
	`decision_reason` text DEFAULT '' NOT NULL,
	`version` integer,
	`at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "amendments_language" CHECK("amendments"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "amendments_status" CHECK("amendments"."status" in ('open', 'accepted', 'rejected', 'withdrawn')),
	CONSTRAINT "amendments_open" CHECK(("amendments"."status" = 'open') = ("amendments"."decided_at" is null)),
	CONSTRAINT "amendments_rejected" CHECK("amendments"."status" <> 'rejected' or trim("amendments"."decision_reason") <> ''),
	CONSTRAINT "amendments_accepted" CHECK(("amendments"."status" = 'accepted') = ("amendments"."version" is not null))
);
--> statement-breakpoint
CREATE INDEX `amendments_proposal` ON `amendments` (`proposal_id`,`status`);--> statement-breakpoint
CREATE TABLE `coauthor_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`offered_by` text,
	`offered_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`taken_by` text,
	`taken_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offered_by`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`taken_by`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coauthor_offers_code_hash_unique` ON `coauthor_offers` (`code_hash`);--> statement-breakpoint
CREATE INDEX `coauthor_offers_proposal` ON `coauthor_offers` (`proposal_id`);--> statement-breakpoint
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
CREATE TABLE `proposal_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`dataset_id` text NOT NULL,
	`observation_id` text,
	`cited_value` real,
	`cited_sign` text,
	`cited_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `proposal_facts_proposal` ON `proposal_facts` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `proposal_join_consents` (
	`join_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`agrees` integer NOT NULL,
	`entered_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`join_id`, `participant_id`),
	FOREIGN KEY (`join_id`) REFERENCES `proposal_joins`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proposal_joins` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`into_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`outcome` text DEFAULT 'open' NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`into_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "proposal_joins_two" CHECK("proposal_joins"."proposal_id" <> "proposal_joins"."into_id"),
	CONSTRAINT "proposal_joins_outcome" CHECK("proposal_joins"."outcome" in ('open', 'joined', 'refused', 'taken_back') and ("proposal_joins"."outcome" = 'open') = ("proposal_joins"."ended_at" is null))
);
--> statement-breakpoint
CREATE INDEX `proposal_joins_proposal` ON `proposal_joins` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `proposal_joins_into` ON `proposal_joins` (`into_id`);--> statement-breakpoint
CREATE TABLE `proposal_settings` (
	`process_id` text PRIMARY KEY NOT NULL,
	`support_threshold` integer,
	`answer_days` integer DEFAULT 60 NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "proposal_settings_threshold" CHECK("proposal_settings"."support_threshold" >= 2),
	CONSTRAINT "proposal_settings_answer_days" CHECK("proposal_settings"."answer_days" between 1 and 365)
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
CREATE TABLE `proposal_translations` (
	`proposal_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`reasons` text NOT NULL,
	`effect` text NOT NULL,
	`cost_basis` text NOT NULL,
	`based_on` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `language`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "proposal_translations_language" CHECK("proposal_translations"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
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
	`latitude` real,
	`longitude` real,
	`written_by` text,
	`entered_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`proposal_id`, `number`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "proposal_versions_title" CHECK(trim("proposal_versions"."title") <> ''),
	CONSTRAINT "proposal_versions_cost" CHECK("proposal_versions"."cost" >= 0),
	CONSTRAINT "proposal_versions_place" CHECK(("proposal_versions"."latitude" is null) = ("proposal_versions"."longitude" is null) and "proposal_versions"."latitude" between -90 and 90 and "proposal_versions"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`item_id` text,
	`language` text NOT NULL,
	`stage` text DEFAULT 'draft' NOT NULL,
	`decision` text,
	`work` text,
	`answer_due_on` text,
	`joined_into_id` text,
	`version` integer NOT NULL,
	`last_paragraph_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`joined_into_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "proposals_language" CHECK("proposals"."language" in ('de', 'de-simple', 'en', 'ar')),
	CONSTRAINT "proposals_stage" CHECK("proposals"."stage" in ('draft', 'submitted', 'published', 'discussed', 'put', 'decided', 'joined', 'withdrawn')),
	CONSTRAINT "proposals_decision" CHECK(("proposals"."stage" = 'decided') = ("proposals"."decision" is not null) and "proposals"."decision" in ('accepted', 'accepted_with_changes', 'declined')),
	CONSTRAINT "proposals_work" CHECK("proposals"."work" in ('not_begun', 'in_work', 'done')),
	CONSTRAINT "proposals_answer_due" CHECK(("proposals"."stage" = 'put') = ("proposals"."answer_due_on" is not null)),
	CONSTRAINT "proposals_joined" CHECK("proposals"."joined_into_id" <> "proposals"."id")
);
--> statement-breakpoint
CREATE INDEX `proposals_process` ON `proposals` (`process_id`,`stage`,`published_at`);--> statement-breakpoint
CREATE TABLE `room_document_versions` (
	`document_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text,
	`entered_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `number`),
	FOREIGN KEY (`document_id`) REFERENCES `room_documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "room_document_versions_title" CHECK(trim("room_document_versions"."title") <> '')
);
--> statement-breakpoint
CREATE TABLE `room_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_version` integer,
	`published_at` integer,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "room_documents_kind" CHECK("room_documents"."kind" in ('document', 'notes')),
	CONSTRAINT "room_documents_published" CHECK(("room_documents"."published_version" is null) = ("room_documents"."published_at" is null) and "room_documents"."published_version" <= "room_documents"."version")
);
--> statement-breakpoint
CREATE INDEX `room_documents_room` ON `room_documents` (`room_id`);--> statement-breakpoint
CREATE TABLE `room_task_versions` (
	`task_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`owner_id` text,
	`owner_account_id` text,
	`due_on` text,
	`done` integer DEFAULT false NOT NULL,
	`written_by` text,
	`entered_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`task_id`, `number`),
	FOREIGN KEY (`task_id`) REFERENCES `room_tasks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`written_by`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "room_task_versions_title" CHECK(trim("room_task_versions"."title") <> ''),
	CONSTRAINT "room_task_versions_owner" CHECK("room_task_versions"."owner_id" is null or "room_task_versions"."owner_account_id" is null)
);
--> statement-breakpoint
CREATE TABLE `room_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_tasks_room` ON `room_tasks` (`room_id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`draw_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `processes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rooms_name" CHECK(trim("rooms"."name") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_draw_id_unique` ON `rooms` (`draw_id`);--> statement-breakpoint
CREATE INDEX `rooms_process` ON `rooms` (`process_id`);--> statement-breakpoint
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
	CONSTRAINT "jobs_kind" CHECK("__new_jobs"."kind" in ('draw_panel', 'import_pool', 'compare_objectives', 'draw_substitutes', 'draw_alternates', 'seat_tables', 'import_register', 'erase_register', 'draw_invitations', 'print_letters', 'send_messages', 'analyse_opinions')),
	CONSTRAINT "jobs_status_known" CHECK("__new_jobs"."status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
INSERT INTO `__new_jobs`("id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at") SELECT "id", "kind", "subject_id", "status", "requested_by", "phase", "done", "total", "problem", "created_at", "started_at", "finished_at" FROM `jobs`;--> statement-breakpoint
DROP TABLE `jobs`;--> statement-breakpoint
ALTER TABLE `__new_jobs` RENAME TO `jobs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `jobs_status` ON `jobs` (`status`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);--> statement-breakpoint
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

--> statement-breakpoint
CREATE TRIGGER `proposal_versions_refuses_place` BEFORE UPDATE OF `latitude`, `longitude` ON `proposal_versions`
WHEN NEW.`latitude` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a version of a proposal is final, unless its text is erased');
END;
--> statement-breakpoint
CREATE TRIGGER `contribution_versions_refuses_update` BEFORE UPDATE ON `contribution_versions`
WHEN NOT (NEW.`text` = '…' AND NEW.`number` = OLD.`number` AND NEW.`contribution_id` = OLD.`contribution_id` AND NEW.`at` = OLD.`at`)
BEGIN
  SELECT RAISE(ABORT, 'a version of a contribution is final, unless its text is erased');
END;
--> statement-breakpoint
CREATE TRIGGER `contribution_versions_refuses_delete` BEFORE DELETE ON `contribution_versions`
WHEN EXISTS (SELECT 1 FROM `contributions` WHERE `id` = OLD.`contribution_id`)
BEGIN
  SELECT RAISE(ABORT, 'a version of a contribution is final');
END;
--> statement-breakpoint
CREATE TRIGGER `contribution_versions_refuses_gaps` BEFORE INSERT ON `contribution_versions`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `contribution_versions` WHERE `contribution_id` = NEW.`contribution_id`)
BEGIN
  SELECT RAISE(ABORT, 'contribution_versions has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `room_document_versions_refuses_update` BEFORE UPDATE OF `document_id`, `number`, `title`, `text`, `at` ON `room_document_versions`
BEGIN
  SELECT RAISE(ABORT, 'a version of a document is final');
END;
--> statement-breakpoint
CREATE TRIGGER `room_document_versions_refuses_delete` BEFORE DELETE ON `room_document_versions`
WHEN EXISTS (SELECT 1 FROM `room_documents` WHERE `id` = OLD.`document_id`)
BEGIN
  SELECT RAISE(ABORT, 'a version of a document is final');
END;
--> statement-breakpoint
CREATE TRIGGER `room_document_versions_refuses_gaps` BEFORE INSERT ON `room_document_versions`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `room_document_versions` WHERE `document_id` = NEW.`document_id`)
BEGIN
  SELECT RAISE(ABORT, 'room_document_versions has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `room_task_versions_refuses_update` BEFORE UPDATE OF `task_id`, `number`, `title`, `due_on`, `done`, `at` ON `room_task_versions`
BEGIN
  SELECT RAISE(ABORT, 'a version of a task is final');
END;
--> statement-breakpoint
CREATE TRIGGER `room_task_versions_refuses_delete` BEFORE DELETE ON `room_task_versions`
WHEN EXISTS (SELECT 1 FROM `room_tasks` WHERE `id` = OLD.`task_id`)
BEGIN
  SELECT RAISE(ABORT, 'a version of a task is final');
END;
--> statement-breakpoint
CREATE TRIGGER `room_task_versions_refuses_gaps` BEFORE INSERT ON `room_task_versions`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `room_task_versions` WHERE `task_id` = NEW.`task_id`)
BEGIN
  SELECT RAISE(ABORT, 'room_task_versions has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rule_sets_refuses_gaps` BEFORE INSERT ON `moderation_rule_sets`
WHEN NEW.`number` <> (SELECT COALESCE(MAX(`number`), 0) + 1 FROM `moderation_rule_sets` WHERE `process_id` = NEW.`process_id`)
BEGIN
  SELECT RAISE(ABORT, 'moderation_rule_sets has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rule_sets_refuses_update` BEFORE UPDATE ON `moderation_rule_sets`
WHEN OLD.`published_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rules_refuses_insert` BEFORE INSERT ON `moderation_rules`
WHEN EXISTS (SELECT 1 FROM `moderation_rule_sets` WHERE `process_id` = NEW.`process_id` AND `number` = NEW.`set_number` AND `published_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rules_refuses_update` BEFORE UPDATE ON `moderation_rules`
WHEN EXISTS (SELECT 1 FROM `moderation_rule_sets` WHERE `process_id` = OLD.`process_id` AND `number` = OLD.`set_number` AND `published_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rules_refuses_delete` BEFORE DELETE ON `moderation_rules`
WHEN EXISTS (SELECT 1 FROM `moderation_rule_sets` WHERE `process_id` = OLD.`process_id` AND `number` = OLD.`set_number` AND `published_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rule_texts_refuses_update` BEFORE UPDATE ON `moderation_rule_texts`
WHEN OLD.`language` = 'de' AND EXISTS (SELECT 1 FROM `moderation_rules` JOIN `moderation_rule_sets` ON `moderation_rule_sets`.`process_id` = `moderation_rules`.`process_id` AND `moderation_rule_sets`.`number` = `moderation_rules`.`set_number` WHERE `moderation_rules`.`id` = OLD.`rule_id` AND `published_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_rule_texts_refuses_delete` BEFORE DELETE ON `moderation_rule_texts`
WHEN OLD.`language` = 'de' AND EXISTS (SELECT 1 FROM `moderation_rules` JOIN `moderation_rule_sets` ON `moderation_rule_sets`.`process_id` = `moderation_rules`.`process_id` AND `moderation_rule_sets`.`number` = `moderation_rules`.`set_number` WHERE `moderation_rules`.`id` = OLD.`rule_id` AND `published_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_update` BEFORE UPDATE OF `id`, `case_id`, `measure`, `rule_id`, `facts`, `reason`, `language`, `days`, `participant_id`, `appeal_code_hash`, `decided_by`, `decided_at` ON `moderation_decisions`
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_second` BEFORE UPDATE OF `second_by`, `second_at`, `refused_reason` ON `moderation_decisions`
WHEN OLD.`second_by` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_effect` BEFORE UPDATE OF `effective_at` ON `moderation_decisions`
WHEN OLD.`effective_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_lift` BEFORE UPDATE OF `lifted_at` ON `moderation_decisions`
WHEN OLD.`lifted_at` IS NOT NULL OR NEW.`lifted_at` IS NULL OR NOT EXISTS (SELECT 1 FROM `moderation_appeals` WHERE `decision_id` = OLD.`id` AND `result` = 'overturned')
BEGIN
  SELECT RAISE(ABORT, 'a decision is lifted by an appeal alone');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_delete` BEFORE DELETE ON `moderation_decisions`
WHEN EXISTS (SELECT 1 FROM `moderation_cases` WHERE `id` = OLD.`case_id`)
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_appeals_refuses_decider` BEFORE UPDATE OF `decided_by` ON `moderation_appeals`
WHEN NEW.`decided_by` IN (SELECT `decided_by` FROM `moderation_decisions` WHERE `id` = OLD.`decision_id` UNION SELECT `second_by` FROM `moderation_decisions` WHERE `id` = OLD.`decision_id` AND `second_by` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'an appeal is decided by another person');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_appeals_refuses_update` BEFORE UPDATE OF `decision_id`, `result`, `reason`, `decided_by`, `decided_at` ON `moderation_appeals`
WHEN OLD.`decided_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a decided appeal is final');
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `proposal_search` USING fts5(`proposal_id` UNINDEXED, `folded`, tokenize = 'trigram');
--> statement-breakpoint
CREATE TRIGGER `proposals_leave_search` AFTER DELETE ON `proposals`
BEGIN
  DELETE FROM `proposal_search` WHERE `proposal_id` = OLD.`id`;
END;
