ALTER TABLE `town_hall_texts` ADD `way_back` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `town_hall_texts` ADD `unrecorded` text DEFAULT '' NOT NULL;