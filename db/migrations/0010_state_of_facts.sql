ALTER TABLE `datasets` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `fact_uploads` ADD `settings` text;