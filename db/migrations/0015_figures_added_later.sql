CREATE TABLE `dataset_additions` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset_id` text NOT NULL,
	`source` text NOT NULL,
	`source_address` text DEFAULT '' NOT NULL,
	`source_date` text NOT NULL,
	`licence` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`dataset_id`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "dataset_additions_source" CHECK(trim("dataset_additions"."source") <> '')
);
--> statement-breakpoint
CREATE INDEX `dataset_additions_dataset` ON `dataset_additions` (`dataset_id`);--> statement-breakpoint
ALTER TABLE `corrections` ADD `qualified_before` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `qualified_after` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `observations` ADD `addition_id` text REFERENCES dataset_additions(id);