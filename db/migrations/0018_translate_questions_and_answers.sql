CREATE TABLE `floor_question_texts` (
	`question_id` text NOT NULL,
	`language` text NOT NULL,
	`question` text DEFAULT '' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`based_on` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`question_id`, `language`),
	FOREIGN KEY (`question_id`) REFERENCES `floor_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "floor_question_texts_language" CHECK("floor_question_texts"."language" in ('de', 'de-simple', 'en', 'ar'))
);
--> statement-breakpoint
ALTER TABLE `floor_questions` ADD `answer_revision` integer DEFAULT 0 NOT NULL;