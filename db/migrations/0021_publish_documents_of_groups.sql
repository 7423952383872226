CREATE TABLE `room_publications` (
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`group_name` text NOT NULL,
	`agreed_on` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	PRIMARY KEY(`document_id`, `version`),
	FOREIGN KEY (`document_id`) REFERENCES `room_documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`,`version`) REFERENCES `room_document_versions`(`document_id`,`number`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "room_publications_withdrawn" CHECK(("room_publications"."withdrawn_at" is null) = ("room_publications"."withdrawn_by" is null) and ("room_publications"."withdrawn_at" is null) = ("room_publications"."withdrawn_reason" is null) and trim("room_publications"."withdrawn_reason") <> '')
);
--> statement-breakpoint
ALTER TABLE `room_documents` ADD `language` text DEFAULT 'de' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `room_publications_refuses_delete` BEFORE DELETE ON `room_publications`
WHEN EXISTS (SELECT 1 FROM `room_documents` WHERE `id` = OLD.`document_id`)
BEGIN
  SELECT RAISE(ABORT, 'what was published is not unpublished without a trace');
END;
