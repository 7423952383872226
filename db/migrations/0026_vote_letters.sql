CREATE TABLE `vote_letters` (
	`vote_id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`paper_place` text NOT NULL,
	`phone` text NOT NULL,
	`office_hours` text NOT NULL,
	`signatory` text NOT NULL,
	`posted_at` integer,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE cascade
);
